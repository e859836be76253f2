import { momentsOfPair } from "./momentsOfPair";
import type { ItemPair } from "./strongPairs";

export interface PairDisagreement {
  /** Of each row; 0 where it answered no pair. */
  readonly statistic: Float64Array;
  /** Pairs answered: the degrees of freedom of χ² if answers were normal and the pairs unrelated. */
  readonly pairs: Uint16Array;
  /** Correlation of each pair among those who answered both; NaN where one of the two does not vary. */
  readonly correlations: readonly number[];
  /** Places of pairs that say nothing: an item does not vary, or the two determine each other. */
  readonly useless: readonly number[];
}

/** 1 − r below this is rounding. */
const NO_DIFFERENCE = 1e-12;

/**
 * How far respondents contradict themselves in pairs of items that ask the same thing, or opposite things:
 *   Σ_pairs (z_a ∓ z_b)²/(2(1 ∓ r)),   z standardised, r the pair's correlation: each term has mean 1
 * @param columns one an item, NaN where there is no answer
 */
export function pairDisagreement(columns: readonly Float64Array[], pairs: readonly ItemPair[]): PairDisagreement {
  const rows = columns[0]?.length ?? 0;
  const statistic = new Float64Array(rows);
  const answered = new Uint16Array(rows);
  const useless: number[] = [];
  const correlations = pairs.map(({ a, b, opposite }, place) => {
    const [one, other] = [columns[a]!, columns[b]!];
    const both = momentsOfPair(one, other);
    const sign = opposite ? -1 : 1;
    const r = both.r;
    if (!(1 - sign * r > NO_DIFFERENCE)) {
      useless.push(place);
      return r;
    }
    for (let row = 0; row < rows; row++) {
      const difference = (one[row]! - both.meanA) / both.spreadA - (sign * (other[row]! - both.meanB)) / both.spreadB;
      if (Number.isNaN(difference)) continue;
      statistic[row]! += (difference * difference) / (2 * (1 - sign * r));
      answered[row]!++;
    }
    return r;
  });
  return { statistic, pairs: answered, correlations, useless };
}
