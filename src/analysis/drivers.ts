import type { Categorical } from "../design/categorical";
import { type DesignMatrix, designMatrix } from "../design/designMatrix";
import type { WeightsReference } from "../design/weights";
import { AnalysisError, quote } from "../errors";
import { importanceNames } from "../estimate/importance/importance";
import { areSingleTerms, type ImportanceTerms } from "../estimate/importance/importanceTerms";
import type { ColumnReference, ColumnReferences, MissingCodes, Scales, SurveyData } from "../table/surveyData";
import { auditOf } from "./audit";
import { type ImportanceJob, resampledDesign } from "./bootstrapImportance";
import { type BootstrapOption, type BootstrapSettings, bootstrapSettings } from "./bootstrapOption";
import { choice } from "./choice";
import { type DriverTableInput, driverImportance, driverTable } from "./driverTable";
import { type DriverGroups, type DriverTerm, driverTerms, importanceTerms } from "./driverTerms";
import { dummyDesign } from "./dummyDesign";
import { fitDesign } from "./fit";
import { deepFreeze } from "./frozen";
import { auditOfAll, driversByImputation, driversFromIncomplete } from "./incompleteDrivers";
import { checkLevel } from "./level";
import { type MissingOption, missingSettings } from "./missingOption";
import { checkOptions, required } from "./options";
import { REGRESSION_ERROR_OPTIONS, type RegressionErrorOptions } from "./regressionErrors";
import { resampledImportance, SHARE_INTERVALS, type ShareInterval } from "./resampledImportance";
import type { DriversResult, ImportanceMethod, Warning } from "./results";

export interface DriversOptions extends RegressionErrorOptions {
  readonly outcome: ColumnReference;
  readonly drivers: ColumnReferences;
  /** Drivers and controls that are categories: `["region"]`, or with settings `{ region: { reference: "North" } }`. */
  readonly categorical?: Categorical;
  /** Drivers that are judged together: `{ service: ["staff", "speed"] }`. */
  readonly groups?: DriverGroups;
  /** Columns that are held fixed: importance is then of what they leave of the outcome. */
  readonly controls?: ColumnReferences;
  /** How R² is shared among the drivers; "shapley" by default. */
  readonly importance?: ImportanceMethod;
  /** A bootstrap of shares, their differences, and ranks. Nothing is resampled unless it is named. */
  readonly interval?: BootstrapOption<ShareInterval>;
  /**
   * "listwise" (default) leaves rows with a missing answer out. "pairwise" and "em" take every answer there is, and have their errors
   * from the bootstrap that `interval` names; "imputation" pools completed surveys; "dummy" suits "does not apply" only.
   */
  readonly missing?: MissingOption;
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
  const input = driversInput("drivers", data, options);
  if ("result" in input) return deepFreeze(input.result);
  const { table, job, settings, findings } = input;
  const found = driverImportance(table);
  const resampled = settings && resampledImportance({ ...job, seed: settings.seed }, found.shares, settings);
  return deepFreeze(driverTable(table, found, resampled, findings));
}

/** A driver table before its bootstrap, and what is to be resampled. */
export interface DriversInput {
  readonly table: DriverTableInput;
  readonly job: Omit<ImportanceJob, "seed">;
  /** Null when no bootstrap was asked for. */
  readonly settings: BootstrapSettings<ShareInterval> | null;
  /** What was done about missing answers. */
  readonly findings: readonly Warning[];
}

/** The whole result, of an analysis that does not go by complete rows. */
export interface FinishedDrivers {
  readonly result: DriversResult;
}

/**
 * Everything of a driver table but its importance and its bootstrap.
 * @param more options that this call has besides
 * @throws AnalysisError as `drivers` does
 */
export function driversInput(
  call: string,
  data: SurveyData,
  options: DriversOptions,
  more: readonly string[] = [],
): DriversInput | FinishedDrivers {
  checkOptions(call, options, [
    "outcome",
    "drivers",
    "categorical",
    "groups",
    "controls",
    "importance",
    "interval",
    "missing",
    "weights",
    "missingCodes",
    "scale",
    "level",
    ...REGRESSION_ERROR_OPTIONS,
    ...more,
  ]);
  const level = checkLevel(call, options?.level);
  const importance = choice(call, "importance", options?.importance, importanceNames, "shapley");
  const request = {
    call,
    option: "drivers",
    columns: required(call, options, "drivers"),
    outcome: required(call, options, "outcome"),
    controls: options.controls,
    categorical: options.categorical,
    missingCodes: options.missingCodes,
    scale: options.scale,
    weights: options.weights,
  };
  const settings =
    options.interval === undefined ? null : bootstrapSettings(call, options.interval, SHARE_INTERVALS, level);
  const missing = missingSettings(call, options.missing);
  const { method } = missing;
  if (method === "pairwise" || method === "em" || method === "imputation") {
    refuseErrors(call, method, options);
    const rowsOf = (design: DesignMatrix): { rows: readonly DriverTerm[]; terms: ImportanceTerms } => {
      const rows = driverTerms(call, design.terms, options.groups);
      return { rows, terms: importanceTerms(rows, design) };
    };
    const setting = { call, importance, level, settings, missing, rowsOf };
    return {
      result:
        method === "imputation"
          ? driversByImputation(data, request, setting)
          : driversFromIncomplete(data, request, setting, method),
    };
  }
  const dummies = method === "dummy" ? dummyDesign(data, request) : null;
  const design = dummies?.design ?? designMatrix(data, request);
  const rows = driverTerms(call, design.terms, options.groups);
  const terms = importanceTerms(rows, design);
  return {
    table: {
      call,
      fit: fitDesign(design, call, options),
      rows,
      terms,
      level,
      importance,
      scales: design.columns.map(({ scale }) => scale),
      missing: design.missing,
      audit: dummies === null ? auditOf(design.audit) : auditOfAll(design),
    },
    job: {
      kind: "importance",
      call,
      design: resampledDesign(design),
      method: importance,
      terms,
      againstRandom: importance === "relative-weights" && areSingleTerms(terms),
    },
    settings,
    findings: dummies?.findings ?? [],
  };
}

/** Errors of rows with missing answers come from a bootstrap or from pooling. */
function refuseErrors(call: string, method: string, options: DriversOptions): void {
  const given = REGRESSION_ERROR_OPTIONS.filter((option) => options[option as keyof DriversOptions] !== undefined);
  if (given.length === 0) return;
  throw new AnalysisError(
    "invalid-option",
    `${call}: missing ${quote(method)} has errors of its own, so ${given.join(", ")} cannot be asked for beside it; leave ${given.length > 1 ? "them" : "it"} out, or take missing: "listwise"`,
    { option: "missing", given },
  );
}
