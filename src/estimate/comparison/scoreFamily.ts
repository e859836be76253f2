import type { IntervalFamily } from "./intervalFamily";

/**
 * The score intervals of p − d, promoters less detractors, and so of a difference of two shares among the same persons
 * (p agreed only the second time, d only the first): all Δ that a score test does not reject.
 *   reaching(Δ) = (p̂ − d̂ − Δ)/√(V(Δ)/n), V(Δ) = p̃ + d̃ − Δ², p̃ and d̃ the most likely shares when p − d = Δ
 * At Δ = 0 this is McNemar's test: (b − c)/√(b + c).
 * @param plus n·p̂, real: an effective count where there are sampling weights
 * @param minus n·d̂
 * @param answers n, all of them
 * @returns differences of shares in [−1, 1], not points
 * @source Tango (1998), Statistics in Medicine 17; the intervals are those of `netScoreInterval`, the test agrees with
 *   R mcnemar.test, test/reference/comparison.json
 * @example scoreFamily(12, 3, 40).reaching(0) // → 2.32379000772445 (rounded)
 */
export function scoreFamily(plus: number, minus: number, answers: number): IntervalFamily {
  const net = (plus - minus) / answers;
  const reaching = (target: number): number => {
    if (target === net) return 0;
    if (target < -1 || target > 1) return target < net ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    return (net - target) / Math.sqrt(varianceGiven(target, plus, minus, answers) / answers);
  };
  return {
    df: Number.POSITIVE_INFINITY,
    reaching,
    at: (critical) => ({
      low: farthest(net, -1, (target) => reaching(target) <= critical),
      high: farthest(net, 1, (target) => reaching(target) >= -critical),
    }),
  };
}

/**
 * The value farthest from the figure, towards the end, that is not rejected: by bisection until no number lies between.
 */
function farthest(net: number, end: number, isKept: (target: number) => boolean): number {
  if (isKept(end)) return end;
  let inside = net;
  let outside = end;
  while (Math.abs(outside - inside) >= 1e-17) {
    const middle = inside + (outside - inside) / 2;
    if (middle === inside || middle === outside) break;
    if (isKept(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}

/** V(Δ): the variance of one answer (−1, 0, 1) under the most likely shares with p − d = Δ. */
function varianceGiven(delta: number, plus: number, minus: number, n: number): number {
  if (delta < 0) return varianceGiven(-delta, minus, plus, n);
  const spread = delta * (1 - delta);
  const b = (2 * n - plus + minus) * delta - plus - minus;
  const root = Math.sqrt(b * b + 8 * n * minus * spread);
  // The share d̃ solves 2n·q² + b·q − minus·Δ(1 − Δ) = 0; of the two forms of its root the one that does not cancel.
  const against = b < 0 ? (root - b) / (4 * n) : root + b > 0 ? (2 * minus * spread) / (root + b) : 0;
  return 2 * against + spread;
}
