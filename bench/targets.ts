import type { Sizes } from "./benchCase";
import { type BenchResults, findCases, ratioOf } from "./results";

/** What was promised, and what came out. */
export interface Target {
  readonly what: string;
  readonly wanted: string;
  /** Null when it could not be measured in this run. */
  readonly measured: number | null;
  readonly isMet: boolean | null;
  /** Null when the figure is the only one. */
  readonly worst: WorstCase | null;
}

/** Where the figure that decides is from, and how many of all reach what was wanted. */
export interface WorstCase {
  readonly at: Sizes;
  readonly met: number;
  readonly of: number;
}

interface RatioTarget {
  readonly what: string;
  readonly family: string;
  readonly at: Sizes;
  readonly peer: string;
  readonly atLeast: number;
}

const RATIOS: readonly RatioTarget[] = [
  { what: "Cross-products beside R's `crossprod`", family: "crossProducts", at: {}, peer: "R", atLeast: 1 },
  { what: "Cross-products beside NumPy's `x.T @ x`", family: "crossProducts", at: {}, peer: "NumPy", atLeast: 1 },
  {
    what: "Regression with errors and VIF of 100,000 × 20, beside R's `lm`, `summary` and `vif`",
    family: "regression",
    at: { answers: 1e5, predictors: 20 },
    peer: "R",
    atLeast: 1,
  },
  {
    what: "Bootstrapped NPS of 10,000 answers, beside `boot`",
    family: "npsBootstrap",
    at: { answers: 1e4 },
    peer: "boot",
    atLeast: 300,
  },
  {
    what: "Exact Shapley values of 14 drivers, beside relaimpo",
    family: "shapley",
    at: { drivers: 14 },
    peer: "relaimpo",
    atLeast: 300,
  },
  {
    what: "Bootstrapped Shapley shares of 1,000 × 10, beside `boot.relimp`, per resample",
    family: "bootstrappedShares",
    at: { answers: 1000, drivers: 10, resamples: 2000 },
    peer: "relaimpo",
    atLeast: 300,
  },
  {
    what: "Bootstrapped relative weights of 1,000 × 10, beside rwa, per resample",
    family: "relativeWeights",
    at: { answers: 1000, drivers: 10, resamples: 2000 },
    peer: "rwa",
    atLeast: 100,
  },
  {
    what: "Bootstrapped raw alpha with raw alpha of each item left out, 2,436 × 25, beside `psych::alpha`, per resample",
    family: "alpha",
    at: { answers: 2436, items: 25, resamples: 1000 },
    peer: "psych",
    atLeast: 20,
  },
  {
    what: "Bootstrapped path model of 7 constructs and 24 items on 250 rows, beside plain loops over scores, per resample",
    family: "path",
    at: { answers: 250 },
    peer: "plain loop",
    atLeast: 5,
  },
  {
    what: "Bootstrapped path model of 7 constructs and 24 items on 250 rows, beside seminr, per resample",
    family: "path",
    at: { answers: 250 },
    peer: "seminr",
    atLeast: 50,
  },
  {
    what: "Bootstrapped whole table of alpha, every figure of each item left out, 2,436 × 25, beside `psych::alpha`, per resample",
    family: "alpha",
    at: { answers: 2436, items: 25, resamples: 500 },
    peer: "psych",
    atLeast: 5,
  },
];

const LARGEST_STEP = 30;

/** Every target of the bench with the worst ratio that was measured for it. */
export function targets(results: Pick<BenchResults, "families">): Target[] {
  const [crossprod, numpy, ols, nps, shapley, ...rest] = RATIOS.map((target) => ratioTarget(target, results));
  return [crossprod!, numpy!, ols!, nps!, shapley!, shapleyStep(results), ...rest];
}

function ratioTarget(
  { what, family, at, peer, atLeast }: RatioTarget,
  results: Pick<BenchResults, "families">,
): Target {
  const found = findCases(results, family, at).flatMap((own) => {
    const other = own.peers.find((each) => each.peer === peer);
    return other === undefined ? [] : [{ ratio: ratioOf(own, other), at: own.at }];
  });
  const [worst] = found.sort((a, b) => a.ratio - b.ratio);
  const measured = worst?.ratio ?? null;
  return {
    what,
    wanted: atLeast === 1 ? "at least as fast" : `at least ${atLeast} times as fast`,
    measured,
    isMet: measured === null ? null : measured >= atLeast,
    worst:
      worst === undefined || found.length === 1
        ? null
        : { at: worst.at, met: found.filter(({ ratio }) => ratio >= atLeast).length, of: found.length },
  };
}

function shapleyStep(results: Pick<BenchResults, "families">): Target {
  const [sixteen] = findCases(results, "shapley", { drivers: 16 });
  const [twenty] = findCases(results, "shapley", { drivers: 20 });
  const measured = sixteen === undefined || twenty === undefined ? null : twenty.own.median / sixteen.own.median;
  return {
    what: "Exact Shapley values of 20 drivers, against those of 16",
    wanted: `at most ${LARGEST_STEP} times as long`,
    measured,
    isMet: measured === null ? null : measured <= LARGEST_STEP,
    worst: null,
  };
}

/** "1,000 answers, 20 columns, ratings". */
export function sizesInWords(at: Sizes): string {
  return Object.entries(at)
    .map(([name, size]) => (typeof size === "number" ? `${size.toLocaleString("en")} ${name}` : size))
    .join(", ");
}
