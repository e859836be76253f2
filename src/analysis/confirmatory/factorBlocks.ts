import { AnalysisError, quote, quoteList, suggestion } from "../../errors";

/** Which items measure which factor: `{ Quality: ["q1", "q2", "q3"] }`. The first item of a factor is its marker. */
export type Factors = Readonly<Record<string, readonly string[]>>;

/** Factors as they were checked, in the order given. */
export interface FactorBlocks {
  readonly names: readonly string[];
  readonly blocks: readonly (readonly string[])[];
  /** All items, block by block. */
  readonly items: readonly string[];
}

/**
 * @param known the names that items can have; undefined leaves that to the table
 * @throws AnalysisError "invalid-option" · "too-few-items" · "duplicate-term" · "unknown-column" · "not-identified"
 */
export function factorBlocks(
  call: string,
  factors: Factors,
  correlated: boolean,
  known?: readonly string[],
): FactorBlocks {
  if (typeof factors !== "object" || factors === null || Array.isArray(factors)) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: factors must be an object like { Quality: ["q1", "q2", "q3"] }, got ${Array.isArray(factors) ? "an array" : quote(factors)}`,
      { call, option: "factors" },
    );
  }
  const names = Object.keys(factors);
  if (names.length === 0) {
    throw new AnalysisError(
      "missing-option",
      `${call}: option "factors" is empty; write { factors: { Quality: ["q1", "q2", "q3"] } }`,
      { call, option: "factors" },
    );
  }
  const factorOf = new Map<string, string>();
  const blocks = names.map((name) => {
    const block: unknown = factors[name];
    if (!Array.isArray(block) || block.some((item) => typeof item !== "string")) {
      throw new AnalysisError(
        "invalid-option",
        `${call}: factor ${quote(name)} must list the names of its items, such as ["q1", "q2", "q3"]`,
        { call, option: "factors", factor: name },
      );
    }
    if (block.length === 0) {
      throw new AnalysisError(
        "too-few-items",
        `${call}: factor ${quote(name)} has no items; name them or leave it out`,
        {
          factor: name,
        },
      );
    }
    for (const item of block as string[]) {
      const other = factorOf.get(item);
      if (other !== undefined) {
        throw new AnalysisError(
          "duplicate-term",
          other === name
            ? `${call}: item ${quote(item)} stands twice in factor ${quote(name)}; name it once`
            : `${call}: item ${quote(item)} stands in factor ${quote(other)} and in factor ${quote(name)}; an item measures one factor`,
          { item, factors: [other, name] },
        );
      }
      if (known !== undefined && !known.includes(item)) {
        throw new AnalysisError(
          "unknown-column",
          `${call}: item ${quote(item)} of factor ${quote(name)} not found${suggestion(item, known)}`,
          { item, factor: name },
        );
      }
      factorOf.set(item, name);
    }
    return [...(block as string[])];
  });
  refuseUnidentified(call, names, blocks, correlated);
  return { names, blocks, items: blocks.flat() };
}

/** A factor of two items, and of one, leans on other factors: by itself it has more unknowns than covariances. */
function refuseUnidentified(
  call: string,
  names: readonly string[],
  blocks: readonly (readonly string[])[],
  correlated: boolean,
): void {
  const alone = !correlated || blocks.length === 1;
  const short = blocks.findIndex((block) => block.length === 2 || (block.length === 1 && blocks.length === 1));
  if (!alone || short < 0) return;
  const items = blocks[short]!;
  const mend =
    blocks.length > 1
      ? "Add a third item, or let the factors correlate (correlated: true)"
      : items.length === 1
        ? "Add the other items of the scale, three at least"
        : "Add a third item, or another factor that it goes with";
  throw new AnalysisError(
    "not-identified",
    `${call}: factor ${quote(names[short]!)} with only ${quoteList(items)} is not identified: one ${items.length === 1 ? "variance" : "covariance"} cannot tell its loadings from its uniquenesses. ${mend}`,
    { factor: names[short]!, items: [...items] },
  );
}
