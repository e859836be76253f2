import type { ShareDifference } from "../../analysis/results";

/**
 * Which drivers cannot be told apart from the first by their shares.
 *
 * @param first the driver with the largest share
 * @param terms the others, in the order in which they are to be named
 * @returns null when it is not known of every one of them
 */
export function besideTheFirst(
  first: string,
  terms: readonly string[],
  differences: readonly ShareDifference[] | undefined,
): readonly string[] | null {
  if (differences === undefined) return null;
  const found = terms.map((term) =>
    differences.find(({ a, b }) => (a === first && b === term) || (a === term && b === first)),
  );
  if (found.some((difference) => difference === undefined || difference.estimate === null)) return null;
  return terms.filter((_, index) => found[index]?.apart === false);
}
