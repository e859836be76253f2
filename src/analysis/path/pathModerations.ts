import { AnalysisError, quote, suggestion } from "../../errors";
import { describeValue } from "../../table/describeValue";
import { isRecord } from "../../table/isRecord";
import { choice } from "../choice";
import { checkOptions } from "../options";
import { type ConstructEntry, isHigherOrder } from "./constructEntries";

/** The path from one construct to another is stronger or weaker with a third. */
export interface Moderation {
  readonly moderator: string;
  readonly from: string;
  readonly to: string;
  /**
   * "two-stage" (default): the product of the scores of a first estimate. "product-indicator": the products of all standardised items of
   * the two, weighted like the items of a construct.
   */
  readonly method?: "two-stage" | "product-indicator";
}

/** A moderation, checked. */
export interface CheckedModeration {
  /** What the construct of products is called. */
  readonly term: string;
  readonly moderator: string;
  readonly from: string;
  readonly to: string;
  readonly method: "two-stage" | "product-indicator";
}

interface Surroundings {
  readonly entries: readonly ConstructEntry[];
  readonly paths: readonly (readonly [from: number, to: number])[];
  readonly consistent: boolean;
}

/** @throws AnalysisError "invalid-option" · "unknown-option" · "invalid-model" · "duplicate-term" */
export function checkedModerations(
  call: string,
  given: unknown,
  { entries, paths, consistent }: Surroundings,
): CheckedModeration[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "moderations" is ${describeValue(given)}, expected a list such as [{ moderator: "Price", from: "Quality", to: "Loyalty" }]`,
      { option: "moderations" },
    );
  }
  if (given.length > 0 && consistent) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: consistent corrects no products of constructs, and a model with moderations would be half corrected; leave one of the two out`,
      { option: "consistent" },
    );
  }
  const names = entries.map(({ name }) => name);
  const found = given.map((moderation: unknown, at): CheckedModeration => {
    const what = `moderation ${at + 1}`;
    if (!isRecord(moderation)) {
      throw new AnalysisError(
        "invalid-option",
        `${call}: ${what} is ${describeValue(moderation)}, expected { moderator: …, from: …, to: … }`,
        { moderation: at + 1 },
      );
    }
    checkOptions(call, moderation, ["moderator", "from", "to", "method"], what);
    const { moderator, from, to, method } = moderation as unknown as Moderation;
    for (const name of [moderator, from, to]) {
      if (names.includes(name)) continue;
      throw new AnalysisError(
        "invalid-model",
        `${call}: ${what} names ${typeof name === "string" ? quote(name) : describeValue(name)}, which is no construct${typeof name === "string" ? suggestion(name, names) : ""}`,
        { moderation: at + 1 },
      );
    }
    for (const name of [moderator, from]) {
      const entry = entries[names.indexOf(name)]!;
      const isPart = entries.some((whole) => isHigherOrder(whole) && whole.of.includes(name));
      if (!isHigherOrder(entry) && !isPart) continue;
      throw new AnalysisError(
        "invalid-model",
        `${call}: ${what} multiplies ${quote(name)}, which is ${isPart ? "a part of" : "made of"} other constructs; only constructs with items and paths of their own can be multiplied`,
        { moderation: at + 1, construct: name },
      );
    }
    for (const cause of [from, moderator]) {
      const hasPath = paths.some(([start, end]) => names[start] === cause && names[end] === to);
      if (hasPath && from !== moderator) continue;
      const problem =
        from === moderator
          ? `multiplies ${quote(from)} with itself; take nonlinearity() for a bend`
          : `needs a path from ${quote(cause)} to ${quote(to)}, without which the product would stand for it; add one`;
      throw new AnalysisError("invalid-model", `${call}: ${what} ${problem}`, { moderation: at + 1, construct: cause });
    }
    const term = `${from} × ${moderator}`;
    if (names.includes(term)) {
      throw new AnalysisError(
        "duplicate-term",
        `${call}: a construct is called ${quote(term)}, as the product would be; rename it`,
        {
          construct: term,
        },
      );
    }
    return {
      term,
      moderator,
      from,
      to,
      method: choice(call, `method of ${what}`, method, ["two-stage", "product-indicator"], "two-stage"),
    };
  });
  found.forEach(({ from, moderator, to }, at) => {
    const twin = found.find(
      (other, place) =>
        place < at && [other.from, other.moderator].includes(from) && [other.from, other.moderator].includes(moderator),
    );
    if (twin === undefined) return;
    throw new AnalysisError(
      "duplicate-term",
      `${call}: ${quote(from)} and ${quote(moderator)} are multiplied twice, for ${quote(twin.to)} and ${quote(to)}; the model takes their product once`,
      { from, moderator },
    );
  });
  return found;
}
