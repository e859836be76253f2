import type * as v from "valibot";
import { quote, quoteList, suggestion } from "../../errors";
import { analyses } from "./analyses";
import { CONFIG_KEYS, SURVEY_KEYS } from "./reportConfig";

const ENDS = "the lowest and the highest answer, such as [1, 5]";

/** What is wrong with a config file, in one line: where, what was got, what was expected, and the likely mend. */
export function configFault(issues: readonly v.BaseIssue<unknown>[]): string {
  const faults = [...issues].sort(unknownFirst).map(fault);
  const more = faults.length - 1;
  return `${faults[0] ?? "it is not as expected"}${more > 0 ? `; ${more} more ${more === 1 ? "fault" : "faults"}` : ""}`;
}

/** A misspelt name is why another one is missing, so it is what to say first. */
function unknownFirst(a: v.BaseIssue<unknown>, b: v.BaseIssue<unknown>): number {
  return Number(b.expected === "never") - Number(a.expected === "never");
}

function fault(issue: v.BaseIssue<unknown>): string {
  const path = issue.path ?? [];
  const deeper = deepest(issue.issues);
  if (issue.type === "union" && deeper !== undefined) {
    return fault({ ...deeper, path: [...path, ...deeper.path!] as unknown as typeof deeper.path });
  }
  const where = pathOf(path);
  const last = path.at(-1);
  if (issue.type === "variant" && issue.expected !== "Object") {
    const known = Object.keys(analyses);
    return issue.input === undefined
      ? `${where} is missing; expected one of ${quoteList(known, known.length)}`
      : `${where}: there is no analysis ${shown(issue.input)}${suggestion(String(issue.input), known)}`;
  }
  if (typeof last?.key === "number" && (issue.type === "strict_tuple" || issue.received === "undefined")) {
    return `${pathOf(path.slice(0, -1))}: expected ${ENDS}, got ${shown(last.input)}`;
  }
  if (issue.type === "strict_object" && last !== undefined && issue.expected === "never") {
    return `${where} is not known there${suggestion(String(last.key), keysBeside(path))}`;
  }
  if (issue.type === "strict_object" && last !== undefined && issue.received === "undefined") {
    return `${where} is missing${last.key === "sections" ? "; expected a list of analyses" : ""}`;
  }
  const expected = last?.key === "scale" ? ENDS : expectation(issue);
  return `${where === "" ? "" : `${where}: `}expected ${expected}, got ${shown(issue.input)}`;
}

/** Of the reasons against each choice, the one that lies deepest: that choice was meant. */
function deepest(issues: readonly v.BaseIssue<unknown>[] | undefined): v.BaseIssue<unknown> | undefined {
  return issues
    ?.filter(({ path }) => path !== undefined)
    .sort((a, b) => (b.path?.length ?? 0) - (a.path?.length ?? 0) || unknownFirst(a, b))[0];
}

/** The names that could have stood beside the last of a path. */
function keysBeside(path: readonly v.IssuePathItem[]): readonly string[] {
  const [first, , third] = path;
  const above = path.at(-2)?.key;
  if (above === "interval") return ["method", "level", "resamples", "seed"];
  if (above === "weights") return ["frequency"];
  if (above === "survey") return SURVEY_KEYS;
  if (first?.key === "sections" && third !== undefined && path.length === 3) {
    const own = analyses[String((third.input as { readonly analysis?: unknown }).analysis)];
    return own === undefined ? [] : ["heading", ...Object.keys(own.required), ...Object.keys(own.optional)];
  }
  return path.length === 1 ? CONFIG_KEYS : [];
}

/** `sections[1].rating`; nothing for the config as a whole. */
function pathOf(path: readonly v.IssuePathItem[]): string {
  const text = path.map(({ key }) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  return text.replace(/^\./, "");
}

/** What was expected, in words rather than in the names of types. */
function expectation({ type, expected, requirement }: v.BaseIssue<unknown>): string {
  if (type === "picklist") return `one of ${(expected ?? "").replace(/^\(|\)$/g, "").replaceAll(" | ", ", ")}`;
  if (type === "strict_tuple") return ENDS;
  if (type === "array") return "a list";
  if (type === "string") return "text";
  if (type === "number") return "a number";
  if (type === "strict_object" || type === "record" || type === "variant") return "an object";
  if (type === "non_empty") return "text that is not empty";
  if (type === "min_length") return "at least one";
  if (type === "integer") return "a whole number";
  if (type === "min_value") return `at least ${String(requirement)}`;
  return (expected ?? "something else")
    .replace(/^\(|\)$/g, "")
    .replaceAll("Array", "a list")
    .replaceAll("Object", "an object")
    .replaceAll("string", "text")
    .replaceAll("number", "a number")
    .replaceAll(" | ", " or ");
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  return quote(value);
}
