import jStat from "jstat";
import { cronbachAlpha } from "orsak";
import * as simpleStatistics from "simple-statistics";
import type { BenchFamily, MakeCase } from "../benchCase";
import { columnNames, named, ratings, seeded } from "../seeded";
import { drawnRows, plainCovariance } from "./plainLoops";

/** Raw alpha, and without each item in turn, from covariances. */
function alphaOf(covariance: readonly (readonly number[])[]): number[] {
  const k = covariance.length;
  const sums = covariance.map((row) => row.reduce((sum, value) => sum + value, 0));
  const own = covariance.map((row, j) => row[j]!);
  const total = sums.reduce((sum, value) => sum + value, 0);
  const trace = own.reduce((sum, value) => sum + value, 0);
  const dropped = own.map(
    (variance, j) => ((k - 1) / (k - 2)) * (1 - (trace - variance) / (total - 2 * sums[j]! + variance)),
  );
  return [(k / (k - 1)) * (1 - trace / total), ...dropped];
}

function alphaCase(n: number, k: number): MakeCase {
  return () => {
    const { columns, outcome } = ratings(n, k, 5);
    const survey = named({ columns, outcome });
    const options = { items: columnNames(k) };
    const lists = columns.map((column) => Array.from(column));
    const pairs = (covariance: (a: number[], b: number[]) => number): number[][] =>
      lists.map((a) => lists.map((b) => covariance(a, b)));
    return {
      at: { answers: n, items: k, resamples: 0, intervals: "Feldt's" },
      work: () => cronbachAlpha(survey, options),
      peers: [
        { peer: "psych", task: "alpha" },
        { peer: "NumPy", task: "alpha" },
        { peer: "simple-statistics", work: () => alphaOf(pairs(simpleStatistics.sampleCovariance)) },
        { peer: "jstat", work: () => alphaOf(pairs(jStat.covariance)) },
        { peer: "plain loop", work: () => alphaOf(plainCovariance(columns)) },
      ],
      data: () => columns,
    };
  };
}

function alphaBootstrapCase(n: number, k: number, resamples: number, intervalsFor: "alpha" | "table"): MakeCase {
  return () => {
    const { columns, outcome } = ratings(n, k, 5);
    const survey = named({ columns, outcome });
    const interval = { method: "percentile", resamples, seed: 1 } as const;
    const options = { items: columnNames(k), interval, intervalsFor };
    const next = seeded(6);
    const few = { resamples: 100 };
    return {
      at: {
        answers: n,
        items: k,
        resamples,
        intervals: intervalsFor === "table" ? "of the whole table" : "of raw alpha",
      },
      units: resamples,
      work: () => cronbachAlpha(survey, options),
      peers: [
        { peer: "psych", task: "alphaBoot", settings: few, units: few.resamples },
        { peer: "psych, two processes", task: "alphaBoot", settings: { ...few, cores: 2 }, units: few.resamples },
        { peer: "NumPy", task: "alphaBoot", settings: few, units: few.resamples },
        { peer: "plain loop", work: () => alphaOf(plainCovariance(drawnRows(columns, next))) },
      ],
      data: () => columns,
    };
  };
}

export const alpha: BenchFamily = {
  name: "alpha",
  title: "Cronbach's alpha",
  does:
    "`cronbachAlpha` with every figure of each item left out and Feldt's interval; with resamples, bootstrap intervals of raw alpha and of raw alpha without each item, or of every figure of the table. " +
    "Times of a bootstrap are those of the whole call, divided by the number of resamples.",
  per: "resample",
  peers: [
    {
      name: "psych",
      language: "R",
      does: "`psych::alpha`, and with `n.iter = 100` what each resample costs beyond the call without: its resamples have overall alpha alone, nothing by item, but also λ6 and fit. On one core.",
    },
    { name: "psych, two processes", language: "R", does: "the same with its own default, two processes at once." },
    {
      name: "NumPy",
      language: "Python",
      does: "`numpy.cov` of drawn rows, then raw alpha and raw alpha without each item by hand.",
      reason: "NumPy's products come from compiled code, and nothing is checked or tabulated.",
    },
    {
      name: "simple-statistics",
      language: "JavaScript",
      does: "`sampleCovariance` of all pairs, raw alpha and raw alpha without each item by hand.",
    },
    { name: "jstat", language: "JavaScript", does: "the same with `covariance`." },
    {
      name: "plain loop",
      language: "JavaScript",
      role: "floor",
      does: "the same with a plain loop, rows drawn into new columns.",
    },
  ],
  cases: [
    alphaCase(2436, 25),
    alphaBootstrapCase(2436, 25, 1000, "alpha"),
    alphaBootstrapCase(500, 8, 1000, "alpha"),
    alphaBootstrapCase(2436, 25, 500, "table"),
  ],
};
