import { type FactorStructure, factorCorrelations, uniquenessOf } from "./factorStructure";

/** What a factor model says the items' covariances are, in units in which each item's variance is 1: Σ = ΛΦΛᵀ + Θ. */
export interface Implied {
  /** items×items, row-major. */
  readonly matrix: Float64Array;
  /** factors×items: Φ's row k times Λᵀ, the covariance of factor k with each item. */
  readonly withFactor: Float64Array;
}

/** Σ = ΛΦΛᵀ + Θ, with factors of variance 1. */
export function impliedCorrelation(structure: FactorStructure, parameters: Float64Array): Implied {
  const { items: p, factors: m, factorOf } = structure;
  const phi = factorCorrelations(structure, parameters);
  const withFactor = new Float64Array(m * p);
  for (let k = 0; k < m; k++) {
    for (let i = 0; i < p; i++) withFactor[k * p + i] = phi[k * m + factorOf[i]!]! * parameters[i]!;
  }
  const matrix = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    const own = factorOf[i]! * p;
    for (let j = 0; j < p; j++) matrix[i * p + j] = parameters[i]! * withFactor[own + j]!;
    matrix[i * p + i] = matrix[i * p + i]! + uniquenessOf(structure, parameters, i);
  }
  return { matrix, withFactor };
}
