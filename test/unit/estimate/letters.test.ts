import { describe, expect, it } from "vitest";
import { letters } from "../../../src/estimate/importance/letters";

/** Told apart where `pairs` says so. */
function apart(p: number, pairs: readonly (readonly [number, number])[]): Uint8Array {
  const matrix = new Uint8Array(p * p);
  for (const [i, j] of pairs) {
    matrix[i * p + j] = 1;
    matrix[j * p + i] = 1;
  }
  return matrix;
}

describe("letters", () => {
  it("follow the order of importance, not that of the drivers", () => {
    const matrix = apart(4, [
      [0, 2],
      [0, 3],
      [1, 3],
    ]);
    expect(letters(matrix, [0, 1, 2, 3])).toEqual(["a", "ab", "bc", "c"]);
    expect(letters(matrix, [3, 2, 1, 0])).toEqual(["c", "bc", "ab", "a"]);
  });

  it("nobody told apart: one letter; everybody: as many as drivers", () => {
    expect(letters(new Uint8Array(9), [0, 1, 2])).toEqual(["a", "a", "a"]);
    const all = new Uint8Array(60 * 60).fill(1);
    const order = Array.from({ length: 60 }, (_, j) => j);
    const found = letters(all, order);
    expect(new Set(found).size).toBe(60);
    expect([found[0], found[25], found[26], found[51], found[52], found[59]]).toEqual(["a", "z", "A", "Z", "a2", "h2"]);
    expect(letters(new Uint8Array(1), [0])).toEqual(["a"]);
    expect(letters(new Uint8Array(0), [])).toEqual([]);
  });
});
