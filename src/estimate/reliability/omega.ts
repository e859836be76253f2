import { minresFactors } from "../factor/minres";
import { schmidLeiman } from "../factor/schmidLeiman";

/** McDonald's omega and the factors it rests on. */
export interface Omega {
  /** 1 − Σu²/ΣR, with the correlations as they are. */
  readonly total: number;
  /** 1 − Σu²/ΣR̂, with those that the factors imply. */
  readonly modelImplied: number;
  /** (Σg)²/ΣR; NaN with one factor, which leaves nothing beside it. */
  readonly hierarchical: number;
  /** Share of the general factor in what all factors explain; NaN with one factor. */
  readonly explainedCommonVariance: number;
  /** k loadings on the general factor, or on the only one. */
  readonly general: Float64Array;
  /** k×f, row-major: loadings on the group factors; empty with one factor. */
  readonly groups: Float64Array;
  readonly communalities: Float64Array;
  /** f×f correlations of the factors before Schmid and Leiman; 1 with one factor. */
  readonly phi: Float64Array;
  readonly converged: boolean;
  /** Items, and group factors, of which everything seems to be explained. */
  readonly heywood: readonly number[];
  readonly higherOrderHeywood: readonly number[];
}

/**
 * McDonald's omega: from one minres factor, or from minres factors after oblimin and Schmid and Leiman's orthogonalisation.
 * @param correlation k×k, row-major, symmetric, diagonal 1
 * @param factors 1, or group factors (at least 2)
 * @source McDonald (1999), Test Theory; Zinbarg et al. (2005), Psychometrika 70(1); agrees with psych::omega, test/reference/reliability.json
 */
export function omegaOfCorrelation(correlation: Float64Array, k: number, factors: number): Omega {
  const total = correlation.reduce((sum, value) => sum + value, 0);
  if (factors === 1) {
    const { loadings, communalities, converged, heywood } = minresFactors(correlation, k, 1);
    const common = sumOf(loadings) ** 2;
    return {
      ...totals(total, common, communalities),
      hierarchical: Number.NaN,
      explainedCommonVariance: Number.NaN,
      general: loadings,
      groups: new Float64Array(0),
      communalities,
      phi: Float64Array.of(1),
      converged,
      heywood,
      higherOrderHeywood: [],
    };
  }
  const { general, groups, communalities, pattern, phi, converged, heywood, higherOrderHeywood } = schmidLeiman(
    correlation,
    k,
    factors,
  );
  const ofGeneral = squaresOf(general);
  return {
    ...totals(total, commonSum(pattern, phi, k, factors), communalities),
    hierarchical: sumOf(general) ** 2 / total,
    explainedCommonVariance: ofGeneral / (ofGeneral + squaresOf(groups)),
    general,
    groups,
    communalities,
    phi,
    converged,
    heywood,
    higherOrderHeywood,
  };
}

function totals(total: number, common: number, communalities: Float64Array): Pick<Omega, "total" | "modelImplied"> {
  const unique = communalities.length - sumOf(communalities);
  return { total: 1 - unique / total, modelImplied: common / (common + unique) };
}

/** Sum of all that the factors imply in common, 1ᵀΛΦΛᵀ1. */
function commonSum(pattern: Float64Array, phi: Float64Array, k: number, factors: number): number {
  const columns = new Float64Array(factors);
  for (let i = 0; i < k; i++) for (let f = 0; f < factors; f++) columns[f]! += pattern[i * factors + f]!;
  let sum = 0;
  for (let f = 0; f < factors; f++) {
    for (let g = 0; g < factors; g++) sum += columns[f]! * phi[f * factors + g]! * columns[g]!;
  }
  return sum;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function squaresOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
