import type { Categorical } from "../../design/categorical";
import { type DesignMatrix, type DesignRequest, designMatrix } from "../../design/designMatrix";
import type { WeightsReference } from "../../design/weights";
import { importanceNames } from "../../estimate/importance/importance";
import { areSingleTerms, type ImportanceTerms } from "../../estimate/importance/importanceTerms";
import type { ColumnReference, ColumnReferences, MissingCodes, Scales, SurveyData } from "../../table/surveyData";
import { auditOf } from "../audit";
import { type BootstrapOption, type BootstrapSettings, bootstrapSettings } from "../bootstrapOption";
import { choice } from "../choice";
import { deepFreeze } from "../frozen";
import { type ImportanceJob, resampledDesign } from "../importance/bootstrapImportance";
import { resampledImportance, SHARE_INTERVALS, type ShareInterval } from "../importance/resampledImportance";
import { checkLevel } from "../level";
import { checkOptions, required } from "../options";
import { fitDesign } from "../regression/fit";
import { REGRESSION_ERROR_OPTIONS, type RegressionErrorOptions } from "../regression/regressionErrors";
import type { Audit, DriversResult, ImportanceMethod, Warning } from "../results";
import { type DriverTableInput, driverImportance, driverTable } from "./driverTable";
import { type DriverGroups, type DriverTerm, driverTerms, importanceTerms } from "./driverTerms";

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
  return deepFreeze(finishedDrivers(input, []));
}

/** What the options of a driver analysis ask for, checked, before the answers are looked at. */
export interface DriversQuestion {
  readonly call: string;
  readonly request: DesignRequest;
  readonly level: number;
  readonly importance: ImportanceMethod;
  /** Null when no bootstrap was asked for. */
  readonly settings: BootstrapSettings<ShareInterval> | null;
  readonly errors: RegressionErrorOptions;
  readonly rowsOf: (design: DesignMatrix) => { readonly rows: readonly DriverTerm[]; readonly terms: ImportanceTerms };
}

/**
 * @param more options that this call has besides
 * @throws AnalysisError as `drivers` does
 */
export function driversQuestion(call: string, options: DriversOptions, more: readonly string[] = []): DriversQuestion {
  checkOptions(call, options, [
    "outcome",
    "drivers",
    "categorical",
    "groups",
    "controls",
    "importance",
    "interval",
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
  const { errors, clusters, strata, populationSize } = options;
  return {
    call,
    request,
    level,
    importance,
    settings,
    errors: {
      ...(errors !== undefined && { errors }),
      ...(clusters !== undefined && { clusters }),
      ...(strata !== undefined && { strata }),
      ...(populationSize !== undefined && { populationSize }),
    },
    rowsOf: (design) => {
      const rows = driverTerms(call, design.terms, options.groups);
      return { rows, terms: importanceTerms(rows, design) };
    },
  };
}

/** A driver table before its importance and its bootstrap, and what is to be resampled. */
export interface DriversInput {
  readonly table: DriverTableInput;
  readonly job: Omit<ImportanceJob, "seed">;
  readonly settings: BootstrapSettings<ShareInterval> | null;
}

/** @throws AnalysisError as `drivers` does */
export function driversInput(
  call: string,
  data: SurveyData,
  options: DriversOptions,
  more: readonly string[] = [],
): DriversInput {
  const question = driversQuestion(call, options, more);
  const design = designMatrix(data, question.request);
  return driversOfDesign(question, design, auditOf(design.audit));
}

/** @param audit of the rows that the design holds */
export function driversOfDesign(question: DriversQuestion, design: DesignMatrix, audit: Audit): DriversInput {
  const { call, level, importance, settings } = question;
  const { rows, terms } = question.rowsOf(design);
  return {
    table: {
      call,
      fit: fitDesign(design, call, question.errors),
      rows,
      terms,
      level,
      importance,
      scales: design.columns.map(({ scale }) => scale),
      missing: design.missing,
      audit,
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
  };
}

/** @param findings what was done about missing answers */
export function finishedDrivers({ table, job, settings }: DriversInput, findings: readonly Warning[]): DriversResult {
  const found = driverImportance(table);
  const resampled = settings && resampledImportance({ ...job, seed: settings.seed }, found.shares, settings);
  return driverTable(table, found, resampled, findings);
}
