import { AnalysisError } from "../../errors";
import { choleskyInPlace, choleskySolveInPlace } from "../../numeric/cholesky";

/** Share of an antecedent's variance that the others must leave for their effects to be told apart. */
const SMALLEST_PIVOT = 1e-10;

/** Memory for regressions on up to `most` antecedents. */
export interface RegressionSpace {
  readonly factor: Float64Array;
  /** The standardised coefficients, in the order of the antecedents. */
  readonly coefficients: Float64Array;
}

export function regressionSpace(most: number): RegressionSpace {
  return { factor: new Float64Array(most * most), coefficients: new Float64Array(most) };
}

/**
 * Regression of one construct on others from their correlations: β = R⁻¹r. Leaves the Cholesky factor in `space`; allocates nothing.
 * @param correlation k×k, row-major
 * @returns R² = βᵀr
 * @throws AnalysisError "not-positive-definite" when the antecedents determine one another
 */
export function regressConstruct(
  correlation: Float64Array,
  k: number,
  target: number,
  antecedents: Int32Array,
  { factor, coefficients }: RegressionSpace,
): number {
  const size = antecedents.length;
  if (size === 1) {
    const r = correlation[antecedents[0]! * k + target]!;
    factor[0] = 1;
    coefficients[0] = r;
    return r * r;
  }
  for (let i = 0; i < size; i++) {
    const row = antecedents[i]! * k;
    for (let j = 0; j < i; j++) factor[i * size + j] = correlation[row + antecedents[j]!]!;
    factor[i * size + i] = correlation[row + antecedents[i]!]!;
    coefficients[i] = correlation[row + target]!;
  }
  if (choleskyInPlace(factor, size, SMALLEST_PIVOT) >= 0) {
    throw new AnalysisError(
      "not-positive-definite",
      `the constructs that lead to construct ${target + 1} determine one another`,
      { construct: target },
    );
  }
  choleskySolveInPlace(factor, size, coefficients);
  let explained = 0;
  for (let i = 0; i < size; i++) explained += coefficients[i]! * correlation[antecedents[i]! * k + target]!;
  return explained;
}
