import { plural } from "../plural";
import type { StructureWords } from "../words/structureWords";

export const structure: StructureWords = {
  correlations: {
    pearson: "Pearson's correlations.",
    spearman: "Spearman's rank correlations.",
    polychoric: "Polychoric correlations: those of the normal variables behind ordered answers.",
    given: "The correlations were given.",
  },
  pairwise: "Each correlation rests on those who answered both.",
  basis: (n) => `Based on ${n} answers.`,
  repaired: "The correlations did not belong together and were replaced by the nearest that do.",
  item: "Item",
  pair: "Pair",
  correlation: "Correlation",
  answers: "Answers",
  correlationHeading: "Correlations",
  strongest: (first, second, correlation) => `The strongest is that of ${first} and ${second}: ${correlation}.`,
  open: (open, all) => `${open} of ${all} may be nothing: the interval holds 0.`,
  strongestPairs: (shown, all) => `The ${shown} strongest of ${all} pairs.`,
  factorabilityHeading: "Are the items worth factoring?",
  kmo: (estimate) => `The Kaiser–Meyer–Olkin measure is ${estimate}.`,
  worth: {
    good: "The items share enough for factors: from 0.8 up it is commonly called good.",
    middling: "The items share something: between 0.5 and 0.8 factors may be found, and may be blurred.",
    not: "The items share too little: below 0.5 factors are commonly held to say nothing.",
  },
  bartlett: (statistic, df, p) =>
    `Bartlett's test: χ²(${df}) = ${statistic}, p ${p}, which is how often items that have nothing to do with each other would look so related.`,
  kmoOfItem: "KMO",
  kmoNote: "KMO of an item: how much of what it has to do with the others is shared by all; below 0.5 it fits badly.",
  parallelHeading: "How many factors?",
  suggested: (components, factors) =>
    `Parallel analysis suggests ${factors.text} ${plural(factors, "factor", "factors")} (${components.text} ${plural(components, "component", "components")}).`,
  place: "Place",
  component: "Component",
  factor: "Factor",
  reference: "To exceed",
  parallelNote: (quantile, resamples) =>
    `To exceed: what ${quantile} of ${resamples} sets of unrelated answers stay below. The number is a suggestion; what the factors mean decides too.`,
  componentsHeading: "Principal components",
  factorsHeading: "Factors",
  explains: (factors, share) =>
    `${factors.text} ${plural(factors, "accounts", "together account")} for ${share} of the variance of the items.`,
  loadsOn: (factor, items) => `${factor} goes most with ${items}.`,
  communality: "Explained",
  loadingNote:
    "Loading: how much the item has to do with the factor, from −1 to 1. Explained: the part of the item that all factors together account for.",
  share: "Share %",
  cumulative: "Together %",
  fit: (statistic, df, p, rmsea, tli) =>
    `Fit: χ²(${df}) = ${statistic}, p ${p} (a small p says that more factors are needed to reproduce the correlations exactly), RMSEA ${rmsea}, TLI ${tli}.`,
  rmsr: (rmsr) => `On average the factors miss the correlations by ${rmsr}.`,
  heywood: (items) => `Of ${items} everything seems to be explained, which is not to be believed.`,
  scalesHeading: "Suggested scales",
  scales: (scales, items) => `${scales.text} ${plural(scales, "scale", "scales")} of ${items} items.`,
  scale: "Scale",
  items: "Items",
  alpha: "Alpha",
  averageCorrelation: "Mean r",
  against: (item) => `${item} (turned)`,
  unplacedNone: (items) => `Belongs to no scale: ${items}.`,
  unplacedSeveral: (items) => `Belongs to more than one scale, and so to none: ${items}.`,
  againstNote:
    "Turned: the item runs against the others, and its answers have to be turned round before they are added.",
  scalesNote: "A suggestion from the answers alone: read the items, and keep only those that ask about one thing.",
};
