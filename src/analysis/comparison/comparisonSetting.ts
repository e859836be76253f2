import type { SamplingDesign } from "../../design/samplingDesign";
import { AnalysisError, quote } from "../../errors";
import type { AdjustmentMethod } from "../../inference/adjustPValues";
import { choice } from "../choice";
import { type IntervalOption, intervalSetting } from "../intervalOption";
import type { DifferenceSetting } from "./comparisonDifference";
import type { MeasureFamily } from "./comparisonMeasure";
import { type ComparisonKind, DIFFERENCE_METHODS, type DifferenceMethod } from "./comparisonMethods";

/** How differences are judged: the options that comparisons have in common. */
export interface JudgementOptions {
  /** Confidence level, 0.95 by default; of each interval on its own. */
  readonly level?: number;
  /** The interval of a difference, and with it the test. */
  readonly interval?: IntervalOption<DifferenceMethod>;
  /** The chance that `detectable` is computed for; 0.8 by default. */
  readonly power?: number;
}

/** @throws AnalysisError "invalid-option" · "unknown-option" */
export function differenceSetting(
  call: string,
  options: JudgementOptions,
  kind: ComparisonKind,
  family: MeasureFamily,
): DifferenceSetting {
  const { method, level } = intervalSetting(call, options, DIFFERENCE_METHODS[kind][family]);
  return { method, level, power: checkPower(call, options.power, level) };
}

/** @throws AnalysisError "invalid-option" unless 1 − level < power < 1 */
export function checkPower(call: string, power: unknown, level: number): number {
  if (power === undefined) return Math.max(0.8, (1 + (1 - level)) / 2);
  if (typeof power === "number" && power > 1 - level && power < 1) return power;
  const percent = typeof power === "number" && power > 1 && power < 100 ? `; for ${power} % write ${power / 100}` : "";
  const floor = Number((1 - level).toPrecision(12));
  throw new AnalysisError(
    "invalid-option",
    `${call}: option "power" is ${quote(power)}, expected a number above ${floor} (a test finds something in 1 − level of the cases even where there is nothing) and below 1${percent}`,
    { option: "power", value: typeof power === "number" || typeof power === "string" ? power : null },
  );
}

const ADJUSTMENTS: readonly AdjustmentMethod[] = ["holm", "benjamini-hochberg", "bonferroni", "none"];

/** @throws AnalysisError "invalid-option" */
export function checkAdjustment(call: string, adjust: unknown): AdjustmentMethod {
  return choice(call, "adjust", adjust, ADJUSTMENTS, "holm");
}

/**
 * Under a sampling design a difference of means has Student's interval on the design's degrees of freedom, not Welch's.
 */
export function settingUnder(design: SamplingDesign | undefined, setting: DifferenceSetting): DifferenceSetting {
  return design !== undefined && setting.method === "welch" ? { ...setting, method: "t" } : setting;
}
