import { orderedEigenInPlace } from "../../numeric/orderedEigen";
import { symmetricEigenOf } from "../../numeric/symmetricEigen";
import { orientFactorsInPlace } from "./orientFactors";

/** Components of a correlation matrix. */
export interface PrincipalComponents {
  /** k×f, row-major: correlations of the items with the components, eigenvector·√eigenvalue. */
  readonly loadings: Float64Array;
  /** All k of them, descending; they sum to k. */
  readonly eigenvalues: Float64Array;
  /** Of each item, what the components explain of its variance. */
  readonly communalities: Float64Array;
}

/**
 * Principal components: the f weighted sums of the items that explain most of their variance.
 * @param correlation k×k, row-major, symmetric; eigenvalues below 0 by rounding count as 0
 * @source Hotelling (1933); agrees with psych::principal, test/reference/factor.json
 */
export function principalComponents(correlation: Float64Array, k: number, components: number): PrincipalComponents {
  const eigen = symmetricEigenOf(k);
  const order = new Uint32Array(k);
  orderedEigenInPlace(correlation, eigen, order);
  const loadings = new Float64Array(k * components);
  const communalities = new Float64Array(k);
  for (let f = 0; f < components; f++) {
    const row = order[f]! * k;
    const root = Math.sqrt(Math.max(0, eigen.values[order[f]!]!));
    for (let i = 0; i < k; i++) {
      const loading = root * eigen.vectors[row + i]!;
      loadings[i * components + f] = loading;
      communalities[i]! += loading * loading;
    }
  }
  orientFactorsInPlace(loadings, k, components);
  return { loadings, communalities, eigenvalues: Float64Array.from(order, (place) => eigen.values[place]!) };
}
