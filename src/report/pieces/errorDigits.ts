import { decimalsFor } from "../formats";
import type { Language } from "../language";

/** Writes the figures of a row with as many decimals as its standard error deserves. */
export function errorDigits<Row>(
  rows: readonly Row[],
  stdError: (row: Row) => number | null | undefined,
  { formats }: Language,
): (row: Row, value: number | null | undefined) => string {
  const digits = decimalsFor(rows.map(stdError));
  const digitsOf = new Map(rows.map((row, index) => [row, digits[index] ?? 3]));
  return (row, value) => formats.decimal(value, digitsOf.get(row) ?? 3);
}
