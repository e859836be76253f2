import { AnalysisError, quote, suggestion } from "../../errors";
import { importanceNames } from "../../estimate/importance/importance";
import { singleTerms } from "../../estimate/importance/importanceTerms";
import { leastSquaresFromMoments } from "../../estimate/regression/leastSquares";
import { selectMoments } from "../../moments/moments";
import { scaleFor } from "../../table/scale";
import type { Scales } from "../../table/surveyData";
import { choice } from "../choice";
import { deepFreeze } from "../frozen";
import { checkLevel } from "../level";
import { type MomentsInput, type NamedMoments, namedMoments } from "../momentsInput";
import { checkOptions, required } from "../options";
import type { DriversResult, ImportanceMethod } from "../results";
import { type DriverTableInput, driverImportance, driverTable } from "./driverTable";

export interface DriversFromMomentsOptions {
  readonly outcome: string;
  /** All other terms by default. */
  readonly drivers?: readonly string[];
  readonly importance?: ImportanceMethod;
  readonly scale?: Scales;
  readonly level?: number;
}

/**
 * `drivers` for users who have only means and covariances. There are no rows, so nothing can be resampled and errors are classical.
 * @param moments n, terms, means and covariance (n − 1) or cross-products
 * @throws AnalysisError "unknown-column" · "invalid-data" · "constant-column" · "aliased-columns" · "too-few-rows" …
 * @source agrees with lm and relaimpo, test/reference/austin.json
 * @example
 * driversFromMoments(
 *   { n: 30, terms: ["y", "x"], means: [5, 3], covariance: [[4, 1], [1, 2]] },
 *   { outcome: "y" },
 * ).rows[0].estimate // → 0.5
 */
export function driversFromMoments(moments: MomentsInput, options: DriversFromMomentsOptions): DriversResult {
  const call = "driversFromMoments";
  checkOptions(call, options, ["outcome", "drivers", "importance", "scale", "level"]);
  const level = checkLevel(call, options?.level);
  const importance = choice(call, "importance", options?.importance, importanceNames, "shapley");
  const outcome = required(call, options, "outcome");
  const named = namedMoments(call, moments);
  const predictors = options.drivers ?? named.terms.filter((term) => term !== outcome);
  const selected = selectMoments(named.moments, termIndices(call, named, [...predictors, outcome]));
  const estimate = leastSquaresFromMoments(selected, { call, predictors, outcome });
  const table: DriverTableInput = {
    call,
    fit: {
      outcome,
      predictors,
      moments: selected,
      estimate,
      covariance: estimate.covariance,
      robustCovariance: null,
      df: estimate.dfResidual,
      errors: "classical",
    },
    rows: predictors.map((term, j) => ({ term, columns: [j] })),
    terms: { ...singleTerms(predictors.length), names: predictors },
    level,
    importance,
    scales: [...predictors, outcome].map((term) => scaleFor(options.scale, term, call)),
    missing: 0,
    audit: null,
  };
  return deepFreeze(driverTable(table, driverImportance(table), null));
}

/** Places of the drivers and, last, the outcome among the terms of the moments. */
function termIndices(call: string, { terms }: NamedMoments, wanted: readonly string[]): number[] {
  if (wanted.length < 2) {
    throw new AnalysisError("missing-option", `${call}: no driver is left beside the outcome; give at least one`, {
      call,
    });
  }
  const seen = new Set<string>();
  return wanted.map((term, place) => {
    const index = terms.indexOf(term);
    if (index < 0) {
      throw new AnalysisError("unknown-column", `${call}: term ${quote(term)} not found${suggestion(term, terms)}`, {
        term,
      });
    }
    if (seen.has(term)) {
      const outcome = place === wanted.length - 1;
      throw new AnalysisError(
        outcome ? "outcome-among-drivers" : "duplicate-term",
        outcome
          ? `${call}: the outcome ${quote(term)} stands among the drivers as well, and would explain itself; take it out of drivers`
          : `${call}: driver ${quote(term)} is named twice; name each driver once`,
        { term },
      );
    }
    seen.add(term);
    return index;
  });
}
