import { type PackedSums, packedLength, packedSums } from "../../numeric/packedSums";
import { type AnswerPatterns, answerPatterns } from "./answerPatterns";

/**
 * Rows with missing answers, made ready for maximum likelihood: sorted by pattern, on a common scale, and reduced to sums where a
 * pattern has many rows. What is kept is never more than the answers themselves.
 */
export interface PatternSums {
  readonly columns: number;
  readonly patterns: AnswerPatterns;
  /** The unit of each column: z = (x − shift)/scale, by the mean and the standard deviation of its answers. */
  readonly shift: Float64Array;
  readonly scale: Float64Array;
  /** Patterns with at least one answer, in the order of `patterns`. */
  readonly groups: readonly PatternGroup[];
  /** Takes the weights of the rows, or null for 1 each; overwrites `sumWeight`, `weights` and `sums` of every group. */
  load(weights: Float64Array | null): void;
}

/** The rows of one pattern. */
export interface PatternGroup {
  /** The columns it has an answer in, ascending, and those it lacks. */
  readonly answered: Uint16Array;
  readonly missing: Uint16Array;
  /** Weights of the rows, in the order of `patterns`. */
  readonly weights: Float64Array;
  /** [Σw]. */
  readonly sumWeight: Float64Array;
  /** Packed sums of z (see numeric/packedSums), for patterns of many rows; else null. */
  readonly sums: Float64Array | null;
  /** rows×answered, row by row, for patterns of few rows; else null. */
  readonly values: Float64Array | null;
}

/**
 * @param columns p columns of n values, NaN where an answer is missing; not changed. Each has two different answers at least
 * @param patterns of these columns
 */
export function patternSums(
  columns: readonly Float64Array[],
  patterns: AnswerPatterns = answerPatterns(columns),
): PatternSums {
  const p = columns.length;
  const shift = new Float64Array(p);
  const scale = new Float64Array(p);
  columns.forEach((column, j) => {
    standardise(column, j, shift, scale);
  });
  const sorted = new Float64Array(patterns.rows);
  const made = Array.from({ length: patterns.count }, (_, k) => group(columns, patterns, k, shift, scale, sorted));
  const kept = made.filter(({ group: { answered } }) => answered.length > 0);
  return {
    columns: p,
    patterns,
    shift,
    scale,
    groups: kept.map((each) => each.group),
    load(weights) {
      const { order } = patterns;
      if (weights === null) sorted.fill(1);
      else for (let at = 0; at < order.length; at++) sorted[at] = weights[order[at]!]!;
      for (const each of kept) {
        const own = each.group.weights;
        let sum = 0;
        for (let k = 0; k < own.length; k++) sum += own[k]!;
        each.group.sumWeight[0] = sum;
        if (each.group.sums === null || each.source === null) continue;
        each.group.sums.fill(0);
        each.source.addInPlace(own, 0, own.length, each.group.sums);
      }
    },
  };
}

function standardise(column: Float64Array, j: number, shift: Float64Array, scale: Float64Array): void {
  let count = 0;
  let first = 0;
  let sum = 0;
  for (let row = 0; row < column.length; row++) {
    const value = column[row]!;
    if (Number.isNaN(value)) continue;
    if (count === 0) first = value;
    sum += value - first;
    count++;
  }
  const mean = first + sum / count;
  let squares = 0;
  for (let row = 0; row < column.length; row++) {
    const value = column[row]!;
    if (!Number.isNaN(value)) squares += (value - mean) * (value - mean);
  }
  shift[j] = mean;
  scale[j] = Math.sqrt(squares / count);
}

/** Rows at which sums of a pattern with so many answers are less work in each iteration than the rows themselves. */
function manyRows(answered: number): number {
  return 3 * answered + 8;
}

function group(
  columns: readonly Float64Array[],
  patterns: AnswerPatterns,
  pattern: number,
  shift: Float64Array,
  scale: Float64Array,
  sortedWeights: Float64Array,
): { readonly group: PatternGroup; readonly source: PackedSums | null } {
  const p = columns.length;
  const from = patterns.starts[pattern]!;
  const to = patterns.starts[pattern + 1]!;
  const rows = to - from;
  const has = patterns.answered.subarray(pattern * p, (pattern + 1) * p);
  const answered = Uint16Array.from(columns.keys()).filter((j) => has[j] === 1);
  const missing = Uint16Array.from(columns.keys()).filter((j) => has[j] === 0);
  const asSums = answered.length > 0 && rows >= manyRows(answered.length);
  const values = new Float64Array(rows * answered.length);
  for (let k = 0; k < answered.length; k++) {
    const j = answered[k]!;
    const column = columns[j]!;
    // Sums read columns, rows are read row by row.
    const first = asSums ? k * rows : k;
    const step = asSums ? 1 : answered.length;
    for (let i = 0; i < rows; i++) {
      values[first + i * step] = (column[patterns.order[from + i]!]! - shift[j]!) / scale[j]!;
    }
  }
  const standardised = Array.from(answered, (_, k) => values.subarray(k * rows, (k + 1) * rows));
  return {
    group: {
      answered,
      missing,
      weights: sortedWeights.subarray(from, to),
      sumWeight: new Float64Array(1),
      sums: asSums ? new Float64Array(packedLength(answered.length)) : null,
      values: asSums ? null : values,
    },
    source: asSums ? packedSums(standardised, new Float64Array(answered.length)) : null,
  };
}
