import { normalQuantile } from "../../distributions/normal";
import { tSurvival } from "../../distributions/studentT";

/** A correlation's test against 0 and its interval; null where there are too few answers, or the correlation is ±1. */
export interface CorrelationInference {
  readonly statistic: number | null;
  readonly df: number | null;
  readonly pValue: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
}

/**
 * t = r·√((n − 2)/(1 − r²)) on n − 2, and the interval on Fisher's scale, tanh(atanh r ± z·s), with
 *   s = 1/√(n − 3) for Pearson's, √((1 + r²/2)/(n − 3)) for Spearman's
 * @source Fisher (1921); Bonett & Wright (2000), Psychometrika 65(1); agrees with R's cor.test, test/reference/structure.json
 */
export function correlationInference(r: number, n: number, level: number, ranked: boolean): CorrelationInference {
  const certain = Math.abs(r) >= 1;
  const df = n - 2;
  const statistic = df > 0 && !certain ? r * Math.sqrt(df / ((1 - r) * (1 + r))) : null;
  const interval = n > 3 ? fisherInterval(r, Math.sqrt((ranked ? 1 + (r * r) / 2 : 1) / (n - 3)), level) : null;
  return {
    statistic,
    df: statistic === null ? null : df,
    pValue: statistic === null ? null : 2 * tSurvival(Math.abs(statistic), df),
    confLow: interval?.low ?? null,
    confHigh: interval?.high ?? null,
  };
}

/** tanh(atanh r ± z·s): an interval inside (−1, 1). @param error s, on the scale of atanh r */
export function fisherInterval(r: number, error: number, level: number): { low: number; high: number } | null {
  if (Math.abs(r) >= 1 || !Number.isFinite(error)) return null;
  const reach = normalQuantile((1 + level) / 2) * error;
  return { low: Math.tanh(Math.atanh(r) - reach), high: Math.tanh(Math.atanh(r) + reach) };
}
