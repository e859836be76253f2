import { plural } from "../plural";
import type { ResamplingWords } from "../words/resamplingWords";

export const resampling: ResamplingWords = {
  bootstrapHeading: "Bootstrap",
  bootstrap: (resamples, units, level, method) =>
    `Intervals: ${level}, ${method}, from ${resamples.text} ${plural(resamples, "resample", "resamples")} of ${units}.`,
  jackknifeHeading: "Jackknife",
  jackknife: (units, level) => `${level} intervals from leaving out each of ${units} in turn.`,
  permutationHeading: "Permutation test",
  permutation: (difference, asExtreme, resamples, share, alternative, paired) => {
    const how = {
      "two-sided": "at least as far from 0",
      greater: "at least as large",
      less: "at least as low",
    }[alternative];
    const what = paired ? "random exchange of the two answers of each person" : "random exchange of the answers";
    return `The difference is ${difference}. Of ${resamples.text} rearrangements by ${what}, ${asExtreme} gave one ${how}: ${share}.`;
  },
  pShare: (p) => `p ${p}`,
  seldom:
    "Chance alone seldom gives such a difference, in fewer than 5 of 100 rearrangements. That does not say how large the difference is.",
  often: "Chance alone gives such a difference often enough: it may be nothing. That does not show that there is none.",
  fewest: "The share counts the data themselves as one of the rearrangements, so it is never 0.",
  figure: "Figure",
  estimate: "Estimate",
  corrected: "Without bias",
  bias: "Bias",
  meaning: "Interval: how far the figure moves when the answers are drawn anew from those that were given.",
  biasNote: "Bias: the mean of the resamples less the estimate.",
  correctedNote: "Without bias: the estimate less its bias. It varies more than the estimate itself.",
  jackknifeMeaning: "Interval: how far the figure moves when single answers are left out, by Student's t.",
  units: {
    rows: (count) => `${count.text} ${plural(count, "row", "rows")}`,
    clusters: (count) => `${count.text} ${plural(count, "cluster", "clusters")} of rows`,
    people: (count) => `${count.text} ${plural(count, "person", "people")}`,
  },
  groupsLeftOut: (groups) => `They were left out in ${groups} random groups.`,
  strata: (strata) => `Inside each of ${strata} strata.`,
  schemes: {
    ordinary: "Drawn with replacement, as many as there are.",
    "rao-wu": "Drawn as the sampling design requires (Rao–Wu).",
    poisson: "Each row counts a random number of times on its own (Poisson).",
    bayesian: "Each row has a random weight, and none is left out (Bayesian bootstrap).",
  },
  seed: (seed) => `Seed ${seed}: the same seed gives the same figures.`,
  answers: (n, missing) => `Based on ${n} answers; ${missing} were missing.`,
  allAnswers: (n) => `Based on ${n} answers.`,
  group: "Group",
  first: "First",
  second: "Second",
};
