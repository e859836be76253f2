import { plural } from "../plural";
import type { ComparisonWords } from "../words/comparisonWords";

export const comparison: ComparisonWords = {
  heading: (score) => `${score}: comparison`,
  pairedHeading: (score) => `${score}: the same people compared`,
  summary: (comparisons, groups, answers) =>
    `${groups.text} ${plural(groups, "group", "groups")} and ${answers} answers, in ${comparisons.text} ${plural(comparisons, "comparison", "comparisons")}.`,
  pairedSummary: (comparisons, columns) =>
    `${columns.text} scores of the same people, in ${comparisons.text} ${plural(comparisons, "comparison", "comparisons")}.`,
  scoresHeading: "The scores",
  differencesHeading: "The differences",
  comparison: "Comparison",
  difference: "Difference",
  minus: (b, a) => `${b} − ${a}`,
  rest: "the rest",
  benchmark: (figure) => `the benchmark ${figure}`,
  pAdjusted: "p, adjusted",
  detectable: "Detectable",
  reading: "Reading",
  readings: {
    higher: "higher",
    lower: "lower",
    "among-many": "unsure: one of many",
    open: "may be nothing",
    equivalent: "within the margin",
    unknown: "–",
  },
  both: "Both answered",
  higher: (b, a, amount, level, range) => `${b} is higher than ${a} by ${amount} (${level} interval ${range}).`,
  lower: (b, a, amount, level, range) => `${b} is lower than ${a} by ${amount} (${level} interval ${range}).`,
  open: (b, a, amount, level, range) =>
    `Between ${b} and ${a} the difference may be nothing: it is ${amount}, and its ${level} interval, ${range}, holds 0.`,
  openOf: (open, all) =>
    `In ${open.text} of ${all} comparisons the difference may be nothing: the interval holds 0. That does not show that there is none.`,
  amongMany: (found, all) =>
    `In ${found.text} of ${all} the interval leaves out 0, but among so many comparisons one like it turns up by chance too often to be relied on.`,
  equivalentOne: (b, a, margin) =>
    `Between ${b} and ${a} the difference lies within the margin (${margin}): whatever it is, it is too small to matter by that margin.`,
  equivalent: (found, all, margin) =>
    `In ${found.text} of ${all} the difference lies within the margin (${margin}): whatever it is, it is too small to matter by that margin.`,
  unknown: (found, all) => `In ${found.text} of ${all} there is no interval; the warnings say why.`,
  andMore: (others) =>
    `${others.text} more ${plural(others, "comparison differs", "comparisons differ")}; the table has ${plural(others, "it", "them")}.`,
  missed: (amount, power) =>
    `A true difference of ${amount} would have been found with a chance of ${power}; a smaller one may be there unseen.`,
  against: {
    "all-pairs": "Each group is compared with every other.",
    rest: "Each group is compared with all others together.",
    previous: "Each is compared with the one before it.",
    baseline: "Each is compared with the baseline.",
    benchmark: "Each is compared with the benchmark, which is taken as exact.",
  },
  differenceNote: "Difference: the first less the second, in the units of the score.",
  intervalNote: (level, method) => `Interval of each difference on its own: ${level}, ${method}.`,
  adjusted: (method, comparisons) => `p is adjusted for ${comparisons} comparisons (${method}).`,
  pNote:
    "p: how often a difference at least this far from 0 would turn up by chance if there were none. A large p does not show that there is none.",
  detectableNote: (power) =>
    `Detectable: the smallest true difference that so many answers show with a chance of ${power}.`,
  marginNote: (margin) =>
    `Within the margin: a difference from ${margin} was said beforehand to be too small to matter.`,
  pairedNote: "Each difference is that of the people who answered both, so who answered cannot account for it.",
  adjustments: new Map([
    ["holm", "Holm"],
    ["benjamini-hochberg", "Benjamini–Hochberg"],
    ["bonferroni", "Bonferroni"],
  ]),

  changeHeading: (score) => `${score}: what the change is made of`,
  change: (score, from, to, before, after) => `From ${from} to ${to}, ${score} went from ${before} to ${after}.`,
  rose: (amount, level, range) => `That is ${amount} more (${level} interval ${range}).`,
  fell: (amount, level, range) => `That is ${amount} less (${level} interval ${range}).`,
  changeOpen: (amount, level, range) =>
    `The change may be nothing: it is ${amount}, and its ${level} interval, ${range}, holds 0.`,
  split: (mix, within) =>
    `${mix} of it goes with a change in who answered, ${within} with other answers inside the segments.`,
  segment: "Segment",
  shareBefore: "Share % before",
  shareAfter: "Share % after",
  scoreBefore: "Score before",
  scoreAfter: "Score after",
  mix: "Who answered",
  within: "Other answers",
  together: "Together",
  segmentsFound: (segments) =>
    `The interval of the part of ${segments} leaves out 0, each taken on its own: chance alone seldom gives as much.`,
  segmentsOpen: (level) => `Every segment's part may be nothing: each ${level} interval of “Together” holds 0.`,
  mixNote:
    "Who answered: what a larger or smaller share of the segment among the answers did to the score, by how far the segment lies from the whole.",
  withinNote: "Other answers: what a change of the segment's own score did to the score of all.",
  midpointNote: "Each part is valued at the average of the two waves; all parts add up to the change exactly.",

  trendHeading: (score) => `${score}: trend`,
  per: { wave: "per wave", unit: "per unit", year: "per year" },
  trend: (waves, answers, amount, per, level, range) =>
    `Through ${waves} waves and ${answers} answers, the straight line moves by ${amount} ${per} (${level} interval ${range}).`,
  rises: "The score rises along the line.",
  falls: "The score falls along the line.",
  noTrend: "There may be no trend: the interval holds 0. That does not show that there is none.",
  missedSlope: (amount, per, power) =>
    `A true trend of ${amount} ${per} would have been found with a chance of ${power}; a smaller one may be there unseen.`,
  scatter:
    "The waves scatter about the line by more than chance in who answered explains, so the line and its interval leave out what moves single waves.",
  wave: "Wave",
  onLine: "On the line",
  slopesHeading: "The slope in other ways",
  method: "Method",
  slope: "Slope",
  slopeMethods: new Map([
    ["least-squares", "A line through all answers"],
    ["wave-least-squares", "A line through one point a wave"],
    ["theil-sen", "Median slope between waves (Theil–Sen)"],
  ]),
  lineNote: "On the line: where the straight line stands in that wave.",
  slopeNote:
    "A line through all answers counts chance in who answered; the other two count how much the waves scatter, and need more waves to say anything.",
  trendTest: (name, p) =>
    `Test of a trend (${name}): p ${p}, which is how often chance alone would give a trend as clear.`,
  trendTests: new Map([
    ["cochran-armitage", "Cochran–Armitage"],
    ["mantel", "Mantel"],
  ]),
  ordered: {
    given: "The order of the waves is the one given.",
    number: "The waves are in the order of their numbers.",
    date: "The waves are in the order of their dates.",
    "iso-text": "The waves are in the order of their dates.",
  },

  controlHeading: (score) => `${score}: control chart`,
  ordinary: (waves, answers) => `None of ${waves} waves, with ${answers} answers, is out of the ordinary.`,
  outOfOrdinary: (found, waves, names) =>
    `${found.text} of ${waves} waves ${plural(found, "is", "are")} out of the ordinary: ${names}.`,
  limits: "Limits",
  signal: "Out of the ordinary",
  signals: { "beyond-limits": "beyond the limits", run: "a run on one side" },
  limitsNote: (centre, sigmas, run) =>
    `The centre is ${centre}; the limits stand ${sigmas} standard deviations from it. A run is ${run} waves in a row on one side of the centre.`,
  baselineNote: "Centre and limits come from all waves.",
  notBaseline: (name) => `Centre and limits come from these waves: ${name}.`,
  controlMethods: new Map([
    ["sampling", "The limits allow for chance in who answered."],
    ["laney", "The limits allow for chance in who answered, and for how much ordinary waves vary beyond it (Laney)."],
    ["individuals", "The limits follow from how much each wave differs from the one before."],
  ]),
  excess: (times) => `The waves vary ${times} times as much as chance in who answered explains.`,
  ordinaryNote: "A wave within the limits need not be explained: differences of that size come and go by themselves.",
};
