import { AnalysisError, quoteList } from "../errors";
import {
  decomposesRSquared,
  importanceEstimator,
  ranksInPlace,
  sharesInPlace,
} from "../estimate/importance/importance";
import { aliasedColumns } from "../estimate/regression/aliases";
import { correlationFromMoments } from "../moments/moments";
import type { Scale } from "../table/surveyData";
import { auditWarnings } from "./audit";
import { fitWarnings, regressionModel, slopeRows } from "./coefficientRows";
import { correlatedPairs } from "./correlatedPairs";
import type { Fit } from "./fit";
import type { ResampledImportance } from "./resampledImportance";
import type { Audit, DriverRow, DriversResult, ImportanceMethod, Warning } from "./results";
import { warning } from "./warnings";

export interface DriverTableInput {
  readonly call: string;
  readonly fit: Fit;
  readonly level: number;
  readonly importance: ImportanceMethod;
  /** Of each driver, in order; undefined where none was declared. */
  readonly scales: readonly (Scale | undefined)[];
  readonly missing: number;
  readonly audit: Audit | null;
  readonly resampled: ResampledImportance | null;
}

/** Coefficients, importance, performance and collinearity of each driver, put side by side. */
export function driverTable(input: DriverTableInput): DriversResult {
  const { fit, level, importance, resampled } = input;
  const { moments, estimate, predictors } = fit;
  const p = predictors.length;
  const correlation = correlationFromMoments(moments);
  const raw = new Float64Array(p);
  namingCulprits(input, correlation, () => importanceEstimator(importance, p, input.call)(correlation, raw));
  const shares = new Float64Array(p);
  const ranks = new Float64Array(p);
  sharesInPlace(raw, shares);
  ranksInPlace(raw, ranks);
  const deviations = Float64Array.from({ length: p + 1 }, (_, j) => sampleDeviation(fit, j));

  const rows = slopeRows(predictors, estimate, fit.covariance, level).map((slope, j): DriverRow => {
    const vif = estimate.vif[j]!;
    return {
      ...slope,
      standardized: (slope.estimate * deviations[j]!) / deviations[p]!,
      correlation: correlation[j * (p + 1) + p]!,
      importance: raw[j]!,
      share: Number.isFinite(shares[j]!) ? shares[j]! : null,
      ...(resampled && { shareLow: resampled.intervals[j]!.shareLow, shareHigh: resampled.intervals[j]!.shareHigh }),
      rank: ranks[j]!,
      ...(resampled && { rankLow: resampled.intervals[j]!.rankLow, rankHigh: resampled.intervals[j]!.rankHigh }),
      performance: performanceOf(moments.means[j]!, input.scales[j]),
      mean: moments.means[j]!,
      standardDeviation: deviations[j]!,
      vif,
      tolerance: 1 / vif,
    };
  });
  return {
    kind: "drivers",
    outcome: fit.outcome,
    level,
    importance,
    errors: fit.errors,
    rows,
    model: regressionModel(estimate, input.missing, fit.robustCovariance),
    movesTogether: correlatedPairs(correlation, p + 1, predictors),
    audit: input.audit,
    ...(resampled && { resampling: resampled.record }),
    warnings: [
      ...(input.audit ? auditWarnings(input.audit) : []),
      ...fitWarnings(estimate, fit.outcome, predictors),
      ...driverWarnings(rows, importance, input.scales),
      ...(resampled?.warnings ?? []),
    ],
  };
}

/**
 * An importance method may find drivers too alike that least squares on the rows could still tell apart. It knows no names.
 * @throws AnalysisError "aliased-columns"
 */
function namingCulprits({ call, fit }: DriverTableInput, correlation: Float64Array, compute: () => void): void {
  try {
    compute();
  } catch (error) {
    if (!(error instanceof AnalysisError && error.code === "not-positive-definite")) throw error;
    const p = fit.predictors.length;
    const among = Float64Array.from(
      { length: p * p },
      (_, at) => correlation[Math.floor(at / p) * (p + 1) + (at % p)]!,
    );
    throw aliasedColumns(call, among, fit.predictors, []);
  }
}

/** √(C_jj·(n/Σw)/(n − 1)). */
function sampleDeviation({ moments }: Fit, j: number): number {
  const { n, sumWeights, crossProducts, means } = moments;
  return Math.sqrt(((crossProducts[j * means.length + j]! / sumWeights) * n) / (n - 1));
}

/** The mean on 0–100 of the declared ends. */
function performanceOf(mean: number, scale: Scale | undefined): number | null {
  return scale === undefined ? null : (100 * (mean - scale[0])) / (scale[1] - scale[0]);
}

function driverWarnings(
  rows: readonly DriverRow[],
  importance: ImportanceMethod,
  scales: readonly (Scale | undefined)[],
): Warning[] {
  const warnings: Warning[] = [];
  const withoutScale = rows.filter((_, j) => scales[j] === undefined).map(({ term }) => term);
  if (withoutScale.length > 0) {
    warnings.push(
      warning(
        "no-scale",
        `No scale was declared for ${quoteList(withoutScale)}, so there is no performance on 0–100; give scale: [1, 5] or the like.`,
        { terms: withoutScale },
      ),
    );
  }
  const flipped = rows.filter((row) => row.estimate * row.correlation < 0).map(({ term }) => term);
  if (flipped.length > 0) {
    const several = flipped.length > 1;
    warnings.push(
      warning(
        "sign-flip",
        `${quoteList(flipped)} ${several ? "go" : "goes"} one way with the outcome alone and the other way once the other drivers are held fixed (suppression); do not read ${several ? "these coefficients" : "this coefficient"} on ${several ? "their" : "its"} own.`,
        { terms: flipped },
      ),
    );
  }
  if (!decomposesRSquared(importance)) {
    warnings.push(
      warning(
        "no-decomposition",
        `Importance "${importance}" does not split R² into parts; its shares are only parts of their own sum.`,
        { importance },
      ),
    );
  }
  const negative = rows.filter((row) => row.importance < 0).map(({ term }) => term);
  if (negative.length > 0) {
    warnings.push(
      warning(
        "negative-importance",
        `Importance "${importance}" is negative for ${quoteList(negative)}, so shares cannot be read as parts of a whole; "shapley" has no negative parts.`,
        { terms: negative },
      ),
    );
  }
  return warnings;
}
