import { type Groups, type GroupValue, groupsOf } from "../../design/groups";
import { checkRatings, type Ratings } from "../../design/ratings";
import { type SamplingDesign, samplingDesign } from "../../design/samplingDesign";
import { type CaseWeights, caseWeights } from "../../design/weights";
import { AnalysisError, quote } from "../../errors";
import { countAnswers, countAnswersByGroup } from "../../moments/counts";
import { checkColumnKeys } from "../../table/checkColumnKeys";
import { columnValues } from "../../table/columnValues";
import { describeValue } from "../../table/describeValue";
import { isRecord } from "../../table/isRecord";
import { missingCodesFor } from "../../table/missingCodes";
import { type NamedColumn, namedColumn } from "../../table/namedColumn";
import type { ColumnReference, MissingCode, MissingCodes, Scale } from "../../table/surveyData";
import { isSurveyData, type Table, tableFrom } from "../../table/table";
import type { Warning } from "../results";
import { warning } from "../warnings";
import { type AnswerSample, sampleFromCounts, sampleFromDesign } from "./answerSample";
import { designWarnings } from "./sample";
import type { RatingOptions } from "./scoreOptions";

/** The samples behind a score: all answers, and each group's when groups were asked for. */
export interface Samples<Drawn> {
  readonly total: Drawn;
  readonly groups: readonly { readonly group: GroupValue; readonly sample: Drawn }[] | undefined;
  readonly warnings: readonly Warning[];
}

/**
 * Reads one rated column and what goes with it.
 * @param scale the ends of the scale, whole numbers
 * @throws AnalysisError as the table and the design room do · "no-valid-answers"
 */
export function ratingSamples(
  call: string,
  data: unknown,
  options: RatingOptions,
  scale: Scale,
): Samples<AnswerSample> {
  const { table, rating } = ratedColumn(call, data, options);
  const by = options.by === undefined ? undefined : namedColumn(table, options.by, { call, option: "by" });
  checkMissingCodeKeys(call, options.missingCodes, table, [rating, ...(by === undefined ? [] : [by])]);
  const missingCodes = missingCodesFor(options.missingCodes, rating.name, call);
  const ratings = checkRatings(rating, { call, scale, missingCodes });
  const weights = caseWeights(table, options.weights, call);
  const frequencies = weights.kind === "frequency" ? weights.values : undefined;
  const design = samplingDesign(table, options, frequencies, call);
  const total = sampleOf(ratings, weights, design);
  if (total.n === 0 && weights.kind === "sampling" && ratings.codes.some((code) => code < ratings.answers.length)) {
    throw noWeightedAnswers(call, rating.name);
  }
  if (total.n === 0) throw noValidAnswers(call, rating, missingCodes, frequencies !== undefined);
  const designed = designWarnings(design, weights);
  if (by === undefined) return { total, groups: undefined, warnings: designed };
  const groups = groupsOf(by, groupCodes(options.missingCodes, by.name, call), call);
  const samples = groupSamples(ratings, groups, weights, design);
  return {
    total,
    groups: samples.map((sample, index) => ({ group: groups.values[index]!, sample })),
    warnings: [...designed, ...groupWarnings(groups, frequencies, samples)],
  };
}

