import { noncentralChiSquaredCdf, noncentralChiSquaredSurvival } from "../../distributions/noncentralChiSquared";

/** Root mean square error of approximation: misfit per degree of freedom, whatever the sample's size. */
export interface Rmsea {
  readonly estimate: number;
  /** 90 % interval, by custom. */
  readonly confLow: number;
  readonly confHigh: number;
  readonly level: number;
  /** p of the hypothesis that it is at most 0.05. */
  readonly pClose: number;
}

const LEVEL = 0.9;
const CLOSE = 0.05;

/**
 *   RMSEA = √(max(0, χ² − df)/(df·N)); its interval from the λ at which χ² is the 95 % and 5 % point of a noncentral χ²
 * @param count N
 * @source Steiger (1990), Multivariate Behavioral Research 25(2); Browne & Cudeck (1993)
 */
export function rmsea(statistic: number, df: number, count: number): Rmsea {
  const per = df * count;
  return {
    estimate: Math.sqrt(Math.max(0, statistic - df) / per),
    confLow: Math.sqrt(noncentralityAt(statistic, df, (1 + LEVEL) / 2) / per),
    confHigh: Math.sqrt(noncentralityAt(statistic, df, (1 - LEVEL) / 2) / per),
    level: LEVEL,
    pClose: noncentralChiSquaredSurvival(statistic, df, CLOSE * CLOSE * per),
  };
}

/** The λ with P(χ²(df, λ) ≤ x) = p, which falls as λ grows; 0 when it is below p for all λ. */
function noncentralityAt(x: number, df: number, p: number): number {
  const isAbove = (noncentrality: number): boolean => noncentralChiSquaredCdf(x, df, noncentrality) > p;
  if (!isAbove(0)) return 0;
  let low = 0;
  let high = Math.max(1, x);
  while (isAbove(high)) {
    low = high;
    high *= 2;
  }
  // Halving until no double lies between.
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (isAbove(middle)) low = middle;
    else high = middle;
  }
}
