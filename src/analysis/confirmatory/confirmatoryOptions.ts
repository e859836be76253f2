import { AnalysisError, quote } from "../../errors";
import type { Identification } from "../../estimate/confirmatory/confirmatoryFigures";
import { choice } from "../choice";
import { checkLevel } from "../level";

import type { Factors } from "./factorBlocks";

/** What a measurement model is asked for, from rows and from covariances alike. */
export interface ConfirmatoryModelOptions {
  readonly factors: Factors;
  /** Whether the factors may go together; true unless given. */
  readonly correlated?: boolean;
  /** The scale of a factor: that of its first item, whose loading is then 1 ("marker", the default), or its own, with variance 1. */
  readonly identification?: Identification;
  /** "normal" (the default): covariances with denominator n, and χ² = n·F; "wishart": n − 1 in both. */
  readonly likelihood?: "normal" | "wishart";
  /** Steps after which the search gives up; 500 unless given. */
  readonly maxIterations?: number;
  /** Confidence level, 0.95 by default. The interval of RMSEA is one of 90 %, by custom. */
  readonly level?: number;
}

export const MODEL_OPTIONS = [
  "factors",
  "correlated",
  "identification",
  "likelihood",
  "maxIterations",
  "level",
] as const;

export interface ConfirmatorySettings {
  readonly correlated: boolean;
  readonly identification: Identification;
  readonly likelihood: "normal" | "wishart";
  readonly maxIterations: number;
  readonly level: number;
}

/** @throws AnalysisError "invalid-option" */
export function confirmatorySettings(call: string, options: ConfirmatoryModelOptions): ConfirmatorySettings {
  const { correlated = true, maxIterations = 500 } = options;
  if (typeof correlated !== "boolean") {
    throw new AnalysisError("invalid-option", `${call}: correlated must be true or false, got ${quote(correlated)}`, {
      call,
      option: "correlated",
    });
  }
  if (!Number.isInteger(maxIterations) || maxIterations < 1) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: maxIterations must be a whole number of steps, 1 or more, got ${quote(maxIterations)}`,
      { call, option: "maxIterations" },
    );
  }
  return {
    correlated,
    maxIterations,
    identification: choice(call, "identification", options.identification, ["marker", "unit-variance"], "marker"),
    likelihood: choice(call, "likelihood", options.likelihood, ["normal", "wishart"], "normal"),
    level: checkLevel(call, options.level),
  };
}
