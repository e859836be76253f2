import { type Groups, groupsOf } from "../../design/groups";
import { type SamplingDesign, samplingDesign } from "../../design/samplingDesign";
import { caseWeights } from "../../design/weights";
import { AnalysisError, quote, quoteList } from "../../errors";
import type { DrawnRows } from "../../estimate/score/drawTotals";
import { kishSampleSize } from "../../estimate/score/kishSampleSize";
import { varianceOfRowMean } from "../../estimate/score/varianceOfRowMean";
import { checkColumnKeys } from "../../table/checkColumnKeys";
import { type Listwise, listwise } from "../../table/listwise";
import { missingCodesFor } from "../../table/missingCodes";
import { namedColumn, namedColumns } from "../../table/namedColumn";
import { numericColumn } from "../../table/numericColumn";
import { scaleFor } from "../../table/scale";
import type { Scale } from "../../table/surveyData";
import { tableFrom } from "../../table/table";
import type { Warning } from "../results";
import type { CustomerIndexOptions } from "./customerIndexOptions";
import { itemWeightsFor } from "./itemWeights";
import { checkMissingCodeKeys, groupCodes, groupWarnings, type Samples } from "./ratingSamples";
import { designFreedom, designKind, designWarnings, type Sample, varianceUnderDesign } from "./sample";

/** One item of an index: its answers in every row, NaN where there is none. */
export interface IndexColumn {
  readonly term: string;
  readonly values: Float64Array;
  readonly scale: Scale;
  /** Σ over items = 1. */
  readonly weight: number;
}

/** The rows that one index is the mean of. */
export interface IndexSample extends Sample {
  readonly drawn: DrawnRows;
  readonly design: SamplingDesign | undefined;
  /** Variance of the mean, from the rows' deviations from it; null when the sample is too small for one. */
  readonly variance: (deviations: Float64Array) => number | null;
}

export interface IndexedSurvey {
  readonly items: readonly IndexColumn[];
  /** Each respondent's own index, 0–100; NaN where an item is missing. */
  readonly index: Float64Array;
  readonly samples: Samples<IndexSample>;
  readonly audit: Listwise;
}

/**
 * Reads the items of an index and what goes with them.
 * @throws AnalysisError as the table and the design room do · "no-valid-answers" · "missing-option" (an item without a scale)
 */
export function indexSamples(call: string, data: unknown, options: CustomerIndexOptions): IndexedSurvey {
  const table = tableFrom(data, call);
  const columns = namedColumns(table, options.items, { call, option: "items" });
  const names = columns.map(({ name }) => name);
  checkColumnKeys(options.scale, names, { call, option: "scale" });
  const by = options.by === undefined ? undefined : namedColumn(table, options.by, { call, option: "by" });
  checkMissingCodeKeys(call, options.missingCodes, table, by === undefined ? columns : [...columns, by]);
  const weights = itemWeightsFor(call, options.itemWeights, names);
  const items = columns.map((column, k): IndexColumn => {
    const scale = scaleFor(options.scale, column.name, call);
    if (scale === undefined) throw noScale(call, column.name);
    const codes = missingCodesFor(options.missingCodes, column.name, call);
    const values = numericColumn(column, { call, codes, scale });
    return { term: column.name, values, scale, weight: weights[k]! };
  });
  const people = caseWeights(table, options.weights, call);
  const survey: People = {
    rows: table.rowCount,
    frequencies: people.kind === "frequency" ? people.values : undefined,
    weights: people.kind === "sampling" ? people.values : undefined,
    design: undefined,
  };
  const design = samplingDesign(table, options, survey.frequencies, call);
  const audit = listwise(items.map(({ term, values }) => ({ name: term, values })));
  const drawn = { ...survey, design };
  const all = Uint32Array.from({ length: table.rowCount }, (_, row) => row);
  const total = sampleOf(drawn, audit.used, all);
  if (audit.used.length === 0) throw noCompleteRow(call, audit);
  if (total.sumWeights === 0 && people.kind === "sampling") {
    throw new AnalysisError(
      "zero-weights",
      `${call}: every row with all of ${quoteList(names)} has weight 0; at least one must be above 0`,
    );
  }
  if (total.n === 0) throw noCompleteRow(call, audit);
  const groups = by === undefined ? undefined : groupsOf(by, groupCodes(options.missingCodes, by.name, call), call);
  return {
    items,
    index: respondentIndex(items, table.rowCount),
    samples: samplesOf(drawn, total, audit, groups, designWarnings(design, people)),
    audit,
  };
}

