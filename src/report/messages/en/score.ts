import type { ScoreWords } from "../words/scoreWords";

export const score: ScoreWords = {
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
    `NPS is the percentage of promoters (${promoters} and above) minus the percentage of detractors (${detractors} and below), in points from −100 to 100.`,
  npsOfCounts: "NPS is the percentage of promoters minus the percentage of detractors, in points from −100 to 100.",
  boxes: (answers, low, high) =>
    `The percentage of valid answers that are ${answers}, on a scale from ${low} to ${high}.`,
  netScore: (top, bottom) =>
    `The net score is the percentage of answers ${top} minus the percentage of answers ${bottom}, in points from −100 to 100.`,
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
};
