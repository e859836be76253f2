import { AnalysisError, quote, quoteList, suggestion } from "../../errors";
import type { OuterMode } from "../../estimate/path/pathModel";
import { describeValue } from "../../table/describeValue";
import { isRecord } from "../../table/isRecord";
import type { ColumnReferences } from "../../table/surveyData";
import { checkOptions } from "../options";
import type { ConstructKind } from "./pathResults";

export interface ConstructSettings {
  readonly items: ColumnReferences;
  /** How its weights are found; "A" by default. */
  readonly mode?: OuterMode;
  /** "reflective" in Mode A, otherwise "composite". PLSc corrects reflective constructs only. */
  readonly kind?: ConstructKind;
}

/** A construct that is made of other constructs rather than of items. */
export interface HigherOrderSettings {
  /** Names of the constructs it is made of; their paths are its own. */
  readonly of: readonly string[];
  /** "two-stage" (default): scores of a first estimate are its items. "repeated-indicators": all items of the others are its own as well. */
  readonly method?: "two-stage" | "repeated-indicators";
  readonly mode?: OuterMode;
  readonly kind?: ConstructKind;
}

/** Constructs by name: the items, the items with settings, or the constructs that one is made of. */
export type Constructs = Readonly<Record<string, readonly string[] | ConstructSettings | HigherOrderSettings>>;

export interface ConstructSpecification {
  readonly name: string;
  readonly items: ColumnReferences;
  readonly mode: OuterMode;
  readonly kind: ConstructKind;
}

/** A construct made of others, checked. */
export interface HigherOrderSpecification {
  readonly name: string;
  readonly of: readonly string[];
  readonly method: "two-stage" | "repeated-indicators";
  readonly mode: OuterMode;
  readonly kind: ConstructKind;
}

/** A construct as the user gave it, with items or made of others. */
export type ConstructEntry = ConstructSpecification | HigherOrderSpecification;

export function isHigherOrder(entry: ConstructEntry): entry is HigherOrderSpecification {
  return "of" in entry;
}

export function itemNames({ items }: Pick<ConstructSpecification, "items">): readonly string[] {
  return (Array.isArray(items) ? [...items] : Object.keys(items)) as string[];
}

/**
 * The constructs of a model, in the order given.
 * @throws AnalysisError "invalid-option" · "unknown-option" · "too-few-items" · "duplicate-term" · "invalid-model"
 */
export function constructEntries(call: string, given: unknown): ConstructEntry[] {
  if (!isRecord(given)) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "constructs" is ${describeValue(given)}, expected constructs by name, such as { Image: ["i1", "i2"] }`,
      { option: "constructs" },
    );
  }
  const constructs = Object.entries(given).map(([name, entry]) =>
    isRecord(entry) && "of" in entry ? higherOrderOf(call, name, entry, given) : constructOf(call, name, entry),
  );
  if (constructs.length < 2) {
    throw new AnalysisError(
      "invalid-model",
      `${call}: a path leads from one construct to another, got ${constructs.length === 0 ? "no construct" : `only ${quote(constructs[0]!.name)}`}; give at least two`,
      { constructs: constructs.map(({ name }) => name) },
    );
  }
  const own = constructs.filter((entry): entry is ConstructSpecification => !isHigherOrder(entry));
  refuseItemTwice(call, own);
  const owner = new Map<string, string>();
  for (const { name, of } of constructs.filter(isHigherOrder)) {
    for (const part of of) {
      const other = owner.get(part);
      if (other !== undefined) {
        throw new AnalysisError(
          "invalid-model",
          `${call}: ${quote(part)} is a part of ${other === name ? `${quote(name)} twice` : quoteList([other, name])}; a construct is part of one other, once`,
          { construct: part, of: [other, name] },
        );
      }
      owner.set(part, name);
    }
  }
  return constructs;
}

function higherOrderOf(
  call: string,
  name: string,
  settings: object,
  constructs: Readonly<Record<string, unknown>>,
): HigherOrderSpecification {
  const what = `construct ${quote(name)}`;
  checkOptions(call, settings, ["of", "method", "mode", "kind"], what);
  const { of, ...rest } = settings as HigherOrderSettings;
  if (!Array.isArray(of) || of.length < 2) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: ${what} is made of ${Array.isArray(of) ? `${of.length === 0 ? "no" : "one"} construct` : describeValue(of)}, expected a list of at least two, such as of: ["Speed", "Staff"]`,
      { construct: name },
    );
  }
  for (const part of of as readonly unknown[]) {
    const others = Object.keys(constructs).filter((other) => other !== name);
    if (typeof part !== "string" || !others.includes(part)) {
      const mend = typeof part === "string" ? suggestion(part, others) : "";
      throw new AnalysisError(
        "invalid-model",
        `${call}: ${what} is made of ${typeof part === "string" ? quote(part) : describeValue(part)}, which is no other construct${mend}`,
        { construct: name, part: typeof part === "string" ? part : null },
      );
    }
    const entry = constructs[part];
    if (isRecord(entry) && "of" in entry) {
      throw new AnalysisError(
        "invalid-model",
        `${call}: ${what} is made of ${quote(part)}, which is made of others itself; a part needs items of its own`,
        { construct: name, part },
      );
    }
  }
  const method = settingOf(call, what, "method", rest.method, ["two-stage", "repeated-indicators"], "two-stage");
  const mode = settingOf(call, what, "mode", rest.mode, ["A", "B", "sum"], "A");
  return { name, of: of as readonly string[], method, mode, kind: kindOf(call, name, mode, rest.kind) };
}

