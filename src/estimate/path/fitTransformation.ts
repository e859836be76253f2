import { symmetricEigenInPlace, symmetricEigenOf } from "../../numeric/symmetricEigen";

/**
 * What makes a model exactly true of answers: A = S^(−½)·Σ^(½), so that AᵀSA = Σ. Multiplied by it, answers with the correlations S have those
 * that the model implies, Σ, and little else of them changes.
 * @param observed S, p×p
 * @param implied Σ, p×p
 * @returns A, p×p, row-major; null when either is not positive definite
 * @source Beran & Srivastava (1985), Annals of Statistics 13(1); Bollen & Stine (1992)
 */
export function fitTransformation(observed: Float64Array, implied: Float64Array, p: number): Float64Array | null {
  const from = power(observed, p, -0.5);
  const to = power(implied, p, 0.5);
  if (from === null || to === null) return null;
  const product = new Float64Array(p * p);
  productInto(from, to, p, product);
  return product;
}

/** Smallest eigenvalue of a correlation matrix that is more than rounding. */
const SMALLEST = 1e-10;

function power(matrix: Float64Array, p: number, exponent: number): Float64Array | null {
  const eigen = symmetricEigenOf(p);
  if (!symmetricEigenInPlace(matrix, eigen) || eigen.values.some((value) => value < SMALLEST)) return null;
  const raised = new Float64Array(p * p);
  for (let k = 0; k < p; k++) {
    const factor = eigen.values[k]! ** exponent;
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < p; j++) raised[i * p + j]! += factor * eigen.vectors[k * p + i]! * eigen.vectors[k * p + j]!;
    }
  }
  return raised;
}

/** AᵀCA without allocating. @param space p×p */
export function congruenceInto(
  matrix: Float64Array,
  factor: Float64Array,
  p: number,
  space: Float64Array,
  target: Float64Array,
): void {
  productInto(matrix, factor, p, space);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < p; k++) sum += factor[k * p + i]! * space[k * p + j]!;
      target[i * p + j] = sum;
      target[j * p + i] = sum;
    }
  }
}

function productInto(a: Float64Array, b: Float64Array, p: number, target: Float64Array): void {
  target.fill(0);
  for (let i = 0; i < p; i++) {
    for (let k = 0; k < p; k++) {
      const factor = a[i * p + k]!;
      for (let j = 0; j < p; j++) target[i * p + j]! += factor * b[k * p + j]!;
    }
  }
}
