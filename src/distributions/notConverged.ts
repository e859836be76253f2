import { AnalysisError } from "../errors";

/**
 * The error of a sum or a search that has not settled. With parameters in the range that it names nothing is known to
 * raise it; better an error than a number that only looks like one.
 * @param what the function that was being computed
 * @param point its arguments, by name
 */
export function notConverged(what: string, point: Readonly<Record<string, number>>): AnalysisError {
  const values = Object.entries(point).map(([name, value]) => `${name} = ${value}`);
  return new AnalysisError(
    "invalid-option",
    `${what}: no convergence at ${values.join(", ")}; expected parameters between 0.001 and 1e10`,
    Object.fromEntries(
      Object.entries(point).map(([name, value]) => [name, Number.isFinite(value) ? value : String(value)]),
    ),
  );
}
