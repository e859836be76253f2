import { AnalysisError, quote, quoteList } from "../errors";
import { columnValues } from "../table/columnValues";
import { describeValue } from "../table/describeValue";
import { isRecord } from "../table/isRecord";
import { type NamedColumn, namedColumn } from "../table/namedColumn";
import { numericColumn } from "../table/numericColumn";
import type { ColumnReference } from "../table/surveyData";
import type { Table } from "../table/table";
import { type Groups, groupsOf } from "./groups";

/** How many there are in the population: one number, one for each stratum by its name, or a column that repeats its stratum's. */
export type PopulationSize = number | ColumnReference | Readonly<Record<string, number>>;

/** How the respondents were drawn, when not each on their own. */
export interface SamplingOptions {
  /** Answers that were drawn together and are alike: the store, the household, the person who answered several times. */
  readonly clusters?: ColumnReference;
  /** Parts of the population that were sampled separately. */
  readonly strata?: ColumnReference;
  /** Size of the population, or of each stratum: clusters where clusters were drawn, else people. */
  readonly populationSize?: PopulationSize;
}

/**
 * The draws behind the rows: which were drawn together, from which stratum, and how much of it they are.
 * Without clusters every row is a draw.
 */
export interface SamplingDesign {
  readonly isClustered: boolean;
  /** For each row the index of its draw. */
  readonly drawOf: Int32Array;
  /** For each draw the index of its stratum. */
  readonly stratumOf: Int32Array;
  /** People behind each draw that were drawn one by one: a frequency without clusters; else 1. */
  readonly units: Float64Array;
  /** Draws in each stratum, nₕ. */
  readonly sampled: Float64Array;
  /** nₕ/Nₕ in each stratum; 0 where the population is not given, and so endless. */
  readonly fraction: Float64Array;
}

/**
 * The sampling design of a survey, over all its rows: rows without an answer were drawn as well.
 * @param frequencies how many people each row stands for; each of them is a draw where there are no clusters
 * @returns undefined when no option of the design is given
 * @throws AnalysisError "invalid-data" (a row without cluster or stratum, a cluster in two strata) · "too-few-rows" (a stratum with one draw) ·
 *   "invalid-option" (a population that is missing, no whole number, or smaller than its sample)
 */
export function samplingDesign(
  table: Table,
  options: SamplingOptions,
  frequencies: Float64Array | undefined,
  call: string,
): SamplingDesign | undefined {
  const { clusters, strata, populationSize } = options;
  if (clusters === undefined && strata === undefined && populationSize === undefined) return undefined;
  const stratum = strata === undefined ? undefined : everyRow(table, strata, "strata", call);
  const cluster = clusters === undefined ? undefined : everyRow(table, clusters, "clusters", call);
  const drawOf = cluster?.codes ?? Int32Array.from({ length: table.rowCount }, (_, row) => row);
  const draws = cluster?.values.length ?? table.rowCount;
  const units = new Float64Array(draws).fill(1);
  if (cluster === undefined && frequencies !== undefined) units.set(frequencies);
  const stratumOf = new Int32Array(draws);
  if (stratum !== undefined) assignStrata(stratumOf, drawOf, cluster, stratum, call);
  const sampled = new Float64Array(stratum?.values.length ?? 1);
  for (let draw = 0; draw < draws; draw++) sampled[stratumOf[draw]!]! += units[draw]!;
  const fraction = new Float64Array(sampled.length);
  if (populationSize !== undefined) {
    const sizes = populationSizes(table, populationSize, stratum, call);
    for (let h = 0; h < sampled.length; h++) {
      checkSize(sizes[h]!, sampled[h]!, stratum?.values[h], cluster !== undefined, call);
      fraction[h] = sampled[h]! / sizes[h]!;
    }
  }
  for (let h = 0; h < sampled.length; h++) {
    if (sampled[h] === 1 && fraction[h]! < 1) throw lonelyDraw(stratum, h, cluster?.name, call);
  }
  return { isClustered: cluster !== undefined, drawOf, stratumOf, units, sampled, fraction };
}

/** The clusters or strata of all rows; each row has to have one. */
function everyRow(table: Table, reference: ColumnReference, option: "clusters" | "strata", call: string): Groups {
  const column: NamedColumn = namedColumn(table, reference, { call, option });
  const groups = groupsOf(column, [], call);
  const row = groups.codes.indexOf(-1);
  if (row >= 0) {
    const what = option === "clusters" ? "cluster" : "stratum";
    throw new AnalysisError(
      "invalid-data",
      `${call}: column ${quote(column.name)}, data row ${row + 1} (counted from 1), has no ${what}; every row needs one`,
      { option, column: column.name, row: row + 1 },
    );
  }
  return groups;
}