interface People {
  readonly rows: number;
  readonly frequencies: Float64Array | undefined;
  readonly weights: Float64Array | undefined;
  readonly design: SamplingDesign | undefined;
}

/** Σ_k ω_k · 100·(x_k − low)/(high − low) of each row; NaN passes through. */
function respondentIndex(items: readonly IndexColumn[], rows: number): Float64Array {
  const index = new Float64Array(rows);
  for (const { values, scale, weight } of items) {
    const [low, high] = scale;
    const points = (100 * weight) / (high - low);
    for (let row = 0; row < rows; row++) index[row]! += points * (values[row]! - low);
  }
  return index;
}

function samplesOf(
  people: People,
  total: IndexSample,
  audit: Listwise,
  groups: Groups | undefined,
  designed: readonly Warning[],
): Samples<IndexSample> {
  if (groups === undefined) return { total, groups: undefined, warnings: designed };
  const used = rowsOfGroups(groups, audit.used);
  const every = rowsOfGroups(groups, undefined);
  const samples = used.map((rows, group) => sampleOf(people, rows, every[group]!));
  return {
    total,
    groups: samples.map((sample, group) => ({ group: groups.values[group]!, sample })),
    warnings: [...designed, ...groupWarnings(groups, people.frequencies, samples)],
  };
}

/** The rows of each group, among some rows or all. */
function rowsOfGroups(groups: Groups, among: Uint32Array | undefined): Uint32Array[] {
  const length = among?.length ?? groups.codes.length;
  const sizes = new Uint32Array(groups.values.length);
  const groupAt = (i: number): number => groups.codes[among === undefined ? i : among[i]!]!;
  for (let i = 0; i < length; i++) if (groupAt(i) >= 0) sizes[groupAt(i)]!++;
  const rows = Array.from(sizes, (size) => new Uint32Array(size));
  sizes.fill(0);
  for (let i = 0; i < length; i++) {
    const group = groupAt(i);
    if (group >= 0) rows[group]![sizes[group]!++] = among === undefined ? i : among[i]!;
  }
  return rows;
}

/** @param every the rows of the group, those without a complete answer too */
function sampleOf(people: People, answered: Uint32Array, every: Uint32Array): IndexSample {
  const { weights, frequencies, design } = people;
  const rows = weighted(answered, weights);
  const n = peopleIn(rows, frequencies);
  let sumWeights = 0;
  let sumSquares = 0;
  for (let i = 0; weights !== undefined && i < rows.length; i++) {
    const weight = weights[rows[i]!]!;
    sumWeights += weight;
    sumSquares += weight * weight;
  }
  if (weights === undefined) sumWeights = n;
  const drawn: DrawnRows = { rows, weights, frequencies, sumWeights };
  return {
    kind: design === undefined ? (weights === undefined ? "plain" : "weighted") : designKind(design),
    n,
    missing: peopleIn(weighted(every, weights), frequencies) - n,
    sumWeights,
    kish: weights === undefined ? null : kishSampleSize(sumWeights, sumSquares),
    df: design === undefined ? n - 1 : designFreedom(design, rows),
    drawn,
    design,
    variance: (deviations) =>
      design === undefined ? varianceOfRowMean(deviations, drawn, n) : varianceUnderDesign(deviations, drawn, design),
  };
}

/** Rows of weight 0 are left out. */
function weighted(rows: Uint32Array, weights: Float64Array | undefined): Uint32Array {
  return weights === undefined || weights.every((weight) => weight > 0)
    ? rows
    : rows.filter((row) => weights[row]! > 0);
}

function peopleIn(rows: Uint32Array, frequencies: Float64Array | undefined): number {
  if (frequencies === undefined) return rows.length;
  let people = 0;
  for (let i = 0; i < rows.length; i++) people += frequencies[rows[i]!]!;
  return people;
}

function noScale(call: string, item: string): AnalysisError {
  return new AnalysisError(
    "missing-option",
    `${call}: the scale of ${quote(item)} is missing; write { scale: { ${quote(item)}: [1, 10] } } with the lowest and the highest answer there is`,
    { option: "scale", column: item },
  );
}

function noCompleteRow(call: string, audit: Listwise): AnalysisError {
  const worst = [...audit.columns].sort((a, b) => b.missing - a.missing).slice(0, 3);
  const costs = worst.map(({ term, missing }) => `${quote(term)} (${missing} of ${audit.rows} missing)`).join(", ");
  return new AnalysisError(
    "no-valid-answers",
    `${call}: nobody answered all ${audit.columns.length} items; most is missing in ${costs}; leave such items out`,
    { rows: audit.rows, columns: audit.columns.map((column) => ({ ...column })) },
  );
}
