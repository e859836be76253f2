import type { PathEstimate } from "./pathEstimator";
import type { PathModel } from "./pathModel";

/**
 * Correlations of the items that the model implies: between blocks λ_i·φ·λ_j; within a corrected block λ_i·λ_j; within any other block, a
 * composite, those observed.
 * @param constructs k×k: φ as estimated ("saturated"), or as the paths imply (see `impliedConstructs`)
 * @param observed items×items
 * @source Henseler, Hubona & Ray (2016), Industrial Management & Data Systems 116(1)
 */
export function impliedCorrelation(
  { blocks, items }: PathModel,
  { loadings }: Pick<PathEstimate, "loadings">,
  constructs: Float64Array,
  observed: Float64Array,
): Float64Array {
  const k = blocks.length;
  const implied = observed.slice();
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < k; b++) {
      if (a === b && !blocks[a]!.corrected) continue;
      const [rows, columns] = [blocks[a]!, blocks[b]!];
      const phi = a === b ? 1 : constructs[a * k + b]!;
      for (let i = rows.first; i < rows.first + rows.size; i++) {
        for (let j = columns.first; j < columns.first + columns.size; j++) {
          if (i !== j) implied[i * items + j] = loadings[i]! * phi * loadings[j]!;
        }
      }
    }
  }
  return implied;
}

/**
 * Correlations of the constructs that the paths imply; those among constructs that nothing leads to are taken as they are.
 *   φ_ij = Σ_p β_pj·φ_ip for each j after i in causal order
 */
export function impliedConstructs(
  { predecessors, order }: PathModel,
  { correlation, paths }: Pick<PathEstimate, "correlation" | "paths">,
): Float64Array {
  const k = order.length;
  const implied = correlation.slice();
  const isExogenous = (j: number): boolean => predecessors[j]!.length === 0;
  // All that nothing leads to come first: their correlations are free.
  const sorted = [...order].sort((a, b) => Number(!isExogenous(a)) - Number(!isExogenous(b)));
  sorted.forEach((j, place) => {
    if (isExogenous(j)) return;
    for (const i of sorted.slice(0, place)) {
      let sum = 0;
      for (const cause of predecessors[j]!) sum += paths[cause * k + j]! * implied[cause * k + i]!;
      implied[j * k + i] = sum;
      implied[i * k + j] = sum;
    }
  });
  return implied;
}

/**
 * Standardised root mean square residual, over the lower triangle with its diagonal: √(Σ_{i≥j}(r_ij − ρ_ij)²/(p(p + 1)/2)).
 * @param observed p×p correlations
 * @param implied p×p
 */
export function srmr(observed: Float64Array, implied: Float64Array, p: number): number {
  let squares = 0;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) squares += (observed[i * p + j]! - implied[i * p + j]!) ** 2;
  }
  return Math.sqrt(squares / ((p * (p + 1)) / 2));
}
