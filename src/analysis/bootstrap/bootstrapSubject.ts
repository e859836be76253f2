import { AnalysisError, quote } from "../../errors";
import type { Estimator } from "../../inference/replicateStore";
import type { ColumnSource } from "../../table/columnSource";
import { columnValues } from "../../table/columnValues";
import { describeValue } from "../../table/describeValue";
import { isSurveyData, type Table, tableFrom } from "../../table/table";
import type { ScoreData } from "../score/scoreOptions";
import { numericColumns, statisticColumns } from "./bootstrapColumns";
import { estimatorOf, type StatisticData } from "./bootstrapEstimator";
import { type FigureShape, figureShape, figuresInto } from "./bootstrapFigures";
import { estimatorOfFunction, loadStatistic, type ModuleData } from "./bootstrapJob";
import { type ResamplingOptions, type ResamplingPlan, resamplingPlan, weightsOfData } from "./bootstrapPlan";
import {
  type ModuleStatistic,
  moduleAddress,
  type NamedStatistic,
  type Statistic,
  type StatisticKind,
  statisticKind,
} from "./bootstrapStatistic";

/** A statistic on the data that are to be resampled. */
export interface BootstrapSubject {
  readonly call: string;
  readonly estimator: Estimator;
  readonly terms: readonly string[];
  /** The figures on the data themselves, all finite. */
  readonly estimates: Float64Array;
  /** The statistic as plain data; null for a function, which cannot be sent to a worker. */
  readonly data: StatisticData | ModuleData | null;
  /** How what the estimator takes weights of is resampled: the rows, or the counts of equal answers. */
  readonly plan: ResamplingPlan;
  /** How the rows are resampled, for the record. */
  readonly rows: ResamplingPlan;
  readonly n: number;
  readonly missing: number | undefined;
}

interface Settings {
  readonly options: ResamplingOptions;
  readonly scheme?: unknown;
  /** Whether equal answers may be counted, and the counts resampled, where they say everything; true by default. */
  readonly countsAnswers?: boolean;
}

/**
 * Reads the data and the statistic, and computes it once, on the data themselves.
 * @throws AnalysisError as the design room does · "invalid-option" · "invalid-data" (no figures) · "not-finite" (a figure)
 */
export function bootstrapSubject(
  call: string,
  data: unknown,
  statistic: unknown,
  settings: Settings,
): BootstrapSubject {
  const kind = statisticKind(call, statistic);
  if (kind === "module") {
    throw new AnalysisError(
      "invalid-option",
      `${call}: a statistic in a module has to be loaded first, which bootstrapAsync alone does; or import it and give the function`,
      { option: "module" },
    );
  }
  return subjectOf(call, resampledTable(call, data), statistic, kind, settings);
}

/**
 * The same, of a statistic that may stand in a module.
 * @throws AnalysisError as `bootstrapSubject` does · what loading the module throws
 */
export async function loadedSubject(
  call: string,
  data: unknown,
  statistic: unknown,
  settings: Settings,
): Promise<BootstrapSubject> {
  const kind = statisticKind(call, statistic);
  const table = resampledTable(call, data);
  if (kind !== "module") return subjectOf(call, table, statistic, kind, settings);
  const { columns: references, missingCodes } = statistic as ModuleStatistic;
  const address = moduleAddress(call, statistic as ModuleStatistic);
  const columns = references === undefined ? [] : numericColumns(call, table, references, missingCodes);
  const loaded = await loadStatistic(call, { ...address, columns });
  return subjectOf(call, table, loaded, undefined, settings, { kind, ...address, columns });
}

function subjectOf(
  call: string,
  table: Table,
  statistic: unknown,
  kind: StatisticKind | undefined,
  { options, scheme, countsAnswers = true }: Settings,
  module?: Omit<ModuleData, "shape">,
): BootstrapSubject {
  const rows = resamplingPlan(call, table, options, scheme);
  if (kind === undefined) {
    const { estimator, terms, figures, shape } = functionOnData(call, "the statistic", statistic as Statistic, rows);
    checkEstimates(call, figures, terms);
    const data = module === undefined ? null : { ...module, shape };
    return { call, estimator, terms, estimates: figures, data, plan: rows, rows, n: rows.n, missing: undefined };
  }
  const { statistic: data, ...read } = statisticColumns(call, table, statistic as NamedStatistic, rows, countsAnswers);
  const estimator = estimatorOf(data);
  const estimates = estimator(weightsOfData(read.plan)).slice();
  checkEstimates(call, estimates, read.terms);
  return { call, estimator, ...read, estimates, data };
}

/** A user's function: what it gives for the data themselves, in which form, and the estimator that expects that form. */
export interface FunctionOnData {
  readonly estimator: Estimator;
  readonly figures: Float64Array;
  readonly terms: readonly string[];
  readonly shape: FigureShape;
}

/**
 * @param what the function, as in "the statistic"
 * @throws AnalysisError "invalid-data" (no figures); what the function throws
 */
export function functionOnData(call: string, what: string, evaluate: Statistic, plan: ResamplingPlan): FunctionOnData {
  const returned = evaluate(weightsOfData(plan));
  const shape = figureShape(call, what, returned);
  const figures = new Float64Array(shape.terms.length);
  figuresInto(call, what, returned, shape, figures);
  return { estimator: estimatorOfFunction(call, what, evaluate, shape), figures, terms: shape.terms, shape };
}

function checkEstimates(call: string, estimates: Float64Array, terms: readonly string[]): void {
  const odd = estimates.findIndex((estimate) => !Number.isFinite(estimate));
  if (odd < 0) return;
  const name = terms.length === 1 && terms[0] === "statistic" ? "the statistic" : `figure ${quote(terms[odd])}`;
  const mend = Number.isNaN(estimates[odd]) ? "; are there missing answers among its values?" : "";
  throw new AnalysisError(
    "not-finite",
    `${call}: ${name} is ${estimates[odd]} on the data themselves, expected a finite number${mend}`,
    { term: terms[odd]!, value: String(estimates[odd]) },
  );
}

/** The survey; of a bare column only its length is known, and columns of options are given by themselves. */
function resampledTable(call: string, data: unknown): Table {
  if (isSurveyData(data)) return tableFrom(data, call);
  const values = columnValues(data);
  if (values === undefined) {
    const mend = typeof data === "string" ? "; CSV text enters through readCsv(text)" : "";
    throw new AnalysisError(
      "invalid-data",
      `${call}: the data is ${describeValue(data)}, expected a survey, or one of its columns${mend}`,
    );
  }
  if (values.length === 0) {
    throw new AnalysisError("empty-data", `${call}: the data has no rows, expected at least one`, { rows: 0 });
  }
  const bare: ColumnSource = {
    rowCount: values.length,
    columnNames: () => [],
    has: () => false,
    column: (name) => {
      throw new AnalysisError(
        "unknown-column",
        `${call}: column ${quote(name)} not found: the data is a bare column; give the column itself, or the survey`,
        { column: name },
      );
    },
  };
  return bare;
}

/** What a statistic may be computed from: a survey, or one of its columns, of which only the length is read. */
export type BootstrapData = ScoreData;
