import { AnalysisError, quote, quoteList, suggestion } from "../../errors";
import { causalOrder } from "../../estimate/path/causalOrder";
import { type InnerScheme, type OuterMode, type PathModel, pathModel } from "../../estimate/path/pathModel";
import { describeValue } from "../../table/describeValue";
import { isRecord } from "../../table/isRecord";
import type { ColumnReferences } from "../../table/surveyData";
import { choice } from "../choice";
import { checkOptions, required } from "../options";
import type { ConstructKind } from "./pathResults";

export interface ConstructSettings {
  readonly items: ColumnReferences;
  /** How its weights are found; "A" by default. */
  readonly mode?: OuterMode;
  /** "reflective" in Mode A, otherwise "composite". PLSc corrects reflective constructs only. */
  readonly kind?: ConstructKind;
}

/** Constructs by name: the items, or the items with settings. */
export type Constructs = Readonly<Record<string, readonly string[] | ConstructSettings>>;

export interface Path {
  readonly from: string;
  readonly to: string;
}

/** What a path model is made of, whatever it is computed from. */
export interface PathModelOptions {
  readonly constructs: Constructs;
  readonly paths: readonly Path[];
  /** How neighbouring constructs inform the weights; "path" by default. */
  readonly scheme?: InnerScheme;
  /** PLSc: paths and loadings of reflective constructs without the attenuation that comes from measuring them; false by default. */
  readonly consistent?: boolean;
  /** Stop when no weight changes by more than this; 1e-10 by default. */
  readonly tolerance?: number;
  /** 1,000 by default. */
  readonly maxIterations?: number;
}

export const PATH_MODEL_OPTIONS = [
  "constructs",
  "paths",
  "scheme",
  "consistent",
  "tolerance",
  "maxIterations",
] as const;

export interface ConstructSpecification {
  readonly name: string;
  readonly items: ColumnReferences;
  readonly mode: OuterMode;
  readonly kind: ConstructKind;
}

/** A path model, checked. */
export interface PathSpecification {
  readonly call: string;
  readonly constructs: readonly ConstructSpecification[];
  /** Of each construct the names of its items; all of them in this order are the columns of the model. */
  readonly items: readonly (readonly string[])[];
  /** Places of the constructs. */
  readonly paths: readonly (readonly [from: number, to: number])[];
  readonly consistent: boolean;
  readonly model: PathModel;
}

/**
 * @throws AnalysisError "missing-option" · "invalid-option" · "unknown-option" · "too-few-items" (a construct without items) ·
 *   "duplicate-term" (an item or a path twice) · "invalid-model" (a circle, an unknown construct, a construct without a path)
 */
export function pathSpecification(call: string, options: PathModelOptions): PathSpecification {
  const constructs = constructsOf(call, required(call, options, "constructs"));
  const items = constructs.map(({ items }) => (Array.isArray(items) ? [...items] : Object.keys(items)) as string[]);
  refuseItemTwice(call, constructs, items);
  const paths = pathsOf(
    call,
    required(call, options, "paths"),
    constructs.map(({ name }) => name),
  );
  const scheme = choice(call, "scheme", options.scheme, ["path", "factorial", "centroid"], "path");
  const { consistent = false, tolerance = 1e-10, maxIterations = 1000 } = options;
  if (typeof consistent !== "boolean") throw invalid(call, "consistent", consistent, "true or false");
  if (!(typeof tolerance === "number" && tolerance > 0 && tolerance < 1)) {
    throw invalid(call, "tolerance", tolerance, "a small number above 0, such as 1e-10");
  }
  if (!(Number.isSafeInteger(maxIterations) && maxIterations >= 1)) {
    throw invalid(call, "maxIterations", maxIterations, "a whole number of at least 1");
  }
  const found = causalOrder(constructs.length, paths);
  if (found.order === null) {
    throw inACircle(
      call,
      found.circle.map((j) => constructs[j]!.name),
    );
  }
  let first = 0;
  const blocks = constructs.map(({ mode, kind }, j) => {
    const size = items[j]!.length;
    const block = { first, size, mode, corrected: consistent && kind === "reflective" && size > 1 };
    first += size;
    return block;
  });
  const model = pathModel(blocks, paths, { scheme, order: found.order, tolerance, maxIterations });
  return { call, constructs, items, paths, consistent, model };
}

