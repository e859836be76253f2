import type { Categorical } from "../../design/categorical";
import { designMatrix } from "../../design/designMatrix";
import type { WeightsReference } from "../../design/weights";
import type { ColumnReference, ColumnReferences, MissingCodes, Scales, SurveyData } from "../../table/surveyData";
import type { BootstrapOption } from "../bootstrapOption";
import { choice } from "../choice";
import { deepFreeze } from "../frozen";
import { checkLevel } from "../level";
import { checkOptions, required } from "../options";
import { logisticModel, logisticRows } from "../regression/logisticRows";
import { fitBinary } from "../regression/logitFit";
import { eventWarnings } from "../regression/logitWarnings";
import type { LogitDriversResult, OutcomeEvent, PseudoRSquaredName } from "../regression/modelResults";
import { eventDesign } from "../regression/outcomeEvent";
import { REGRESSION_ERROR_OPTIONS, type RegressionErrorOptions } from "../regression/regressionErrors";
import { type DriverGroups, driverTerms, importanceTerms } from "./driverTerms";
import {
  isSingle,
  logitDriverTable,
  PSEUDO_R_SQUARED,
  type PseudoShareInterval,
  shareSettings,
} from "./logitDriverTable";

/** What the driver tables of logit models can be told. */
export interface LogitDriverOptions extends RegressionErrorOptions {
  readonly outcome: ColumnReference;
  readonly drivers: ColumnReferences;
  /** Drivers and controls that are categories: `["region"]`, or with settings `{ region: { reference: "North" } }`. */
  readonly categorical?: Categorical;
  /** Drivers that are judged together: `{ service: ["staff", "speed"] }`. */
  readonly groups?: DriverGroups;
  /** Columns that are held fixed: importance is then of what they leave to explain. */
  readonly controls?: ColumnReferences;
  /** The pseudo-R² that is shared among the drivers; "mcFadden" by default. */
  readonly pseudoRSquared?: PseudoRSquaredName;
  /**
   * A bootstrap of shares, their differences, and ranks; 200 resamples by default. Each fits all 2^p models again: 5 drivers and 240 rows
   * take some two seconds, and every driver more doubles that. Nothing is resampled unless it is named.
   */
  readonly interval?: BootstrapOption<PseudoShareInterval>;
  /** Sampling weights, or `{ frequency: … }`. */
  readonly weights?: WeightsReference;
  readonly missingCodes?: MissingCodes;
  /** Ends of the answer scales, for all columns or by column: needed for performance, and refuses answers outside them. */
  readonly scale?: Scales;
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
}

export interface LogitDriversOptions extends LogitDriverOptions {
  /** Which answers are the event: `{ atLeast: 9 }`, `{ atMost: 6 }` or `{ equals: 1 }`; not needed for an outcome of 0 and 1. */
  readonly event?: OutcomeEvent;
}

export const LOGIT_DRIVER_OPTIONS: readonly string[] = [
  "outcome",
  "drivers",
  "categorical",
  "groups",
  "controls",
  "pseudoRSquared",
  "interval",
  "weights",
  "missingCodes",
  "scale",
  "level",
  ...REGRESSION_ERROR_OPTIONS,
];

/**
 * Driver analysis of an event, such as being a promoter: binary logit in place of linear regression.
 * Each driver has its coefficient (log-odds per unit), odds ratio, average marginal effect (percentage points of the event's probability) and
 * importance: its Shapley part of the pseudo-R². The parts add up to the model's pseudo-R², less that of the controls alone. They are exact
 * up to 12 drivers (2^p models are fitted); beyond that they are estimated from random orders of entry, with their error in the row.
 * Association, not proof of cause.
 * @throws AnalysisError as `logisticRegression` · "outcome-among-drivers" · "too-many-drivers" (more than 53)
 * @source coefficients agree with glm, effects with numerical differentiation, test/reference/logit.json; importance after Azen & Traxel (2009),
 *   J. Educ. Behav. Stat. 34(3), test/reference/logitImportance.json
 * @example
 * const survey = { a: [1, 2, 3, 4, 5, 6, 7, 8], b: [3, 5, 2, 4, 4, 2, 5, 3], y: [0, 1, 1, 0, 0, 1, 0, 1] };
 * const { rows, model } = logitDrivers(survey, { outcome: "y", drivers: ["a", "b"] });
 * rows[0].importance + rows[1].importance - model.pseudoRSquared.mcFadden < 1e-12 // → true
 */
export function logitDrivers(data: SurveyData, options: LogitDriversOptions): LogitDriversResult {
  const call = "logitDrivers";
  checkOptions(call, options, [...LOGIT_DRIVER_OPTIONS, "event"]);
  const level = checkLevel(call, options?.level);
  const pseudoRSquared = choice(call, "pseudoRSquared", options?.pseudoRSquared, PSEUDO_R_SQUARED, "mcFadden");
  const asked = designMatrix(data, {
    call,
    option: "drivers",
    columns: required(call, options, "drivers"),
    outcome: required(call, options, "outcome"),
    controls: options.controls,
    categorical: options.categorical,
    missingCodes: options.missingCodes,
    scale: options.scale,
    weights: options.weights,
  });
  const settings = shareSettings(call, options.interval, level);
  const rows = driverTerms(call, asked.terms, options.groups);
  const { design, event, events } = eventDesign(call, asked, options.event);
  const terms = importanceTerms(rows, design);
  const fit = fitBinary(design, call, options);
  const [intercept, ...slopes] = logisticRows(fit, design, undefined, level);
  const parameters = ["(Intercept)", ...fit.predictors];
  const isDesigned = options.clusters !== undefined || options.strata !== undefined;
  const { figures, fields } = logitDriverTable(
    { call, fit, design, rows, terms, pseudoRSquared, level, settings, parameters, isDesigned },
    slopes,
  );
  const controls = terms.controls ?? [];
  const model = logisticModel(fit, events, design.missing);
  return deepFreeze({
    kind: "logitDrivers",
    ...fields,
    event,
    rows: rows.map((row, j) => {
      const own = isSingle(row) ? slopes[row.columns[0]!]! : null;
      return {
        ...figures[j]!,
        averageMarginalEffect: own?.averageMarginalEffect ?? null,
        eValue: own?.eValue ?? null,
        ...(own === null && { coefficients: row.columns.map((column) => slopes[column]!) }),
      };
    }),
    ...(controls.length > 0 && { controls: [intercept!, ...controls.map((column) => slopes[column]!)] }),
    model,
    warnings: [...fields.warnings, ...eventWarnings(events, model.n, fit.predictors.length)],
  });
}
