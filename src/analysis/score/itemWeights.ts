import { AnalysisError, quote, quoteList, suggestion } from "../../errors";
import { columnValues } from "../../table/columnValues";
import { describeValue } from "../../table/describeValue";
import { isRecord } from "../../table/isRecord";

/** A number for each item, in the order of the items or by name. */
export type ItemWeights = readonly number[] | Readonly<Record<string, number>>;

/**
 * What each item counts for, divided by the sum.
 * @param given undefined means equal weights
 * @param items names in order
 * @returns in the order of `items`, sum 1
 * @throws AnalysisError "invalid-option" (too many, too few, negative, not a number, all 0) · "unknown-column" (a name that is no item)
 * @example itemWeightsFor("customerIndex", { b: 1, a: 3 }, ["a", "b"]) // → [0.75, 0.25]
 */
export function itemWeightsFor(
  call: string,
  given: ItemWeights | undefined,
  items: readonly string[],
): readonly number[] {
  const weights: readonly unknown[] =
    given === undefined
      ? items.map(() => 1)
      : isRecord(given)
        ? byName(call, given, items)
        : inOrder(call, given, items);
  let sum = 0;
  weights.forEach((weight, k) => {
    if (typeof weight !== "number" || !(weight >= 0) || weight === Number.POSITIVE_INFINITY) {
      throw new AnalysisError(
        "invalid-option",
        `${call}: the item weight of ${quote(items[k])} is ${describeValue(weight)}, expected a number of 0 or more`,
        { option: "itemWeights", item: items[k] },
      );
    }
    sum += weight;
  });
  if (sum === 0) {
    throw new AnalysisError("invalid-option", `${call}: every item weight is 0; at least one must be above 0`, {
      option: "itemWeights",
    });
  }
  return (weights as readonly number[]).map((weight) => weight / sum);
}

function byName(call: string, given: Readonly<Record<string, unknown>>, items: readonly string[]): unknown[] {
  const stranger = Object.keys(given).find((name) => !items.includes(name));
  if (stranger !== undefined) {
    throw new AnalysisError(
      "unknown-column",
      `${call}: itemWeights names ${quote(stranger)}, which is none of the items${suggestion(stranger, items)}`,
      { option: "itemWeights", column: stranger },
    );
  }
  const without = items.filter((name) => !Object.hasOwn(given, name));
  if (without.length > 0) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: itemWeights has nothing for ${quoteList(without)}; give every item a weight, 0 to leave it out of the figure`,
      { option: "itemWeights", items: without },
    );
  }
  return items.map((name) => given[name]);
}

function inOrder(call: string, given: unknown, items: readonly string[]): unknown[] {
  const weights = columnValues(given);
  if (weights === undefined) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: itemWeights is ${describeValue(given)}, expected a number for each item, { ${quote(items[0])}: … } or [ … ]`,
      { option: "itemWeights" },
    );
  }
  if (weights.length !== items.length) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: itemWeights has ${weights.length} ${weights.length === 1 ? "number" : "numbers"} for ${items.length} items; give one for each, in the same order`,
      { option: "itemWeights", weights: weights.length, items: items.length },
    );
  }
  return Array.from(weights);
}
