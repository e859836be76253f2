import { plural } from "../plural";
import type { ValidityWords } from "../words/validityWords";

export const validity: ValidityWords = {
  heading: "Are the constructs different things?",
  allApart: "By their ratios (HTMT) all pairs of constructs are apart.",
  notApart: (pairs) => `Cannot be told apart: ${pairs}. They may be one thing asked twice.`,
  unclear: (pairs) => `Between the two limits, and so unclear: ${pairs}.`,
  and: (a, b) => `${a} and ${b}`,
  pair: "Constructs",
  htmt: "HTMT",
  htmt2: "HTMT2",
  correlation: "Correlation",
  verdict: "Reading",
  verdicts: { apart: "apart", unclear: "unclear", "not-apart": "not apart" },
  htmtNote: (strict, lenient) =>
    `HTMT: how closely items of the two go together, beside items of the same construct. Below ${strict} they are apart, from ${lenient} up they are not.`,
  construct: "Construct",
  items: "Items",
  nearest: "Nearest",
  fornellLarcker: "Fornell–Larcker",
  holds: "holds",
  fails: "fails",
  fornellLarckerNote:
    "Fornell–Larcker holds when a construct has more in common with its own items than with the nearest other construct.",
  constructNote: "AVE: the part of its items that the construct explains. ρc: how far the items agree.",
  crossLoadings: (items, count) =>
    `${items} ${plural(count, "goes", "go")} more with another construct than with ${plural(count, "its", "their")} own.`,
};
