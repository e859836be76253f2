import { AnalysisError } from "../../../src/errors";

/** The AnalysisError that a call throws; anything else, or nothing, fails the test. */
export function errorOf(call: () => unknown): AnalysisError {
  try {
    call();
  } catch (error) {
    if (error instanceof AnalysisError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}
