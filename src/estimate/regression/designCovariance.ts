import type { SamplingDesign } from "../../design/samplingDesign";
import { AnalysisError } from "../../errors";
import { sandwich } from "../../numeric/squareProducts";
import { scoreProducts, scoreTotals, totalProducts } from "./scoreProducts";
import type { Scores } from "./scores";

/**
 * The draws behind the rows that a model uses: as in the sampling design, but `drawOf` is of those rows. `sampled` counts all draws of
 * the survey: those whose rows are left out were drawn as well.
 */
export type DrawsOfRows = Pick<SamplingDesign, "isClustered" | "drawOf" | "stratumOf" | "sampled" | "fraction">;

/** Covariance of the parameters, and what its t statistics stand on. */
export interface DesignErrors {
  /** q×q, row-major, in the order of the parameters of `scores.basis`. */
  readonly covariance: Float64Array;
  /** draws − strata − (q − 1), of those with rows: the residual degrees of freedom of `svyglm`. */
  readonly df: number;
  readonly draws: number;
  readonly strata: number;
}

/**
 * Covariance of the parameters under the sampling design (linearisation):
 *   V = B·[ Σ_h (1 − f_h)·n_h/(n_h − 1)·( Σ_d t_d·t_dᵀ − T_h·T_hᵀ/n_h ) ]·Bᵀ
 * with t_d the total score of draw d (a cluster, or a row) of stratum h and T_h that of the stratum.
 * @param scores of a fit with sampling weights, or with none; frequencies count as so many draws unless there are clusters
 * @throws AnalysisError "too-few-rows" (a stratum with one draw; as many strata and parameters as draws)
 * @source Binder (1983); agrees with survey::svyglm, test/reference/regressionErrors.json, logit.json
 */
export function designCovariance(scores: Scores, design: DrawsOfRows, call: string): DesignErrors {
  const { parameters: q, rows, frequencies } = scores;
  const { drawOf, stratumOf, sampled, fraction } = design;
  const strata = sampled.length;
  const factors = Float64Array.from(sampled, (count, h) => {
    if (count === 1 && fraction[h]! < 1) throw lonelyDraw(design.isClustered, strata, h, call);
    return count > 1 ? ((1 - fraction[h]!) * count) / (count - 1) : 0;
  });

  const stratumOfRow = drawOf.map((draw) => stratumOf[draw]!);
  const stratumHasRows = new Uint8Array(strata);
  for (let i = 0; i < rows; i++) stratumHasRows[stratumOfRow[i]!] = 1;
  let draws = 0;
  let meat: Float64Array;
  if (design.isClustered) {
    const drawHasRows = new Uint8Array(stratumOf.length);
    for (let i = 0; i < rows; i++) drawHasRows[drawOf[i]!] = 1;
    for (const there of drawHasRows) draws += there;
    const totals = scoreTotals(scores, drawOf, stratumOf.length);
    meat = totalProducts(
      totals,
      Float64Array.from(stratumOf, (h) => factors[h]!),
    );
  } else {
    for (let i = 0; i < rows; i++) draws += frequencies === null ? 1 : frequencies[i]!;
    meat = scoreProducts(
      scores,
      Float64Array.from(stratumOfRow, (h) => factors[h]!),
    );
  }
  const between = totalProducts(
    scoreTotals(scores, stratumOfRow, strata),
    factors.map((factor, h) => factor / sampled[h]!),
  );
  for (let i = 0; i < meat.length; i++) meat[i]! -= between[i]!;

  const usedStrata = stratumHasRows.reduce((sum, there) => sum + there, 0);
  const df = draws - usedStrata - (q - 1);
  if (df < 1) throw tooFewDraws(design.isClustered, draws, usedStrata, q, call);
  return { covariance: sandwich(scores.basis, meat, q), df, draws, strata: usedStrata };
}

function lonelyDraw(isClustered: boolean, strata: number, stratum: number, call: string): AnalysisError {
  const what = isClustered ? "cluster" : "row";
  const [where, mend] =
    strata === 1 ? ["the data has", ""] : ["a stratum has", "; put it together with the stratum most like it"];
  return new AnalysisError(
    "too-few-rows",
    `${call}: ${where} one ${what}, which says nothing about how much ${what}s differ; expected two or more${mend}`,
    { stratum },
  );
}

function tooFewDraws(
  isClustered: boolean,
  draws: number,
  strata: number,
  parameters: number,
  call: string,
): AnalysisError {
  const what = isClustered ? "clusters" : "rows";
  return new AnalysisError(
    "too-few-rows",
    `${call}: ${draws} ${what} in ${strata} ${strata === 1 ? "stratum" : "strata"} are too few for errors of ${parameters} coefficients; ` +
      `at least ${strata + parameters} ${what} are needed. Use fewer predictors, or put strata together`,
    { draws, strata, parameters, needed: strata + parameters },
  );
}
