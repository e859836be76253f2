/**
 * Which item measures which factor, and where each parameter stands. Items are numbered block by block: those of the first factor, of
 * the second, … Parameters: a loading for each item, a uniqueness for each item that is not alone, a correlation for each pair of factors.
 */
export interface FactorStructure {
  readonly items: number;
  readonly factors: number;
  /** The factor that each item measures. */
  readonly factorOf: readonly number[];
  /** The items of each factor; the first is its marker. */
  readonly blocks: readonly (readonly number[])[];
  /** Where the uniqueness of each item stands; null for the only item of a factor, which is taken to be the factor. */
  readonly uniquenessAt: readonly (number | null)[];
  /** Pairs of factors whose correlation is estimated. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Where the correlation of the first pair stands; the others follow. */
  readonly correlationsAt: number;
  readonly parameters: number;
}

/**
 * @param sizes how many items each factor has
 * @param correlated whether the factors' correlations are estimated; otherwise they are 0
 */
export function factorStructure(sizes: readonly number[], correlated: boolean): FactorStructure {
  const factorOf = sizes.flatMap((size, factor) => Array.from({ length: size }, () => factor));
  const items = factorOf.length;
  let at = items;
  const uniquenessAt = factorOf.map((factor) => (sizes[factor] === 1 ? null : at++));
  const pairs = correlated ? sizes.flatMap((_, b) => sizes.slice(0, b).map((__, a) => [a, b] as const)) : [];
  return {
    items,
    factors: sizes.length,
    factorOf,
    blocks: sizes.map((_, factor) => factorOf.flatMap((own, item) => (own === factor ? [item] : []))),
    uniquenessAt,
    pairs,
    correlationsAt: at,
    parameters: at + pairs.length,
  };
}

/** Correlations of the factors out of the parameters: factors×factors, row-major, 1 on the diagonal. */
export function factorCorrelations(structure: FactorStructure, parameters: Float64Array): Float64Array {
  const { factors, pairs, correlationsAt } = structure;
  const correlations = new Float64Array(factors * factors);
  for (let k = 0; k < factors; k++) correlations[k * factors + k] = 1;
  pairs.forEach(([a, b], pair) => {
    correlations[a * factors + b] = parameters[correlationsAt + pair]!;
    correlations[b * factors + a] = parameters[correlationsAt + pair]!;
  });
  return correlations;
}

/** The uniqueness of an item out of the parameters; 0 for the only item of a factor. */
export function uniquenessOf(structure: FactorStructure, parameters: Float64Array, item: number): number {
  const at = structure.uniquenessAt[item]!;
  return at === null ? 0 : parameters[at]!;
}
