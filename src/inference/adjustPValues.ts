import { AnalysisError, quote, suggestion } from "../errors";

export type AdjustmentMethod = "holm" | "benjamini-hochberg" | "bonferroni" | "none";

const METHODS: readonly AdjustmentMethod[] = ["holm", "benjamini-hochberg", "bonferroni", "none"];

/**
 * P-values adjusted for the number of comparisons m, p₍₁₎ ≤ … ≤ p₍ₘ₎:
 * - "holm": max over j ≤ i of (m − j + 1)·p₍ⱼ₎. Guards against any false finding, whatever the dependence.
 * - "benjamini-hochberg": min over j ≥ i of (m/j)·p₍ⱼ₎. Guards the expected share of false findings among the findings.
 * - "bonferroni": m·p. Holm does the same job with more power.
 * - "none"
 * All are cut off at 1.
 * @param pValues in [0, 1]; null where there is none: it stays null and does not count in m
 * @returns in the order given
 * @throws AnalysisError "unknown-option" · "invalid-data" (a p-value outside [0, 1])
 * @source Holm (1979); Benjamini & Hochberg (1995); agrees with R's p.adjust, test/reference/bootstrapBoot.json
 * @example adjustPValues([0.01, 0.04, 0.03], "holm") // → [0.03, 0.06, 0.06]
 */
export function adjustPValues(
  pValues: readonly (number | null)[],
  method: AdjustmentMethod = "holm",
): (number | null)[] {
  if (!METHODS.includes(method)) {
    throw new AnalysisError(
      "unknown-option",
      `adjustPValues: unknown method ${quote(method)}${suggestion(String(method), METHODS)}`,
      { option: "method", value: String(method), known: [...METHODS] },
    );
  }
  pValues.forEach((p, i) => {
    if (p === null || (p >= 0 && p <= 1)) return;
    throw new AnalysisError(
      "invalid-data",
      `adjustPValues: p-value ${i + 1} is ${quote(p)}, expected a number from 0 to 1, or null where there is none`,
      { position: i, value: Number.isFinite(p) ? p : String(p) },
    );
  });
  const present = pValues.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((a, b) => a.p - b.p);
  const m = present.length;
  const adjusted: (number | null)[] = pValues.map(() => null);
  const put = (rank: number, value: number): void => {
    adjusted[present[rank]!.index] = Math.min(1, value);
  };
  if (method === "none") {
    for (let i = 0; i < m; i++) put(i, present[i]!.p);
  } else if (method === "bonferroni") {
    for (let i = 0; i < m; i++) put(i, m * present[i]!.p);
  } else if (method === "holm") {
    let running = 0;
    for (let i = 0; i < m; i++) {
      running = Math.max(running, (m - i) * present[i]!.p);
      put(i, running);
    }
  } else {
    let running = Number.POSITIVE_INFINITY;
    for (let i = m - 1; i >= 0; i--) {
      running = Math.min(running, (m / (i + 1)) * present[i]!.p);
      put(i, running);
    }
  }
  return adjusted;
}