function constructsOf(call: string, given: unknown): ConstructSpecification[] {
  if (!isRecord(given)) {
    throw invalid(call, "constructs", given, 'constructs by name, such as { Image: ["i1", "i2"] }');
  }
  const constructs = Object.entries(given).map(([name, entry]) => constructOf(call, name, entry));
  if (constructs.length < 2) {
    throw new AnalysisError(
      "invalid-model",
      `${call}: a path leads from one construct to another, got ${constructs.length === 0 ? "no construct" : `only ${quote(constructs[0]!.name)}`}; give at least two`,
      { constructs: constructs.map(({ name }) => name) },
    );
  }
  return constructs;
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
  const kinds = ["reflective", "composite"] as const;
  const kind = settingOf(call, what, "kind", settings.kind, kinds, mode === "A" ? "reflective" : "composite");
  if (kind === "reflective" && mode !== "A") {
    throw new AnalysisError(
      "invalid-option",
      `${call}: ${what} is reflective and has mode ${quote(mode)}; the correction of reflective constructs needs mode "A"`,
      { construct: name, mode },
    );
  }
  return { name, items, mode, kind };
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

function refuseItemTwice(
  call: string,
  constructs: readonly ConstructSpecification[],
  items: readonly (readonly string[])[],
): void {
  const owner = new Map<string, string>();
  items.forEach((block, j) => {
    const { name } = constructs[j]!;
    for (const item of block) {
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
  });
}

function pathsOf(call: string, given: unknown, names: readonly string[]): (readonly [number, number])[] {
  if (!Array.isArray(given)) throw invalid(call, "paths", given, 'a list such as [{ from: "Image", to: "Loyalty" }]');
  const paths = given.map((path: unknown, at): readonly [number, number] => {
    if (!isRecord(path)) {
      throw new AnalysisError(
        "invalid-option",
        `${call}: path ${at + 1} is ${describeValue(path)}, expected { from: …, to: … }`,
        { path: at + 1 },
      );
    }
    checkOptions(call, path, ["from", "to"], `path ${at + 1}`);
    return [place(call, path.from, names, at, "from"), place(call, path.to, names, at, "to")];
  });
  paths.forEach(([from, to], at) => {
    if (paths.findIndex((path) => path[0] === from && path[1] === to) === at) return;
    throw new AnalysisError(
      "duplicate-term",
      `${call}: the path from ${quote(names[from])} to ${quote(names[to])} is given twice; give it once`,
      { from: names[from], to: names[to] },
    );
  });
  const alone = names.filter((_, j) => !paths.some((path) => path.includes(j)));
  if (alone.length > 0) {
    throw new AnalysisError(
      "invalid-model",
      `${call}: no path leads to or from ${quoteList(alone)}; add one, or leave ${alone.length > 1 ? "these constructs" : "the construct"} out`,
      { constructs: alone },
    );
  }
  return paths;
}

function place(call: string, name: unknown, names: readonly string[], at: number, end: string): number {
  const found = names.indexOf(name as string);
  if (found >= 0) return found;
  const mend = typeof name === "string" ? suggestion(name, names) : `; there are ${quoteList(names)}`;
  throw new AnalysisError(
    "invalid-model",
    `${call}: path ${at + 1} leads ${end} ${typeof name === "string" ? quote(name) : describeValue(name)}, which is no construct${mend}`,
    { path: at + 1, construct: typeof name === "string" ? name : null },
  );
}

function inACircle(call: string, circle: readonly string[]): AnalysisError {
  const round = [...circle, circle[0]!].map(quote).join(" → ");
  const what = circle.length === 1 ? `the path ${round} leads back to itself` : `the paths ${round} lead in a circle`;
  const mend = circle.length === 1 ? "it" : "one of them";
  return new AnalysisError("invalid-model", `${call}: ${what}; causes must come before effects, so leave ${mend} out`, {
    circle: [...circle],
  });
}

function invalid(call: string, option: string, value: unknown, expected: string): AnalysisError {
  return new AnalysisError(
    "invalid-option",
    `${call}: option ${quote(option)} is ${describeValue(value)}, expected ${expected}`,
    { option },
  );
}
