import type { Progress } from "../../analysis/bootstrap/bootstrapBackground";
import { comparePaired } from "../../analysis/comparison/comparePaired";
import { compareScores } from "../../analysis/comparison/compareScores";
import { decomposeChange } from "../../analysis/comparison/decomposeChange";
import { confirmatoryFactors } from "../../analysis/confirmatory/confirmatoryFactors";
import { type DriversAsyncOptions, driversAsync } from "../../analysis/drivers/driversAsync";
import { incompleteDrivers } from "../../analysis/drivers/incompleteDrivers";
import { logitDrivers } from "../../analysis/drivers/logitDrivers";
import { ordinalDrivers } from "../../analysis/drivers/ordinalDrivers";
import { collinearity } from "../../analysis/impact/collinearity";
import { compareDrivers } from "../../analysis/impact/compareDrivers";
import { mediation } from "../../analysis/impact/mediation";
import { nonlinearity } from "../../analysis/impact/nonlinearity";
import { penaltyReward } from "../../analysis/impact/penaltyReward";
import {
  type SensitivityToConfounderOptions,
  sensitivityToConfounder,
} from "../../analysis/impact/sensitivityToConfounder";
import { topicDrivers } from "../../analysis/impact/topicDrivers";
import { plsPath } from "../../analysis/path/plsPath";
import { linearRegression } from "../../analysis/regression/linearRegression";
import { vif } from "../../analysis/regression/vif";
import { cronbachAlpha } from "../../analysis/reliability/cronbachAlpha";
import { splitHalf } from "../../analysis/reliability/splitHalf";
import { bottomBox } from "../../analysis/score/bottomBox";
import { ces } from "../../analysis/score/ces";
import { csat } from "../../analysis/score/csat";
import { customerIndex } from "../../analysis/score/customerIndex";
import { meanScore } from "../../analysis/score/meanScore";
import { netScore } from "../../analysis/score/netScore";
import { nps } from "../../analysis/score/nps";
import { topBox } from "../../analysis/score/topBox";
import { controlChart } from "../../analysis/trend/controlChart";
import { scoreTrend } from "../../analysis/trend/scoreTrend";
import { discriminantValidity } from "../../analysis/validity/discriminantValidity";
import type { ReportedResult } from "../../report/section/sections";
import type { Survey } from "../readSurvey";
import * as e from "./entries";

/** What a section of a config file says of an analysis, checked for its form. */
export type AnalysisOptions = Readonly<Record<string, unknown>>;

/** An analysis that a section of a config file can ask for. */
export interface Analysis {
  /** Its options by name; those that have to be there, and the others. */
  readonly required: e.Entries;
  readonly optional: e.Entries;
  /** The options that name columns with a scale; none when the analysis has a scale of its own. */
  readonly scaled: readonly string[];
  /** Whether its scale is that of one column. */
  readonly hasOneScale: boolean;
  readonly run: (
    survey: Survey,
    options: AnalysisOptions,
    onProgress: (progress: Progress) => void,
  ) => ReportedResult | Promise<ReportedResult>;
}

const common = { level: e.level, weights: e.weights, missingCodes: e.codes };
const design = { clusters: e.column, strata: e.column };
const sample = { ...common, ...design, by: e.column, interval: e.interval };
const rating = { rating: e.column };
const measure = {
  rating: e.column,
  items: e.columns,
  scale: e.scales,
  cutoffs: e.record,
  top: e.boxes,
  bottom: e.boxes,
  version: e.oneOf("1.0", "2.0"),
  itemWeights: e.either(e.text, e.record),
};
const judged = { ...measure, ...common, ...design, interval: e.interval, power: e.number };
const score = { score: e.oneOf("nps", "csat", "ces", "customerIndex", "topBox", "bottomBox", "netScore", "meanScore") };
const ofDrivers = { outcome: e.column, drivers: e.columns };
const regression = {
  ...common,
  scale: e.scales,
  categorical: e.either(e.columns, e.record),
  errors: e.text,
  ...design,
};
const importance = { importance: e.text, interval: e.interval };
const RATED = ["rating", "items", "ratings"];
const CONSTRUCTS = ["constructs", "factors"];
const MODELLED = ["outcome", "drivers", "controls", "predictors", "driver", "mediators", "items"];