/** The survey and its rated column; bare ratings are a survey of one column. */
function ratedColumn(call: string, data: unknown, options: RatingOptions): { table: Table; rating: NamedColumn } {
  if (isSurveyData(data)) {
    const table = tableFrom(data, call);
    return { table, rating: namedColumn(table, options.rating as ColumnReference, { call, option: "rating" }) };
  }
  const values = columnValues(data);
  if (values === undefined) {
    const mend = typeof data === "string" ? "; CSV text enters through readCsv(text)" : "";
    throw new AnalysisError(
      "invalid-data",
      `${call}: the data is ${describeValue(data)}, expected ratings such as [10, 9, 7], or a survey and rating: "…"${mend}`,
    );
  }
  if (options.rating !== undefined) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: the data is the ratings themselves, so option "rating" has nothing to name; leave it out, or give the survey`,
      { option: "rating" },
    );
  }
  refuseNames(call, options);
  if (values.length === 0) {
    throw new AnalysisError("empty-data", `${call}: there are no ratings; expected at least one`, { rows: 0 });
  }
  return { table: tableFrom({ rating: values }, call), rating: { name: "rating", values } };
}

/** Bare ratings have no other columns that an option could name. */
function refuseNames(call: string, options: RatingOptions): void {
  for (const option of ["by", "weights", "clusters", "strata", "populationSize"] as const) {
    const given: unknown = options[option];
    const name: unknown = option === "weights" && isRecord(given) ? given.frequency : given;
    if (typeof name !== "string") continue;
    throw new AnalysisError(
      "unknown-column",
      `${call}: option ${quote(option)} names column ${quote(name)}, but the data is the bare ratings; give the column itself, or the survey`,
      { option, column: name },
    );
  }
}

/** Codes by column must name columns that are there; those that a list holds are for the rated columns alone. */
export function checkMissingCodeKeys(
  call: string,
  codes: MissingCodes | undefined,
  table: Table,
  columns: readonly NamedColumn[],
): void {
  checkColumnKeys(codes, [...new Set([...columns.map(({ name }) => name), ...table.columnNames()])], {
    call,
    option: "missingCodes",
  });
}

/** Codes that mean "no group": only those given for that very column. */
export function groupCodes(codes: MissingCodes | undefined, by: string, call: string): readonly MissingCode[] {
  return isRecord(codes) ? missingCodesFor(codes, by, call) : [];
}

function sampleOf(ratings: Ratings, weights: CaseWeights, design: SamplingDesign | undefined): AnswerSample {
  const frequencies = weights.kind === "frequency" ? weights.values : undefined;
  const sampling = weights.kind === "sampling" ? weights.values : undefined;
  const counts = countAnswers(ratings, frequencies, sampling);
  if (design === undefined) {
    return sampleFromCounts(counts, () => ({
      codes: ratings.codes,
      rows: answeredRows(ratings, sampling, undefined, 1)[0]!,
      weights: sampling,
      frequencies,
      design: undefined,
    }));
  }
  const rows = answeredRows(ratings, sampling, undefined, 1)[0]!;
  return sampleFromDesign(counts, ratings, { rows, weights: sampling, frequencies }, design);
}

function groupSamples(
  ratings: Ratings,
  groups: Groups,
  weights: CaseWeights,
  design: SamplingDesign | undefined,
): AnswerSample[] {
  const frequencies = weights.kind === "frequency" ? weights.values : undefined;
  const sampling = weights.kind === "sampling" ? weights.values : undefined;
  const counts = countAnswersByGroup(
    ratings,
    { codes: groups.codes, count: groups.values.length },
    frequencies,
    sampling,
  );
  if (design === undefined) {
    return counts.map((own, group) =>
      sampleFromCounts(own, () => ({
        codes: ratings.codes,
        rows: answeredRows(ratings, sampling, groups.codes, groups.values.length)[group]!,
        weights: sampling,
        frequencies,
        design: undefined,
      })),
    );
  }
  const rows = answeredRows(ratings, sampling, groups.codes, groups.values.length);
  return counts.map((own, group) =>
    sampleFromDesign(own, ratings, { rows: rows[group]!, weights: sampling, frequencies }, design),
  );
}

/** The rows with an answer and a weight, of each group; all in one when there are no groups. */
function answeredRows(
  ratings: Ratings,
  weights: Float64Array | undefined,
  groupOf: Int32Array | undefined,
  groups: number,
): Uint32Array[] {
  const { codes, answers } = ratings;
  const groupAt = (row: number): number =>
    codes[row] === answers.length || weights?.[row] === 0 ? -1 : groupOf === undefined ? 0 : groupOf[row]!;
  const sizes = new Uint32Array(groups);
  for (let row = 0; row < codes.length; row++) if (groupAt(row) >= 0) sizes[groupAt(row)]!++;
  const rows = Array.from(sizes, (size) => new Uint32Array(size));
  sizes.fill(0);
  for (let row = 0; row < codes.length; row++) {
    const group = groupAt(row);
    if (group >= 0) rows[group]![sizes[group]!++] = row;
  }
  return rows;
}

/** What a reader of the groups has to know: rows that are in none, and groups without a figure. */
export function groupWarnings(
  groups: Groups,
  frequencies: Float64Array | undefined,
  samples: readonly { readonly n: number }[],
): Warning[] {
  const warnings: Warning[] = [];
  let count = 0;
  let people = 0;
  for (let row = 0; row < groups.codes.length; row++) {
    const here = frequencies === undefined ? 1 : frequencies[row]!;
    people += here;
    if (groups.codes[row]! < 0) count += here;
  }
  if (count > 0) {
    warnings.push(
      warning(
        "missing-group",
        `${quote(groups.name)} is missing for ${count} of ${people} respondents, who count in the total and in no group.`,
        { column: groups.name, count },
      ),
    );
  }
  const empty = groups.values.filter((_, index) => samples[index]!.n === 0);
  if (empty.length > 0) {
    warnings.push(
      warning("empty-group", `There is no valid answer in ${empty.length} of ${groups.values.length} groups.`, {
        column: groups.name,
        groups: empty.map((value) => (value instanceof Date ? value.toISOString() : value)),
      }),
    );
  }
  return warnings;
}

function noValidAnswers(
  call: string,
  rating: NamedColumn,
  codes: readonly MissingCode[],
  hasFrequencies: boolean,
): AnalysisError {
  const rows = rating.values.length;
  const coded =
    (codes.length > 0 ? `, or a missing code (${codes.map(quote).join(", ")})` : "") +
    (hasFrequencies ? ", or stand for nobody (frequency 0)" : "");
  return new AnalysisError(
    "no-valid-answers",
    `${call}: column ${quote(rating.name)} has no valid answer: ${rows === 1 ? "its one row is" : `all ${rows} rows are`} empty${coded}`,
    { column: rating.name, rows },
  );
}

function noWeightedAnswers(call: string, column: string): AnalysisError {
  return new AnalysisError(
    "zero-weights",
    `${call}: every row with an answer in ${quote(column)} has weight 0; at least one must be above 0`,
    { column },
  );
}
