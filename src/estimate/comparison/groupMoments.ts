/**
 * All that a comparison needs to know of a group of respondents: sums over its rows, people counted.
 * They can be added up (`combineGroupMoments`), so that "the rest" costs as many steps as there are groups, however
 * many people answered.
 */
export interface GroupMoments {
  /** People; a frequency of 3 counts as three. */
  readonly n: number;
  /** Σw */
  readonly sumWeights: number;
  /** Σw² */
  readonly sumSquaredWeights: number;
  /** Σw·y */
  readonly sum: number;
  /** Σw over the values above 0. */
  readonly plus: number;
  /** Σw over the values below 0. */
  readonly minus: number;
  /** Σw·(y − ȳ)² */
  readonly squares: number;
  /** Σw²·(y − ȳ) */
  readonly weightedErrors: number;
  /** Σw²·(y − ȳ)² */
  readonly weightedSquares: number;
}

/**
 * Sums over some rows of a survey, the squares around the rows' own weighted mean in a second pass.
 * @param values y of every row of the survey; finite in `rows`
 * @param weights sampling weights of every row; ones when absent
 * @param frequencies people behind every row; ones when absent
 * @example groupMoments(Float64Array.of(1, 2, 6), Uint32Array.of(0, 1, 2)).squares // → 14
 */
export function groupMoments(
  values: Float64Array,
  rows: Uint32Array,
  weights?: Float64Array,
  frequencies?: Float64Array,
): GroupMoments {
  let n = 0;
  let sumWeights = 0;
  let sumSquaredWeights = 0;
  let sum = 0;
  let plus = 0;
  let minus = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const people = frequencies === undefined ? 1 : frequencies[row]!;
    const weight = weights === undefined ? 1 : weights[row]!;
    const value = values[row]!;
    const mass = people * weight;
    n += people;
    sumWeights += mass;
    sumSquaredWeights += mass * weight;
    sum += mass * value;
    if (value > 0) plus += mass;
    else if (value < 0) minus += mass;
  }
  const mean = sum / sumWeights;
  let squares = 0;
  let weightedErrors = 0;
  let weightedSquares = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const weight = weights === undefined ? 1 : weights[row]!;
    const mass = (frequencies === undefined ? 1 : frequencies[row]!) * weight;
    const error = values[row]! - mean;
    squares += mass * error * error;
    weightedErrors += mass * weight * error;
    weightedSquares += mass * weight * error * error;
  }
  return { n, sumWeights, sumSquaredWeights, sum, plus, minus, squares, weightedErrors, weightedSquares };
}

/** The weighted mean ȳ; NaN when no row has weight. */
export function groupMean({ sum, sumWeights }: GroupMoments): number {
  return sum / sumWeights;
}

/** Σw·(y − ȳ)²/Σw: of a share p(1 − p), of promoters − detractors p + d − (p − d)². */
export function groupSpread({ squares, sumWeights }: GroupMoments): number {
  return squares / sumWeights;
}

/**
 * Σw²·(y − c)² around another centre than the group's own mean.
 * @param shift ȳ − c
 */
export function weightedSquaresAround(
  { sumSquaredWeights, weightedErrors, weightedSquares }: GroupMoments,
  shift: number,
): number {
  return weightedSquares + 2 * shift * weightedErrors + shift * shift * sumSquaredWeights;
}

/**
 * The moments of several groups taken together, without going back to their rows.
 *   Σw(y − ȳ)² = Σ_g [ squares_g + W_g·(ȳ_g − ȳ)² ]
 * Groups without weight add nothing but their people.
 * @source Chan, Golub & LeVeque (1983), The American Statistician 37(3)
 * @example combineGroupMoments([groupMoments(Float64Array.of(1, 2, 6), Uint32Array.of(0, 1)), groupMoments(Float64Array.of(1, 2, 6), Uint32Array.of(2))]).squares // → 14
 */
export function combineGroupMoments(groups: readonly GroupMoments[]): GroupMoments {
  const total = { n: 0, sumWeights: 0, sumSquaredWeights: 0, sum: 0, plus: 0, minus: 0 };
  for (const group of groups) {
    total.n += group.n;
    total.sumWeights += group.sumWeights;
    total.sumSquaredWeights += group.sumSquaredWeights;
    total.sum += group.sum;
    total.plus += group.plus;
    total.minus += group.minus;
  }
  const mean = total.sum / total.sumWeights;
  let squares = 0;
  let weightedErrors = 0;
  let weightedSquares = 0;
  for (const group of groups) {
    if (group.sumWeights === 0) continue;
    const shift = groupMean(group) - mean;
    squares += group.squares + group.sumWeights * shift * shift;
    weightedErrors += group.weightedErrors + shift * group.sumSquaredWeights;
    weightedSquares += weightedSquaresAround(group, shift);
  }
  return { ...total, squares, weightedErrors, weightedSquares };
}

/**
 * Linearised variance of the weighted mean, each answer drawn on its own.
 *   V = n/(n − 1) · Σ (wᵢeᵢ/Σw)², eᵢ = yᵢ − ȳ_w; without weights s²/n
 * @returns squared units of the values; null for fewer than two people
 * @source Binder (1983); agrees with survey::svymean, test/reference/comparison.json
 */
export function groupVariance({ n, sumWeights, weightedSquares }: GroupMoments): number | null {
  return n < 2 ? null : ((n / (n - 1)) * weightedSquares) / (sumWeights * sumWeights);
}
