import { designMatrix } from "../../design/designMatrix";
import type { WeightsReference } from "../../design/weights";
import { AnalysisError } from "../../errors";
import { intraclassCorrelations } from "../../estimate/agreement/intraclass";
import type { Moments } from "../../moments/moments";
import { momentsOfColumns } from "../../moments/momentsOfColumns";
import type { ColumnReferences, MissingCodes, Scales, SurveyData } from "../../table/surveyData";
import { auditOf, auditWarnings } from "../audit";
import { deepFreeze } from "../frozen";
import { checkLevel } from "../level";
import { type MomentsInput, namedMoments } from "../momentsInput";
import { checkOptions, required } from "../options";
import type { Audit } from "../results";
import { warning } from "../warnings";
import type { IntraclassCorrelationResult, IntraclassRow } from "./agreementResults";

export interface IntraclassCorrelationOptions {
  /** A column of ratings for each rater; a row for each subject. */
  readonly raters: ColumnReferences;
  readonly weights?: WeightsReference;
  readonly missingCodes?: MissingCodes;
  readonly scale?: Scales;
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
}

/**
 * How far raters give the same subjects the same ratings: the six intraclass correlations of Shrout and Fleiss, each with F, p and interval.
 * (1,·) when each subject was rated by other people, (2,·) when raters stand for all who might rate and shall give the same figures, (3,·)
 * when only these raters matter and may differ in level; (·,1) for one rater's ratings, (·,k) for their mean.
 * @throws AnalysisError "too-few-items" (one rater) · "too-few-rows" (one subject) · "constant-column" (every rating the same) …
 * @source Shrout & Fleiss (1979); agrees with psych::ICC, test/reference/agreement.json
 * @example
 * const ratings = { a: [9, 6, 8, 7, 10, 6], b: [2, 1, 4, 1, 5, 2], c: [5, 3, 6, 2, 6, 4], d: [8, 2, 8, 6, 9, 7] };
 * intraclassCorrelation(ratings, { raters: ["a", "b", "c", "d"] }).rows[1].estimate // → 0.2897…
 */
export function intraclassCorrelation(
  data: SurveyData,
  options: IntraclassCorrelationOptions,
): IntraclassCorrelationResult {
  const call = "intraclassCorrelation";
  checkOptions(call, options, ["raters", "weights", "missingCodes", "scale", "level"]);
  const level = checkLevel(call, options?.level);
  const design = designMatrix(data, {
    call,
    option: "raters",
    columns: required(call, options, "raters"),
    missingCodes: options.missingCodes,
    scale: options.scale,
    weights: options.weights,
  });
  const columns = design.columns.map(({ values }) => values);
  const weights = design.weights.kind === "none" ? null : design.weights.values;
  return result(call, {
    moments: momentsOfColumns(columns, weights, design.n),
    raters: design.columns.map(({ term }) => term),
    level,
    weighted: design.weights.kind === "sampling",
    missing: design.missing,
    audit: auditOf(design.audit),
  });
}

/**
 * Intraclass correlations from n, means and covariances of the raters.
 * @example
 * const moments = { n: 40, terms: ["a", "b"], means: [3, 3.2], covariance: [[1, 0.6], [0.6, 1]] };
 * intraclassCorrelationFromMoments(moments).rows[2].estimate // → 0.6 (rounded)
 */
export function intraclassCorrelationFromMoments(
  moments: MomentsInput,
  options: { readonly level?: number } = {},
): IntraclassCorrelationResult {
  const call = "intraclassCorrelationFromMoments";
  checkOptions(call, options, ["level"]);
  const level = checkLevel(call, options.level);
  const named = namedMoments(call, moments);
  return result(call, {
    moments: named.moments,
    raters: named.terms,
    level,
    weighted: false,
    missing: null,
    audit: null,
  });
}

const KINDS = ["other-for-each-subject", "drawn", "these"] as const;

function result(
  call: string,
  given: {
    readonly moments: Moments;
    readonly raters: readonly string[];
    readonly level: number;
    readonly weighted: boolean;
    readonly missing: number | null;
    readonly audit: Audit | null;
  },
): IntraclassCorrelationResult {
  const { moments, raters, level, weighted, missing, audit } = given;
  const k = raters.length;
  if (k < 2) {
    throw new AnalysisError("too-few-items", `${call}: agreement needs at least two raters, got one; name the others`, {
      raters: [...raters],
    });
  }
  if (moments.n < 2) {
    throw new AnalysisError(
      "too-few-rows",
      `${call}: one subject is too few; at least two that every rater rated are needed`,
      { n: moments.n, needed: 2 },
    );
  }
  const spread =
    moments.means.some((mean) => mean !== moments.means[0]) || moments.crossProducts.some((value) => value !== 0);
  if (!spread) {
    throw new AnalysisError(
      "constant-column",
      `${call}: every rating is the same, so nothing tells subjects apart; are these the right columns?`,
      { raters: [...raters] },
    );
  }
  const found = intraclassCorrelations(moments, level);
  const existing = (value: number): number | null => (Number.isFinite(value) ? value : null);
  const rows = found.estimates.map((estimate, i): IntraclassRow => {
    const { low, high } = found.intervals[i]!;
    return {
      term: `ICC(${(i % 3) + 1},${i < 3 ? "1" : "k"})`,
      raters: KINDS[i % 3]!,
      unit: i < 3 ? "single" : "mean",
      estimate: existing(estimate),
      statistic: weighted ? null : existing(found.statistics[i]!),
      df: [...found.df[i]!],
      pValue: weighted ? null : existing(found.pValues[i]!),
      confLow: weighted ? null : existing(low),
      confHigh: weighted ? null : existing(high),
    };
  });
  return deepFreeze({
    kind: "intraclassCorrelation",
    rows,
    raters,
    meanSquares: found.meanSquares,
    level,
    method: weighted ? "none" : "f",
    n: moments.n,
    missing,
    audit,
    warnings: [
      ...(audit ? auditWarnings(audit) : []),
      ...(weighted
        ? [
            warning(
              "no-weighted-interval",
              "With sampling weights there is no closed form for the F tests and intervals; they are left out.",
            ),
          ]
        : []),
    ],
  });
}
