import type { Counted, Messages } from "./messages";

/** English. */
export const en: Messages = {
  locale: "en",
  reportTitle: "Survey report",
  source: (file) => `Data: ${file}`,
  unnamed: "(no name)",
  missingGroup: "(missing)",
  quoted: (label) => `“${label}”`,
  range: (low, high) => `${low} to ${high}`,
  withRange: (estimate, range) => `${estimate} (${range})`,
  intervalColumn: (level) => `${level} interval`,
  association:
    "This is association, not proof of cause: these figures say what goes together in the answers, not what would happen if something were changed.",

  score: {
    headings: {
      nps: "Net Promoter Score",
      csat: "Customer satisfaction (CSAT)",
      ces: "Customer effort score (CES)",
      customerIndex: "Customer index",
      topBox: "Top answers",
      bottomBox: "Bottom answers",
      netScore: "Net score",
      meanScore: "Mean answer",
    },
    figures: {
      nps: "NPS",
      csat: "Satisfied %",
      ces: "Mean score",
      customerIndex: "Index",
      topBox: "Top %",
      bottomBox: "Bottom %",
      netScore: "Net score",
      meanScore: "Mean",
    },
    sentenceFigures: {
      nps: "the NPS",
      csat: "the percentage satisfied",
      ces: "the mean score",
      customerIndex: "the index",
      topBox: "the percentage",
      bottomBox: "the percentage",
      netScore: "the net score",
      meanScore: "the mean",
    },
    headingOf: (score, column) => `${score}: ${column}`,
    nps: (promoters, detractors) =>
      `NPS is the percentage of promoters (${promoters} and above) minus the percentage of detractors (${detractors} and below), in points from -100 to 100.`,
    npsOfCounts: "NPS is the percentage of promoters minus the percentage of detractors, in points from -100 to 100.",
    boxes: (answers, low, high) =>
      `The percentage of valid answers that are ${answers}, on a scale from ${low} to ${high}.`,
    netScore: (top, bottom) =>
      `The net score is the percentage of answers ${top} minus the percentage of answers ${bottom}, in points from -100 to 100.`,
    meanScore: (low, high) =>
      `The mean is in units of the scale from ${low} to ${high}; the index is the same from 0 (lowest end) to 100 (highest end).`,
    csat: (answers) =>
      `Satisfied is the percentage of valid answers that are ${answers}. The mean is in units of the scale.`,
    ces1: "The mean is on the 1–5 effort scale of CES 1.0, where low is good. Easy is the percentage of answers 1–2.",
    ces2: "The mean is on the 1–7 agreement scale of CES 2.0, where high is good. Easy is the percentage of answers 5–7.",
    customerIndex:
      "The index runs from 0 to 100, from the lowest to the highest answer there is. It is not a percentage of satisfied customers.",
    group: "Group",
    total: "All",
    promoters: "Promoters %",
    passives: "Passives %",
    detractors: "Detractors %",
    top: "Top %",
    middle: "Middle %",
    bottom: "Bottom %",
    mean: "Mean",
    easy: "Easy %",
    answers: "Answers",
    missing: "Missing",
    effective: "Eff. n",
    items: "Items of the index",
    item: "Item",
    weight: "Weight",
    itemMean: "Mean",
    itemIndex: "Index",
    interval: (figure, level, method) => `Interval of ${figure}: ${level}, ${method}.`,
    effectiveNote:
      "The figures are weighted. Eff. n is the effective number of answers (Kish): how many equally weighted ones they are worth.",
    noFigure: "A figure shown as – does not exist, because there are no valid answers.",
    noInterval: "An interval shown as – could not be computed: there are too few answers, or no spread in them.",
  },

  driver: {
    heading: (outcome) => `Drivers of ${outcome}`,
    summary: (basis, drivers, outcome, explained) =>
      `${basis} The ${
        drivers.value === 1 ? "one driver explains" : `${drivers.text} drivers together explain`
      } ${explained} of the variation in ${outcome}.`,
    largest: (driver, share) => `The largest share goes to ${driver}: ${share}.`,
    largestWithin: (driver, share, level, range) =>
      `The largest share goes to ${driver}: ${share} (${level} interval ${range}).`,
    largestFirm: (level) => `Its first place is firm: the ${level} interval of its rank holds no other.`,
    largestOpen: (level, rankRange) =>
      `Its first place is not firm: the ${level} interval of its rank is ${rankRange}.`,
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
  },

  regression: {
    heading: (outcome) => `Regression of ${outcome}`,
    term: "Term",
    intercept: "(Intercept)",
    coefficient: "Coefficient",
    standardized: "Standardised",
    stdError: "Std. error",
    statistic: "t",
    p: "p",
    vif: "VIF",
    summary: (basis, predictors, outcome, explained) =>
      `${basis} The ${
        predictors.value === 1 ? "one predictor explains" : `${predictors.text} predictors together explain`
      } ${explained} of the variation in ${outcome}.`,
    fit: (rSquared, adjusted, sigma, intercept) =>
      `R² ${rSquared}, adjusted R² ${adjusted}, residual standard deviation ${sigma}, intercept ${intercept}.`,
    fTest: (statistic, df1, df2, p) => `F(${df1}, ${df2}) = ${statistic}, p ${p}.`,
    noFTest: "There is no F test, because the fit leaves no residual to compare with.",
    coefficientNote: (outcome) =>
      `Coefficient: how much higher ${outcome} is, in its own units, for one unit more of this, the others being equal.`,
    significanceNote:
      "p: how often a coefficient at least this far from 0 would turn up by chance if there were no effect. A large p does not show that there is none.",
    vifNote:
      "VIF: how many times the overlap with the others inflates the variance of the coefficient; 1 is no overlap, above 5 calls for care.",
    errorsClassical: "Standard errors: classical.",
    errorsLinearized: "Standard errors: linearised, as the sampling weights require.",
    errorsNamed: (name) => `Standard errors: ${name}.`,
    errorsOf: new Map([
      ["clustered", "Standard errors: those of clusters of rows that go together."],
      ["design", "Standard errors: those of the sampling design."],
      ["bootstrap", "Standard errors and intervals: from a bootstrap of the whole estimation."],
      ["pooled", "Standard errors: pooled over the completed surveys by Rubin's rules."],
      [
        "none",
        "There are no standard errors: with missing answers they come from a bootstrap, and none was asked for.",
      ],
    ]),
    noFTestOfIncomplete: "There is no F test: with missing answers no single number of rows stands behind the fit.",
    noStatistic: "t and p are – where the standard error is 0.",
  },

  collinearity: {
    heading: "Collinearity",
    predictor: "Predictor",
    tolerance: "Tolerance",
    df: "Df",
    gvif: "GVIF",
    scaledGvif: "GVIF^(1/(2 Df))",
    scaledNote: "For a term of several columns, read GVIF^(1/(2 Df)): squared, it compares with a VIF.",
    conditionIndex: (largest) =>
      `Largest condition index: ${largest} (columns of unit length, intercept in); above 30 is commonly called strong.`,
    noConditionIndex: "There are no condition indices, because a correlation matrix does not hold the means they need.",
    together: (a, b, correlation) => `${a} and ${b} move together (r\u00a0=\u00a0${correlation})`,
    against: (a, b, correlation) => `${a} and ${b} move in opposite directions (r\u00a0=\u00a0${correlation})`,
    sharesCannotBeToldApart: "their shares cannot be told apart well",
    effectsCannotBeToldApart: "their effects cannot be told apart well",
    consider: "consider reading them as one, or joining them into an index",
    nothingTogether: "No two of them have a correlation of 0.7 or more.",
    largestVif: (term, vif) => `The largest VIF is ${vif} (${term}).`,
  },

  alpha: {
    heading: "Reliability (Cronbach's alpha)",
    summary: (alpha, items, answers) =>
      `Alpha is ${alpha} for ${items.text} ${plural(items, "item", "items")}${answers === null ? "" : `, from ${answers} complete answers`}.`,
    interval: (level, range, method) => `Its ${level} interval is ${range} (${method}).`,
    noInterval: "It has no interval, because there are too few answers.",
    noIntervalWithoutN: "It has no interval, because the number of answers behind it is not known.",
    noIntervalWarned: "It has no interval here; the warnings say why.",
    others: (standardized, averageCorrelation) =>
      `Standardised alpha is ${standardized}; the items correlate ${averageCorrelation} on average.`,
    meaning:
      "Alpha says how far the items agree with one another, not that they measure the right thing; from 0.7 up it is commonly taken as enough to add them into one index.",
    item: "Item",
    without: "Alpha without it",
    withoutStandardized: "Standardised",
    itemTotal: "r with sum of all",
    itemRest: "r with sum of others",
    tableNote: "An item without which alpha is clearly higher fits the others badly.",
    noneWithout: "Alpha without an item is –, because one item alone has no alpha.",
  },

  audit: {
    basisOfIncomplete: (used, rows) => `Based on ${used} of ${rows} rows, those that lack an answer among them.`,
    incomplete: (used, rows) =>
      `Of ${rows} rows ${used} were used, those that lack an answer among them; the warnings say how. Answers that are missing:`,
    basis: (answers) => `Based on ${answers.text} complete ${plural(answers, "answer", "answers")}.`,
    basisOfRows: (used, rows, leftOut) =>
      `Based on ${used} of ${rows} rows; ${plural(leftOut, "the other lacks", "the others lack")} an answer.`,
    heading: "Rows used and left out",
    allUsed: (rows) =>
      rows.value === 1
        ? "The one row was used; none was left out."
        : `All ${rows.text} rows were used; none was left out.`,
    leftOut: (rows, used, leftOut, percent) =>
      `Of ${rows} rows ${used.text} ${plural(used, "was", "were")} used. ${leftOut.text} (${percent}) ${plural(leftOut, "was", "were")} left out, because at least one answer in ${plural(leftOut, "it", "them")} was missing.`,
    others: "The figures describe the rows used; those left out may differ from them.",
    basisMostlyBy: (used, rows, missing, column) =>
      `Based on ${used} of ${rows} rows; the others lack an answer, most of them (${missing}) in ${column}.`,
    column: "Column",
    missing: "Missing answers",
    onlyMissing: "Rows lost to it alone",
    onlyMissingNote: "Rows lost to it alone: rows that would have been used but for this column.",
    unknown: "The result came without rows, so it is not known which rows were left out.",
    complete: (columns) => `Without missing answers: ${columns}.`,
  },

  warnings: {
    heading: "Warnings",
    message: (warning) => warning.message,
    ofGroup: (group, message) => `${group}: ${message}`,
  },

  intervalMethods: new Map([
    ["adjusted-wald", "adjusted Wald"],
    ["wald", "Wald"],
    ["wilson", "Wilson"],
    ["clopper-pearson", "Clopper–Pearson"],
    ["agresti-coull", "Agresti–Coull"],
    ["jeffreys", "Jeffreys"],
    ["score", "score"],
    ["dirichlet", "Dirichlet"],
    ["t", "Student's t"],
    ["normal", "normal"],
    ["feldt", "Feldt"],
    ["bc", "bias-corrected (BC)"],
    ["bca", "bias-corrected and accelerated (BCa)"],
    ["studentized", "studentised"],
  ]),
};

function plural(count: Counted, one: string, many: string): string {
  return count.value === 1 ? one : many;
}
