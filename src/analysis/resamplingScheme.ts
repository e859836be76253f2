import type { DesignMatrix } from "../design/designMatrix";
import { type ResampledSums, resampledGroups, resampledRows } from "../moments/resampledSums";
import { multinomialCountsInPlace } from "../random/multinomialCounts";
import { shuffleInPlace } from "../random/permutation";
import { type Stream, streamAt } from "../random/stream";

/** Above this many rows, groups of rows are resampled by default: the same interval at a cost that no longer grows with n. */
export const MOST_ROWS_RESAMPLED = 20_000;
export const RESAMPLED_GROUPS = 1_000;
/** The stream that assigns rows to groups, out of the way of the replicates' own, which count up from 0. */
const GROUPING_STREAM = 2 ** 51;

/** What a resample of a design draws, and the sums it leads to. */
export interface ResamplingScheme {
  readonly sums: ResampledSums;
  /** Absent for the ordinary bootstrap of units. */
  readonly draw?: (stream: Stream, weights: Float64Array) => void;
}

/**
 * - frequencies f: Σf answers are drawn from the distinct rows, exactly as if each row were written f times;
 * - up to 20,000 rows: rows are drawn, sampling weights carried along;
 * - beyond: rows are dealt at random into 1,000 groups of equal size (±1), and groups are drawn.
 */
export function resamplingScheme(
  design: Pick<DesignMatrix, "columns" | "weights" | "n">,
  seed: number,
): ResamplingScheme {
  const columns = design.columns.map(({ values }) => values);
  if (design.weights.kind === "frequency") {
    const frequencies = design.weights.values;
    return {
      sums: resampledRows(columns, null),
      draw: (stream, weights) => multinomialCountsInPlace(stream, frequencies, design.n, weights),
    };
  }
  const caseWeights = design.weights.kind === "sampling" ? design.weights.values : null;
  const groups = groupsResampled(design);
  if (groups === undefined) return { sums: resampledRows(columns, caseWeights) };
  const groupOf = randomGroups(columns[0]!.length, groups, seed);
  return { sums: resampledGroups(columns, caseWeights, groupOf, groups) };
}

/** How many random groups of rows are resampled in place of rows; undefined where rows are. */
export function groupsResampled({ columns, weights }: Pick<DesignMatrix, "columns" | "weights">): number | undefined {
  const isLarge = weights.kind !== "frequency" && columns[0]!.values.length > MOST_ROWS_RESAMPLED;
  return isLarge ? RESAMPLED_GROUPS : undefined;
}

/** Deals rows into groups like cards after a shuffle. */
function randomGroups(rows: number, groups: number, seed: number): Uint32Array {
  const order = Uint32Array.from({ length: rows }, (_, row) => row);
  shuffleInPlace(streamAt(seed, GROUPING_STREAM), order);
  const groupOf = new Uint32Array(rows);
  for (let place = 0; place < rows; place++) groupOf[order[place]!] = place % groups;
  return groupOf;
}
