import { choleskyInPlace, choleskyInverse, choleskySolveInPlace } from "../../numeric/cholesky";
import { orderedEigenInPlace } from "../../numeric/orderedEigen";
import { type SymmetricEigen, symmetricEigenOf } from "../../numeric/symmetricEigen";
import { orientFactorsInPlace } from "./orientFactors";

/** Unrotated factors by minimum residuals. */
export interface MinresFactors {
  /** k×f, row-major, each factor turned so that its loadings sum to more than 0; the strongest first. */
  readonly loadings: Float64Array;
  /** k values in [0.005, 1]: the variance of each item that the factors leave. */
  readonly uniquenesses: Float64Array;
  /** Of each item Σ loading²: 1 − uniqueness, but at a bound. */
  readonly communalities: Float64Array;
  /** Σ_{i<j} (r_ij − Σ_f λ_if·λ_jf)². */
  readonly objective: number;
  readonly converged: boolean;
  readonly iterations: number;
  /** Heywood cases: items whose uniqueness stands at its lower bound, as if the factors explained all of them. */
  readonly heywood: readonly number[];
}

/** Uniquenesses are kept in these bounds, as psych keeps them. */
const LEAST_UNIQUENESS = 0.005;
const MOST_UNIQUENESS = 1;
/** Newton steps that suffice by far. */
const MOST_STEPS = 200;
const ARMIJO = 1e-4;
const SHORTEST_STEP = 1e-10;

/**
 * Factors by minimum residuals (MINRES; the same as unweighted least squares): the loadings whose products come closest to the correlations.
 *   min_L Σ_{i<j} (r_ij − (LLᵀ)_ij)²
 * For uniquenesses ψ the best loadings are the f leading eigenvectors of R − Diag(ψ) times the roots of their eigenvalues θ, and what is
 * left is ½Σ_{m>f} θ_m²: a function of ψ alone, which Newton's method with bounds brings to its minimum.
 * @param correlation k×k, row-major, symmetric, diagonal 1; need not be positive definite
 * @param factors 1 … k − 1
 * @source Harman & Jones (1966), Psychometrika 31(3); Jöreskog (1977), derivatives; agrees with psych::fa(fm = "minres"),
 *   test/reference/factor.json
 */
export function minresFactors(correlation: Float64Array, k: number, factors: number): MinresFactors {
  const memory = minresOf(k, factors);
  const { uniquenesses, eigen, order } = memory;
  uniquenesses.set(startingUniquenesses(correlation, k));
  let value = residual(correlation, uniquenesses, memory);
  let converged = false;
  let iterations = 0;
  for (; iterations < MOST_STEPS; iterations++) {
    const left = freeGradient(memory);
    if (left < 1e-12) {
      converged = true;
      break;
    }
    newtonStep(memory);
    const next = descend(correlation, value, memory);
    if (next === null) {
      // Rounding alone keeps the steps from going further down.
      converged = left < 1e-9;
      break;
    }
    value = next;
  }
  // The last step tried may not be the one kept.
  residual(correlation, uniquenesses, memory);
  const loadings = new Float64Array(k * factors);
  const communalities = new Float64Array(k);
  for (let f = 0; f < factors; f++) {
    const row = order[f]! * k;
    const root = Math.sqrt(Math.max(0, eigen.values[order[f]!]!));
    for (let i = 0; i < k; i++) {
      const loading = root * eigen.vectors[row + i]!;
      loadings[i * factors + f] = loading;
      communalities[i]! += loading * loading;
    }
  }
  orientFactorsInPlace(loadings, k, factors);
  return {
    loadings,
    uniquenesses: uniquenesses.slice(),
    communalities,
    objective: offDiagonalResidual(correlation, loadings, k, factors),
    converged,
    iterations,
    heywood: Array.from(uniquenesses.keys()).filter((i) => uniquenesses[i]! <= LEAST_UNIQUENESS),
  };
}

interface Minres {
  readonly k: number;
  readonly factors: number;
  readonly eigen: SymmetricEigen;
  readonly order: Uint32Array;
  readonly reduced: Float64Array;
  readonly uniquenesses: Float64Array;
  readonly trial: Float64Array;
  readonly gradient: Float64Array;
  readonly step: Float64Array;
  /** 1 where ψ stands at a bound that the gradient presses it against. */
  readonly held: Uint8Array;
  readonly hessian: Float64Array;
  readonly plain: Float64Array;
}

function minresOf(k: number, factors: number): Minres {
  return {
    k,
    factors,
    eigen: symmetricEigenOf(k),
    order: new Uint32Array(k),
    reduced: new Float64Array(k * k),
    uniquenesses: new Float64Array(k),
    trial: new Float64Array(k),
    gradient: new Float64Array(k),
    step: new Float64Array(k),
    held: new Uint8Array(k),
    hessian: new Float64Array(k * k),
    plain: new Float64Array(k * k),
  };
}

/** 1 − the squared multiple correlation of each item with the others, as psych starts; one half when they determine one another. */
function startingUniquenesses(correlation: Float64Array, k: number): Float64Array {
  const factor = correlation.slice();
  if (choleskyInPlace(factor, k, 1e-12) >= 0) return new Float64Array(k).fill(0.5);
  const inverse = choleskyInverse(factor, k);
  return Float64Array.from({ length: k }, (_, i) => within(1 / inverse[i * k + i]!));
}

