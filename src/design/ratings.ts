import { AnalysisError } from "../errors";
import type { NamedColumn } from "../table/namedColumn";
import { numericColumn } from "../table/numericColumn";
import type { Column, MissingCode, Scale } from "../table/surveyData";

/** One column of whole-number answers, checked: each row's answer as a place in the list of possible answers. */
export interface Ratings {
  readonly name: string;
  /** The answers of the scale, ascending, one apart. */
  readonly answers: Float64Array;
  /** For each row the index of its answer in `answers`; `answers.length` where there is none. */
  readonly codes: Uint8Array | Uint16Array;
}

/** What a column of ratings has to be. */
export interface RatingRule {
  /** The public function that was called, for the messages. */
  readonly call: string;
  readonly scale: Scale;
  readonly missingCodes: readonly MissingCode[];
}

const MOST_ANSWERS = 65_535;

/**
 * Checks that every answer is a whole number on the scale, or missing.
 * Missing are `null`, `undefined`, NaN and the declared codes; a code may lie on the scale, and is missing all the same.
 * @throws AnalysisError "out-of-scale" · "not-whole" · "not-numeric" · "not-finite", naming row, column and value · "invalid-option" (a scale without whole ends)
 * @example checkRatings({ name: "q", values: [5, null, 1] }, { call: "csat", scale: [1, 5], missingCodes: [] }).codes // → Uint8Array [4, 5, 0]
 */
export function checkRatings(column: NamedColumn, { call, scale, missingCodes }: RatingRule): Ratings {
  const answers = answersOf(scale, call);
  const indexOf = answerIndex(answers, missingCodes);
  const codes = answers.length < 256 ? new Uint8Array(column.values.length) : new Uint16Array(column.values.length);
  if (!encode(column.values, answers[0]!, indexOf, codes)) {
    // Something else than a rating or a missing answer: a declared code, or an error that the table room words.
    const numbers = numericColumn(column, { call, codes: missingCodes, scale, whole: true });
    encode(numbers, answers[0]!, indexOf, codes);
  }
  return { name: column.name, answers, codes };
}

function answersOf([low, high]: Scale, call: string): Float64Array {
  const answers = high - low + 1;
  if (!Number.isInteger(low) || !Number.isInteger(high)) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "scale" is [${low}, ${high}], expected whole numbers such as [1, 5]`,
      {
        scale: [low, high],
      },
    );
  }
  if (answers > MOST_ANSWERS) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "scale" is [${low}, ${high}], which has ${answers} answers; a rating scale has at most ${MOST_ANSWERS}`,
      { scale: [low, high] },
    );
  }
  return Float64Array.from({ length: answers }, (_, index) => low + index);
}

/** Place of each answer, counted from the low end; a code that means "no answer" stands last. */
function answerIndex(answers: Float64Array, missingCodes: readonly MissingCode[]): Uint16Array {
  return Uint16Array.from(answers, (answer, index) => (missingCodes.includes(answer) ? answers.length : index));
}

/** Writes the codes; false as soon as a value is neither missing nor a whole number on the scale. */
function encode(values: Column, low: number, indexOf: Uint16Array, codes: Uint8Array | Uint16Array): boolean {
  const answers = indexOf.length;
  for (let row = 0; row < codes.length; row++) {
    const value = values[row];
    if (typeof value === "number") {
      const place = value - low;
      if (place >= 0 && place < answers && place === (place | 0)) codes[row] = indexOf[place]!;
      else if (Number.isNaN(value)) codes[row] = answers;
      else return false;
    } else if (value === null || value === undefined) {
      codes[row] = answers;
    } else {
      return false;
    }
  }
  return true;
}
