import { AnalysisError } from "../../errors";

/** One figure pooled over imputations. */
export interface PooledEstimate {
  readonly estimate: number;
  /** √variance. */
  readonly stdError: number;
  /** W̄ + (1 + 1/m)·B. */
  readonly variance: number;
  /** W̄: mean of the squared standard errors. */
  readonly within: number;
  /** B: variance of the estimates, denominator m − 1. */
  readonly between: number;
  /** Degrees of freedom for t; Infinity when nothing varies between imputations and the complete data had no limit. */
  readonly df: number;
  /** (1 + 1/m)·B/W̄: by how much missing answers inflate the variance. */
  readonly relativeIncrease: number;
  /** (1 + 1/m)·B/variance. */
  readonly shareFromMissing: number;
  /** γ: fraction of information missing, ∈ [0, 1]. */
  readonly missingInformation: number;
  /** 1/(1 + γ/m): against infinitely many imputations. */
  readonly relativeEfficiency: number;
  readonly imputations: number;
}

/**
 * Rubin's rules: one figure from m imputations.
 *   T = W̄ + (1 + 1/m)B,   λ = (1 + 1/m)B/T,   1/df = 1/df_m + 1/df_obs,   df_m = (m − 1)/λ²,   df_obs = (ν + 1)/(ν + 3)·ν·(1 − λ)
 *   γ = (r + 2/(df + 3))/(r + 1),   r = (1 + 1/m)B/W̄
 * @param estimates m figures, m ≥ 2
 * @param variances their squared standard errors
 * @param dfComplete ν: degrees of freedom if nothing were missing; Infinity for a normal reference
 * @throws AnalysisError "invalid-option" (fewer than two imputations, or not as many variances)
 * @source Rubin (1987), 3.1; Barnard & Rubin (1999), Biometrika 86(4); agrees with mice::pool.scalar, test/reference/rubin.json
 * @example poolEstimates([1, 2, 3], [1, 1, 1], Infinity).variance // → 2.333333333333333
 */
export function poolEstimates(
  estimates: ArrayLike<number>,
  variances: ArrayLike<number>,
  dfComplete: number,
): PooledEstimate {
  const m = estimates.length;
  refuseFew("poolEstimates", m, variances.length);
  let estimate = 0;
  let within = 0;
  for (let k = 0; k < m; k++) {
    estimate += estimates[k]! / m;
    within += variances[k]! / m;
  }
  let between = 0;
  for (let k = 0; k < m; k++) between += (estimates[k]! - estimate) ** 2 / (m - 1);
  const added = (1 + 1 / m) * between;
  const variance = within + added;
  const share = variance === 0 ? 0 : added / variance;
  const df = pooledDf(share, m, dfComplete);
  const increase = within === 0 && added === 0 ? 0 : added / within;
  // As r grows without bound (no variance within) γ tends to 1.
  const missingInformation = Number.isFinite(increase) ? (increase + 2 / (df + 3)) / (increase + 1) : 1;
  return {
    estimate,
    stdError: Math.sqrt(variance),
    variance,
    within,
    between,
    df,
    relativeIncrease: increase,
    shareFromMissing: share,
    missingInformation: between === 0 ? 0 : missingInformation,
    relativeEfficiency: 1 / (1 + (between === 0 ? 0 : missingInformation) / m),
    imputations: m,
  };
}

function pooledDf(share: number, m: number, complete: number): number {
  const ofImputations = (m - 1) / (share * share);
  if (complete === Number.POSITIVE_INFINITY) return ofImputations;
  const observed = ((complete + 1) / (complete + 3)) * complete * (1 - share);
  if (ofImputations === Number.POSITIVE_INFINITY) return observed;
  return (ofImputations * observed) / (ofImputations + observed);
}

export function refuseFew(call: string, m: number, variances: number): void {
  if (m >= 2 && variances === m) return;
  throw new AnalysisError(
    "invalid-option",
    m < 2
      ? `${call}: got ${m} ${m === 1 ? "imputation" : "imputations"}, expected at least 2: without a second one nothing says how much they differ`
      : `${call}: got ${m} estimates but ${variances} variances, expected one for each estimate`,
    { imputations: m, variances },
  );
}
