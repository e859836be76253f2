import { AnalysisError, quote } from "../../errors";

/**
 * How many factors or components were asked for.
 * @param most that k items allow
 * @throws AnalysisError "missing-option" · "invalid-option"
 */
export function factorCount(call: string, option: string, given: unknown, items: number, most: number): number {
  if (given === undefined || given === null) {
    throw new AnalysisError(
      "missing-option",
      `${call}: option ${quote(option)} is missing; write { ${option}: … }. How many? parallelAnalysis suggests a number`,
      { option },
    );
  }
  if (typeof given === "number" && Number.isSafeInteger(given) && given >= 1 && given <= most) return given;
  const whole = typeof given === "number" && Number.isSafeInteger(given) && given >= 1;
  throw new AnalysisError(
    "invalid-option",
    whole
      ? `${call}: ${given} ${option} are too many for ${items} items, whose correlations determine at most ${most}; ask for fewer, or add items`
      : `${call}: ${option} must be a whole number from 1 to ${most}, got ${quote(given)}`,
    { option, items, most },
  );
}
