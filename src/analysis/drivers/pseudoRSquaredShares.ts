import type { DesignMatrix } from "../../design/designMatrix";
import { AnalysisError } from "../../errors";
import { ranksInPlace, sharesInPlace } from "../../estimate/importance/importance";
import type { ImportanceTerms } from "../../estimate/importance/importanceTerms";
import { permutationShapleyOfValue } from "../../estimate/importance/permutationShapleyOfValue";
import { MOST_EXACT_VALUE_TERMS, shapleyOfValue } from "../../estimate/importance/shapleyOfValue";
import { hasTerm } from "../../estimate/importance/subsetValues";
import type { CumulativeData } from "../../estimate/regression/cumulativeData";
import { cumulativeLogit } from "../../estimate/regression/cumulativeLogit";
import type { CumulativeModel } from "../../estimate/regression/cumulativeModel";
import type { Estimator, Replicates } from "../../inference/replicateStore";
import type { ReplicateOptions } from "../../inference/replicates";
import { runReplicates } from "../../inference/runReplicates";
import { distinctRows } from "../../moments/distinctRows";
import type { NumberColumn } from "../../numeric/numberColumn";
import { multinomialCountsInPlace } from "../../random/multinomialCounts";
import { shuffleInPlace } from "../../random/permutation";
import { multinomialWeightsInPlace } from "../../random/resampleWeights";
import { streamAt } from "../../random/stream";
import type { PseudoRSquaredName } from "../regression/modelResults";

/** A logit model whose pseudo-R² is to be shared among its terms. */
export interface SharedModel {
  readonly call: string;
  readonly terms: ImportanceTerms;
  readonly pseudoRSquared: PseudoRSquaredName;
  /** Of all columns of the model. Rows that are the same may be written once, with their number as their weight. */
  readonly data: CumulativeData;
  /** What is drawn when rows are resampled, one for each row of `data`: people behind it, or one person with a sampling weight. */
  readonly frequencies: Float64Array | null;
  readonly samplingWeights: Float64Array | null;
  readonly n: number;
}

/** Parts of the pseudo-R². */
export interface PseudoRSquaredParts {
  readonly raw: Float64Array;
  readonly shares: Float64Array;
  readonly ranks: Float64Array;
  /** Null when the parts are exact. */
  readonly estimated: {
    readonly stdErrors: Float64Array;
    readonly permutations: number;
  } | null;
  /** Models that had not settled when they were left. */
  readonly unsettled: number;
}

/** Rows are put together when that saves at least half of them. */
const WORTH_PUTTING_TOGETHER = 0.5;

export function sharedModel(
  call: string,
  design: DesignMatrix,
  model: CumulativeModel,
  terms: ImportanceTerms,
  pseudoRSquared: PseudoRSquaredName,
): SharedModel {
  const { data, means, n } = model;
  const { weights } = design;
  const columns = design.columns.slice(0, -1).map(({ values }) => values);
  const common = { call, terms, pseudoRSquared, n };
  const rest = { centre: means, categories: data.categories };
  if (weights.kind === "none") {
    const codes = Int8Array.from(data.codes);
    const patterns = distinctRows([...columns, codes], WORTH_PUTTING_TOGETHER * codes.length);
    if (patterns !== null) {
      const { counts } = patterns;
      const together = {
        ...rest,
        columns: patterns.columns.slice(0, -1),
        codes: Uint8Array.from(patterns.columns.at(-1)!),
        weights: counts,
      };
      return { ...common, data: together, frequencies: counts, samplingWeights: null };
    }
  }
  return {
    ...common,
    data: { ...rest, columns, codes: data.codes, weights: data.weights },
    frequencies: weights.kind === "frequency" ? weights.values : null,
    samplingWeights: weights.kind === "sampling" ? data.weights : null,
  };
}

/** When to stop drawing orders of entry: shares to half a percentage point, or as many model fits as twelve drivers cost three times over. */
const TOLERANCE = 0.005;
const MOST_PERMUTATIONS = 1024;
/** In a resample, whose own spread is many times larger. */
const PERMUTATIONS_OF_A_RESAMPLE = 64;
/** The stream that draws orders, out of the way of the replicates' own, which count up from 0. */
const ORDER_STREAM = 2 ** 51 + 1;

