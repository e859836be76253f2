import { AnalysisError, quote, quoteList } from "../../errors";
import { type Estimator, type Replicates, replicates } from "../../inference/replicates";
import type { Draw } from "../../inference/weightedDraw";
import { type ImportanceJob, openImportance } from "../importance/bootstrapImportance";
import { drawOf } from "./bootstrapDraw";
import { estimatorOf, type StatisticData } from "./bootstrapEstimator";
import { type FigureShape, figuresInto } from "./bootstrapFigures";
import { type LeaveOutPlan, leaveOutDraw } from "./bootstrapLeaveOut";
import type { ResamplingPlan } from "./bootstrapPlan";
import type { Statistic, StatisticModule } from "./bootstrapStatistic";

/** A statistic in a module, with what it needs. Plain data. */
export interface ModuleData {
  readonly kind: "module";
  readonly href: string;
  readonly exported: string;
  readonly columns: readonly { readonly name: string; readonly values: Float64Array }[];
  readonly shape: FigureShape;
}

/** Figures of the rows of a survey. */
export interface RowsJob {
  readonly kind: "rows";
  readonly call: string;
  readonly statistic: StatisticData | ModuleData;
  readonly plan: ResamplingPlan;
  /** Null where nothing is left out. */
  readonly leaveOut: LeaveOutPlan | null;
  readonly width: number;
  readonly seed: number;
}

/** What a bootstrap has to compute, as plain data: another thread that is sent it computes the same, bit for bit. */
export type BootstrapJob = RowsJob | ImportanceJob;

/** A part of a job: so many resamples, or figures with something left out, from the one numbered `first` on. */
export interface JobPart {
  readonly phase: "resamples" | "leave-outs";
  readonly first: number;
  readonly count: number;
}

/** A job made ready; a part is computed as the generator runs. */
export type OpenJob = (part: JobPart) => Generator<number, Replicates>;

/** A job made ready on this thread: what all of its parts share is computed here. */
export async function openJob(job: BootstrapJob): Promise<OpenJob> {
  if (job.kind === "importance") return openImportance(job);
  const { statistic } = job;
  if (statistic.kind !== "module") return openRows(job, estimatorOf(statistic));
  const loaded = await loadStatistic(job.call, statistic);
  return openRows(job, estimatorOfFunction(job.call, "the statistic", loaded, statistic.shape));
}

/** The replicates of an estimator of row weights. */
export function openRows(
  { call, plan, leaveOut, width, seed }: Omit<RowsJob, "statistic" | "kind">,
  estimator: Estimator,
): OpenJob {
  const drawn = drawOf(plan, call);
  return ({ phase, first, count }) => {
    const draw: Draw = phase === "resamples" ? drawn : leaveOutDraw(plan, leaveOut!, first);
    return passingFaults(replicates(estimator, { units: plan.rows, width, resamples: count, seed, first, draw, call }));
  };
}

/** An AnalysisError inside an estimator is a failed resample; a statistic that changes its form is a fault of all of them. */
const FAULT = "StatisticFault";

function* passingFaults<Result>(computation: Generator<number, Result>): Generator<number, Result> {
  try {
    return yield* computation;
  } catch (error) {
    throw error instanceof Error && error.name === FAULT ? error.cause : error;
  }
}

/**
 * A user's function as an estimator. AnalysisErrors that another copy of this library throws in it (the CommonJS build
 * beside the ES module, or a worker's) count as failed resamples, too.
 */
export function estimatorOfFunction(call: string, what: string, evaluate: Statistic, shape: FigureShape): Estimator {
  const figures = new Float64Array(shape.terms.length);
  return (weights) => {
    const returned = returnedBy(evaluate, weights);
    try {
      figuresInto(call, what, returned, shape, figures);
    } catch (cause) {
      const fault = new Error(FAULT, { cause });
      fault.name = FAULT;
      throw fault;
    }
    return figures;
  };
}

function returnedBy(evaluate: Statistic, weights: Float64Array): unknown {
  try {
    return evaluate(weights);
  } catch (error) {
    throw ownError(error);
  }
}

function ownError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof AnalysisError || error.name !== "AnalysisError") return error;
  const { code, message, details } = error as AnalysisError;
  return new AnalysisError(code, message, details);
}

/** The statistic that a module exports, made of its columns. */
export async function loadStatistic(call: string, data: Omit<ModuleData, "kind" | "shape">): Promise<Statistic> {
  const { href, exported, columns } = data;
  const module: object = await import(/* @vite-ignore */ /* webpackIgnore: true */ href);
  const found: unknown = Object.hasOwn(module, exported) ? (module as Record<string, unknown>)[exported] : undefined;
  if (typeof found !== "function") throw notExported(call, href, exported, Object.keys(module));
  const made: unknown = (found as StatisticModule)((name) => columnCalled(call, columns, name));
  if (typeof made === "function") return made as Statistic;
  throw new AnalysisError(
    "invalid-option",
    `${call}: export ${quote(exported)} of module ${quote(href)} returned no function, ` +
      "expected (column) => (weights) => number",
    { module: href, export: exported },
  );
}

// No guesses at what was meant here: what guesses would have to come along into every worker.

function columnCalled(call: string, columns: ModuleData["columns"], name: string): Float64Array {
  const column = columns.find((each) => each.name === name);
  if (column !== undefined) return column.values;
  const names = columns.map((each) => each.name);
  const mend = names.length === 0 ? 'list it in "columns" of the statistic' : `there are ${quoteList(names)}`;
  throw new AnalysisError(
    "unknown-column",
    `${call}: the statistic asks for column ${quote(name)}, which is not among its columns; ${mend}`,
    { column: String(name) },
  );
}

function notExported(call: string, href: string, exported: string, names: readonly string[]): AnalysisError {
  const mend = names.length === 0 ? "it has no exports" : `there are ${quoteList(names)}`;
  return new AnalysisError(
    "invalid-option",
    `${call}: module ${quote(href)} exports no function ${quote(exported)}, expected (column) => (weights) => number; ${mend}`,
    { module: href, export: exported, known: [...names] },
  );
}
