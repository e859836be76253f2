import { plural } from "../plural";
import type { ConfirmatoryWords } from "../words/confirmatoryWords";

export const confirmatory: ConfirmatoryWords = {
  heading: "Does the measurement model fit?",
  model: (basis, factors, items) =>
    `${basis} ${factors.text} ${plural(factors, "factor", "factors")} of ${items} items.`,
  fits: {
    close:
      "The model comes close to the answers, by limits in common use (CFI from 0.95, RMSEA to 0.06, SRMR to 0.08).",
    fair: "The model comes near the answers by some of the limits in common use, and not by others (CFI from 0.95, RMSEA to 0.06, SRMR to 0.08).",
    poor: "The model is far from the answers, by limits in common use (CFI below 0.90 or SRMR above 0.10).",
  },
  fit: (statistic, df, p) =>
    `χ²(${df}) = ${statistic}, p ${p}: how often a model that is true would be as far off. With many answers every model that is not quite true has a small p.`,
  measures: (cfi, tli, rmsea, srmr) => `CFI ${cfi}, TLI ${tli}, RMSEA ${rmsea}, SRMR ${srmr}.`,
  notConverged: "No solution was found; the figures are where the search stopped, and not to be used.",
  factor: "Factor",
  item: "Item",
  loading: "Loading",
  standardized: "Standardised",
  explained: "Explained %",
  loadingNote:
    "Loading: units of the item for one unit of the factor. Standardised: the same as a correlation. Explained: the part of the item that its factor explains.",
  correlation: "Correlation",
  pairsHeading: "How the factors go together",
  misfitHeading: "What the model does not account for",
  misfitMore: (a, b, residual) => `${a} and ${b} go together more than the model says (by ${residual}).`,
  misfitLess: (a, b, residual) => `${a} and ${b} go together less than the model says (by ${residual}).`,
  misfitNote:
    "Such pairs often share their wording, or something that has no factor. Changing the model until it fits makes its fit mean nothing.",
};
