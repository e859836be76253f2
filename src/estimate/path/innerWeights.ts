import { type RegressionSpace, regressConstruct } from "./constructRegression";
import type { PathModel } from "./pathModel";

/**
 * What each neighbour counts for in the stand-in of a construct, z_j = Σ e_jl·y_l:
 * - centroid: the sign of the correlation
 * - factorial: the correlation
 * - path: the correlation for those that it leads to, the regression coefficient for those that lead to it
 * Places of constructs that are no neighbours stay as they are (0).
 * @param correlation k×k of the scores
 * @param inner k×k, e_jl in row j, overwritten
 * @source Lohmöller (1989), ch. 2
 */
export function innerWeightsInto(
  { blocks, scheme, predecessors, successors }: PathModel,
  correlation: Float64Array,
  inner: Float64Array,
  space: RegressionSpace,
): void {
  const k = blocks.length;
  for (let j = 0; j < k; j++) {
    const row = j * k;
    const causes = predecessors[j]!;
    const effects = successors[j]!;
    for (let at = 0; at < effects.length; at++) {
      const r = correlation[row + effects[at]!]!;
      inner[row + effects[at]!] = scheme === "centroid" ? Math.sign(r) : r;
    }
    if (scheme === "path") {
      if (causes.length === 0) continue;
      regressConstruct(correlation, k, j, causes, space);
      for (let at = 0; at < causes.length; at++) inner[row + causes[at]!] = space.coefficients[at]!;
    } else {
      for (let at = 0; at < causes.length; at++) {
        const r = correlation[row + causes[at]!]!;
        inner[row + causes[at]!] = scheme === "centroid" ? Math.sign(r) : r;
      }
    }
  }
}
