import { choleskyInPlace, choleskyInverse } from "../../numeric/cholesky";
import {
  type SymmetricEigenvalues,
  symmetricEigenvaluesInPlace,
  symmetricEigenvaluesOf,
} from "../../numeric/symmetricEigenvalues";

/** Eigenvalues as parallel analysis compares them, with working memory for many matrices. */
export interface EigenvalueReader {
  /** k eigenvalues of R, descending. */
  readonly components: Float64Array;
  /** k eigenvalues of R with squared multiple correlations on its diagonal, descending. */
  readonly factors: Float64Array;
  /** Overwrites both. @returns whether R has an inverse; without one `factors` is not filled */
  readonly read: (correlation: Float64Array) => boolean;
}

/**
 * @source Horn (1965), Psychometrika 30(2); Humphreys & Ilgen (1969) for the squared multiple correlations; agrees with
 *   psych::fa.parallel(SMC = TRUE), test/reference/structure.json
 */
export function eigenvalueReader(k: number): EigenvalueReader {
  const eigen = symmetricEigenvaluesOf(k);
  const [factor, lower, inverse] = [new Float64Array(k * k), new Float64Array(k * k), new Float64Array(k * k)];
  const components = new Float64Array(k);
  const factors = new Float64Array(k);
  return {
    components,
    factors,
    read: (correlation) => {
      descending(correlation, eigen, components);
      factor.set(correlation);
      if (choleskyInPlace(factor, k, 1e-12) >= 0) return false;
      choleskyInverse(factor, k, lower, inverse);
      factor.set(correlation);
      for (let i = 0; i < k; i++) factor[i * k + i] = 1 - 1 / inverse[i * k + i]!;
      descending(factor, eigen, factors);
      return true;
    },
  };
}

function descending(matrix: Float64Array, eigen: SymmetricEigenvalues, target: Float64Array): void {
  symmetricEigenvaluesInPlace(matrix, eigen);
  target.set(eigen.values);
  target.sort().reverse();
}
