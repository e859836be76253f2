import { type Groups, groupsOf } from "../../design/groups";
import { type SamplingDesign, type SamplingOptions, samplingDesign } from "../../design/samplingDesign";
import { caseWeights, type WeightsReference } from "../../design/weights";
import { AnalysisError, quote, quoteList } from "../../errors";
import { columnValues } from "../../table/columnValues";
import { isRecord } from "../../table/isRecord";
import { type NamedColumn, namedColumn } from "../../table/namedColumn";
import type { ColumnReference, MissingCodes } from "../../table/surveyData";
import { isSurveyData, type Table, tableFrom } from "../../table/table";
import { checkMissingCodeKeys, groupCodes } from "../score/ratingSamples";
import type { Measure, MeasureOptions } from "./comparisonMeasure";

/** The options of a survey that any comparison has. */
export interface ComparedSurveyOptions extends MeasureOptions, SamplingOptions {
  /** Sampling weights, or `{ frequency: … }`: how many people a row stands for. */
  readonly weights?: WeightsReference;
  /**
   * Answers that mean "no answer", such as 0 or 99. A list holds for the rated columns alone;
   * by column, `{ recommend: [99], region: ["n/a"] }`, it may also name the columns that make groups.
   */
  readonly missingCodes?: MissingCodes;
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
}

export const SURVEY_OPTIONS = ["weights", "missingCodes", "level", "clusters", "strata", "populationSize"] as const;

/** The figures of a score in every row, and how the rows were drawn. */
export interface ComparedSurvey {
  readonly table: Table;
  /** NaN where a row has no answer. */
  readonly figures: Float64Array;
  readonly weights: Float64Array | undefined;
  readonly frequencies: Float64Array | undefined;
  readonly design: SamplingDesign | undefined;
}

/**
 * Reads a score's column or columns and what goes with them.
 * @param others the columns that make groups, which missing codes may also name
 * @throws AnalysisError as the table and the design room do · "no-valid-answers" · "zero-weights"
 */
export function comparedSurvey(
  call: string,
  table: Table,
  measure: Measure,
  options: ComparedSurveyOptions,
  others: readonly NamedColumn[],
): ComparedSurvey {
  const rated = measure.columns(table);
  checkMissingCodeKeys(call, options.missingCodes, table, [...rated, ...others]);
  const figures = measure.figures(table);
  const weights = caseWeights(table, options.weights, call);
  const frequencies = weights.kind === "frequency" ? weights.values : undefined;
  const survey: ComparedSurvey = {
    table,
    figures,
    weights: weights.kind === "sampling" ? weights.values : undefined,
    frequencies,
    design: samplingDesign(table, options, frequencies, call),
  };
  refuseEmpty(call, survey, rated);
  return survey;
}

/** The survey of a call that also takes bare ratings: they are a survey of one column. */
export function comparedTable<Options extends MeasureOptions>(
  call: string,
  data: unknown,
  options: Options,
): { readonly table: Table; readonly options: Options } {
  if (isSurveyData(data)) return { table: tableFrom(data, call), options };
  const values = columnValues(data);
  if (values === undefined || values.length === 0) return { table: tableFrom(data, call), options };
  if (options.rating !== undefined) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: the data is the ratings themselves, so option "rating" has nothing to name; leave it out, or give the survey`,
      { option: "rating" },
    );
  }
  refuseNames(call, options as never);
  const isIndex = options.score === "customerIndex";
  return { table: tableFrom({ rating: values }, call), options: isIndex ? options : { ...options, rating: "rating" } };
}

/** Bare ratings have no other columns that an option could name. */
function refuseNames(call: string, options: Readonly<Record<string, unknown>>): void {
  for (const option of ["by", "weights", "clusters", "strata", "populationSize"]) {
    const given = options[option];
    const name = option === "weights" && isRecord(given) ? given.frequency : given;
    if (typeof name !== "string") continue;
    throw new AnalysisError(
      "unknown-column",
      `${call}: option ${quote(option)} names column ${quote(name)}, but the data is the bare ratings; give the column itself, or the survey`,
      { option, column: name },
    );
  }
}

/** The groups of a column that an option names. */
export function groupingOf(
  call: string,
  table: Table,
  option: string,
  reference: ColumnReference | undefined,
  missingCodes: MissingCodes | undefined,
): { readonly column: NamedColumn; readonly groups: Groups } {
  const column = namedColumn(table, reference as ColumnReference, { call, option });
  return { column, groups: groupsOf(column, groupCodes(missingCodes, column.name, call), call) };
}

/** The rows of each group, those with an answer and the number of people without. */
export interface GroupRows {
  readonly rows: Uint32Array;
  readonly missing: number;
}

/** Sorts the rows into groups; rows without a group are in none. */
export function rowsOfGroups(survey: ComparedSurvey, codes: Int32Array, count: number): GroupRows[] {
  const { figures, frequencies } = survey;
  const sizes = new Uint32Array(count);
  const missing = new Float64Array(count);
  for (let row = 0; row < codes.length; row++) {
    const group = codes[row]!;
    if (group < 0) continue;
    if (Number.isNaN(figures[row]!)) missing[group]! += frequencies === undefined ? 1 : frequencies[row]!;
    else sizes[group]!++;
  }
  const rows = Array.from(sizes, (size) => new Uint32Array(size));
  sizes.fill(0);
  for (let row = 0; row < codes.length; row++) {
    const group = codes[row]!;
    if (group >= 0 && !Number.isNaN(figures[row]!)) rows[group]![sizes[group]!++] = row;
  }
  return rows.map((own, group) => ({ rows: own, missing: missing[group]! }));
}

/** People behind some rows. */
export function peopleBehind(survey: ComparedSurvey, isCounted: (row: number) => boolean): number {
  const { figures, frequencies } = survey;
  let people = 0;
  for (let row = 0; row < figures.length; row++) {
    if (isCounted(row)) people += frequencies === undefined ? 1 : frequencies[row]!;
  }
  return people;
}

function refuseEmpty(call: string, survey: ComparedSurvey, rated: readonly NamedColumn[]): void {
  const names = rated.map(({ name }) => name);
  const isValid = (row: number): boolean => !Number.isNaN(survey.figures[row]!);
  if (peopleBehind(survey, isValid) === 0) {
    const where =
      names.length === 1
        ? `column ${quote(names[0])} has no valid answer`
        : `nobody answered all of ${quoteList(names)}`;
    throw new AnalysisError(
      "no-valid-answers",
      `${call}: ${where} in ${survey.figures.length} ${survey.figures.length === 1 ? "row" : "rows"}; is it the right column, and are the missing codes right?`,
      { columns: names, rows: survey.figures.length },
    );
  }
  if (survey.weights?.some((weight, row) => weight > 0 && isValid(row)) === false) {
    throw new AnalysisError(
      "zero-weights",
      `${call}: every row with an answer in ${quoteList(names)} has weight 0; at least one must be above 0`,
      { columns: names },
    );
  }
}
