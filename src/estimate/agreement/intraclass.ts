import { fQuantile, fSurvival, fSurvivalQuantile } from "../../distributions/fRatio";
import type { Moments } from "../../moments/moments";

/** The six intraclass correlations in the order (1,1) (2,1) (3,1) (1,k) (2,k) (3,k). */
export interface IntraclassCorrelations {
  readonly estimates: readonly number[];
  /** F that there is nothing of the subjects in the ratings. */
  readonly statistics: readonly number[];
  readonly df: readonly (readonly [number, number])[];
  readonly pValues: readonly number[];
  readonly intervals: readonly { readonly low: number; readonly high: number }[];
  readonly meanSquares: {
    readonly subjects: number;
    readonly raters: number;
    readonly residual: number;
    /** Of raters and residual together, within subjects. */
    readonly within: number;
  };
}

/**
 * Intraclass correlations of k raters from their covariances S and means m alone:
 *   MS_subjects = ΣS/k,   MS_residual = (tr S − ΣS/k)/(k − 1),   MS_raters = n·Σ(m − m̄)²/(k − 1)
 *   (1,1): one-way; (2,1): agreement, raters drawn at random; (3,1): consistency, these raters; (·,k): of the mean of the k
 * @param moments of the k raters' columns
 * @source Shrout & Fleiss (1979), Psychological Bulletin 86(2); agrees with psych::ICC(lmer = FALSE), test/reference/agreement.json
 */
export function intraclassCorrelations(
  { n, sumWeights, means, crossProducts }: Moments,
  level: number,
): IntraclassCorrelations {
  const k = means.length;
  const scale = n / sumWeights;
  let trace = 0;
  let total = 0;
  for (let i = 0; i < k; i++) {
    trace += scale * crossProducts[i * k + i]!;
    for (let j = 0; j < k; j++) total += scale * crossProducts[i * k + j]!;
  }
  const centre = means.reduce((sum, mean) => sum + mean, 0) / k;
  const ratersSquares = n * means.reduce((sum, mean) => sum + (mean - centre) ** 2, 0);
  const residualSquares = Math.max(0, trace - total / k);
  const subjects = total / k / (n - 1);
  const raters = ratersSquares / (k - 1);
  const residual = residualSquares / ((n - 1) * (k - 1));
  const within = (ratersSquares + residualSquares) / (n * (k - 1));

  const oneWay = [n - 1, n * (k - 1)] as const;
  const twoWay = [n - 1, (n - 1) * (k - 1)] as const;
  const random = (subjects - residual) / (subjects + (k - 1) * residual + (k * (raters - residual)) / n);
  const estimates = [
    (subjects - within) / (subjects + (k - 1) * within),
    random,
    (subjects - residual) / (subjects + (k - 1) * residual),
    (subjects - within) / subjects,
    (subjects - residual) / (subjects + (raters - residual) / n),
    (subjects - residual) / subjects,
  ];
  const ratios = [subjects / within, subjects / residual, subjects / residual];
  const statistics = [...ratios, ...ratios];
  const df = [oneWay, twoWay, twoWay, oneWay, twoWay, twoWay];
  const tail = (1 - level) / 2;
  const first = around(ratios[0]!, oneWay, k, tail);
  const third = around(ratios[2]!, twoWay, k, tail);
  // Raters that differ by their level alone leave no residual, and their ratio has no distribution.
  const none = { low: Number.NaN, high: Number.NaN };
  const second = !(residual > 0)
    ? none
    : agreementInterval({ n, k, subjects, raters, residual, estimate: random, tail });
  const stepped = ({ low, high }: { low: number; high: number }): { low: number; high: number } => ({
    low: (low * k) / (1 + low * (k - 1)),
    high: (high * k) / (1 + high * (k - 1)),
  });
  return {
    estimates,
    statistics,
    df,
    pValues: statistics.map((statistic, i) =>
      Number.isFinite(statistic) ? fSurvival(statistic, ...df[i]!) : Number.NaN,
    ),
    intervals: [first, second, third, stepped(first), stepped(second), stepped(third)],
    meanSquares: { subjects, raters, residual, within },
  };
}

/** (F/q − 1)/(F/q + k − 1) at both quantiles of F. */
function around(
  ratio: number,
  [df1, df2]: readonly [number, number],
  k: number,
  tail: number,
): { low: number; high: number } {
  if (!Number.isFinite(ratio)) return { low: Number.NaN, high: Number.NaN };
  const end = (scaled: number): number => (scaled - 1) / (scaled + k - 1);
  return { low: end(ratio / fSurvivalQuantile(tail, df1, df2)), high: end(ratio / fQuantile(tail, df1, df2)) };
}

/** Agreement mixes three mean squares; Satterthwaite's degrees of freedom stand for two of them. */
function agreementInterval(given: {
  readonly n: number;
  readonly k: number;
  readonly subjects: number;
  readonly raters: number;
  readonly residual: number;
  readonly estimate: number;
  readonly tail: number;
}): { low: number; high: number } {
  const { n, k, subjects, raters, residual, estimate, tail } = given;
  const ratio = raters / residual;
  const a = k * estimate * ratio;
  const b = n * (1 + (k - 1) * estimate) - k * estimate;
  const df = ((k - 1) * (n - 1) * (a + b) ** 2) / ((n - 1) * a * a + b * b);
  const upper = fSurvivalQuantile(tail, n - 1, df);
  const lower = fSurvivalQuantile(tail, df, n - 1);
  const rest = k * raters + (k * n - k - n) * residual;
  return {
    low: (n * (subjects - upper * residual)) / (upper * rest + n * subjects),
    high: (n * (lower * subjects - residual)) / (rest + n * lower * subjects),
  };
}
