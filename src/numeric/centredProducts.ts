import type { NumberColumn } from "./numberColumn";

/**
 * target[k] += Σ_j factors[j]·(columns[j][start + k] − centre[j]) on `count` rows.
 * Four columns at a time, read where they lie: loads and stores of the target are what takes the time. A loop over one kind of array is
 * several times as fast as one over both, so each loop is there for doubles and for bytes.
 */
export function addLinearInPlace(
  columns: readonly NumberColumn[],
  centre: Float64Array,
  factors: Float64Array,
  start: number,
  count: number,
  target: Float64Array,
): void {
  const p = columns.length;
  let j = 0;
  for (; j + 3 < p; j += 4) {
    const a = columns[j]!;
    const b = columns[j + 1]!;
    const c = columns[j + 2]!;
    const d = columns[j + 3]!;
    if (isDouble(a) && isDouble(b) && isDouble(c) && isDouble(d)) {
      fourDoubles(a, b, c, d, centre, factors, j, start, count, target);
    } else if (!isDouble(a) && !isDouble(b) && !isDouble(c) && !isDouble(d)) {
      fourBytes(a, b, c, d, centre, factors, j, start, count, target);
    } else {
      for (let i = j; i < j + 4; i++) addOne(columns[i]!, centre[i]!, factors[i]!, start, count, target);
    }
  }
  for (; j < p; j++) addOne(columns[j]!, centre[j]!, factors[j]!, start, count, target);
}

/**
 * sums[j] += Σ_k factors[k]·(columns[j][start + k] − centre[j]) over `count` rows.
 * @param sums at least p values
 */
export function addDotsInPlace(
  columns: readonly NumberColumn[],
  centre: Float64Array,
  factors: Float64Array,
  start: number,
  count: number,
  sums: Float64Array,
): void {
  const p = columns.length;
  let j = 0;
  for (; j + 3 < p; j += 4) {
    const a = columns[j]!;
    const b = columns[j + 1]!;
    const c = columns[j + 2]!;
    const d = columns[j + 3]!;
    if (isDouble(a) && isDouble(b) && isDouble(c) && isDouble(d)) {
      dotDoubles(a, b, c, d, centre, factors, j, start, count, sums);
    } else if (!isDouble(a) && !isDouble(b) && !isDouble(c) && !isDouble(d)) {
      dotBytes(a, b, c, d, centre, factors, j, start, count, sums);
    } else {
      for (let i = j; i < j + 4; i++) sums[i]! += dotOne(columns[i]!, centre[i]!, factors, start, count);
    }
  }
  for (; j < p; j++) sums[j]! += dotOne(columns[j]!, centre[j]!, factors, start, count);
}

/** The largest |column − centre|. */
export function largestDistance(column: NumberColumn, centre: number): number {
  return isDouble(column) ? distanceOfDoubles(column, centre) : distanceOfBytes(column, centre);
}

function distanceOfDoubles(column: Float64Array, centre: number): number {
  let largest = 0;
  for (let i = 0; i < column.length; i++) largest = Math.max(largest, Math.abs(column[i]! - centre));
  return largest;
}

function distanceOfBytes(column: Int8Array, centre: number): number {
  let largest = 0;
  for (let i = 0; i < column.length; i++) largest = Math.max(largest, Math.abs(column[i]! - centre));
  return largest;
}

function isDouble(column: NumberColumn): column is Float64Array {
  return column instanceof Float64Array;
}

function addOne(
  column: NumberColumn,
  centre: number,
  factor: number,
  start: number,
  count: number,
  target: Float64Array,
): void {
  if (isDouble(column)) addDoubles(column, centre, factor, start, count, target);
  else addBytes(column, centre, factor, start, count, target);
}

function addDoubles(
  column: Float64Array,
  centre: number,
  factor: number,
  start: number,
  count: number,
  target: Float64Array,
): void {
  for (let k = 0; k < count; k++) target[k] = target[k]! + factor * (column[start + k]! - centre);
}

