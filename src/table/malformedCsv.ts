import { AnalysisError } from "../errors";

/** The error for CSV text that is not as it should be. */
export function malformedCsv(
  message: string,
  call: string,
  details: Readonly<Record<string, unknown>> = {},
): AnalysisError {
  return new AnalysisError("malformed-csv", `${call}: ${message}`, details);
}
