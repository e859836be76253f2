import { betaCdf, betaQuantile } from "../../distributions/beta";
import { normalQuantile } from "../../distributions/normal";
import type { Interval } from "./interval";

/** Answers that the prior counts before anybody has answered; each > 0. */
export interface DirichletPrior {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/**
 * Posterior interval of promoters − detractors with equal tails, under a Dirichlet prior.
 *   (p, passives, d) ~ Dirichlet(P + a, n − P − D + b, D + c)
 * Promoters and detractors together are Beta(P + a + D + c, …), and the promoters among them are an independent beta,
 * so that one integral is left; it is computed to about 1e-12.
 * @param promoters P, real: an effective count where there are sampling weights
 * @param detractors D
 * @param n all answers, passives too
 * @returns differences of shares in [−1, 1], not points
 * @source Gelman et al., Bayesian Data Analysis, on the multinomial; agrees with another integral in test/reference/scoreDirichlet.json
 * @example dirichletInterval(5, 2, 10, 0.95, { promoters: 1, passives: 1, detractors: 1 }) // → { low: -0.208526, high: 0.622337 } (rounded)
 */
export function dirichletInterval(
  promoters: number,
  detractors: number,
  n: number,
  level: number,
  prior: DirichletPrior,
): Interval {
  const plus = promoters + prior.promoters;
  const minus = detractors + prior.detractors;
  const passive = n - promoters - detractors + prior.passives;
  const tail = (1 - level) / 2;
  return { low: -netQuantile(minus, passive, plus, tail), high: netQuantile(plus, passive, minus, tail) };
}

/** t with P(p − d > t) = tail, p and d with Dirichlet parameters a and c. */
function netQuantile(a: number, b: number, c: number, tail: number): number {
  if (tail <= betaCdf(0.5, c, a)) return positiveQuantile(a, b, c, tail);
  // The quantile is negative: there P(d − p > −t) is the tail that is computed, and 1 − tail what it has to be.
  return -positiveQuantile(c, b, a, 1 - tail);
}

/** t ≥ 0 with P(p − d > t) = tail, given that P(p − d > 0) ≥ tail: false position, the retained end halved (Illinois). */
function positiveQuantile(a: number, b: number, c: number, tail: number): number {
  const posterior = bothKinds(a + c, b);
  const excess = (t: number): number => tailBeyond(t, a, c, posterior) - tail;
  let { low, high } = nearby(a, b, c, tail);
  let atLow = low > 0 ? excess(low) : betaCdf(0.5, c, a) - tail;
  let atHigh = high < 1 ? excess(high) : -tail;
  if (atLow < 0) [high, atHigh, low, atLow] = [low, atLow, 0, betaCdf(0.5, c, a) - tail];
  if (atHigh > 0) [low, atLow, high, atHigh] = [high, atHigh, 1, -tail];
  let side = 0;
  for (let step = 0; step < 200 && atLow > 0 && atHigh < 0; step++) {
    const guess = (low * atHigh - high * atLow) / (atHigh - atLow);
    const middle = guess > low && guess < high ? guess : (low + high) / 2;
    if (middle <= low || middle >= high || high - low < 1e-15) break;
    const value = excess(middle);
    if (value >= 0) {
      low = middle;
      atLow = value;
      if (side > 0) atHigh /= 2;
      side = 1;
    } else {
      high = middle;
      atHigh = value;
      if (side < 0) atLow /= 2;
      side = -1;
    }
    if (Math.abs(value) < 1e-15 * tail) break;
  }
  return atLow < -atHigh ? low : high;
}

/** Where the normal distribution with the posterior's mean and variance puts the quantile, give or take. */
function nearby(a: number, b: number, c: number, tail: number): { low: number; high: number } {
  const total = a + b + c;
  const mean = (a - c) / total;
  const sd = Math.sqrt(((a + c) / total - mean * mean) / (total + 1));
  const centre = mean - normalQuantile(tail) * sd;
  const room = sd * (0.05 + 1 / Math.sqrt(total));
  return { low: Math.min(Math.max(0, centre - room), 1), high: Math.max(0, Math.min(1, centre + room)) };
}

/** The distribution of promoters and detractors together, Beta(alpha, beta), up to a factor, where it has any weight. */
interface BothKinds {
  readonly alpha: number;
  readonly beta: number;
  readonly centre: number;
  readonly low: number;
  readonly high: number;
  /** 1 − high, which is lost in high when high is nearly 1. */
  readonly aboveHigh: number;
  readonly mass: number;
}

/** Outside these tails nothing is integrated. */
const NEGLIGIBLE = 1e-20;

function bothKinds(alpha: number, beta: number): BothKinds {
  const aboveHigh = betaQuantile(NEGLIGIBLE, beta, alpha);
  const kinds = {
    alpha,
    beta,
    centre: alpha / (alpha + beta),
    low: betaQuantile(NEGLIGIBLE, alpha, beta),
    high: 1 - aboveHigh,
    aboveHigh,
    mass: 1,
  };
  return { ...kinds, mass: integrate(kinds, kinds.low, undefined) };
}

/** P(p − d > t), t ≥ 0: both kinds s have to be more than t, and promoters among them more than (1 + t/s)/2. */
function tailBeyond(t: number, a: number, c: number, kinds: BothKinds): number {
  if (t >= kinds.high) return 0;
  return integrate(kinds, Math.max(t, kinds.low), { t, a, c }) / kinds.mass;
}

const STEP = 1 / 24;
const NODES = 84;

/**
 * ∫ density(s) · P(promoters among both kinds > (1 + t/s)/2) ds from `low` up, by the double exponential rule, which does not
 * mind that the density may be infinite at an end. Distances to the ends are kept apart from s, where they would cancel.
 */
function integrate(kinds: BothKinds, low: number, net: { t: number; a: number; c: number } | undefined): number {
  const half = (kinds.high - low) / 2;
  let sum = 0;
  for (let k = -NODES; k <= NODES; k++) {
    const x = k * STEP;
    const growth = Math.PI * Math.sinh(x);
    const fromLow = (half * 2) / (1 + Math.exp(-growth));
    const toHigh = (half * 2) / (1 + Math.exp(growth));
    const s = low + fromLow;
    const rest = kinds.aboveHigh + toHigh;
    if (fromLow <= 0 || rest <= 0 || toHigh <= 0) continue;
    const slope = (fromLow * toHigh * Math.PI * Math.cosh(x)) / (2 * half);
    const density = Math.exp(
      (kinds.alpha - 1) * logRatio(s, kinds.centre) + (kinds.beta - 1) * logRatio(rest, 1 - kinds.centre),
    );
    const share = slope * density;
    if (net === undefined) sum += share;
    else if (share > 1e-17 * kinds.mass) {
      sum += share * betaCdf((low - net.t + fromLow) / (2 * s), net.c, net.a);
    }
  }
  return sum * STEP;
}

/** ln(x/centre), exact also when the two are nearly equal. */
function logRatio(x: number, centre: number): number {
  const excess = (x - centre) / centre;
  return Math.abs(excess) < 0.5 ? Math.log1p(excess) : Math.log(x / centre);
}
