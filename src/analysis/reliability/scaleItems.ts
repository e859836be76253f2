import type { DesignColumn } from "../../design/designColumn";
import { type DesignMatrix, designMatrix } from "../../design/designMatrix";
import type { WeightsReference } from "../../design/weights";
import { AnalysisError, quote, quoteList, suggestion } from "../../errors";
import { refuseConstant } from "../../estimate/regression/constantColumns";
import { varying } from "../../estimate/reliability/cronbachAlpha";
import { covarianceFromMoments, type Moments } from "../../moments/moments";
import { momentsOfColumns } from "../../moments/momentsOfColumns";
import { smallColumn } from "../../table/smallColumn";
import type { ColumnReferences, MissingCodes, Scales, SurveyData } from "../../table/surveyData";
import { auditOf } from "../audit";
import { type MatrixInput, squareMatrix } from "../matrixInput";
import { required } from "../options";
import type { Audit } from "../results";

/** The items of a scale and how their answers are read. */
export interface ScaleItemsOptions {
  readonly items: ColumnReferences;
  /**
   * Items worded the other way round: their answers are turned round the middle of their declared scale, low + high − answer.
   * Needs `scale`. Nothing is reversed unless it is named here.
   */
  readonly reverse?: readonly string[];
  readonly weights?: WeightsReference;
  readonly missingCodes?: MissingCodes;
  readonly scale?: Scales;
}

export const SCALE_ITEMS_OPTIONS = ["items", "reverse", "weights", "missingCodes", "scale"] as const;

/** A scale as its estimators need it. */
export interface ScaleItems {
  /** k×k, row-major. */
  readonly covariance: Float64Array;
  readonly terms: readonly string[];
  readonly reversed: readonly string[];
  readonly n: number | null;
  readonly missing: number | null;
  readonly audit: Audit | null;
  /** Means of the items; null without rows. */
  readonly means: Float64Array | null;
  /** Sampling weights: closed forms of errors do not hold. */
  readonly weighted: boolean;
}

/** The same with the rows behind it. */
export interface ScaleItemsOfRows extends ScaleItems {
  readonly design: DesignMatrix;
  readonly moments: Moments;
  readonly n: number;
}

/**
 * The items of a scale, complete rows only, reversed where asked.
 * @throws AnalysisError "too-few-items" · "too-few-rows" (fewer than items) · "constant-column" · "no-valid-answers" · "invalid-option"
 *   (reversed without a declared scale) · "unknown-column" · as the table room does
 */
export function scaleItems(call: string, data: SurveyData, options: ScaleItemsOptions): ScaleItemsOfRows {
  const { design, reversed } = scaleDesign(call, data, options);
  return itemsOfDesign(call, design, reversed);
}

/** The columns of a scale with the answers turned round that are to be reversed. */
export interface ScaleDesign {
  readonly design: DesignMatrix;
  readonly reversed: readonly string[];
}

export function scaleDesign(call: string, data: SurveyData, options: ScaleItemsOptions): ScaleDesign {
  const read = designMatrix(data, {
    call,
    option: "items",
    columns: required(call, options, "items"),
    missingCodes: options.missingCodes,
    scale: options.scale,
    weights: options.weights,
  });
  const terms = read.columns.map(({ term }) => term);
  refuseSingleItem(call, terms);
  const reversed = reversedTerms(call, options.reverse, terms);
  if (reversed.length === 0) return { design: read, reversed };
  const columns = read.columns.map((column) => (reversed.includes(column.term) ? turnedRound(call, column) : column));
  return { design: { ...read, columns }, reversed };
}

/** Moments of the columns of a scale, or of its rows in one group. */
export function itemsOfDesign(call: string, design: DesignMatrix, reversed: readonly string[]): ScaleItemsOfRows {
  refuseFewRows(call, design);
  const terms = design.columns.map(({ term }) => term);
  const weights = design.weights.kind === "none" ? null : design.weights.values;
  const moments = momentsOfColumns(
    design.columns.map(({ values }) => values),
    weights,
    design.n,
  );
  refuseConstant(call, moments, terms, 2);
  return {
    design,
    moments,
    covariance: covarianceFromMoments(moments),
    terms,
    reversed,
    n: design.n,
    missing: design.missing,
    audit: auditOf(design.audit),
    means: moments.means,
    weighted: design.weights.kind === "sampling",
  };
}

/** What a call from a matrix is told beside it. */
export interface MatrixItemsOptions {
  /** Names of the items; "1", "2", … by default. */
  readonly terms?: readonly string[];
  /** Items worded the other way round: the signs of their covariances are turned. */
  readonly reverse?: readonly string[];
  /** Answers behind the matrix; without it there is no standard error and no interval. */
  readonly n?: number;
}

