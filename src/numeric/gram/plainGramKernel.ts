import type { GramKernel } from "./gramKernel";

/** The kernel in plain TypeScript: runs everywhere, and is what the compiled one is tested against, bit for bit. */
export function plainGramKernel(): GramKernel {
  let memory = new ArrayBuffer(0);
  let bytes1 = new Int8Array(memory);
  let whole = new Int16Array(memory);
  let real = new Float64Array(memory);

  return {
    memory(bytes) {
      if (memory.byteLength < bytes) {
        memory = new ArrayBuffer((bytes + 15) & ~15);
        bytes1 = new Int8Array(memory);
        whole = new Int16Array(memory);
        real = new Float64Array(memory);
      }
      return memory;
    },

    addWholeProducts(left, right, stride, bytes, width, gram) {
      const rows = bytes >> 1;
      for (let i = 0; i < width; i++) {
        const a = (left + i * stride) >> 1;
        for (let j = i & ~3; j < width; j++) {
          const b = (right + j * stride) >> 1;
          let sum = 0;
          for (let k = 0; k < rows; k++) sum += whole[a + k]! * whole[b + k]!;
          real[(gram >> 3) + i * width + j]! += sum;
        }
      }
    },

    addRealProducts(left, right, stride, bytes, width, gram) {
      const rows = bytes >> 3;
      for (let i = 0; i < width; i++) {
        const a = (left + i * stride) >> 3;
        for (let j = i & ~3; j < width; j += 2) {
          const b = (right + j * stride) >> 3;
          const c = b + (stride >> 3);
          let evenB = 0;
          let oddB = 0;
          let evenC = 0;
          let oddC = 0;
          for (let k = 0; k < rows; k += 2) {
            const even = real[a + k]!;
            const odd = real[a + k + 1]!;
            evenB += even * real[b + k]!;
            oddB += odd * real[b + k + 1]!;
            evenC += even * real[c + k]!;
            oddC += odd * real[c + k + 1]!;
          }
          const at = (gram >> 3) + i * width + j;
          real[at]! += evenB + oddB;
          real[at + 1]! += evenC + oddC;
        }
      }
    },

    centreWhole(from, to, bytes, centre) {
      for (let k = 0; k < bytes >> 1; k++) whole[(to >> 1) + k] = bytes1[from + k]! - centre;
    },

    centreReal(at, bytes, centre) {
      for (let k = at >> 3; k < (at + bytes) >> 3; k++) real[k]! -= centre;
    },

    weighWhole(from, weights, to, stride, bytes, width) {
      weigh(whole, from >> 1, weights >> 1, to >> 1, stride >> 1, bytes >> 1, width);
    },

    weighReal(from, weights, to, stride, bytes, width) {
      weigh(real, from >> 3, weights >> 3, to >> 3, stride >> 3, bytes >> 3, width);
    },
  };
}

function weigh(
  values: Int16Array | Float64Array,
  from: number,
  weights: number,
  to: number,
  stride: number,
  rows: number,
  width: number,
): void {
  for (let base = 0; base < width * stride; base += stride) {
    for (let k = 0; k < rows; k++) values[to + base + k] = values[from + base + k]! * values[weights + k]!;
  }
}
