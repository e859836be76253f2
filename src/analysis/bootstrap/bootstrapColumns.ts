import { checkRatings } from "../../design/ratings";
import { AnalysisError, quoteList } from "../../errors";
import { refuseConstant } from "../../estimate/regression/constantColumns";
import { countAnswers } from "../../moments/counts";
import { momentsOfColumns } from "../../moments/momentsOfColumns";
import { missingCodesFor } from "../../table/missingCodes";
import { type NamedColumn, namedColumn, namedColumns } from "../../table/namedColumn";
import { numericColumn } from "../../table/numericColumn";
import { scaleFor } from "../../table/scale";
import type { ColumnReferences, MissingCodes } from "../../table/surveyData";
import type { Table } from "../../table/table";
import { boxesOf, indicator } from "../score/boxes";
import { npsCutoffs, npsSigns } from "../score/npsScore";
import { checkMissingCodeKeys } from "../score/ratingSamples";
import { wholeScale } from "../score/wholeScale";
import type { StatisticData } from "./bootstrapEstimator";
import { planOfRows, type ResamplingPlan } from "./bootstrapPlan";
import type {
  AlphaStatistic,
  MeanStatistic,
  NamedStatistic,
  NpsStatistic,
  TopBoxStatistic,
} from "./bootstrapStatistic";

/** A statistic of the library's own with the data that it needs, and how these are resampled. */
export interface StatisticColumns {
  readonly statistic: StatisticData;
  readonly terms: readonly string[];
  /** The plan of what the statistic takes weights of: rows, or where equal answers were counted, the counts. */
  readonly plan: ResamplingPlan;
  /** The plan of the rows. */
  readonly rows: ResamplingPlan;
  /** Rows or people with an answer in every column. */
  readonly n: number;
  readonly missing: number;
}

/**
 * Reads the columns of a statistic that is named by them.
 * @param countsAnswers whether equal answers may be counted, and the counts resampled, where they say everything
 * @throws AnalysisError as the table room does · "no-valid-answers" · "too-few-items" · "constant-column"
 */
export function statisticColumns(
  call: string,
  table: Table,
  statistic: NamedStatistic,
  rows: ResamplingPlan,
  countsAnswers: boolean,
): StatisticColumns {
  const source: Source = { call, table, plan: rows, areCounted: countsAnswers && countsEqualAnswers(rows) };
  if ("mean" in statistic) return meanColumns(source, statistic);
  if ("nps" in statistic) return npsColumns(source, statistic);
  if ("topBox" in statistic) return topBoxColumns(source, statistic);
  return alphaColumns(source, statistic);
}

/** Where columns come from, and how their rows are resampled. */
interface Source {
  readonly call: string;
  readonly table: Table;
  readonly plan: ResamplingPlan;
  readonly areCounted: boolean;
}

/**
 * Numeric columns by name, NaN where an answer is missing.
 * @throws AnalysisError as the table room does
 */
export function numericColumns(
  call: string,
  table: Table,
  references: ColumnReferences,
  missingCodes: MissingCodes | undefined,
): { readonly name: string; readonly values: Float64Array }[] {
  const named = namedColumns(table, references, { call, option: "columns" });
  checkMissingCodeKeys(call, missingCodes, table, named);
  return named.map((column) => {
    const codes = missingCodesFor(missingCodes, column.name, call);
    return { name: column.name, values: numericColumn(column, { call, codes, booleans: true }) };
  });
}

function meanColumns(source: Source, statistic: MeanStatistic): StatisticColumns {
  const { call, table, plan, areCounted } = source;
  const column = namedColumn(table, statistic.mean, { call, option: "mean" });
  const values = numericColumn(column, {
    call,
    codes: codesOf(call, table, column, statistic.missingCodes),
    scale: scaleFor(statistic.scale, column.name, call),
  });
  const counted = areCounted ? distinctAnswers(values, plan.weights) : undefined;
  return counted === undefined
    ? meansOfRows(source, "mean", column, values)
    : meansOfCounts(source, "mean", column, counted.answers, counted.people);
}

function npsColumns(source: Source, statistic: NpsStatistic): StatisticColumns {
  const { call, table } = source;
  const scale = wholeScale(call, statistic.scale, [0, 10]);
  const cutoffs = npsCutoffs(call, statistic.cutoffs, scale);
  const column = namedColumn(table, statistic.nps, { call, option: "nps" });
  const rated = { term: "nps", column, scale, missingCodes: statistic.missingCodes };
  return ratedColumn(source, rated, (answers) => npsSigns(answers, cutoffs));
}

function topBoxColumns(source: Source, statistic: TopBoxStatistic): StatisticColumns {
  const { call, table } = source;
  const scale = wholeScale(call, statistic.scale);
  const top = boxesOf(call, "top", statistic.top ?? 1, scale, "high");
  const column = namedColumn(table, statistic.topBox, { call, option: "topBox" });
  const rated = { term: "topBox", column, scale, missingCodes: statistic.missingCodes };
  return ratedColumn(source, rated, (answers) => indicator(answers, top));
}

interface Rated {
  readonly term: string;
  readonly column: NamedColumn;
  readonly scale: readonly [number, number];
  readonly missingCodes: MissingCodes | undefined;
}

/** The mean of what answers on a scale of whole numbers stand for, in hundreds. */
function ratedColumn(
  source: Source,
  { term, column, scale, missingCodes }: Rated,
  standsFor: (answers: Float64Array) => Float64Array,
): StatisticColumns {
  const { call, table, plan } = source;
  const ratings = checkRatings(column, { call, scale, missingCodes: codesOf(call, table, column, missingCodes) });
  const hundreds = Float64Array.of(...standsFor(ratings.answers).map((value) => 100 * value), Number.NaN);
  if (!source.areCounted) {
    const values = new Float64Array(plan.rows);
    for (let row = 0; row < values.length; row++) values[row] = hundreds[ratings.codes[row]!]!;
    return meansOfRows(source, term, column, values);
  }
  const counts = countAnswers(ratings, plan.weights ?? undefined);
  return meansOfCounts(source, term, column, hundreds.subarray(0, -1), counts.n);
}

