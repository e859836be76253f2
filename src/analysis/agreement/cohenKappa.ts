import { type CaseWeights, caseWeights, type WeightsReference } from "../../design/weights";
import { normalQuantile, normalSurvival } from "../../distributions/normal";
import { AnalysisError, quote, quoteList } from "../../errors";
import { type AgreementWeights, cohenKappa as estimateKappa } from "../../estimate/agreement/cohenKappa";
import { listwise } from "../../table/listwise";
import type { ColumnReferences, MissingCodes, SurveyData } from "../../table/surveyData";
import { tableFrom } from "../../table/table";
import { auditOf, auditWarnings } from "../audit";
import { choice } from "../choice";
import { deepFreeze } from "../frozen";
import { checkLevel } from "../level";
import { checkOptions, required } from "../options";
import type { Audit, Warning } from "../results";
import { warning } from "../warnings";
import type { Code, CohenKappaResult } from "./agreementResults";
import { raterCodes } from "./raterCodes";

interface KappaSettings {
  /** "exact" by default; "linear" and "quadratic" count answers that lie near one another as part agreement. */
  readonly agreement?: AgreementWeights;
  /** All categories in their order; by default those found, numbers first, then text, each ascending. */
  readonly categories?: readonly Code[];
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
}

export interface CohenKappaOptions extends KappaSettings {
  /** Two columns: a code for each row by each rater. */
  readonly raters: ColumnReferences;
  readonly weights?: WeightsReference;
  readonly missingCodes?: MissingCodes;
}

const AGREEMENTS = ["exact", "linear", "quadratic"] as const;

/**
 * Cohen's kappa: how far two raters agree beyond what their habits give by chance; 1 is full agreement, 0 none beyond chance.
 *   κ = (p_o − p_e)/(1 − p_e)
 * @throws AnalysisError "too-few-items" · "invalid-option" (not two raters; text without an order, when agreement is graded) ·
 *   "no-valid-answers" · "constant-column" (one category) …
 * @source Cohen (1960, 1968); Fleiss, Cohen & Everitt (1969); agrees with psych::cohen.kappa and statsmodels, test/reference/agreement.json
 * @example
 * const codes = { ann: ["price", "staff", "price", "wait"], bo: ["price", "staff", "wait", "wait"] };
 * cohenKappa(codes, { raters: ["ann", "bo"] }).estimate // → 0.6363636363636364
 */
export function cohenKappa(data: SurveyData, options: CohenKappaOptions): CohenKappaResult {
  const call = "cohenKappa";
  checkOptions(call, options, ["raters", "agreement", "categories", "weights", "missingCodes", "level"]);
  const table = tableFrom(data, call);
  const { names, categories, codes } = raterCodes(
    table,
    required(call, options, "raters"),
    { call, option: "raters" },
    options.missingCodes,
    options.categories,
  );
  if (names.length > 2) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: kappa compares two raters, got ${quoteList(names)}; for more, take krippendorffAlpha`,
      { raters: [...names] },
    );
  }
  const agreement = choice(call, "agreement", options.agreement, AGREEMENTS, "exact");
  refuseUnordered(call, agreement, categories, options.categories);
  const weights = caseWeights(table, options.weights, call);
  const rows = listwise(
    names.map((name, rater) => ({
      name,
      values: Float64Array.from(codes[rater]!, (code) => (code < 0 ? Number.NaN : code)),
    })),
  );
  const m = categories.length;
  const counts = new Float64Array(m * m);
  let n = 0;
  let sum = 0;
  for (const row of rows.used) {
    const weight = weights.kind === "none" ? 1 : weights.values[row]!;
    counts[codes[0]![row]! * m + codes[1]![row]!]! += weight;
    n += weights.kind === "frequency" ? weight : Number(weight > 0);
    sum += weight;
  }
  if (!(sum > 0)) {
    throw new AnalysisError(
      "no-valid-answers",
      `${call}: no row has a code by both ${quoteList(names)}; are these the right columns?`,
      { raters: [...names] },
    );
  }
  // Sampling weights count as if their mean were 1.
  const scaled = weights.kind === "sampling" ? counts.map((count) => (count * n) / sum) : counts;
  return result(call, scaled, categories, agreement, {
    level: checkLevel(call, options.level),
    weighted: weights.kind === "sampling",
    n,
    missing: answersOf(weights, rows.rows) - n,
    audit: auditOf(rows),
  });
}

/**
 * Cohen's kappa from a square table of counts.
 * @param table rows: the first rater's categories; columns: the second's, in the same order
 * @throws AnalysisError "invalid-data" (not square, negative, empty) · "constant-column"
 * @example cohenKappaFromTable([[20, 5], [10, 15]]).estimate // → 0.4
 */
export function cohenKappaFromTable(
  table: readonly (readonly number[])[],
  options: KappaSettings = {},
): CohenKappaResult {
  const call = "cohenKappaFromTable";
  checkOptions(call, options, ["agreement", "categories", "level"]);
  const m = Array.isArray(table) ? table.length : 0;
  const square = m > 1 && table.every((row) => Array.isArray(row) && row.length === m);
  const counts = square ? Float64Array.from(table.flat()) : new Float64Array(0);
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (!square || !counts.every((count) => count >= 0) || !(n > 0) || !Number.isFinite(n)) {
    throw new AnalysisError(
      "invalid-data",
      `${call}: this is not a table of two raters: expected as many rows as columns, two at least, of counts that are not negative and not all 0, such as [[20, 5], [10, 15]]`,
      {},
    );
  }
  const { categories = Array.from({ length: m }, (_, i) => i + 1) } = options;
  if (!Array.isArray(categories) || categories.length !== m) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: categories must name the ${m} rows of the table, in their order`,
      { option: "categories", rows: m },
    );
  }
  const agreement = choice(call, "agreement", options.agreement, AGREEMENTS, "exact");
  return result(call, counts, categories, agreement, {
    level: checkLevel(call, options.level),
    weighted: false,
    n,
    missing: null,
    audit: null,
  });
}

