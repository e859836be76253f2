import type { Categorical } from "../../design/categorical";
import { type DesignMatrix, designMatrix } from "../../design/designMatrix";
import type { WeightsReference } from "../../design/weights";
import { AnalysisError, quote, quoteList } from "../../errors";
import { conditionDiagnostics } from "../../estimate/collinearity/conditionIndices";
import { driverClusters } from "../../estimate/collinearity/driverClusters";
import { gvifOfTerms } from "../../estimate/collinearity/gvif";
import { refuseConstant } from "../../estimate/regression/constantColumns";
import { correlationFromMoments } from "../../moments/moments";
import { momentsOfColumns } from "../../moments/momentsOfColumns";
import { doubles } from "../../numeric/numberColumn";
import type { ColumnReferences, MissingCodes, Scales, SurveyData } from "../../table/surveyData";
import { auditOf, auditWarnings } from "../audit";
import { deepFreeze } from "../frozen";
import { checkOptions, required } from "../options";
import { columnCorrelations } from "../regression/columnCorrelations";
import { MOVES_TOGETHER } from "../regression/correlatedPairs";
import type { Warning } from "../results";
import { warning } from "../warnings";
import type { CollinearityFinding, CollinearityResult, CollinearityRow } from "./impactResults";

export interface CollinearityOptions {
  readonly drivers: ColumnReferences;
  /** Drivers that are categories. */
  readonly categorical?: Categorical;
  /** Mean |r| from which on drivers are one cluster; 0.7 by default. */
  readonly threshold?: number;
  readonly weights?: WeightsReference;
  readonly missingCodes?: MissingCodes;
  readonly scale?: Scales;
}

const CALL = "collinearity";
/** From here on two questions have four fifths of their variance in common: they ask the same. */
const THE_SAME = 0.9;
/** As in `drivers`: an error more than √5 times as wide as with uncorrelated drivers. */
const HIGH_VIF = 5;
const HIGH_CONDITION = 30;

/**
 * Which drivers move together, how much that costs, and what to do about it: variance inflation (GVIF for categories), condition
 * indices with the parts of each coefficient's variance, and clusters of drivers by average linkage on 1 − |r|. A finding for each
 * cluster, by these rules:
 * - mean |r| of 0.9 and more: "drop" all but one, since they ask the same;
 * - mean |r| of the threshold and more: "merge" them into an index (reversing what runs the other way), or judge them as a group;
 * - one on its own with a VIF of 5 and more: "together", since several others determine it jointly;
 * - any other: "keep".
 * @throws AnalysisError "constant-column" · "aliased-columns" · "too-few-rows" …
 * @source Fox & Monette (1992); Belsley, Kuh & Welsch (1980); agrees with car::vif, svd and hclust, test/reference/collinearity.json
 * @example collinearity(attitude, { drivers: ["complaints", "learning", "raises"], threshold: 0.6 }).findings[0].suggestion // → "merge"
 */
export function collinearity(data: SurveyData, options: CollinearityOptions): CollinearityResult {
  checkOptions(CALL, options, ["drivers", "categorical", "threshold", "weights", "missingCodes", "scale"]);
  const threshold = checkThreshold(options?.threshold);
  const design = designMatrix(data, {
    call: CALL,
    option: "drivers",
    columns: required(CALL, options, "drivers"),
    categorical: options.categorical,
    missingCodes: options.missingCodes,
    scale: options.scale,
    weights: options.weights,
  });
  const columns = design.columns.map(({ values }) => values);
  const names = design.columns.map(({ term }) => term);
  const weights = design.weights.kind === "none" ? null : design.weights.values;
  const moments = momentsOfColumns(columns, weights, design.n);
  refuseConstant(CALL, moments, names, columns.length + 1);
  const correlation = correlationFromMoments(moments);
  const inflation = gvifOfTerms(
    correlation,
    design.terms.map((term) => term.columns),
    { call: CALL, terms: names },
  );
  const rows = design.terms.map(({ term }, j): CollinearityRow => {
    const { df, gvif, scaledGvif } = inflation[j]!;
    const vif = gvif ** (1 / df);
    return { term, vif, tolerance: 1 / vif, df, gvif, scaledGvif };
  });
  const { indices, proportions } = conditionDiagnostics(columns.map(doubles), weights, moments);
  const size = names.length + 1;
  const audit = auditOf(design.audit);
  return deepFreeze({
    kind: CALL,
    n: design.n,
    missing: design.missing,
    rows,
    conditions: Array.from(indices, (index, k) => ({
      index,
      proportions: ["(Intercept)", ...names].map((term, j) => ({ term, proportion: proportions[k * size + j]! })),
    })),
    findings: findings(design, correlation, rows, threshold),
    correlations: columnCorrelations(correlation, names),
    audit,
    warnings: [...auditWarnings(audit), ...conditionWarnings(indices, proportions, ["(Intercept)", ...names])],
  });
}

