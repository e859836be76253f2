import { describe, expect, test } from "vitest";
import { confirmatoryFactorsFromCovariance } from "../../src/index";
import { agrees } from "./agree";
import golden from "./confirmatory.json";

interface Figures {
  readonly lhs: readonly string[];
  readonly rhs: readonly string[];
  readonly estimate: readonly number[];
  readonly stdError: readonly number[];
  readonly confLow: readonly number[];
  readonly confHigh: readonly number[];
}
interface Case {
  readonly n: number;
  readonly items: readonly string[];
  readonly covariance: readonly (readonly number[])[];
  readonly factors: Readonly<Record<string, readonly string[]>>;
  readonly likelihood: "normal" | "wishart";
  readonly unitVariance: boolean;
  readonly uncorrelated: boolean;
  readonly loadings: Figures;
  readonly standardLoadings: Figures;
  readonly latent: Figures;
  readonly correlations: Figures;
  readonly uniquenesses: Figures;
  readonly standardUniquenesses: Figures;
  readonly fit: Readonly<Record<string, number | null>>;
  readonly rmsea: Readonly<Record<"estimate" | "confLow" | "confHigh" | "pClose", number>> | null;
  readonly implied: readonly (readonly number[])[];
  readonly residualStatistic: readonly (readonly (number | null)[])[];
}

/** Two searches, both ended by steps of Newton's kind: what is left is rounding, multiplied by how flat the likelihood is. */
const SEARCH = 1e-8;
/** Errors of standardised figures: lavaan differentiates by finite differences, we by formula. */
const DIFFERENCES = 1e-6;
/** F is flat at its minimum, so what rests on it is closer. */
const LIKELIHOOD = 1e-9;

const fitted = ({ covariance, n, items, factors, likelihood, unitVariance, uncorrelated }: Case) =>
  confirmatoryFactorsFromCovariance(covariance, {
    n,
    terms: items,
    factors,
    likelihood,
    identification: unitVariance ? "unit-variance" : "marker",
    correlated: !uncorrelated,
  });

interface Figure {
  readonly estimate: number;
  readonly stdError: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
}

/** Fixed figures have the error 0 in lavaan and none here. */
function same(figure: Figure, figures: Figures, at: number, ofErrors = SEARCH): void {
  agrees(figure.estimate, figures.estimate[at]!, SEARCH);
  const error = figures.stdError[at]!;
  if (figure.stdError === null) {
    expect(error).toBeLessThan(1e-8);
    return;
  }
  agrees(figure.stdError, error, ofErrors);
  // Near 0 an end of an interval keeps the digits of its error.
  for (const end of ["confLow", "confHigh"] as const) {
    expect(Math.abs(figure[end]! - figures[end][at]!)).toBeLessThan(ofErrors * (Math.abs(figures[end][at]!) + error));
  }
}

const cases = Object.entries(golden.cases as unknown as Readonly<Record<string, Case>>);

describe.each(cases)("lavaan: %s", (_, known) => {
  const result = fitted(known);
  const place = ({ lhs, rhs }: Figures, a: string, b: string): number =>
    lhs.findIndex((left, i) => (left === a && rhs[i] === b) || (left === b && rhs[i] === a));

  test("loadings and uniquenesses", () => {
    expect(result.converged).toBe(true);
    expect(result.loadings).toHaveLength(known.items.length);
    for (const row of result.loadings) {
      same(row, known.loadings, place(known.loadings, row.factor, row.item));
      same(row.standardized, known.standardLoadings, place(known.standardLoadings, row.factor, row.item), DIFFERENCES);
    }
    for (const row of result.uniquenesses) {
      const at = place(known.uniquenesses, row.item, row.item);
      same(row, known.uniquenesses, at);
      same(row.standardized, known.standardUniquenesses, at, DIFFERENCES);
    }
  });

  test("factors", () => {
    for (const { term, variance } of result.factors) same(variance, known.latent, place(known.latent, term, term));
    expect(result.factorCovariances).toHaveLength(
      known.uncorrelated ? 0 : (result.factors.length * (result.factors.length - 1)) / 2,
    );
    for (const row of result.factorCovariances) {
      same(row, known.latent, place(known.latent, row.a, row.b));
      same(row.standardized, known.correlations, place(known.correlations, row.a, row.b), DIFFERENCES);
    }
  });

  test("fit", () => {
    const fit = result.fit!;
    const { statistic, df, pValue, baseline, cfi, tli, srmr, logLikelihood, parameters, aic, bic } = fit;
    expect({ df, parameters, baseline: baseline.df }).toEqual({
      df: known.fit.df,
      parameters: known.fit.npar,
      baseline: known.fit["baseline.df"],
    });
    agrees(baseline.statistic, known.fit["baseline.chisq"]!);
    agrees(logLikelihood, known.fit.logl!, LIKELIHOOD);
    agrees(aic, known.fit.aic!, LIKELIHOOD);
    agrees(bic, known.fit.bic!, LIKELIHOOD);
    expect(Math.abs(statistic - known.fit.chisq!)).toBeLessThan(1e-9 * (1 + statistic));
    expect(Math.abs(srmr - known.fit.srmr!)).toBeLessThan(SEARCH * srmr + 1e-7);
    if (df === 0)
      return expect({ pValue, cfi, tli, rmsea: fit.rmsea }).toEqual({
        pValue: null,
        cfi: null,
        tli: null,
        rmsea: null,
      });
    agrees(statistic, known.fit.chisq!, LIKELIHOOD);
    agrees(cfi, known.fit.cfi!, LIKELIHOOD);
    agrees(tli, known.fit.tli!, LIKELIHOOD);
    // lavaan prints p as 1 − the distribution function, to 1e-16.
    expect(Math.abs(pValue! - known.fit.pvalue!)).toBeLessThan(LIKELIHOOD * known.fit.pvalue! + 1e-15);
    agrees(fit.rmsea!.estimate, known.rmsea!.estimate, LIKELIHOOD);
    agrees(fit.rmsea!.confLow, known.rmsea!.confLow, 1e-7);
    agrees(fit.rmsea!.confHigh, known.rmsea!.confHigh, 1e-7);
    agrees(fit.rmsea!.pClose, known.rmsea!.pClose, 1e-7);
  });

  test("implied covariances and residuals", () => {
    result.implied.forEach((row, i) => row.forEach((value, j) => agrees(value, known.implied[i]![j]!, SEARCH)));
    for (const { a, b, statistic } of result.residuals) {
      const expected = known.residualStatistic[known.items.indexOf(a)]![known.items.indexOf(b)]!;
      if (expected === null) expect(statistic).toBeNull();
      else expect(Math.abs(statistic! - expected)).toBeLessThan(1e-6 * (1 + Math.abs(expected)));
    }
  });
});
