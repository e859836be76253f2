import jStat from "jstat";
import { nps } from "orsak";
import * as simpleStatistics from "simple-statistics";
import type { BenchFamily, MakeCase, PeerWork } from "../benchCase";
import { npsSigns, recommendations, seeded } from "../seeded";

const RESAMPLES = 2000;

function npsBootstrapCase(n: number): MakeCase {
  return (quick) => {
    if (quick && n > 1e4) return null;
    const answers = recommendations(n, 6);
    const signs = npsSigns(answers);
    return {
      at: { answers: n, resamples: RESAMPLES },
      units: RESAMPLES,
      work: () => nps(answers, { interval: { method: "percentile", resamples: RESAMPLES, seed: 1 } }),
      peers: n <= 1e5 ? resampledRows(signs) : [],
      data: () => [signs],
    };
  };
}

/** Fewer resamples of many rows: a peer that draws rows costs the same for each. */
function resampledRows(signs: Float64Array): PeerWork[] {
  const n = signs.length;
  const resamples = n <= 1e4 ? RESAMPLES : 200;
  const list = Array.from(signs);
  const next = seeded(7);
  const ends = (draw: () => number): number[] => {
    const scores = Array.from({ length: 200 }, draw);
    return [0.025, 0.975].map((p) => simpleStatistics.quantile(scores, p));
  };
  return [
    { peer: "boot", task: "bootMean", settings: { resamples }, units: resamples },
    { peer: "SciPy", task: "bootMean", settings: { resamples }, units: resamples },
    {
      peer: "simple-statistics",
      units: 200,
      work: () => ends(() => simpleStatistics.mean(simpleStatistics.sampleWithReplacement(list, n, next))),
    },
    {
      peer: "jstat",
      units: 200,
      work: () => ends(() => jStat.mean(Array.from({ length: n }, () => list[Math.floor(next() * n)]!))),
    },
    {
      peer: "plain loop",
      units: 200,
      work: () =>
        ends(() => {
          let sum = 0;
          for (let i = 0; i < n; i++) sum += signs[Math.floor(next() * n)]!;
          return sum / n;
        }),
    },
  ];
}

export const npsBootstrap: BenchFamily = {
  name: "npsBootstrap",
  title: "Bootstrapped NPS",
  does:
    '`nps` with `interval: { method: "percentile" }`: how many promoters and detractors a resample has is drawn at once, not person by person. ' +
    "The whole call, reading and checking the answers included, divided by the number of resamples.",
  per: "resample",
  peers: [
    {
      name: "boot",
      language: "R",
      does: "`boot` with `mean(data[rows])` of answers that are already 100, 0 or −100; no interval.",
    },
    {
      name: "SciPy",
      language: "Python",
      does: "`scipy.stats.bootstrap` of `numpy.mean` of the same, percentile interval.",
    },
    {
      name: "simple-statistics",
      language: "JavaScript",
      does: "`mean` of `sampleWithReplacement` of the same, and `quantile`.",
    },
    { name: "jstat", language: "JavaScript", does: "`mean` of rows drawn into an array." },
    {
      name: "plain loop",
      language: "JavaScript",
      role: "floor",
      does: "the sum of n rows drawn at random; the least that drawing people costs.",
    },
  ],
  cases: [1e3, 1e4, 1e5, 1e6, 1e7].map(npsBootstrapCase),
};