function constructOf(call: string, name: string, entry: unknown): ConstructSpecification {
  const what = `construct ${quote(name)}`;
  if (!Array.isArray(entry) && !isRecord(entry)) {
    const mend = typeof entry === "string" ? `; write [${quote(entry)}]` : "";
    throw new AnalysisError(
      "invalid-option",
      `${call}: ${what} is ${describeValue(entry)}, expected a list of its items, or { items: … }${mend}`,
      { construct: name },
    );
  }
  const settings = (Array.isArray(entry) ? { items: entry } : entry) as unknown as ConstructSettings;
  checkOptions(call, settings, ["items", "mode", "kind"], what);
  const { items } = settings;
  if (!Array.isArray(items) && !isRecord(items)) {
    if (items === undefined || items === null) throw noItems(call, name);
    throw new AnalysisError(
      "invalid-option",
      `${call}: the items of ${what} are ${describeValue(items)}, expected a list of column names`,
      { construct: name },
    );
  }
  const count = Array.isArray(items) ? items.length : Object.keys(items).length;
  if (count === 0) throw noItems(call, name);
  if (Array.isArray(items)) {
    const wrong = items.find((item: unknown) => typeof item !== "string");
    if (wrong !== undefined) {
      throw new AnalysisError(
        "invalid-option",
        `${call}: the items of ${what} hold ${describeValue(wrong)}, expected column names; columns themselves are given as { name: column }`,
        { construct: name },
      );
    }
  }
  const mode = settingOf(call, what, "mode", settings.mode, ["A", "B", "sum"], "A");
  return { name, items, mode, kind: kindOf(call, name, mode, settings.kind) };
}

function kindOf(call: string, name: string, mode: OuterMode, given: ConstructKind | undefined): ConstructKind {
  const what = `construct ${quote(name)}`;
  const kinds = ["reflective", "composite"] as const;
  const kind = settingOf(call, what, "kind", given, kinds, mode === "A" ? "reflective" : "composite");
  if (kind === "reflective" && mode !== "A") {
    throw new AnalysisError(
      "invalid-option",
      `${call}: ${what} is reflective and has mode ${quote(mode)}; the correction of reflective constructs needs mode "A"`,
      { construct: name, mode },
    );
  }
  return kind;
}

function settingOf<Name extends string>(
  call: string,
  what: string,
  setting: string,
  value: unknown,
  names: readonly Name[],
  fallback: Name,
): Name {
  if (value === undefined) return fallback;
  const found = names.find((name) => name === value);
  if (found !== undefined) return found;
  throw new AnalysisError(
    "invalid-option",
    `${call}: the ${setting} of ${what} is ${describeValue(value)}; choose ${quoteList(names)}`,
    { option: setting, known: [...names] },
  );
}

function noItems(call: string, name: string): AnalysisError {
  return new AnalysisError(
    "too-few-items",
    `${call}: construct ${quote(name)} has no items; list the columns that measure it`,
    { construct: name },
  );
}

function refuseItemTwice(call: string, constructs: readonly ConstructSpecification[]): void {
  const owner = new Map<string, string>();
  for (const construct of constructs) {
    const { name } = construct;
    for (const item of itemNames(construct)) {
      const other = owner.get(item);
      if (other !== undefined) {
        const where = other === name ? `twice in construct ${quote(name)}` : `in ${quoteList([other, name])}`;
        throw new AnalysisError(
          "duplicate-term",
          `${call}: item ${quote(item)} stands ${where}; an item measures one construct, once`,
          { item, constructs: [other, name] },
        );
      }
      owner.set(item, name);
    }
  }
}
