/** Answers as doubles, NaN where there is none; or as bytes, −128 where there is none. */
export type SmallColumn = Float64Array | Int8Array;

/** Stands for a missing answer in a column of bytes. */
export const MISSING_BYTE = -128;

/**
 * A column as small as it can be: bytes when every answer is a whole number from −127 to 127, else the doubles themselves.
 * @param values NaN where an answer is missing
 * @example smallColumn(Float64Array.of(10, NaN)) // → Int8Array [10, -128]
 * @example smallColumn(Float64Array.of(2.5)) // → Float64Array [2.5]
 */
export function smallColumn(values: Float64Array): SmallColumn {
  const small = new Int8Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    const whole = value | 0;
    if (whole === value && whole > MISSING_BYTE && whole < 128) small[row] = whole;
    else if (Number.isNaN(value)) small[row] = MISSING_BYTE;
    else return values;
  }
  return small;
}

/**
 * The answers of some rows.
 * @param rows their numbers; none of them lacks an answer
 */
export function pickRows<Values extends SmallColumn>(values: Values, rows: Uint32Array): Values {
  const picked = (values instanceof Int8Array ? new Int8Array(rows.length) : new Float64Array(rows.length)) as Values;
  for (let i = 0; i < rows.length; i++) picked[i] = values[rows[i]!]!;
  return picked;
}

/** A column as doubles, NaN where an answer is missing. */
export function withMissing(values: SmallColumn): Float64Array {
  if (values instanceof Float64Array) return values;
  return Float64Array.from(values, (value) => (value === MISSING_BYTE ? Number.NaN : value));
}
