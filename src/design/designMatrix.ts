import { AnalysisError, quote } from "../errors";
import { checkColumnKeys } from "../table/checkColumnKeys";
import { type Listwise, listwise } from "../table/listwise";
import { missingCodesFor } from "../table/missingCodes";
import { type NamedColumn, namedColumn, namedColumns } from "../table/namedColumn";
import { type NumericRule, numericColumn } from "../table/numericColumn";
import { scaleFor } from "../table/scale";
import { pickRows, smallColumn, withMissing } from "../table/smallColumn";
import type { ColumnReference, ColumnReferences, MissingCodes, Scales } from "../table/surveyData";
import { type Table, tableFrom } from "../table/table";
import { type Categorical, type CategoryColumn, categoricalOptions, categoryColumn } from "./categorical";
import type { DesignColumn } from "./designColumn";
import {
  type DesignTerm,
  type InteractionPairs,
  interactionPairs,
  type SourceColumn,
  termColumns,
} from "./designTerms";
import { type CaseWeights, caseWeights, type WeightsReference } from "./weights";

/** Complete rows of the columns that a model uses. Past here there is no NaN. */
export interface DesignMatrix {
  /** One for a number, k − 1 for a category of k levels, and their products; the outcome, if there is one, last. */
  readonly columns: readonly DesignColumn[];
  /** What the user asked for, in order: the columns, the controls, the interactions. */
  readonly terms: readonly DesignTerm[];
  readonly weights: CaseWeights;
  /** Answers: complete rows, or the sum of their frequencies. */
  readonly n: number;
  /** Answers left out because something was missing. */
  readonly missing: number;
  readonly audit: Listwise;
  /** The numbers of the rows, counted from 0. */
  readonly rows: Uint32Array;
  readonly table: Table;
}

export interface DesignRequest {
  readonly call: string;
  /** The option that lists the columns: "drivers", "predictors", "items". */
  readonly option: string;
  readonly columns: ColumnReferences;
  /** Placed last; may not be among the others. */
  readonly outcome?: ColumnReference;
  /** Columns that are in every model, behind the others. */
  readonly controls?: ColumnReferences | undefined;
  /** Which of the columns and controls are categories. */
  readonly categorical?: Categorical | undefined;
  readonly interactions?: InteractionPairs | undefined;
  readonly missingCodes?: MissingCodes | undefined;
  readonly scale?: Scales | undefined;
  readonly weights?: WeightsReference | undefined;
}

/**
 * The columns of a model, listwise complete, in the order asked for; the outcome, if there is one, last.
 * @throws AnalysisError as the table room does · "outcome-among-drivers" · "no-valid-answers" (no complete row) · "constant-column" (a
 *   single category) · "unknown-column" · "invalid-option"
 */
export function designMatrix(data: unknown, request: DesignRequest): DesignMatrix {
  const { call } = request;
  const table = tableFrom(data, call);
  const { named, sources } = sourceColumns(table, request);
  const weights = caseWeights(table, request.weights, call);
  const audit = listwise(named.map(({ name }, j) => ({ name, values: sources[j]!.values })));
  if (audit.used.length === 0) throw noCompleteRow(request, audit);
  const rows = weightedRows(audit.used, weights);
  if (rows.length === 0) throw onlyZeroWeights(audit.used.length, call);
  return designOfRows(request, table, sources, weights, audit, rows);
}

/**
 * The same with its missing answers, NaN in columns of doubles: for estimators that know what to do with them. Rows are left out that
 * have no answer at all, or that lack one in the outcome when `answered` says so.
 */
export function incompleteDesignMatrix(
  data: unknown,
  request: DesignRequest,
  answered: "any" | "outcome",
): DesignMatrix {
  const { call } = request;
  const table = tableFrom(data, call);
  const { named, sources: read } = sourceColumns(table, request);
  const sources = read.map((source) => ({ ...source, values: withMissing(source.values) }));
  const weights = caseWeights(table, request.weights, call);
  const audit = listwise(named.map(({ name }, j) => ({ name, values: sources[j]!.values })));
  const needed = answered === "outcome" ? sources.slice(-1) : sources;
  const some = Uint32Array.from({ length: audit.rows }, (_, row) => row).filter((row) =>
    needed.some(({ values }) => !Number.isNaN(values[row]!)),
  );
  if (some.length === 0) throw noCompleteRow(request, audit);
  const rows = weightedRows(some, weights);
  if (rows.length === 0) throw onlyZeroWeights(some.length, call);
  return designOfRows(request, table, sources, weights, audit, rows);
}

function designOfRows(
  { call, interactions }: DesignRequest,
  table: Table,
  sources: readonly SourceColumn[],
  weights: CaseWeights,
  audit: Listwise,
  rows: Uint32Array,
): DesignMatrix {
  const everyRow = rows.length === audit.rows;
  const picked = everyRow ? sources : sources.map((source) => ({ ...source, values: pickRows(source.values, rows) }));
  const pairs = interactionPairs(call, interactions, picked);
  const { columns, terms } = termColumns(call, picked, pairs);
  const kept = everyRow ? weights : pickWeights(weights, rows);
  const n = answers(kept, rows.length);
  return { columns, terms, weights: kept, n, missing: answers(weights, audit.rows) - n, audit, rows, table };
}

