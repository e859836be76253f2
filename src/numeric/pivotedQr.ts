import { productTransposed } from "./squareProducts";
import { dot } from "./sum";

/** A·P = Q·R with |R₀₀| ≥ |R₁₁| ≥ …, Q as the reflections that make it up. */
export interface PivotedQr {
  /** columns×columns, upper triangular, row-major, in pivot order. */
  readonly r: Float64Array;
  /** pivot[k] is the number of the original column that stands at place k. */
  readonly pivot: Uint32Array;
  /** Diagonal entries of R above tolerance·|R₀₀|. */
  readonly rank: number;
  /** Qᵀ·b, when b was given: the first `columns` entries solve, the rest are the residual. */
  readonly rotated: Float64Array | null;
  /** Reflection k is x − scale·v·(vᵀx) on rows k … n − 1, with v in column k and its scale; `rank` of them. */
  readonly reflectors: readonly Float64Array[];
  readonly reflectorScales: Float64Array;
}

/**
 * Householder QR with column pivoting.
 * @param source columns of n values each, n ≥ their number; not changed
 * @param b right-hand side of n values, or null
 * @param tolerance relative size below which a diagonal entry of R counts as 0
 * @source Businger & Golub (1965); Golub & Van Loan, Matrix Computations, 5.4.2. Norms are updated downwards and computed
 *   anew once half the digits are gone, as LAPACK's dgeqp3 does (Drmač & Bujanović 2008).
 */
export function pivotedQr(source: readonly Float64Array[], b: Float64Array | null, tolerance: number): PivotedQr {
  const p = source.length;
  const n = source[0]?.length ?? 0;
  const columns = source.map((column) => column.slice());
  const rotated = b === null ? null : b.slice();
  const pivot = Uint32Array.from({ length: p }, (_, j) => j);
  const norms = Float64Array.from(columns, (column) => Math.sqrt(dot(column, column)));
  const reference = norms.slice();
  const r = new Float64Array(p * p);
  const reflectorScales = new Float64Array(p);
  let rank = p;

  for (let k = 0; k < p; k++) {
    let best = k;
    for (let j = k + 1; j < p; j++) if (norms[j]! > norms[best]!) best = j;
    if (best !== k) {
      swap(columns, k, best);
      swap(pivot, k, best);
      norms[best] = norms[k]!;
      reference[best] = reference[k]!;
      for (let i = 0; i < k; i++) {
        const held = r[i * p + k]!;
        r[i * p + k] = r[i * p + best]!;
        r[i * p + best] = held;
      }
    }
    const v = columns[k]!;
    const norm = Math.sqrt(dot(v, v, k, n));
    if (!(norm > tolerance * Math.abs(k === 0 ? norm : r[0]!)) || norm === 0) {
      rank = k;
      break;
    }
    // Reflect onto the side away from v[k], so that nothing cancels.
    const diagonal = v[k]! > 0 ? -norm : norm;
    v[k] = v[k]! - diagonal;
    const scale = 1 / (-diagonal * v[k]!);
    r[k * p + k] = diagonal;
    reflectorScales[k] = scale;
    for (let j = k + 1; j < p; j++) {
      const column = columns[j]!;
      reflectInPlace(v, column, k, n, scale);
      const entry = column[k]!;
      r[k * p + j] = entry;
      downdateNorm(norms, reference, columns, j, k, n, entry);
    }
    if (rotated) reflectInPlace(v, rotated, k, n, scale);
  }
  return { r, pivot, rank, rotated, reflectors: columns, reflectorScales };
}

/** x ← Qᵀ·x, n values. */
export function rotateInPlace(qr: PivotedQr, x: Float64Array): void {
  for (let k = 0; k < qr.rank; k++) reflectInPlace(qr.reflectors[k]!, x, k, x.length, qr.reflectorScales[k]!);
}

/** x ← Q·x, n values. */
export function rotateBackInPlace(qr: PivotedQr, x: Float64Array): void {
  for (let k = qr.rank - 1; k >= 0; k--) reflectInPlace(qr.reflectors[k]!, x, k, x.length, qr.reflectorScales[k]!);
}

