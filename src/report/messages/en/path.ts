import { plural } from "../plural";
import type { PathWords } from "../words/pathWords";

export const path: PathWords = {
  heading: "Path model",
  summary: (basis, constructs, paths) =>
    `${basis} ${constructs.text} ${plural(constructs, "construct", "constructs")}, ${paths.text} ${plural(paths, "path", "paths")}.`,
  explains: (construct, share) => `The constructs that point to ${construct} explain ${share} of its variation.`,
  open: (paths) => `These paths may be nothing, since their intervals hold 0: ${paths}.`,
  noIntervals: "The paths have no intervals, because no bootstrap was asked for: how sure they are is not known.",
  arrow: (from, to) => `${from} → ${to}`,
  path: "Path",
  coefficient: "Coefficient",
  pathNote:
    "Coefficient: standard deviations more of the second construct for one standard deviation more of the first, the others being equal.",
  fSquaredNote:
    "f²: how much the path adds to what is explained; 0.02 is commonly called small, 0.15 medium, 0.35 large.",
  constructsHeading: "The constructs",
  construct: "Construct",
  items: "Items",
  explained: "Explained %",
  index: "Index",
  alpha: "Alpha",
  indexNote: "Index: the mean of the construct on 0–100.",
  constructNote:
    "Alpha and ρc say how far its items agree, AVE how much of the items the construct explains; ρc from 0.7 and AVE from 0.5 are commonly taken as enough.",
  effectsHeading: "Along all routes",
  total: "Total",
  direct: "Direct",
  indirect: "By way of others",
  perFive: "Per 5 points",
  effectsNote:
    "Total: along all routes together. Per 5 points: points of the second index that go with five points more of the first.",
  priorityHeading: (target) => `Priorities for ${target}`,
  impact: "Goes with",
  priorityNote: (target) =>
    `Goes with: points of the index of ${target} for one point of this index, along all routes. A large figure beside a low index is where to look first.`,
  itemsHeading: "The items",
  item: "Item",
  loading: "Loading",
  weight: "Weight",
  itemsNote: "Loading: correlation of the item with its construct. Weight: its part in the score of the construct.",
  fit: (srmr) =>
    `SRMR ${srmr}: how far the model is, on average, from the correlations of the items; below 0.08 is commonly called close.`,
  compareHeading: (by) => `Path model by ${by}`,
  compareSummary: (basis, groups) => `${basis} ${groups.text} ${plural(groups, "group", "groups")}.`,
  pathDiffers: (path, a, b, amount) =>
    `${path} is apart in ${a} and ${b}, by ${amount}, also after allowing for the number of paths.`,
  noPathDiffers:
    "Of no path can it be said that it differs between groups, once the number of paths is allowed for. That does not show that they are alike.",
  notSame: (constructs, a, b) =>
    `In ${a} and ${b} not the same thing is measured by ${constructs}: the paths of these cannot be compared.`,
  sameEnough: (a, b) => `Nothing speaks against the constructs being the same thing in ${a} and ${b}.`,
  pairHeading: (a, b) => `${a} and ${b}`,
  difference: "Difference",
  sameThing: "Same thing",
  invariance: { none: "no", partial: "enough to compare paths", full: "enough to pool the groups" },
  compareNote: (resamples, comparisons) =>
    `p: how often a random exchange of the groups (${resamples} times) sets the path at least as far apart; adjusted for ${comparisons} differences.`,
  invarianceNote: "Same thing: whether the construct is made of its items in the same way in both groups (MICOM).",
  predictHeading: "How well the path model predicts",
  power: {
    high: "The answers to every item are predicted better than by least squares, for people who were left out.",
    medium: "The answers to most items are predicted better than by least squares, for people who were left out.",
    low: "The answers to few items are predicted better than by least squares, for people who were left out.",
    none: "The answers to no item are predicted better than by least squares, for people who were left out.",
  },
  noPower: "There is no least squares to compare the predictions with.",
  worseThanMean: (items) => `No better than the mean of the others is the prediction of ${items}.`,
  error: "Error",
  linearError: "Least squares",
  qSquared: "Q²",
  predictNote: (folds, repeats) =>
    `Error: root mean square, in units of the answer, over ${folds} parts of the people, each left out in turn, ${repeats} times.`,
  qSquaredNote: "Q²: the part of the spread that is predicted; at 0 or below the mean does as well.",
};
