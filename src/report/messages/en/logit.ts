import { plural } from "../plural";
import type { LogitWords } from "../words/logitWords";

export const logit: LogitWords = {
  heading: (outcome) => `Regression of ${outcome}`,
  driversHeading: (outcome) => `Drivers of ${outcome}`,
  event: (outcome, event) => `${outcome} ${event}`,
  atLeast: (answer) => `at ${answer} or more`,
  atMost: (answer) => `at ${answer} or less`,
  equals: (answer) => `at ${answer}`,
  one: "at 1",
  summary: (basis, events, share, event) =>
    `${basis} Of those used ${events.text} (${share}) ${plural(events, "has", "have")} ${event}.`,
  ordinalSummary: (basis, outcome, answers) => `${basis} The answers to ${outcome} are ${answers}, in this order.`,
  pseudo: {
    mcFadden: "McFadden's pseudo-R²",
    coxSnell: "Cox and Snell's pseudo-R²",
    nagelkerke: "Nagelkerke's pseudo-R²",
    tjur: "Tjur's R²",
    mcKelveyZavoina: "McKelvey and Zavoina's R²",
  },
  pseudoIs: (name, figure) => `${name} ${figure}`,
  pseudoNote:
    "These stand in place of R² and are no share of variation: 0 says that the predictors tell nothing, 1 that they tell all.",
  test: (statistic, p) =>
    `Test of all together: ${statistic}, p ${p}, which is how often chance alone would give as much.`,
  chiSquared: (df, value) => `χ²(${df}) = ${value}`,
  f: (df1, df2, value) => `F(${df1}, ${df2}) = ${value}`,
  largest: (term, effect, outcome, level, range) =>
    `The largest effect whose interval leaves out 0 is that of ${term}: ${effect} on ${outcome} (${level} interval ${range}).`,
  noneFound: "Every effect may be nothing: each interval holds 0.",
  meanOf: (outcome) => `the mean of ${outcome}`,
  npsOf: (outcome) => `the NPS of ${outcome}`,
  oddsRatio: "Odds ratio",
  eventEffect: "Effect, points",
  meanEffect: "Effect on mean",
  npsEffect: "Effect on NPS",
  eValue: "E-value",
  oddsNote: (event) =>
    `Odds ratio: by what the odds of ${event} are multiplied for one unit more, the others being equal; 1 is no difference.`,
  higherOddsNote: (outcome) =>
    `Odds ratio: by what the odds of a higher answer to ${outcome} are multiplied for one unit more, the others being equal; 1 is no difference.`,
  eventEffectNote: (event) =>
    `Effect: percentage points more of ${event} for one unit more, on average over the answers.`,
  meanEffectNote: (outcome) =>
    `Effect on mean: how much higher the mean of ${outcome} is for one unit more, on average.`,
  npsEffectNote: (outcome) =>
    `Effect on NPS: how many points higher the NPS of ${outcome} is for one unit more, on average.`,
  switchNote:
    "Of yes–no columns and of categories the effect is that of yes in place of no, or of the level in place of its reference.",
  eValueNote:
    "E-value: something left out would have to go with both predictor and event by a risk ratio this large to account for the association.",
  noEffect: "An effect shown as – is not defined, because the predictor stands in an interaction.",
  pNote:
    "p: how often an odds ratio at least this far from 1 would turn up by chance if there were no association. A large p does not show that there is none.",
  effectsHeading: "The model behind the shares",
  shareNote: (name) =>
    `Share: the driver's part of ${name} of the drivers together; the shares sum to 100. A driver without a clear effect stays in the table.`,
  importance: (name) =>
    `Importance: Shapley values of ${name}, the average gain from adding the driver, over all orders in which the drivers can be added.`,
  orders: (permutations) => `They are estimated from ${permutations} random orders.`,
  proportional: (p) =>
    `Nothing speaks against one odds ratio for the whole scale (Brant's test, p ${p}). That does not show that one is enough.`,
  notProportional: (p, terms) =>
    `One odds ratio for the whole scale is too simple (Brant's test, p ${p}), most clearly for ${terms}.`,
  notProportionalAlone: (p) => `One odds ratio for the whole scale is too simple (Brant's test, p ${p}).`,
};
