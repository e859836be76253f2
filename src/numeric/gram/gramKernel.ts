/**
 * The loops over rows behind all moments, on blocks of rows in one memory. A block is `width` columns, `stride` bytes apart, of which
 * the first `bytes` (a multiple of 16) are in use; rows beyond the last are zeros. Whole numbers take two bytes, others eight.
 * All places are bytes from the start of the memory, multiples of 16.
 */
export interface GramKernel {
  /** The memory, at least `bytes` long. It may be another one after each call of this, with what was in it before or not. */
  memory(bytes: number): ArrayBuffer;
  /**
   * gram += leftᵀ·right, gram `width`×`width` doubles, tiles of 2 × 4 columns that touch the diagonal or stand above it.
   * Whole numbers: exact as long as the sum of a block's products fits 32 bits.
   */
  addWholeProducts(left: number, right: number, stride: number, bytes: number, width: number, gram: number): void;
  /** The same for doubles: a block's sum is (even rows) + (odd rows), each in order. */
  addRealProducts(left: number, right: number, stride: number, bytes: number, width: number, gram: number): void;
  /** Whole numbers of one byte → of two, less `centre`. `bytes` counts what is written. */
  centreWhole(from: number, to: number, bytes: number, centre: number): void;
  centreReal(at: number, bytes: number, centre: number): void;
  /** A block's columns times the weights of its rows. */
  weighWhole(from: number, weights: number, to: number, stride: number, bytes: number, width: number): void;
  weighReal(from: number, weights: number, to: number, stride: number, bytes: number, width: number): void;
}
