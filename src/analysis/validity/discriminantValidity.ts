import { designMatrix } from "../../design/designMatrix";
import type { WeightsReference } from "../../design/weights";
import { refuseConstant } from "../../estimate/regression/constantColumns";
import { correlationFromMoments } from "../../moments/moments";
import { momentsOfColumns } from "../../moments/momentsOfColumns";
import type { MissingCodes, Scales, SurveyData } from "../../table/surveyData";
import { auditOf } from "../audit";
import { type BootstrapOption, bootstrapSettings } from "../bootstrapOption";
import { deepFreeze } from "../frozen";
import { checkOptions, required } from "../options";
import { type ConstructItems, constructBlocks } from "./constructItems";
import { HTMT_INTERVALS, type HtmtInterval, resampledHtmt } from "./resampledHtmt";
import { type ValidityOptions, validitySettings } from "./validityOptions";
import type { DiscriminantValidityResult } from "./validityResults";
import { validityTable } from "./validityTable";

export interface DiscriminantValidityOptions extends ValidityOptions {
  readonly constructs: ConstructItems;
  /** A bootstrap of HTMT and HTMT2; none unless it is named. */
  readonly interval?: BootstrapOption<HtmtInterval>;
  readonly weights?: WeightsReference;
  readonly missingCodes?: MissingCodes;
  readonly scale?: Scales;
}

const CALL = "discriminantValidity";

/**
 * Whether constructs measured by several items each can be told apart: HTMT and HTMT2 with a verdict, Fornell and Larcker's criterion,
 * cross-loadings, average variance extracted and composite reliability.
 *   HTMT = mean|r_between| / √(mean|r_within a|·mean|r_within b|),   √AVE_a > |r_ab|
 * Rows lacking an answer to an item are left out. Reverse items worded the other way round first.
 * @returns pairs (HTMT, HTMT2, correlation), constructs (loadings, AVE, ρc, √AVE), crossLoadings; `definitions` says what each is
 * @throws AnalysisError "invalid-option" · "too-few-items" · "duplicate-term" · "constant-column" · "too-few-rows" · as the table room does
 * @source Henseler, Ringle & Sarstedt (2015), JAMS 43(1); Roemer, Schuberth & Henseler (2021); Fornell & Larcker (1981); HTMT agrees
 *   with seminr, test/reference/plsPoliticalDemocracy.json
 * @example
 * const { data } = simulateSurvey({ respondents: 400 });
 * const constructs = { Image: ["image1", "image2", "image3"], Value: ["value1", "value2", "value3"] };
 * discriminantValidity(data, { constructs }).pairs[0].htmt.verdict // → "apart"
 */
export function discriminantValidity(
  data: SurveyData,
  options: DiscriminantValidityOptions,
): DiscriminantValidityResult {
  checkOptions(CALL, options, [
    "constructs",
    "interval",
    "loadings",
    "limits",
    "weights",
    "missingCodes",
    "scale",
    "level",
  ]);
  const constructs = constructBlocks(CALL, required(CALL, options, "constructs"));
  const settings = validitySettings(CALL, options);
  const interval =
    options.interval === undefined ? null : bootstrapSettings(CALL, options.interval, HTMT_INTERVALS, settings.level);
  const design = designMatrix(data, {
    call: CALL,
    option: "items",
    columns: constructs.items,
    missingCodes: options.missingCodes,
    scale: options.scale,
    weights: options.weights,
  });
  const moments = momentsOfColumns(
    design.columns.map(({ values }) => values),
    design.weights.kind === "none" ? null : design.weights.values,
    design.n,
  );
  refuseConstant(CALL, moments, constructs.items, 3);
  return deepFreeze(
    validityTable({
      ...settings,
      constructs,
      correlation: correlationFromMoments(moments),
      n: design.n,
      missing: design.missing,
      audit: auditOf(design.audit),
      resample:
        interval && ((estimates, terms) => resampledHtmt(design, constructs.blocks, estimates, terms, interval, CALL)),
    }),
  );
}
