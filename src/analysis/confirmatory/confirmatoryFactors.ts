import { designMatrix } from "../../design/designMatrix";
import type { WeightsReference } from "../../design/weights";
import { refuseConstant } from "../../estimate/regression/constantColumns";
import { covarianceFromMoments } from "../../moments/moments";
import { momentsOfColumns } from "../../moments/momentsOfColumns";
import type { MissingCodes, Scales, SurveyData } from "../../table/surveyData";
import { auditOf } from "../audit";
import { deepFreeze } from "../frozen";
import { checkOptions, required } from "../options";
import { confirmatoryModel } from "./confirmatoryModel";
import { type ConfirmatoryModelOptions, confirmatorySettings, MODEL_OPTIONS } from "./confirmatoryOptions";
import type { ConfirmatoryFactorsResult } from "./confirmatoryResults";
import { factorBlocks } from "./factorBlocks";

export interface ConfirmatoryFactorsOptions extends ConfirmatoryModelOptions {
  readonly weights?: WeightsReference;
  readonly missingCodes?: MissingCodes;
  readonly scale?: Scales;
}

const CALL = "confirmatoryFactors";

/**
 * Confirmatory factor analysis by maximum likelihood: do the items measure what they are meant to measure?
 *   Σ = ΛΦΛᵀ + Θ: each item loads on one factor, factors correlate (or not), what is left of an item goes with nothing
 * Loadings, covariances of factors and uniquenesses with errors from the expected information, unstandardised and standardised; χ²,
 * CFI, TLI, RMSEA with its 90 % interval, SRMR, AIC, BIC; ρc, ω and AVE of each factor; the pairs of items that fit worst.
 * A factor of a single item is that item, without error. Rows with a missing answer are left out.
 * @throws AnalysisError "not-identified" · "duplicate-term" · "not-positive-definite" · "too-few-rows" · "constant-column" · as the table room does
 * @source Jöreskog (1969), Psychometrika 34(2); agrees with lavaan, test/reference/confirmatory.json
 * @example
 * confirmatoryFactors(attitude, { factors: { Boss: ["complaints", "learning", "raises", "rating"] } }).fit!.df // → 2
 */
export function confirmatoryFactors(data: SurveyData, options: ConfirmatoryFactorsOptions): ConfirmatoryFactorsResult {
  checkOptions(CALL, options, [...MODEL_OPTIONS, "weights", "missingCodes", "scale"]);
  const factors = required(CALL, options, "factors");
  const settings = confirmatorySettings(CALL, options);
  const blocks = factorBlocks(CALL, factors, settings.correlated);
  const design = designMatrix(data, {
    call: CALL,
    option: "factors",
    columns: blocks.items,
    missingCodes: options.missingCodes,
    scale: options.scale,
    weights: options.weights,
  });
  const moments = momentsOfColumns(
    design.columns.map(({ values }) => values),
    design.weights.kind === "none" ? null : design.weights.values,
    design.n,
  );
  refuseConstant(CALL, moments, blocks.items, blocks.items.length + 1);
  return deepFreeze(
    confirmatoryModel({
      call: CALL,
      covariance: covarianceFromMoments(moments),
      blocks,
      settings,
      n: design.n,
      missing: design.missing,
      audit: auditOf(design.audit),
      weighted: design.weights.kind === "sampling",
    }),
  );
}
