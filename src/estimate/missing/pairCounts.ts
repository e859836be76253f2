import type { AnswerPatterns } from "./answerPatterns";

/**
 * Rows that answered both columns of each pair; the diagonal counts the answers of each column.
 * @param weights frequencies of the rows, or null for 1 each
 * @returns p×p, row-major, symmetric
 */
export function pairCounts(
  { columns: p, count, order, starts, answered }: AnswerPatterns,
  weights: Float64Array | null,
): Float64Array {
  const counts = new Float64Array(p * p);
  for (let k = 0; k < count; k++) {
    let rows = 0;
    if (weights === null) rows = starts[k + 1]! - starts[k]!;
    else for (let at = starts[k]!; at < starts[k + 1]!; at++) rows += weights[order[at]!]!;
    for (let i = 0; i < p; i++) {
      if (answered[k * p + i] === 0) continue;
      for (let j = 0; j < p; j++) counts[i * p + j]! += rows * answered[k * p + j]!;
    }
  }
  return counts;
}
