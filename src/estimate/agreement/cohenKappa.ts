/** How much of a full agreement two answers are. */
export type AgreementWeights = "exact" | "linear" | "quadratic";

/** Kappa and what it is made of. */
export interface Kappa {
  readonly estimate: number;
  /** Weighted share of agreement, and what chance alone gives. */
  readonly observed: number;
  readonly expected: number;
  /** For intervals. */
  readonly stdError: number;
  /** Where there is no agreement beyond chance: for the test. */
  readonly nullError: number;
}

/**
 * Cohen's kappa of two raters: agreement beyond what their margins give by chance,
 *   κ = (p_o − p_e)/(1 − p_e),   p_o = Σ w_ij·p_ij, p_e = Σ w_ij·p_i·p_j
 * with w = 1 on the diagonal and 0 beside it, 1 − |i − j|/(m − 1), or 1 − (i − j)²/(m − 1)².
 * @param table m×m, row-major: counts of the first rater's answer i and the second's j
 * @returns estimate NaN when chance alone gives full agreement
 * @source Cohen (1960, 1968); Fleiss, Cohen & Everitt (1969), Psychological Bulletin 72(5); agrees with psych::cohen.kappa and
 *   statsmodels, test/reference/agreement.json
 */
export function cohenKappa(table: Float64Array, m: number, weights: AgreementWeights): Kappa {
  const n = table.reduce((sum, count) => sum + count, 0);
  const first = new Float64Array(m);
  const second = new Float64Array(m);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) {
      first[i]! += table[i * m + j]! / n;
      second[j]! += table[i * m + j]! / n;
    }
  }
  // Mean weights of each answer over the other rater's margin.
  const overSecond = new Float64Array(m);
  const overFirst = new Float64Array(m);
  let observed = 0;
  let expected = 0;
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) {
      const weight = agreementWeight(i, j, m, weights);
      observed += (weight * table[i * m + j]!) / n;
      expected += weight * first[i]! * second[j]!;
      overSecond[i]! += weight * second[j]!;
      overFirst[j]! += weight * first[i]!;
    }
  }
  const estimate = (observed - expected) / (1 - expected);
  let spread = 0;
  let nullSpread = 0;
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) {
      const weight = agreementWeight(i, j, m, weights);
      const chance = overSecond[i]! + overFirst[j]!;
      spread += (table[i * m + j]! / n) * (weight - chance * (1 - estimate)) ** 2;
      nullSpread += first[i]! * second[j]! * (weight - chance) ** 2;
    }
  }
  const scale = n * (1 - expected) ** 2;
  const error = (squares: number): number => Math.sqrt(Math.max(0, squares) / scale);
  return {
    estimate,
    observed,
    expected,
    stdError: error(spread - (estimate - expected * (1 - estimate)) ** 2),
    nullError: error(nullSpread - expected * expected),
  };
}

function agreementWeight(i: number, j: number, m: number, weights: AgreementWeights): number {
  if (i === j) return 1;
  if (weights === "exact") return 0;
  const apart = Math.abs(i - j) / (m - 1);
  return 1 - (weights === "linear" ? apart : apart * apart);
}
