import { designMatrix } from "../../design/designMatrix";
import type { SurveyData } from "../../table/surveyData";
import { choice } from "../choice";
import { deepFreeze } from "../frozen";
import { checkLevel } from "../level";
import { checkOptions, required } from "../options";
import { fitOrdinal } from "../regression/logitFit";
import { proportionalityWarnings } from "../regression/logitWarnings";
import type { OrdinalDriversResult } from "../regression/modelResults";
import { ordinalModel, ordinalTable, ordinalTerms } from "../regression/ordinalRows";
import { driverTerms, importanceTerms } from "./driverTerms";
import { LOGIT_DRIVER_OPTIONS, type LogitDriverOptions } from "./logitDrivers";
import { isSingle, logitDriverTable, PSEUDO_R_SQUARED, shareSettings } from "./logitDriverTable";

/** The outcome holds ordered answers. With `scale` [0, 10] for it, effects on promoters, detractors and NPS are given as well. */
export type OrdinalDriversOptions = LogitDriverOptions;

/**
 * Driver analysis of ordered answers: ordinal logit with proportional odds in place of linear regression.
 * Each driver has its coefficient (log-odds of a higher answer per unit), odds ratio, average marginal effects (percentage points of each
 * answer's share, units of the mean answer, NPS points) and importance: its Shapley part of the pseudo-R². The parts add up to the model's
 * pseudo-R², less that of the controls alone; exact up to 12 drivers, beyond that estimated, with the error in the row.
 * Association, not proof of cause.
 * @throws AnalysisError as `ordinalRegression` · "outcome-among-drivers" · "too-many-drivers" (more than 53)
 * @source coefficients agree with ordinal::clm and MASS::polr, effects with numerical differentiation, test/reference/ordinal.json;
 *   importance after Azen & Traxel (2009), test/reference/logitImportance.json
 * @example
 * const survey = { a: [1, 2, 3, 4, 5, 6, 7, 8], b: [3, 5, 2, 4, 4, 2, 5, 3], y: [1, 2, 1, 3, 2, 3, 1, 3] };
 * ordinalDrivers(survey, { outcome: "y", drivers: ["a", "b"] }).answers // → [1, 2, 3]
 */
export function ordinalDrivers(data: SurveyData, options: OrdinalDriversOptions): OrdinalDriversResult {
  const call = "ordinalDrivers";
  checkOptions(call, options, LOGIT_DRIVER_OPTIONS);
  const level = checkLevel(call, options?.level);
  const pseudoRSquared = choice(call, "pseudoRSquared", options?.pseudoRSquared, PSEUDO_R_SQUARED, "mcFadden");
  const design = designMatrix(data, {
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
  const rows = driverTerms(call, design.terms, options.groups);
  const terms = importanceTerms(rows, design);
  const fit = fitOrdinal(design, call, options);
  const table = ordinalTable(fit, design, undefined, level);
  const slopes = table.rows;
  const isDesigned = options.clusters !== undefined || options.strata !== undefined;
  const { figures, fields } = logitDriverTable(
    { call, fit, design, rows, terms, pseudoRSquared, level, settings, parameters: ordinalTerms(fit), isDesigned },
    slopes,
  );
  const controls = terms.controls ?? [];
  return deepFreeze({
    kind: "ordinalDrivers",
    ...fields,
    answers: Array.from(fit.estimate.levels),
    rows: rows.map((row, j) => {
      const own = isSingle(row) ? slopes[row.columns[0]!]! : null;
      return {
        ...figures[j]!,
        averageMarginalEffects: own?.averageMarginalEffects ?? null,
        proportionalOdds: own?.proportionalOdds ?? null,
        ...(own === null && { coefficients: row.columns.map((column) => slopes[column]!) }),
      };
    }),
    thresholds: table.thresholds,
    ...(controls.length > 0 && { controls: controls.map((column) => slopes[column]!) }),
    proportionalOdds: table.proportionalOdds,
    model: ordinalModel(fit, design.missing),
    warnings: [...fields.warnings, ...proportionalityWarnings(table, level)],
  });
}
