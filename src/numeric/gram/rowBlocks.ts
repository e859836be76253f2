import { isWhole, type NumberColumn } from "../numberColumn";
import type { GramKernel } from "./gramKernel";
import { threadKernel } from "./threadKernel";

/** Rows of a block: what a block and its weighted copy take stays in the second cache. */
const WHOLE_ROWS = 1024;
const REAL_ROWS = 512;

/** Largest weight of a row, and largest sum of a block's weights, with which two bytes hold w·z and four bytes Σw·z² for |z| ≤ 255. */
const MOST_WEIGHT = 128;
const MOST_BLOCK_WEIGHT = 33_000;

/**
 * Centred rows in blocks, and the Gram matrix of [1, z] that they are added to. All of it lies in the memory of the kernel, which
 * every user of this thread shares: `claim` says whether what was put there is still there.
 */
export interface RowBlocks {
  readonly kernel: GramKernel;
  /** Whether values are whole numbers in two bytes; else doubles. */
  readonly whole: boolean;
  /** 1 + columns, rounded up to a multiple of four with columns of zeros. */
  readonly width: number;
  /** Rows in a block. */
  readonly size: number;
  /** Bytes from one column of a block to the next, and from one block to the next. */
  readonly stride: number;
  readonly blockStride: number;
  /** Where things lie, in bytes. */
  readonly gram: number;
  readonly weights: number;
  readonly weighted: number;
  readonly raw: number;
  readonly blocks: number;
  readonly end: number;
  views: Views;
}

interface Views {
  readonly memory: ArrayBuffer | undefined;
  readonly bytes: Int8Array;
  readonly whole: Int16Array;
  readonly real: Float64Array;
}

const NO_VIEWS: Views = {
  memory: undefined,
  bytes: new Int8Array(0),
  whole: new Int16Array(0),
  real: new Float64Array(0),
};

/**
 * @param columns how many there will be
 * @param whole for columns of bytes with whole centres
 * @param count blocks held at the same time
 */
export function rowBlocks(columns: number, whole: boolean, count: number): RowBlocks {
  const width = (columns + 4) & ~3;
  const size = whole ? WHOLE_ROWS : REAL_ROWS;
  const stride = size * (whole ? 2 : 8);
  const blockStride = width * stride;
  const weights = 8 * width * width;
  const weighted = weights + stride;
  const raw = weighted + blockStride;
  const blocks = raw + size;
  const end = blocks + count * blockStride;
  return {
    kernel: threadKernel(),
    whole,
    width,
    size,
    stride,
    blockStride,
    gram: 0,
    weights,
    weighted,
    raw,
    blocks,
    end,
    views: NO_VIEWS,
  };
}

let tenant: RowBlocks | undefined;

/** Takes the kernel's memory. @returns whether the blocks that were put there before are still there */
export function claim(space: RowBlocks): boolean {
  const memory = space.kernel.memory(space.end);
  const isTenant = tenant === space && space.views.memory === memory;
  if (space.views.memory !== memory) {
    space.views = {
      memory,
      bytes: new Int8Array(memory),
      whole: new Int16Array(memory),
      real: new Float64Array(memory),
    };
  }
  tenant = space;
  return isTenant;
}

export function clearGram({ views, gram, width }: RowBlocks): void {
  views.real.fill(0, gram >> 3, (gram >> 3) + width * width);
}

/** target += the upper triangle of the Gram matrix, row by row, without its padding. */
export function addGramTo({ views, gram, width }: RowBlocks, columns: number, target: Float64Array): void {
  const base = gram >> 3;
  let at = 0;
  for (let i = 0; i <= columns; i++) {
    for (let j = i; j <= columns; j++) target[at++]! += views.real[base + i * width + j]!;
  }
}

/** Whether whole numbers serve for these columns: all are bytes, and whole are the numbers that are taken off them. */
export function canBeWhole(columns: readonly NumberColumn[], centre: Float64Array): boolean {
  return isWhole(columns) && centre.every((value) => Math.abs(value) <= 128 && Number.isInteger(value));
}

/** Puts rows `from` … `to − 1`, less their centre, into a block. */
export function fillBlock(
  space: RowBlocks,
  block: number,
  columns: readonly NumberColumn[],
  centre: Float64Array,
  from: number,
  to: number,
): void {
  const start = space.blocks + block * space.blockStride;
  if (space.whole) fillWhole(space, start, columns as readonly Int8Array[], centre, from, to);
  else fillReal(space, start, columns, centre, from, to);
}

