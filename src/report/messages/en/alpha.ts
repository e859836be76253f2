import { plural } from "../plural";
import type { AlphaWords } from "../words/alphaWords";

export const alpha: AlphaWords = {
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
  itemTotal: "r with sum of all",
  itemRest: "r with sum of others",
  tableNote: "An item without which alpha is clearly higher fits the others badly.",
  noneWithout: "Alpha without an item is –, because one item alone has no alpha.",
};
