import { bootstrap, nps } from "orsak";
import type { BenchFamily, MakeCase } from "../benchCase";
import { npsSigns, recommendations, seeded } from "../seeded";

const RESAMPLES = 2500;
const interval = { method: "bca", resamples: RESAMPLES, seed: 1 } as const;

const foreign = [
  { peer: "boot", task: "bootMeanBca", settings: { resamples: RESAMPLES }, units: RESAMPLES },
  { peer: "SciPy", task: "bootMeanBca", settings: { resamples: RESAMPLES }, units: RESAMPLES },
];

const scoreCase: MakeCase = () => {
  const answers = recommendations(2000, 10);
  return {
    at: { figure: "NPS", answers: 2000, resamples: RESAMPLES },
    units: RESAMPLES,
    work: () => nps(answers, { interval }),
    peers: foreign,
    data: () => [npsSigns(answers)],
  };
};

const namedCase: MakeCase = (quick) => {
  if (quick) return null;
  const x = durations(2000);
  return {
    at: { figure: "mean, by name", answers: 2000, resamples: RESAMPLES },
    units: RESAMPLES,
    work: () => bootstrap(x, { mean: x }, interval),
    peers: foreign,
    data: () => [x],
  };
};

const functionCase: MakeCase = (quick) => {
  if (quick) return null;
  const x = durations(2000);
  const mean = (weights: Float64Array): number => {
    let sum = 0;
    let total = 0;
    for (let i = 0; i < weights.length; i++) {
      sum += weights[i]! * x[i]!;
      total += weights[i]!;
    }
    return sum / total;
  };
  return {
    at: { figure: "mean, as a function", answers: 2000, resamples: RESAMPLES },
    units: RESAMPLES,
    work: () => bootstrap(x, mean, interval),
    peers: foreign,
    data: () => [x],
  };
};

/** Skewed, hardly any two alike. */
function durations(n: number): Float64Array {
  const next = seeded(11);
  return Float64Array.from({ length: n }, () => -10 * Math.log(1 - next()));
}

export const bca: BenchFamily = {
  name: "bca",
  title: "BCa intervals",
  does:
    '`nps` and `bootstrap` with `method: "bca"`, the jackknife for the acceleration included: of a score, of a mean that is named, and of a mean that the caller wrote ' +
    "as a function of row weights. The whole call, divided by the number of resamples.",
  per: "resample",
  peers: [
    {
      name: "boot",
      language: "R",
      does: '`boot` and `boot.ci(type = "bca")` of `mean(data[rows])`; its acceleration is a regression over the resamples.',
    },
    {
      name: "SciPy",
      language: "Python",
      does: '`scipy.stats.bootstrap(method="BCa")` of `numpy.mean`, which sums whole blocks of resamples in compiled code.',
      reason:
        "A function of weights is called for each resample and each row left out; SciPy hands blocks of rows to NumPy at once.",
    },
  ],
  cases: [scoreCase, namedCase, functionCase],
};
