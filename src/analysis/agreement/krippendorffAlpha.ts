import { type CaseWeights, caseWeights, type WeightsReference } from "../../design/weights";
import { AnalysisError, quote } from "../../errors";
import {
  type CodedUnits,
  codedUnits,
  krippendorffEstimator,
  type Measurement,
} from "../../estimate/agreement/krippendorffAlpha";
import { intervalFromReplicates } from "../../inference/intervalFromReplicates";
import { replicateSummary } from "../../inference/replicateSummary";
import { runReplicates } from "../../inference/runReplicates";
import { multinomialCountsInPlace } from "../../random/multinomialCounts";
import type { Stream } from "../../random/stream";
import type { ColumnReferences, MissingCodes, SurveyData } from "../../table/surveyData";
import { tableFrom } from "../../table/table";
import { type BootstrapOption, type BootstrapSettings, bootstrapSettings } from "../bootstrapOption";
import { choice } from "../choice";
import { deepFreeze } from "../frozen";
import { checkLevel } from "../level";
import { checkOptions, required } from "../options";
import { intervalWarnings, resamplingWarnings } from "../resampling/bootstrapWarnings";
import type { ResamplingRecord, Warning } from "../results";
import type { Code, KrippendorffAlphaResult } from "./agreementResults";
import { raterCodes } from "./raterCodes";

const INTERVALS = ["percentile", "bc", "basic", "normal"] as const;
export type KrippendorffInterval = (typeof INTERVALS)[number];

export interface KrippendorffAlphaOptions {
  /** A column of codes for each coder; a row for each unit, such as a comment. Missing codes are allowed. */
  readonly coders: ColumnReferences;
  /** "nominal" by default: codes are the same or not. "ordinal", "interval" and "ratio" know how far apart they lie. */
  readonly measurement?: Measurement;
  /** All codes in their order, when they are text and "ordinal". */
  readonly categories?: readonly Code[];
  /** A bootstrap of the units. No interval unless it is named. */
  readonly interval?: BootstrapOption<KrippendorffInterval>;
  readonly weights?: WeightsReference;
  readonly missingCodes?: MissingCodes;
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
}

const CALL = "krippendorffAlpha";
const MEASUREMENTS = ["nominal", "ordinal", "interval", "ratio"] as const;

/**
 * Krippendorff's alpha: how far any number of coders agree on units such as comments, with codes missing here and there.
 *   α = 1 − observed disagreement/disagreement by chance
 * 1 is full agreement, 0 what chance gives; 0.8 is asked of codes that conclusions rest on, 0.667 is the least for tentative ones.
 * @throws AnalysisError "too-few-items" (one coder) · "no-valid-answers" (no unit with two codes) · "constant-column" (one code) ·
 *   "not-numeric" ("interval" and "ratio" of text) …
 * @source Krippendorff (2011), whose example is in the tests; Hayes & Krippendorff (2007), Communication Methods and Measures 1(1)
 * @example
 * const codes = { ann: ["price", "staff", "price", "wait"], bo: ["price", "staff", "wait", null] };
 * krippendorffAlpha(codes, { coders: ["ann", "bo"] }).estimate // → 0.5454545454545454
 */
export function krippendorffAlpha(data: SurveyData, options: KrippendorffAlphaOptions): KrippendorffAlphaResult {
  checkOptions(CALL, options, ["coders", "measurement", "categories", "interval", "weights", "missingCodes", "level"]);
  const level = checkLevel(CALL, options?.level);
  const table = tableFrom(data, CALL);
  const { names, categories, codes } = raterCodes(
    table,
    required(CALL, options, "coders"),
    { call: CALL, option: "coders" },
    options.missingCodes,
    options.categories,
  );
  const measurement = choice(CALL, "measurement", options.measurement, MEASUREMENTS, "nominal");
  const values = numbersBehind(measurement, categories, options.categories !== undefined);
  const settings = options.interval === undefined ? null : bootstrapSettings(CALL, options.interval, INTERVALS, level);
  const weights = caseWeights(table, options.weights, CALL);
  const used = Uint32Array.from({ length: codes[0]!.length }, (_, unit) => unit).filter(
    (unit) =>
      codes.filter((coder) => coder[unit]! >= 0).length > 1 && (weights.kind === "none" || weights.values[unit]! > 0),
  );
  if (used.length === 0) {
    throw new AnalysisError(
      "no-valid-answers",
      `${CALL}: no unit has codes by two coders, so there is nothing to agree on; are these the right columns?`,
      { coders: [...names] },
    );
  }
  const kept = codes.map((coder) => Int32Array.from(used, (unit) => coder[unit]!));
  const units = codedUnits(kept, values);
  const unitWeights = weightsOf(weights, used);
  const alpha = krippendorffEstimator(units, measurement);
  const estimate = alpha(unitWeights);
  if (Number.isNaN(estimate)) {
    throw new AnalysisError(
      "constant-column",
      `${CALL}: every code that could be compared is the same, so there is no disagreement by chance to measure against; are these the right columns?`,
      { coders: [...names] },
    );
  }
  const n = answersOf(weights, used);
  const all = Uint32Array.from({ length: codes[0]!.length }, (_, unit) => unit);
  const resampled = settings && resampledAlpha(units, measurement, estimate, settings, weights.kind, unitWeights, n);
  return deepFreeze({
    kind: CALL,
    estimate,
    stdError: resampled?.stdError ?? null,
    confLow: resampled?.low ?? null,
    confHigh: resampled?.high ?? null,
    level: settings?.level ?? level,
    method: resampled?.method ?? "none",
    measurement,
    coders: names,
    categories,
    n,
    missing: answersOf(weights, all) - n,
    codes: kept.reduce(
      (sum, coder) =>
        sum +
        coder.reduce((own, code, at) => own + (code < 0 ? 0 : weights.kind === "frequency" ? unitWeights![at]! : 1), 0),
      0,
    ),
    ...(resampled && { resampling: resampled.record }),
    warnings: resampled?.warnings ?? [],
  });
}

