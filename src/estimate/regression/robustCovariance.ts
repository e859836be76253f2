import { AnalysisError } from "../../errors";
import { sandwich } from "../../numeric/squareProducts";
import { scoreProducts } from "./scoreProducts";
import type { Scores } from "./scores";

/**
 * Kinds of errors for rows that are independent but need not have the same variance. "linearized" is that of sampling weights in one
 * stratum, every row drawn by itself.
 */
export type RobustErrors = "HC0" | "HC1" | "HC2" | "HC3" | "HC4" | "linearized";

/** A leverage nearer to 1 than this is 1. */
const WHOLE = 1e-10;

/**
 * Covariance of the parameters that holds whatever the variances of the rows are:
 *   V = B·(Σ ωᵢsᵢsᵢᵀ)·Bᵀ
 * with ω = 1 (HC0), n/(n − q) (HC1), 1/(1 − h) (HC2), 1/(1 − h)² (HC3), 1/(1 − h)^min(4, n·h/q) (HC4), n/(n − 1) (linearized);
 * h is the row's leverage, q the number of parameters. t on n − q degrees of freedom.
 * @returns q×q, row-major, in the order of the parameters of `scores.basis`
 * @throws AnalysisError "too-few-rows" (HC2–HC4, when a row alone decides a coefficient) · "invalid-option" (HC2–HC4 of an ordinal model)
 * @source MacKinnon & White (1985); Cribari-Neto (2004); Binder (1983); agrees with sandwich::vcovHC and survey::svyglm,
 *   test/reference/regressionErrors.json, logit.json
 */
export function robustCovariance(scores: Scores, kind: RobustErrors, call: string): Float64Array {
  const { n, parameters: q } = scores;
  const rowWeights = kind === "HC2" || kind === "HC3" || kind === "HC4" ? leverageWeights(scores, kind, call) : null;
  const covariance = sandwich(scores.basis, scoreProducts(scores, rowWeights), q);
  const factor = kind === "HC1" ? n / (n - q) : kind === "linearized" ? n / (n - 1) : 1;
  return factor === 1 ? covariance : covariance.map((value) => value * factor);
}

function leverageWeights(scores: Scores, kind: "HC2" | "HC3" | "HC4", call: string): Float64Array {
  if (scores.leverages === null) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: errors "${kind}" rest on the leverage of each row, which this model does not have; use "HC0" or "HC1"`,
      { errors: kind },
    );
  }
  const weights = scores.leverages();
  const { n, parameters: q } = scores;
  for (let i = 0; i < weights.length; i++) {
    const leverage = weights[i]!;
    if (!(1 - leverage > WHOLE)) throw decidingRow(kind, i, call);
    const power = kind === "HC2" ? 1 : kind === "HC3" ? 2 : Math.min(4, (n * leverage) / q);
    weights[i] = (1 - leverage) ** -power;
  }
  return weights;
}

function decidingRow(kind: string, row: number, call: string): AnalysisError {
  return new AnalysisError(
    "too-few-rows",
    `${call}: errors "${kind}" do not exist, since one row alone decides a coefficient (its leverage is 1): a predictor differs from all other rows in this row only. ` +
      'Leave that predictor out, or use "HC1"',
    { errors: kind, row },
  );
}
