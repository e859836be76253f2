import { AnalysisError, quote } from "../errors";

/**
 * How many units each entry stands for, in a copy: ones unless given.
 * @throws AnalysisError "weights-length" (not one for each entry) · "not-whole" (not a whole number, 0 or more)
 */
export function unitFrequencies(call: string, units: number, frequencies?: ArrayLike<number>): Float64Array {
  if (frequencies === undefined) return new Float64Array(units).fill(1);
  if (frequencies.length !== units) {
    throw new AnalysisError(
      "weights-length",
      `${call}: there are ${frequencies.length} frequencies, expected ${units}, one for each entry`,
      { call, frequencies: frequencies.length, expected: units },
    );
  }
  const copy = Float64Array.from(frequencies);
  const at = copy.findIndex((count) => !(Number.isSafeInteger(count) && count >= 0));
  if (at < 0) return copy;
  throw new AnalysisError(
    "not-whole",
    `${call}: count ${at + 1} is ${quote(frequencies[at])}, expected a whole number, 0 or more`,
    { call, position: at, value: String(frequencies[at]) },
  );
}
