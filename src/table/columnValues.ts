import type { Column } from "./surveyData";

/** What is used of a vector of Arrow, of a column of Arquero, or of any other object that is one column. */
interface ForeignColumn {
  readonly length: number;
  readonly nullCount?: unknown;
  readonly type?: { readonly typeId?: unknown; readonly bitWidth?: unknown; readonly precision?: unknown };
  get?(index: number): unknown;
  at?(index: number): unknown;
  toArray?(): unknown;
}

/** Type numbers of the Arrow format. */
const INTEGER = 2;
const FLOATING_POINT = 3;
const HALF_PRECISION = 0;

/** Whether a value is one column: an array, a typed array, a vector of Arrow, an array-like object. Text is not. */
export function isColumn(value: unknown): value is { readonly length: number } {
  if (Array.isArray(value)) return true;
  if (typeof value !== "object" || value === null) return false;
  const { length, get, at } = value as Partial<ForeignColumn>;
  if (typeof length !== "number" || !Number.isSafeInteger(length) || length < 0) return false;
  // A length alone is no column: { length: 40, price: […] } is an object of columns.
  return ArrayBuffer.isView(value) || typeof get === "function" || typeof at === "function" || "0" in value;
}

/** The values of a column by index; `undefined` when the value is no column. Arrays are handed on, not copied. */
export function columnValues(value: unknown): Column | undefined {
  if (!isColumn(value)) return undefined;
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return value as unknown as Column;
  const vector = value as ForeignColumn;
  if (storesItsValues(vector)) {
    const stored: unknown = vector.toArray?.();
    if (isColumn(stored) && stored.length === vector.length) return stored as Column;
  }
  if (typeof vector.get === "function") return Array.from({ length: vector.length }, (_, row) => vector.get?.(row));
  if (typeof vector.at === "function") return Array.from({ length: vector.length }, (_, row) => vector.at?.(row));
  return vector as Column;
}

/**
 * Whether a vector of Arrow stores the values themselves, so that `toArray` may be trusted. Under a null lies whatever
 * was there before (0, as a rule), and half-precision numbers, decimals and times are stored in a code of their own.
 */
function storesItsValues({ nullCount, type }: ForeignColumn): boolean {
  if (nullCount !== 0 || type === undefined) return false;
  if (type.typeId === INTEGER) return typeof type.bitWidth === "number" && type.bitWidth <= 32;
  return type.typeId === FLOATING_POINT && typeof type.precision === "number" && type.precision > HALF_PRECISION;
}
