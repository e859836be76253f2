import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { philox4x32InPlace } from "../../../src/random/philox";
import { streamAt, streamFromState } from "../../../src/random/stream";
import { goodnessOfFit } from "./goodnessOfFit";

interface Reference {
  readonly philox4x32x10: readonly { counter: number[]; key: [number, number]; output: number[] }[];
  readonly xoshiro128starstar: { readonly state: number[]; readonly uint32: number[] };
  readonly rejections: readonly { n: number; draws: number; sum: number; next: number }[];
  readonly streams: readonly {
    readonly seed: number;
    readonly index: number;
    readonly state: number[];
    readonly uint32: number[];
    readonly uniform53: number[];
    readonly below: readonly { readonly n: number; readonly values: number[] }[];
    readonly normal: number[];
  }[];
}

const reference: Reference = JSON.parse(
  readFileSync(new URL("../../reference/streams.json", import.meta.url), "utf8"),
) as Reference;

describe("philox4x32-10", () => {
  test.each(reference.philox4x32x10)("the known answer for counter $counter", ({ counter, key, output }) => {
    const block = Uint32Array.from(counter);
    philox4x32InPlace(key[0], key[1], block);
    expect([...block]).toEqual(output);
  });
});

describe("xoshiro128**", () => {
  test("gives the published numbers from state 1, 2, 3, 4", () => {
    const stream = streamFromState(Int32Array.of(1, 2, 3, 4));
    expect(reference.xoshiro128starstar.uint32.map(() => stream.uint32())).toEqual(reference.xoshiro128starstar.uint32);
    expect(reference.xoshiro128starstar.uint32.slice(0, 4)).toEqual([11520, 0, 5927040, 70819200]);
  });
});

describe.each(reference.streams)("stream $index of seed $seed, as Python computes it", (row) => {
  test("state", () => {
    expect([...streamAt(row.seed, row.index).state].map((word) => word >>> 0)).toEqual(row.state);
  });
  test("words", () => {
    const stream = streamAt(row.seed, row.index);
    expect(row.uint32.map(() => stream.uint32())).toEqual(row.uint32);
  });
  test("uniform numbers", () => {
    const stream = streamAt(row.seed, row.index);
    expect(row.uniform53.map(() => stream.uniform() * 2 ** 53)).toEqual(row.uniform53);
  });
  test.each(row.below)("whole numbers below $n", ({ n, values }) => {
    const stream = streamAt(row.seed, row.index);
    expect(values.map(() => stream.below(n))).toEqual(values);
  });
  test("normal numbers, to the last bit", () => {
    const stream = streamAt(row.seed, row.index);
    expect(row.normal.map(() => stream.normal())).toEqual(row.normal);
  });
});

test.each(reference.rejections)("below($n) draws surplus words again, as Python does", ({ n, draws, sum, next }) => {
  const stream = streamAt(1, 0);
  let total = 0;
  for (let i = 0; i < draws; i++) total += stream.below(n) % 1009;
  expect([total, stream.uint32()]).toEqual([sum, next]);
});

describe("streams", () => {
  test("ten thousand indices and seeds start in as many states", () => {
    const states = new Set<string>();
    for (let i = 0; i < 10_000; i++) {
      states.add(streamAt(1, i).state.join());
      states.add(streamAt(i, 1).state.join());
    }
    // (1, 1) occurs twice.
    expect(states.size).toBe(19_999);
  });

  test.each([
    ["seed", (i: number) => streamAt(i, 0)],
    ["index", (i: number) => streamAt(0, i)],
  ])("the first numbers of neighbours in %s are independent", (_, make) => {
    const cells = new Float64Array(256);
    let previous = make(0).uniform();
    const pairs = 50_000;
    for (let i = 1; i <= pairs; i++) {
      const next = make(i).uniform();
      cells[Math.floor(previous * 16) * 16 + Math.floor(next * 16)]! += 1;
      previous = next;
    }
    expect(goodnessOfFit(cells, new Float64Array(256).fill(pairs / 256))).toBeLessThan(4);
  });

  test.each([3, 7, 1000, 2 ** 21 - 1, 2 ** 21 + 1, 3 * 2 ** 30, 1e15])("below(%d) is even", (n) => {
    const stream = streamAt(11, n);
    const cells = Math.min(n, 500);
    const observed = new Float64Array(cells);
    const draws = 200_000;
    for (let i = 0; i < draws; i++) {
      const value = stream.below(n);
      if (!(Number.isInteger(value) && value >= 0 && value < n)) throw new Error(`${value} is not below ${n}`);
      observed[Math.floor((value * cells) / n)]! += 1;
    }
    // Cell c holds the values from ⌈c·n/cells⌉ on.
    const expected = observed.map(
      (_, c) => (draws * (Math.ceil(((c + 1) * n) / cells) - Math.ceil((c * n) / cells))) / n,
    );
    expect(goodnessOfFit(observed, expected)).toBeLessThan(4);
  });

  test("below(3·2^30) has no modulo bias: the lower third would get half of the draws of a plain remainder", () => {
    const stream = streamAt(3, 0);
    const thirds = [0, 0, 0];
    for (let i = 0; i < 90_000; i++) thirds[Math.floor(stream.below(3 * 2 ** 30) / 2 ** 30)]! += 1;
    expect(goodnessOfFit(thirds, [30_000, 30_000, 30_000])).toBeLessThan(4);
  });

  test("normal() follows the normal distribution, tails included", () => {
    const stream = streamAt(5, 0);
    // Standard normal probabilities of the cells, R: diff(pnorm(c(-Inf, -4, -3, -2, -1, -.5, 0, …)))
    const half = [0.1914624612740131, 0.1498822847945298, 0.1359051219832778, 0.0214002339165491, 0.001318226789796975];
    const tail = 3.167124183311992e-5;
    const probabilities = [tail, ...half.slice().reverse(), ...half, tail];
    const edges = [-4, -3, -2, -1, -0.5, 0, 0.5, 1, 2, 3, 4];
    const draws = 2_000_000;
    const observed = new Float64Array(12);
    for (let i = 0; i < draws; i++) {
      const x = stream.normal();
      let cell = 0;
      while (cell < 11 && x >= edges[cell]!) cell++;
      observed[cell]! += 1;
    }
    expect(
      goodnessOfFit(
        observed,
        probabilities.map((p) => p * draws),
      ),
    ).toBeLessThan(4);
  });

  test("exponential() follows the exponential distribution", () => {
    const stream = streamAt(6, 0);
    const draws = 500_000;
    const observed = new Float64Array(20);
    for (let i = 0; i < draws; i++) observed[Math.min(19, Math.floor(stream.exponential() * 3))]! += 1;
    const expected = observed.map((_, c) => draws * (Math.exp(-c / 3) - (c === 19 ? 0 : Math.exp(-(c + 1) / 3))));
    expect(goodnessOfFit(observed, expected)).toBeLessThan(4);
  });
});