/**
 * Parts of the pseudo-R² by Shapley: the gain from a term, averaged over all orders in which terms can enter the model. Up to 12 terms over
 * all 2^p models; beyond that from random orders, with their error.
 */
export function pseudoRSquaredParts(shared: SharedModel, seed: number): PseudoRSquaredParts {
  const p = shared.terms.terms.length;
  const models = submodels(shared, shared.data, shared.n, null);
  const shares = new Float64Array(p);
  const ranks = new Float64Array(p);
  const exact = p <= MOST_EXACT_VALUE_TERMS;
  const permuted = exact
    ? null
    : permutationShapleyOfValue(
        p,
        models.value,
        orders(seed),
        { tolerance: TOLERANCE, mostPermutations: MOST_PERMUTATIONS },
        shared.call,
      );
  const raw = permuted === null ? shapleyOfValue(p, models.value, shared.call) : permuted.values;
  sharesInPlace(raw, shares);
  ranksInPlace(raw, ranks);
  return {
    raw,
    shares,
    ranks,
    estimated: permuted && { stdErrors: permuted.stdErrors, permutations: permuted.permutations },
    unsettled: models.unsettled(),
  };
}

function orders(seed: number): (order: Uint32Array) => void {
  const stream = streamAt(seed, ORDER_STREAM);
  return (order) => shuffleInPlace(stream, order);
}

interface Submodels {
  readonly value: (mask: number) => number;
  readonly unsettled: () => number;
  /** [β, ζ] of the models fitted, by mask. */
  readonly parameters: ReadonlyMap<number, Float64Array>;
}

/**
 * The pseudo-R² of the model with the controls and the terms whose bits are set.
 * @param startOf where to start, since a resample's estimates lie near those of the data
 */
function submodels(
  { call, terms, pseudoRSquared }: SharedModel,
  data: CumulativeData,
  n: number,
  startOf: ((mask: number) => Float64Array | undefined) | null,
): Submodels {
  const nullLogLikelihood = logLikelihoodOfShares(data);
  const controls = terms.controls ?? [];
  const parameters = new Map<number, Float64Array>();
  let unsettled = 0;
  const value = (mask: number): number => {
    const places = [...terms.terms.filter((_, j) => hasTerm(mask, j)).flat(), ...controls];
    if (places.length === 0) return 0;
    const subset = {
      ...data,
      columns: places.map((j) => data.columns[j]!),
      centre: Float64Array.from(places, (j) => data.centre[j]!),
    };
    const fit = cumulativeLogit(subset, startOf?.(mask));
    if (fit.separation !== null) throw separated(call);
    if (!fit.converged) unsettled++;
    if (startOf === null) parameters.set(mask, fit.parameters);
    return pseudo(pseudoRSquared, fit.logLikelihood, nullLogLikelihood, n);
  };
  return { value, unsettled: () => unsettled, parameters };
}

function pseudo(name: PseudoRSquaredName, logLikelihood: number, nullLogLikelihood: number, n: number): number {
  if (name === "mcFadden") return 1 - logLikelihood / nullLogLikelihood;
  const coxSnell = -Math.expm1((2 * (nullLogLikelihood - logLikelihood)) / n);
  return name === "coxSnell" ? coxSnell : coxSnell / -Math.expm1((2 * nullLogLikelihood) / n);
}

/** Of the model without predictors: Σ w_k·log(w_k/Σw). */
function logLikelihoodOfShares({ codes, categories, weights }: CumulativeData): number {
  const counts = new Float64Array(categories);
  let total = 0;
  for (let i = 0; i < codes.length; i++) {
    const weight = weights === null ? 1 : weights[i]!;
    counts[codes[i]!]! += weight;
    total += weight;
  }
  let sum = 0;
  for (const count of counts) sum += count * Math.log(count / total);
  return sum;
}

function separated(call: string): AnalysisError {
  return new AnalysisError(
    "separated-outcome",
    `${call}: the drivers tell the answers of a resample apart without exception`,
  );
}

/**
 * Resamples → shares and ranks. Each costs as many model fits as the table itself, but these start at the estimates of the data and are
 * there in two or three steps.
 */
