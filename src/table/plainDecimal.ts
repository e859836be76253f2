const ZERO = 48;

/** A number with no more digits than this is written by `String` as it stood. */
const MOST_DIGITS = 15;

/** From here on `String` writes no exponent. */
const LEAST = 1e-6;

/**
 * The number that a decimal numeral stands for, if `String` writes it in the same way but for the mark: digits, mark,
 * digits of which the last is not 0. `undefined` for any other text, numerals among it.
 *   12.34 = 1234 / 10²; both are exact, so the quotient is rounded once, as by `Number`
 * @example plainDecimal("2,5", ",") // → 2.5
 * @example plainDecimal("2.50", ".") // → undefined
 */
export function plainDecimal(text: string, mark: string): number | undefined {
  const end = text.length;
  if (end > MOST_DIGITS + 1) return undefined;
  const markCode = mark.charCodeAt(0);
  let digits = 0;
  let scale = 0;
  let code = 0;
  for (let at = 0; at < end; at++) {
    code = text.charCodeAt(at);
    const digit = code - ZERO;
    if (digit >= 0 && digit <= 9) {
      digits = 10 * digits + digit;
      scale *= 10;
    } else if (code === markCode && scale === 0 && at > 0 && (at === 1 || text.charCodeAt(0) !== ZERO)) scale = 1;
    else return undefined;
  }
  if (scale < 10 || code === ZERO) return undefined;
  const value = digits / scale;
  return value < LEAST ? undefined : value;
}
