import { AnalysisError, quote, suggestion } from "../errors";
import type { NumberColumn } from "../numeric/numberColumn";
import { describeValue, plainValue } from "../table/describeValue";
import { isRecord } from "../table/isRecord";
import type { NamedColumn } from "../table/namedColumn";
import type { MissingCode } from "../table/surveyData";
import { type GroupValue, groupsOf } from "./groups";

/**
 * How the levels of a category become columns. "treatment": each level against the reference. "sum": each level against the mean of
 * all levels, the reference being the one that is left out.
 */
export type Contrasts = "treatment" | "sum";

export interface CategoryOptions {
  /** "treatment" by default. */
  readonly contrasts?: Contrasts;
  /** The level that the others are compared with; the first in order (numbers, then text) by default. */
  readonly reference?: GroupValue;
}

/** Columns whose answers are names of categories, not numbers: `["region"]`, or `{ region: { reference: "North" } }`. */
export type Categorical = readonly string[] | Readonly<Record<string, CategoryOptions>>;

/** A column of categories before its rows are chosen. */
export interface CategoryColumn {
  /** Index of each row's level, NaN where it is missing. */
  readonly codes: Float64Array;
  readonly levels: readonly GroupValue[];
  readonly options: CategoryOptions;
}

const OPTIONS = ["contrasts", "reference"];

/**
 * The options of a column if it is categorical.
 * @param names of all columns that are asked for
 * @throws AnalysisError "invalid-option" · "unknown-option" · "unknown-column" (a category that is not among the columns)
 */
export function categoricalOptions(
  call: string,
  categorical: Categorical | undefined,
  names: readonly string[],
): ReadonlyMap<string, CategoryOptions> {
  if (categorical === undefined) return new Map();
  const options = new Map<string, CategoryOptions>();
  if (Array.isArray(categorical)) for (const name of categorical) options.set(name, {});
  else if (isRecord(categorical)) {
    for (const [name, given] of Object.entries(categorical)) options.set(name, checkedOptions(call, name, given));
  } else {
    throw invalid(
      call,
      `is ${describeValue(categorical)}, expected a list of columns such as ["region"], or { region: { reference: "North" } }`,
      { value: plainValue(categorical) },
    );
  }
  for (const name of options.keys()) {
    if (names.includes(name)) continue;
    throw new AnalysisError(
      "unknown-column",
      `${call}: categorical names ${quote(name)}, which is not among the columns of the model${suggestion(name, names)}`,
      { column: name, known: [...names] },
    );
  }
  return options;
}

function checkedOptions(call: string, name: string, given: unknown): CategoryOptions {
  if (!isRecord(given)) {
    throw invalid(
      call,
      `of ${quote(name)} is ${describeValue(given)}, expected settings such as { reference: "North" }, or {} for none`,
      { column: name, value: plainValue(given) },
    );
  }
  const stranger = Object.keys(given).find((key) => !OPTIONS.includes(key));
  if (stranger !== undefined) {
    throw new AnalysisError(
      "unknown-option",
      `${call}: unknown option ${quote(stranger)} in categorical of ${quote(name)}${suggestion(stranger, OPTIONS)}`,
      { option: stranger, known: [...OPTIONS] },
    );
  }
  const { contrasts } = given as CategoryOptions;
  if (contrasts !== undefined && contrasts !== "treatment" && contrasts !== "sum") {
    throw invalid(call, `of ${quote(name)} has contrasts ${quote(contrasts)}, expected "treatment" or "sum"`, {
      column: name,
      value: plainValue(contrasts),
    });
  }
  return given;
}

/** The levels of a column, numbers first, each kind ascending, and where each row stands among them. */
export function categoryColumn(
  column: NamedColumn,
  codes: readonly MissingCode[],
  options: CategoryOptions,
  call: string,
): CategoryColumn {
  const groups = groupsOf(column, codes, call);
  const order = groups.values.map((_, place) => place).sort((a, b) => inOrder(groups.values[a]!, groups.values[b]!));
  const placeOf = new Float64Array(order.length);
  order.forEach((group, place) => {
    placeOf[group] = place;
  });
  return {
    codes: Float64Array.from(groups.codes, (group) => (group < 0 ? Number.NaN : placeOf[group]!)),
    levels: order.map((group) => groups.values[group]!),
    options,
  };
}

