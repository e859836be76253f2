import { AnalysisError, quote } from "../errors";
import { describeValue, plainValue } from "./describeValue";
import { isRecord } from "./isRecord";
import { numeralValue } from "./numeral";
import type { MissingCode, MissingCodes } from "./surveyData";

/**
 * The codes that stand for "no answer" in one column. A code is compared by value, so 0 is −0, and a code written as
 * text, "99", stands for the number as well.
 * @param call the public function that was called, for the messages
 * @throws AnalysisError "invalid-option"
 * @example missingCodesFor({ price: [0, 99] }, "price", "drivers") // → [0, 99]
 * @example missingCodesFor(["99"], "price", "drivers") // → ["99", 99]
 */
export function missingCodesFor(codes: MissingCodes | undefined, name: string, call?: string): readonly MissingCode[] {
  if (codes === undefined) return [];
  if (Array.isArray(codes)) return checkedCodes(codes, 'option "missingCodes"', call);
  if (!isRecord(codes)) throw notAList(codes, 'option "missingCodes"', call);
  return Object.hasOwn(codes, name)
    ? checkedCodes(codes[name], `option "missingCodes" of column ${quote(name)}`, call)
    : [];
}

/**
 * Whether a value is no answer: `null`, `undefined`, NaN or one of the codes.
 * @param codes as `missingCodesFor` gives them
 */
export function isMissing(value: unknown, codes: readonly MissingCode[]): boolean {
  return value === null || value === undefined || Number.isNaN(value) || codes.includes(value as MissingCode);
}

function checkedCodes(codes: unknown, what: string, call: string | undefined): readonly MissingCode[] {
  if (!Array.isArray(codes)) throw notAList(codes, what, call);
  return codes.flatMap((code: unknown) => {
    if (typeof code === "number" && Math.abs(code) !== Number.POSITIVE_INFINITY) return [code];
    if (typeof code !== "string") throw notACode(code, what, call);
    const number = numeralValue(code);
    return number === undefined ? [code] : [code, number];
  });
}

function notAList(got: unknown, what: string, call: string | undefined): AnalysisError {
  const single = typeof got === "number" || typeof got === "string";
  const mend = single ? `; write [${quote(got)}]` : "";
  return invalid(`${what} is ${describeValue(got)}, expected a list of codes such as [0, 99]${mend}`, got, call);
}

function notACode(got: unknown, what: string, call: string | undefined): AnalysisError {
  const mend = got === null || got === undefined ? "; null, undefined and NaN are missing without being declared" : "";
  return invalid(`${what} holds ${describeValue(got)}, expected finite numbers and text${mend}`, got, call);
}

function invalid(message: string, got: unknown, call: string | undefined): AnalysisError {
  const prefix = call === undefined ? "" : `${call}: `;
  return new AnalysisError("invalid-option", `${prefix}${message}`, { option: "missingCodes", value: plainValue(got) });
}
