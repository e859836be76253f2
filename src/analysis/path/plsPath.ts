import type { WeightsReference } from "../../design/weights";
import { AnalysisError } from "../../errors";
import { describeValue } from "../../table/describeValue";
import type { MissingCodes, Scales, SurveyData } from "../../table/surveyData";
import { auditOf } from "../audit";
import { type BootstrapOption, bootstrapSettings } from "../bootstrapOption";
import { deepFreeze } from "../frozen";
import { checkLevel } from "../level";
import { checkOptions } from "../options";
import { answeredColumns, seenColumns } from "./answeredColumns";
import { constructScores } from "./constructScores";
import { pathAnalysis } from "./pathAnalysis";
import { pathDesign } from "./pathDesign";
import { type FitTestOption, fitTestSettings, pathFitTest } from "./pathFitTest";
import { pathResult } from "./pathResult";
import type { PlsPathResult } from "./pathResults";
import { PATH_MODEL_OPTIONS, type PathModelOptions, pathSpecification } from "./pathSpecification";
import { PATH_INTERVALS, type PathInterval, resampledPath } from "./resampledPath";

export interface PlsPathOptions extends PathModelOptions {
  /** Sampling weights, or `{ frequency: … }`. */
  readonly weights?: WeightsReference;
  readonly missingCodes?: MissingCodes;
  /** Ends of the answer scales: needed for indices on 0–100 and impacts, and refuses answers outside them. */
  readonly scale?: Scales;
  /** A bootstrap of every figure. Nothing is resampled unless it is named. */
  readonly interval?: BootstrapOption<PathInterval>;
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
  /** Every construct for every row as well: standardised scores and, with scales, indices; false by default. */
  readonly scores?: boolean;
  /** Whether the model's SRMR is more than chance, by resampling; false by default. Reflective constructs need `consistent`. */
  readonly fitTest?: FitTestOption;
}

/**
 * Path model of latent constructs by partial least squares (PLS-PM, ECSI, ACSI): each construct a weighted sum of its items, each a
 * regression on those that lead to it. Case weights throughout; rows with a missing item are left out.
 * Everything comes from the correlations of the items; there are no closed-form errors, so intervals are there only with a bootstrap.
 * A construct is oriented so that most of its loadings are positive; `flipped` says where that turned it round.
 * @throws AnalysisError "invalid-model" (a circle, an unknown construct, one without a path) · "too-few-items" · "duplicate-term" ·
 *   "unknown-column" · "constant-column" · "too-few-rows" · "not-positive-definite" · "not-finite" …
 * @source Lohmöller (1989); Dijkstra & Henseler (2015); agrees with seminr and plspm, test/reference/plsPoliticalDemocracy.json
 * @example
 * const { data } = simulateSurvey({ respondents: 300, seed: 1 });
 * plsPath(data, {
 *   constructs: { Image: ["image1", "image2", "image3"], Loyalty: ["loyalty1", "loyalty2"] },
 *   paths: [{ from: "Image", to: "Loyalty" }],
 *   scale: [1, 10],
 * }).converged // → true
 */
export function plsPath(data: SurveyData, options: PlsPathOptions): PlsPathResult {
  const call = "plsPath";
  checkOptions(call, options, [
    ...PATH_MODEL_OPTIONS,
    "weights",
    "missingCodes",
    "scale",
    "interval",
    "level",
    "scores",
    "fitTest",
  ]);
  const level = checkLevel(call, options?.level);
  const specification = pathSpecification(call, options);
  const settings =
    options.interval === undefined ? null : bootstrapSettings(call, options.interval, PATH_INTERVALS, level);
  const fitSettings = fitTestSettings(call, options.fitTest);
  const { scores = false } = options;
  if (typeof scores !== "boolean") {
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "scores" is ${describeValue(scores)}, expected true or false`,
      { option: "scores" },
    );
  }
  if (fitSettings !== null && specification.derived !== null) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: fitTest tests models of which every column is an answer; leave it out with moderations and constructs made of others`,
      { option: "fitTest" },
    );
  }
  const design = pathDesign(data, specification, options);
  const answered = answeredColumns(specification, design);
  const analysis = pathAnalysis(specification, answered);
  return deepFreeze(
    pathResult({
      ...analysis,
      specification,
      n: design.n,
      missing: design.missing,
      audit: auditOf(design.audit),
      level,
      resampled: settings && resampledPath(specification, answered.design, analysis, settings),
      ...(fitSettings && { fitTest: pathFitTest(specification, design, analysis, fitSettings, level) }),
      scores: scores
        ? constructScores(specification, design, seenColumns(analysis.view, answered.design.columns), analysis)
        : null,
    }),
  );
}
