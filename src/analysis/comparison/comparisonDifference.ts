import { tSurvival } from "../../distributions/studentT";
import {
  type AddedAnswers,
  addedToEachNet,
  addedToEachShare,
  addedToNet,
  addedToNetChange,
  adjustedMean,
} from "../../estimate/comparison/adjustedMean";
import { detectableShift } from "../../estimate/comparison/detectableShift";
import { type IntervalFamily, rescaledFamily } from "../../estimate/comparison/intervalFamily";
import { newcombeFamily } from "../../estimate/comparison/newcombeFamily";
import { scoreFamily } from "../../estimate/comparison/scoreFamily";
import { waldFamily } from "../../estimate/comparison/waldFamily";
import { welchFreedom } from "../../estimate/comparison/welchFreedom";
import type { Scale } from "../../table/surveyData";
import type { Warning } from "../results";
import { tooFewDraws } from "../score/figure";
import { designFreedom } from "../score/sample";
import { warning } from "../warnings";
import type { Measure, MeasureFamily } from "./comparisonMeasure";
import type { DifferenceMethod } from "./comparisonMethods";
import type { DifferenceFields } from "./comparisonResults";
import { type ComparedSample, countedAnswers, criticalValue, designVarianceOf } from "./comparisonSample";
import type { ComparedSurvey } from "./comparisonSurvey";

/** How a difference is judged. */
export interface DifferenceSetting {
  readonly method: DifferenceMethod;
  readonly level: number;
  /** The chance that the detectable difference is computed for. */
  readonly power: number;
}

/** A difference with the intervals of every level. */
export interface Difference {
  /** NaN when one of the two scores does not exist. */
  readonly estimate: number;
  readonly stdError: number | null;
  /** In the unit of the score; null when nothing tells how sure the difference is. */
  readonly intervals: IntervalFamily | null;
  /** Nobody is left to ask: the difference is known. */
  readonly isExact: boolean;
  readonly warnings: readonly Warning[];
}

/** One side of a difference; the figure of a benchmark has no error. */
interface Side {
  readonly mean: number;
  readonly spread: number;
  readonly variance: number | null;
  readonly df: number;
  /** Infinite for a benchmark, or when everybody was asked; null when the answers come from too few clusters. */
  readonly answers: number | null;
  /** What the number of answers has to be said of. */
  readonly warnings: readonly Warning[];
}

/** What the two sides have in common. */
interface JointPrecision {
  /** Of the difference. */
  readonly variance: number | null;
  /** Of the two scores; 1 when they move as one. */
  readonly correlation: number;
  /** Of a difference of means. */
  readonly df: number;
  /** Of a plain interval of shares or net scores. */
  readonly waldFreedom: number;
}

/** Score of b less score of a, two groups of different respondents. */
export function differenceOfSamples(
  survey: ComparedSurvey,
  family: MeasureFamily,
  setting: DifferenceSetting,
  a: ComparedSample,
  b: ComparedSample,
): Difference {
  const joint = survey.design === undefined ? jointOfIndependent(a, b) : jointUnderDesign(survey, a, b);
  return differenceOf(family, setting, sideOf(a, setting.level), sideOf(b, setting.level), joint);
}

function jointOfIndependent(a: ComparedSample, b: ComparedSample): JointPrecision {
  const variance = a.variance === null || b.variance === null ? null : a.variance + b.variance;
  const exists = variance !== null && variance > 0 && a.df > 0 && b.df > 0;
  const df = exists ? welchFreedom(a.variance!, a.df, b.variance!, b.df) : 0;
  return { variance, correlation: 0, df, waldFreedom: Number.POSITIVE_INFINITY };
}

/** Groups that share clusters have scores that go up and down together. */
function jointUnderDesign(survey: ComparedSurvey, a: ComparedSample, b: ComparedSample): JointPrecision {
  if (a.variance === null || b.variance === null) return { variance: null, correlation: 0, df: 0, waldFreedom: 0 };
  const df = designFreedom(survey.design!, joined(a.rows, b.rows));
  const variance = designVarianceOf(survey, signed(a, b));
  const apart = Math.sqrt(a.variance * b.variance);
  const shared = variance === null || apart === 0 ? 0 : (a.variance + b.variance - variance) / 2 / apart;
  return { variance, correlation: Math.min(1, Math.max(-1, shared)), df, waldFreedom: df };
}

