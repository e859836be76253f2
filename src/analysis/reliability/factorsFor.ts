import { AnalysisError, quote, quoteList } from "../../errors";

/** Correlations less what the factors are free to choose: not below 0 for factors that the data determine. */
function degreesOfFreedom(k: number, factors: number): number {
  return ((k - factors) ** 2 - (k + factors)) / 2;
}

/**
 * How many factors, 3 unless said.
 * @throws AnalysisError "invalid-option" · "too-few-items" (that many factors do not follow from so few items)
 */
export function factorsFor(call: string, factors: number | undefined, terms: readonly string[]): number {
  const wanted = factors ?? 3;
  if (!(Number.isInteger(wanted) && wanted >= 1)) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: factors must be a whole number of at least 1, got ${quote(factors)}`,
      { option: "factors" },
    );
  }
  const k = terms.length;
  if (wanted < k && degreesOfFreedom(k, wanted) >= 0) return wanted;
  let most = 0;
  while (most + 1 < k && degreesOfFreedom(k, most + 1) >= 0) most++;
  const mend =
    most === 0
      ? "omega needs at least three; of two, cronbachAlpha gives Spearman and Brown's reliability"
      : `they determine ${most} at most; write factors: ${most === 1 || wanted === 2 ? 1 : `${most}, or 1 for items of one topic`}, or add items`;
  throw new AnalysisError(
    "too-few-items",
    `${call}: ${k} items (${quoteList(terms)}) are too few for ${wanted} ${wanted === 1 ? "factor" : `factors${factors === undefined ? ", the default" : ""}`}: ${mend}`,
    { items: [...terms], factors: wanted, most },
  );
}
