import type { Discrepancy } from "./discrepancy";
import type { FactorStructure } from "./factorStructure";

/**
 * The expected second derivatives of F, E_ab = tr(Σ⁻¹·∂Σ/∂a·Σ⁻¹·∂Σ/∂b); the information of N answers is N/2 times this.
 * Every ∂Σ is a symmetric product of two vectors u·vᵀ + v·uᵀ, so each entry takes four products with Σ⁻¹:
 *   tr(Σ⁻¹(uvᵀ + vuᵀ)Σ⁻¹(rsᵀ + srᵀ)) = 2·[(v·r)(s·u) + (v·s)(r·u)], where x·y is xᵀΣ⁻¹y
 * A loading has u = eᵢ, v = ΛΦₖ; a uniqueness u = v = eᵢ, and half of it; a correlation u, v = the loadings on either factor.
 * @returns parameters×parameters, row-major
 * @source Jöreskog (1969), Psychometrika 34(2)
 */
export function expectedInformation(
  structure: FactorStructure,
  parameters: Float64Array,
  { inverse, withFactor }: Discrepancy,
): Float64Array {
  const { items: p, factors: m, factorOf, uniquenessAt, pairs, correlationsAt } = structure;
  // The vectors that occur: eᵢ, then ΛΦₖ, then the loadings on factor k.
  const vectors = p + 2 * m;
  const entry = (vector: number, item: number): number => {
    if (vector < p) return vector === item ? 1 : 0;
    if (vector < p + m) return withFactor[(vector - p) * p + item]!;
    return factorOf[item] === vector - p - m ? parameters[item]! : 0;
  };
  const products = productsOfVectors(inverse, p, vectors, entry);
  const left = new Int32Array(structure.parameters);
  const right = new Int32Array(structure.parameters);
  const weight = new Float64Array(structure.parameters).fill(1);
  for (let i = 0; i < p; i++) {
    left[i] = i;
    right[i] = p + factorOf[i]!;
    const at = uniquenessAt[i]!;
    if (at === null) continue;
    left[at] = i;
    right[at] = i;
    weight[at] = 0.5;
  }
  pairs.forEach(([a, b], pair) => {
    left[correlationsAt + pair] = p + m + a;
    right[correlationsAt + pair] = p + m + b;
  });
  const t = structure.parameters;
  const information = new Float64Array(t * t);
  for (let a = 0; a < t; a++) {
    const [u, v] = [left[a]! * vectors, right[a]! * vectors];
    for (let b = 0; b <= a; b++) {
      const [r, s] = [left[b]!, right[b]!];
      const sum = products[v + r]! * products[u + s]! + products[v + s]! * products[u + r]!;
      const value = 2 * weight[a]! * weight[b]! * sum;
      information[a * t + b] = value;
      information[b * t + a] = value;
    }
  }
  return information;
}

/** xᵀΣ⁻¹y of every two vectors. */
function productsOfVectors(
  inverse: Float64Array,
  p: number,
  vectors: number,
  entry: (vector: number, item: number) => number,
): Float64Array {
  const transformed = new Float64Array(vectors * p);
  for (let x = 0; x < vectors; x++) {
    for (let i = 0; i < p; i++) {
      const value = entry(x, i);
      if (value === 0) continue;
      for (let j = 0; j < p; j++) {
        transformed[x * p + j] = transformed[x * p + j]! + value * inverse[i * p + j]!;
      }
    }
  }
  const products = new Float64Array(vectors * vectors);
  for (let x = 0; x < vectors; x++) {
    for (let y = 0; y < vectors; y++) {
      let sum = 0;
      for (let i = 0; i < p; i++) sum += transformed[x * p + i]! * entry(y, i);
      products[x * vectors + y] = sum;
    }
  }
  return products;
}
