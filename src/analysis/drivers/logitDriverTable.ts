import type { DesignMatrix } from "../../design/designMatrix";
import { quoteList } from "../../errors";
import { gvifOfTerms } from "../../estimate/collinearity/gvif";
import type { ImportanceTerms } from "../../estimate/importance/importanceTerms";
import { correlationFromMoments } from "../../moments/moments";
import { auditOf, auditWarnings } from "../audit";
import { type BootstrapOption, type BootstrapSettings, bootstrapSettings } from "../bootstrapOption";
import { importanceIntervals, type ResampledImportance } from "../importance/resampledImportance";
import { correlatedPairs } from "../regression/correlatedPairs";
import type { BinaryFit, OrdinalFit } from "../regression/logitFit";
import { logitCovariance, waldTest } from "../regression/logitRows";
import { convergenceWarnings, logitDriverWarnings, vifWarnings } from "../regression/logitWarnings";
import type {
  LogitCoefficient,
  LogitDriverFigures,
  LogitDriversFields,
  PseudoRSquaredName,
} from "../regression/modelResults";
import { predictorCorrelation } from "../regression/predictorCorrelation";
import type { IntervalEstimate, Warning } from "../results";
import { warning } from "../warnings";
import type { DriverTerm } from "./driverTerms";
import {
  type PseudoRSquaredParts,
  pseudoRSquaredParts,
  resamplePseudoRSquared,
  sharedModel,
} from "./pseudoRSquaredShares";

export const PSEUDO_R_SQUARED: readonly PseudoRSquaredName[] = ["mcFadden", "coxSnell", "nagelkerke"];

/** The bootstrap intervals that shares of a pseudo-R² have: "bca" would need every row left out once, each time with all models. */
export const PSEUDO_SHARE_INTERVALS = ["percentile", "bc", "basic", "normal"] as const;
export type PseudoShareInterval = (typeof PSEUDO_SHARE_INTERVALS)[number];

/** Each resample fits all models of the table, so that fewer are the default than elsewhere. */
const RESAMPLES = 200;

/** @throws AnalysisError "invalid-option" · "unknown-option" */
export function shareSettings(
  call: string,
  option: BootstrapOption<PseudoShareInterval> | undefined,
  level: number,
): BootstrapSettings<PseudoShareInterval> | null {
  if (option === undefined) return null;
  const isRecord = typeof option === "object" && option !== null && !Array.isArray(option);
  const given = isRecord
    ? { resamples: RESAMPLES, ...option }
    : typeof option === "string"
      ? { method: option, resamples: RESAMPLES }
      : option;
  return bootstrapSettings(call, given, PSEUDO_SHARE_INTERVALS, level);
}

export interface LogitDriverInput {
  readonly call: string;
  readonly fit: BinaryFit | OrdinalFit;
  readonly design: DesignMatrix;
  readonly rows: readonly DriverTerm[];
  readonly terms: ImportanceTerms;
  readonly pseudoRSquared: PseudoRSquaredName;
  readonly level: number;
  readonly settings: BootstrapSettings<PseudoShareInterval> | null;
  /** Names of all parameters. */
  readonly parameters: readonly string[];
  /** Clusters or strata, of which the resampling of rows knows nothing. */
  readonly isDesigned: boolean;
}

/** What the two tables have in common; their own rows are made of `figures`, one for each row. */
export interface LogitDriverParts {
  readonly figures: readonly LogitDriverFigures[];
  readonly fields: LogitDriversFields;
}

/**
 * @param slopes of all columns, with their odds ratios
 */
export function logitDriverTable(
  input: LogitDriverInput,
  slopes: readonly (LogitCoefficient & { readonly oddsRatio: IntervalEstimate | null })[],
): LogitDriverParts {
  const { call, fit, design, rows, terms, level, settings } = input;
  const shared = sharedModel(call, design, fit.estimate.model, terms, input.pseudoRSquared);
  const seed = settings?.seed ?? 1;
  const parts = pseudoRSquaredParts(shared, seed);
  const resampled =
    settings &&
    importanceIntervals(
      resamplePseudoRSquared(shared, settings.resamples, seed),
      // Rows are drawn one by one, never in groups; and no method that is offered asks for influence.
      { call, names: rows.map(({ term }) => term), groups: undefined, againstRandom: false, influence: noInfluence },
      parts.shares,
      settings,
    );
  const names = fit.predictors;
  const correlation = correlationFromMoments(fit.moments);
  const inflation = gvifOfTerms(predictorCorrelation(fit.moments), terms.terms, { call, terms: names });
  const figures = rows.map((row, j): LogitDriverFigures => {
    const { columns, drivers, category } = row;
    const { df, gvif } = inflation[j]!;
    const vif = df === 1 ? gvif : gvif ** (1 / df);
    const interval = resampled?.intervals[j];
    return {
      term: row.term,
      ...(isSingle(row)
        ? singleColumn(input, slopes[columns[0]!]!, columns[0]!, correlation)
        : severalColumns(input, columns)),
      importance: parts.raw[j]!,
      ...(parts.estimated && { importanceStdError: finite(parts.estimated.stdErrors[j]!) }),
      share: finite(parts.shares[j]!),
      ...(interval && { shareLow: interval.shareLow, shareHigh: interval.shareHigh }),
      rank: parts.ranks[j]!,
      ...(interval && { rankLow: interval.rankLow, rankHigh: interval.rankHigh, letters: interval.letters }),
      vif,
      tolerance: 1 / vif,
      ...(drivers && { drivers }),
      ...(category && { category: plainCategory(category) }),
    };
  });
  const audit = auditOf(design.audit);
  const scaled = rows.map(
    ({ columns, category }) => category !== undefined || design.columns[columns[0]!]!.scale !== undefined,
  );
  return {
    figures,
    fields: {
      outcome: fit.outcome,
      level,
      pseudoRSquared: input.pseudoRSquared,
      errors: fit.errors,
      covariance: logitCovariance(fit, input.parameters),
      movesTogether: correlatedPairs(correlation, names.length + 1, names),
      ...(resampled && { differences: resampled.differences, resampling: resampled.record }),
      ...(parts.estimated && { permutations: parts.estimated.permutations }),
      audit,
      warnings: [
        ...auditWarnings(audit),
        ...convergenceWarnings(fit.estimate),
        ...vifWarnings(
          figures.map(({ term }) => term),
          figures.map(({ vif }) => vif),
        ),
        ...logitDriverWarnings(figures, scaled, fit.outcome),
        ...importanceWarnings(parts, figures),
        ...(resampled ? resampledWarnings(resampled, input) : []),
      ],
    },
  };
}

