/**
 * Letters that say which of p drivers can be told apart: two share a letter if and only if they are not told apart.
 * Insert and absorb: at first one letter stands for all; for each pair told apart, every letter that both have is replaced by
 * two, one without the first and one without the second, and letters that others contain are dropped. What is left are all
 * the largest sets of drivers that are not told apart among themselves.
 * @param apart p×p, row-major, symmetric: 1 where the two are told apart, the diagonal 0
 * @param order the drivers from the most important to the least: letters are given in this order
 * @returns letters of each driver, ascending; after "z" come "A" … "Z", then "a2", "b2" …
 * @source Piepho (2004), J. Comput. Graph. Stat. 13(2); agrees with multcompView, test/reference/letters.json
 * @example letters(Uint8Array.of(0, 0, 1, 0, 0, 0, 1, 0, 0), [0, 1, 2]) // → ["a", "ab", "b"]
 */
export function letters(apart: Uint8Array, order: readonly number[]): string[] {
  const p = order.length;
  // By place in the order of importance.
  let sets: Uint8Array[] = [new Uint8Array(p).fill(1)];
  for (let i = 0; i < p; i++) {
    for (let j = i + 1; j < p; j++) {
      if (apart[order[i]! * p + order[j]!] !== 0) sets = withoutPair(sets, i, j);
    }
  }
  sets.sort(byFirstDifference);
  const result = new Array<string>(p).fill("");
  sets.forEach((members, k) => {
    for (let i = 0; i < p; i++) if (members[i] === 1) result[order[i]!] += letter(k);
  });
  return result;
}

function withoutPair(sets: readonly Uint8Array[], i: number, j: number): Uint8Array[] {
  const kept = sets.filter((members) => members[i] === 0 || members[j] === 0);
  const halves = sets.flatMap((members) =>
    members[i] === 0 || members[j] === 0 ? [] : [without(members, i), without(members, j)],
  );
  // A half can be contained in what was kept or in another half; what was kept is contained in nothing new, and no two halves are the same.
  const absorbed = halves.filter(
    (half, k) =>
      !kept.some((members) => isContained(half, members)) &&
      !halves.some((other, l) => l !== k && isContained(half, other)),
  );
  return [...kept, ...absorbed];
}

function without(members: Uint8Array, i: number): Uint8Array {
  const copy = members.slice();
  copy[i] = 0;
  return copy;
}

function isContained(inner: Uint8Array, outer: Uint8Array): boolean {
  for (let i = 0; i < inner.length; i++) if (inner[i]! > outer[i]!) return false;
  return true;
}

/** The set that has the more important driver where the two first differ comes first. */
function byFirstDifference(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return b[i]! - a[i]!;
  return 0;
}

const ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

function letter(k: number): string {
  const round = Math.floor(k / ALPHABET.length);
  return ALPHABET[k % ALPHABET.length]! + (round === 0 ? "" : String(round + 1));
}
