import { symmetricEigenInPlace, symmetricEigenOf } from "../../numeric/symmetricEigen";
import type { FactorStructure } from "./factorStructure";

/** Starting values stay this far inside what is possible. */
const LARGEST_LOADING = 0.95;
const LARGEST_CORRELATION = 0.9;

/**
 * Where the search begins: loadings from the first principal component of each block, shrunk so that k items that correlate r get √r;
 * correlations of the factors from those of the components, corrected for their unreliability.
 * @param correlation items×items, row-major
 */
export function startingValues(correlation: Float64Array, structure: FactorStructure): Float64Array {
  const { items: p, blocks, uniquenessAt, pairs, correlationsAt } = structure;
  const start = new Float64Array(structure.parameters);
  const component = new Float64Array(p);
  for (const block of blocks) {
    const k = block.length;
    const eigen = symmetricEigenOf(k);
    symmetricEigenInPlace(
      Float64Array.from({ length: k * k }, (_, at) => correlation[block[Math.floor(at / k)]! * p + block[at % k]!]!),
      eigen,
    );
    const first = eigen.values.indexOf(Math.max(...eigen.values));
    const common = k === 1 ? 1 : Math.max(0, (eigen.values[first]! - 1) / (k - 1));
    block.forEach((item, i) => {
      const weight = eigen.vectors[first * k + i]!;
      component[item] = weight;
      const loading = weight * Math.sqrt(k * common);
      start[item] = k === 1 ? loading : Math.max(-LARGEST_LOADING, Math.min(LARGEST_LOADING, loading));
    });
  }
  for (let i = 0; i < p; i++) {
    const at = uniquenessAt[i]!;
    if (at !== null) start[at] = 1 - start[i]! * start[i]!;
  }
  const reached = blocks.map((block) => block.reduce((sum, i) => sum + component[i]! * start[i]!, 0));
  pairs.forEach(([a, b], pair) => {
    let observed = 0;
    for (const i of blocks[a]!) {
      for (const j of blocks[b]!) observed += component[i]! * component[j]! * correlation[i * p + j]!;
    }
    const corrected = observed / (reached[a]! * reached[b]!);
    start[correlationsAt + pair] = Number.isFinite(corrected)
      ? Math.max(-LARGEST_CORRELATION, Math.min(LARGEST_CORRELATION, corrected))
      : 0;
  });
  return start;
}
