import type { CumulativeModel } from "./cumulativeModel";
import { linearPredictor } from "./linearPredictor";
import { type LogisticRegression, probabilities } from "./logisticRegression";

/** What stands in for R² where nothing is explained but a likelihood; all in [0, 1], and no two of them alike. */
export interface PseudoRSquared {
  /** 1 − log L/log L₀. */
  readonly mcFadden: number;
  /** 1 − (L₀/L)^(2/n); at most 1 − L₀^(2/n). */
  readonly coxSnell: number;
  /** Cox & Snell's as a share of its most. */
  readonly nagelkerke: number;
  /** Explained share of the variance of the logit that is thought to lie behind the answers: Var(xᵀβ)/(Var(xᵀβ) + π²/3). */
  readonly mcKelveyZavoina: number;
}

/**
 * Pseudo-R² of a binary or ordinal logit. Sampling weights enter at mean 1, so that their scale does not matter.
 * @source McFadden (1974); Cox & Snell (1989); Nagelkerke (1991), Biometrika 78; McKelvey & Zavoina (1975), with n in the denominator
 *   of the variance; test/reference/logit.json, ordinal.json
 */
export function pseudoRSquared({ model }: { readonly model: CumulativeModel }): PseudoRSquared {
  const { maximum, data, n } = model;
  const { logLikelihood, nullLogLikelihood } = maximum;
  const coxSnell = -Math.expm1((2 * (nullLogLikelihood - logLikelihood)) / n);
  const logits = linearPredictor(data.columns, data.centre, maximum.parameters);
  const variance = weightedVariance(logits, data.weights);
  return {
    mcFadden: 1 - logLikelihood / nullLogLikelihood,
    coxSnell,
    nagelkerke: coxSnell / -Math.expm1((2 * nullLogLikelihood) / n),
    mcKelveyZavoina: variance / (variance + Math.PI ** 2 / 3),
  };
}

/**
 * Tjur's coefficient of discrimination: mean fitted probability where the outcome is there less the mean where it is not.
 * @returns in [0, 1]
 * @source Tjur (2009), The American Statistician 63; test/reference/logit.json
 */
export function tjurRSquared(fit: LogisticRegression): number {
  const { codes, weights } = fit.model.data;
  const fitted = probabilities(fit);
  const sums = new Float64Array(2);
  const totals = new Float64Array(2);
  for (let i = 0; i < fitted.length; i++) {
    const weight = weights === null ? 1 : weights[i]!;
    sums[codes[i]!]! += weight * fitted[i]!;
    totals[codes[i]!]! += weight;
  }
  return sums[1]! / totals[1]! - sums[0]! / totals[0]!;
}

function weightedVariance(values: Float64Array, weights: Float64Array | null): number {
  let total = 0;
  let mean = 0;
  for (let i = 0; i < values.length; i++) {
    const weight = weights === null ? 1 : weights[i]!;
    total += weight;
    mean += weight * values[i]!;
  }
  mean /= total;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    squares += (weights === null ? 1 : weights[i]!) * (values[i]! - mean) ** 2;
  }
  return squares / total;
}
