import { type SmallNumbers, smallNumbers } from "./smallNumbers";

/** Numbers that come one by one and are kept small. NaN stands for a missing answer. */
export interface NumberChunks {
  push(value: number): void;
  /**
   * Adds every `step`-th of the whole numbers from 0 on, and missing answers written as −1, from `from` on and before
   * `end`. Stops at a number below −1, and returns where.
   */
  pushCells(codes: Int32Array, from: number, end: number, step: number): number;
  length(): number;
  toFloat64(): Float64Array;
  /** The smallest array that holds them exactly. The chunks are let go one by one, so nothing is left in here. */
  toSmallest(): SmallNumbers;
}

type Chunk = Int8Array | Int16Array | Int32Array | Float64Array;

/** How long a chunk becomes. The first one begins smaller, so that a short column takes little. */
const LENGTH = 65_536;
const FIRST_LENGTH = 1024;

/**
 * Collects numbers in chunks that are each as narrow as what stands in them: a byte for a rating. Nothing is copied
 * when another chunk is begun, and an outlier widens no more than its own.
 * @example
 * const chunks = numberChunks();
 * for (const answer of [5, 4, 1000]) chunks.push(answer);
 * chunks.toSmallest() // → Int16Array [5, 4, 1000]
 */
export function numberChunks(): NumberChunks {
  let full: Chunk[] = [];
  let chunk: Chunk = new Int8Array(FIRST_LENGTH);
  let filled = 0;
  let limit = limitOf(chunk);

  function push(value: number): void {
    if (filled === chunk.length) makeRoom();
    // The chunk may be another one once the value is fitted in.
    const stored = value <= limit && value >= -limit && isWhole(value) ? value : unusual(value);
    chunk[filled++] = stored;
  }

  function pushCells(codes: Int32Array, from: number, end: number, step: number): number {
    let at = from;
    while (at < end && codes[at]! >= -1) {
      if (filled === chunk.length) makeRoom();
      at = pushFitting(codes, at, Math.min(end, at + step * (chunk.length - filled)), step);
      if (at < end && codes[at]! > limit) {
        push(codes[at]!);
        at += step;
      }
    }
    return at;
  }

  /** Adds what fits in as it is, nothing else; there must be room for it. */
  function pushFitting(codes: Int32Array, from: number, end: number, step: number): number {
    const [values, most, missing] = [chunk, limit, missingIn(chunk)];
    let at = from;
    let next = filled;
    for (; at < end; at += step) {
      const code = codes[at]!;
      if (code < -1 || code > most) break;
      values[next++] = code === -1 ? missing : code;
    }
    filled = next;
    return at;
  }

  /** What is to be stored for a value that is missing, or does not fit in among those before it. */
  function unusual(value: number): number {
    if (Number.isNaN(value)) return missingIn(chunk);
    const needed = isWhole(value) ? Math.abs(value) : Number.POSITIVE_INFINITY;
    if (needed > limit) replaceBy(emptyChunk(needed, chunk.length));
    return value;
  }

  function makeRoom(): void {
    if (chunk.length < LENGTH) {
      replaceBy(emptyChunk(limit, Math.min(LENGTH, 4 * chunk.length)));
    } else {
      full.push(chunk);
      filled = 0;
      replaceBy(new Int8Array(LENGTH));
    }
  }

  function replaceBy(wider: Chunk): void {
    copyChunk(chunk.subarray(0, filled), wider, 0, missingIn(wider));
    chunk = wider;
    limit = limitOf(chunk);
  }

  const allChunks = (): Chunk[] => [...full, chunk.subarray(0, filled)];
  const length = (): number => full.length * LENGTH + filled;

  return {
    push,
    pushCells,
    length,
    toFloat64() {
      const numbers = new Float64Array(length());
      let from = 0;
      for (const each of allChunks()) from = copyChunk(each, numbers, from, Number.NaN);
      return numbers;
    },
    toSmallest() {
      const chunks = allChunks();
      const numbers = smallestFor(chunks);
      full = [];
      chunk = new Int8Array(FIRST_LENGTH);
      filled = 0;
      limit = limitOf(chunk);
      let from = 0;
      for (let index = 0; index < chunks.length; index++) {
        from = copyChunk(chunks[index]!, numbers, from, Number.NaN);
        chunks[index] = chunk.subarray(0, 0);
      }
      return numbers;
    },
  };
}

/** −0 is no whole number here: integers cannot tell it from 0. */
function isWhole(value: number): boolean {
  return Math.trunc(value) === value && !Object.is(value, -0);
}

/** Whole numbers from −limit to limit fit in a chunk; anything does in the widest. */
function limitOf({ BYTES_PER_ELEMENT: bytes }: Chunk): number {
  return bytes === 8 ? Number.POSITIVE_INFINITY : 2 ** (8 * bytes - 1) - 1;
}

/** What stands for a missing answer in a chunk: the one integer below its limits, or NaN. */
function missingIn(chunk: Chunk): number {
  return chunk.BYTES_PER_ELEMENT === 8 ? Number.NaN : -limitOf(chunk) - 1;
}

function emptyChunk(limit: number, length: number): Chunk {
  if (limit < 2 ** 7) return new Int8Array(length);
  if (limit < 2 ** 15) return new Int16Array(length);
  return limit < 2 ** 31 ? new Int32Array(length) : new Float64Array(length);
}

/** Copies a chunk to `from` and on, and returns where it ends there. */
function copyChunk(chunk: Chunk, target: SmallNumbers, from: number, missing: number): number {
  target.set(chunk, from);
  const marker = missingIn(chunk);
  for (let index = 0; index < chunk.length; index++) if (chunk[index] === marker) target[from + index] = missing;
  return from + chunk.length;
}

function smallestFor(chunks: readonly Chunk[]): SmallNumbers {
  let [length, lowest, highest] = [0, 0, 0];
  let needsFloat = false;
  let fitsSingle = true;
  for (const chunk of chunks) {
    const marker = missingIn(chunk);
    length += chunk.length;
    // Bytes fit everywhere.
    if (chunk instanceof Int8Array) {
      needsFloat ||= chunk.includes(marker);
      continue;
    }
    for (let index = 0; index < chunk.length; index++) {
      const value = chunk[index]!;
      if (value === marker || !isWhole(value)) needsFloat = true;
      else if (value < lowest) lowest = value;
      else if (value > highest) highest = value;
      if (value !== marker && !Number.isNaN(value) && Math.fround(value) !== value) fitsSingle = false;
    }
  }
  return smallNumbers({ length, lowest, highest, needsFloat, fitsSingle });
}
