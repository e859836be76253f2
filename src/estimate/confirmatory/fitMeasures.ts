import { chiSquaredSurvival } from "../../distributions/chiSquared";
import { type Rmsea, rmsea } from "./rmsea";

/** How well a model of covariances fits. What says nothing when the model has no degrees of freedom is null. */
export interface FitMeasures {
  /** χ² of the model against the covariances themselves. */
  readonly statistic: number;
  readonly df: number;
  readonly pValue: number | null;
  /** The model in which no two items go together. */
  readonly baseline: { readonly statistic: number; readonly df: number; readonly pValue: number };
  readonly cfi: number | null;
  readonly tli: number | null;
  readonly rmsea: Rmsea | null;
  readonly srmr: number;
  readonly logLikelihood: number;
  readonly parameters: number;
  readonly aic: number;
  readonly bic: number;
}

export interface FitInput {
  /** F at the solution, and −ln|R|, which is F of the baseline. */
  readonly discrepancy: number;
  readonly baseline: number;
  readonly items: number;
  readonly parameters: number;
  /** Answers, and what the likelihood multiplies F by: n or n − 1. */
  readonly n: number;
  readonly count: number;
  /** Residuals of the pairs in units in which every item has variance 1. */
  readonly residuals: readonly number[];
  /** Observed less implied variance of each item, in the same units. */
  readonly varianceResiduals: readonly number[];
  /** ln|S| of the covariances in the items' units. */
  readonly logDeterminant: number;
}

const LOG_TWO_PI = Math.log(2 * Math.PI);

/**
 *   χ² = N·F,   CFI = 1 − max(χ² − df, 0)/max(χ² − df, χ²₀ − df₀, 0),   TLI = 1 − (χ² − df)/df · df₀/(χ²₀ − df₀)
 *   SRMR = √(mean of the squared residual correlations, diagonal among them)
 *   ln L = −n/2·(p·ln 2π + ln|S| + F + p), means as observed and not counted among the parameters
 * @source Bentler (1990), Psychological Bulletin 107(2); Tucker & Lewis (1973); Hu & Bentler (1999)
 */
export function fitMeasures(input: FitInput): FitMeasures {
  const { items: p, parameters, n, count } = input;
  const moments = (p * (p + 1)) / 2;
  const df = moments - parameters;
  // F is 0 when the model reproduces the correlations; rounding may leave it below.
  const statistic = count * Math.max(0, input.discrepancy);
  const baseline = { statistic: count * input.baseline, df: (p * (p - 1)) / 2 };
  const excess = statistic - df;
  const baselineExcess = baseline.statistic - baseline.df;
  const worst = Math.max(excess, baselineExcess, 0);
  const squares = [...input.residuals, ...input.varianceResiduals].reduce((sum, value) => sum + value * value, 0);
  const logLikelihood = (-n / 2) * (p * LOG_TWO_PI + input.logDeterminant + input.discrepancy + p);
  return {
    statistic,
    df,
    pValue: df > 0 ? chiSquaredSurvival(statistic, df) : null,
    baseline: { ...baseline, pValue: chiSquaredSurvival(baseline.statistic, baseline.df) },
    cfi: df > 0 && worst > 0 ? 1 - Math.max(excess, 0) / worst : null,
    tli: df > 0 && baselineExcess !== 0 ? 1 - ((excess / df) * baseline.df) / baselineExcess : null,
    rmsea: df > 0 ? rmsea(statistic, df, count) : null,
    srmr: Math.sqrt(squares / moments),
    logLikelihood,
    parameters,
    aic: 2 * parameters - 2 * logLikelihood,
    bic: parameters * Math.log(n) - 2 * logLikelihood,
  };
}
