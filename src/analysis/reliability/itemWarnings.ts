import { quote, quoteList } from "../../errors";
import { reversedItems } from "../../estimate/reliability/reversedItems";
import type { Warning } from "../results";
import { warning } from "../warnings";
import type { ScaleItems } from "./scaleItems";

/** Items that run against the others as they are counted. */
export function reversedWarnings({ covariance, terms }: Pick<ScaleItems, "covariance" | "terms">): Warning[] {
  const reversed = reversedItems(covariance, terms.length).map((index) => terms[index]!);
  if (reversed.length === 0) return [];
  return [
    warning(
      "reversed-items",
      `${quoteList(reversed)} ${reversed.length > 1 ? "run" : "runs"} against the other items; if the question is worded the other way round, have its answers reversed: reverse: [${reversed.map(quote).join(", ")}]. Nothing is reversed unasked.`,
      { terms: reversed },
    ),
  ];
}

/**
 * An item that others determine.
 * @param singular its place, −1 when there is none
 * @param lost the figures that do not exist for that reason
 */
export function singularWarnings({ terms }: Pick<ScaleItems, "terms">, singular: number, lost: string): Warning[] {
  if (singular < 0) return [];
  const term = terms[singular]!;
  return [
    warning(
      "singular-correlation",
      `The answers to ${quote(term)} follow exactly from those to items before it, so squared multiple correlations, and ${lost} with them, do not exist; is it a copy or a sum of others?`,
      { term },
    ),
  ];
}
