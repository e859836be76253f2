import { type ImportanceName, importanceEstimator } from "../../estimate/importance/importance";
import type { ImportanceEstimator } from "../../estimate/importance/importanceEstimator";
import type { ImportanceTerms } from "../../estimate/importance/importanceTerms";
import { permutationShapley } from "../../estimate/importance/permutationShapley";
import { MOST_SHAPLEY_DRIVERS } from "../../estimate/importance/shapley";
import { shuffleInPlace } from "../../random/permutation";
import { restartInPlace, streamAt } from "../../random/stream";

/** The stream that orders are drawn from, out of the way of replicates (from 0) and of the grouping of rows (2^51). */
const ORDERS_STREAM = 2 ** 51 + 1;
const ORDERS_SEED = 1;

/** On the data themselves: orders until no share is off by more than about a tenth of a percentage point. */
const OF_SAMPLE = { tolerance: 0.001, mostPermutations: 100_000 };
/** In a resample: the same few orders each time, so that what they leave to chance cancels in the spread. */
const OF_RESAMPLE = { tolerance: 0, mostPermutations: 256 };

/** Whether Shapley values of so many terms are means over drawn orders, not over all subsets. */
export function isSampled(method: ImportanceName, { terms }: ImportanceTerms): boolean {
  return (method === "shapley" || method === "dominance") && terms.length > MOST_SHAPLEY_DRIVERS;
}

/** What drawing orders left uncertain. */
export interface SampledOrders {
  /** Standard error of each raw importance. */
  readonly stdErrors: Float64Array;
  readonly permutations: number;
  readonly converged: boolean;
}

/**
 * Raw importance on the data themselves.
 * @param raw one value for each term, overwritten
 * @returns null when it is exact
 */
export function importanceOfSample(
  method: ImportanceName,
  terms: ImportanceTerms,
  call: string,
  correlation: Float64Array,
  raw: Float64Array,
): SampledOrders | null {
  if (!isSampled(method, terms)) {
    importanceEstimator(method, terms, call)(correlation, raw);
    return null;
  }
  const stream = streamAt(ORDERS_SEED, ORDERS_STREAM);
  const means = permutationShapley(terms, OF_SAMPLE)(correlation, (order) => shuffleInPlace(stream, order));
  raw.set(means.values);
  return means;
}

/** The same for resamples, with its working memory. */
export function importanceOfResamples(
  method: ImportanceName,
  terms: ImportanceTerms,
  call: string,
): ImportanceEstimator {
  if (!isSampled(method, terms)) return importanceEstimator(method, terms, call);
  const estimate = permutationShapley(terms, OF_RESAMPLE);
  const stream = streamAt(ORDERS_SEED, ORDERS_STREAM);
  return (correlation, raw) => {
    restartInPlace(stream, ORDERS_SEED, ORDERS_STREAM);
    raw.set(estimate(correlation, (order) => shuffleInPlace(stream, order)).values);
  };
}