/** Score of a sample less a figure that is taken as given. */
export function differenceFromBenchmark(
  family: MeasureFamily,
  setting: DifferenceSetting,
  benchmark: number,
  b: ComparedSample,
): Difference {
  const given: Side = {
    mean: benchmark,
    spread: 0,
    variance: 0,
    df: Number.POSITIVE_INFINITY,
    answers: Number.POSITIVE_INFINITY,
    warnings: [],
  };
  const isDrawnAlone = b.kind === "plain" || b.kind === "weighted";
  return differenceOf(family, setting, given, sideOf(b, setting.level), {
    variance: b.variance,
    correlation: 0,
    df: b.df,
    waldFreedom: isDrawnAlone ? Number.POSITIVE_INFINITY : b.df,
  });
}

/**
 * Mean difference within persons.
 * @param changes the sample of the persons' own differences
 */
export function differenceWithinPersons(
  family: MeasureFamily,
  { method, level }: DifferenceSetting,
  changes: ComparedSample,
): Difference {
  const { mean, spread, variance, df, moments, sumWeights } = changes;
  const base = { estimate: mean, stdError: rootOf(variance), isExact: false };
  if (method === "adjusted-wald" || method === "score") {
    const { answers, warnings } = countedAnswers(changes, level, "changes");
    const counted = answers!;
    if (method === "score") {
      const plus = (counted * moments.plus) / sumWeights;
      const minus = (counted * moments.minus) / sumWeights;
      return { ...base, intervals: rescaledFamily(scoreFamily(plus, minus, counted), 100), warnings };
    }
    const adjusted = adjustedMean(counted, mean / 100, spread / 10_000, addedToNetChange);
    return { ...base, intervals: rescaledFamily(normalFamily(adjusted.mean, adjusted.variance), 100), warnings };
  }
  const freedom = family === "mean" ? df : Number.POSITIVE_INFINITY;
  return { ...base, ...plainIntervals(mean, variance, freedom, "Everybody changed by the same amount") };
}

function differenceOf(
  family: MeasureFamily,
  { method }: DifferenceSetting,
  a: Side,
  b: Side,
  { variance, correlation, df, waldFreedom }: JointPrecision,
): Difference {
  const estimate = b.mean - a.mean;
  const isExact = a.answers === Number.POSITIVE_INFINITY && b.answers === Number.POSITIVE_INFINITY;
  const base = { estimate, stdError: rootOf(variance), isExact };
  if (isExact) return { ...base, intervals: null, warnings: [everybodyAsked()] };
  if (a.answers === null || b.answers === null) return { ...base, intervals: null, warnings: [tooFewDraws()] };
  if (method === "wald" || family === "mean") {
    const freedom = family === "mean" ? df : waldFreedom;
    return { ...base, ...plainIntervals(estimate, variance, freedom, "The answers do not differ within the groups") };
  }
  if (correlation >= MOVE_AS_ONE) {
    return { ...base, ...plainIntervals(estimate, 0, 1, "Every cluster gave both groups the same difference") };
  }
  const [one, other] = [asShare(a, a.answers), asShare(b, b.answers)];
  const warnings = saidOnce([...a.warnings, ...b.warnings]);
  if (method === "newcombe" || method === "wilson") {
    return { ...base, intervals: rescaledFamily(newcombeFamily(one, other, correlation), 100), warnings };
  }
  const isAlone = one.answers === Number.POSITIVE_INFINITY || other.answers === Number.POSITIVE_INFINITY;
  const added = method === "agresti-caffo" ? addedToEachShare : isAlone ? addedToNet : addedToEachNet;
  return { ...base, intervals: rescaledFamily(adjustedDifference(one, other, correlation, added), 100), warnings };
}

/** A correlation of 1, but for rounding. */
const MOVE_AS_ONE = 1 - 1e-12;

function rootOf(variance: number | null): number | null {
  return variance === null ? null : Math.sqrt(variance);
}

interface ShareSide {
  readonly share: number;
  readonly spread: number;
  readonly answers: number;
}

function asShare({ mean, spread }: Side, answers: number): ShareSide {
  return { share: mean / 100, spread: spread / 10_000, answers };
}