/** Units, or the sum of their frequencies; those of weight 0 are as if they were not there. */
function answersOf(weights: CaseWeights, units: Uint32Array): number {
  if (weights.kind === "none") return units.length;
  return units.reduce((sum, unit) => {
    const weight = weights.values[unit]!;
    return sum + (weights.kind === "frequency" ? weight : Number(weight > 0));
  }, 0);
}

/** Sampling weights count as if their mean were 1. */
function weightsOf(weights: CaseWeights, used: Uint32Array): Float64Array | null {
  if (weights.kind === "none") return null;
  const own = Float64Array.from(used, (unit) => weights.values[unit]!);
  if (weights.kind === "frequency") return own;
  const sum = own.reduce((total, weight) => total + weight, 0);
  return own.map((weight) => (weight * own.length) / sum);
}

/** Numbers for codes: their own, or of ordered categories their places. */
function numbersBehind(measurement: Measurement, categories: readonly Code[], given: boolean): Float64Array {
  const places = Float64Array.from(categories, (_, place) => place);
  if (measurement === "nominal") return places;
  const text = categories.find((code) => typeof code !== "number");
  if (measurement === "ordinal") {
    if (given || text === undefined) return places;
    throw new AnalysisError(
      "missing-option",
      `${CALL}: measurement "ordinal" needs the order of the codes, which ${quote(text)} and other text do not have by themselves; write { categories: [lowest, …, highest] }`,
      { option: "categories" },
    );
  }
  if (text !== undefined) {
    throw new AnalysisError(
      "not-numeric",
      `${CALL}: measurement ${quote(measurement)} needs numbers, and ${quote(text)} is none; choose "nominal", or "ordinal" with categories in their order`,
      { measurement, value: text },
    );
  }
  const values = Float64Array.from(categories as readonly number[]);
  const negative = values.find((value) => value < 0);
  if (measurement === "ratio" && negative !== undefined) {
    throw new AnalysisError(
      "invalid-data",
      `${CALL}: measurement "ratio" is for amounts, which are not negative, and there is ${negative}; choose "interval"`,
      { value: negative },
    );
  }
  return values;
}

function resampledAlpha(
  units: CodedUnits,
  measurement: Measurement,
  estimate: number,
  { method, level, resamples, seed }: BootstrapSettings<KrippendorffInterval>,
  kind: CaseWeights["kind"],
  weights: Float64Array | null,
  n: number,
): {
  readonly stdError: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly method: string;
  readonly record: ResamplingRecord;
  readonly warnings: readonly Warning[];
} {
  const alpha = krippendorffEstimator(units, measurement);
  const count = units.start.length - 1;
  const carried = kind === "sampling" ? new Float64Array(count) : null;
  const figure = new Float64Array(1);
  const made = runReplicates(
    (drawn) => {
      if (carried !== null) for (let i = 0; i < count; i++) carried[i] = drawn[i]! * weights![i]!;
      figure[0] = alpha(carried ?? drawn);
      if (Number.isNaN(figure[0])) throw new AnalysisError("constant-column", "one code in this resample", {});
      return figure;
    },
    {
      units: count,
      width: 1,
      resamples,
      seed,
      call: CALL,
      ...(kind === "frequency" && {
        draw: (stream: Stream, target: Float64Array) => multinomialCountsInPlace(stream, weights!, n, target),
      }),
    },
  );
  const interval = intervalFromReplicates(method, { values: made.values, estimate, level, call: CALL });
  const record: ResamplingRecord = {
    method,
    level,
    resamples,
    seed,
    failed: made.failed.map(({ cause, count: failures }) => ({ cause, count: failures })),
  };
  return {
    stdError: replicateSummary(made.values, estimate).stdError,
    low: interval.low,
    high: interval.high,
    method: interval.method,
    record,
    warnings: [...resamplingWarnings(record), ...intervalWarnings([{ ...interval, term: "alpha" }], method)],
  };
}
