/** A ratio with its confidence limits, 0 < low ≤ estimate ≤ high. */
export interface RatioEstimate {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** E-values of an estimate and of the limit of its interval that lies nearest to 1. */
export interface EValue {
  readonly estimate: number;
  /** 1 when the interval holds 1: no confounding is needed then. */
  readonly limit: number;
}

/**
 * E-value of a risk ratio: how strongly, as a risk ratio, a confounder would have to go with both driver and outcome to
 * explain the association away.
 *   E = RR + √(RR·(RR − 1)),   RR < 1 taken as 1/RR
 * @param riskRatio > 0
 * @source VanderWeele & Ding (2017), Annals of Internal Medicine 167(4)
 * @example eValue(2) // → 3.414213562373095
 */
export function eValue(riskRatio: number): number {
  const ratio = riskRatio < 1 ? 1 / riskRatio : riskRatio;
  return ratio + Math.sqrt(ratio * (ratio - 1));
}

/**
 * E-values of a risk ratio and its interval.
 * @source VanderWeele & Ding (2017); Hammond & Horn's smoking and lung cancer as in R's EValue: 20.94777 and 15.52336
 * @example eValueOfRiskRatio({ estimate: 1.5, low: 0.9, high: 2.5 }).limit // → 1
 */
export function eValueOfRiskRatio({ estimate, low, high }: RatioEstimate): EValue {
  return { estimate: eValue(estimate), limit: low <= 1 && high >= 1 ? 1 : eValue(estimate > 1 ? low : high) };
}

/**
 * E-values of an odds ratio. Of a rare outcome it is nearly the risk ratio; of a common one √OR is.
 * @param rare whether the outcome is rare, below 15 % in every group
 * @source VanderWeele & Ding (2017), table 2; VanderWeele (2017), Biometrics 73(3) (√OR)
 * @example eValueOfOddsRatio({ estimate: 4, low: 2.25, high: 9 }, { rare: false }).estimate // → 3.414213562373095
 */
export function eValueOfOddsRatio(
  { estimate, low, high }: RatioEstimate,
  { rare }: { readonly rare: boolean },
): EValue {
  return rare
    ? eValueOfRiskRatio({ estimate, low, high })
    : eValueOfRiskRatio({ estimate: Math.sqrt(estimate), low: Math.sqrt(low), high: Math.sqrt(high) });
}
