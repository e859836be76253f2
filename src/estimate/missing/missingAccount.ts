import type { CaseWeights } from "../../design/weights";
import { type AnswerPatterns, answerPatterns } from "./answerPatterns";
import type { MissingTerms } from "./missingTerms";
import { pairCounts } from "./pairCounts";

/** What is missing where. Counts are of people: rows, or the sum of their frequencies; rows of weight 0 do not count. */
export interface MissingAccount {
  readonly n: number;
  /** Those who answered every column, which is what listwise keeps, and those who answered none. */
  readonly complete: number;
  readonly empty: number;
  readonly columns: readonly MissingColumn[];
  /** p×p, row-major: how many answered both columns; the diagonal counts the answers of each. */
  readonly nPairs: Float64Array;
  /** How many patterns there are, with the one that lacks nothing. */
  readonly patternCount: number;
  /** The most frequent ones, largest first. */
  readonly patterns: readonly MissingPattern[];
  /** Whether the columns can be ordered so that who lacks an answer lacks all later ones. */
  readonly monotone: boolean;
}

export interface MissingColumn {
  readonly term: string;
  readonly missing: number;
  /** missing/n. */
  readonly share: number;
  /** Those whom nothing but this column keeps from being complete: what leaving it out would win back. */
  readonly onlyMissing: number;
}

export interface MissingPattern {
  readonly n: number;
  /** Names of the columns without an answer; none for complete rows. */
  readonly missing: readonly string[];
}

/**
 * Counts missing answers by column, by pair of columns and by pattern.
 * @param columns p columns of n values, NaN where an answer is missing
 * @param most patterns listed
 * @example
 * const account = missingAccount([Float64Array.of(1, NaN, 3)], { kind: "none" }, { call: "drivers", columns: ["price"] });
 * account.columns // → [{ term: "price", missing: 1, share: 0.3333333333333333, onlyMissing: 1 }]
 */
export function missingAccount(
  columns: readonly Float64Array[],
  weights: CaseWeights,
  { columns: names }: MissingTerms,
  most: number = 10,
): MissingAccount {
  const p = columns.length;
  const patterns = answerPatterns(columns);
  const people = peopleBehind(weights);
  const counts = peopleByPattern(patterns, people);
  const missing = new Float64Array(p);
  const onlyMissing = new Float64Array(p);
  let n = 0;
  let complete = 0;
  let empty = 0;
  for (let k = 0; k < patterns.count; k++) {
    const lacking = missingOf(patterns, k);
    n += counts[k]!;
    if (lacking.length === 0) complete += counts[k]!;
    if (lacking.length === p) empty += counts[k]!;
    for (const j of lacking) missing[j]! += counts[k]!;
    if (lacking.length === 1) onlyMissing[lacking[0]!]! += counts[k]!;
  }
  const present = Array.from(counts.keys()).filter((k) => counts[k]! > 0);
  present.sort((a, b) => counts[b]! - counts[a]!);
  return {
    n,
    complete,
    empty,
    columns: names.map((term, j) => ({
      term,
      missing: missing[j]!,
      share: missing[j]! / n,
      onlyMissing: onlyMissing[j]!,
    })),
    nPairs: pairCounts(patterns, people),
    patternCount: present.length,
    patterns: present
      .slice(0, most)
      .map((k) => ({ n: counts[k]!, missing: missingOf(patterns, k).map((j) => names[j]!) })),
    monotone: isMonotone(patterns, present),
  };
}

/** People behind each row, null for one each. */
function peopleBehind(weights: CaseWeights): Float64Array | null {
  if (weights.kind === "none") return null;
  return weights.kind === "frequency" ? weights.values : weights.values.map((weight) => (weight > 0 ? 1 : 0));
}

function peopleByPattern({ count, order, starts }: AnswerPatterns, people: Float64Array | null): Float64Array {
  const counts = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    for (let at = starts[k]!; at < starts[k + 1]!; at++) counts[k]! += people === null ? 1 : people[order[at]!]!;
  }
  return counts;
}

function missingOf({ columns, answered }: AnswerPatterns, k: number): number[] {
  const lacking: number[] = [];
  for (let j = 0; j < columns; j++) if (answered[k * columns + j] === 0) lacking.push(j);
  return lacking;
}

/** Each pattern's answered columns are among those of the next larger pattern. */
function isMonotone({ columns: p, answered }: AnswerPatterns, present: readonly number[]): boolean {
  const sets = present.map((k) => answered.subarray(k * p, (k + 1) * p));
  sets.sort((a, b) => sum(a) - sum(b));
  return sets.every((set, k) => k === 0 || sets[k - 1]!.every((has, j) => has <= set[j]!));
}

function sum(values: Uint8Array): number {
  return values.reduce((total, value) => total + value, 0);
}
