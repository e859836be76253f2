/** Means (p) and covariance (p×p, row-major, symmetric) of a multivariate normal. */
export interface NormalParameters {
  readonly means: Float64Array;
  readonly covariance: Float64Array;
}

export function normalParameters(size: number): NormalParameters {
  return { means: new Float64Array(size), covariance: new Float64Array(size * size) };
}

/**
 * Length of the same as one vector, [μ₁ … μ_p, σ₁₁, σ₂₁, σ₂₂, σ₃₁ …]: each parameter once, as an optimiser wants them.
 */
export function packedNormalLength(size: number): number {
  return size + (size * (size + 1)) / 2;
}

export function packNormalInPlace({ means, covariance }: NormalParameters, target: Float64Array): void {
  const p = means.length;
  target.set(means);
  for (let i = 0, at = p; i < p; i++) for (let j = 0; j <= i; j++, at++) target[at] = covariance[i * p + j]!;
}

export function unpackNormalInPlace(packed: Float64Array, { means, covariance }: NormalParameters): void {
  const p = means.length;
  for (let i = 0; i < p; i++) means[i] = packed[i]!;
  for (let i = 0, at = p; i < p; i++) {
    for (let j = 0; j <= i; j++, at++) {
      covariance[i * p + j] = packed[at]!;
      covariance[j * p + i] = packed[at]!;
    }
  }
}
