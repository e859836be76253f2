/**
 * Agreement of two halves of a scale, 4·cov(a, b)/Var(a + b): Guttman's λ4 for this split.
 * @param matrix k×k, row-major
 * @param half places of the items of a; all others are b
 * @param total sum of the matrix
 * @source Guttman (1945), Psychometrika 10(4)
 */
export function splitHalf(matrix: Float64Array, k: number, half: ArrayLike<number>, total: number): number {
  let rows = 0;
  let inside = 0;
  for (let a = 0; a < half.length; a++) {
    const row = half[a]! * k;
    for (let j = 0; j < k; j++) rows += matrix[row + j]!;
    for (let b = 0; b < half.length; b++) inside += matrix[row + half[b]!]!;
  }
  return (4 * (rows - inside)) / total;
}

/**
 * How many ways there are to halve k items: into halves that differ by at most one item.
 * @returns ±Infinity never: the count of very many items is null
 */
export function possibleSplits(k: number): number | null {
  const half = Math.floor(k / 2);
  let count = 1;
  for (let i = 1; i <= half; i++) count = (count * (k - half + i)) / i;
  if (k % 2 === 0) count /= 2;
  return Number.isFinite(count) ? Math.round(count) : null;
}

/**
 * Every way to halve k items, in lexicographic order of the smaller half; of halves of equal size the one with the first item.
 * Each split costs O(1) beyond the one before it on the way down.
 * @param matrix k×k, row-major
 * @param visit is given the agreement of the halves and the places of one of them, which it must not keep
 */
export function eachSplit(matrix: Float64Array, k: number, visit: (estimate: number, half: Uint32Array) => void): void {
  const size = Math.floor(k / 2);
  const half = new Uint32Array(size);
  const rowSums = new Float64Array(k);
  for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) rowSums[i]! += matrix[i * k + j]!;
  const total = rowSums.reduce((sum, row) => sum + row, 0);
  // shared[depth·k + i]: covariance of item i with the items chosen up to that depth.
  const shared = new Float64Array((size + 1) * k);
  const descend = (depth: number, from: number, cross: number): void => {
    const last = depth === size - 1;
    // Of two halves of equal size, the one that holds the first item stands for both.
    const to = k % 2 === 0 && depth === 0 ? 1 : k - size + depth + 1;
    for (let item = from; item < to; item++) {
      half[depth] = item;
      // cov(a + item, rest) = cov(a, b) + cov(item, all) − Var(item) − 2·cov(item, a).
      const next = cross + rowSums[item]! - matrix[item * k + item]! - 2 * shared[depth * k + item]!;
      if (last) {
        visit((4 * next) / total, half);
        continue;
      }
      for (let i = item + 1; i < k; i++) shared[(depth + 1) * k + i] = shared[depth * k + i]! + matrix[item * k + i]!;
      descend(depth + 1, item + 1, next);
    }
  };
  descend(0, 0, 0);
}
