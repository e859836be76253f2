import { dominanceOfValues } from "../../estimate/importance/dominance";
import type { ImportanceTerms } from "../../estimate/importance/importanceTerms";
import { MOST_SUBSET_TERMS, subsetRSquared } from "../../estimate/importance/subsetRSquared";
import type { DominancePair, DriverDominance } from "../results";

/** Complete and conditional dominance of the drivers; null for more of them than subsets can be kept for. */
export function driverDominance(
  terms: ImportanceTerms,
  correlation: Float64Array,
  call: string,
): DriverDominance | null {
  const p = terms.terms.length;
  if (p > MOST_SUBSET_TERMS) return null;
  const names = terms.names!;
  const values = new Float64Array(2 ** p);
  subsetRSquared(terms, call)(correlation, values);
  const { subsets, wins, conditional } = dominanceOfValues(values, p);
  const gainsOf = (j: number): number[] => Array.from(conditional.subarray(j * p, (j + 1) * p));
  const pairs: DominancePair[] = [];
  for (let i = 0; i < p; i++) {
    for (let j = i + 1; j < p; j++) {
      const [a, b] = [names[i]!, names[j]!];
      const won: [number, number] = [wins[i * p + j]!, wins[j * p + i]!];
      const of = (first: boolean, second: boolean): string | null => (first ? a : second ? b : null);
      const [gainsA, gainsB] = [gainsOf(i).slice(0, -1), gainsOf(j).slice(0, -1)];
      pairs.push({
        a,
        b,
        wins: won,
        subsets,
        complete: of(won[0] === subsets, won[1] === subsets),
        conditional: of(
          gainsA.every((gain, s) => gain > gainsB[s]!),
          gainsB.every((gain, s) => gain > gainsA[s]!),
        ),
      });
    }
  }
  return { pairs, conditional: names.map((term, j) => ({ term, gains: gainsOf(j) })) };
}
