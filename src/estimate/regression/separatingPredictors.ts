import { quote, quoteList } from "../../errors";
import { largestDistance } from "../../numeric/centredProducts";
import type { CumulativeData } from "./cumulativeData";
import { cumulativeLogit } from "./cumulativeLogit";
import type { RegressionTerms } from "./leastSquares";
import type { Separation, SeparationKind } from "./separation";

/** Which predictors tell the answers apart. */
export interface SeparatingPredictors {
  /** Of all predictors. */
  readonly kind: SeparationKind;
  /** Numbers of the predictors. Each of them separates by itself, unless `together`. */
  readonly predictors: readonly number[];
  /** Whether it takes all of them; then none can be spared. */
  readonly together: boolean;
  /** Whether those named leave rows on the border, which the other predictors may still tell apart. */
  readonly ties: boolean;
}

/**
 * The culprits of a separation: every predictor whose values in one category lie all on one side of those in the next; or, when there
 * is none, a set that separates together and of which none can be left out.
 * @param data of the predictors as they were given
 */
export function separatingPredictors(data: CumulativeData, separation: Separation): SeparatingPredictors {
  const kinds = data.columns.map((_, j) => separatesAlone(data, j));
  const alone = kinds.flatMap((kind, j) => (kind === null ? [] : [j]));
  const { kind } = separation;
  if (alone.length > 0) {
    const ties = alone.some((j) => kinds[j] === "quasi-complete");
    return { kind, predictors: alone, together: alone.length === 1, ties };
  }
  const { columns, centre } = data;
  const spread = columns.map((column, j) => largestDistance(column, centre[j]!));
  const weightOf = (j: number): number => Math.abs(separation.direction[j]!) * spread[j]!;
  const byWeight = columns.map((_, j) => j).sort((a, b) => weightOf(a) - weightOf(b));
  let kept = byWeight;
  let ties = kind === "quasi-complete";
  for (const candidate of byWeight) {
    const rest = kept.filter((j) => j !== candidate);
    const still = rest.length > 0 ? separationBy(data, rest) : null;
    if (still === null) continue;
    kept = rest;
    ties = still.kind === "quasi-complete";
  }
  return { kind, predictors: [...kept].sort((a, b) => a - b), together: true, ties };
}

function separatesAlone({ columns, codes, categories, weights }: CumulativeData, j: number): SeparationKind | null {
  const column = columns[j]!;
  const low = new Float64Array(categories).fill(Number.POSITIVE_INFINITY);
  const high = new Float64Array(categories).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < codes.length; i++) {
    if (weights !== null && weights[i] === 0) continue;
    const code = codes[i]!;
    const value = column[i]!;
    if (value < low[code]!) low[code] = value;
    if (value > high[code]!) high[code] = value;
  }
  // The narrowest gap between one category and the next, going up and going down; 0 is a tie on the border.
  let rising = Number.POSITIVE_INFINITY;
  let falling = Number.POSITIVE_INFINITY;
  for (let k = 1; k < categories; k++) {
    rising = Math.min(rising, low[k]! - high[k - 1]!);
    falling = Math.min(falling, low[k - 1]! - high[k]!);
  }
  const gap = Math.max(rising, falling);
  return gap > 0 ? "complete" : gap === 0 ? "quasi-complete" : null;
}

function separationBy(data: CumulativeData, subset: readonly number[]): Separation | null {
  const columns = subset.map((j) => data.columns[j]!);
  const centre = Float64Array.from(subset, (j) => data.centre[j]!);
  return cumulativeLogit({ ...data, columns, centre }).separation;
}

/** What a separation means, in words, for an error or a warning: no estimates exist. */
export function describeSeparation(
  separating: SeparatingPredictors,
  levels: Float64Array,
  terms: RegressionTerms,
): { readonly message: string; readonly details: Readonly<Record<string, unknown>> } {
  const { kind, predictors, together, ties } = separating;
  const names = predictors.map((j) => terms.predictors[j]!);
  const several = names.length > 1;
  const how = several ? (together ? "together tell" : "each tell") : "tells";
  const exception = ties ? "with no exception but ties on the border" : "without exception";
  const what =
    levels.length === 2
      ? `the answers ${levels[0]} and ${levels[1]} to ${quote(terms.outcome)}`
      : `the ${levels.length} answers to ${quote(terms.outcome)}`;
  const [them, were] = several ? ["them", "they were"] : ["it", "it was"];
  return {
    message:
      `${terms.call}: ${quoteList(names)} ${how} ${what} apart ${exception}, so no finite coefficients exist; ` +
      `leave ${several && together ? "one of them" : them} out, or find out whether ${were} made from the outcome`,
    details: { kind, predictors: names, together, ties, outcome: terms.outcome },
  };
}
