const NUMERAL = /^[+-]?(?:(?:0|[1-9]\d*)(?:[.,]\d+)?|[.,]\d+)(?:[eE][+-]?\d+)?$/;
const WHOLE = /^[+-]?\d+$/;

/**
 * The number that a plain decimal numeral stands for, written with a point or a comma; `undefined` for other text.
 * No numerals are: leading zeros (00123) and integers beyond 2^53, which identify rather than count; hexadecimals and
 * "Infinity"; thousands separators, which are a decimal mark elsewhere.
 * @example numeralValue("2,5") // → 2.5
 * @example numeralValue("00123") // → undefined
 */
export function numeralValue(text: string): number | undefined {
  if (!NUMERAL.test(text)) return undefined;
  const value = Number(text.replace(",", "."));
  if (!Number.isFinite(value)) return undefined;
  return Number.isSafeInteger(value) || !WHOLE.test(text) ? value : undefined;
}