/** @param values of each row, NaN where there is no answer */
function meansOfRows(
  { call, plan }: Source,
  term: string,
  column: NamedColumn,
  values: Float64Array,
): StatisticColumns {
  const answered = rowsOf(plan, (row) => !Number.isNaN(values[row]!));
  const ofAnswers = planOfRows(plan, answered);
  if (ofAnswers.n === 0) throw noValidAnswers(call, [column.name], plan.rows);
  const [rows, own] =
    plan.isDesigned || answered === null
      ? [plan, values]
      : [ofAnswers, Float64Array.from(answered, (row) => values[row]!)];
  return {
    statistic: { kind: "means", columns: [own] },
    terms: [term],
    plan: rows,
    rows,
    n: ofAnswers.n,
    missing: plan.n - ofAnswers.n,
  };
}

/**
 * @param values of each different answer
 * @param people how many gave it
 */
function meansOfCounts(
  { call, plan }: Source,
  term: string,
  column: NamedColumn,
  values: Float64Array,
  people: Float64Array,
): StatisticColumns {
  const n = people.reduce((sum, count) => sum + count, 0);
  if (n === 0) throw noValidAnswers(call, [column.name], plan.rows);
  return {
    statistic: { kind: "means", columns: [values] },
    terms: [term],
    plan: { ...plan, rows: values.length, weights: people, areFrequencies: true, units: "people", count: n, n },
    rows: { ...plan, count: n, n },
    n,
    missing: plan.n - n,
  };
}

/** Numbers of the rows that have a weight and are chosen; null for all rows. */
function rowsOf({ rows, weights }: ResamplingPlan, isChosen: (row: number) => boolean): Uint32Array | null {
  const chosen: number[] = [];
  for (let row = 0; row < rows; row++) if (weights?.[row] !== 0 && isChosen(row)) chosen.push(row);
  return chosen.length === rows ? null : Uint32Array.from(chosen);
}

/** Whether all that matters of the rows is how many gave which answer: then counts are resampled, at no cost of n. */
function countsEqualAnswers({ scheme, isDesigned, weights, areFrequencies }: ResamplingPlan): boolean {
  const areDrawn = scheme === "ordinary" || scheme === "rao-wu";
  return areDrawn && !isDesigned && (weights === null || areFrequencies);
}

/** With more different answers than this, rows are resampled as they stand. */
const MOST_ANSWERS = 1_000;

/** The different answers, ascending, so that the order of the rows does not matter. */
function distinctAnswers(
  values: Float64Array,
  frequencies: Float64Array | null,
): { answers: Float64Array; people: Float64Array } | undefined {
  const counts = new Map<number, number>();
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    counts.set(value, (counts.get(value) ?? 0) + (frequencies === null ? 1 : frequencies[row]!));
    if (counts.size > MOST_ANSWERS) return undefined;
  }
  const answers = Float64Array.from(counts.keys()).sort();
  return { answers, people: answers.map((answer) => counts.get(answer)!) };
}

function alphaColumns({ call, table, plan }: Source, statistic: AlphaStatistic): StatisticColumns {
  const items = namedColumns(table, statistic.cronbachAlpha, { call, option: "cronbachAlpha" });
  checkMissingCodeKeys(call, statistic.missingCodes, table, items);
  if (items.length < 2) {
    throw new AnalysisError(
      "too-few-items",
      `${call}: consistency needs at least two items, got ${quoteList(items.map(({ name }) => name))}; add the other items of the scale`,
      { items: items.map(({ name }) => name) },
    );
  }
  const parsed = items.map((column) => ({
    name: column.name,
    values: numericColumn(column, {
      call,
      codes: missingCodesFor(statistic.missingCodes, column.name, call),
      scale: scaleFor(statistic.scale, column.name, call),
    }),
  }));
  const terms = parsed.map(({ name }) => name);
  const used = rowsOf(plan, (row) => parsed.every(({ values }) => !Number.isNaN(values[row]!)));
  const ofComplete = planOfRows(plan, used);
  if (ofComplete.n === 0) throw noValidAnswers(call, terms, plan.rows);
  const columns = parsed.map(({ values }) => (used === null ? values : Float64Array.from(used, (row) => values[row]!)));
  refuseConstant(call, momentsOfColumns(columns, ofComplete.weights, ofComplete.n), terms, 2);
  const rows = plan.isDesigned ? plan : ofComplete;
  return {
    statistic: { kind: "alpha", columns, used: plan.isDesigned ? used : null },
    terms: ["cronbachAlpha", "standardized"],
    plan: rows,
    rows,
    n: ofComplete.n,
    missing: plan.n - ofComplete.n,
  };
}

function codesOf(
  call: string,
  table: Table,
  column: NamedColumn,
  missingCodes: MissingCodes | undefined,
): readonly (string | number)[] {
  checkMissingCodeKeys(call, missingCodes, table, [column]);
  return missingCodesFor(missingCodes, column.name, call);
}

function noValidAnswers(call: string, columns: readonly string[], rows: number): AnalysisError {
  const where = columns.length === 1 ? `in ${quoteList(columns)}` : `in all of ${quoteList(columns)}`;
  return new AnalysisError("no-valid-answers", `${call}: none of the ${rows} rows has an answer ${where}`, {
    columns: [...columns],
    rows,
  });
}