/** Rows of weight 0 are as if they were not there. */
function answersOf(weights: CaseWeights, rows: number): number {
  if (weights.kind === "none") return rows;
  return weights.values.reduce((sum, weight) => sum + (weights.kind === "frequency" ? weight : Number(weight > 0)), 0);
}

/** Text sorted by its letters has no meaningful distances. */
function refuseUnordered(
  call: string,
  agreement: AgreementWeights,
  categories: readonly Code[],
  given: readonly Code[] | undefined,
): void {
  const text = categories.find((code) => typeof code === "string");
  if (agreement === "exact" || given !== undefined || text === undefined) return;
  throw new AnalysisError(
    "missing-option",
    `${call}: agreement ${quote(agreement)} needs the order of the categories, which ${quote(text)} and other text do not have by themselves; write { categories: [lowest, …, highest] }`,
    { option: "categories" },
  );
}

function result(
  call: string,
  counts: Float64Array,
  categories: readonly Code[],
  agreement: AgreementWeights,
  given: {
    readonly level: number;
    readonly weighted: boolean;
    readonly n: number;
    readonly missing: number | null;
    readonly audit: Audit | null;
  },
): CohenKappaResult {
  const { level, weighted, n, missing, audit } = given;
  const m = categories.length;
  const { estimate, observed, expected, stdError, nullError } = estimateKappa(counts, m, agreement);
  if (!Number.isFinite(estimate)) {
    throw new AnalysisError(
      "constant-column",
      `${call}: both raters gave every row the same code, so chance alone gives full agreement and there is no kappa`,
      { categories: [...categories] },
    );
  }
  const reach = normalQuantile((1 + level) / 2) * stdError;
  const statistic = weighted || nullError === 0 ? null : estimate / nullError;
  return deepFreeze({
    kind: "cohenKappa",
    estimate,
    stdError: weighted ? null : stdError,
    statistic,
    pValue: statistic === null ? null : 2 * normalSurvival(Math.abs(statistic)),
    confLow: weighted ? null : Math.max(-1, estimate - reach),
    confHigh: weighted ? null : Math.min(1, estimate + reach),
    level,
    method: weighted ? "none" : "wald",
    agreement,
    observed,
    expected,
    categories,
    table: Array.from({ length: m }, (_, i) => Array.from(counts.subarray(i * m, (i + 1) * m))),
    n,
    missing,
    audit,
    warnings: [...(audit ? auditWarnings(audit) : []), ...(weighted ? [weightedWarning()] : [])],
  });
}

function weightedWarning(): Warning {
  return warning(
    "no-weighted-interval",
    "With sampling weights there is no closed form for the error of kappa; test and interval are left out.",
  );
}
