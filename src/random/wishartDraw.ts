import { chiSquaredDraw } from "./chiSquaredDraw";
import type { Stream } from "./stream";

/**
 * Cross-products of k uncorrelated standard normal columns of df + 1 rows about their means, without the rows: L·Lᵀ with standard normals
 * below the diagonal of L and roots of χ² on df, df − 1, … on it.
 * @param df at least k
 * @param lower k×k of working memory
 * @param target k×k, row-major, overwritten
 * @source Bartlett (1933); Odell & Feiveson (1966), JASA 61
 */
export function wishartDrawInPlace(
  stream: Stream,
  df: number,
  k: number,
  lower: Float64Array,
  target: Float64Array,
): void {
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < i; j++) lower[i * k + j] = stream.normal();
    lower[i * k + i] = Math.sqrt(chiSquaredDraw(stream, df - i));
  }
  for (let i = 0; i < k; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let m = 0; m <= j; m++) sum += lower[i * k + m]! * lower[j * k + m]!;
      target[i * k + j] = sum;
      target[j * k + i] = sum;
    }
  }
}
