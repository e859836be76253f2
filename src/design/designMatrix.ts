import { AnalysisError, quote } from "../errors";
import { checkColumnKeys } from "../table/checkColumnKeys";
import { type Listwise, listwise } from "../table/listwise";
import { missingCodesFor } from "../table/missingCodes";
import { type NamedColumn, namedColumn, namedColumns } from "../table/namedColumn";
import { numericColumn } from "../table/numericColumn";
import { scaleFor } from "../table/scale";
import type { ColumnReference, ColumnReferences, MissingCodes, Scale, Scales } from "../table/surveyData";
import { tableFrom } from "../table/table";
import { type CaseWeights, caseWeights, type WeightsReference } from "./weights";

/** A checked column: every value is a finite number on its scale. */
export interface DesignColumn {
  readonly term: string;
  readonly values: Float64Array;
  /** The declared ends, if any. */
  readonly scale: Scale | undefined;
}

/** Complete rows of the columns that a model uses. Past here there is no NaN. */
export interface DesignMatrix {
  readonly columns: readonly DesignColumn[];
  readonly weights: CaseWeights;
  /** Answers: complete rows, or the sum of their frequencies. */
  readonly n: number;
  /** Answers left out because something was missing. */
  readonly missing: number;
  readonly audit: Listwise;
}

export interface DesignRequest {
  readonly call: string;
  /** The option that lists the columns: "drivers", "predictors", "items". */
  readonly option: string;
  readonly columns: ColumnReferences;
  /** Placed last; may not be among the others. */
  readonly outcome?: ColumnReference;
  readonly missingCodes?: MissingCodes | undefined;
  readonly scale?: Scales | undefined;
  readonly weights?: WeightsReference | undefined;
}

/**
 * The numeric columns of a model, listwise complete, in the order asked for; the outcome, if there is one, last.
 * @throws AnalysisError as the table room does · "outcome-among-drivers" · "no-valid-answers" (no complete row)
 */
export function designMatrix(data: unknown, request: DesignRequest): DesignMatrix {
  const { call, option } = request;
  const table = tableFrom(data, call);
  const named = [...namedColumns(table, request.columns, { call, option })];
  if (request.outcome !== undefined) {
    const outcome = namedColumn(table, request.outcome, { call, option: "outcome" });
    refuseOutcomeAmong(named, outcome, call, option);
    named.push(outcome);
  }
  const names = named.map(({ name }) => name);
  checkColumnKeys(request.scale, names, { call, option: "scale" });
  checkColumnKeys(request.missingCodes, names, { call, option: "missingCodes" });
  const parsed = named.map((column): DesignColumn => {
    const scale = scaleFor(request.scale, column.name, call);
    const codes = missingCodesFor(request.missingCodes, column.name, call);
    return {
      term: column.name,
      scale,
      values: numericColumn(column, { call, codes, scale, booleans: true }),
    };
  });
  const weights = caseWeights(table, request.weights, call);
  const audit = listwise(parsed.map(({ term, values }) => ({ name: term, values })));
  if (audit.used.length === 0) throw noCompleteRow(call, audit);
  const rows = weightedRows(audit.used, weights);
  if (rows.length === 0) throw onlyZeroWeights(audit.used.length, call);
  const everyRow = rows.length === audit.rows;
  const columns = everyRow ? parsed : parsed.map((column) => ({ ...column, values: pick(column.values, rows) }));
  const kept = everyRow ? weights : pickWeights(weights, rows);
  const n = answers(kept, rows.length);
  return { columns, weights: kept, n, missing: answers(weights, audit.rows) - n, audit };
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

function noCompleteRow(call: string, audit: Listwise): AnalysisError {
  const worst = audit.columns
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => b.missing - a.missing)
    .slice(0, 3);
  const costs = worst.map(({ term, missing }) => `${quote(term)} (${missing} of ${audit.rows} missing)`).join(", ");
  return new AnalysisError(
    "no-valid-answers",
    `${call}: no row has an answer in all ${audit.columns.length} columns; most is missing in ${costs}. Leave such columns out`,
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

function pick(values: Float64Array, rows: Uint32Array): Float64Array {
  const picked = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = values[rows[i]!]!;
  return picked;
}

function pickWeights(weights: CaseWeights, rows: Uint32Array): CaseWeights {
  return weights.kind === "none" ? weights : { ...weights, values: pick(weights.values, rows) };
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
