import { describe, expect, it } from "vitest";
import type { GramKernel } from "../../../src/numeric/gram/gramKernel";
import { gramKernelModule } from "../../../src/numeric/gram/gramKernelModule";
import { plainGramKernel } from "../../../src/numeric/gram/plainGramKernel";
import { threadKernel } from "../../../src/numeric/gram/threadKernel";
import { wasmGramKernel } from "../../../src/numeric/gram/wasmGramKernel";
import type { NumberColumn } from "../../../src/numeric/numberColumn";
import { packedLength, packedSums, residentSums } from "../../../src/numeric/packedSums";
import { streamAt } from "../../../src/random/stream";
import { nextUniform } from "../../../src/random/xoshiro128";
import { compiledKernel } from "../../kernel/compileKernel";

const uniforms = (seed: number): (() => number) => {
  const { state } = streamAt(seed, 0);
  return () => nextUniform(state);
};

describe("the compiled kernel", () => {
  it("is what its source compiles to", async () => {
    expect(gramKernelModule).toBe(await compiledKernel());
  });

  it("is in use here, and the plain one where there is no WebAssembly", () => {
    expect(wasmGramKernel()).toBeDefined();
    expect(threadKernel().addWholeProducts.toString()).toContain("native code");
    const own = (globalThis as unknown as { WebAssembly: { Memory: unknown } }).WebAssembly;
    try {
      Object.assign(globalThis, { WebAssembly: undefined });
      expect(wasmGramKernel()).toBeUndefined();
      Object.assign(globalThis, {
        WebAssembly: {
          Memory: own.Memory,
          Module: () => {
            throw new Error("forbidden by the page's policy");
          },
        },
      });
      expect(wasmGramKernel()).toBeUndefined();
    } finally {
      Object.assign(globalThis, { WebAssembly: own });
    }
  });

  const BYTES = 1 << 16;
  const filled = (kernel: GramKernel, seed: number, real: boolean): ArrayBuffer => {
    const memory = kernel.memory(BYTES);
    const next = uniforms(seed);
    if (real) new Float64Array(memory, 0, BYTES / 8).forEach((_, i, all) => (all[i] = next() * 10 - 5));
    else new Int16Array(memory, 0, BYTES / 2).forEach((_, i, all) => (all[i] = Math.floor(next() * 21) - 10));
    return memory;
  };
  const operations: readonly [string, boolean, (kernel: GramKernel) => void][] = [
    ["addWholeProducts", false, (kernel) => kernel.addWholeProducts(16384, 32768, 512, 496, 12, 0)],
    ["addRealProducts", true, (kernel) => kernel.addRealProducts(16384, 32768, 512, 496, 12, 0)],
    ["centreWhole", false, (kernel) => kernel.centreWhole(1024, 4096, 496, -3)],
    ["centreReal", true, (kernel) => kernel.centreReal(1024, 496, 0.1)],
    ["weighWhole", false, (kernel) => kernel.weighWhole(16384, 256, 32768, 512, 496, 12)],
    ["weighReal", true, (kernel) => kernel.weighReal(16384, 256, 32768, 512, 496, 12)],
  ];
  it.each(operations)("%s leaves the bits that the plain one leaves", (_, real, run) => {
    const plain = plainGramKernel();
    const compiled = wasmGramKernel()!;
    const [a, b] = [plain, compiled].map((kernel) => {
      const memory = filled(kernel, 5, real);
      // The Gram matrix is doubles in either case.
      new Float64Array(memory, 0, 144).fill(0.1);
      const before = new Uint8Array(memory, 0, BYTES).slice();
      run(kernel);
      const after = new Uint8Array(memory, 0, BYTES).slice();
      expect(Buffer.compare(after, before)).not.toBe(0);
      return after;
    });
    expect(Buffer.compare(a!, b!)).toBe(0);
  });
});

