import { AnalysisError, quote, suggestion } from "../errors";

/** On which side a difference counts as far from 0: "greater" is first above second. */
export type Alternative = "two-sided" | "greater" | "less";

const ALTERNATIVES: readonly Alternative[] = ["two-sided", "greater", "less"];

export interface PermutationResult {
  /** The difference on the data themselves, in the units of the data. */
  readonly estimate: number;
  /** (b + 1)/(B + 1): never 0, and valid as it stands, since the data themselves are one of the arrangements. */
  readonly pValue: number;
  /** b: rearrangements with a difference at least as far from 0. */
  readonly asExtreme: number;
  /** B. */
  readonly resamples: number;
  readonly alternative: Alternative;
}

/** @throws AnalysisError "unknown-option" */
export function checkAlternative(call: string, alternative: Alternative): void {
  if (ALTERNATIVES.includes(alternative)) return;
  throw new AnalysisError(
    "unknown-option",
    `${call}: unknown alternative ${quote(alternative)}${suggestion(String(alternative), ALTERNATIVES)}`,
    { call, option: "alternative", value: String(alternative), known: [...ALTERNATIVES] },
  );
}

/** A copy of the data. @throws AnalysisError "empty-data" · "not-finite" */
export function checkValues(call: string, name: string, values: ArrayLike<number>): Float64Array {
  if (values.length === 0) {
    throw new AnalysisError("empty-data", `${call}: ${name} has no values, expected at least one`, {
      call,
      argument: name,
    });
  }
  const copy = Float64Array.from(values);
  const at = copy.findIndex((value) => !Number.isFinite(value));
  if (at < 0) return copy;
  throw new AnalysisError(
    "not-finite",
    `${call}: value ${at + 1} of ${name} is ${quote(values[at])}, expected a finite number; leave missing answers out first`,
    { call, argument: name, position: at, value: String(values[at]) },
  );
}

/**
 * Whether a rearranged difference is at least as far from 0 as the observed one; what differs by rounding only is
 * equal.
 */
export function isAsExtreme(difference: number, observed: number, alternative: Alternative, rounding: number): boolean {
  if (alternative === "greater") return difference >= observed - rounding;
  if (alternative === "less") return difference <= observed + rounding;
  return Math.abs(difference) >= Math.abs(observed) - rounding;
}

/** @returns the result for b of B */
export function permutationResult(
  estimate: number,
  asExtreme: number,
  resamples: number,
  alternative: Alternative,
): PermutationResult {
  return { estimate, pValue: (asExtreme + 1) / (resamples + 1), asExtreme, resamples, alternative };
}
