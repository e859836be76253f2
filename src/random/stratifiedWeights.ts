import { AnalysisError } from "../errors";
import type { Stream } from "./stream";
import { drawUniformlyInPlace } from "./uniformDraws";

export interface StratifiedDesign {
  /** Stratum of each row, 0 … H − 1; without it all rows are one stratum. */
  readonly strata?: ArrayLike<number>;
  /** Cluster of each row, 0 … C − 1, each within one stratum; without it every row is drawn for itself. */
  readonly clusters?: ArrayLike<number>;
  /** Share of each stratum's clusters that the sample holds (n_h/N_h), for a finite population; Rao–Wu only. */
  readonly sampledShares?: ArrayLike<number>;
  /**
   * "rao-wu": n_h − 1 of n_h, weights × n_h/(n_h − 1), which gives the variance of the survey design.
   * "ordinary": n_h of n_h, which falls short of it by (n_h − 1)/n_h.
   */
  readonly scheme: "rao-wu" | "ordinary";
}

/** What a replicate needs, worked out once. The weight of a unit drawn c times is offset + step · c of its stratum. */
export interface StratifiedPlan {
  /** Where each row's unit stands when units are ordered by stratum. */
  readonly unitOfRow: Uint32Array;
  /** Units of stratum h: starts[h] … starts[h + 1] − 1. */
  readonly starts: Uint32Array;
  readonly draws: Float64Array;
  readonly offsets: Float64Array;
  readonly steps: Float64Array;
  /** Room for the weights of the units; overwritten by every replicate. */
  readonly unitWeights: Float64Array;
}

/** The stratum of every unit that is drawn: of each cluster, or of each row. Clusters without rows get −1. */
function strataOfUnits(call: string, rows: number, design: StratifiedDesign): Int32Array {
  const { clusters, strata } = design;
  if (!clusters) return Int32Array.from({ length: rows }, (_, row) => strata?.[row] ?? 0);
  let count = 0;
  for (let row = 0; row < rows; row++) count = Math.max(count, clusters[row]! + 1);
  const stratumOf = new Int32Array(count).fill(-1);
  for (let row = 0; row < rows; row++) {
    const cluster = clusters[row]!;
    const stratum = strata?.[row] ?? 0;
    const known = stratumOf[cluster]!;
    if (known !== -1 && known !== stratum) {
      throw new AnalysisError(
        "invalid-data",
        `${call}: a cluster lies in two strata (first seen at row ${row + 1}); each cluster must lie within one, so number clusters anew in every stratum`,
        { cluster, strata: [known, stratum], row: row + 1 },
      );
    }
    stratumOf[cluster] = stratum;
  }
  return stratumOf;
}

/**
 * Prepares the resampling of a stratified or clustered sample, or both.
 * @param call the public function, for messages
 * @param rows number of rows; the codes of `design` are as long
 * @throws AnalysisError "invalid-data" (a cluster in two strata) · "too-few-rows" (a stratum of one unit under Rao–Wu)
 * @source Rao & Wu (1988), Resampling inference with complex survey data, JASA 83; Rao, Wu & Yue (1992)
 */
export function planStratifiedWeights(call: string, rows: number, design: StratifiedDesign): StratifiedPlan {
  const stratumOfUnit = strataOfUnits(call, rows, design);
  let strata = 0;
  for (const stratum of stratumOfUnit) strata = Math.max(strata, stratum + 1);

  const starts = new Uint32Array(strata + 1);
  for (const stratum of stratumOfUnit) if (stratum >= 0) starts[stratum + 1]! += 1;
  for (let h = 0; h < strata; h++) starts[h + 1]! += starts[h]!;

  const next = starts.slice();
  const positionOfUnit = new Uint32Array(stratumOfUnit.length);
  for (let unit = 0; unit < stratumOfUnit.length; unit++) {
    const stratum = stratumOfUnit[unit]!;
    if (stratum >= 0) positionOfUnit[unit] = next[stratum]!++;
  }
  const unitOfRow = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) unitOfRow[row] = positionOfUnit[design.clusters?.[row] ?? row]!;

  const draws = new Float64Array(strata);
  const offsets = new Float64Array(strata);
  const steps = new Float64Array(strata);
  for (let h = 0; h < strata; h++) {
    const units = starts[h + 1]! - starts[h]!;
    if (design.scheme === "ordinary") {
      draws[h] = units;
      steps[h] = 1;
      continue;
    }
    const sampledShare = design.sampledShares?.[h] ?? 0;
    // A single unit that is its whole stratum leaves nothing to tell.
    if (units === 1 && sampledShare < 1) {
      const kind = design.clusters ? "cluster" : "row";
      throw new AnalysisError(
        "too-few-rows",
        `${call}: a stratum has one ${kind}, so its variance cannot be told; join it to another stratum`,
        { stratum: h },
      );
    }
    // λ shrinks the draws towards weight 1 by what a finite population leaves to chance.
    const lambda = Math.sqrt(1 - sampledShare);
    draws[h] = units - 1;
    offsets[h] = 1 - lambda;
    steps[h] = units > 1 ? (lambda * units) / (units - 1) : 0;
  }
  return { unitOfRow, starts, draws, offsets, steps, unitWeights: new Float64Array(starts[strata]!) };
}

/**
 * One replicate of a stratified or clustered sample: whole clusters are drawn within their strata, and each row gets the weight of
 * its cluster. Multiply by the sampling weights where there are any.
 * @param weights rows; overwritten
 */
export function stratifiedWeightsInPlace(stream: Stream, plan: StratifiedPlan, weights: Float64Array): void {
  const { unitOfRow, starts, draws, offsets, steps, unitWeights } = plan;
  for (let h = 0; h < draws.length; h++) {
    const start = starts[h]!;
    const end = starts[h + 1]!;
    const offset = offsets[h]!;
    const step = steps[h]!;
    drawUniformlyInPlace(stream, unitWeights, start, end, draws[h]!);
    if (offset !== 0 || step !== 1) {
      for (let unit = start; unit < end; unit++) unitWeights[unit] = offset + step * unitWeights[unit]!;
    }
  }
  for (let row = 0; row < weights.length; row++) weights[row] = unitWeights[unitOfRow[row]!]!;
}
