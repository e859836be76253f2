/** A·B of square matrices, row-major. */
export function product(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      const value = a[i * size + k]!;
      if (value === 0) continue;
      for (let j = 0; j < size; j++) result[i * size + j]! += value * b[k * size + j]!;
    }
  }
  return result;
}

/** A·Bᵀ of square matrices, row-major. */
export function productTransposed(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += a[i * size + k]! * b[j * size + k]!;
      result[i * size + j] = sum;
    }
  }
  return result;
}

/** B·M·Bᵀ of square matrices, M symmetric; exactly symmetric. */
export function sandwich(b: Float64Array, m: Float64Array, size: number): Float64Array {
  const half = product(b, m, size);
  const whole = productTransposed(half, b, size);
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) whole[j * size + i] = whole[i * size + j]!;
  return whole;
}

/** A·x, row-major. */
export function timesVector(a: Float64Array, x: Float64Array): Float64Array {
  const size = x.length;
  return x.map((_, i) => {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += a[i * size + j]! * x[j]!;
    return sum;
  });
}
