import { alphaStdErrors, feldtInterval } from "../../estimate/reliability/alphaIntervals";
import { alphaOfPart } from "../../estimate/reliability/alphaOfPart";
import { type BootstrapSettings, bootstrapSettings } from "../bootstrapOption";
import { type Resampling, resampledFigures } from "../resampling/resampledFigures";
import type { Warning } from "../results";
import { warning } from "../warnings";
import type { CompareAlphaGroupsOptions } from "./compareAlphasOptions";
import type { AlphaComparisonResult, ComparedAlpha } from "./reliabilityResults";
import { ALPHA_INTERVALS, type AlphaInterval } from "./resampledAlpha";
import { refuseConstantSum } from "./scaleItems";

/** One of the two scales, with its covariances. */
export interface SampledScale {
  readonly term: string;
  readonly alpha: number;
  readonly n: number;
  readonly items: number;
  /** items×items, row-major. */
  readonly covariance: Float64Array;
}

/**
 * The scale of some columns.
 * @param terms of all columns
 * @throws AnalysisError "not-positive-definite" when their sum does not vary
 */
export function sampledScale(
  call: string,
  term: string,
  { matrix, terms, n }: { readonly matrix: Float64Array; readonly terms: readonly string[]; readonly n: number },
  places: readonly number[],
): SampledScale {
  const size = terms.length;
  const covariance = Float64Array.from(places.flatMap((i) => places.map((j) => matrix[i * size + j]!)));
  refuseConstantSum(
    call,
    covariance,
    places.map((place) => terms[place]!),
  );
  return { term, alpha: alphaOfPart(matrix, size, places), n, items: places.length, covariance };
}

/** The difference by formula. */
export type DifferenceByFormula = Pick<AlphaComparisonResult, "statistic" | "pValue"> & {
  readonly stdError: number;
  readonly low: number;
  readonly high: number;
};

export function bootstrapOf(
  call: string,
  interval: CompareAlphaGroupsOptions["interval"],
  level: number,
): BootstrapSettings<AlphaInterval> | null {
  return interval === undefined ? null : bootstrapSettings(call, interval, ALPHA_INTERVALS, level);
}

interface ComparisonInput {
  readonly call: string;
  readonly samples: readonly [SampledScale, SampledScale];
  readonly level: number;
  /** By formula, or why there is none. */
  readonly formula: DifferenceByFormula | Warning;
  /** What the formula is called. */
  readonly method: "feldt" | "delta";
  readonly settings: BootstrapSettings<AlphaInterval> | null;
  /** Of [b − a, a, b]. */
  readonly resamplingOf: (seed: number) => Resampling;
}

type Compared = Pick<
  AlphaComparisonResult,
  | "alphas"
  | "estimate"
  | "stdError"
  | "statistic"
  | "pValue"
  | "confLow"
  | "confHigh"
  | "level"
  | "method"
  | "resampling"
> & { readonly warnings: readonly Warning[] };

/** The two alphas and their difference, with the interval that was asked for. */
export function comparedAlphas(input: ComparisonInput): Compared {
  const { call, samples, settings } = input;
  const formula = "code" in input.formula ? null : input.formula;
  const [a, b] = samples;
  const estimate = b.alpha - a.alpha;
  const level = settings?.level ?? input.level;
  const test = {
    statistic: formula?.statistic ?? null,
    pValue: formula?.pValue ?? null,
  };
  if (settings === null) {
    return {
      alphas: [alphaByFormula(a, level, formula !== null), alphaByFormula(b, level, formula !== null)],
      estimate,
      stdError: formula?.stdError ?? null,
      ...test,
      confLow: formula?.low ?? null,
      confHigh: formula?.high ?? null,
      level,
      method: formula === null ? "none" : input.method,
      warnings: "code" in input.formula ? [input.formula] : [],
    };
  }
  const figures = [
    { term: `${b.term} − ${a.term}`, estimate },
    { term: a.term, estimate: a.alpha },
    { term: b.term, estimate: b.alpha },
  ];
  const made = resampledFigures(input.resamplingOf(settings.seed), figures, settings, call);
  const [difference, ofA, ofB] = made.intervals;
  const withInterval = (sample: SampledScale, own: typeof difference): ComparedAlpha => ({
    term: sample.term,
    estimate: sample.alpha,
    stdError: own!.stdError,
    confLow: own!.low,
    confHigh: own!.high,
    items: sample.items,
    n: sample.n,
  });
  return {
    alphas: [withInterval(a, ofA), withInterval(b, ofB)],
    estimate,
    stdError: difference!.stdError,
    ...test,
    confLow: difference!.low,
    confHigh: difference!.high,
    level,
    method: difference!.method,
    resampling: made.record,
    warnings: made.warnings,
  };
}

function alphaByFormula(
  { term, alpha, n, items, covariance }: SampledScale,
  level: number,
  has: boolean,
): ComparedAlpha {
  const interval = has ? feldtInterval(alpha, n, items, level) : { low: null, high: null };
  return {
    term,
    estimate: alpha,
    stdError: has ? alphaStdErrors(covariance, items, n)[0]! : null,
    confLow: interval.low,
    confHigh: interval.high,
    items,
    n,
  };
}

/** Why a weighted comparison has neither test nor interval by formula. */
export function weightedWithoutFormula(): Warning {
  return warning(
    "no-closed-form-interval",
    'With sampling weights there is no closed form for the test and interval of the difference; they are left out. A bootstrap has an interval: interval: "percentile".',
  );
}
