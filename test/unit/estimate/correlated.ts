import { streamAt } from "../../../src/random/stream";

/** The correlation matrix of some columns that share a common part, each with a loading of its own; the last is the outcome. */
export function correlated(size: number, seed: number): Float64Array {
  const stream = streamAt(seed, 0);
  const n = 5 * size;
  const loadings = Float64Array.from({ length: size }, () => 2 * stream.uniform() - 0.5);
  const columns = Array.from({ length: size }, () => new Float64Array(n));
  for (let i = 0; i < n; i++) {
    const common = stream.normal();
    columns.forEach((column, j) => {
      column[i] = loadings[j]! * common + stream.normal();
    });
  }
  for (const column of columns) {
    const mean = column.reduce((sum, value) => sum + value, 0) / n;
    column.forEach((value, i) => {
      column[i] = value - mean;
    });
    const length = Math.sqrt(column.reduce((sum, value) => sum + value * value, 0));
    column.forEach((value, i) => {
      column[i] = value / length;
    });
  }
  return Float64Array.from(
    columns.flatMap((a) => columns.map((b) => (a === b ? 1 : a.reduce((sum, value, i) => sum + value * b[i]!, 0)))),
  );
}

/** R² of some columns of a correlation matrix with one of its columns: Gaussian elimination with pivoting, the slow way. */
export function rSquaredOf(
  correlation: Float64Array,
  size: number,
  columns: readonly number[],
  target: number = size - 1,
): number {
  const k = columns.length;
  const rows = columns.map((i) => [...columns.map((j) => correlation[i * size + j]!), correlation[i * size + target]!]);
  for (let c = 0; c < k; c++) {
    let best = c;
    for (let r = c + 1; r < k; r++) if (Math.abs(rows[r]![c]!) > Math.abs(rows[best]![c]!)) best = r;
    [rows[c], rows[best]] = [rows[best]!, rows[c]!];
    for (let r = 0; r < k; r++) {
      if (r === c) continue;
      const factor = rows[r]![c]! / rows[c]![c]!;
      for (let j = c; j <= k; j++) rows[r]![j]! -= factor * rows[c]![j]!;
    }
  }
  return columns.reduce((sum, j, c) => sum + (rows[c]![k]! / rows[c]![c]!) * correlation[j * size + target]!, 0);
}
