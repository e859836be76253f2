import { choleskyInPlace, choleskyInverse } from "../../numeric/cholesky";
import type { FactorStructure } from "./factorStructure";
import { type Implied, impliedCorrelation } from "./impliedCorrelation";

/** Maximum likelihood at one set of parameters. */
export interface Discrepancy extends Implied {
  /** F = ln|Σ| + tr(RΣ⁻¹) − ln|R| − p ≥ 0; 0 when the model reproduces the correlations. */
  readonly value: number;
  /** Σ⁻¹, items×items, row-major. */
  readonly inverse: Float64Array;
}

/** A pivot smaller than this share of its variance: Σ is singular to the last digits. */
const SINGULAR = 1e-13;

/**
 * ln|A| of a symmetric positive definite matrix, whose lower triangle is overwritten by its Cholesky factor; null when it is not.
 */
export function logDeterminantInPlace(matrix: Float64Array, size: number): number | null {
  if (choleskyInPlace(matrix, size, SINGULAR) >= 0) return null;
  let sum = 0;
  for (let i = 0; i < size; i++) sum += 2 * Math.log(matrix[i * size + i]!);
  return sum;
}

/**
 * @param correlation items×items, row-major
 * @param logDeterminant ln|R|
 * @returns null where Σ is not positive definite, so that the likelihood does not exist
 */
export function discrepancyAt(
  correlation: Float64Array,
  logDeterminant: number,
  structure: FactorStructure,
  parameters: Float64Array,
): Discrepancy | null {
  const p = structure.items;
  const implied = impliedCorrelation(structure, parameters);
  const factor = implied.matrix.slice();
  const log = logDeterminantInPlace(factor, p);
  if (log === null) return null;
  const inverse = choleskyInverse(factor, p);
  let trace = 0;
  for (let at = 0; at < inverse.length; at++) trace += inverse[at]! * correlation[at]!;
  return { ...implied, inverse, value: log + trace - logDeterminant - p };
}

/** Σ⁻¹ − Σ⁻¹RΣ⁻¹, what all derivatives of F share: ∂F/∂x = tr((Σ⁻¹ − Σ⁻¹RΣ⁻¹)·∂Σ/∂x). */
function weightedResiduals(correlation: Float64Array, inverse: Float64Array, p: number): Float64Array {
  const half = product(inverse, correlation, p);
  const full = product(half, inverse, p);
  return inverse.map((value, at) => value - full[at]!);
}

function product(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      const factor = a[i * size + k]!;
      for (let j = 0; j < size; j++) result[i * size + j] = result[i * size + j]! + factor * b[k * size + j]!;
    }
  }
  return result;
}

/** ∂F/∂(loadings, uniquenesses, correlations). */
export function gradientAt(
  correlation: Float64Array,
  structure: FactorStructure,
  parameters: Float64Array,
  { inverse, withFactor }: Discrepancy,
): Float64Array {
  const { items: p, factorOf, uniquenessAt, pairs, correlationsAt, blocks } = structure;
  const residual = weightedResiduals(correlation, inverse, p);
  const gradient = new Float64Array(structure.parameters);
  for (let i = 0; i < p; i++) {
    let sum = 0;
    for (let j = 0; j < p; j++) sum += residual[i * p + j]! * withFactor[factorOf[i]! * p + j]!;
    gradient[i] = 2 * sum;
    const at = uniquenessAt[i]!;
    if (at !== null) gradient[at] = residual[i * p + i]!;
  }
  pairs.forEach(([a, b], pair) => {
    let sum = 0;
    for (const i of blocks[a]!) {
      for (const j of blocks[b]!) sum += parameters[i]! * residual[i * p + j]! * parameters[j]!;
    }
    gradient[correlationsAt + pair] = 2 * sum;
  });
  return gradient;
}
