/** Numbers in a plain typed array. */
export type SmallNumbers = Int8Array | Int16Array | Int32Array | Float32Array | Float64Array;

/** What decides how small an array can hold numbers. Values that are no whole numbers (−0 among them) are fractions. */
export interface NumberTraits {
  readonly length: number;
  /** Of the whole numbers. */
  readonly lowest: number;
  readonly highest: number;
  /** Whether some are fractions or missing. */
  readonly needsFloat: boolean;
  /** Whether all that are not missing are the same in single precision. */
  readonly fitsSingle: boolean;
}

/** The smallest array that holds such numbers exactly, all 0. NaN stands for a missing one. */
export function smallNumbers({ length, lowest, highest, needsFloat, fitsSingle }: NumberTraits): SmallNumbers {
  const fits = (limit: number): boolean => !needsFloat && lowest >= -limit - 1 && highest <= limit;
  if (fits(2 ** 7 - 1)) return new Int8Array(length);
  if (fits(2 ** 15 - 1)) return new Int16Array(length);
  if (fits(2 ** 31 - 1)) return new Int32Array(length);
  return fitsSingle ? new Float32Array(length) : new Float64Array(length);
}
