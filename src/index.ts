export { bootstrap } from "./analysis/bootstrap";
export { type BootstrapAsyncOptions, bootstrapAsync } from "./analysis/bootstrapAsync";
export type { BackgroundOptions, CancelSignal, Progress } from "./analysis/bootstrapBackground";
export type { Figures } from "./analysis/bootstrapFigures";
export type { BootstrapOption } from "./analysis/bootstrapOption";
export type { ResamplingOptions } from "./analysis/bootstrapPlan";
export type { BootstrapOptions } from "./analysis/bootstrapRequest";
export type {
  BootstrapResult,
  BootstrapRow,
  JackknifeResult,
  JackknifeRow,
  PermutationTestResult,
  ResampledUnits,
  ResampleScheme,
} from "./analysis/bootstrapResults";
export type {
  AlphaStatistic,
  MeanStatistic,
  ModuleStatistic,
  NamedStatistic,
  NpsStatistic,
  Statistic,
  StatisticModule,
  TopBoxStatistic,
} from "./analysis/bootstrapStatistic";
export type { BootstrapData } from "./analysis/bootstrapSubject";
export type { WorkerPool, WorkerTask } from "./analysis/bootstrapWorkerPool";
export { type BottomBoxOptions, bottomBox } from "./analysis/bottomBox";
export { type BottomBoxFromCountsOptions, bottomBoxFromCounts } from "./analysis/bottomBoxFromCounts";
export type { Boxes } from "./analysis/boxes";
export { type CesOptions, ces } from "./analysis/ces";
export { type CesFromCountsOptions, cesFromCounts } from "./analysis/cesFromCounts";
export { type CollinearityOptions, collinearity } from "./analysis/collinearity";
export { type CompareDriversOptions, compareDrivers } from "./analysis/compareDrivers";
export { type ComparePairedOptions, comparePaired } from "./analysis/comparePaired";
export { type CompareScoresOptions, compareScores } from "./analysis/compareScores";
export type { Margin } from "./analysis/comparisonEquivalence";
export type { MeasureOptions } from "./analysis/comparisonMeasure";
export type { DifferenceMethod } from "./analysis/comparisonMethods";
export { type ComparisonPowerOptions, comparisonPower } from "./analysis/comparisonPower";
export type { AgainstOption } from "./analysis/comparisonReference";
export type * from "./analysis/comparisonResults";
export { type ComparisonSampleSizeOptions, comparisonSampleSize } from "./analysis/comparisonSampleSize";
export type { JudgementOptions } from "./analysis/comparisonSetting";
export type { ComparedSurveyOptions } from "./analysis/comparisonSurvey";
export { type ControlChartOptions, type ControlMethod, controlChart } from "./analysis/controlChart";
export {
  type CronbachAlphaFromCovarianceOptions,
  type CronbachAlphaFromCovarianceResult,
  type CronbachAlphaOptions,
  cronbachAlpha,
  cronbachAlphaFromCovariance,
} from "./analysis/cronbachAlpha";
export { type CsatOptions, csat } from "./analysis/csat";
export { type CsatFromCountsOptions, csatFromCounts } from "./analysis/csatFromCounts";
export { customerIndex } from "./analysis/customerIndex";
export type { CustomerIndexOptions } from "./analysis/customerIndexOptions";
export { type DecomposeChangeOptions, decomposeChange } from "./analysis/decomposeChange";
export { type DetectableDifferenceOptions, detectableDifference } from "./analysis/detectableDifference";
export { type DriversOptions, drivers } from "./analysis/drivers";
export { type DriversAsyncOptions, driversAsync } from "./analysis/driversAsync";
export { type DriversFromMomentsOptions, driversFromMoments } from "./analysis/driversFromMoments";
export type { DriverGroups } from "./analysis/driverTerms";
export { type EValueOptions, eValue } from "./analysis/eValue";
export type { Histogram } from "./analysis/histogram";
export type { ImpactOptions } from "./analysis/impactOptions";
export type * from "./analysis/impactResults";
export { type IncompleteDriversOptions, incompleteDrivers } from "./analysis/incompleteDrivers";
export type { ItemWeights } from "./analysis/itemWeights";
export { type JackknifeOptions, jackknife } from "./analysis/jackknife";
export { type LinearRegressionOptions, linearRegression } from "./analysis/linearRegression";
export { type LogisticRegressionOptions, logisticRegression } from "./analysis/logisticRegression";
export { type LogitDriverOptions, type LogitDriversOptions, logitDrivers } from "./analysis/logitDrivers";
export type { PseudoShareInterval } from "./analysis/logitDriverTable";
export { type MarginOfErrorOptions, marginOfError } from "./analysis/marginOfError";
export type { MatrixInput } from "./analysis/matrixInput";
export { type MeanScoreOptions, meanScore } from "./analysis/meanScore";
export { type MeanScoreFromCountsOptions, meanScoreFromCounts } from "./analysis/meanScoreFromCounts";
export { type MediationInterval, type MediationOptions, mediation } from "./analysis/mediation";
export type { MissingMethod, MissingOption } from "./analysis/missingOption";
export type * from "./analysis/modelResults";
export type { MomentsInput } from "./analysis/momentsInput";
export type { NetIntervalOption, PriorOption } from "./analysis/netInterval";
export { type NetScoreOptions, netScore } from "./analysis/netScore";
export { type NetScoreFromCountsOptions, netScoreFromCounts } from "./analysis/netScoreFromCounts";
export { type NonlinearityOptions, nonlinearity } from "./analysis/nonlinearity";
export { type NpsOptions, nps } from "./analysis/nps";
export { type NpsFromCountsOptions, npsFromCounts } from "./analysis/npsFromCounts";
export type { NpsCutoffs } from "./analysis/npsScore";
export { type OrdinalDriversOptions, ordinalDrivers } from "./analysis/ordinalDrivers";
export { type OrdinalRegressionOptions, ordinalRegression } from "./analysis/ordinalRegression";
export { type AnswerCut, type PenaltyRewardOptions, penaltyReward } from "./analysis/penaltyReward";
export { type PermutationTestOptions, permutationTest } from "./analysis/permutationTest";
export type { NamedErrors, RegressionErrorOptions } from "./analysis/regressionErrors";
export type { AlphaInterval } from "./analysis/resampledAlpha";
export type { ShareInterval } from "./analysis/resampledImportance";
export type * from "./analysis/results";
export { type RidgeTraceOptions, ridgeTrace } from "./analysis/ridgeTrace";
export { type SampleSizeOptions, sampleSize } from "./analysis/sampleSize";
export type { ScoreData } from "./analysis/scoreOptions";
export { type ScoreTrendOptions, scoreTrend } from "./analysis/scoreTrend";
export {
  type ConfounderQuestion,
  type SensitivityToConfounderOptions,
  sensitivityToConfounder,
} from "./analysis/sensitivityToConfounder";
export { type SimulateChangeOptions, simulateChange } from "./analysis/simulateChange";
export { type TopBoxOptions, topBox } from "./analysis/topBox";
export { type TopBoxFromCountsOptions, topBoxFromCounts } from "./analysis/topBoxFromCounts";
export { type TopicDriversOptions, topicDrivers } from "./analysis/topicDrivers";
export type { WaveOptions } from "./analysis/trendWaves";
export { type VifOptions, vif, vifFromCorrelation } from "./analysis/vif";
export { type Attitude, attitude } from "./datasets/attitude";
export { type SimulatedColumns, type SimulatedSurvey, simulateSurvey } from "./datasets/simulateSurvey";
export type { SimulationOptions } from "./datasets/simulationOptions";
export type { SurveyTruth } from "./datasets/surveyTruth";
export type { Categorical, CategoryOptions, Contrasts } from "./design/categorical";
export type { InteractionPairs } from "./design/designTerms";
export type { PopulationSize, SamplingOptions } from "./design/samplingDesign";
export type { WeightsReference } from "./design/weights";
export { AnalysisError, type ErrorCode } from "./errors";
export type { BootstrapMethod, IntervalStatus } from "./inference/bootstrapInterval";
export type { Alternative } from "./inference/permutationResult";
export { driverReport, type ReportEntry, type ReportOptions } from "./report/driverReport";
export { toMarkdown } from "./report/toMarkdown";
export { type TextOptions, toText } from "./report/toText";
export { type CsvOptions, readCsv } from "./table/readCsv";
export {
  type CsvChunk,
  type CsvProgress,
  type CsvSource,
  type CsvStreamOptions,
  type CsvWebStream,
  readCsvStream,
  type SmallCsvColumn,
  type SmallNumbers,
} from "./table/readCsvStream";
export type * from "./table/surveyData";
