import { plural } from "../plural";
import type { DriverWords } from "../words/driverWords";

export const driver: DriverWords = {
  heading: (outcome) => `Drivers of ${outcome}`,
  summary: (basis, drivers, outcome, explained) =>
    `${basis} The ${
      drivers.value === 1 ? "one driver explains" : `${drivers.text} drivers together explain`
    } ${explained} of the variation in ${outcome}.`,
  largest: (driver, share) => `The largest share goes to ${driver}: ${share}.`,
  largestWithin: (driver, share, level, range) =>
    `The largest share goes to ${driver}: ${share} (${level} interval ${range}).`,
  largestFirm: (level) => `Its first place is firm: the ${level} interval of its rank holds no other.`,
  largestOpen: (level, rankRange) => `Its first place is not firm: the ${level} interval of its rank is ${rankRange}.`,
  besideTheFirst: (first, others) => `${first} and ${others} cannot be told apart by their shares.`,
  leftOut: (driver, outcome, share) =>
    `Something left out would have to explain ${share} of what the other drivers leave of both ${driver} and ${outcome} to account for all that ${driver} goes with.`,
  letters: "Alike",
  lettersNote: "Alike: drivers that have a letter in common cannot be told apart by their shares.",
  driver: "Driver",
  share: "Share %",
  rank: "Rank",
  performance: "Performance",
  shareNote:
    "Share: the driver's part of what the drivers together explain; the shares sum to 100. A driver without a clear effect stays in the table.",
  rescaledNote:
    "Share: the driver's importance as a part of the sum over all drivers. By this method the importances do not sum to R², so a share is only a comparison.",
  rankNote: (level) => `Rank: in brackets its ${level} interval.`,
  performanceNote: "Performance: the mean answer, from 0 (lowest end of the scale) to 100 (highest end).",
  noPerformance: "Performance (the mean on 0–100) is not shown, because no scale was declared.",
  somePerformance: "Performance is – where no scale was declared for the driver.",
  noIntervals: "The shares have no intervals, because no bootstrap was asked for: how sure they are is not known.",
  someIntervals: "An interval shown as – could not be computed from the resamples.",
  noShares: "The shares are –, because the drivers explain nothing that could be shared out.",
  regressionHeading: "The regression behind the shares",
  togetherHeading: "What moves together",
  methodHeading: "How this was computed",
  importance: {
    shapley:
      "Importance: Shapley values (also called LMG or general dominance), the average gain in R² from adding the driver, over all orders in which the drivers can be added.",
    "relative-weights":
      "Importance: Johnson's relative weights, which share out R² through the uncorrelated variables closest to the drivers.",
    dominance:
      "Importance: general dominance, the average gain in R² from adding the driver to every subset of the others.",
    first: "Importance: R² of the driver alone (its squared correlation with the outcome).",
    last: "Importance: gain in R² from adding the driver last, after all the others.",
    "squared-beta": "Importance: squared standardised coefficient.",
    pratt: "Importance: Pratt's measure, standardised coefficient times correlation; it can be negative.",
    car: "Importance: squared CAR score, the squared correlation of the outcome with the decorrelated driver.",
  },
  bootstrap: (level, method, resamples, seed) =>
    `Intervals of shares and ranks: ${level}, ${method} bootstrap, ${resamples.text} ${plural(
      resamples,
      "resample",
      "resamples",
    )}, seed ${seed}.`,
  grouped: (groups) =>
    `Because there are many rows, ${groups} randomly assigned groups of rows were resampled in place of single rows.`,
};