function findings(
  { terms }: DesignMatrix,
  correlation: Float64Array,
  rows: readonly CollinearityRow[],
  threshold: number,
): CollinearityFinding[] {
  const size = Math.sqrt(correlation.length);
  // A category has no single correlation: only drivers of one column are put into clusters.
  const numbers = terms.flatMap(({ columns, category }, j) =>
    category === undefined ? [{ j, column: columns[0]! }] : [],
  );
  const among = Float64Array.from(numbers.flatMap((a) => numbers.map((b) => correlation[a.column * size + b.column]!)));
  const p = numbers.length;
  const clusters =
    p === 0 ? [] : driverClusters(among, p, threshold).clusters.map((members) => members.map((k) => numbers[k]!));
  const categories = terms.flatMap(({ category }, j) => (category === undefined ? [] : [[{ j, column: -1 }]]));
  return [...clusters, ...categories]
    .sort((a, b) => a[0]!.j - b[0]!.j)
    .map((members): CollinearityFinding => {
      const names = members.map(({ j }) => terms[j]!.term);
      if (members.length === 1) return single(names[0]!, rows[members[0]!.j]!.vif);
      let sum = 0;
      let opposed = false;
      let pairs = 0;
      members.forEach((a, i) => {
        for (const b of members.slice(i + 1)) {
          const r = correlation[a.column * size + b.column]!;
          sum += Math.abs(r);
          opposed ||= r < 0;
          pairs++;
        }
      });
      return together(names, sum / pairs, opposed);
    });
}

function single(term: string, vif: number): CollinearityFinding {
  return vif >= HIGH_VIF
    ? {
        terms: [term],
        correlation: null,
        suggestion: "together",
        finding: `${quote(term)} is largely determined by several others jointly (VIF ${vif.toFixed(1)}), though by none of them alone; judge it together with them.`,
      }
    : {
        terms: [term],
        correlation: null,
        suggestion: "keep",
        finding: `${quote(term)} says something of its own (VIF ${vif.toFixed(1)}); keep it.`,
      };
}

function together(terms: readonly string[], correlation: number, opposed: boolean): CollinearityFinding {
  const named = `${quoteList(terms)} move together (mean |r| ${correlation.toFixed(2)})`;
  if (correlation >= THE_SAME) {
    return {
      terms,
      correlation,
      suggestion: "drop",
      finding: `${named} so closely that they ask the same; keep one and drop the ${terms.length === 2 ? "other" : "others"}.`,
    };
  }
  return {
    terms,
    correlation,
    suggestion: "merge",
    finding: `${named}; merge them into an index${opposed ? ", reversing those that run the other way" : ""}, or judge them as one group.`,
  };
}

/** Belsley's reading: a high index matters where it makes up most of the variance of two coefficients or more. */
function conditionWarnings(indices: Float64Array, proportions: Float64Array, names: readonly string[]): Warning[] {
  const size = names.length;
  const warnings: Warning[] = [];
  indices.forEach((index, k) => {
    const terms = names.filter((_, j) => proportions[k * size + j]! > 0.5);
    if (index < HIGH_CONDITION || terms.length < 2) return;
    warnings.push(
      warning(
        "high-condition",
        `A combination of ${quoteList(terms)} hardly varies (condition index ${index.toFixed(0)}), so their coefficients cannot be told apart well.`,
        { index, terms },
      ),
    );
  });
  return warnings;
}

function checkThreshold(threshold: unknown): number {
  if (threshold === undefined) return MOVES_TOGETHER;
  if (typeof threshold === "number" && threshold > 0 && threshold <= 1) return threshold;
  throw new AnalysisError(
    "invalid-option",
    `${CALL}: threshold must be a correlation above 0 and up to 1, got ${quote(threshold)}`,
    { option: "threshold" },
  );
}
