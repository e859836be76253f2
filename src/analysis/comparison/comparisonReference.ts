import type { Groups } from "../../design/groups";
import { AnalysisError, quote, suggestion } from "../../errors";
import { describeValue } from "../../table/describeValue";
import { isRecord } from "../../table/isRecord";
import { checkOptions } from "../options";
import { groupLabel } from "./comparisonLabel";
import type { Measure } from "./comparisonMeasure";
import type { ComparisonReference } from "./comparisonResults";
import { isSameGroup, noGroup } from "./trendOrder";

/** What each group is compared with. */
export type AgainstOption =
  | "all-pairs"
  | "rest"
  | "previous"
  | { readonly baseline: unknown }
  | { readonly benchmark: number };

export type Against =
  | { readonly reference: "all-pairs" | "rest" | "previous" }
  | { readonly reference: "baseline"; readonly baseline: unknown }
  | { readonly reference: "benchmark"; readonly benchmark: number };

/**
 * The `against` option, checked.
 * @param known the ways that the call has
 * @throws AnalysisError "invalid-option" · "unknown-option"
 */
export function checkAgainst(
  call: string,
  given: unknown,
  known: readonly ComparisonReference[],
  fallback: "all-pairs" | "previous",
): Against {
  if (given === undefined) return { reference: fallback };
  const names = known.filter((name) => name !== "baseline" && name !== "benchmark");
  if (isRecord(given)) {
    const keys = known.filter((name) => name === "baseline" || name === "benchmark");
    checkOptions(call, given, keys, "against");
    if (Object.hasOwn(given, "baseline") && !Object.hasOwn(given, "benchmark")) {
      return { reference: "baseline", baseline: given.baseline };
    }
    const benchmark: unknown = given.benchmark;
    if (!Object.hasOwn(given, "baseline") && typeof benchmark === "number" && Number.isFinite(benchmark)) {
      return { reference: "benchmark", benchmark };
    }
  }
  const found = names.find((name) => name === given);
  if (found !== undefined) return { reference: found as "all-pairs" | "rest" | "previous" };
  const ways = [
    ...names.map((name) => quote(name)),
    ...(known.includes("baseline") ? ["{ baseline: … } with one of the values"] : []),
    ...(known.includes("benchmark") ? ["{ benchmark: … } with a number"] : []),
  ];
  const mend = typeof given === "string" ? suggestion(given, names) : "";
  throw new AnalysisError(
    "invalid-option",
    `${call}: option "against" is ${describeAgainst(given)}, expected ${ways.slice(0, -1).join(", ")} or ${ways.at(-1)}${mend.startsWith("; did") ? mend : ""}`,
    { option: "against", value: typeof given === "string" ? given : null },
  );
}

function describeAgainst(given: unknown): string {
  if (typeof given === "string") return quote(given);
  if (!isRecord(given)) return describeValue(given);
  const entries = Object.entries(given).map(([key, value]) => `${key}: ${describeValue(value)}`);
  return entries.length === 0 ? "an empty object" : `{ ${entries.join(", ")} }`;
}

/**
 * A benchmark has to be a score that there could be.
 * @throws AnalysisError "invalid-option"
 */
export function checkBenchmark(call: string, benchmark: number, { score, range }: Measure): number {
  if (range === null || (benchmark >= range[0] && benchmark <= range[1])) return benchmark;
  throw new AnalysisError(
    "invalid-option",
    `${call}: the benchmark is ${benchmark}, but ${quote(score)} lies between ${range[0]} and ${range[1]}`,
    { option: "against", value: benchmark, range: [...range] },
  );
}

/**
 * The place of a group that an option names.
 * @throws AnalysisError "invalid-option"
 */
export function groupNamed(call: string, option: string, value: unknown, groups: Groups): number {
  const place = groups.values.findIndex((known) => isSameGroup(known, value));
  if (place >= 0) return place;
  throw new AnalysisError("invalid-option", `${call}: option ${quote(option)} names ${noGroup(value, groups)}`, {
    option,
    column: groups.name,
    value: groupLabel(value),
  });
}
