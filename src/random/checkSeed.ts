import { AnalysisError, quote } from "../errors";

/**
 * A seed is a whole number from 0 to 2^53 − 1: the same on every machine, and printable.
 * @param call the public function that was given the seed
 * @throws AnalysisError "invalid-option"
 */
export function checkSeed(call: string, seed: unknown): asserts seed is number {
  if (!Number.isSafeInteger(seed) || (seed as number) < 0) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: the option "seed" is ${quote(seed)}; expected a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`,
      { option: "seed", value: seed },
    );
  }
}
