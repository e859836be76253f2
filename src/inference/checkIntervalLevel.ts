import { AnalysisError, quote } from "../errors";

/** @throws AnalysisError "invalid-option" unless `level` lies strictly between 0 and 1 */
export function checkIntervalLevel(call: string, level: number): void {
  if (level > 0 && level < 1) return;
  throw new AnalysisError(
    "invalid-option",
    `${call}: level must be a number between 0 and 1, got ${quote(level)}; for 95 % write 0.95`,
    { call, option: "level", value: Number.isFinite(level) ? level : String(level) },
  );
}
