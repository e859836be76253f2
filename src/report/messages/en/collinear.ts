import { plural } from "../plural";
import type { CollinearWords } from "../words/collinearWords";

export const collinear: CollinearWords = {
  heading: "Which drivers move together",
  summary: (basis, drivers) => `${basis} ${drivers.text} ${plural(drivers, "driver", "drivers")}.`,
  suggestions: {
    merge: (terms, correlation) =>
      `${terms} move together (mean |r| ${correlation}) and cannot be told apart well: merge them into an index, or judge them as one group.`,
    drop: (terms, correlation) =>
      `${terms} move together so closely (mean |r| ${correlation}) that they ask the same: keep one of them.`,
    together: (terms) =>
      `${terms} is largely determined by several others together, though by none of them alone: judge it together with them.`,
    keep: (terms) => `${terms} can be told from the others: keep it.`,
  },
  keep: (terms, count) => `${terms} can be told from the others: keep ${plural(count, "it", "them")}.`,
  condition: (index) => `Largest condition index: ${index}; above 30 is commonly called strong.`,
  ridgeHeading: (outcome) => `How steady the coefficients are: ${outcome}`,
  ridgeSummary: (basis, lambdas, last) =>
    `${basis} Ridge regression with ${lambdas} penalties λ, from 0 (least squares) to ${last}.`,
  signsHold: "No coefficient changes its sign on the way.",
  signsChange: (terms, count) =>
    `${plural(count, "The coefficient", "The coefficients")} of ${terms} ${plural(count, "changes its sign", "change their sign")} on the way: even the direction cannot be relied on.`,
  coefficientAt: (lambda) => `At λ ${lambda}`,
  vifAt: (lambda) => `VIF at λ ${lambda}`,
  sign: "Sign",
  changes: "changes",
  holds: "holds",
  ridgeNote:
    "Standardised coefficients at three of the penalties: none, one in the middle and the largest. One that moves far at a small λ rests on what the drivers share.",
  effectiveNote: (from, to) => `Coefficients left in effect: ${from} without a penalty, ${to} at the largest.`,
  ridgeCaution: "The penalties show how steady the coefficients are; they are no estimates to report by themselves.",
};
