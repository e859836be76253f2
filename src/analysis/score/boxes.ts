import { AnalysisError, quote } from "../../errors";
import type { Scale } from "../../table/surveyData";

/** Answers that count: a list of them, or how many there are, counted from the end of the scale. */
export type Boxes = number | readonly number[];

/**
 * The answers that an option such as `top` means, ascending.
 * @param end the end of the scale that a number of boxes is counted from
 * @throws AnalysisError "invalid-option" (no answer, every answer, twice the same, not on the scale)
 * @example boxesOf("csat", "top", 2, [1, 5], "high") // → [4, 5]
 */
export function boxesOf(
  call: string,
  option: string,
  boxes: unknown,
  [low, high]: Scale,
  end: "low" | "high",
): readonly number[] {
  const most = high - low;
  const refuse = (got: string, mend = ""): AnalysisError =>
    new AnalysisError(
      "invalid-option",
      `${call}: option ${quote(option)} ${got}, expected some answers of the scale ${low} to ${high}, such as [${end === "high" ? high : low}], ` +
        `or how many boxes from its ${end} end, 1 to ${most}${mend}`,
      { option, value: plain(boxes), scale: [low, high] },
    );
  if (typeof boxes === "number") {
    if (Number.isInteger(boxes) && boxes >= 1 && boxes <= most) {
      return Array.from({ length: boxes }, (_, k) => (end === "high" ? high - boxes + 1 + k : low + k));
    }
    throw refuse(
      `is ${boxes}`,
      boxes === high || boxes === low ? `; for the answer ${boxes} alone write [${boxes}]` : "",
    );
  }
  if (!Array.isArray(boxes)) throw refuse(`is ${quote(boxes)}`);
  const answers = [...(boxes as readonly unknown[])];
  if (answers.length === 0) throw refuse("is empty");
  for (const answer of answers) {
    if (typeof answer !== "number" || !Number.isInteger(answer) || answer < low || answer > high) {
      throw refuse(`names ${quote(answer)}`);
    }
  }
  const distinct = [...new Set(answers as number[])].sort((a, b) => a - b);
  if (distinct.length < answers.length) throw refuse("names an answer twice");
  if (distinct.length > most) throw refuse("takes in every answer");
  return distinct;
}

/** 1 for the answers that count, 0 for the others, beside the answers of a scale. */
export function indicator(answers: Float64Array, boxes: readonly number[]): Float64Array {
  return Float64Array.from(answers, (answer) => (boxes.includes(answer) ? 1 : 0));
}

function plain(value: unknown): unknown {
  return Array.isArray(value) ? value.map(String) : typeof value === "number" ? value : String(value);
}