/** By the name of the call, which is also what a section calls it. */
export const analyses: Readonly<Record<string, Analysis>> = {
  nps: analysis(nps, rating, { ...sample, cutoffs: e.record }, []),
  csat: analysis(csat, rating, { ...sample, scale: e.ends, top: e.boxes }, RATED, true),
  ces: analysis(ces, rating, { ...sample, scale: e.ends, version: e.oneOf("1.0", "2.0") }, []),
  customerIndex: analysis(
    customerIndex,
    { items: e.columns },
    { ...sample, scale: e.scales, itemWeights: measure.itemWeights },
    RATED,
  ),
  topBox: analysis(topBox, rating, { ...sample, scale: e.ends, top: e.boxes }, RATED, true),
  bottomBox: analysis(bottomBox, rating, { ...sample, scale: e.ends, bottom: e.boxes }, RATED, true),
  netScore: analysis(netScore, { ...rating, top: e.boxes, bottom: e.boxes }, { ...sample, scale: e.ends }, RATED, true),
  meanScore: analysis(meanScore, rating, { ...sample, scale: e.ends }, RATED, true),
  compareScores: analysis(
    compareScores,
    { ...score, by: e.column },
    { ...judged, against: e.either(e.text, e.record), order: e.values, adjust: e.text, margin: e.number },
    RATED,
  ),
  comparePaired: analysis(
    comparePaired,
    score,
    {
      ...judged,
      ratings: e.columns,
      respondent: e.column,
      wave: e.column,
      against: e.either(e.text, e.record),
      order: e.values,
      adjust: e.text,
      margin: e.number,
    },
    RATED,
  ),
  decomposeChange: analysis(
    decomposeChange,
    { ...score, segment: e.column, wave: e.column },
    { ...judged, from: e.either(e.text, e.number), to: e.either(e.text, e.number) },
    RATED,
  ),
  scoreTrend: analysis(
    scoreTrend,
    { ...score, wave: e.column },
    { ...measure, ...common, ...design, order: e.values, spacing: e.oneOf("equal", "values"), power: e.number },
    RATED,
  ),
  controlChart: analysis(
    controlChart,
    { ...score, wave: e.column },
    {
      ...measure,
      ...common,
      ...design,
      order: e.values,
      baseline: e.values,
      method: e.text,
      sigmas: e.number,
      run: e.number,
    },
    RATED,
  ),
  drivers: {
    required: ofDrivers,
    optional: { ...regression, ...importance, controls: e.columns, groups: e.record },
    scaled: MODELLED,
    hasOneScale: false,
    run: (survey, options, onProgress) =>
      driversAsync(survey, { ...withInterval(options), onProgress } as unknown as DriversAsyncOptions),
  },
  incompleteDrivers: analysis(
    incompleteDrivers,
    ofDrivers,
    { ...common, ...importance, scale: e.scales, missing: e.either(e.text, e.record) },
    MODELLED,
  ),
  logitDrivers: analysis(logitDrivers, ofDrivers, { ...regression, ...importance, event: e.values }, MODELLED),
  ordinalDrivers: analysis(ordinalDrivers, ofDrivers, { ...regression, ...importance }, MODELLED),
  compareDrivers: analysis(
    compareDrivers,
    { ...ofDrivers, by: e.column },
    { ...regression, controls: e.columns, importance: e.text, minimum: e.number },
    MODELLED,
  ),
  penaltyReward: analysis(
    penaltyReward,
    ofDrivers,
    { ...regression, controls: e.columns, low: e.either(e.number, e.record), high: e.either(e.number, e.record) },
    MODELLED,
  ),
  nonlinearity: analysis(nonlinearity, ofDrivers, { ...regression, controls: e.columns }, MODELLED),
  topicDrivers: analysis(
    topicDrivers,
    { outcome: e.column, topics: e.either(e.column, e.columns) },
    {
      ...common,
      ...design,
      errors: e.text,
      separator: e.text,
      score: e.oneOf("nps", "mean"),
      scale: e.ends,
      cutoffs: e.record,
      minimum: e.number,
    },
    [],
  ),
  collinearity: analysis(
    collinearity,
    { drivers: e.columns },
    {
      scale: e.scales,
      weights: e.weights,
      missingCodes: e.codes,
      categorical: e.either(e.columns, e.record),
      threshold: e.number,
    },
    MODELLED,
  ),
  sensitivityToConfounder: analysis(
    (survey, options: SensitivityToConfounderOptions) => sensitivityToConfounder(survey, options),
    { ...ofDrivers, driver: e.column, benchmark: e.either(e.column, e.columns) },
    { ...regression, controls: e.columns, times: e.either(e.number, e.values) },
    MODELLED,
  ),
  mediation: analysis(
    mediation,
    { outcome: e.column, driver: e.column, mediators: e.columns },
    { ...common, scale: e.scales, controls: e.columns, interval: e.interval },
    MODELLED,
  ),
  linearRegression: analysis(linearRegression, { outcome: e.column, predictors: e.columns }, regression, MODELLED),
  vif: analysis(
    vif,
    { predictors: e.columns },
    { weights: e.weights, missingCodes: e.codes, scale: e.scales },
    MODELLED,
  ),
  plsPath: analysis(
    plsPath,
    { constructs: e.record, paths: e.records },
    { ...common, scale: e.scales, interval: e.interval, scheme: e.text },
    CONSTRUCTS,
  ),
  confirmatoryFactors: analysis(confirmatoryFactors, { factors: e.record }, { ...common, scale: e.scales }, CONSTRUCTS),
  discriminantValidity: analysis(
    discriminantValidity,
    { constructs: e.record },
    { ...common, scale: e.scales, interval: e.interval },
    CONSTRUCTS,
  ),
  splitHalf: analysis(splitHalf, { items: e.columns }, { ...common, scale: e.scales }, MODELLED),
  cronbachAlpha: analysis(
    cronbachAlpha,
    { items: e.columns },
    { ...common, scale: e.scales, interval: e.interval },
    MODELLED,
  ),
};

/** A call whose options are those of the section: it checks what their form does not say. */
function analysis<Options>(
  call: (survey: Survey, options: Options) => ReportedResult,
  required: e.Entries,
  optional: e.Entries,
  scaled: readonly string[],
  hasOneScale: boolean = false,
): Analysis {
  return { required, optional, scaled, hasOneScale, run: (survey, options) => call(survey, options as Options) };
}

/** How sure shares and ranks are is part of a report: they have intervals unless "none" is asked for, as the command `drivers` has it. */
function withInterval({
  interval = { method: "percentile", resamples: 2000, seed: 1 },
  ...others
}: AnalysisOptions): AnalysisOptions {
  return interval === "none" ? others : { ...others, interval };
}
