import { AnalysisError, quote } from "../errors";

/**
 * @param call the public function whose argument it is
 * @throws AnalysisError "invalid-option" unless `value` is a number; ±Infinity is one, NaN is not
 */
export function checkArgument(call: string, name: string, value: number): void {
  if (value >= Number.NEGATIVE_INFINITY && typeof value === "number") return;
  refuse(call, name, value, "expected a number (±Infinity is allowed)");
}

/**
 * @param call the public function whose argument it is
 * @throws AnalysisError "invalid-option" unless `value` lies in [0, 1]
 */
export function checkProbability(call: string, name: string, value: number): void {
  if (value >= 0 && value <= 1 && typeof value === "number") return;
  const percent = value > 1 && value <= 100;
  refuse(
    call,
    name,
    value,
    `expected a probability from 0 to 1${percent ? `; for ${value} % write ${value / 100}` : ""}`,
  );
}

/**
 * @param call the public function whose argument it is
 * @throws AnalysisError "invalid-option" unless 0 < `value` < Infinity
 */
export function checkParameter(call: string, name: string, value: number): void {
  if (value > 0 && value < Number.POSITIVE_INFINITY && typeof value === "number") return;
  refuse(call, name, value, "expected a finite number above 0");
}

/**
 * Like {@link checkParameter}, where Infinity has a meaning: the limiting distribution.
 * @param call the public function whose argument it is
 * @throws AnalysisError "invalid-option" unless 0 < `value` ≤ Infinity
 */
export function checkParameterOrInfinity(call: string, name: string, value: number): void {
  if (value > 0 && typeof value === "number") return;
  refuse(call, name, value, "expected a number above 0 (Infinity is allowed)");
}

/**
 * @param call the public function whose argument it is
 * @throws AnalysisError "invalid-option" unless `value` lies in [−1, 1]
 */
export function checkCorrelation(call: string, name: string, value: number): void {
  if (value >= -1 && value <= 1 && typeof value === "number") return;
  refuse(call, name, value, "expected a correlation from -1 to 1");
}

/**
 * Like {@link checkParameter}, where 0 has a meaning: nothing of it.
 * @param call the public function whose argument it is
 * @throws AnalysisError "invalid-option" unless 0 ≤ `value` < Infinity
 */
export function checkParameterFromZero(call: string, name: string, value: number): void {
  if (value >= 0 && value < Number.POSITIVE_INFINITY && typeof value === "number") return;
  refuse(call, name, value, "expected a finite number, 0 or more");
}

function refuse(call: string, name: string, value: unknown, expected: string): never {
  throw new AnalysisError("invalid-option", `${call}: ${name} is ${quote(value)}; ${expected}`, {
    call,
    option: name,
    value: Number.isFinite(value) ? value : String(value),
  });
}