function assignStrata(
  stratumOf: Int32Array,
  drawOf: Int32Array,
  cluster: Groups | undefined,
  stratum: Groups,
  call: string,
): void {
  stratumOf.fill(-1);
  for (let row = 0; row < drawOf.length; row++) {
    const draw = drawOf[row]!;
    const found = stratum.codes[row]!;
    if (stratumOf[draw] === -1) stratumOf[draw] = found;
    else if (stratumOf[draw] !== found) {
      const name = cluster!.values[draw]!;
      const both = [stratum.values[stratumOf[draw]!]!, stratum.values[found]!].map(String);
      throw new AnalysisError(
        "invalid-data",
        `${call}: cluster ${quote(String(name))} of ${quote(cluster!.name)} lies in two strata, ${quoteList(both)}; ` +
          "if they are two clusters that share a name, give each a name of its own",
        { column: cluster!.name, cluster: String(name), strata: both },
      );
    }
  }
}

function populationSizes(table: Table, given: PopulationSize, stratum: Groups | undefined, call: string): number[] {
  if (typeof given === "number") {
    if (stratum === undefined || stratum.values.length === 1) return [given];
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "populationSize" is the one number ${given}, but there are ${stratum.values.length} strata; ` +
        `give the size of each, { ${quote(String(stratum.values[0]))}: … }`,
      { option: "populationSize", value: given, strata: stratum.values.map(String) },
    );
  }
  if (typeof given !== "string" && columnValues(given) === undefined && isRecord(given)) {
    return sizesByName(given, stratum, call);
  }
  const column = namedColumn(table, given as ColumnReference, { call, option: "populationSize" });
  const sizes = new Array<number>(stratum?.values.length ?? 1).fill(Number.NaN);
  const values = numericColumn(column, { call, codes: [] });
  for (let row = 0; row < values.length; row++) {
    const h = stratum?.codes[row] ?? 0;
    const size = values[row]!;
    if (Number.isNaN(sizes[h]!)) sizes[h] = size;
    else if (!Number.isNaN(size) && size !== sizes[h]) {
      const where = stratum === undefined ? "" : ` within stratum ${quote(String(stratum.values[h]))}`;
      throw new AnalysisError(
        "invalid-option",
        `${call}: column ${quote(column.name)} gives two population sizes${where}, ${sizes[h]} and ${size} (data row ${row + 1}, ` +
          "counted from 1); every row repeats the size of its stratum",
        { option: "populationSize", column: column.name, row: row + 1, values: [sizes[h]!, size] },
      );
    }
  }
  return sizes;
}

function sizesByName(given: Readonly<Record<string, unknown>>, stratum: Groups | undefined, call: string): number[] {
  if (stratum === undefined) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "populationSize" is given by stratum, but there are no strata; name their column in strata, or give one number`,
      { option: "populationSize" },
    );
  }
  return stratum.values.map((value) => {
    const name = String(value);
    const size: unknown = Object.hasOwn(given, name) ? given[name] : undefined;
    if (typeof size === "number") return size;
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "populationSize" for stratum ${quote(name)} is ${size === undefined ? "missing" : describeValue(size)}, expected a number`,
      { option: "populationSize", stratum: name },
    );
  });
}

function checkSize(size: number, sampled: number, stratum: unknown, isClustered: boolean, call: string): void {
  const what = isClustered ? "clusters" : "people";
  const where = stratum === undefined ? "" : ` for stratum ${quote(String(stratum))}`;
  const details = { option: "populationSize", value: Number.isFinite(size) ? size : String(size), sampled };
  if (!Number.isSafeInteger(size) || size < 1) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "populationSize"${where} is ${size}, expected the whole number of ${what} there are`,
      details,
    );
  }
  if (size < sampled) {
    const mend = isClustered ? "; where clusters are drawn, it counts clusters, not people" : "";
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "populationSize"${where} is ${size}, fewer than the ${sampled} ${what} in the data${mend}`,
      details,
    );
  }
}

function lonelyDraw(stratum: Groups | undefined, h: number, cluster: string | undefined, call: string): AnalysisError {
  const what = cluster === undefined ? "row" : "cluster";
  const where = stratum === undefined ? "the data has" : `stratum ${quote(String(stratum.values[h]))} has`;
  const mend = stratum === undefined ? "" : "; put it together with the stratum most like it";
  return new AnalysisError(
    "too-few-rows",
    `${call}: ${where} one ${what}, which says nothing about how much ${what}s differ; expected two or more${mend}`,
    stratum === undefined ? {} : { column: stratum.name, stratum: String(stratum.values[h]) },
  );
}
