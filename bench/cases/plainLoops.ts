/** What anybody would write first, in plain loops over typed arrays: floors and stand-ins for packages that do not exist. */

/** Sums of products of all pairs of columns, not centred. */
export function plainCrossProducts(columns: readonly Float64Array[]): number[][] {
  return columns.map((a, j) =>
    columns.slice(j).map((b) => {
      let sum = 0;
      for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
      return sum;
    }),
  );
}

/** Covariances of all pairs of columns, in two passes. */
export function plainCovariance(columns: readonly Float64Array[]): number[][] {
  const n = columns[0]!.length;
  const means = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / n);
  return columns.map((a, j) =>
    columns.map((b, k) => {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += (a[i]! - means[j]!) * (b[i]! - means[k]!);
      return sum / (n - 1);
    }),
  );
}

/** n rows drawn with replacement, as columns of their own. */
export function drawnRows(columns: readonly Float64Array[], next: () => number): Float64Array[] {
  const n = columns[0]!.length;
  const rows = Uint32Array.from({ length: n }, () => Math.floor(next() * n));
  return columns.map((column) => Float64Array.from(rows, (row) => column[row]!));
}