export function resamplePseudoRSquared(shared: SharedModel, resamples: number, seed: number): Replicates {
  const { data, frequencies, n, call, terms } = shared;
  const p = terms.terms.length;
  const units = data.codes.length;
  const full = submodels(shared, data, n, null);
  const starts = new Map<number, Float64Array>();
  const startOf = (mask: number): Float64Array | undefined => {
    if (!starts.has(mask)) {
      full.value(mask);
      starts.set(mask, full.parameters.get(mask)!);
    }
    return starts.get(mask);
  };
  const result = new Float64Array(2 * p);
  const shares = result.subarray(0, p);
  const ranks = result.subarray(p);
  const drawn = drawnRows(shared);
  const estimator: Estimator = (weights) => {
    const sample = drawn(weights);
    const start =
      sample.kept === null
        ? startOf
        : (mask: number) => withoutThresholds(startOf(mask)!, sample.kept!, data.categories);
    const { value } = submodels(shared, sample.data, n, start);
    const raw =
      p <= MOST_EXACT_VALUE_TERMS
        ? shapleyOfValue(p, value, call)
        : permutationShapleyOfValue(
            p,
            value,
            // The same orders in every resample, so that they add no spread of their own.
            orders(seed),
            { tolerance: 0, mostPermutations: PERMUTATIONS_OF_A_RESAMPLE },
            call,
          ).values;
    sharesInPlace(raw, shares);
    ranksInPlace(raw, ranks);
    return result;
  };
  const options: ReplicateOptions = {
    units,
    width: 2 * p,
    resamples,
    seed,
    call,
    draw:
      frequencies === null
        ? multinomialWeightsInPlace
        : (stream, weights) => multinomialCountsInPlace(stream, frequencies, n, weights),
  };
  return runReplicates(estimator, options);
}

interface DrawnRows {
  readonly data: CumulativeData;
  /** Which categories are left, when not all of them are. */
  readonly kept: readonly number[] | null;
}

/** The rows that were drawn, without the others, their weights adding up to n. The memory is made once. */
function drawnRows({ data, samplingWeights, n, call }: SharedModel): (weights: Float64Array) => DrawnRows {
  const rows = data.codes.length;
  const buffers = data.columns.map(
    (column): NumberColumn => (column instanceof Int8Array ? new Int8Array(rows) : new Float64Array(rows)),
  );
  const codes = new Uint8Array(rows);
  const own = new Float64Array(rows);
  const counts = new Float64Array(data.categories);
  const places = new Uint8Array(data.categories);
  return (weights) => {
    counts.fill(0);
    let count = 0;
    let sum = 0;
    for (let i = 0; i < rows; i++) {
      if (weights[i] === 0) continue;
      const weight = samplingWeights === null ? weights[i]! : weights[i]! * samplingWeights[i]!;
      own[count] = weight;
      codes[count] = data.codes[i]!;
      counts[data.codes[i]!]! += weight;
      sum += weight;
      count++;
    }
    const kept: number[] = [];
    for (let k = 0; k < counts.length; k++) {
      places[k] = kept.length;
      if (counts[k]! > 0) kept.push(k);
    }
    if (kept.length < 2) {
      throw new AnalysisError("constant-column", `${call}: all answers to the outcome are the same in this resample`);
    }
    for (let i = 0; i < count; i++) {
      codes[i] = places[codes[i]!]!;
      own[i] = own[i]! * (n / sum);
    }
    data.columns.forEach((column, j) => {
      const buffer = buffers[j]!;
      for (let i = 0, at = 0; i < rows; i++) if (weights[i] !== 0) buffer[at++] = column[i]!;
    });
    return {
      data: {
        columns: buffers.map((buffer) => buffer.subarray(0, count)),
        centre: data.centre,
        codes: codes.subarray(0, count),
        categories: kept.length,
        weights: own.subarray(0, count),
      },
      kept: kept.length === data.categories ? null : kept,
    };
  };
}

/** Of thresholds between categories of which some are gone, those below the ones that are left. */
function withoutThresholds(parameters: Float64Array, kept: readonly number[], categories: number): Float64Array {
  const slopes = parameters.length - (categories - 1);
  return Float64Array.of(...parameters.subarray(0, slopes), ...kept.slice(1).map((k) => parameters[slopes + k - 1]!));
}
