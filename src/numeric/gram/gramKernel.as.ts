// AssemblyScript, not TypeScript: `npm run kernel` compiles it into gramKernelModule.ts.
// Every export does what the function of the same name in plainGramKernel.ts does, to the last bit; see gramKernel.ts for what each is.
// All places are bytes in one memory, blocks are column after column, `bytes` is the length of the rows of one column in use: a multiple of 16.

/** Tiles of two columns by four: eight vectors of sums stay in registers. */
export function addWholeProducts(left: usize, right: usize, stride: usize, bytes: usize, width: usize, gram: usize): void {
  for (let i: usize = 0; i < width; i += 2) {
    const a0 = left + i * stride;
    const a1 = a0 + stride;
    for (let j: usize = i & ~3; j < width; j += 4) {
      const b0 = right + j * stride;
      const b1 = b0 + stride;
      const b2 = b1 + stride;
      const b3 = b2 + stride;
      let s00 = i32x4.splat(0);
      let s01 = s00;
      let s02 = s00;
      let s03 = s00;
      let s10 = s00;
      let s11 = s00;
      let s12 = s00;
      let s13 = s00;
      for (let k: usize = 0; k < bytes; k += 16) {
        const x0 = v128.load(a0 + k);
        const x1 = v128.load(a1 + k);
        const y0 = v128.load(b0 + k);
        const y1 = v128.load(b1 + k);
        const y2 = v128.load(b2 + k);
        const y3 = v128.load(b3 + k);
        s00 = i32x4.add(s00, i32x4.dot_i16x8_s(x0, y0));
        s01 = i32x4.add(s01, i32x4.dot_i16x8_s(x0, y1));
        s02 = i32x4.add(s02, i32x4.dot_i16x8_s(x0, y2));
        s03 = i32x4.add(s03, i32x4.dot_i16x8_s(x0, y3));
        s10 = i32x4.add(s10, i32x4.dot_i16x8_s(x1, y0));
        s11 = i32x4.add(s11, i32x4.dot_i16x8_s(x1, y1));
        s12 = i32x4.add(s12, i32x4.dot_i16x8_s(x1, y2));
        s13 = i32x4.add(s13, i32x4.dot_i16x8_s(x1, y3));
      }
      const upper = gram + (i * width + j) * 8;
      const lower = upper + width * 8;
      addWholeSum(upper, s00);
      addWholeSum(upper + 8, s01);
      addWholeSum(upper + 16, s02);
      addWholeSum(upper + 24, s03);
      addWholeSum(lower, s10);
      addWholeSum(lower + 8, s11);
      addWholeSum(lower + 16, s12);
      addWholeSum(lower + 24, s13);
    }
  }
}

// @ts-ignore: decorator
@inline
function addWholeSum(at: usize, lanes: v128): void {
  const pairs = i32x4.add(lanes, i32x4.shuffle(lanes, lanes, 2, 3, 0, 1));
  store<f64>(at, load<f64>(at) + f64(i32x4.extract_lane(pairs, 0) + i32x4.extract_lane(pairs, 1)));
}

export function addRealProducts(left: usize, right: usize, stride: usize, bytes: usize, width: usize, gram: usize): void {
  for (let i: usize = 0; i < width; i += 2) {
    const a0 = left + i * stride;
    const a1 = a0 + stride;
    for (let j: usize = i & ~3; j < width; j += 4) {
      const b0 = right + j * stride;
      const b1 = b0 + stride;
      const b2 = b1 + stride;
      const b3 = b2 + stride;
      let s00 = f64x2.splat(0);
      let s01 = s00;
      let s02 = s00;
      let s03 = s00;
      let s10 = s00;
      let s11 = s00;
      let s12 = s00;
      let s13 = s00;
      for (let k: usize = 0; k < bytes; k += 16) {
        const x0 = v128.load(a0 + k);
        const x1 = v128.load(a1 + k);
        const y0 = v128.load(b0 + k);
        s00 = f64x2.add(s00, f64x2.mul(x0, y0));
        s10 = f64x2.add(s10, f64x2.mul(x1, y0));
        const y1 = v128.load(b1 + k);
        s01 = f64x2.add(s01, f64x2.mul(x0, y1));
        s11 = f64x2.add(s11, f64x2.mul(x1, y1));
        const y2 = v128.load(b2 + k);
        s02 = f64x2.add(s02, f64x2.mul(x0, y2));
        s12 = f64x2.add(s12, f64x2.mul(x1, y2));
        const y3 = v128.load(b3 + k);
        s03 = f64x2.add(s03, f64x2.mul(x0, y3));
        s13 = f64x2.add(s13, f64x2.mul(x1, y3));
      }
      const upper = gram + (i * width + j) * 8;
      const lower = upper + width * 8;
      addRealSum(upper, s00);
      addRealSum(upper + 8, s01);
      addRealSum(upper + 16, s02);
      addRealSum(upper + 24, s03);
      addRealSum(lower, s10);
      addRealSum(lower + 8, s11);
      addRealSum(lower + 16, s12);
      addRealSum(lower + 24, s13);
    }
  }
}

// @ts-ignore: decorator
@inline
function addRealSum(at: usize, lanes: v128): void {
  store<f64>(at, load<f64>(at) + (f64x2.extract_lane(lanes, 0) + f64x2.extract_lane(lanes, 1)));
}

export function centreWhole(from: usize, to: usize, bytes: usize, centre: i32): void {
  const by = i16x8.splat(<i16>centre);
  for (let k: usize = 0; k < bytes; k += 16) v128.store(to + k, i16x8.sub(v128.load8x8_s(from + (k >> 1)), by));
}

export function centreReal(at: usize, bytes: usize, centre: f64): void {
  const by = f64x2.splat(centre);
  for (let k: usize = 0; k < bytes; k += 16) v128.store(at + k, f64x2.sub(v128.load(at + k), by));
}

export function weighWhole(from: usize, weights: usize, to: usize, stride: usize, bytes: usize, width: usize): void {
  for (let j: usize = 0; j < width; j++) {
    const base = j * stride;
    for (let k: usize = 0; k < bytes; k += 16) {
      v128.store(to + base + k, i16x8.mul(v128.load(from + base + k), v128.load(weights + k)));
    }
  }
}

export function weighReal(from: usize, weights: usize, to: usize, stride: usize, bytes: usize, width: usize): void {
  for (let j: usize = 0; j < width; j++) {
    const base = j * stride;
    for (let k: usize = 0; k < bytes; k += 16) {
      v128.store(to + base + k, f64x2.mul(v128.load(from + base + k), v128.load(weights + k)));
    }
  }
}
