import { AnalysisError, quote, quoteList } from "../../errors";
import type { MissingTerms } from "./missingTerms";

/** Two columns (or one, a = b) and how many rows answered both. */
export interface PairOfColumns {
  readonly a: number;
  readonly b: number;
  readonly n: number;
}

/**
 * Pairs of columns that no row answered together, in the order of the columns.
 * Nothing in the data says how the two go together beyond what the other columns explain.
 * @param nPairs p×p, rows that answered both
 */
export function pairsNeverTogether(nPairs: Float64Array, p: number): PairOfColumns[] {
  const pairs: PairOfColumns[] = [];
  for (let a = 0; a < p; a++) {
    for (let b = a; b < p; b++) if (nPairs[a * p + b] === 0) pairs.push({ a, b, n: 0 });
  }
  return pairs;
}

/** The pair (or the column) that the fewest rows answered. */
export function weakestPair(nPairs: Float64Array, p: number): PairOfColumns {
  let weakest = { a: 0, b: 0, n: nPairs[0]! };
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) if (nPairs[i * p + j]! < weakest.n) weakest = { a: j, b: i, n: nPairs[i * p + j]! };
  }
  return weakest;
}

const MOST_NAMED = 3;

/** The error for pairwise moments of columns that nobody answered together, or that nobody answered. */
export function neverTogether(nPairs: Float64Array, { call, columns }: MissingTerms): AnalysisError {
  const pairs = pairsNeverTogether(nPairs, columns.length);
  const empty = pairs.filter(({ a, b }) => a === b).map(({ a }) => columns[a]!);
  if (empty.length > 0) return neverAnswered(call, empty);
  const named = pairs.map(({ a, b }) => [columns[a]!, columns[b]!] as const);
  return new AnalysisError(
    "no-valid-answers",
    `${call}: no row answered both ${pairsInWords(named)}, so ${named.length === 1 ? "they have" : "these pairs have"} no correlation; leave one of each out, or choose missing: "em", which gets it from the other columns`,
    { pairs: named },
  );
}

export function neverAnswered(call: string, terms: readonly string[]): AnalysisError {
  return new AnalysisError(
    "no-valid-answers",
    `${call}: ${quoteList(terms, MOST_NAMED)} ${terms.length === 1 ? "has" : "have"} no answer in any row used; leave ${terms.length === 1 ? "it" : "them"} out`,
    { terms },
  );
}

/** `"a" and "b", nor both "c" and "d"`; the rest of a long list is counted. */
export function pairsInWords(pairs: readonly (readonly [string, string])[]): string {
  const shown = pairs.slice(0, MOST_NAMED).map(([a, b]) => `${quote(a)} and ${quote(b)}`);
  const more = pairs.length - shown.length;
  return shown.join(", nor both ") + (more > 0 ? `, nor ${more} more pairs` : "");
}
