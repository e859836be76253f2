import { AnalysisError, quote } from "../../errors";
import type { Counts } from "../../moments/counts";
import { describeValue, plainValue } from "../../table/describeValue";
import { isRecord } from "../../table/isRecord";
import type { Scale } from "../../table/surveyData";

/** How many people gave each answer: `{ 1: 4, 2: 9, … }`, or a Map. Answers that nobody gave may be left out. */
export type Histogram = Readonly<Record<string, number>> | ReadonlyMap<number, number>;

/**
 * Counts of a histogram, on a scale of whole numbers.
 * @throws AnalysisError "invalid-data" · "out-of-scale" · "not-whole" · "no-valid-answers"
 * @example countsOfHistogram("csatFromCounts", { 1: 2, 5: 8 }, [1, 5]).n // → Float64Array [2, 0, 0, 0, 8]
 */
export function countsOfHistogram(call: string, histogram: unknown, [low, high]: Scale): Counts {
  const entries: readonly (readonly [unknown, unknown])[] =
    histogram instanceof Map ? [...histogram] : isRecord(histogram) ? Object.entries(histogram) : refuse();
  const n = new Float64Array(high - low + 1);
  for (const [key, count] of entries) {
    const answer = typeof key === "string" && key.trim() !== "" ? Number(key) : key;
    if (typeof answer !== "number" || !Number.isInteger(answer) || answer < low || answer > high) {
      throw new AnalysisError(
        "out-of-scale",
        `${call}: the counts have an answer ${quote(key)}, expected whole numbers of the scale ${low} to ${high}`,
        { answer: plainValue(key), scale: [low, high] },
      );
    }
    n[answer - low]! += checkCount(call, `answer ${answer}`, count);
  }
  return countsOf(
    call,
    Float64Array.from({ length: n.length }, (_, k) => low + k),
    n,
  );

  function refuse(): never {
    throw new AnalysisError(
      "invalid-data",
      `${call}: the counts are ${describeValue(histogram)}, expected how many people gave each answer, { ${low}: …, ${high}: … }`,
    );
  }
}

/**
 * How many people gave one answer.
 * @throws AnalysisError "not-whole" when it is not a whole number of 0 or more
 */
export function checkCount(call: string, what: string, count: unknown): number {
  if (typeof count === "number" && Number.isSafeInteger(count) && count >= 0) return count;
  throw new AnalysisError(
    "not-whole",
    `${call}: the count of ${what} is ${count === undefined ? "missing" : describeValue(count)}, expected a whole number of people, 0 or more`,
    { what, value: plainValue(count) },
  );
}

/** @throws AnalysisError "no-valid-answers" when all counts are 0 */
export function countsOf(call: string, answers: Float64Array, n: Float64Array): Counts {
  if (n.every((count) => count === 0)) {
    throw new AnalysisError("no-valid-answers", `${call}: every count is 0; expected at least one answer`);
  }
  return { answers, n, weights: n, squaredWeights: n, missing: 0 };
}
