import type { NumberColumn } from "../../numeric/numberColumn";

/** An item's answers as places on its scale. */
export interface AnswerCodes {
  /** The different answers, ascending. */
  readonly answers: Float64Array;
  /** Of each row the place of its answer among them; −1 where there is none. */
  readonly codes: Int32Array;
}

/** @param column NaN where an answer is missing; not changed */
export function answerCodes(column: NumberColumn): AnswerCodes {
  const places = new Map<number, number>();
  for (let row = 0; row < column.length; row++) {
    const value = column[row]!;
    // −0 and 0 are one key of a Map.
    if (!Number.isNaN(value)) places.set(value, 0);
  }
  const answers = Float64Array.from(places.keys()).sort();
  answers.forEach((value, place) => {
    places.set(value, place);
  });
  return { answers, codes: Int32Array.from({ length: column.length }, (_, row) => places.get(column[row]!) ?? -1) };
}