describe("sums of whole numbers", () => {
  const next = uniforms(9);
  const bytes = (n: number): Int8Array => Int8Array.from({ length: n }, () => Math.floor(next() * 256) - 128);
  const centre = Float64Array.of(-128, 3, 127);
  const expected = (columns: readonly NumberColumn[], weights: Float64Array | null): number[] => {
    const rows = columns[0]!.length;
    const z = [null, ...columns].map((column, j) => (i: number) => (column === null ? 1 : column[i]! - centre[j - 1]!));
    const sums: number[] = [];
    for (let a = 0; a < z.length; a++) {
      for (let b = a; b < z.length; b++) {
        let sum = 0;
        for (let i = 0; i < rows; i++) sum += (weights?.[i] ?? 1) * z[a]!(i) * z[b]!(i);
        sums.push(sum);
      }
    }
    return sums;
  };

  it.each([1, 7, 8, 1023, 1024, 1025, 3000])("%i rows: exact, at the ends of the range", (n) => {
    const columns = [bytes(n), bytes(n), bytes(n)];
    const weights = Float64Array.from({ length: n }, () => Math.floor(next() * 4));
    for (const given of [null, weights]) {
      const sums = new Float64Array(packedLength(3));
      packedSums(columns, centre).addInPlace(given, 0, n, sums);
      expect(Array.from(sums)).toEqual(expected(columns, given));
    }
    const resident = new Float64Array(packedLength(3));
    residentSums(columns, centre).addInPlace(weights, resident);
    expect(Array.from(resident)).toEqual(expected(columns, weights));
  });

  it("columns of bytes and the same as doubles: the same sums", () => {
    const columns = [bytes(2000), bytes(2000), bytes(2000)];
    const doubles = columns.map((column) => Float64Array.from(column));
    const sums = [columns, doubles].map((given) => {
      const target = new Float64Array(packedLength(3));
      packedSums(given, centre).addInPlace(null, 0, 2000, target);
      return target;
    });
    expect(sums[0]).toEqual(sums[1]);
  });

  // Weights that two bytes cannot carry, in the last block only: nothing may be added twice.
  it.each([0.5, 129, 1e6])("weights of %d are taken through doubles", (weight) => {
    const n = 2500;
    const columns = [bytes(n), bytes(n), bytes(n)];
    const weights = new Float64Array(n).fill(2);
    weights[n - 1] = weight;
    const twice = weights.map((each) => 2 * each);
    const target = new Float64Array(packedLength(3));
    packedSums(columns, centre).addInPlace(weights, 0, n, target);
    const resident = new Float64Array(packedLength(3));
    const sums = residentSums(columns, centre);
    sums.addInPlace(weights, resident);
    sums.addInPlace(weights, resident);
    const halves = expected(columns, twice);
    expect(Array.from(target, (sum) => 2 * sum)).toEqual(halves);
    expect(Array.from(resident)).toEqual(halves);
  });

  it("many rows of a large weight do not overflow a block", () => {
    const n = 1024;
    const columns = [new Int8Array(n).fill(127), new Int8Array(n).fill(-128), new Int8Array(n).fill(-128)];
    const weights = new Float64Array(n).fill(100);
    const target = new Float64Array(packedLength(3));
    packedSums(columns, centre).addInPlace(weights, 0, n, target);
    expect(Array.from(target)).toEqual(expected(columns, weights));
  });

  it("more rows than are kept give the same bits as those that are", () => {
    const n = 700_000;
    const many = Array.from({ length: 11 }, () => new Float64Array(n));
    many.forEach((column, j) => column.forEach((_, i) => (column[i] = Math.sin(i * (j + 1)))));
    const zeros = new Float64Array(11);
    const weights = Float64Array.from({ length: n }, (_, i) => (i % 3) / 2);
    const [passing, ranged] = [new Float64Array(packedLength(11)), new Float64Array(packedLength(11))];
    residentSums(many, zeros).addInPlace(weights, passing);
    packedSums(many, zeros).addInPlace(weights, 0, n, ranged);
    expect(passing).toEqual(ranged);
    // The same for rows that are kept.
    const some = many.map((column) => column.subarray(0, 5000));
    const [kept, read] = [new Float64Array(packedLength(11)), new Float64Array(packedLength(11))];
    residentSums(some, zeros).addInPlace(weights.subarray(0, 5000), kept);
    packedSums(some, zeros).addInPlace(weights.subarray(0, 5000), 0, 5000, read);
    expect(kept).toEqual(read);
  });

  it("two bootstraps that take turns do not disturb one another", () => {
    const small = [bytes(50), bytes(50), bytes(50)];
    const large = [bytes(9000), bytes(9000), bytes(9000)].map((column) => Float64Array.from(column));
    const ones = [new Float64Array(50).fill(1), new Float64Array(9000).fill(1)] as const;
    const [a, b] = [residentSums(small, centre), residentSums(large, centre)] as const;
    for (let turn = 0; turn < 3; turn++) {
      const sums = new Float64Array(packedLength(3));
      a.addInPlace(ones[0], sums);
      expect(Array.from(sums)).toEqual(expected(small, null));
      sums.fill(0);
      b.addInPlace(ones[1], sums);
      expect(Array.from(sums)).toEqual(expected(large, null));
    }
  });
});
