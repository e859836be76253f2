import type { DesignMatrix } from "../../design/designMatrix";
import { relativeWeightsAgainstRandom } from "../../estimate/importance/againstRandom";
import { type ImportanceName, ranksInPlace, sharesInPlace } from "../../estimate/importance/importance";
import type { ImportanceTerms } from "../../estimate/importance/importanceTerms";
import type { Estimator, Replicates } from "../../inference/replicateStore";
import { replicates } from "../../inference/replicates";
import { correlationInPlace, crossProductsInPlace } from "../../moments/moments";
import { packedLength } from "../../numeric/packedSums";
import { isolateConstantColumns, refuseConstantInResample } from "../resampling/constantInResample";
import { resamplingScheme } from "../resampling/resamplingScheme";
import { importanceOfResamples } from "./importanceMethod";
import { randomDriver } from "./randomDriver";

/** The shares and ranks of drivers, to be resampled. Plain data: a worker is sent it and computes the same. */
export interface ImportanceJob {
  readonly kind: "importance";
  readonly call: string;
  /** The columns of drivers and controls, the outcome last. */
  readonly design: Pick<DesignMatrix, "columns" | "weights" | "n">;
  readonly method: ImportanceName;
  readonly terms: ImportanceTerms;
  /** Whether relative weights are compared with that of a random variable as well. */
  readonly againstRandom: boolean;
  readonly seed: number;
}

/** Figures of a resample: a share and a rank for each term, and where it is asked for its weight less that of the random variable. */
export function figuresOf({ terms, againstRandom }: Pick<ImportanceJob, "terms" | "againstRandom">): number {
  return (againstRandom ? 3 : 2) * terms.terms.length;
}

/** The columns that are resampled: with the random variable, if there is one, before the outcome. */
export function resampledColumns({ design, againstRandom, seed }: ImportanceJob): ImportanceJob["design"] {
  if (!againstRandom) return design;
  const rows = design.columns[0]!.values.length;
  return {
    ...design,
    columns: [...design.columns.slice(0, -1), randomDriver(rows, seed), design.columns.at(-1)!],
  };
}

/** What of a design a worker is sent. */
export function resampledDesign({ columns, weights, n }: DesignMatrix): ImportanceJob["design"] {
  return { columns, weights, n };
}

/** Resamples from the one numbered `first` on → their shares and ranks. What all of them share is computed here. */
export function openImportance(
  job: ImportanceJob,
): (range: { readonly first: number; readonly count: number }) => Generator<number, Replicates> {
  const { call, seed } = job;
  const { sums, draw } = resamplingScheme(resampledColumns(job), seed);
  const figures = importanceOfSums(sums.columns, job);
  const packed = new Float64Array(packedLength(sums.columns));
  const estimator: Estimator = (weights) => {
    sums.into(weights, packed);
    return figures(packed);
  };
  const settings = { units: sums.units, width: figuresOf(job), seed, call, ...(draw && { draw }) };
  return ({ first, count }) => replicates(estimator, { ...settings, resamples: count, first });
}

/** Packed sums → the figures of `figuresOf`. All memory is made here, none in the loop. */
export function importanceOfSums(
  size: number,
  job: Pick<ImportanceJob, "method" | "terms" | "call" | "againstRandom">,
): (packed: Float64Array) => Float64Array {
  const { method, terms, call, againstRandom } = job;
  const p = terms.terms.length;
  const estimate = importanceOfResamples(method, terms, call);
  const aboveRandom = againstRandom ? relativeWeightsAgainstRandom(p) : null;
  const crossProducts = new Float64Array(size * size);
  const correlation = new Float64Array(size * size);
  const ownSize = againstRandom ? size - 1 : size;
  const own = againstRandom ? new Float64Array(ownSize * ownSize) : correlation;
  // Levels of a category and controls may be missing from a resample; a driver may not.
  const spared = [...terms.terms.filter((columns) => columns.length > 1).flat(), ...(terms.controls ?? [])];
  const raw = new Float64Array(p);
  const result = new Float64Array(figuresOf(job));
  const shares = result.subarray(0, p);
  const ranks = result.subarray(p, 2 * p);
  const differences = result.subarray(2 * p);
  return (packed) => {
    crossProductsInPlace(packed, size, crossProducts);
    refuseConstantInResample(packed, crossProducts, size, spared);
    correlationInPlace(crossProducts, size, correlation);
    isolateConstantColumns(packed, crossProducts, size, spared, correlation);
    if (aboveRandom !== null) {
      aboveRandom(correlation, differences);
      leaveOutInto(correlation, size, size - 2, own);
    }
    estimate(own, raw);
    sharesInPlace(raw, shares);
    ranksInPlace(raw, ranks);
    return result;
  };
}

/** A matrix without one of its rows and columns. */
function leaveOutInto(matrix: Float64Array, size: number, left: number, target: Float64Array): void {
  let at = 0;
  for (let i = 0; i < size; i++) {
    if (i === left) continue;
    for (let j = 0; j < size; j++) if (j !== left) target[at++] = matrix[i * size + j]!;
  }
}
