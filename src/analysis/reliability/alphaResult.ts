import { AnalysisError } from "../../errors";
import { alphaStdErrors, duhachekIacobucciInterval, feldtInterval } from "../../estimate/reliability/alphaIntervals";
import { type AlphaTable, alphaTable, alphaTableInPlace } from "../../estimate/reliability/alphaTable";
import { spearmanBrownReliability } from "../../estimate/reliability/spearmanBrown";
import { auditWarnings } from "../audit";
import type { CronbachAlphaResult, ItemDroppedRow, Warning } from "../results";
import { warning } from "../warnings";
import type { ItemCorrelations } from "./itemCorrelations";
import { reversedWarnings, singularWarnings } from "./itemWarnings";
import type { ResampledAlpha } from "./resampledAlpha";
import { refuseConstantSum, type ScaleItems } from "./scaleItems";

/** The intervals of alpha that need no resamples. */
export const CLOSED_FORMS = ["feldt", "duhachek-iacobucci"] as const;
export type ClosedForm = (typeof CLOSED_FORMS)[number];

interface AlphaInput {
  readonly call: string;
  readonly items: ScaleItems;
  readonly correlations: ItemCorrelations;
  readonly level: number;
  /** The interval by formula, unless there is a bootstrap. */
  readonly closedForm: ClosedForm | null;
  /** The bootstrap asked for. */
  readonly resample: ((table: AlphaTable) => ResampledAlpha) | null;
}

/** The result of alpha from the covariances of a scale. */
export function alphaResult(input: AlphaInput): CronbachAlphaResult {
  const { call, items, level } = input;
  const { covariance, terms, n } = items;
  const k = terms.length;
  const isOrdinal = input.correlations.kind === "polychoric";
  const matrix = isOrdinal ? input.correlations.matrix : covariance;
  const table = alphaTable(k);
  const singular = alphaTableInPlace(matrix, k, table);
  refuseConstantSum(call, matrix, terms);
  const resampled = input.resample?.(table) ?? null;
  const errors =
    n !== null && !items.weighted && !isOrdinal && resampled === null ? alphaStdErrors(covariance, k, n) : null;
  const stdError = errors?.[0] ?? resampled?.stdError ?? null;
  const interval = errors
    ? closedInterval(input.closedForm, table.raw[0]!, errors[0]!, n!, k, level)
    : (resampled?.interval ?? NO_INTERVAL);
  return {
    kind: "cronbachAlpha",
    estimate: table.raw[0]!,
    standardized: existing(table.standardized[0]!),
    correlation: input.correlations.kind,
    stdError,
    confLow: interval.low,
    confHigh: interval.high,
    level,
    method: errors ? input.closedForm! : (resampled?.interval.method ?? "none"),
    n,
    missing: items.missing,
    items: k,
    reversed: items.reversed,
    guttmanLambda6: existing(table.guttmanLambda6[0]!),
    averageCorrelation: table.averageCorrelation[0]!,
    medianCorrelation: table.medianCorrelation[0]!,
    correlationVariance: existing(table.correlationVariance[0]!),
    signalToNoise: existing(table.signalToNoise[0]!),
    scaleMean: items.means && items.means.reduce((sum, mean) => sum + mean, 0) / k,
    scaleStandardDeviation: Math.sqrt(covariance.reduce((sum, value) => sum + value, 0)) / k,
    ...(k === 2 && { spearmanBrown: existing(spearmanBrownReliability(table.averageCorrelation[0]!, 2)) }),
    ifDropped: k === 2 ? [] : terms.map((_, i) => droppedRow(items, table, errors, resampled, i)),
    audit: items.audit,
    ...(resampled && { resampling: resampled.record }),
    ...(resampled?.intervals && { intervals: resampled.intervals }),
    warnings: [
      ...(items.audit ? auditWarnings(items.audit) : []),
      ...reversedWarnings({ covariance: matrix, terms }),
      ...input.correlations.warnings,
      ...singularWarnings(items, singular, "Guttman's λ6 and itemTotalCorrected"),
      ...errorWarnings(input),
      ...(resampled?.warnings ?? []),
    ],
  };
}

const NO_INTERVAL = { low: null, high: null };

function closedInterval(
  method: ClosedForm | null,
  alpha: number,
  stdError: number,
  n: number,
  k: number,
  level: number,
): { low: number; high: number } {
  return method === "feldt" ? feldtInterval(alpha, n, k, level) : duhachekIacobucciInterval(alpha, stdError, level);
}

function droppedRow(
  { covariance, terms, means }: ScaleItems,
  table: AlphaTable,
  errors: Float64Array | null,
  resampled: ResampledAlpha | null,
  i: number,
): ItemDroppedRow {
  const k = terms.length;
  const own = resampled?.ifDropped[i];
  return {
    term: terms[i]!,
    estimate: existing(table.raw[1 + i]!),
    stdError: errors ? existing(errors[1 + i]!) : (own?.interval.stdError ?? null),
    ...(own && { confLow: own.interval.low, confHigh: own.interval.high }),
    standardized: existing(table.standardized[1 + i]!),
    guttmanLambda6: existing(table.guttmanLambda6[1 + i]!),
    averageCorrelation: table.averageCorrelation[1 + i]!,
    medianCorrelation: table.medianCorrelation[1 + i]!,
    correlationVariance: existing(table.correlationVariance[1 + i]!),
    signalToNoise: existing(table.signalToNoise[1 + i]!),
    itemTotal: table.itemTotal[i]!,
    itemTotalStandardized: existing(table.itemTotalStandardized[i]!),
    itemTotalCorrected: existing(table.itemTotalCorrected[i]!),
    itemRest: existing(table.itemRest[i]!),
    mean: means && means[i]!,
    standardDeviation: Math.sqrt(covariance[i * k + i]!),
    ...(own?.intervals && { intervals: own.intervals }),
  };
}

/** What does not exist is null. */
function existing(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function errorWarnings({ items, correlations, resample }: AlphaInput): Warning[] {
  if (resample !== null) return [];
  if (correlations.kind === "polychoric") {
    return [
      warning(
        "no-closed-form-interval",
        'Of polychoric correlations there is no closed form for the standard error and interval of alpha; they are left out. A bootstrap has them: interval: "percentile".',
      ),
    ];
  }
  if (items.weighted) {
    return [
      warning(
        "no-closed-form-interval",
        'With sampling weights there is no closed form for the standard error and interval of alpha; they are left out. A bootstrap has them: interval: "percentile".',
      ),
    ];
  }
  if (items.n !== null) return [];
  return [warning("no-n", "Without n there is no standard error and no interval; give n.")];
}

export function noTableWithoutBootstrap(call: string): AnalysisError {
  return new AnalysisError(
    "invalid-option",
    `${call}: intervalsFor: "table" needs a bootstrap, since the figures of the table have no interval by formula; write interval: "percentile" beside it`,
    { option: "intervalsFor" },
  );
}
