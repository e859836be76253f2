/** What the codes are, which decides how far apart two of them lie. */
export type Measurement = "nominal" | "ordinal" | "interval" | "ratio";

/** Units as the alpha reads them: their pairs of codes, and how often each code stands in a pair. */
export interface CodedUnits {
  /** Numbers behind the codes for "interval" and "ratio"; m of them, in order. */
  readonly values: Float64Array;
  /** Of each unit where its pairs begin in `cells` and `shares`; units + 1 places. */
  readonly start: Uint32Array;
  /** c·m + v of a pair of codes, c ≤ v. */
  readonly cells: Uint32Array;
  /** What the unit adds to both o_cv and o_vc (once to o_cc): n_c·n_v/(m_u − 1), n_c·(n_c − 1)/(m_u − 1). */
  readonly shares: Float64Array;
}

/**
 * @param codes rater by rater the place of each unit's code among `values`, −1 where there is none
 * @returns the units, in order; those with fewer than two codes have no pairs
 */
export function codedUnits(codes: readonly Int32Array[], values: Float64Array): CodedUnits {
  const m = values.length;
  const units = codes[0]?.length ?? 0;
  const start = new Uint32Array(units + 1);
  const cells: number[] = [];
  const shares: number[] = [];
  const counts = new Float64Array(m);
  for (let unit = 0; unit < units; unit++) {
    const present: number[] = [];
    let all = 0;
    for (const rater of codes) {
      const code = rater[unit]!;
      if (code < 0) continue;
      if (counts[code] === 0) present.push(code);
      counts[code]!++;
      all++;
    }
    present.sort((a, b) => a - b);
    for (let a = 0; a < present.length && all > 1; a++) {
      for (let b = a; b < present.length; b++) {
        const [c, v] = [present[a]!, present[b]!];
        const pairs = a === b ? counts[c]! * (counts[c]! - 1) : counts[c]! * counts[v]!;
        if (pairs === 0) continue;
        cells.push(c * m + v);
        shares.push(pairs / (all - 1));
      }
    }
    for (const code of present) counts[code] = 0;
    start[unit + 1] = cells.length;
  }
  return { values, start, cells: Uint32Array.from(cells), shares: Float64Array.from(shares) };
}

/**
 * Krippendorff's alpha of units coded by any number of coders, with gaps:
 *   α = 1 − (n − 1)·Σ o_cv·δ²_cv/Σ n_c·n_v·δ²_cv,   o the coincidences of pairable codes, n_c their margins, n = Σ n_c
 *   δ²: nominal 1; interval (c − v)²; ratio ((c − v)/(c + v))²; ordinal (Σ_{g=c}^{v} n_g − (n_c + n_v)/2)²
 * @returns a function of one weight per unit, with its working memory: alpha, NaN when all pairable codes are the same
 * @source Krippendorff (2011), Computing Krippendorff's Alpha-Reliability; his example, test/unit/estimate/agreement.test.ts
 */
export function krippendorffEstimator(
  { values, start, cells, shares }: CodedUnits,
  measurement: Measurement,
): (weights: ArrayLike<number> | null) => number {
  const m = values.length;
  const coincidences = new Float64Array(m * m);
  const margins = new Float64Array(m);
  const ranks = new Float64Array(m);
  const distance = (c: number, v: number): number => {
    if (measurement === "nominal") return 1;
    if (measurement === "ordinal") return (ranks[v]! - ranks[c]!) ** 2;
    const apart = values[c]! - values[v]!;
    return measurement === "interval" ? apart * apart : (apart / (values[c]! + values[v]!)) ** 2;
  };
  return (weights) => {
    coincidences.fill(0);
    margins.fill(0);
    for (let unit = 0; unit + 1 < start.length; unit++) {
      const weight = weights === null ? 1 : weights[unit]!;
      if (weight === 0) continue;
      for (let at = start[unit]!; at < start[unit + 1]!; at++) {
        const cell = cells[at]!;
        const share = weight * shares[at]!;
        const [c, v] = [Math.floor(cell / m), cell % m];
        coincidences[cell]! += share;
        margins[c]! += share;
        if (c !== v) margins[v]! += share;
      }
    }
    let n = 0;
    for (let c = 0; c < m; c++) {
      // The difference of two of these is the sum of margins from c to v less half of both ends.
      ranks[c] = n + margins[c]! / 2;
      n += margins[c]!;
    }
    let observed = 0;
    let expected = 0;
    for (let c = 0; c < m; c++) {
      if (margins[c] === 0) continue;
      for (let v = c + 1; v < m; v++) {
        if (margins[v] === 0) continue;
        const apart = distance(c, v);
        observed += coincidences[c * m + v]! * apart;
        expected += margins[c]! * margins[v]! * apart;
      }
    }
    return expected > 0 ? 1 - ((n - 1) * observed) / expected : Number.NaN;
  };
}