/** Wald's interval after answers were added to each side. */
function adjustedDifference(a: ShareSide, b: ShareSide, correlation: number, added: AddedAnswers): IntervalFamily {
  const [one, other] = [a, b].map(({ share, spread, answers }) =>
    answers === Number.POSITIVE_INFINITY ? { mean: share, variance: 0 } : adjustedMean(answers, share, spread, added),
  ) as [{ mean: number; variance: number }, { mean: number; variance: number }];
  const shared = 2 * correlation * Math.sqrt(one.variance * other.variance);
  return normalFamily(other.mean - one.mean, one.variance + other.variance - shared);
}

function normalFamily(estimate: number, variance: number): IntervalFamily {
  return waldFamily(estimate, Math.sqrt(variance), Number.POSITIVE_INFINITY);
}

/** Plain intervals, or why there are none. */
function plainIntervals(
  estimate: number,
  variance: number | null,
  df: number,
  whyZero: string,
): Pick<Difference, "intervals" | "warnings"> {
  if (variance === 0) {
    const message = `${whyZero}, so nothing tells how sure the difference is, and there is no interval.`;
    return { intervals: null, warnings: [warning("no-variance", message)] };
  }
  if (variance === null || !(df > 0)) return { intervals: null, warnings: [tooFewAnswers()] };
  return { intervals: waldFamily(estimate, Math.sqrt(variance), df), warnings: [] };
}

function tooFewAnswers(): Warning {
  return warning(
    "too-few-answers",
    "There are too few answers to tell how much answers differ, so the difference has no interval.",
  );
}

function everybodyAsked(): Warning {
  return warning("census", "Everybody was asked, so the difference is known, and there is nothing to test.");
}

function sideOf(sample: ComparedSample, level: number): Side {
  const { mean, spread, variance, df } = sample;
  return { mean, spread, variance, df, ...countedAnswers(sample, level) };
}

function signed(
  a: ComparedSample,
  b: ComparedSample,
): readonly { readonly sample: ComparedSample; readonly sign: number }[] {
  return [
    { sample: a, sign: -1 },
    { sample: b, sign: 1 },
  ];
}

function joined(a: Uint32Array, b: Uint32Array): Uint32Array {
  const rows = new Uint32Array(a.length + b.length);
  rows.set(a);
  rows.set(b, a.length);
  return rows;
}

/** Both sides may have the same to say. */
function saidOnce(warnings: readonly Warning[]): readonly Warning[] {
  return warnings.filter(({ message }, k) => warnings.findIndex((other) => other.message === message) === k);
}

/**
 * The difference as a result carries it.
 * @param bounds what it can be at most; null when its interval is not cut
 */
export function differenceFields(
  { estimate: found, stdError, intervals, isExact }: Difference,
  bounds: Scale | null,
  { method, level, power }: DifferenceSetting,
): DifferenceFields {
  const estimate = Number.isNaN(found) ? null : found;
  const none = { statistic: null, df: null, pValue: null, confLow: null, confHigh: null, detectable: null };
  if (intervals === null) {
    const known = isExact ? { confLow: estimate, confHigh: estimate, detectable: 0 } : {};
    return { estimate, stdError, ...none, ...known, level, method };
  }
  const { df } = intervals;
  const statistic = intervals.reaching(0);
  const critical = criticalValue(level, df);
  const { low, high } = intervals.at(critical);
  return {
    estimate,
    stdError,
    statistic: Number.isFinite(statistic) ? statistic : null,
    df: Number.isFinite(df) ? df : null,
    pValue: Math.min(1, 2 * tSurvival(Math.abs(statistic), df)),
    confLow: bounds === null ? low : Math.max(bounds[0], low),
    confHigh: bounds === null ? high : Math.min(bounds[1], high),
    level,
    method,
    detectable: detectableShift({ stdError: (high - low) / (2 * critical), level, df, power }),
  };
}

/**
 * What a difference can be: of shares and net scores b − a within their range; means are not cut, as their own
 * intervals are not.
 */
export function differenceBounds({ family, range }: Measure, benchmark?: number): Scale | null {
  if (family === "mean" || range === null) return null;
  const [low, high] = range;
  return benchmark === undefined ? [low - high, high - low] : [low - benchmark, high - benchmark];
}