function within(uniqueness: number): number {
  return Math.min(MOST_UNIQUENESS, Math.max(LEAST_UNIQUENESS, uniqueness));
}

/** ½Σ_{m>f} θ_m² at ψ, and half the squares of leading eigenvalues below 0, of which no loadings can be made. */
function residual(correlation: Float64Array, psi: Float64Array, { k, factors, reduced, eigen, order }: Minres): number {
  reduced.set(correlation);
  for (let i = 0; i < k; i++) reduced[i * k + i]! -= psi[i]!;
  if (!orderedEigenInPlace(reduced, eigen, order)) return Number.NaN;
  let sum = 0;
  for (let m = 0; m < k; m++) {
    const theta = eigen.values[order[m]!]!;
    if (m >= factors || theta < 0) sum += theta * theta;
  }
  return sum / 2;
}

/** −Σ_{m>f} θ_m·ω_im², and which ψ are held at a bound. @returns the largest entry of those that are not */
function freeGradient({ k, factors, eigen, order, gradient, uniquenesses, held }: Minres): number {
  gradient.fill(0);
  for (let m = factors; m < k; m++) {
    const theta = eigen.values[order[m]!]!;
    const row = order[m]! * k;
    for (let i = 0; i < k; i++) gradient[i]! -= theta * eigen.vectors[row + i]! * eigen.vectors[row + i]!;
  }
  let most = 0;
  for (let i = 0; i < k; i++) {
    const psi = uniquenesses[i]!;
    const pressed = gradient[i]! > 0 ? psi <= LEAST_UNIQUENESS : psi >= MOST_UNIQUENESS;
    held[i] = pressed ? 1 : 0;
    if (!pressed) most = Math.max(most, Math.abs(gradient[i]!));
  }
  return most;
}

/**
 * Solves H·step = −gradient over the ψ that are free, with ω the eigenvectors and Q = Σ_{m>f} ω_m·ω_mᵀ:
 *   H_ij = Q_ij² + 2·Σ_{m>f} Σ_{n≤f} θ_m/(θ_m − θ_n)·ω_im·ω_jm·ω_in·ω_jn
 * Far from the minimum H may not be positive definite; then Q_ij² alone, which is (Schur), leads down as well.
 */
function newtonStep(memory: Minres): void {
  const { k, factors, eigen, order, gradient, step, held, hessian, plain } = memory;
  const { values, vectors } = eigen;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j <= i; j++) {
      let q = 0;
      for (let m = factors; m < k; m++) q += vectors[order[m]! * k + i]! * vectors[order[m]! * k + j]!;
      let cross = 0;
      for (let n = 0; n < factors; n++) {
        const common = vectors[order[n]! * k + i]! * vectors[order[n]! * k + j]!;
        const leading = values[order[n]!]!;
        for (let m = factors; m < k; m++) {
          const theta = values[order[m]!]!;
          if (theta === leading) continue;
          cross += (theta / (theta - leading)) * common * vectors[order[m]! * k + i]! * vectors[order[m]! * k + j]!;
        }
      }
      plain[i * k + j] = q * q;
      hessian[i * k + j] = q * q + 2 * cross;
    }
  }
  for (const matrix of [hessian, plain]) {
    for (let i = 0; i < k; i++) {
      step[i] = held[i] === 1 ? 0 : -gradient[i]!;
      for (let j = 0; j <= i; j++) {
        if (held[i] === 1 || held[j] === 1) matrix[i * k + j] = i === j ? 1 : 0;
      }
      if (matrix === plain) matrix[i * k + i]! += 1e-8;
    }
    if (choleskyInPlace(matrix, k, 1e-10) < 0) {
      choleskySolveInPlace(matrix, k, step);
      return;
    }
  }
}

/** Goes along the step, bent at the bounds, until the residual falls enough. @returns it there, or null where it does not fall */
function descend(correlation: Float64Array, value: number, memory: Minres): number | null {
  const { k, uniquenesses, trial, gradient, step } = memory;
  for (let length = 1; length >= SHORTEST_STEP; length /= 2) {
    let slope = 0;
    let moved = false;
    for (let i = 0; i < k; i++) {
      trial[i] = within(uniquenesses[i]! + length * step[i]!);
      slope += gradient[i]! * (trial[i]! - uniquenesses[i]!);
      if (trial[i] !== uniquenesses[i]) moved = true;
    }
    if (!moved) return null;
    const next = residual(correlation, trial, memory);
    // Near the minimum the values agree to all digits, and the step is taken as it is.
    if (next <= value + ARMIJO * slope + 1e-16 * value) {
      uniquenesses.set(trial);
      return next;
    }
  }
  return null;
}

function offDiagonalResidual(correlation: Float64Array, loadings: Float64Array, k: number, factors: number): number {
  let sum = 0;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < i; j++) {
      let rest = correlation[i * k + j]!;
      for (let f = 0; f < factors; f++) rest -= loadings[i * factors + f]! * loadings[j * factors + f]!;
      sum += rest * rest;
    }
  }
  return sum;
}
