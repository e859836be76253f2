import { correlationInPlace } from "../../moments/moments";
import { type AlphaFigures, alphaFigures, alphaInPlace, figuresWithAndWithout, varying } from "./cronbachAlpha";
import { type LambdaSix, lambdaSixInPlace, lambdaSixOf } from "./lambdaSix";
import { type MedianRoom, medianCorrelationsInPlace, medianRoom } from "./medianCorrelations";

/** Figures of the whole scale and without each item: 1 + k of them, or 1 when there are two items. */
export const ALPHA_COLUMNS = [
  "raw",
  "standardized",
  "guttmanLambda6",
  "averageCorrelation",
  "medianCorrelation",
  "correlationVariance",
  "signalToNoise",
] as const;
/** Figures of each item: k of them. */
export const ITEM_COLUMNS = ["itemTotal", "itemTotalStandardized", "itemTotalCorrected", "itemRest"] as const;

export type AlphaColumn = (typeof ALPHA_COLUMNS)[number];
export type ItemColumn = (typeof ITEM_COLUMNS)[number];

/**
 * Everything that is said of a scale and its items, with room to compute it again for each resample.
 * NaN where a figure does not exist: a sum that does not vary, a singular correlation matrix, the spread of a single correlation.
 */
export interface AlphaTable extends Readonly<Record<AlphaColumn | ItemColumn, Float64Array>> {
  /** The columns behind one another, in the order of ALPHA_COLUMNS and ITEM_COLUMNS; the others are views of it. */
  readonly figures: Float64Array;
  readonly room: AlphaRoom;
}

interface AlphaRoom {
  readonly raw: AlphaFigures;
  readonly standardized: AlphaFigures;
  readonly correlation: Float64Array;
  readonly lambdaSix: LambdaSix;
  readonly median: MedianRoom;
}

export function alphaTable(k: number): AlphaTable {
  const wide = figuresWithAndWithout(k);
  const figures = new Float64Array(ALPHA_COLUMNS.length * wide + ITEM_COLUMNS.length * k);
  let start = 0;
  const next = (length: number): Float64Array => {
    start += length;
    return figures.subarray(start - length, start);
  };
  const columns = Object.fromEntries([
    ...ALPHA_COLUMNS.map((column) => [column, next(wide)] as const),
    ...ITEM_COLUMNS.map((column) => [column, next(k)] as const),
  ]) as Record<AlphaColumn | ItemColumn, Float64Array>;
  return {
    ...columns,
    figures,
    room: {
      raw: alphaFigures(k, columns.raw),
      standardized: alphaFigures(k, columns.standardized),
      correlation: new Float64Array(k * k),
      lambdaSix: lambdaSixOf(k, columns.guttmanLambda6),
      median: medianRoom(k, columns.medianCorrelation),
    },
  };
}

/**
 * The whole table of alpha from one matrix: raw and standardised alpha, Guttman's λ6, mean, median and variance of the correlations and
 * signal to noise, of the scale and without each item, and four correlations of each item with the sum.
 * O(k²) from the row sums and from the sums of the correlations, O(k² log k) for the medians and one inverse of O(k³) for λ6: leaving an
 * item out of an inverse is a rank-one change.
 *   r̄ = (ΣR − k)/(k(k − 1)),   signal to noise = k·r̄/(1 − r̄)
 * @param matrix k×k, row-major, symmetric, k ≥ 2, positive diagonal: covariances or cross-products
 * @returns the place of the first item that the items before it determine, −1 when there is none
 * @source agrees with psych::alpha, test/reference/reliability.json
 */
export function alphaTableInPlace(matrix: Float64Array, k: number, table: AlphaTable): number {
  const { raw, standardized, correlation, lambdaSix, median } = table.room;
  correlationInPlace(matrix, k, correlation);
  alphaInPlace(matrix, k, raw);
  alphaInPlace(correlation, k, standardized);
  const singular = lambdaSixInPlace(correlation, k, standardized, lambdaSix);
  medianCorrelationsInPlace(correlation, k, median);
  spreadInPlace(correlation, k, table);
  itemsInPlace(matrix, k, table);
  return singular;
}

/** Mean and variance of the correlations, and what follows from the mean, with and without each item. */
function spreadInPlace(correlation: Float64Array, k: number, table: AlphaTable): void {
  const { averageCorrelation, correlationVariance, signalToNoise } = table;
  const { rowSums, sums } = table.room.standardized;
  const total = sums[1]!;
  const mean = (total - k) / (k * (k - 1));
  let squares = 0;
  for (let i = 0; i < k; i++) for (let j = 0; j < i; j++) squares += (correlation[i * k + j]! - mean) ** 2;
  averageCorrelation[0] = mean;
  correlationVariance[0] = k > 2 ? squares / ((k * (k - 1)) / 2 - 1) : Number.NaN;
  signalToNoise[0] = (k * mean) / (1 - mean);
  const left = k - 1;
  const pairs = (left * (left - 1)) / 2;
  for (let i = 0; i + 1 < averageCorrelation.length; i++) {
    const others = (total - 2 * rowSums[i]! + 1 - left) / (left * (left - 1));
    let ownSquares = 0;
    for (let j = 0; j < k; j++) if (j !== i) ownSquares += (correlation[i * k + j]! - mean) ** 2;
    const shift = others - mean;
    averageCorrelation[i + 1] = others;
    correlationVariance[i + 1] = pairs > 1 ? (squares - ownSquares - pairs * shift * shift) / (pairs - 1) : Number.NaN;
    signalToNoise[i + 1] = (left * others) / (1 - others);
  }
}

/**
 * Correlations of each item with the sum: of all items, of all standardised items, of all with the item's own share in the common part
 * alone (its squared multiple correlation in place of its variance), and of the other items.
 */
function itemsInPlace(matrix: Float64Array, k: number, table: AlphaTable): void {
  const { raw, standardized, lambdaSix } = table.room;
  const [trace, total] = [raw.sums[0]!, raw.sums[1]!];
  const variance = varying(total, trace);
  const standardizedVariance = varying(standardized.sums[1]!, k);
  let common = standardized.sums[1]! - k;
  for (let i = 0; i < k; i++) common += lambdaSix.squaredMultipleCorrelations[i]!;
  for (let i = 0; i < k; i++) {
    const own = matrix[i * k + i]!;
    const withAll = raw.rowSums[i]!;
    const withStandardized = standardized.rowSums[i]!;
    table.itemTotal[i] = withAll / Math.sqrt(own * variance);
    table.itemTotalStandardized[i] = withStandardized / Math.sqrt(standardizedVariance);
    table.itemTotalCorrected[i] =
      (withStandardized - 1 + lambdaSix.squaredMultipleCorrelations[i]!) / Math.sqrt(varying(common, k));
    table.itemRest[i] = (withAll - own) / Math.sqrt(own * varying(total - 2 * withAll + own, trace));
  }
}
