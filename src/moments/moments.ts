/**
 * Everything that regression, importance, collinearity, reliability and path models need to know of the answers.
 * p columns, weights w (1 when there are none).
 */
export interface Moments {
  /** Answers that stand behind the figures; decides degrees of freedom. Sampling weights do not change it. */
  readonly n: number;
  /** Σw. */
  readonly sumWeights: number;
  /** p weighted means, in the units of the columns. */
  readonly means: Float64Array;
  /** p×p, row-major, symmetric: Σ w (x − x̄)(x − x̄)ᵀ about the weighted means. */
  readonly crossProducts: Float64Array;
}

/**
 * Moments from sums about a fixed centre (see numeric/packedSums):
 *   x̄ = c + Σwz/Σw,   Σw(x − x̄)(x − x̄)ᵀ = Σwzzᵀ − (Σwz)(Σwz)ᵀ/Σw
 * Nothing cancels when the centre lies near the means.
 */
export function momentsFromPackedSums(sums: Float64Array, centre: Float64Array, n: number): Moments {
  const p = centre.length;
  const moments = { n, sumWeights: sums[0]!, means: new Float64Array(p), crossProducts: new Float64Array(p * p) };
  for (let i = 0; i < p; i++) moments.means[i] = centre[i]! + sums[1 + i]! / sums[0]!;
  crossProductsInPlace(sums, p, moments.crossProducts);
  return moments;
}

/** Centred cross-products from packed sums, both triangles, without allocating. */
export function crossProductsInPlace(sums: Float64Array, columns: number, target: Float64Array): void {
  const sumWeights = sums[0]!;
  let at = 1 + columns;
  for (let i = 0; i < columns; i++) {
    const share = sums[1 + i]! / sumWeights;
    for (let j = i; j < columns; j++) {
      const value = sums[at++]! - share * sums[1 + j]!;
      target[i * columns + j] = value;
      target[j * columns + i] = value;
    }
  }
}

/**
 * Moments of two disjoint sets of answers together.
 *   C = C_A + C_B + (Σw_A·Σw_B/Σw)·δδᵀ,   δ = x̄_B − x̄_A
 * @source Chan, Golub & LeVeque (1979)
 */
export function combineMoments(a: Moments, b: Moments): Moments {
  if (a.sumWeights === 0) return b;
  if (b.sumWeights === 0) return a;
  return joined(a, b, 1);
}

/** The inverse of `combineMoments`: what is left of `whole` when the answers of `part` are taken out. */
export function subtractMoments(whole: Moments, part: Moments): Moments {
  return joined(whole, part, -1);
}

function joined(a: Moments, b: Moments, sign: 1 | -1): Moments {
  const p = a.means.length;
  const sumWeights = a.sumWeights + sign * b.sumWeights;
  const means = new Float64Array(p);
  const crossProducts = new Float64Array(p * p);
  const factor = (a.sumWeights * b.sumWeights) / sumWeights;
  for (let i = 0; i < p; i++) {
    const shift = b.means[i]! - a.means[i]!;
    means[i] = a.means[i]! + (sign * b.sumWeights * shift) / sumWeights;
    for (let j = 0; j < p; j++) {
      const product = factor * shift * (b.means[j]! - a.means[j]!);
      crossProducts[i * p + j] = a.crossProducts[i * p + j]! + sign * (b.crossProducts[i * p + j]! + product);
    }
  }
  return { n: a.n + sign * b.n, sumWeights, means, crossProducts };
}

/** Moments of some of the columns, in the order asked for. */
export function selectMoments(moments: Moments, indices: readonly number[]): Moments {
  const p = moments.means.length;
  return {
    n: moments.n,
    sumWeights: moments.sumWeights,
    means: Float64Array.from(indices, (index) => moments.means[index]!),
    crossProducts: Float64Array.from(
      indices.flatMap((row) => indices.map((column) => moments.crossProducts[row * p + column]!)),
    ),
  };
}

/**
 * Covariance matrix with denominator n − 1: cross-products·(n/Σw)/(n − 1), so that sampling weights count as if their mean were 1.
 * @returns p×p, row-major
 */
export function covarianceFromMoments(moments: Moments): Float64Array {
  const factor = moments.n / moments.sumWeights / (moments.n - 1);
  return moments.crossProducts.map((value) => value * factor);
}

/**
 * Correlation matrix r_ij = C_ij/√(C_ii·C_jj); a column without variance gives NaN in its row and column (and 1 on the diagonal).
 * @returns p×p, row-major, exactly symmetric
 */
export function correlationFromMoments(moments: Moments): Float64Array {
  const p = moments.means.length;
  const correlation = new Float64Array(p * p);
  correlationInPlace(moments.crossProducts, p, correlation);
  return correlation;
}

/** Correlations from cross-products or covariances, without allocating. */
export function correlationInPlace(crossProducts: Float64Array, columns: number, target: Float64Array): void {
  for (let i = 0; i < columns; i++) {
    const own = Math.sqrt(crossProducts[i * columns + i]!);
    target[i * columns + i] = 1;
    for (let j = 0; j < i; j++) {
      const value = crossProducts[i * columns + j]! / (own * Math.sqrt(crossProducts[j * columns + j]!));
      target[i * columns + j] = value;
      target[j * columns + i] = value;
    }
  }
}
