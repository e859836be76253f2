import { type SamplingDesign, type SamplingOptions, samplingDesign } from "../../design/samplingDesign";
import { caseWeights, type WeightsReference } from "../../design/weights";
import { AnalysisError, quote } from "../../errors";
import type { Table } from "../../table/table";
import { choice } from "../choice";
import type { ResampledUnits, ResampleScheme } from "../resampling/bootstrapResults";

/** The options that say how the data were drawn, and so how they are to be drawn again. */
export interface ResamplingOptions extends SamplingOptions {
  /** Sampling weights, carried along; or `{ frequency: … }`, how many people a row stands for, who are drawn one by one. */
  readonly weights?: WeightsReference;
}

/** How the rows of a survey are resampled. Plain data: a worker is sent it and draws the same. */
export interface ResamplingPlan {
  readonly scheme: ResampleScheme;
  /** Rows of the data: the length of the weight vector. */
  readonly rows: number;
  /** Weights of the rows on the data themselves, sampling weights or frequencies; null for ones. */
  readonly weights: Float64Array | null;
  /** Whether the weights say how many people a row stands for. */
  readonly areFrequencies: boolean;
  /** Whether the rows come from strata, clusters or a finite population: then all of them were drawn, whatever they hold. */
  readonly isDesigned: boolean;
  /** Rows that are drawn; null for all. Without a design, a sampling weight of 0 leaves a row out as if it were not there. */
  readonly drawnRows: Uint32Array | null;
  readonly units: ResampledUnits;
  /** Rows, clusters or people. */
  readonly count: number;
  /** For each row the index of its cluster; null where rows or people are drawn. */
  readonly clusterOf: Int32Array | null;
  /** For each row the index of its stratum; null where there is one. */
  readonly stratumOf: Int32Array | null;
  /** Of each stratum the share of its units that the data hold; 0 where the population is endless. */
  readonly fractions: Float64Array;
  /** Rows that have a weight, or the people they stand for. */
  readonly n: number;
}

const SCHEMES: readonly ResampleScheme[] = ["ordinary", "rao-wu", "poisson", "bayesian"];

/**
 * Reads how a survey was drawn. Rao–Wu where strata, clusters or a population size are named, the ordinary bootstrap
 * elsewhere, unless `scheme` says otherwise.
 * @throws AnalysisError as `samplingDesign` and `caseWeights` do · "invalid-option" (a scheme that cannot do it)
 */
export function resamplingPlan(
  call: string,
  table: Table,
  options: ResamplingOptions,
  scheme?: unknown,
): ResamplingPlan {
  const weights = caseWeights(table, options.weights, call);
  const frequencies = weights.kind === "frequency" ? weights.values : undefined;
  const design = samplingDesign(table, options, frequencies, call);
  const drawnAs = choice(call, "scheme", scheme, SCHEMES, design === undefined ? "ordinary" : "rao-wu");
  const rows = table.rowCount;
  const weighted = weights.kind === "sampling" ? rowsWithWeight(weights.values) : null;
  const n = frequencies === undefined ? (weighted?.length ?? rows) : sum(frequencies);
  const isClustered = design?.isClustered ?? false;
  const units = isClustered ? "clusters" : frequencies === undefined ? "rows" : "people";
  const count = isClustered ? design!.stratumOf.length : units === "rows" && design !== undefined ? rows : n;
  refuseScheme(call, drawnAs, { design, units, count, hasPopulation: options.populationSize !== undefined });
  const strata = design?.sampled.length ?? 1;
  return {
    scheme: drawnAs,
    rows,
    weights: weights.kind === "none" ? null : weights.values,
    areFrequencies: frequencies !== undefined,
    isDesigned: design !== undefined,
    drawnRows: design === undefined ? weighted : null,
    units,
    count,
    clusterOf: isClustered ? design!.drawOf : null,
    stratumOf: strata === 1 ? null : design!.drawOf.map((draw) => design!.stratumOf[draw]!),
    fractions: design?.fraction ?? new Float64Array(1),
    n,
  };
}

interface Drawn {
  readonly design: SamplingDesign | undefined;
  readonly units: ResampledUnits;
  readonly count: number;
  readonly hasPopulation: boolean;
}

function refuseScheme(call: string, scheme: ResampleScheme, { design, units, count, hasPopulation }: Drawn): void {
  const refuse = (problem: string): AnalysisError =>
    new AnalysisError("invalid-option", `${call}: scheme ${quote(scheme)} ${problem}`, { option: "scheme", scheme });
  if (scheme === "ordinary" && hasPopulation) {
    throw refuse('takes the population for endless; with populationSize use "rao-wu"');
  }
  if ((scheme === "poisson" || scheme === "bayesian") && (design !== undefined || units === "people")) {
    const what = units === "people" ? "frequencies" : "strata, clusters or a population size";
    throw refuse(`weights each row on its own and knows no ${what}; use "ordinary" or "rao-wu"`);
  }
  if (scheme === "rao-wu" && count < 2) {
    throw new AnalysisError(
      "too-few-rows",
      `${call}: the data has one row, which says nothing about how much rows differ; expected two or more`,
      { rows: count },
    );
  }
}

/** Numbers of the rows that have a weight; null when all have. */
function rowsWithWeight(weights: Float64Array): Uint32Array | null {
  if (weights.every((weight) => weight > 0)) return null;
  const rows: number[] = [];
  for (let row = 0; row < weights.length; row++) if (weights[row]! > 0) rows.push(row);
  return Uint32Array.from(rows);
}

/**
 * The plan of some of the rows alone, in vectors of their own: of a sample without a design, those that have an answer.
 * @param rows numbers of the rows, ascending; null for all
 */
export function planOfRows(plan: ResamplingPlan, rows: Uint32Array | null): ResamplingPlan {
  if (rows === null) return plan;
  const weights = plan.weights === null ? null : Float64Array.from(rows, (row) => plan.weights![row]!);
  const n = plan.areFrequencies ? sum(weights!) : rows.length;
  return { ...plan, rows: rows.length, weights, drawnRows: null, count: n, n };
}

/** The stratum of a row, counted from 0. */
export function stratumAt(plan: ResamplingPlan, row: number): number {
  return plan.stratumOf === null ? 0 : plan.stratumOf[row]!;
}

/** The weights of the rows on the data themselves, in a new vector. */
export function weightsOfData(plan: ResamplingPlan): Float64Array {
  return plan.weights === null ? new Float64Array(plan.rows).fill(1) : plan.weights.slice();
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
