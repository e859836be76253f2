import { AnalysisError, quote } from "../../errors";
import type { LoadingsMethod } from "../../estimate/validity/constructLoadings";
import { choice } from "../choice";
import { checkLevel } from "../level";

/** The options that the calls from rows and from correlations share. */
export interface ValidityOptions {
  /** Where loadings come from, and with them AVE, composite reliability and the correlations of constructs: one factor by minimum residuals unless "components" is named. */
  readonly loadings?: LoadingsMethod;
  /** The strict and the lenient limit of HTMT; [0.85, 0.9] unless given. */
  readonly limits?: readonly [number, number];
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
}

export interface ValiditySettings {
  readonly loadings: LoadingsMethod;
  readonly limits: readonly [number, number];
  readonly level: number;
}

/** Kline (2011) and Henseler, Ringle & Sarstedt (2015). */
const LIMITS = [0.85, 0.9] as const;

/** @throws AnalysisError "invalid-option" */
export function validitySettings(call: string, options: ValidityOptions): ValiditySettings {
  const { limits = LIMITS } = options;
  const right =
    Array.isArray(limits) &&
    limits.length === 2 &&
    limits.every((limit) => Number.isFinite(limit) && limit > 0) &&
    limits[0]! <= limits[1]!;
  if (!right) {
    const got = Array.isArray(limits) ? `[${limits.map(quote).join(", ")}]` : quote(limits);
    throw new AnalysisError(
      "invalid-option",
      `${call}: limits is ${got}, expected two numbers above 0, the strict one first, such as [0.85, 0.9]`,
      { option: "limits" },
    );
  }
  return {
    loadings: choice(call, "loadings", options.loadings, ["minres", "components"], "minres"),
    limits: [limits[0]!, limits[1]!],
    level: checkLevel(call, options.level),
  };
}
