/** How the units of an influence vector are to be counted. */
export interface UnitKinds {
  /** How many units each entry stands for: the counts, when an entry is an answer category. Ones by default. */
  readonly frequencies?: ArrayLike<number>;
  /** Stratum (or sample) of each entry, 0 … H − 1, when several are resampled apart. One stratum by default. */
  readonly strata?: ArrayLike<number>;
}

/** Units in each stratum. */
export function stratumSizes(length: number, { frequencies, strata }: UnitKinds): number[] {
  const sizes: number[] = [0];
  for (let i = 0; i < length; i++) {
    const stratum = strata?.[i] ?? 0;
    while (sizes.length <= stratum) sizes.push(0);
    sizes[stratum]! += frequencies?.[i] ?? 1;
  }
  return sizes;
}