/** x ← x − (vᵀx)·scale·v on rows k … n − 1. */
function reflectInPlace(v: Float64Array, x: Float64Array, k: number, n: number, scale: number): void {
  const factor = dot(v, x, k, n) * scale;
  for (let i = k; i < n; i++) x[i] = x[i]! - factor * v[i]!;
}

function downdateNorm(
  norms: Float64Array,
  reference: Float64Array,
  columns: readonly Float64Array[],
  j: number,
  k: number,
  n: number,
  entry: number,
): void {
  if (norms[j] === 0) return;
  const ratio = Math.abs(entry) / norms[j]!;
  const left = Math.max(0, (1 - ratio) * (1 + ratio));
  const trusted = left * (norms[j]! / reference[j]!) ** 2;
  if (trusted > Math.sqrt(Number.EPSILON)) {
    norms[j]! *= Math.sqrt(left);
  } else {
    norms[j] = Math.sqrt(dot(columns[j]!, columns[j]!, k + 1, n));
    reference[j] = norms[j]!;
  }
}

function swap<T>(list: { [index: number]: T }, i: number, j: number): void {
  const held = list[i]!;
  list[i] = list[j]!;
  list[j] = held;
}

/** An upper triangle R of columns taken in the order of `pivot`, as QR leaves it. */
export type PivotedTriangle = Pick<PivotedQr, "r" | "pivot">;

/** Solves R·x = c for the leading `size` rows of R and puts x in the original column order. */
export function solveUpper(qr: PivotedTriangle, c: Float64Array): Float64Array {
  const p = qr.pivot.length;
  const x = new Float64Array(p);
  for (let i = p - 1; i >= 0; i--) {
    let sum = c[i]!;
    for (let k = i + 1; k < p; k++) sum -= qr.r[i * p + k]! * x[k]!;
    x[i] = sum / qr.r[i * p + i]!;
  }
  const ordered = new Float64Array(p);
  for (let i = 0; i < p; i++) ordered[qr.pivot[i]!] = x[i]!;
  return ordered;
}

/** Solves Rᵀ·x = c, with c in the original column order and x in that of the pivots. */
export function solveTransposed(qr: PivotedTriangle, c: Float64Array): Float64Array {
  const p = qr.pivot.length;
  const x = new Float64Array(p);
  for (let i = 0; i < p; i++) {
    let sum = c[qr.pivot[i]!]!;
    for (let k = 0; k < i; k++) sum -= qr.r[k * p + i]! * x[k]!;
    x[i] = sum / qr.r[i * p + i]!;
  }
  return x;
}

/** P·R⁻¹, row-major, rows in the original column order: T with T·Tᵀ = (AᵀA)⁻¹, so that A·T has orthonormal columns. */
export function inverseRoot(qr: PivotedTriangle): Float64Array {
  const p = qr.pivot.length;
  const root = new Float64Array(p * p);
  for (let j = 0; j < p; j++) {
    root[qr.pivot[j]! * p + j] = 1 / qr.r[j * p + j]!;
    for (let i = j - 1; i >= 0; i--) {
      let sum = 0;
      for (let k = i + 1; k <= j; k++) sum -= qr.r[i * p + k]! * root[qr.pivot[k]! * p + j]!;
      root[qr.pivot[i]! * p + j] = sum / qr.r[i * p + i]!;
    }
  }
  return root;
}

/** (AᵀA)⁻¹ = P·R⁻¹·R⁻ᵀ·Pᵀ, symmetric, row-major, in the original column order. */
export function inverseGram(qr: PivotedTriangle): Float64Array {
  const root = inverseRoot(qr);
  return productTransposed(root, root, qr.pivot.length);
}

/** The upper triangle R = Lᵀ of the L that `choleskyInPlace` left; nothing is pivoted. */
export function choleskyTriangle(factor: Float64Array, size: number): PivotedTriangle {
  const r = new Float64Array(size * size);
  for (let i = 0; i < size; i++) for (let j = 0; j <= i; j++) r[j * size + i] = factor[i * size + j]!;
  return { r, pivot: Uint32Array.from({ length: size }, (_, j) => j) };
}