/** Every column that is asked for, read and made small; categories as the numbers of their levels. */
function sourceColumns(
  table: Table,
  request: DesignRequest,
): { named: readonly NamedColumn[]; sources: readonly SourceColumn[] } {
  const { call, option, controls, outcome } = request;
  const asked = namedColumns(table, request.columns, { call, option });
  const always = controls === undefined ? [] : namedColumns(table, controls, { call, option: "controls" });
  refuseTwice(asked, always, call, option);
  const named = [...asked, ...always];
  const categories = categoricalOptions(
    call,
    request.categorical,
    named.map(({ name }) => name),
  );
  if (outcome !== undefined) {
    const column = namedColumn(table, outcome, { call, option: "outcome" });
    refuseOutcomeAmong(asked, column, call, option);
    refuseOutcomeAmong(always, column, call, "controls");
    named.push(column);
  }
  const names = named.map(({ name }) => name);
  checkColumnKeys(request.scale, names, { call, option: "scale" });
  checkColumnKeys(request.missingCodes, names, { call, option: "missingCodes" });
  const sources = named.map((column, j): SourceColumn => {
    const role = j < asked.length ? "predictor" : j < asked.length + always.length ? "control" : "outcome";
    const codes = missingCodesFor(request.missingCodes, column.name, call);
    const settings = role === "outcome" ? undefined : categories.get(column.name);
    if (settings !== undefined) {
      const category: CategoryColumn = categoryColumn(column, codes, settings, call);
      return { name: column.name, role, values: smallColumn(category.codes), scale: undefined, category };
    }
    const scale = scaleFor(request.scale, column.name, call);
    // Made small one by one: doubles of all columns of a large survey need not fit the memory.
    const values = smallColumn(numbersOf(column, { call, codes, scale, booleans: true }, option));
    return { name: column.name, role, values, scale, category: undefined };
  });
  return { named, sources };
}

/** Text where numbers are expected may be categories, in calls that take them. */
function numbersOf(column: NamedColumn, rule: NumericRule, option: string): Float64Array {
  try {
    return numericColumn(column, rule);
  } catch (error) {
    if (!(error instanceof AnalysisError) || error.code !== "not-numeric" || option === "items") throw error;
    throw new AnalysisError(
      error.code,
      `${error.message}; if its answers are categories, declare categorical: [${quote(column.name)}]`,
      error.details,
    );
  }
}

function refuseTwice(
  asked: readonly NamedColumn[],
  always: readonly NamedColumn[],
  call: string,
  option: string,
): void {
  const twin = always.find(({ name }) => asked.some((column) => column.name === name));
  if (!twin) return;
  throw new AnalysisError(
    "duplicate-term",
    `${call}: column ${quote(twin.name)} stands among the ${option} and the controls; name it in one of the two`,
    { column: twin.name },
  );
}

function refuseOutcomeAmong(named: readonly NamedColumn[], outcome: NamedColumn, call: string, option: string): void {
  const twin = named.find(({ name, values }) => name === outcome.name || values === outcome.values);
  if (!twin) return;
  throw new AnalysisError(
    "outcome-among-drivers",
    `${call}: the outcome ${quote(outcome.name)} stands among the ${option} as well, and would explain itself; take it out of ${option}`,
    { outcome: outcome.name, option },
  );
}

function noCompleteRow({ call }: DesignRequest, audit: Listwise): AnalysisError {
  const worst = audit.columns
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => b.missing - a.missing)
    .slice(0, 3);
  const costs = worst.map(({ term, missing }) => `${quote(term)} (${missing} of ${audit.rows} missing)`).join(", ");
  return new AnalysisError(
    "no-valid-answers",
    `${call}: no row has an answer in all ${audit.columns.length} columns; most is missing in ${costs}. Leave such columns out${call === "drivers" ? ', or take incompleteDrivers with missing: "em"' : ""}`,
    { rows: audit.rows, columns: audit.columns.map((column) => ({ ...column })) },
  );
}

/** Rows of weight 0 are left out, as if they were not there. */
function weightedRows(rows: Uint32Array, weights: CaseWeights): Uint32Array {
  if (weights.kind === "none" || weights.values.every((weight) => weight > 0)) return rows;
  return rows.filter((row) => weights.values[row]! > 0);
}

function onlyZeroWeights(rows: number, call: string): AnalysisError {
  return new AnalysisError(
    "zero-weights",
    `${call}: all ${rows} complete rows have weight 0; at least one must be above 0`,
    { rows },
  );
}

function pickWeights(weights: CaseWeights, rows: Uint32Array): CaseWeights {
  return weights.kind === "none" ? weights : { ...weights, values: pickRows(weights.values, rows) };
}

/** People behind the rows: those with a weight, or the sum of frequencies. */
function answers(weights: CaseWeights, rows: number): number {
  if (weights.kind === "none") return rows;
  let sum = 0;
  for (let i = 0; i < weights.values.length; i++) {
    const weight = weights.values[i]!;
    sum += weights.kind === "frequency" ? weight : weight > 0 ? 1 : 0;
  }
  return sum;
}
