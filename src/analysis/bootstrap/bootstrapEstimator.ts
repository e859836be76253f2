import { AnalysisError } from "../../errors";
import { alphaFigures, alphaInPlace } from "../../estimate/reliability/cronbachAlpha";
import type { Estimator } from "../../inference/replicateStore";
import { correlationInPlace, crossProductsInPlace } from "../../moments/moments";
import { resampledRows } from "../../moments/resampledSums";
import { packedLength } from "../../numeric/packedSums";

/** Weighted mean Σwv/Σw of each column; rows where a column is NaN stay out of its mean. */
export interface MeansData {
  readonly kind: "means";
  readonly columns: readonly Float64Array[];
}

/** Raw and standardised alpha of items. */
export interface AlphaData {
  readonly kind: "alpha";
  /** The items in the rows that have an answer to all of them. */
  readonly columns: readonly Float64Array[];
  /** Numbers of these rows among all rows; null when they are all of them. */
  readonly used: Uint32Array | null;
}

/** A statistic of the library's own, as plain data: what a worker can be sent. */
export type StatisticData = MeansData | AlphaData;

/** Row weights in, figures out. All memory is made here, none in the loop. */
export function estimatorOf(statistic: StatisticData): Estimator {
  return statistic.kind === "means" ? meansOf(statistic.columns) : alphaOf(statistic);
}

function meansOf(columns: readonly Float64Array[]): Estimator {
  const figures = new Float64Array(columns.length);
  const values = columns.map((column) => column.map((value) => (Number.isNaN(value) ? 0 : value)));
  const answered = columns.map((column) =>
    column.some(Number.isNaN) ? column.map((value) => (Number.isNaN(value) ? 0 : 1)) : null,
  );
  return (weights) => {
    for (let j = 0; j < figures.length; j++) figures[j] = weightedMean(values[j]!, answered[j]!, weights);
    return figures;
  };
}

/** NaN when no row with an answer has weight. */
function weightedMean(values: Float64Array, answered: Float64Array | null, weights: Float64Array): number {
  let sum = 0;
  let total = 0;
  if (answered === null) {
    for (let i = 0; i < weights.length; i++) {
      sum += weights[i]! * values[i]!;
      total += weights[i]!;
    }
  } else {
    for (let i = 0; i < weights.length; i++) {
      sum += weights[i]! * values[i]!;
      total += weights[i]! * answered[i]!;
    }
  }
  return sum / total;
}

/** Variance, as a share of that of the data, below which the answers of a resample differ by rounding only. */
const CONSTANT = 1e-12;

function alphaOf({ columns, used }: AlphaData): Estimator {
  const k = columns.length;
  const sums = resampledRows(columns, null);
  const packed = new Float64Array(packedLength(k));
  // Alpha is a ratio, so cross-products serve as covariances.
  const crossProducts = new Float64Array(k * k);
  const correlation = new Float64Array(k * k);
  const raw = alphaFigures(k);
  const standardized = alphaFigures(k);
  const own = new Float64Array(sums.units);
  sums.into(own.fill(1), packed);
  crossProductsInPlace(packed, k, crossProducts);
  const least = Float64Array.from(columns, (_, j) => CONSTANT * crossProducts[j * k + j]!);
  const figures = new Float64Array(2);
  return (weights) => {
    let rowWeights = weights;
    if (used !== null) {
      for (let i = 0; i < own.length; i++) own[i] = weights[used[i]!]!;
      rowWeights = own;
    }
    sums.into(rowWeights, packed);
    crossProductsInPlace(packed, k, crossProducts);
    for (let j = 0; j < k; j++) if (!(crossProducts[j * k + j]! > least[j]!)) throw constantInResample(j);
    correlationInPlace(crossProducts, k, correlation);
    alphaInPlace(crossProducts, k, raw);
    alphaInPlace(correlation, k, standardized);
    figures[0] = raw.figures[0]!;
    figures[1] = standardized.figures[0]!;
    return figures;
  };
}

function constantInResample(column: number): AnalysisError {
  return new AnalysisError("constant-column", `item ${column + 1} has a single value in this resample`, { column });
}
