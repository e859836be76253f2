import { AnalysisError } from "../../errors";
import { correlationInPlace, crossProductsInPlace } from "../../moments/moments";
import { pathEstimator, pathReference } from "./pathEstimator";
import type { PathModel } from "./pathModel";
import { refuseConstantItem } from "./refuseConstantItem";

/** Where each kind of figure begins in the vector of all of them; one figure a path, or a construct. */
export interface DifferencePlaces {
  readonly width: number;
  /** Coefficient in the first group − in the second. */
  readonly paths: number;
  /** Correlation, over everybody, of the scores by the weights of the two groups. */
  readonly compositional: number;
  /** Mean score in the first group − in the second, in standard deviations of everybody. */
  readonly means: number;
  /** Logarithm of the quotient of the variances, first group to second. */
  readonly logVariances: number;
}

export function differencePlaces(paths: number, constructs: number): DifferencePlaces {
  return {
    width: paths + 3 * constructs,
    paths: 0,
    compositional: paths,
    means: paths + constructs,
    logVariances: paths + 2 * constructs,
  };
}

/**
 * How two groups differ in a path model, from the sums of everybody and of the first group: the second is what is left.
 * Nothing is allocated after this, so it can be called once for each of many permutations.
 * @param pooled packed sums of everybody
 * @returns a function of the packed sums of the first group; its vector is overwritten by the next call
 * @throws AnalysisError (the function) "not-positive-definite" · "not-finite" · "not-converged" · "constant-column"
 * @source Henseler, Ringle & Sarstedt (2016), International Marketing Review 33(3): MICOM; test/reference/plsScores.json
 */
export function groupDifferences(
  model: PathModel,
  paths: readonly (readonly [from: number, to: number])[],
  pooled: Float64Array,
): (first: Float64Array) => Float64Array {
  const { blocks, items } = model;
  const k = blocks.length;
  const at = differencePlaces(paths.length, k);
  const figures = new Float64Array(at.width);
  const estimate = pathEstimator(model);
  const square = (): Float64Array => new Float64Array(items * items);
  const [products, own] = [[square(), square()], square()] as const;
  const whole = square();
  crossProductsInPlace(pooled, items, products[0]!);
  const deviations = Float64Array.from({ length: items }, (_, i) =>
    Math.sqrt(products[0]![i * items + i]! / pooled[0]!),
  );
  correlationInPlace(products[0]!, items, whole);
  const everybody = converged(estimate(whole, null));
  // Weights per unit of the answer rather than of its standard deviation.
  const perUnit = everybody.outer.weights.map((weight, i) => weight / deviations[i]!);
  const reference = pathReference(model, everybody);
  const second = new Float64Array(pooled.length);
  const weights = [new Float64Array(items), new Float64Array(items)] as const;

  return (first) => {
    for (let i = 0; i < pooled.length; i++) second[i] = pooled[i]! - first[i]!;
    figures.fill(0);
    for (const [group, sums] of [first, second].entries()) {
      const sign = group === 0 ? 1 : -1;
      const target = products[group]!;
      crossProductsInPlace(sums, items, target);
      correlationInPlace(target, items, own);
      refuseConstantItem(target, items);
      const found = converged(estimate(own, reference));
      weights[group]!.set(found.outer.weights);
      for (let p = 0; p < paths.length; p++) {
        const [from, to] = paths[p]!;
        figures[at.paths + p]! += sign * found.paths[from * k + to]!;
      }
      for (let j = 0; j < k; j++) {
        const { first: start, size } = blocks[j]!;
        let mean = 0;
        let variance = 0;
        for (let a = start; a < start + size; a++) {
          mean += (perUnit[a]! * sums[1 + a]!) / sums[0]!;
          for (let b = start; b < start + size; b++) variance += perUnit[a]! * perUnit[b]! * target[a * items + b]!;
        }
        figures[at.means + j]! += sign * mean;
        figures[at.logVariances + j]! += sign * Math.log(variance / sums[0]!);
      }
    }
    for (let j = 0; j < k; j++) {
      const { first: start, size } = blocks[j]!;
      figures[at.compositional + j] = correlationOfScores(whole, items, start, size, weights[0], weights[1]);
    }
    return figures;
  };
}

function converged<Estimate extends { readonly outer: { readonly converged: boolean; readonly iterations: number } }>(
  estimate: Estimate,
): Estimate {
  if (estimate.outer.converged) return estimate;
  const { iterations } = estimate.outer;
  throw new AnalysisError("not-converged", `the weights still changed after ${iterations} iterations`, { iterations });
}

/** aᵀR·b/√(aᵀR·a·bᵀR·b) over one block. */
function correlationOfScores(
  correlation: Float64Array,
  items: number,
  first: number,
  size: number,
  a: Float64Array,
  b: Float64Array,
): number {
  let [aa, ab, bb] = [0, 0, 0];
  for (let i = first; i < first + size; i++) {
    for (let j = first; j < first + size; j++) {
      const r = correlation[i * items + j]!;
      aa += a[i]! * r * a[j]!;
      ab += a[i]! * r * b[j]!;
      bb += b[i]! * r * b[j]!;
    }
  }
  return ab / Math.sqrt(aa * bb);
}
