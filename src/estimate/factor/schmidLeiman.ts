import { minresFactors } from "./minres";
import { oblimin } from "./oblimin";
import { varimax } from "./varimax";

/** A general factor that all items share, and what groups of items share beyond it. */
export interface SchmidLeiman {
  /** k loadings on the general factor. */
  readonly general: Float64Array;
  /** k×f, row-major: loadings on the group factors, uncorrelated with it and with one another. */
  readonly groups: Float64Array;
  /**
   * Of each item, what the factors before the orthogonalisation explain. The squared loadings above sum to it exactly where one factor
   * explains the correlations of the others exactly, as with three of them.
   */
  readonly communalities: Float64Array;
  /** 1 − communality: psych's u2. */
  readonly uniquenesses: Float64Array;
  /** f loadings of the group factors on the general one. */
  readonly higherOrder: Float64Array;
  /** The correlated factors that it was made from. */
  readonly pattern: Float64Array;
  readonly phi: Float64Array;
  readonly converged: boolean;
  /** Items, and group factors, of which everything seems to be explained. */
  readonly heywood: readonly number[];
  readonly higherOrderHeywood: readonly number[];
}

/**
 * Schmid and Leiman's orthogonalisation of minres factors after oblimin. With one factor of the factors' correlations, γ:
 *   general = Λ·γ,   groups = Λ·Diag(√(1 − γ²))
 * Two group factors have one correlation, which one factor explains in many ways; the loadings are then taken as equal, √|φ|.
 * @param correlation k×k, row-major, symmetric, diagonal 1
 * @param factors group factors, at least 2; three are needed for loadings that the data determine
 * @source Schmid & Leiman (1957), Psychometrika 22(1); agrees with psych::schmid, test/reference/factor.json
 */
export function schmidLeiman(correlation: Float64Array, k: number, factors: number): SchmidLeiman {
  const extracted = minresFactors(correlation, k, factors);
  // As psych does: oblimin starts at the varimax factors, so that it ends at the same of its minima.
  const turned = varimax(extracted.loadings, k, factors);
  const { pattern, phi, converged } = oblimin(turned.loadings, k, factors);
  const second = factors > 2 ? minresFactors(phi, factors, 1) : null;
  const higherOrder = second?.loadings ?? equalLoadings(phi[1]!);
  const general = new Float64Array(k);
  const groups = new Float64Array(k * factors);
  for (let i = 0; i < k; i++) {
    for (let f = 0; f < factors; f++) {
      const loading = pattern[i * factors + f]!;
      general[i]! += loading * higherOrder[f]!;
      groups[i * factors + f] = loading * Math.sqrt(Math.max(0, 1 - higherOrder[f]! ** 2));
    }
  }
  return {
    general,
    groups,
    communalities: extracted.communalities,
    uniquenesses: extracted.communalities.map((explained) => 1 - explained),
    higherOrder,
    pattern,
    phi,
    converged: extracted.converged && turned.converged && converged && (second?.converged ?? true),
    heywood: extracted.heywood,
    higherOrderHeywood: second?.heywood ?? [],
  };
}

function equalLoadings(phi: number): Float64Array {
  const size = Math.sqrt(Math.abs(phi));
  return Float64Array.of(size, phi < 0 ? -size : size);
}
