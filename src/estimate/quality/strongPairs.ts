import { momentsOfPair } from "./momentsOfPair";

/** Two items, by place, that ask the same thing, or opposite things. */
export interface ItemPair {
  readonly a: number;
  readonly b: number;
  readonly opposite: boolean;
}

/** A correlation of fewer respondents makes no pair. */
const FEWEST_BOTH = 30;

/**
 * Pairs of items that go together, or against each other, strongest first, each item in one pair at most.
 * @param columns one an item, NaN where there is no answer; each correlation is of those who answered both
 * @param least the smallest |r| of a pair
 * @source Meade & Craig (2012), Psychological Methods 17(3): psychometric synonyms and antonyms, |r| ≥ 0.6
 */
export function strongPairs(columns: readonly Float64Array[], least: number): readonly ItemPair[] {
  const k = columns.length;
  const candidates: { readonly a: number; readonly b: number; readonly r: number }[] = [];
  for (let a = 0; a < k; a++) {
    for (let b = a + 1; b < k; b++) {
      const { n, r } = momentsOfPair(columns[a]!, columns[b]!);
      if (n >= FEWEST_BOTH && Math.abs(r) >= least) candidates.push({ a, b, r });
    }
  }
  candidates.sort((one, other) => Math.abs(other.r) - Math.abs(one.r) || one.a - other.a || one.b - other.b);
  const taken = new Set<number>();
  return candidates.flatMap(({ a, b, r }) => {
    if (taken.has(a) || taken.has(b)) return [];
    taken.add(a);
    taken.add(b);
    return [{ a, b, opposite: r < 0 }];
  });
}
