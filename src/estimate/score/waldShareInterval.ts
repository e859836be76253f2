import type { Interval } from "./interval";

/**
 * The plain interval of a share: p̂ ± z·√(p̂(1 − p̂)/n), cut to [0, 1].
 * It stands here to be compared with: it is a point when everybody agrees and covers far too seldom near 0 and 1.
 * @param share p̂ ∈ [0, 1]
 * @param stdError of the share
 * @param critical the quantile to multiply with: z, or t on the design's degrees of freedom
 * @returns shares in [0, 1]
 * @source agrees with statsmodels proportion_confint(method = "normal")
 * @example waldShareInterval(0.8, Math.sqrt(0.016), 1.959964) // → { low: 0.552082, high: 1 } (rounded)
 */
export function waldShareInterval(share: number, stdError: number, critical: number): Interval {
  const half = critical * stdError;
  return { low: Math.max(0, share - half), high: Math.min(1, share + half) };
}
