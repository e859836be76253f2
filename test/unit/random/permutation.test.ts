import { expect, test } from "vitest";
import { shuffleInPlace } from "../../../src/random/permutation";
import { streamAt } from "../../../src/random/stream";
import { goodnessOfFit } from "./goodnessOfFit";

test("the 24 orders of four entries are equally likely", () => {
  const stream = streamAt(61, 0);
  const seen = new Map<string, number>();
  const shuffles = 240_000;
  const entries = Uint32Array.of(0, 1, 2, 3);
  for (let i = 0; i < shuffles; i++) {
    shuffleInPlace(stream, entries);
    seen.set(entries.join(), (seen.get(entries.join()) ?? 0) + 1);
  }
  expect(seen.size).toBe(24);
  expect(goodnessOfFit([...seen.values()], new Float64Array(24).fill(shuffles / 24))).toBeLessThan(4);
});

test("an entry lands everywhere equally often", () => {
  const n = 50;
  const cells = new Float64Array(n * n);
  const shuffles = 20_000;
  for (let i = 0; i < shuffles; i++) {
    const entries = Uint32Array.from({ length: n }, (_, k) => k);
    shuffleInPlace(streamAt(62, i), entries);
    entries.forEach((entry, place) => {
      cells[place * n + entry]! += 1;
    });
  }
  expect(goodnessOfFit(cells, new Float64Array(n * n).fill(shuffles / n))).toBeLessThan(4);
});
