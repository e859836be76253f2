/** Which of p terms beats which, over all subsets. Matrices are p×p, row-major. */
export interface Dominance {
  /** 2^(p − 2): the subsets of the other terms over which two are compared. */
  readonly subsets: number;
  /** wins[i·p + j]: to how many of these subsets i adds more than j; i dominates j completely when it is all of them. */
  readonly wins: Float64Array;
  /** conditional[i·p + s]: the mean gain from i over the subsets of s others; i dominates j conditionally when all of its row is larger. */
  readonly conditional: Float64Array;
  /** The mean of each row of `conditional`: the Shapley value. */
  readonly general: Float64Array;
}

/**
 * Complete, conditional and general dominance from the values of all subsets (R² or a pseudo-R²).
 *   wins_ij = #{S ∌ i, j: v(S ∪ i) > v(S ∪ j)},   conditional_is = mean over S ∌ i, |S| = s, of v(S ∪ i) − v(S)
 * Strictly greater: an equal gain is a win for neither.
 * @param values 2^p, values[mask] of the terms whose bits are set (see `subsetRSquared` and `valuesOfSubsets`)
 * @param rounding difference below which two values are equal but for rounding
 * @source Budescu (1993), Psychological Bulletin 114(3); Azen & Budescu (2003), Psychological Methods 8(2);
 *   agrees with domir, test/reference/domir.json, and with the definition, test/reference/dominance.json
 * @example Array.from(dominanceOfValues(Float64Array.of(0, 0.3, 0.1, 0.35), 2).wins) // → [0, 1, 0, 0]
 */
export function dominanceOfValues(values: Float64Array, p: number, rounding: number = 1e-12): Dominance {
  const wins = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = i + 1; j < p; j++) countWins(values, p, i, j, rounding, wins);
  }
  const conditional = conditionalGains(values, p);
  const general = new Float64Array(p);
  for (let i = 0; i < p; i++) {
    let sum = 0;
    for (let s = 0; s < p; s++) sum += conditional[i * p + s]!;
    general[i] = sum / p;
  }
  return { subsets: p < 2 ? 0 : 2 ** (p - 2), wins, conditional, general };
}

function countWins(values: Float64Array, p: number, i: number, j: number, rounding: number, wins: Float64Array): void {
  const withI = 2 ** i;
  const withJ = 2 ** j;
  const all = 2 ** p;
  let won = 0;
  let lost = 0;
  // The subsets without i and j, i < j: the bits above j, between the two, and below i.
  for (let high = 0; high < all; high += 2 * withJ) {
    for (let middle = high; middle < high + withJ; middle += 2 * withI) {
      for (let mask = middle; mask < middle + withI; mask++) {
        const difference = values[mask + withI]! - values[mask + withJ]!;
        if (difference > rounding) won++;
        else if (difference < -rounding) lost++;
      }
    }
  }
  wins[i * p + j] = won;
  wins[j * p + i] = lost;
}

function conditionalGains(values: Float64Array, p: number): Float64Array {
  const gains = new Float64Array(p * p);
  const all = 2 ** p;
  for (let mask = 0; mask < all; mask++) {
    const value = values[mask]!;
    let size = 0;
    for (let rest = mask; rest !== 0; rest &= rest - 1) size++;
    for (let j = 0; j < p; j++) {
      if ((mask & (1 << j)) === 0) gains[j * p + size]! += values[mask | (1 << j)]! - value;
    }
  }
  let subsets = 1;
  for (let s = 0; s < p; s++) {
    for (let j = 0; j < p; j++) gains[j * p + s]! /= subsets;
    subsets = (subsets * (p - 1 - s)) / (s + 1);
  }
  return gains;
}
