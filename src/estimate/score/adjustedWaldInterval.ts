import { normalQuantile } from "../../distributions/normal";
import type { Interval } from "./interval";

/**
 * Adjusted Wald interval for promoters − detractors: three answers are added, ¾ promoter, ¾ detractor and 1½ passive,
 * which draws the interval away from the ends and keeps it from shrinking to a point.
 *   p̃ = (P + ¾)/(n + 3), d̃ = (D + ¾)/(n + 3); p̃ − d̃ ± z·√((p̃ + d̃ − (p̃ − d̃)²)/(n + 3)), cut to [−1, 1]
 * @param promoters P, real: an effective count where there are sampling weights
 * @param detractors D
 * @param n all answers, passives too
 * @returns differences of shares in [−1, 1], not points
 * @source Rocks (2016), Interval estimation for the "net promoter score", The American Statistician 70(4)
 * @example adjustedWaldInterval(5, 2, 10, 0.95) // → { low: -0.190506, high: 0.652045 } (rounded)
 */
export function adjustedWaldInterval(promoters: number, detractors: number, n: number, level: number): Interval {
  const z = normalQuantile((1 + level) / 2);
  const p = (promoters + 0.75) / (n + 3);
  const d = (detractors + 0.75) / (n + 3);
  const half = z * Math.sqrt((p + d - (p - d) ** 2) / (n + 3));
  return { low: Math.max(-1, p - d - half), high: Math.min(1, p - d + half) };
}
