import { AnalysisError, quote } from "../errors";

/**
 * The confidence level of a call: 0.95 unless given.
 * @returns level ∈ (0, 1)
 * @throws AnalysisError "invalid-option" when it is not a number strictly between 0 and 1
 * @example checkLevel("nps", undefined) // → 0.95
 */
export function checkLevel(call: string, level: unknown): number {
  if (level === undefined) return 0.95;
  if (typeof level === "number" && level > 0 && level < 1) return level;
  const percent = typeof level === "number" && level > 1 && level < 100;
  const mend = percent ? `; for ${level} % write ${level / 100}` : "";
  throw new AnalysisError(
    "invalid-option",
    `${call}: level must be a number between 0 and 1, got ${quote(level)}${mend}`,
    {
      call,
      option: "level",
      value: typeof level === "string" || Number.isFinite(level) ? level : null,
    },
  );
}
