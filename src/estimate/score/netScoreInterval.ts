import { normalQuantile } from "../../distributions/normal";
import type { Interval } from "./interval";

/**
 * Score interval for promoters − detractors: every difference Δ that a score test at this level would not reject.
 *   |p̂ − d̂ − Δ| ≤ z·√(V(Δ)/n), V(Δ) = p̃ + d̃ − Δ², p̃ and d̃ the most likely shares when p − d = Δ
 * It is Tango's interval for a difference of paired proportions: promoters and detractors are the two discordant cells, passives the rest.
 * @param promoters P, real: an effective count where there are sampling weights
 * @param detractors D
 * @param n all answers, passives too
 * @returns differences of shares in [−1, 1], not points; all promoters: (n − z²)/(n + z²) … 1
 * @source Tango (1998), Statistics in Medicine 17; agrees with an independent solution, test/reference/scoreNetIntervals.json
 * @example netScoreInterval(10, 0, 10, 0.95) // → { low: 0.4449, high: 1 } (rounded)
 */
export function netScoreInterval(promoters: number, detractors: number, n: number, level: number): Interval {
  const z = normalQuantile((1 + level) / 2);
  return { low: -farthest(detractors, promoters, n, z), high: farthest(promoters, detractors, n, z) };
}

/** The largest Δ that is not rejected, by bisection between the estimate and 1, until no number lies between. */
function farthest(plus: number, minus: number, n: number, z: number): number {
  const net = (plus - minus) / n;
  let inside = net;
  let outside = 1;
  if (plus === n) return 1;
  for (;;) {
    const middle = inside + (outside - inside) / 2;
    if (middle <= inside || middle >= outside) return inside;
    const rejected = (middle - net) ** 2 * n > z * z * varianceGiven(middle, plus, minus, n);
    if (rejected) outside = middle;
    else inside = middle;
    // Below one part in 1e17 of the whole range nothing is left to find, though numbers near 0 lie closer.
    if (outside - inside < 1e-17) return inside;
  }
}

/** V(Δ): the variance of one answer (−1, 0, 1) under the most likely shares with p − d = Δ. */
function varianceGiven(delta: number, plus: number, minus: number, n: number): number {
  const spread = delta * (1 - delta);
  const b = (2 * n - plus + minus) * delta - plus - minus;
  const root = Math.sqrt(b * b + 8 * n * minus * spread);
  // The share of detractors solves 2n·q² + b·q − minus·Δ(1 − Δ) = 0; the second form avoids root − b when they nearly cancel.
  const detractors = b < 0 ? (root - b) / (4 * n) : root + b > 0 ? (2 * minus * spread) / (root + b) : 0;
  return 2 * detractors + spread;
}
