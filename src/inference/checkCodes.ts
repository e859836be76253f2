import { AnalysisError, quote } from "../errors";

/**
 * Codes that say which stratum or group each entry belongs to: whole numbers from 0, one for each entry.
 * @throws AnalysisError "weights-length" · "invalid-data" (not a code, or a group that nobody is in)
 */
export function checkCodes(call: string, name: "strata" | "groups", codes: ArrayLike<number>, units: number): void {
  if (codes.length !== units) {
    throw new AnalysisError(
      "weights-length",
      `${call}: there are ${codes.length} ${name}, expected ${units}, one for each entry`,
      {
        call,
        option: name,
        codes: codes.length,
        expected: units,
      },
    );
  }
  const seen = new Uint8Array(units);
  let most = -1;
  for (let i = 0; i < units; i++) {
    const code = codes[i]!;
    // n entries have at most n groups, so a code of n or more leaves one empty.
    if (!(Number.isInteger(code) && code >= 0 && code < units)) {
      throw new AnalysisError(
        "invalid-data",
        `${call}: entry ${i + 1} of ${name} is ${quote(code)}, expected a whole number from 0 to ${units - 1}; ` +
          `number the ${name} from 0 without gaps`,
        { call, option: name, position: i, value: String(code) },
      );
    }
    seen[code] = 1;
    most = Math.max(most, code);
  }
  const empty = seen.indexOf(0);
  if (empty < 0 || empty > most) return;
  throw new AnalysisError(
    "invalid-data",
    `${call}: no entry of ${name} is ${empty}, although there is a ${most}; number the ${name} from 0 without gaps`,
    { call, option: name, empty, most },
  );
}
