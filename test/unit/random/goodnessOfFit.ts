/**
 * How many standard normal deviations a χ² statistic lies above what chance gives (Wilson & Hilferty 1931): under 4 in all but
 * one of 30,000 samples. Cells that expect fewer than 5 are pooled.
 */
export function goodnessOfFit(observed: ArrayLike<number>, expected: ArrayLike<number>): number {
  let statistic = 0;
  let cells = 0;
  let restObserved = 0;
  let restExpected = 0;
  const count = (seen: number, due: number): void => {
    statistic += (seen - due) ** 2 / due;
    cells += 1;
  };
  for (let i = 0; i < expected.length; i++) {
    const due = expected[i] as number;
    if (due >= 5) count(observed[i] as number, due);
    else {
      restObserved += observed[i] as number;
      restExpected += due;
    }
  }
  if (restExpected >= 1) count(restObserved, restExpected);
  else if (restObserved > 3) return Number.POSITIVE_INFINITY;
  const df = cells - 1;
  return (Math.cbrt(statistic / df) - (1 - 2 / (9 * df))) / Math.sqrt(2 / (9 * df));
}

/** Binomial probabilities P(0) … P(n) by their ratios, from the mode outwards. */
export function binomialProbabilities(n: number, p: number): Float64Array {
  const probabilities = new Float64Array(n + 1);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  probabilities[mode] = 1;
  for (let k = mode; k > 0; k--) probabilities[k - 1] = probabilities[k]! * ((k / (n - k + 1)) * ((1 - p) / p));
  for (let k = mode; k < n; k++) probabilities[k + 1] = probabilities[k]! * (((n - k) / (k + 1)) * (p / (1 - p)));
  const sum = probabilities.reduce((a, b) => a + b, 0);
  return probabilities.map((probability) => probability / sum);
}
