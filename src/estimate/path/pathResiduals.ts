import type { PathEstimate } from "./pathEstimator";
import type { PathModel } from "./pathModel";

/**
 * Correlations of the items that the model implies: between blocks λ_i·φ·λ_j; within a corrected block λ_i·λ_j; within any other block, a
 * composite, those observed.
 * @param constructs k×k: φ as estimated ("saturated"), or as the paths imply (see `impliedConstructsInto`)
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
 * Correlations of the constructs that the paths imply, without allocating; those among constructs that nothing leads to are taken as they are.
 *   φ_ij = Σ_p β_pj·φ_ip for each j after i in causal order
 * @param implied k×k, overwritten
 */
export function impliedConstructsInto(
  { predecessors, order }: PathModel,
  { correlation, paths }: Pick<PathEstimate, "correlation" | "paths">,
  implied: Float64Array,
): void {
  const k = order.length;
  implied.set(correlation);
  for (let place = 0; place < k; place++) {
    const j = order[place]!;
    const causes = predecessors[j]!;
    if (causes.length === 0) continue;
    for (let before = 0; before < place; before++) {
      const i = order[before]!;
      let sum = 0;
      for (let c = 0; c < causes.length; c++) sum += paths[causes[c]! * k + j]! * implied[causes[c]! * k + i]!;
      implied[j * k + i] = sum;
      implied[i * k + j] = sum;
    }
  }
}

/**
 * Standardised root mean square residual, over the lower triangle with its diagonal, without allocating:
 *   √(Σ_{i≥j}(r_ij − ρ_ij)²/(p(p + 1)/2)), ρ as `impliedCorrelation` has it
 * @param constructs k×k: φ
 * @param observed p×p correlations
 */
export function srmr(
  { blocks, items }: PathModel,
  { loadings }: Pick<PathEstimate, "loadings">,
  constructs: Float64Array,
  observed: Float64Array,
): number {
  const k = blocks.length;
  let squares = 0;
  for (let a = 0; a < k; a++) {
    const rows = blocks[a]!;
    for (let b = 0; b <= a; b++) {
      if (a === b && !rows.corrected) continue;
      const columns = blocks[b]!;
      const phi = a === b ? 1 : constructs[a * k + b]!;
      for (let i = rows.first; i < rows.first + rows.size; i++) {
        const end = a === b ? i : columns.first + columns.size;
        for (let j = columns.first; j < end; j++) {
          const residual = observed[i * items + j]! - loadings[i]! * phi * loadings[j]!;
          squares += residual * residual;
        }
      }
    }
  }
  return Math.sqrt(squares / ((items * (items + 1)) / 2));
}
