import { AnalysisError, quote, quoteList, suggestion } from "../../errors";
import { causalOrder } from "../../estimate/path/causalOrder";
import { type InnerScheme, type PathModel, pathModel } from "../../estimate/path/pathModel";
import { describeValue } from "../../table/describeValue";
import { isRecord } from "../../table/isRecord";
import { choice } from "../choice";
import { checkOptions, required } from "../options";
import { type ConstructEntry, type Constructs, constructEntries, isHigherOrder } from "./constructEntries";
import { type CheckedModeration, checkedModerations, type Moderation } from "./pathModerations";
import { type StagedModel, stagedModel } from "./pathStages";

export interface Path {
  readonly from: string;
  readonly to: string;
}

/** What a path model is made of, whatever it is computed from. */
export interface PathModelOptions {
  readonly constructs: Constructs;
  readonly paths: readonly Path[];
  /** Constructs that make a path stronger or weaker. They need a path of their own to where it leads. */
  readonly moderations?: readonly Moderation[];
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
  "moderations",
  "scheme",
  "consistent",
  "tolerance",
  "maxIterations",
] as const;

/** A path model, checked. */
export interface PathSpecification extends StagedModel {
  readonly call: string;
  readonly consistent: boolean;
  readonly model: PathModel;
  readonly moderations: readonly CheckedModeration[];
}

/**
 * @throws AnalysisError "missing-option" · "invalid-option" · "unknown-option" · "too-few-items" (a construct without items) ·
 *   "duplicate-term" (an item or a path twice) · "invalid-model" (a circle, an unknown construct, a construct without a path)
 */
export function pathSpecification(call: string, options: PathModelOptions): PathSpecification {
  const entries = constructEntries(call, required(call, options, "constructs"));
  const given = pathsOf(call, required(call, options, "paths"), entries);
  const { consistent = false, tolerance = 1e-10, maxIterations = 1000 } = options;
  if (typeof consistent !== "boolean") throw invalid(call, "consistent", consistent, "true or false");
  const moderations = checkedModerations(call, options.moderations, { entries, paths: given, consistent });
  const scheme = choice(call, "scheme", options.scheme, ["path", "factorial", "centroid"], "path");
  if (!(typeof tolerance === "number" && tolerance > 0 && tolerance < 1)) {
    throw invalid(call, "tolerance", tolerance, "a small number above 0, such as 1e-10");
  }
  if (!(Number.isSafeInteger(maxIterations) && maxIterations >= 1)) {
    throw invalid(call, "maxIterations", maxIterations, "a whole number of at least 1");
  }
  const round = causalOrder(entries.length, given);
  if (round.order === null) {
    throw inACircle(
      call,
      round.circle.map((j) => entries[j]!.name),
    );
  }
  const stop = { scheme, tolerance, maxIterations };
  const staged = stagedModel({ entries, paths: given, moderations }, stop);
  const { constructs, items, paths } = staged;
  let first = 0;
  const blocks = constructs.map(({ mode, kind }, j) => {
    const size = items[j]!.length;
    const block = { first, size, mode, corrected: consistent && kind === "reflective" && size > 1 };
    first += size;
    return block;
  });
  // Paths between a construct and its parts lead to or from these alone, so they close no circle either.
  const { order } = causalOrder(constructs.length, paths);
  return { ...staged, call, consistent, moderations, model: pathModel(blocks, paths, { ...stop, order: order! }) };
}

function pathsOf(call: string, given: unknown, entries: readonly ConstructEntry[]): (readonly [number, number])[] {
  const names = entries.map(({ name }) => name);
  const higher = entries.filter(isHigherOrder);
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
  for (const [at, path] of paths.entries()) {
    for (const [end, j] of path.entries()) {
      const whole = higher.find(({ of }) => of.includes(names[j]!));
      if (whole === undefined) continue;
      const direction = end === 0 ? "from" : "to";
      throw new AnalysisError(
        "invalid-model",
        `${call}: path ${at + 1} leads ${direction} ${quote(names[j])}, which is a part of ${quote(whole.name)}; lead it ${direction} ${quote(whole.name)}`,
        { path: at + 1, construct: names[j], of: whole.name },
      );
    }
  }
  const alone = names.filter(
    (name, j) => !paths.some((path) => path.includes(j)) && !higher.some(({ of }) => of.includes(name)),
  );
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
