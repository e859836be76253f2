import { choleskyInPlace, choleskyInverse } from "../../numeric/cholesky";

/**
 * VIF of the constructs that lead to one construct, among themselves.
 * @param correlation k×k of the constructs, row-major
 * @returns in the order of the antecedents; 1 for a single one
 */
export function antecedentInflation(correlation: Float64Array, k: number, antecedents: Int32Array): Float64Array {
  const size = antecedents.length;
  const among = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) among[i * size + j] = correlation[antecedents[i]! * k + antecedents[j]!]!;
  }
  choleskyInPlace(among, size, 0);
  const inverse = choleskyInverse(among, size);
  return Float64Array.from({ length: size }, (_, i) => inverse[i * (size + 1)]!);
}
