import { plural } from "../plural";
import type { ReliabilityWords } from "../words/reliabilityWords";

export const reliability: ReliabilityWords = {
  compareHeading: "Two alphas compared",
  compared: (b, a, amount, level, range) =>
    `The alpha of ${b} less that of ${a} is ${amount} (${level} interval ${range}).`,
  higher: (b, a) => `That is more than chance alone usually gives: ${b} is the more consistent, ${a} the less.`,
  open: "The difference may be nothing: the interval holds 0. That does not show that there is none.",
  noInterval: "There is no interval, so it is not known whether the difference is more than chance.",
  scale: "Scale or group",
  alpha: "Alpha",
  items: "Items",
  sameNote: "Both scales were answered by the same people.",
  othersNote: "The groups are different people with the same scale.",
  lengthHeading: "A scale of another length",
  length: (reliability, factor, estimate) =>
    `A scale with a reliability of ${reliability} would reach ${estimate} at ${factor} times its length.`,
  itemsNeeded: (items, needed) => `That is ${needed} items in place of ${items}.`,
  lengthNote: "It holds as far as added items are as good as those that are there (Spearman–Brown).",
  figure: "Figure",
  value: "Value",
  now: "Reliability now",
  after: "Reliability then",
  guttmanHeading: "Lower bounds of reliability (Guttman)",
  atLeast: (estimate) => `By λ2 the reliability is at least ${estimate}, as far as this sample goes.`,
  lambdas: {
    lambda1: "λ1, from the variances alone",
    lambda2: "λ2, from all covariances",
    lambda3: "λ3, which is alpha",
    lambda4: "λ4, the best split half",
    lambda5: "λ5, from the item that goes most with the others",
    lambda6: "λ6, from what the others tell of each item",
  },
  boundNote: "Each is a bound from below in the long run; in small samples λ4 and λ6 come out too high.",
  splits: (tried, all) =>
    all
      ? `All ${tried} ways of halving the scale were tried.`
      : `${tried} ways of halving the scale were tried, drawn at random.`,
  splitHeading: "Reliability from halves of the scale",
  split: (mean, low, high) =>
    `Over the ways of halving the scale the reliability is ${mean} on average, from ${low} to ${high}.`,
  mean: "Mean",
  median: "Median",
  lowest: "Lowest",
  highest: "Highest",
  best: (first, second) => `Halves that agree best: ${first} against ${second}.`,
  worst: (first, second) => `Halves that agree least: ${first} against ${second}.`,
  splitNote: "A wide span says that the items do not all measure the same.",
  answers: (n) => `Based on ${n} answers.`,
  reversed: (items) => `Answers turned round: ${items}.`,
  polychoric: "From polychoric correlations: those of the normal variables behind ordered answers.",
  omegaHeading: "Reliability (McDonald's omega)",
  omega: (estimate, items, basis) =>
    `Omega is ${estimate} for ${items.text} ${plural(items, "item", "items")}${basis === null ? "" : `, from ${basis} answers`}.`,
  interval: (level, range, method) => `Its ${level} interval is ${range} (${method}).`,
  hierarchical: (estimate) => `What all items share makes up ${estimate} of the sum (omega hierarchical).`,
  hierarchicalWithin: (estimate, level, range) =>
    `What all items share makes up ${estimate} of the sum (omega hierarchical, ${level} interval ${range}).`,
  item: "Item",
  general: "All share",
  group: (number) => `Group ${number}`,
  communality: "Explained",
  omegaNote:
    "Omega: the part of the variance of the sum that the factors explain; from 0.7 up it is commonly taken as enough. It says how far the items agree, not that they measure the right thing.",
  hierarchicalNote:
    "A low omega hierarchical says that the sum mixes several things; then the groups are better kept apart.",
  omegaUnsure: "How sure that is, is not known: no bootstrap was asked for.",
};
