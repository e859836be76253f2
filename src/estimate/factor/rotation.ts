import { oblimin } from "./oblimin";
import { orientFactorsInPlace } from "./orientFactors";
import { varimax } from "./varimax";

export const ROTATIONS = ["none", "varimax", "oblimin"] as const;
export type Rotation = (typeof ROTATIONS)[number];

/** Loadings as they are read: rotated, the factor that explains most first, each turned to a positive sum. */
export interface RotatedFactors {
  /** k×f, row-major; the pattern when factors are correlated. */
  readonly loadings: Float64Array;
  /** f×f correlations of the factors; null where they are uncorrelated. */
  readonly phi: Float64Array | null;
  /** f values: of the k variances of the items, what each factor explains, diag(Φ·ΛᵀΛ). */
  readonly explained: Float64Array;
  readonly converged: boolean;
}

/** @param loadings k×f, row-major, of uncorrelated factors; not changed */
export function rotateFactors(loadings: Float64Array, k: number, factors: number, rotation: Rotation): RotatedFactors {
  if (factors < 2 || rotation === "none") return inOrder(loadings, null, k, factors, true);
  if (rotation === "varimax") {
    const turned = varimax(loadings, k, factors);
    return inOrder(turned.loadings, null, k, factors, turned.converged);
  }
  const { pattern, phi, converged } = oblimin(loadings, k, factors);
  return inOrder(pattern, phi, k, factors, converged);
}

function inOrder(
  loadings: Float64Array,
  phi: Float64Array | null,
  k: number,
  factors: number,
  converged: boolean,
): RotatedFactors {
  const explained = new Float64Array(factors);
  for (let f = 0; f < factors; f++) {
    for (let g = 0; g < factors; g++) {
      const together = phi === null ? Number(f === g) : phi[f * factors + g]!;
      if (together === 0) continue;
      for (let i = 0; i < k; i++) explained[f]! += together * loadings[i * factors + f]! * loadings[i * factors + g]!;
    }
  }
  const order = Array.from(explained.keys()).sort((a, b) => explained[b]! - explained[a]! || a - b);
  const sorted = Float64Array.from({ length: k * factors }, (_, at) => {
    const i = Math.floor(at / factors);
    return loadings[i * factors + order[at % factors]!]!;
  });
  const sortedPhi =
    phi && Float64Array.from(phi, (_, at) => phi[order[Math.floor(at / factors)]! * factors + order[at % factors]!]!);
  orientFactorsInPlace(sorted, k, factors, sortedPhi ?? undefined);
  return {
    loadings: sorted,
    phi: sortedPhi,
    explained: Float64Array.from(order, (f) => explained[f]!),
    converged,
  };
}
