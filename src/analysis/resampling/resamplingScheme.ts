import type { DesignMatrix } from "../../design/designMatrix";
import { type DistinctRows, distinctRows } from "../../moments/distinctRows";
import { type ResampledSums, resampledGroups, resampledRows } from "../../moments/resampledSums";
import type { NumberColumn } from "../../numeric/numberColumn";
import { multinomialCountsInPlace } from "../../random/multinomialCounts";
import { shuffleInPlace } from "../../random/permutation";
import { type Stream, streamAt } from "../../random/stream";

/** Above this many rows, groups of rows are resampled by default: the same interval at a cost that no longer grows with n. */
export const MOST_ROWS_RESAMPLED = 20_000;
export const RESAMPLED_GROUPS = 1_000;
/** The stream that assigns rows to groups, out of the way of the replicates' own, which count up from 0. */
const GROUPING_STREAM = 2 ** 51;

/** What of a design is resampled. */
type ResampledDesign = Pick<DesignMatrix, "columns" | "weights" | "n">;

/** What a resample of a design draws, and the sums it leads to. */
export interface ResamplingScheme {
  readonly sums: ResampledSums;
  /** How many answers each unit stands for; absent when it is one each. */
  readonly frequencies?: Float64Array;
  /** Absent for the ordinary bootstrap of units. */
  readonly draw?: (stream: Stream, weights: Float64Array) => void;
}

/**
 * - frequencies f: Σf answers are drawn from the distinct rows, exactly as if each row were written f times;
 * - ratings with few patterns: the same, each pattern being one row and its frequency the number of rows like it;
 * - up to 20,000 rows: rows are drawn, sampling weights carried along;
 * - beyond: rows are dealt at random into 1,000 groups of equal size (±1), and groups are drawn.
 */
export function resamplingScheme(design: ResampledDesign, seed: number): ResamplingScheme {
  const columns = design.columns.map(({ values }) => values);
  if (design.weights.kind === "frequency") return drawnByFrequency(columns, design.weights.values, design.n);
  const patterns = patternsOf(design);
  if (patterns !== null) return drawnByFrequency(patterns.columns, patterns.counts, design.n);
  const caseWeights = design.weights.kind === "sampling" ? design.weights.values : null;
  const rows = columns[0]!.length;
  if (rows <= MOST_ROWS_RESAMPLED) return { sums: resampledRows(columns, caseWeights) };
  const groupOf = randomGroups(rows, RESAMPLED_GROUPS, seed);
  return { sums: resampledGroups(columns, caseWeights, groupOf, RESAMPLED_GROUPS) };
}

function drawnByFrequency(columns: readonly NumberColumn[], frequencies: Float64Array, n: number): ResamplingScheme {
  return {
    sums: resampledRows(columns, null),
    frequencies,
    draw: (stream, weights) => multinomialCountsInPlace(stream, frequencies, n, weights),
  };
}

/**
 * A pattern costs a binomial draw, about as much as sixteen rows cost; and more patterns than this cost more than groups of rows.
 */
const ROWS_FOR_A_PATTERN = 16;
const MOST_PATTERNS = 2_000;

function patternsOf({ columns, weights }: ResampledDesign): DistinctRows | null {
  if (weights.kind !== "none") return null;
  const values = columns.map((column) => column.values);
  return distinctRows(values, Math.min(MOST_PATTERNS, values[0]!.length / ROWS_FOR_A_PATTERN));
}

/** How many random groups of rows are resampled in place of rows; undefined where rows are. */
export function groupsResampled(design: ResampledDesign): number | undefined {
  const { columns, weights } = design;
  if (weights.kind === "frequency" || columns[0]!.values.length <= MOST_ROWS_RESAMPLED) return undefined;
  return patternsOf(design) === null ? RESAMPLED_GROUPS : undefined;
}

/** Deals rows into groups like cards after a shuffle. */
function randomGroups(rows: number, groups: number, seed: number): Uint32Array {
  const order = Uint32Array.from({ length: rows }, (_, row) => row);
  shuffleInPlace(streamAt(seed, GROUPING_STREAM), order);
  const groupOf = new Uint32Array(rows);
  for (let place = 0; place < rows; place++) groupOf[order[place]!] = place % groups;
  return groupOf;
}