function addBytes(
  column: Int8Array,
  centre: number,
  factor: number,
  start: number,
  count: number,
  target: Float64Array,
): void {
  for (let k = 0; k < count; k++) target[k] = target[k]! + factor * (column[start + k]! - centre);
}

function fourDoubles(
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  d: Float64Array,
  centre: Float64Array,
  factors: Float64Array,
  j: number,
  start: number,
  count: number,
  target: Float64Array,
): void {
  const [fa, fb, fc, fd] = [factors[j]!, factors[j + 1]!, factors[j + 2]!, factors[j + 3]!];
  const [ma, mb, mc, md] = [centre[j]!, centre[j + 1]!, centre[j + 2]!, centre[j + 3]!];
  for (let k = 0; k < count; k++) {
    const i = start + k;
    target[k] = target[k]! + fa * (a[i]! - ma) + fb * (b[i]! - mb) + fc * (c[i]! - mc) + fd * (d[i]! - md);
  }
}

function fourBytes(
  a: Int8Array,
  b: Int8Array,
  c: Int8Array,
  d: Int8Array,
  centre: Float64Array,
  factors: Float64Array,
  j: number,
  start: number,
  count: number,
  target: Float64Array,
): void {
  const [fa, fb, fc, fd] = [factors[j]!, factors[j + 1]!, factors[j + 2]!, factors[j + 3]!];
  const [ma, mb, mc, md] = [centre[j]!, centre[j + 1]!, centre[j + 2]!, centre[j + 3]!];
  for (let k = 0; k < count; k++) {
    const i = start + k;
    target[k] = target[k]! + fa * (a[i]! - ma) + fb * (b[i]! - mb) + fc * (c[i]! - mc) + fd * (d[i]! - md);
  }
}

function dotOne(column: NumberColumn, centre: number, factors: Float64Array, start: number, count: number): number {
  return isDouble(column)
    ? oneDouble(column, centre, factors, start, count)
    : oneByte(column, centre, factors, start, count);
}

function oneDouble(column: Float64Array, centre: number, factors: Float64Array, start: number, count: number): number {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += factors[k]! * (column[start + k]! - centre);
  return sum;
}

function oneByte(column: Int8Array, centre: number, factors: Float64Array, start: number, count: number): number {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += factors[k]! * (column[start + k]! - centre);
  return sum;
}

function dotDoubles(
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  d: Float64Array,
  centre: Float64Array,
  factors: Float64Array,
  j: number,
  start: number,
  count: number,
  sums: Float64Array,
): void {
  const [ma, mb, mc, md] = [centre[j]!, centre[j + 1]!, centre[j + 2]!, centre[j + 3]!];
  let sa = 0;
  let sb = 0;
  let sc = 0;
  let sd = 0;
  for (let k = 0; k < count; k++) {
    const i = start + k;
    const factor = factors[k]!;
    sa += factor * (a[i]! - ma);
    sb += factor * (b[i]! - mb);
    sc += factor * (c[i]! - mc);
    sd += factor * (d[i]! - md);
  }
  sums[j]! += sa;
  sums[j + 1]! += sb;
  sums[j + 2]! += sc;
  sums[j + 3]! += sd;
}

function dotBytes(
  a: Int8Array,
  b: Int8Array,
  c: Int8Array,
  d: Int8Array,
  centre: Float64Array,
  factors: Float64Array,
  j: number,
  start: number,
  count: number,
  sums: Float64Array,
): void {
  const [ma, mb, mc, md] = [centre[j]!, centre[j + 1]!, centre[j + 2]!, centre[j + 3]!];
  let sa = 0;
  let sb = 0;
  let sc = 0;
  let sd = 0;
  for (let k = 0; k < count; k++) {
    const i = start + k;
    const factor = factors[k]!;
    sa += factor * (a[i]! - ma);
    sb += factor * (b[i]! - mb);
    sc += factor * (c[i]! - mc);
    sd += factor * (d[i]! - md);
  }
  sums[j]! += sa;
  sums[j + 1]! += sb;
  sums[j + 2]! += sc;
  sums[j + 3]! += sd;
}
