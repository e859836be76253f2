import { normalQuantile } from "../../src/distributions/normal";
import { adjustedWaldInterval } from "../../src/estimate/score/adjustedWaldInterval";
import { agrestiCoullInterval } from "../../src/estimate/score/agrestiCoullInterval";
import { clopperPearsonInterval } from "../../src/estimate/score/clopperPearsonInterval";
import { dirichletInterval } from "../../src/estimate/score/dirichletInterval";
import type { Interval } from "../../src/estimate/score/interval";
import { jeffreysInterval } from "../../src/estimate/score/jeffreysInterval";
import { netScoreInterval } from "../../src/estimate/score/netScoreInterval";
import { tInterval } from "../../src/estimate/score/tInterval";
import { waldNetInterval } from "../../src/estimate/score/waldNetInterval";
import { waldShareInterval } from "../../src/estimate/score/waldShareInterval";
import { wilsonInterval } from "../../src/estimate/score/wilsonInterval";

/** The level at which everything is measured. */
export const LEVEL = 0.95;

const z = normalQuantile((1 + LEVEL) / 2);

type NetInterval = (promoters: number, detractors: number, n: number) => Interval;
type ShareInterval = (successes: number, n: number) => Interval;

const dirichlet =
  (answers: number): NetInterval =>
  (promoters, detractors, n) =>
    dirichletInterval(promoters, detractors, n, LEVEL, {
      promoters: answers,
      passives: answers,
      detractors: answers,
    });

/** The intervals of promoters − detractors. */
export const netIntervals: Readonly<
  Record<"adjusted-wald" | "score" | "dirichlet, jeffreys" | "dirichlet, uniform" | "wald", NetInterval>
> = {
  "adjusted-wald": (promoters, detractors, n) => adjustedWaldInterval(promoters, detractors, n, LEVEL),
  score: (promoters, detractors, n) => netScoreInterval(promoters, detractors, n, LEVEL),
  "dirichlet, jeffreys": dirichlet(0.5),
  "dirichlet, uniform": dirichlet(1),
  wald: (promoters, detractors, n) => {
    const net = (promoters - detractors) / n;
    return waldNetInterval(net, Math.sqrt(((promoters + detractors) / n - net ** 2) / n), z);
  },
};

/** The intervals of a share. */
export const shareIntervals: Readonly<
  Record<"wilson" | "clopper-pearson" | "agresti-coull" | "jeffreys" | "wald", ShareInterval>
> = {
  wilson: (successes, n) => wilsonInterval(successes, n, LEVEL),
  "clopper-pearson": (successes, n) => clopperPearsonInterval(successes, n, LEVEL),
  "agresti-coull": (successes, n) => agrestiCoullInterval(successes, n, LEVEL),
  jeffreys: (successes, n) => jeffreysInterval(successes, n, LEVEL),
  wald: (successes, n) => {
    const share = successes / n;
    return waldShareInterval(share, Math.sqrt((share * (1 - share)) / n), z);
  },
};

/** Student's interval of a mean of the answers 1, 2, …; null when all answers are the same one. */
export function meanInterval(counts: Float64Array, n: number): Interval | null {
  let sum = 0;
  for (let k = 0; k < counts.length; k++) sum += counts[k]! * (k + 1);
  const mean = sum / n;
  let squares = 0;
  for (let k = 0; k < counts.length; k++) squares += counts[k]! * (k + 1 - mean) ** 2;
  if (squares < 1e-12) return null;
  // The quantile is the same for one n: asking for it a million times would be the whole cost.
  if (n !== quantileOf.n) Object.assign(quantileOf, { n, half: tInterval(0, 1, n - 1, LEVEL).high });
  const half = quantileOf.half * Math.sqrt(squares / (n - 1) / n);
  return { low: mean - half, high: mean + half };
}

const quantileOf = { n: 0, half: 0 };
