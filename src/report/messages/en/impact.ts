import { plural } from "../plural";
import type { ImpactWords } from "../words/impactWords";

export const impact: ImpactWords = {
  simulateHeading: (outcome) => `What if: ${outcome}`,
  simulate: (changes, outcome, amount, level, range) =>
    `By the model, ${changes} would go with a change of ${amount} in the mean of ${outcome} (${level} interval ${range}).`,
  changeOf: (driver, change) => `${change} in ${driver}`,
  newMean: (before, after, range) => `The mean would be ${after} (${range}) in place of ${before}.`,
  simulateOpen: "That may be nothing: the interval holds 0.",
  simulateIf:
    "It is a reading of the model, not a promise: it holds only if the association is the effect of the driver itself and stays a straight line.",
  simulateNote:
    "The interval is about chance in who answered. It does not hold the doubt whether a change of the driver does what the association says, which is usually the larger one.",
  meanNow: "Mean now",
  change: "Change",
  meanAfter: "Mean after",
  goesWith: "Goes with",
  index: (amount, level, range) => `On 0–100 that is ${amount} (${level} interval ${range}).`,

  segmentsHeading: (outcome, by) => `Drivers of ${outcome} by ${by}`,
  segmentsSummary: (basis, segments, outcome) =>
    `${basis} The same model of ${outcome} in ${segments.text} ${plural(segments, "segment", "segments")}.`,
  segmentsAlike: (p) =>
    `The drivers may go with the outcome alike in all segments: chance alone often sets them so far apart (test of all together: p ${p}). That does not show that they do.`,
  segmentsDiffer: (p) =>
    `The drivers differ between segments by more than chance alone usually gives (test of all together: p ${p}, which is how often it would).`,
  driversDiffer: (drivers, names) =>
    `${names} ${plural(drivers, "differs", "differ")} between segments, also after allowing for the number of drivers.`,
  noDriverDiffers:
    "Of no single driver can it be said that it differs between segments, once the number of drivers is allowed for.",
  pairDiffers: (driver, a, b, amount, level, range) =>
    `${driver}: the coefficient in ${a} is apart from that in ${b} by ${amount} (${level} interval ${range}).`,
  coefficientsHeading: "Coefficients",
  sharesHeading: "Shares",
  segmentRows: "Rows",
  explained: "Explained %",
  sharesNote:
    "Shares, in percent, are compared by eye only: they have no test. Explained %: how much of the variation the drivers together explain in that segment.",
  adjustedNote: (comparisons) => `p is adjusted for ${comparisons} drivers (Holm).`,

  penaltyHeading: (outcome) => `Penalty and reward: ${outcome}`,
  penaltySummary: (basis, outcome) =>
    `${basis} What low and high answers go with in ${outcome}, against those in the middle.`,
  low: "Low",
  high: "High",
  penalty: "Penalty",
  reward: "Reward",
  class: "Kind",
  classes: { basic: "basic", performance: "performance", excitement: "excitement", neither: "neither shown" },
  asymmetries: {
    "penalty-larger": (drivers) =>
      `Basic: ${drivers}. Low answers lie further below those in the middle than high answers lie above them.`,
    "penalty-only": (drivers) =>
      `Basic: ${drivers}. Low answers lie below those in the middle; that high answers lie above them is not shown.`,
    both: (drivers) =>
      `Performance: ${drivers}. Low answers lie below those in the middle and high answers above them; neither is shown to go further.`,
    "reward-larger": (drivers) =>
      `Excitement: ${drivers}. High answers lie further above those in the middle than low answers lie below them.`,
    "reward-only": (drivers) =>
      `Excitement: ${drivers}. High answers lie above those in the middle; that low answers lie below them is not shown.`,
    neither: (drivers, count) =>
      `Of ${drivers} neither penalty nor reward is shown: the intervals hold 0. ${plural(count, "It", "They")} may still have one.`,
  },
  answersIn: (answers, count) => `${answers} (n ${count})`,
  upTo: (answer) => `≤ ${answer}`,
  from: (answer) => `≥ ${answer}`,
  sharedCuts: (low, high) => `Low answers are ${low}, high ones ${high}; the columns say how many gave one.`,
  penaltyNote:
    "Penalty and reward: how much lower or higher the outcome is, in its own units, with a low or a high answer than with one in the middle, the other drivers being equal.",

  curvesHeading: (outcome) => `Straight lines or curves: ${outcome}`,
  curvesSummary: (basis, found, all) =>
    found.value === 0
      ? `${basis} None of ${all} drivers is shown to go with the outcome in other than a straight line.`
      : `${basis} Of ${all} drivers ${found.text} ${plural(found, "goes", "go")} with the outcome in other than a straight line.`,
  curve: "Curve",
  curves: { up: "steeper upwards", down: "flatter upwards", uneven: "uneven", none: "none shown" },
  curvesUp: (drivers, count) =>
    `The higher ${drivers} already ${plural(count, "is", "are")}, the more one step more goes with.`,
  curvesDown: (drivers, count) =>
    `The higher ${drivers} already ${plural(count, "is", "are")}, the less one step more goes with.`,
  uneven: (drivers) =>
    `With ${drivers} the outcome goes in uneven steps: neither a straight line nor a simple curve describes it.`,
  noCurves: "No line is shown to bend. That does not show that the lines are straight.",
  turns: "Turns at",
  pCurve: "p of the curve",
  pCategories: "p of the answers",
  curveNote:
    "p of the curve: how often chance alone would bend a straight line so far; adjusted for the number of drivers (Holm).",
  turnNote:
    "Turns at: where the fitted curve has its top or bottom, when that lies among the answers; it is uncertain when no curve is shown.",
  categoriesNote: "p of the answers: the same for each answer on its own in place of a line.",

  topicsHeading: (outcome) => `Topics and ${outcome}`,
  topicsSummary: (basis, topics, figure, estimate) =>
    `${basis} ${figure} is ${estimate}; ${topics.text} ${plural(topics, "topic is", "topics are")} mentioned.`,
  topicsFound: (topics) => `Those who mention ${topics} score higher than others who agree in all other topics.`,
  topicsBelow: (topics) => `Those who mention ${topics} score lower than others who agree in all other topics.`,
  topicsOpen: (count) =>
    `Of ${count.text} ${plural(count, "topic", "topics")} the difference may be nothing: the interval holds 0.`,
  topic: "Topic",
  mentions: "Mentions",
  prevalence: "Mentioned by %",
  scoreWith: "With it",
  scoreWithout: "Without it",
  lift: "Difference",
  liftNote: "Difference: the score of those who mention the topic less that of those who do not.",
  topicsImpact: "On the score",
  adjusted: "Adjusted",
  impactHeading: "What each topic goes with in the score of all",
  impactNote:
    "On the score: the score of all less what it is without those who mention the topic, which is the difference times how many mention it.",
  adjustedTopicNote: "Adjusted: the difference between people who agree in all other topics.",
  peopleNote:
    "“Without it” drops the people, not the problem: had it been solved, they would have answered too, and somehow. People mention what weighed on them.",

  mediationHeading: (driver, outcome) => `By which way: ${driver} and ${outcome}`,
  mediation: (basis, driver, outcome, total, direct, indirect) =>
    `${basis} One more of ${driver} goes with ${total} in ${outcome}: ${direct} directly and ${indirect} by way of what lies between.`,
  mediated: (share, mediators) => `By these figures ${share} of the association goes by way of ${mediators}.`,
  mediationFound: (mediators) =>
    `The interval of the way through ${mediators} leaves out 0: chance alone seldom gives as much.`,
  mediationOpen: (mediators) => `The way through ${mediators} may be nothing: the interval holds 0.`,
  effect: "Part",
  estimate: "Estimate",
  total: "Total",
  direct: "Direct",
  indirect: "Indirect, all together",
  through: (mediator) => `Through ${mediator}`,
  mediationMethod: (level, method) => `Intervals: ${level}, ${method}.`,
  mediationBootstrap: (level, method, resamples, seed) =>
    `Intervals: ${level}, ${method} bootstrap, ${resamples.text} ${plural(resamples, "resample", "resamples")}, seed ${seed}.`,
  mediationNote:
    "Each part is in units of the outcome for one unit more of the driver; direct and indirect add up to the total.",
  assumptionsNote:
    "This splits an association into parts. It says how something works only if nothing left out moves driver, mediator and outcome, and if they come in that order; a survey of one moment cannot show either.",
  pathsHeading: "The two halves of each way",
  mediator: "Mediator",
  toMediator: "Driver to mediator",
  toOutcome: "Mediator to outcome",

  confounderHeading: (driver) => `What if something was left out: ${driver}`,
  confounderEffect: (driver, outcome, estimate, level, range) =>
    `One more of ${driver} goes with ${estimate} in ${outcome} (${level} interval ${range}), the other drivers being equal.`,
  confounder: (driver, outcome, share) =>
    `Something left out would have to explain ${share} of what the other drivers leave of both ${driver} and ${outcome} to account for all of it.`,
  confounderAtLevel: (share, level) => `To make its ${level} interval hold 0, ${share} of both would be enough.`,
  confounderAlready: (level) => `Its ${level} interval holds 0 already, with nothing left out.`,
  asStrong: (times) => (times.value === 1 ? "as strong as" : `${times.text} times as strong as`),
  upToAsStrong: (times) => (times.value === 1 ? "as strong as" : `up to ${times.text} times as strong as`),
  benchmarkHolds: (benchmark, upToAsStrong) =>
    `Had something ${upToAsStrong} ${benchmark} been left out, the interval would still not hold 0.`,
  benchmarkFails: (benchmark, asStrong) =>
    `Had something ${asStrong} ${benchmark} been left out, the interval would hold 0 or lie beyond it: the association could be nothing.`,
  benchmarkOnly: (benchmark, asStrong) =>
    `There can be nothing ${asStrong} ${benchmark}: it would explain more than is left.`,
  asStrongAs: "Left out",
  timesAs: (benchmark, times) => `${times} × ${benchmark}`,
  withDriver: "Of the driver %",
  withOutcome: "Of the outcome %",
  leftOver: "Estimate then",
  statuses: { "beyond-driver": "impossible", "beyond-outcome": "at most" },
  confounderNote:
    "Left out: something so many times as strong as a driver in the model. The next two columns say what share it would explain of what the others leave.",
  noSuchConfounder: "Impossible: it would explain more of the driver than is left, so there is no such thing.",
  allOfOutcome: "At most: it would explain more of the outcome than is left, and is taken to explain all of it.",

  eValueHeading: "What if something was left out (E-value)",
  eValue: (ratio, estimate) =>
    `To account for a risk ratio of ${ratio}, something left out would have to go with both driver and outcome by a risk ratio of ${estimate} each.`,
  eValueOdds: (oddsRatio, riskRatio, estimate) =>
    `To account for an odds ratio of ${oddsRatio}, taken as a risk ratio of ${riskRatio}, something left out would have to go with both driver and outcome by a risk ratio of ${estimate} each.`,
  eValueLimit: (limit) => `To make the interval hold 1, ${limit} each would be enough.`,
  eValueNothing: "The interval holds 1 already: there may be nothing to account for.",
  eValueUnknown: "Without an interval it is not known what would make it hold 1.",
  eValueOfEstimate: "To account for the ratio",
  eValueOfInterval: "To make the interval hold 1",
  eValueNote: "Whether there is something so strong is knowledge of the business; no figure here says so.",
};
