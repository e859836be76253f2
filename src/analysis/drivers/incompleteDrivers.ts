import { AnalysisError, quote } from "../../errors";
import type { SurveyData } from "../../table/surveyData";
import { deepFreeze } from "../frozen";
import { required } from "../options";
import { REGRESSION_ERROR_OPTIONS } from "../regression/regressionErrors";
import type { DriversResult } from "../results";
import { type DriversOptions, driversOfDesign, driversQuestion, finishedDrivers } from "./drivers";
import { auditOfAll, driversByImputation, driversFromIncomplete } from "./driversOfIncomplete";
import { dummyDesign } from "./dummyDesign";
import { type MissingOption, missingSettings } from "./missingOption";

export interface IncompleteDriversOptions extends DriversOptions {
  /**
   * "em": means and covariances by maximum likelihood from every answer there is; "pairwise": each pair of columns from those who answered
   * both; both have their errors from the bootstrap that `interval` names. "imputation": completed surveys, pooled by Rubin's rules.
   * "dummy": filled and marked by indicators; suits "does not apply" only.
   */
  readonly missing: MissingOption;
}

/**
 * `drivers` of rows that lack answers, which `drivers` leaves out. A call of its own, since it brings estimators along that most apps
 * have no use for.
 * @returns as `drivers`; `missingAnswers` says what it rests on, and the warnings what was done. What needs a single n or a t table is null
 * @throws AnalysisError as `drivers` does · "no-valid-answers" (two columns that nobody answered together, with "pairwise")
 * @source Dempster, Laird & Rubin (1977); Rubin (1987); Honaker & King (2010); agrees with lavaan (missing = "ml") and mice::pool.scalar,
 *   test/reference/missing.json, rubin.json
 * @example
 * const survey = { y: [1, 2, 4, 3, 5, 6], a: [1, 2, 3, null, 5, 5], b: [2, 1, 3, 2, null, 4] };
 * incompleteDrivers(survey, { outcome: "y", drivers: ["a", "b"], missing: "em" }).model.n // → 6
 */
export function incompleteDrivers(data: SurveyData, options: IncompleteDriversOptions): DriversResult {
  const call = "incompleteDrivers";
  const question = driversQuestion(call, options, ["missing"]);
  const missing = missingSettings(call, required(call, options, "missing"));
  const { method } = missing;
  if (method === "dummy") {
    const { design, findings } = dummyDesign(data, question.request);
    return deepFreeze(finishedDrivers(driversOfDesign(question, design, auditOfAll(design)), findings));
  }
  refuseErrors(call, method, options);
  return deepFreeze(
    method === "imputation"
      ? driversByImputation(data, question, missing)
      : driversFromIncomplete(data, question, missing),
  );
}

/** Errors of rows with missing answers come from a bootstrap or from pooling. */
function refuseErrors(call: string, method: string, options: DriversOptions): void {
  const given = REGRESSION_ERROR_OPTIONS.filter((option) => options[option as keyof DriversOptions] !== undefined);
  if (given.length === 0) return;
  throw new AnalysisError(
    "invalid-option",
    `${call}: missing ${quote(method)} has errors of its own, so ${given.join(", ")} cannot be asked for beside it; leave ${given.length > 1 ? "them" : "it"} out, or take the complete rows by drivers()`,
    { option: "missing", given },
  );
}
