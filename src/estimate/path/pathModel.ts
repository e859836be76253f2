/**
 * How the weights of a block follow from its neighbours.
 * - "A": correlations of the items with what stands for the construct in the model (reflective blocks)
 * - "B": regression on the items (formative blocks)
 * - "sum": all standardised items count the same; nothing is estimated
 */
export type OuterMode = "A" | "B" | "sum";

/** How neighbouring constructs stand in for one while its weights are computed. */
export type InnerScheme = "path" | "factorial" | "centroid";

/** The items of one construct, side by side in the correlation matrix. */
export interface PathBlock {
  /** Place of its first item. */
  readonly first: number;
  readonly size: number;
  readonly mode: OuterMode;
  /** PLSc: loadings and correlations are corrected for what its items do not share. */
  readonly corrected: boolean;
}

/** When to stop: at max|Δw| < tolerance, or unconverged after so many rounds. */
export interface StopRule {
  readonly tolerance: number;
  readonly maxIterations: number;
}

/** A path model in numbers: no names, ready to be computed again and again. */
export interface PathModel extends StopRule {
  readonly items: number;
  readonly blocks: readonly PathBlock[];
  readonly scheme: InnerScheme;
  /** Of each construct those that lead to it, and those that it leads to. */
  readonly predecessors: readonly Int32Array[];
  readonly successors: readonly Int32Array[];
  /** Causes before effects, and first of all those that nothing leads to. */
  readonly order: Int32Array;
}

/**
 * @param paths places of the constructs, from and to
 * @param order of the constructs, causes before effects (see causalOrder)
 */
export function pathModel(
  blocks: readonly PathBlock[],
  paths: readonly (readonly [from: number, to: number])[],
  { scheme, order, ...stop }: { readonly scheme: InnerScheme; readonly order: ArrayLike<number> } & StopRule,
): PathModel {
  const isEffect = (j: number): boolean => paths.some(([, to]) => to === j);
  return {
    ...stop,
    scheme,
    blocks,
    items: blocks.reduce((sum, { size }) => sum + size, 0),
    predecessors: blocks.map((_, j) => Int32Array.from(paths.filter(([, to]) => to === j).map(([from]) => from))),
    successors: blocks.map((_, j) => Int32Array.from(paths.filter(([from]) => from === j).map(([, to]) => to))),
    order: Int32Array.from([...Array.from(order).filter((j) => !isEffect(j)), ...Array.from(order).filter(isEffect)]),
  };
}
