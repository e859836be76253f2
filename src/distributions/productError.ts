/** Splits a double into two halves of 26 bits. */
const SPLITTER = 134217729;

/**
 * What rounding took from a product: x·y − fl(x·y), exactly.
 * The distance of a point from the mean of a narrow distribution is a small difference of large products; this keeps its
 * digits.
 * @param product fl(x·y)
 * @returns the error; 0 where the factors are too large or too small to be split
 * @source Dekker (1971), Numerische Mathematik 18(3)
 * @example productError(0.1, 10, 1) // → 5.551115123125783e-17
 */
export function productError(x: number, y: number, product: number): number {
  const magnitude = Math.abs(product);
  if (!(magnitude > 1e-200 && magnitude < 1e200 && Math.abs(x) < 1e200 && Math.abs(y) < 1e200)) return 0;
  const xSplit = SPLITTER * x;
  const xHigh = xSplit - (xSplit - x);
  const xLow = x - xHigh;
  const ySplit = SPLITTER * y;
  const yHigh = ySplit - (ySplit - y);
  const yLow = y - yHigh;
  return xLow * yLow - (product - xHigh * yHigh - xLow * yHigh - xHigh * yLow);
}