function fillWhole(
  { kernel, views, raw, stride, width }: RowBlocks,
  start: number,
  columns: readonly Int8Array[],
  centre: Float64Array,
  from: number,
  to: number,
): void {
  const rows = to - from;
  const padded = paddedRows(rows, true);
  const { bytes, whole } = views;
  whole.fill(1, start >> 1, (start >> 1) + rows);
  whole.fill(0, (start >> 1) + rows, (start >> 1) + padded);
  for (let j = 0; j < columns.length; j++) {
    const column = columns[j]!;
    const at = start + (j + 1) * stride;
    bytes.set(from === 0 && to === column.length ? column : column.subarray(from, to), raw);
    kernel.centreWhole(raw, at, 2 * padded, centre[j]!);
    whole.fill(0, (at >> 1) + rows, (at >> 1) + padded);
  }
  for (let j = columns.length + 1; j < width; j++) {
    const at = (start + j * stride) >> 1;
    whole.fill(0, at, at + padded);
  }
}

function fillReal(
  { kernel, views, stride, width }: RowBlocks,
  start: number,
  columns: readonly NumberColumn[],
  centre: Float64Array,
  from: number,
  to: number,
): void {
  const rows = to - from;
  const padded = paddedRows(rows, false);
  const { real } = views;
  real.fill(1, start >> 3, (start >> 3) + rows);
  real.fill(0, (start >> 3) + rows, (start >> 3) + padded);
  for (let j = 0; j < columns.length; j++) {
    const column = columns[j]!;
    const at = start + (j + 1) * stride;
    real.set(column.subarray(from, to), at >> 3);
    kernel.centreReal(at, 8 * padded, centre[j]!);
    real.fill(0, (at >> 3) + rows, (at >> 3) + padded);
  }
  for (let j = columns.length + 1; j < width; j++) {
    const at = (start + j * stride) >> 3;
    real.fill(0, at, at + padded);
  }
}

/** gram += the products of a block's rows. */
export function addBlock(space: RowBlocks, block: number, rows: number): void {
  const { kernel, whole, stride, width, gram } = space;
  const start = space.blocks + block * space.blockStride;
  const padded = paddedRows(rows, whole);
  if (whole) kernel.addWholeProducts(start, start, stride, 2 * padded, width, gram);
  else kernel.addRealProducts(start, start, stride, 8 * padded, width, gram);
}

/**
 * gram += the products of a block's rows times their weights, weights[from …].
 * @returns false, and nothing was added, when a whole-number block cannot take these weights: fractions, or too large
 */
export function addWeightedBlock(
  space: RowBlocks,
  block: number,
  rows: number,
  weights: Float64Array,
  from: number,
): boolean {
  const { kernel, whole, stride, width, gram, weighted } = space;
  const start = space.blocks + block * space.blockStride;
  const padded = paddedRows(rows, whole);
  if (!whole) {
    const { real } = space.views;
    const at = space.weights >> 3;
    for (let k = 0; k < rows; k++) real[at + k] = weights[from + k]!;
    real.fill(0, at + rows, at + padded);
    kernel.weighReal(start, space.weights, weighted, stride, 8 * padded, width);
    kernel.addRealProducts(weighted, start, stride, 8 * padded, width, gram);
    return true;
  }
  if (!takeWholeWeights(space, rows, padded, weights, from)) return false;
  kernel.weighWhole(start, space.weights, weighted, stride, 2 * padded, width);
  kernel.addWholeProducts(weighted, start, stride, 2 * padded, width, gram);
  return true;
}

function takeWholeWeights(
  space: RowBlocks,
  rows: number,
  padded: number,
  weights: Float64Array,
  from: number,
): boolean {
  const { whole } = space.views;
  const at = space.weights >> 1;
  let sum = 0;
  for (let k = 0; k < rows; k++) {
    const weight = weights[from + k]!;
    whole[at + k] = weight;
    if (whole[at + k] !== weight || weight > MOST_WEIGHT || weight < 0) return false;
    sum += weight;
  }
  whole.fill(0, at + rows, at + padded);
  return sum <= MOST_BLOCK_WEIGHT;
}

/** Rows rounded up to whole vectors of sixteen bytes. */
function paddedRows(rows: number, whole: boolean): number {
  return whole ? (rows + 7) & ~7 : (rows + 1) & ~1;
}
