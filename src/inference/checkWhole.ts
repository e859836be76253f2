import { AnalysisError, quote } from "../errors";

/**
 * @param call the public function that was given the option
 * @throws AnalysisError "invalid-option" unless `value` is a whole number of at least `least`
 */
export function checkWhole(call: string, option: string, value: number, least: number): void {
  if (Number.isSafeInteger(value) && value >= least) return;
  throw new AnalysisError(
    "invalid-option",
    `${call}: the option ${quote(option)} is ${quote(value)}; expected a whole number of at least ${least}`,
    { call, option, value: Number.isFinite(value) ? value : String(value) },
  );
}