export const MATRIX_ITEMS_OPTIONS = ["terms", "reverse", "n"] as const;

/**
 * The items of a scale from their covariances or correlations.
 * @throws AnalysisError "too-few-items" · "invalid-data" · "not-positive-definite" · "invalid-option" (n) · "unknown-column" (reverse)
 */
export function matrixItems(
  call: string,
  matrix: MatrixInput,
  options: MatrixItemsOptions,
  what: "covariance" | "correlation",
): ScaleItems {
  const { values, terms } = squareMatrix(call, matrix, options.terms, what);
  refuseSingleItem(call, terms);
  const reversed = reversedTerms(call, options.reverse, terms);
  for (const term of reversed) turnSigns(values, terms.length, terms.indexOf(term));
  const n = options.n ?? null;
  if (n !== null && !(Number.isFinite(n) && n >= 2)) {
    throw new AnalysisError("invalid-option", `${call}: n must be a number of answers, at least 2, got ${quote(n)}`, {
      n,
    });
  }
  return { covariance: values, terms, reversed, n, missing: null, audit: null, means: null, weighted: false };
}

function turnSigns(matrix: Float64Array, k: number, item: number): void {
  for (let j = 0; j < k; j++) {
    if (j === item) continue;
    matrix[item * k + j]! *= -1;
    matrix[j * k + item]! *= -1;
  }
}

function refuseSingleItem(call: string, terms: readonly string[]): void {
  if (terms.length > 1) return;
  throw new AnalysisError(
    "too-few-items",
    `${call}: consistency needs at least two items, got ${terms.length === 0 ? "none" : quoteList(terms)}; add the other items of the scale`,
    { items: [...terms] },
  );
}

/**
 * Items that cancel one another leave nothing to be reliable.
 * @throws AnalysisError "not-positive-definite"
 */
export function refuseConstantSum(call: string, matrix: Float64Array, terms: readonly string[]): void {
  const k = terms.length;
  let total = 0;
  let trace = 0;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) total += matrix[i * k + j]!;
    trace += matrix[i * k + i]!;
  }
  if (varying(total, trace) > 0) return;
  throw new AnalysisError(
    "not-positive-definite",
    `${call}: the sum of ${quoteList(terms)} does not vary, so it has no reliability; are items scored in opposite directions?`,
    { items: [...terms] },
  );
}

/** The reversed items in the order of the items. */
function reversedTerms(
  call: string,
  reverse: readonly string[] | undefined,
  terms: readonly string[],
): readonly string[] {
  if (reverse === undefined) return [];
  if (!Array.isArray(reverse)) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: reverse must list the items to turn round, such as ["${terms[0]}"], got ${quote(reverse)}`,
      { option: "reverse" },
    );
  }
  const stranger = reverse.find((term) => !terms.includes(term));
  if (stranger !== undefined) {
    throw new AnalysisError(
      "unknown-column",
      `${call}: reverse names ${quote(stranger)}, which is not among the items${suggestion(String(stranger), terms)}`,
      { option: "reverse", column: String(stranger), known: [...terms] },
    );
  }
  return terms.filter((term) => reverse.includes(term));
}

function turnedRound(call: string, column: DesignColumn): DesignColumn {
  const { term, values, scale } = column;
  if (scale === undefined) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: ${quote(term)} is to be reversed, but the ends of its scale are not declared; write scale: { ${quote(term)}: [1, 5] } with its own ends, or one scale for all items`,
      { option: "scale", term },
    );
  }
  const ends = scale[0] + scale[1];
  return { term, values: smallColumn(Float64Array.from(values, (value) => ends - value)), scale };
}

/** Fewer answers than items leave their correlations undetermined. */
function refuseFewRows(call: string, { n, columns, audit }: DesignMatrix): void {
  const items = columns.length;
  if (n >= items) return;
  const worst = audit.columns.reduce((a, b) => (b.missing > a.missing ? b : a));
  const mend =
    worst.missing > 0
      ? `most is missing in ${quote(worst.term)} (${worst.missing} of ${audit.rows}); leave such items out`
      : `take fewer of ${quoteList(columns.map(({ term }) => term))}, or more answers`;
  throw new AnalysisError(
    "too-few-rows",
    `${call}: ${n} complete ${n === 1 ? "row is" : "rows are"} too few for ${items} items; at least ${items} are needed: ${mend}`,
    { n, items, needed: items, column: worst.term, missing: worst.missing },
  );
}
