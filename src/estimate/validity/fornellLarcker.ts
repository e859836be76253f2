/** What the criterion of Fornell and Larcker says of one construct. */
export interface FornellLarcker {
  /** √AVE; null where there is no AVE. */
  readonly rootAve: number | null;
  /** The construct it goes most with, by place, and the size of that correlation. */
  readonly nearest: number;
  readonly largest: number;
  /** Whether √AVE lies above it; null where there is no AVE. */
  readonly holds: boolean | null;
}

/**
 * Fornell and Larcker's criterion: a construct shares more with its own items than with any other construct,
 *   √AVE_a > max_b |r_ab|
 * @param aves average variance extracted of each construct, null for one of a single item
 * @param correlations constructs×constructs, row-major, at least two constructs
 * @source Fornell & Larcker (1981), Journal of Marketing Research 18(1)
 * @example fornellLarcker([0.64, 0.49], Float64Array.of(1, -0.75, -0.75, 1)).map(({ holds }) => holds) // → [true, false]
 */
export function fornellLarcker(
  aves: readonly (number | null)[],
  correlations: Float64Array,
): readonly FornellLarcker[] {
  const k = aves.length;
  return aves.map((ave, a) => {
    let nearest = a === 0 ? 1 : 0;
    for (let b = 0; b < k; b++) {
      if (b !== a && Math.abs(correlations[a * k + b]!) > Math.abs(correlations[a * k + nearest]!)) nearest = b;
    }
    const largest = Math.abs(correlations[a * k + nearest]!);
    const rootAve = ave === null ? null : Math.sqrt(ave);
    return { rootAve, nearest, largest, holds: rootAve === null ? null : rootAve > largest };
  });
}