function noInfluence(): never {
  throw new Error("the influence of rows on a pseudo-R² is not computed");
}

/** Whether a row stands for one coefficient. */
export function isSingle({ columns, drivers }: DriverTerm): boolean {
  return columns.length === 1 && drivers === undefined;
}

type ColumnFigures = Pick<
  LogitDriverFigures,
  | "estimate"
  | "stdError"
  | "statistic"
  | "df"
  | "pValue"
  | "confLow"
  | "confHigh"
  | "sign"
  | "oddsRatio"
  | "correlation"
  | "performance"
  | "mean"
  | "standardDeviation"
>;

function singleColumn(
  { fit, design }: LogitDriverInput,
  slope: LogitCoefficient & { readonly oddsRatio: IntervalEstimate | null },
  column: number,
  correlation: Float64Array,
): ColumnFigures {
  const { estimate, stdError, statistic, df, pValue, confLow, confHigh, oddsRatio } = slope;
  const { n, sumWeights, crossProducts, means } = fit.moments;
  const size = means.length;
  const mean = means[column]!;
  const scale = design.columns[column]!.scale;
  return {
    estimate,
    stdError,
    statistic,
    df,
    pValue,
    confLow,
    confHigh,
    sign: Math.sign(estimate),
    oddsRatio,
    correlation: correlation[column * size + size - 1]!,
    performance: scale === undefined ? null : (100 * (mean - scale[0])) / (scale[1] - scale[0]),
    mean,
    standardDeviation: Math.sqrt(((crossProducts[column * size + column]! / sumWeights) * n) / (n - 1)),
  };
}

function severalColumns({ fit }: LogitDriverInput, columns: readonly number[]): ColumnFigures {
  const { statistic, df, pValue } = waldTest(fit, columns);
  return {
    estimate: null,
    stdError: null,
    statistic,
    df: df[1],
    pValue,
    confLow: null,
    confHigh: null,
    sign: null,
    oddsRatio: null,
    correlation: null,
    performance: null,
    mean: null,
    standardDeviation: null,
  };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** A date is written as text, so that the result is the same after a trip through JSON. */
function plainCategory(category: NonNullable<DriverTerm["category"]>): NonNullable<LogitDriverFigures["category"]> {
  type Level = typeof category.reference;
  const plain = (value: Level): string | number | boolean => (value instanceof Date ? value.toISOString() : value);
  return { contrasts: category.contrasts, reference: plain(category.reference), levels: category.levels.map(plain) };
}

function importanceWarnings(
  { estimated, unsettled, raw }: PseudoRSquaredParts,
  figures: readonly LogitDriverFigures[],
): Warning[] {
  const warnings: Warning[] = [];
  if (estimated !== null) {
    const whole = raw.reduce((sum, part) => sum + part, 0);
    const error = Math.max(...estimated.stdErrors) / whole;
    warnings.push(
      warning(
        "importance-estimated",
        `Importance of ${figures.length} drivers is estimated from ${estimated.permutations} orders of entry, since all their models are too many to fit; ` +
          `the standard error of a share is at most ${(100 * error).toFixed(2)} percentage points.`,
        { drivers: figures.length, permutations: estimated.permutations, shareStdError: finite(error) },
      ),
    );
  }
  if (unsettled > 0) {
    warnings.push(
      warning(
        "submodels-not-converged",
        `${unsettled} of the models behind the importances had not settled; the last digits of the importances are uncertain.`,
        { models: unsettled },
      ),
    );
  }
  return warnings;
}

function resampledWarnings(
  { warnings, record }: ResampledImportance,
  { isDesigned, rows }: LogitDriverInput,
): Warning[] {
  const own: Warning[] = [...warnings];
  if (isDesigned) {
    own.push(
      warning(
        "rows-resampled",
        `The intervals of shares and ranks come from resampled rows, and know nothing of clusters or strata; where ${quoteList(
          rows.map(({ term }) => term),
          3,
        )} are alike within clusters, they are too narrow.`,
        { resamples: record.resamples },
      ),
    );
  }
  return own;
}
