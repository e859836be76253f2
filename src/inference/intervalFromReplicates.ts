import { AnalysisError, quote, suggestion } from "../errors";
import { basicInterval } from "./basicInterval";
import { bcaInterval } from "./bcaInterval";
import { bcInterval } from "./bcInterval";
import type { BootstrapInterval, BootstrapMethod } from "./bootstrapInterval";
import type { ExactOrder } from "./midRank";
import { normalInterval } from "./normalInterval";
import { percentileInterval } from "./percentileInterval";
import { studentizedInterval } from "./studentizedInterval";

export const BOOTSTRAP_METHODS: readonly BootstrapMethod[] = [
  "normal",
  "basic",
  "percentile",
  "bc",
  "bca",
  "studentized",
];

export interface IntervalInput {
  /** Replicates of one figure; NaN where they failed. */
  readonly values: Float64Array;
  /** The figure on the data themselves. */
  readonly estimate: number;
  readonly level: number;
  /** "bca": a, of `acceleration()`; without it the interval falls back to "bc" and says so. */
  readonly acceleration?: number | null;
  /** "bc", "bca": the figure as a whole number, for exact ties. */
  readonly order?: ExactOrder;
  /** "studentized": the standard error within each replicate, and on the data themselves. */
  readonly stdErrors?: Float64Array;
  readonly stdError?: number;
  /** The public function that asks, for its messages; "bootstrap" by default. */
  readonly call?: string;
}

/**
 * The interval of one figure by the method of that name.
 * @throws AnalysisError "unknown-option" · "missing-option" (no standard errors for "studentized") · "not-finite"
 * @example
 * const values = Float64Array.of(1, 2, 3, 4, 5);
 * intervalFromReplicates("percentile", { values, estimate: 3, level: 0.5 }) // → { low: 2, high: 4, … }
 */
export function intervalFromReplicates(method: BootstrapMethod, input: IntervalInput): BootstrapInterval {
  const { values, estimate, level, acceleration = null, order, stdErrors, stdError, call = "bootstrap" } = input;
  switch (method) {
    case "normal":
      return normalInterval(values, estimate, level);
    case "basic":
      return basicInterval(values, estimate, level);
    case "percentile":
      return percentileInterval(values, level);
    case "bc":
      return bcInterval(values, estimate, level, order);
    case "bca":
      return bcaInterval(values, estimate, level, acceleration, order);
    case "studentized":
      if (stdErrors === undefined || stdError === undefined) {
        throw new AnalysisError(
          "missing-option",
          `${call}: a "studentized" interval needs the standard error of every resample, and there is none; use "bca"`,
          { call, option: stdErrors === undefined ? "stdErrors" : "stdError" },
        );
      }
      return studentizedInterval(values, stdErrors, estimate, stdError, level);
    default:
      throw new AnalysisError(
        "unknown-option",
        `${call}: unknown interval method ${quote(method)}${suggestion(String(method), BOOTSTRAP_METHODS)}`,
        { call, option: "interval", value: String(method), known: [...BOOTSTRAP_METHODS] },
      );
  }
}
