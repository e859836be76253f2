import jStat from "jstat";
import { Matrix } from "ml-matrix";
import MLR from "ml-regression";
import { cronbachAlpha, drivers, driversFromMoments, linearRegression, nps, vif } from "orsak";
import * as simpleStatistics from "simple-statistics";
import { lastResult, measure, type Timing } from "./measure";
import { ratings, seeded } from "./seeded";

/** One piece of work, and the same by something else on the same data in the same run. */
interface Case {
  readonly name: string;
  readonly work: () => unknown;
  readonly peers: readonly { readonly name: string; readonly work: () => unknown }[];
}

function named(columns: readonly Float64Array[], outcome: Float64Array): Record<string, Float64Array> {
  return Object.fromEntries([...columns.map((column, j) => [`x${j}`, column] as const), ["y", outcome] as const]);
}

function regressionCase(n: number, p: number): Case {
  const { columns, outcome } = ratings(n, p, 1);
  const survey = named(columns, outcome);
  const predictors = columns.map((_, j) => `x${j}`);
  const x = Array.from({ length: n }, (_, i) => columns.map((column) => column[i]!));
  const y = Array.from(outcome, (value) => [value]);
  const design = new Matrix(x);
  return {
    name: `linearRegression + vif, ${n} × ${p}`,
    work: () => [linearRegression(survey, { outcome: "y", predictors }), vif(survey, { predictors })],
    peers: [
      { name: "ml-regression (coefficients and errors only)", work: () => new MLR.MultivariateLinearRegression(x, y) },
      { name: "ml-matrix XᵀX alone", work: () => design.transpose().mmul(design) },
    ],
  };
}

function npsCase(n: number): Case {
  const next = seeded(2);
  const answers = Array.from({ length: n }, () => Math.floor(next() * 11));
  return {
    name: `nps with interval, ${n} answers`,
    work: () => nps(answers),
    peers: [
      {
        name: "a plain loop over the answers, score only",
        work: () => {
          let promoters = 0;
          let detractors = 0;
          for (const answer of answers) {
            if (answer >= 9) promoters++;
            else if (answer <= 6) detractors++;
          }
          return (100 * (promoters - detractors)) / n;
        },
      },
      { name: "simple-statistics mean", work: () => simpleStatistics.mean(answers) },
    ],
  };
}

/** The bootstrap of a score, beside plain passes over the answers and beside the same bootstrap written as a loop. */
function npsBootstrapCase(n: number, resamples: number): Case {
  const next = seeded(6);
  const answers = Array.from({ length: n }, () => Math.floor(next() * 11));
  const signs: number[] = answers.map((answer) => (answer >= 9 ? 100 : answer <= 6 ? -100 : 0));
  const ends = (scores: number[]): number[] => [0.025, 0.975].map((p) => simpleStatistics.quantile(scores, p));
  const loop = (resample: () => number): number[] => ends(Array.from({ length: resamples }, resample));
  const isSmall = n * resamples <= 2e8;
  return {
    name: `nps with ${resamples} bootstrap resamples, ${n} answers`,
    work: () => nps(answers, { interval: { method: "percentile", resamples } }),
    peers: [
      { name: "one plain pass over the answers", work: () => signs.reduce((sum, sign) => sum + sign, 0) / n },
      ...(isSmall
        ? [
            {
              name: "a loop with simple-statistics",
              work: () => loop(() => simpleStatistics.mean(simpleStatistics.sampleWithReplacement(signs, n, next))),
            },
            {
              name: "a loop with jstat",
              work: () => loop(() => jStat.mean(Array.from({ length: n }, () => signs[Math.floor(next() * n)]!))),
            },
          ]
        : []),
    ],
  };
}

function shapleyCase(p: number): Case {
  const { columns, outcome } = ratings(500, p, 3);
  const all = [...columns, outcome];
  const covariance = all.map((a) => all.map((b) => simpleStatistics.sampleCovariance(Array.from(a), Array.from(b))));
  const moments = {
    n: 500,
    terms: [...columns.map((_, j) => `x${j}`), "y"],
    means: all.map((column) => simpleStatistics.mean(Array.from(column))),
    covariance,
  };
  return {
    name: `exact Shapley from moments, ${p} drivers`,
    work: () => driversFromMoments(moments, { outcome: "y" }),
    peers: [
      {
        name: "relative weights on the same moments",
        work: () => driversFromMoments(moments, { outcome: "y", importance: "relative-weights" }),
      },
    ],
  };
}

function bootstrapCase(n: number, p: number, resamples: number): Case {
  const { columns, outcome } = ratings(n, p, 4);
  const survey = named(columns, outcome);
  const names = columns.map((_, j) => `x${j}`);
  return {
    name: `drivers with ${resamples} bootstrapped shares, ${n} × ${p}`,
    work: () => drivers(survey, { outcome: "y", drivers: names, interval: { method: "percentile", resamples } }),
    peers: [{ name: "the same without the bootstrap", work: () => drivers(survey, { outcome: "y", drivers: names }) }],
  };
}

function alphaCase(n: number, k: number): Case {
  const { columns, outcome } = ratings(n, k, 5);
  const survey = named(columns, outcome);
  const items = columns.map((_, j) => `x${j}`);
  return {
    name: `cronbachAlpha with if-dropped, ${n} × ${k}`,
    work: () => cronbachAlpha(survey, { items }),
    peers: [],
  };
}

const cases: readonly (() => Case)[] = [
  () => npsCase(1_000_000),
  () => npsBootstrapCase(10_000, 2000),
  () => npsBootstrapCase(1_000_000, 10_000),
  () => regressionCase(10_000, 10),
  () => regressionCase(100_000, 20),
  ...[8, 10, 12, 14, 16, 18, 20].map((p) => () => shapleyCase(p)),
  () => bootstrapCase(1000, 10, 200),
  () => bootstrapCase(100_000, 10, 200),
  () => alphaCase(2436, 25),
];

function milliseconds({ median, spread }: Timing): string {
  return `${(1000 * median).toPrecision(3)} ms ±${Math.round(100 * spread)} %`;
}

// Ratios within one run are what counts; milliseconds only tell how long to wait.
for (const make of cases) {
  const { name, work, peers } = make();
  const own = measure(work);
  console.log(`${name}: ${milliseconds(own)}`);
  for (const peer of peers) {
    const other = measure(peer.work);
    console.log(`  ${(other.median / own.median).toPrecision(3)} × for ${peer.name}: ${milliseconds(other)}`);
  }
}
if (lastResult() === undefined) throw new Error("the bench computed nothing");
