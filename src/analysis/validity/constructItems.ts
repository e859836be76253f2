import { AnalysisError, quote } from "../../errors";
import type { ItemBlock } from "../../estimate/validity/htmt";
import { describeValue, plainValue } from "../../table/describeValue";
import { isRecord } from "../../table/isRecord";

/** The items of each construct by its name: `{ Quality: ["q1", "q2"], Value: ["v1", "v2"] }`. */
export type ConstructItems = Readonly<Record<string, readonly string[]>>;

/** Constructs, checked: their items stand side by side. */
export interface ConstructBlocks {
  readonly names: readonly string[];
  /** Of all constructs, one after another. */
  readonly items: readonly string[];
  readonly blocks: readonly ItemBlock[];
}

/**
 * @throws AnalysisError "invalid-option" (no lists of items; fewer than two constructs) · "too-few-items" (a construct without items) ·
 *   "duplicate-term" (an item in two places)
 */
export function constructBlocks(call: string, given: unknown): ConstructBlocks {
  if (!isRecord(given)) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: constructs is ${describeValue(given)}, expected the items of each construct by its name, such as { Quality: ["q1", "q2"], Value: ["v1", "v2"] }`,
      { option: "constructs", value: plainValue(given) },
    );
  }
  const names = Object.keys(given);
  if (names.length < 2) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: whether constructs can be told apart takes at least two of them, got ${names.length === 0 ? "none" : `only ${quote(names[0])}`}`,
      { constructs: names },
    );
  }
  const items: string[] = [];
  const places = new Map<string, string>();
  const blocks = names.map((name): ItemBlock => {
    const own = given[name];
    const wrong: unknown = Array.isArray(own) ? own.find((item) => typeof item !== "string") : undefined;
    if (!Array.isArray(own) || wrong !== undefined) {
      const got = wrong === undefined ? `is ${describeValue(own)}` : `holds ${describeValue(wrong)}`;
      const mend = typeof own === "string" ? `; write [${quote(own)}]` : "";
      throw new AnalysisError(
        "invalid-option",
        `${call}: construct ${quote(name)} ${got}, expected a list of the names of its items${mend}`,
        { construct: name, value: plainValue(wrong ?? own) },
      );
    }
    if (own.length === 0) {
      throw new AnalysisError("too-few-items", `${call}: construct ${quote(name)} has no items; name at least one`, {
        construct: name,
      });
    }
    const first = items.length;
    for (const item of own as string[]) {
      const other = places.get(item);
      if (other !== undefined) {
        const where =
          other === name ? `twice in construct ${quote(name)}` : `in constructs ${quote(other)} and ${quote(name)}`;
        throw new AnalysisError(
          "duplicate-term",
          `${call}: item ${quote(item)} stands ${where}; an item belongs to one construct`,
          { item, constructs: [other, name] },
        );
      }
      places.set(item, name);
      items.push(item);
    }
    return { first, size: own.length };
  });
  return { names, items, blocks };
}
