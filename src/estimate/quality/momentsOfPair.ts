/** Two items among those who answered both. */
export interface PairMoments {
  readonly n: number;
  readonly meanA: number;
  readonly meanB: number;
  readonly spreadA: number;
  readonly spreadB: number;
  readonly r: number;
}

/**
 * Means, standard deviations (denominator n − 1) and correlation of two items, of the rows that answered both.
 * @param a NaN where there is no answer, as b
 */
export function momentsOfPair(a: Float64Array, b: Float64Array): PairMoments {
  let [n, meanA, meanB] = [0, 0, 0];
  for (let row = 0; row < a.length; row++) {
    if (Number.isNaN(a[row]! + b[row]!)) continue;
    n++;
    meanA += a[row]!;
    meanB += b[row]!;
  }
  meanA /= n;
  meanB /= n;
  let [squaresA, squaresB, products] = [0, 0, 0];
  for (let row = 0; row < a.length; row++) {
    const [da, db] = [a[row]! - meanA, b[row]! - meanB];
    if (Number.isNaN(da + db)) continue;
    squaresA += da * da;
    squaresB += db * db;
    products += da * db;
  }
  return {
    n,
    meanA,
    meanB,
    spreadA: Math.sqrt(squaresA / (n - 1)),
    spreadB: Math.sqrt(squaresB / (n - 1)),
    r: products / Math.sqrt(squaresA * squaresB),
  };
}
