import { AnalysisError } from "../../errors";
import { describeValue } from "../../table/describeValue";
import { scaleFor } from "../../table/scale";
import type { Scale } from "../../table/surveyData";

/**
 * The scale of one rated column: its ends, whole numbers.
 * @param fallback the scale when none is given; without it the option is needed
 * @throws AnalysisError "invalid-option" · "missing-option"
 * @example wholeScale("csat", undefined, [1, 5]) // → [1, 5]
 */
export function wholeScale(call: string, scale: unknown, fallback?: Scale): Scale {
  if (scale === undefined) {
    if (fallback !== undefined) return fallback;
    throw new AnalysisError(
      "missing-option",
      `${call}: option "scale" is missing; write { scale: [1, 5] }, the lowest and the highest answer there is`,
      { option: "scale" },
    );
  }
  if (!Array.isArray(scale)) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "scale" is ${describeValue(scale)}, expected two whole numbers such as [1, 5]`,
      { option: "scale" },
    );
  }
  const [low, high] = scaleFor(scale as unknown as Scale, "", call)!;
  if (Number.isInteger(low) && Number.isInteger(high)) return [low, high];
  throw new AnalysisError(
    "invalid-option",
    `${call}: option "scale" is [${low}, ${high}], expected whole numbers such as [1, 5]`,
    { option: "scale", scale: [low, high] },
  );
}