/** By code unit, so that the order is the same in every country. */
export function inOrder(a: GroupValue, b: GroupValue): number {
  const [numberA, numberB] = [sortNumber(a), sortNumber(b)];
  if (numberA !== undefined && numberB !== undefined) return numberA - numberB;
  if (numberA !== undefined) return -1;
  if (numberB !== undefined) return 1;
  return a < b ? -1 : 1;
}

function sortNumber(value: GroupValue): number | undefined {
  if (value instanceof Date) return value.getTime();
  return typeof value === "string" ? undefined : Number(value);
}

/** The columns that stand for a category among others in a model. */
export interface ContrastColumns {
  readonly contrasts: Contrasts;
  readonly reference: GroupValue;
  /** The levels that have a column, in order. */
  readonly levels: readonly GroupValue[];
  readonly columns: readonly NumberColumn[];
}

/**
 * Levels to columns, k − 1 of them.
 * @param codes the level of each row that is used; NaN where it is missing, and then the columns have NaN there, too
 * @throws AnalysisError "constant-column" (one level) · "too-many-levels" · "invalid-option" (a reference that nobody has)
 */
export function contrastColumns(
  name: string,
  { levels, options }: CategoryColumn,
  codes: ArrayLike<number>,
  call: string,
): ContrastColumns {
  const used = usedLevels(levels, codes);
  if (used.length < 2) {
    throw new AnalysisError(
      "constant-column",
      `${call}: column ${quote(name)} has a single category${used.length === 1 ? `, ${label(levels[used[0]!]!)},` : ""} in the rows that are used, so it explains nothing; leave it out`,
      { column: name },
    );
  }
  const reference = referenceOf(name, levels, used, options.reference, call);
  const { contrasts = "treatment" } = options;
  const others = used.filter((level) => level !== reference);
  const isComplete = !Array.prototype.some.call(codes, Number.isNaN);
  return {
    contrasts,
    reference: levels[reference]!,
    levels: others.map((level) => levels[level]!),
    columns: others.map((level) => {
      const column: NumberColumn = isComplete ? new Int8Array(codes.length) : new Float64Array(codes.length);
      for (let row = 0; row < column.length; row++) {
        if (codes[row] === level) column[row] = 1;
        else if (contrasts === "sum" && codes[row] === reference) column[row] = -1;
        else if (Number.isNaN(codes[row]!)) column[row] = Number.NaN;
      }
      return column;
    }),
  };
}

function usedLevels(levels: readonly GroupValue[], codes: ArrayLike<number>): number[] {
  const counts = new Uint32Array(levels.length);
  for (let row = 0; row < codes.length; row++) if (!Number.isNaN(codes[row]!)) counts[codes[row]!]!++;
  return levels.map((_, level) => level).filter((level) => counts[level]! > 0);
}

function referenceOf(
  name: string,
  levels: readonly GroupValue[],
  used: readonly number[],
  wanted: GroupValue | undefined,
  call: string,
): number {
  if (wanted === undefined) return used[0]!;
  const found = used.find((level) => isSame(levels[level]!, wanted));
  if (found !== undefined) return found;
  const known = used.map((level) => levels[level]!);
  throw new AnalysisError(
    "invalid-option",
    `${call}: the reference of ${quote(name)} is ${label(wanted)}, which no row that is used has; there are ${known.map(label).join(", ")}`,
    { column: name, reference: plainValue(wanted) },
  );
}

function isSame(a: GroupValue, b: GroupValue): boolean {
  return a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;
}

function label(value: GroupValue): string {
  return value instanceof Date ? value.toISOString() : quote(value);
}

/** What the column of a level is called. */
export function levelTerm(name: string, level: GroupValue): string {
  return `${name}: ${level instanceof Date ? level.toISOString() : String(level)}`;
}

function invalid(call: string, problem: string, details: Readonly<Record<string, unknown>>): AnalysisError {
  return new AnalysisError("invalid-option", `${call}: categorical ${problem}`, { option: "categorical", ...details });
}
