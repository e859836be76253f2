import { AnalysisError } from "../errors";

/** @throws AnalysisError "not-finite" unless the figure on the data themselves is a finite number */
export function checkEstimate(call: string, estimate: number): void {
  if (Number.isFinite(estimate)) return;
  throw new AnalysisError(
    "not-finite",
    `${call}: the estimate is ${estimate}, expected a finite number; an interval needs the figure on the data themselves`,
    { call, estimate: String(estimate) },
  );
}
