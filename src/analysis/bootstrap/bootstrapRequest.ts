import { AnalysisError, quote } from "../../errors";
import type { BootstrapMethod } from "../../inference/bootstrapInterval";
import { checkWhole } from "../../inference/checkWhole";
import { BOOTSTRAP_METHODS } from "../../inference/intervalFromReplicates";
import { checkSeed } from "../../random/checkSeed";
import { describeValue } from "../../table/describeValue";
import { choice } from "../choice";
import { checkLevel } from "../level";
import { checkOptions } from "../options";
import type { ResampleScheme } from "../resampling/bootstrapResults";
import type { ResamplingOptions } from "./bootstrapPlan";
import type { Statistic } from "./bootstrapStatistic";

export interface BootstrapOptions extends ResamplingOptions {
  /** "bca" by default. */
  readonly method?: BootstrapMethod;
  /** 2000 by default. */
  readonly resamples?: number;
  /** Whole number; the same seed gives the same figures everywhere. 1 by default. */
  readonly seed?: number;
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
  /** "rao-wu" where strata, clusters or a population size are given, else "ordinary". */
  readonly scheme?: ResampleScheme;
  /**
   * For "studentized": the statistic's own standard error as a function of the same weights, in the statistic's form.
   * For a mean of n rows that is √(Σ w(x − x̄)²/(n(n − 1))).
   */
  readonly stdError?: Statistic;
  /** Whether the result keeps the replicates; false by default. */
  readonly keep?: boolean;
}

/** The options of a bootstrap, checked and completed. */
export interface BootstrapRequest {
  readonly method: BootstrapMethod;
  readonly resamples: number;
  readonly seed: number;
  readonly level: number;
  readonly stdError: Statistic | undefined;
  readonly keep: boolean;
}

export const RESAMPLING_OPTIONS = ["weights", "strata", "clusters", "populationSize"] as const;

const BOOTSTRAP_OPTIONS = [
  "method",
  "resamples",
  "seed",
  "level",
  ...RESAMPLING_OPTIONS,
  "scheme",
  "stdError",
  "keep",
] as const;

/**
 * @param more options that this call has besides
 * @throws AnalysisError "unknown-option" · "invalid-option" · "missing-option"
 */
export function bootstrapRequest(
  call: string,
  options: BootstrapOptions,
  more: readonly string[] = [],
): BootstrapRequest {
  checkOptions(call, options, [...BOOTSTRAP_OPTIONS, ...more]);
  const { resamples = 2000, seed = 1, keep = false, stdError } = options;
  const method = choice(call, "method", options.method, BOOTSTRAP_METHODS, "bca");
  checkWhole(call, "resamples", resamples, 1);
  checkSeed(call, seed);
  if (typeof keep !== "boolean") {
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "keep" is ${describeValue(keep)}, expected true or false`,
      { option: "keep" },
    );
  }
  checkStdError(call, method, stdError);
  return { method, resamples, seed, level: checkLevel(call, options.level), stdError, keep };
}

function checkStdError(call: string, method: BootstrapMethod, stdError: unknown): void {
  if (method !== "studentized") {
    if (stdError === undefined) return;
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "stdError" belongs to method "studentized", but the method is ${quote(method)}; leave one of them out`,
      { option: "stdError", method },
    );
  }
  if (typeof stdError === "function") return;
  if (stdError === undefined) {
    throw new AnalysisError(
      "missing-option",
      `${call}: method "studentized" needs option "stdError", the statistic's own standard error as a function of the weights; without one use "bca"`,
      { option: "stdError" },
    );
  }
  throw new AnalysisError(
    "invalid-option",
    `${call}: option "stdError" is ${describeValue(stdError)}, expected a function (weights) => number`,
    { option: "stdError" },
  );
}
