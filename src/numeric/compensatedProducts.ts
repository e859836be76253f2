/** 2²⁷ + 1: splits a number into two halves whose products are exact. */
const SPLITTER = 134217729;

/**
 * target ← target − factor·(column − shift) in twice the working precision: `high + low` is the value.
 * Differences and products are split into a rounded value and its error, both kept.
 * @param count how many values; read from `column[start]` on, written from 0 on
 * @source Dekker (1971), Numerische Mathematik 18; Ogita, Rump & Oishi (2005), SIAM Journal on Scientific Computing 26 (Dot2)
 */
export function subtractMultipleInPlace(
  high: Float64Array,
  low: Float64Array,
  factor: number,
  column: Float64Array,
  shift: number,
  start: number,
  count: number,
): void {
  const scaled = SPLITTER * factor;
  const factorHigh = scaled - (scaled - factor);
  const factorLow = factor - factorHigh;
  for (let k = 0; k < count; k++) {
    const value = column[start + k]!;
    const difference = value - shift;
    const back = difference - value;
    const lost = value - (difference - back) - (shift + back);
    const split = SPLITTER * difference;
    const head = split - (split - difference);
    const tail = difference - head;
    const product = factor * difference;
    const rest = factorLow * tail - (product - factorHigh * head - factorLow * head - factorHigh * tail);
    const before = high[k]!;
    const after = before - product;
    const moved = after - before;
    const error = before - (after - moved) - (product + moved);
    high[k] = after;
    low[k] = low[k]! + (error - rest - factor * lost);
  }
}

/** A sum that keeps what rounding took from it; the value is `high + low`. */
export interface CompensatedSum {
  high: number;
  low: number;
}

/**
 * sum ← sum + Σ (column − shift)·factors, in twice the working precision.
 * @param count how many values; read from `column[start]` and `factors[0]` on
 * @source Ogita, Rump & Oishi (2005), SIAM Journal on Scientific Computing 26 (Dot2)
 */
export function addDotInPlace(
  sum: CompensatedSum,
  column: Float64Array,
  shift: number,
  start: number,
  factors: Float64Array,
  count: number,
): void {
  let { high, low } = sum;
  for (let k = 0; k < count; k++) {
    const value = column[start + k]!;
    const factor = factors[k]!;
    const difference = value - shift;
    const back = difference - value;
    const lost = value - (difference - back) - (shift + back);
    const scaled = SPLITTER * factor;
    const factorHigh = scaled - (scaled - factor);
    const factorLow = factor - factorHigh;
    const split = SPLITTER * difference;
    const head = split - (split - difference);
    const tail = difference - head;
    const product = factor * difference;
    const rest = factorLow * tail - (product - factorHigh * head - factorLow * head - factorHigh * tail);
    const after = high + product;
    const moved = after - high;
    low += high - (after - moved) + (product - moved) + rest + factor * lost;
    high = after;
  }
  sum.high = high;
  sum.low = low;
}
