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
  // About an answer of each, one pass is enough: the sums of small whole numbers are exact.
  const fromA = a.find((value) => !Number.isNaN(value)) ?? 0;
  const fromB = b.find((value) => !Number.isNaN(value)) ?? 0;
  let n = 0;
  let sumA = 0;
  let sumB = 0;
  let sumAA = 0;
  let sumBB = 0;
  let sumAB = 0;
  for (let row = 0; row < a.length; row++) {
    const da = a[row]! - fromA;
    const db = b[row]! - fromB;
    const product = da * db;
    if (Number.isNaN(product)) continue;
    n++;
    sumA += da;
    sumB += db;
    sumAA += da * da;
    sumBB += db * db;
    sumAB += product;
  }
  const squaresA = sumAA - (sumA * sumA) / n;
  const squaresB = sumBB - (sumB * sumB) / n;
  return {
    n,
    meanA: fromA + sumA / n,
    meanB: fromB + sumB / n,
    spreadA: Math.sqrt(squaresA / (n - 1)),
    spreadB: Math.sqrt(squaresB / (n - 1)),
    r: (sumAB - (sumA * sumB) / n) / Math.sqrt(squaresA * squaresB),
  };
}
