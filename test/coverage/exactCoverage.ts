import type { Interval } from "../../src/estimate/score/interval";

/** How often an interval holds the truth, over a grid of truths. */
export interface Coverage {
  readonly n: number;
  readonly worst: number;
  /** The truth where it is worst. */
  readonly worstAt: readonly number[];
  readonly mean: number;
  /** Mean width, in the units of the figure. */
  readonly width: number;
}

/** Room for rounding: a truth that is an end of the interval is covered. */
const AT_END = 1e-12;

/** ln k! for k = 0 … n. */
function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let k = 2; k <= n; k++) logs[k] = logs[k - 1]! + Math.log(k);
  return logs;
}

/**
 * Shares of promoters and detractors from 0.02 to 0.9 in steps, with passives of 1.5 % at least; the edge where passives are
 * 1.5 % is in the grid, since intervals are at their worst near it.
 */
export function netTruths(step: number): [number, number][] {
  const shares = Array.from({ length: Math.floor(0.88 / step + 1e-9) + 1 }, (_, i) => 0.02 + i * step);
  return shares.flatMap((p) => {
    const edge = 0.985 - p;
    const within = shares.filter((d) => d < edge - 1e-9);
    const own = edge >= 0.02 && edge <= 0.9 ? [...within, edge] : within;
    return own.map((d): [number, number] => [p, d]);
  });
}

/**
 * Exact coverage of an interval for promoters − detractors: the interval of every possible survey of n answers, each weighed with
 * its multinomial probability.
 */
export function netCoverage(
  interval: (promoters: number, detractors: number, n: number) => Interval,
  n: number,
  truths: readonly (readonly [number, number])[],
): Coverage {
  const logs = logFactorials(n);
  const size = ((n + 1) * (n + 2)) / 2;
  const low = new Float64Array(size);
  const high = new Float64Array(size);
  const ways = new Float64Array(size);
  for (let p = 0, at = 0; p <= n; p++) {
    for (let d = 0; p + d <= n; d++, at++) {
      const { low: from, high: to } = interval(p, d, n);
      low[at] = from - AT_END;
      high[at] = to + AT_END;
      ways[at] = logs[n]! - logs[p]! - logs[d]! - logs[n - p - d]!;
    }
  }
  let worst = 1;
  let worstAt: readonly number[] = [];
  let sum = 0;
  let widths = 0;
  for (const [p, d] of truths) {
    const [logP, logD, logPassive] = [Math.log(p), Math.log(d), Math.log(1 - p - d)];
    const truth = p - d;
    let covered = 0;
    let width = 0;
    for (let x = 0, at = 0; x <= n; x++) {
      for (let y = 0; x + y <= n; y++, at++) {
        const log = ways[at]! + x * logP + y * logD + (n - x - y) * logPassive;
        if (log < -40) continue;
        const probability = Math.exp(log);
        width += probability * (high[at]! - low[at]!);
        if (low[at]! <= truth && truth <= high[at]!) covered += probability;
      }
    }
    sum += covered;
    widths += width;
    if (covered < worst) {
      worst = covered;
      worstAt = [p, d];
    }
  }
  return { n, worst, worstAt, mean: sum / truths.length, width: widths / truths.length };
}

/**
 * Exact coverage of an interval for a mean, of every possible survey of n answers on a scale of few.
 * @param interval of the counts of each answer
 * @param truths the shares of the answers 1, 2, …
 */
export function meanCoverage(
  interval: (counts: Float64Array, n: number) => Interval | null,
  n: number,
  truths: readonly (readonly number[])[],
): Coverage {
  const logs = logFactorials(n);
  const answers = truths[0]!.length;
  const covered = new Float64Array(truths.length);
  const widths = new Float64Array(truths.length);
  const means = truths.map((shares) => shares.reduce((sum, share, k) => sum + share * (k + 1), 0));
  const logShares = truths.map((shares) => shares.map(Math.log));
  const counts = new Float64Array(answers);
  const visit = (answer: number, left: number, ways: number): void => {
    if (answer < answers - 1) {
      for (let x = 0; x <= left; x++) {
        counts[answer] = x;
        visit(answer + 1, left - x, ways - logs[x]!);
      }
      return;
    }
    counts[answer] = left;
    const found = interval(counts, n);
    for (let t = 0; t < truths.length; t++) {
      let log = ways - logs[left]!;
      for (let k = 0; k < answers; k++) if (counts[k]! > 0) log += counts[k]! * logShares[t]![k]!;
      const probability = Math.exp(log);
      // Where everybody gives the same answer there is no interval, and nothing is covered.
      if (found === null) continue;
      widths[t]! += probability * (found.high - found.low);
      if (found.low - AT_END <= means[t]! && means[t]! <= found.high + AT_END) covered[t]! += probability;
    }
  };
  visit(0, n, logs[n]!);
  const worst = covered.reduce((least, each) => Math.min(least, each), 1);
  const mean = covered.reduce((sum, each) => sum + each, 0) / truths.length;
  return {
    n,
    worst,
    worstAt: truths[covered.indexOf(worst)] ?? [],
    mean,
    width: widths.reduce((a, b) => a + b, 0) / truths.length,
  };
}

/** Exact coverage of an interval for a share, over shares p. */
export function shareCoverage(
  interval: (successes: number, n: number) => Interval,
  n: number,
  truths: readonly number[],
): Coverage {
  const logs = logFactorials(n);
  const intervals = Array.from({ length: n + 1 }, (_, x) => interval(x, n));
  let worst = 1;
  let worstAt: readonly number[] = [];
  let sum = 0;
  let widths = 0;
  for (const p of truths) {
    let covered = 0;
    for (let x = 0; x <= n; x++) {
      const probability = Math.exp(logs[n]! - logs[x]! - logs[n - x]! + x * Math.log(p) + (n - x) * Math.log1p(-p));
      const { low, high } = intervals[x]!;
      widths += probability * (high - low);
      if (low - AT_END <= p && p <= high + AT_END) covered += probability;
    }
    sum += covered;
    if (covered < worst) {
      worst = covered;
      worstAt = [p];
    }
  }
  return { n, worst, worstAt, mean: sum / truths.length, width: widths / truths.length };
}
