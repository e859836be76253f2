import { type DesignMatrix, designMatrix } from "../design/designMatrix";
import type { WeightsReference } from "../design/weights";
import { importanceNames } from "../estimate/importance/importance";
import type { ColumnReference, ColumnReferences, MissingCodes, Scales, SurveyData } from "../table/surveyData";
import { auditOf } from "./audit";
import { type BootstrapOption, type BootstrapSettings, bootstrapSettings } from "./bootstrapOption";
import { choice } from "./choice";
import { type DriverTableInput, driverTable } from "./driverTable";
import { fitDesign } from "./fit";
import { deepFreeze } from "./frozen";
import { checkLevel } from "./level";
import { checkOptions, required } from "./options";
import { resampledImportance } from "./resampledImportance";
import type { DriversResult, ImportanceMethod } from "./results";

export interface DriversOptions {
  readonly outcome: ColumnReference;
  readonly drivers: ColumnReferences;
  /** How R² is shared among the drivers; "shapley" by default. */
  readonly importance?: ImportanceMethod;
  /** A bootstrap of shares and ranks. Nothing is resampled unless it is named. */
  readonly interval?: BootstrapOption<"percentile">;
  /** Sampling weights, or `{ frequency: … }`. */
  readonly weights?: WeightsReference;
  /** Answers that mean "no answer", such as 0 or 99; for all columns or by column. */
  readonly missingCodes?: MissingCodes;
  /** Ends of the answer scales, for all columns or by column: needed for performance, and refuses answers outside them. */
  readonly scale?: Scales;
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
}

/**
 * Driver analysis: what moves an outcome, by how much, and how sure we are.
 * Each driver has its regression coefficient (outcome units per driver unit) with t-interval, its importance (its part of R²),
 * its performance (mean on 0–100) and its VIF; with `interval`, bootstrap intervals of shares and ranks.
 * Association, not proof of cause.
 * @throws AnalysisError "unknown-column" · "outcome-among-drivers" · "constant-column" · "aliased-columns" · "too-few-rows" …
 * @source agrees with lm, car::vif and relaimpo, test/reference/attitude.json, austin.json
 * @example drivers(attitude, { outcome: "rating", drivers: ["complaints", "learning"] }).rows[0].share // → 0.7064501672752301
 */
export function drivers(data: SurveyData, options: DriversOptions): DriversResult {
  const call = "drivers";
  const { design, settings, ...rest } = driversInput(call, data, options);
  const resampled = settings && resampledImportance(design, rest.importance, settings, call);
  return deepFreeze(driverTable({ ...rest, resampled }));
}

/** A driver table before its bootstrap, and what is to be resampled. */
export interface DriversInput extends Omit<DriverTableInput, "resampled"> {
  readonly design: DesignMatrix;
  /** Null when no bootstrap was asked for. */
  readonly settings: BootstrapSettings<"percentile"> | null;
}

/**
 * Everything of a driver table but its bootstrap.
 * @param more options that this call has besides
 * @throws AnalysisError as `drivers` does
 */
export function driversInput(
  call: string,
  data: SurveyData,
  options: DriversOptions,
  more: readonly string[] = [],
): DriversInput {
  checkOptions(call, options, [
    "outcome",
    "drivers",
    "importance",
    "interval",
    "weights",
    "missingCodes",
    "scale",
    "level",
    ...more,
  ]);
  const level = checkLevel(call, options?.level);
  const importance = choice(call, "importance", options?.importance, importanceNames, "shapley");
  const design = designMatrix(data, {
    call,
    option: "drivers",
    columns: required(call, options, "drivers"),
    outcome: required(call, options, "outcome"),
    missingCodes: options.missingCodes,
    scale: options.scale,
    weights: options.weights,
  });
  const settings =
    options.interval === undefined ? null : bootstrapSettings(call, options.interval, ["percentile"], level);
  return {
    call,
    fit: fitDesign(design, call),
    level,
    importance,
    scales: design.columns.map(({ scale }) => scale),
    missing: design.missing,
    audit: auditOf(design.audit),
    design,
    settings,
  };
}
