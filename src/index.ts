export { type CesOptions, ces } from "./analysis/ces";
export {
  type CronbachAlphaFromCovarianceOptions,
  type CronbachAlphaFromCovarianceResult,
  type CronbachAlphaOptions,
  cronbachAlpha,
  cronbachAlphaFromCovariance,
} from "./analysis/cronbachAlpha";
export { type CsatOptions, csat } from "./analysis/csat";
export { customerIndex } from "./analysis/customerIndex";
export type { CustomerIndexOptions } from "./analysis/customerIndexOptions";
export { type DriversOptions, drivers } from "./analysis/drivers";
export { type DriversFromMomentsOptions, driversFromMoments } from "./analysis/driversFromMoments";
export { type LinearRegressionOptions, linearRegression } from "./analysis/linearRegression";
export type { MatrixInput } from "./analysis/matrixInput";
export type { MomentsInput } from "./analysis/momentsInput";
export { type NpsOptions, nps } from "./analysis/nps";
export type * from "./analysis/results";
export { type TopBoxOptions, topBox } from "./analysis/topBox";
export type { ScoreData } from "./analysis/scoreOptions";
export { type VifOptions, vif, vifFromCorrelation } from "./analysis/vif";
export { type Attitude, attitude } from "./datasets/attitude";
export { type SimulatedColumns, type SimulatedSurvey, simulateSurvey } from "./datasets/simulateSurvey";
export type { SimulationOptions } from "./datasets/simulationOptions";
export type { SurveyTruth } from "./datasets/surveyTruth";
export type { WeightsReference } from "./design/weights";
export { AnalysisError, type ErrorCode } from "./errors";
export { driverReport, type ReportEntry, type ReportOptions } from "./report/driverReport";
export { toMarkdown } from "./report/toMarkdown";
export { type TextOptions, toText } from "./report/toText";
export { type CsvOptions, readCsv } from "./table/readCsv";
export type * from "./table/surveyData";
