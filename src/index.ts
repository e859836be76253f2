export type * from "./analysis/agreement/agreementResults";
export { type CohenKappaOptions, cohenKappa, cohenKappaFromTable } from "./analysis/agreement/cohenKappa";
export {
  type IntraclassCorrelationOptions,
  intraclassCorrelation,
  intraclassCorrelationFromMoments,
} from "./analysis/agreement/intraclassCorrelation";
export {
  type KrippendorffAlphaOptions,
  type KrippendorffInterval,
  krippendorffAlpha,
} from "./analysis/agreement/krippendorffAlpha";
export { bootstrap } from "./analysis/bootstrap/bootstrap";
export { type BootstrapAsyncOptions, bootstrapAsync } from "./analysis/bootstrap/bootstrapAsync";
export type { BackgroundOptions, CancelSignal, Progress } from "./analysis/bootstrap/bootstrapBackground";
export type { Figures } from "./analysis/bootstrap/bootstrapFigures";
export type { ResamplingOptions } from "./analysis/bootstrap/bootstrapPlan";
export type { BootstrapOptions } from "./analysis/bootstrap/bootstrapRequest";
export type {
  AlphaStatistic,
  MeanStatistic,
  ModuleStatistic,
  NamedStatistic,
  NpsStatistic,
  Statistic,
  StatisticModule,
  TopBoxStatistic,
} from "./analysis/bootstrap/bootstrapStatistic";
export type { BootstrapData } from "./analysis/bootstrap/bootstrapSubject";
export type { WorkerPool, WorkerTask } from "./analysis/bootstrap/bootstrapWorkerPool";
export { type JackknifeOptions, jackknife } from "./analysis/bootstrap/jackknife";
export { type PermutationTestOptions, permutationTest } from "./analysis/bootstrap/permutationTest";
export type { BootstrapOption } from "./analysis/bootstrapOption";
export { type ComparePairedOptions, comparePaired } from "./analysis/comparison/comparePaired";
export { type CompareScoresOptions, compareScores } from "./analysis/comparison/compareScores";
export type { Margin } from "./analysis/comparison/comparisonEquivalence";
export type { MeasureOptions } from "./analysis/comparison/comparisonMeasure";
export type { DifferenceMethod } from "./analysis/comparison/comparisonMethods";
export type { AgainstOption } from "./analysis/comparison/comparisonReference";
export type * from "./analysis/comparison/comparisonResults";
export type { JudgementOptions } from "./analysis/comparison/comparisonSetting";
export type { ComparedSurveyOptions } from "./analysis/comparison/comparisonSurvey";
export { type DecomposeChangeOptions, decomposeChange } from "./analysis/comparison/decomposeChange";
export { type ConfirmatoryFactorsOptions, confirmatoryFactors } from "./analysis/confirmatory/confirmatoryFactors";
export {
  type ConfirmatoryFromCovarianceOptions,
  confirmatoryFactorsFromCovariance,
} from "./analysis/confirmatory/confirmatoryFactorsFromCovariance";
export type { ConfirmatoryModelOptions } from "./analysis/confirmatory/confirmatoryOptions";
export type * from "./analysis/confirmatory/confirmatoryResults";
export type { Factors } from "./analysis/confirmatory/factorBlocks";
export { type DriversOptions, drivers } from "./analysis/drivers/drivers";
export { type DriversAsyncOptions, driversAsync } from "./analysis/drivers/driversAsync";
export { type DriversFromMomentsOptions, driversFromMoments } from "./analysis/drivers/driversFromMoments";
export type { DriverGroups } from "./analysis/drivers/driverTerms";
export { type IncompleteDriversOptions, incompleteDrivers } from "./analysis/drivers/incompleteDrivers";
export { type LogitDriverOptions, type LogitDriversOptions, logitDrivers } from "./analysis/drivers/logitDrivers";
export type { PseudoShareInterval } from "./analysis/drivers/logitDriverTable";
export type { MissingMethod, MissingOption } from "./analysis/drivers/missingOption";
export { type OrdinalDriversOptions, ordinalDrivers } from "./analysis/drivers/ordinalDrivers";
export { type CollinearityOptions, collinearity } from "./analysis/impact/collinearity";
export { type CompareDriversOptions, compareDrivers } from "./analysis/impact/compareDrivers";
export { type EValueOptions, eValue } from "./analysis/impact/eValue";
export type { ImpactOptions } from "./analysis/impact/impactOptions";
export type * from "./analysis/impact/impactResults";
export { type MediationInterval, type MediationOptions, mediation } from "./analysis/impact/mediation";
export { type NonlinearityOptions, nonlinearity } from "./analysis/impact/nonlinearity";
export { type AnswerCut, type PenaltyRewardOptions, penaltyReward } from "./analysis/impact/penaltyReward";
export { type RidgeTraceOptions, ridgeTrace } from "./analysis/impact/ridgeTrace";
export {
  type ConfounderQuestion,
  type SensitivityToConfounderOptions,
  sensitivityToConfounder,
} from "./analysis/impact/sensitivityToConfounder";
export { type SimulateChangeOptions, simulateChange } from "./analysis/impact/simulateChange";
export { type TopicDriversOptions, topicDrivers } from "./analysis/impact/topicDrivers";
export type { ShareInterval } from "./analysis/importance/resampledImportance";
export type { MatrixInput } from "./analysis/matrixInput";
export type { MomentsInput } from "./analysis/momentsInput";
export { type AcsiConstruct, type AcsiItems, acsiModel } from "./analysis/path/acsiModel";
export { type ComparePathsOptions, comparePaths } from "./analysis/path/comparePaths";
export type { ConstructSettings, Constructs, HigherOrderSettings } from "./analysis/path/constructEntries";
export { type EcsiConstruct, type EcsiItems, ecsiModel } from "./analysis/path/ecsiModel";
export { type EpsiConstruct, type EpsiItems, epsiModel } from "./analysis/path/epsiModel";
export type { ModelTemplate } from "./analysis/path/modelTemplate";
export type * from "./analysis/path/pathComparisonResults";
export type { FitTestOption } from "./analysis/path/pathFitTest";
export type { Moderation } from "./analysis/path/pathModerations";
export type * from "./analysis/path/pathResults";
export type { Path, PathModelOptions } from "./analysis/path/pathSpecification";
export { type PlsPathOptions, plsPath } from "./analysis/path/plsPath";
export { type PlsPathFromMomentsOptions, plsPathFromMoments } from "./analysis/path/plsPathFromMoments";
export { type PredictPathsOptions, predictPaths } from "./analysis/path/predictPaths";
export type { PathInterval } from "./analysis/path/resampledPath";
export { type ComparisonPowerOptions, comparisonPower } from "./analysis/planning/comparisonPower";
export { type ComparisonSampleSizeOptions, comparisonSampleSize } from "./analysis/planning/comparisonSampleSize";
export { type DetectableDifferenceOptions, detectableDifference } from "./analysis/planning/detectableDifference";
export { type MarginOfErrorOptions, marginOfError } from "./analysis/planning/marginOfError";
export { type SampleSizeOptions, sampleSize } from "./analysis/planning/sampleSize";
export { type AnswerQualityOptions, answerQuality } from "./analysis/quality/answerQuality";
export { keepRows } from "./analysis/quality/keepRows";
export type { QualityPair, QualityThresholds } from "./analysis/quality/qualityOptions";
export type * from "./analysis/quality/qualityResults";
export { type LinearRegressionOptions, linearRegression } from "./analysis/regression/linearRegression";
export { type LogisticRegressionOptions, logisticRegression } from "./analysis/regression/logisticRegression";
export type * from "./analysis/regression/modelResults";
export { type OrdinalRegressionOptions, ordinalRegression } from "./analysis/regression/ordinalRegression";
export type { NamedErrors, RegressionErrorOptions } from "./analysis/regression/regressionErrors";
export { type VifOptions, vif, vifFromCorrelation } from "./analysis/regression/vif";
export { compareAlphas } from "./analysis/reliability/compareAlphas";
export type { CompareAlphaGroupsOptions, CompareAlphaScalesOptions } from "./analysis/reliability/compareAlphasOptions";
export {
  type CronbachAlphaFromCovarianceOptions,
  type CronbachAlphaFromCovarianceResult,
  type CronbachAlphaOptions,
  cronbachAlpha,
  cronbachAlphaFromCovariance,
} from "./analysis/reliability/cronbachAlpha";
export {
  type GuttmanLambdasFromCovarianceOptions,
  type GuttmanLambdasOptions,
  guttmanLambdas,
  guttmanLambdasFromCovariance,
} from "./analysis/reliability/guttmanLambdas";
export type { CorrelationOption } from "./analysis/reliability/itemCorrelations";
export {
  type OmegaFromCovarianceOptions,
  type OmegaOptions,
  omega,
  omegaFromCorrelation,
  omegaFromCovariance,
} from "./analysis/reliability/omega";
export type * from "./analysis/reliability/reliabilityResults";
export type { AlphaInterval } from "./analysis/reliability/resampledAlpha";
export { type SpearmanBrownOptions, spearmanBrown } from "./analysis/reliability/spearmanBrown";
export {
  type SplitHalfFromCovarianceOptions,
  type SplitHalfOptions,
  splitHalf,
  splitHalfFromCovariance,
} from "./analysis/reliability/splitHalf";
export type {
  BootstrapResult,
  BootstrapRow,
  JackknifeResult,
  JackknifeRow,
  PermutationTestResult,
  ResampledUnits,
  ResampleScheme,
} from "./analysis/resampling/bootstrapResults";
export type * from "./analysis/results";
export { type BottomBoxOptions, bottomBox } from "./analysis/score/bottomBox";
export { type BottomBoxFromCountsOptions, bottomBoxFromCounts } from "./analysis/score/bottomBoxFromCounts";
export type { Boxes } from "./analysis/score/boxes";
export { type CesOptions, ces } from "./analysis/score/ces";
export { type CesFromCountsOptions, cesFromCounts } from "./analysis/score/cesFromCounts";
export { type CsatOptions, csat } from "./analysis/score/csat";
export { type CsatFromCountsOptions, csatFromCounts } from "./analysis/score/csatFromCounts";
export { customerIndex } from "./analysis/score/customerIndex";
export type { CustomerIndexOptions } from "./analysis/score/customerIndexOptions";
export type { Histogram } from "./analysis/score/histogram";
export type { ItemWeights } from "./analysis/score/itemWeights";
export { type MeanScoreOptions, meanScore } from "./analysis/score/meanScore";
export { type MeanScoreFromCountsOptions, meanScoreFromCounts } from "./analysis/score/meanScoreFromCounts";
export type { NetIntervalOption, PriorOption } from "./analysis/score/netInterval";
export { type NetScoreOptions, netScore } from "./analysis/score/netScore";
export { type NetScoreFromCountsOptions, netScoreFromCounts } from "./analysis/score/netScoreFromCounts";
export { type NpsOptions, nps } from "./analysis/score/nps";
export { type NpsFromCountsOptions, npsFromCounts } from "./analysis/score/npsFromCounts";
export type { NpsCutoffs } from "./analysis/score/npsScore";
export type { ScoreData } from "./analysis/score/scoreOptions";
export { type TopBoxOptions, topBox } from "./analysis/score/topBox";
export { type TopBoxFromCountsOptions, topBoxFromCounts } from "./analysis/score/topBoxFromCounts";
export { type CorrelationMatrixOptions, correlationMatrix } from "./analysis/structure/correlationMatrix";
export {
  type FactorAnalysisOptions,
  type FactorSettings,
  factorAnalysis,
  factorAnalysisFromCorrelation,
} from "./analysis/structure/factorAnalysis";
export { factorability, factorabilityFromCorrelation } from "./analysis/structure/factorability";
export {
  type ParallelAnalysisOptions,
  type ParallelSettings,
  parallelAnalysis,
  parallelAnalysisFromCorrelation,
} from "./analysis/structure/parallelAnalysis";
export {
  type ComponentSettings,
  type PrincipalComponentsOptions,
  principalComponents,
  principalComponentsFromCorrelation,
} from "./analysis/structure/principalComponents";
export type { CorrelationName, GivenCorrelationOptions, StructureOptions } from "./analysis/structure/structureOptions";
export type * from "./analysis/structure/structureResults";
export {
  type ScaleSettings,
  type SuggestScalesOptions,
  suggestScales,
  suggestScalesFromCorrelation,
} from "./analysis/structure/suggestScales";
export { type ControlChartOptions, type ControlMethod, controlChart } from "./analysis/trend/controlChart";
export { type ScoreTrendOptions, scoreTrend } from "./analysis/trend/scoreTrend";
export type { WaveOptions } from "./analysis/trend/trendWaves";
export type { ConstructItems } from "./analysis/validity/constructItems";
export {
  type DiscriminantValidityOptions,
  discriminantValidity,
} from "./analysis/validity/discriminantValidity";
export {
  type DiscriminantValidityFromCorrelationOptions,
  discriminantValidityFromCorrelation,
} from "./analysis/validity/discriminantValidityFromCorrelation";
export type { HtmtInterval } from "./analysis/validity/resampledHtmt";
export type { ValidityOptions } from "./analysis/validity/validityOptions";
export type * from "./analysis/validity/validityResults";
export { type Attitude, attitude } from "./datasets/attitude";
export type { PlantedFault, SimulatedFault, SimulatedFaults } from "./datasets/simulatedFaults";
export { type SimulatedColumns, type SimulatedSurvey, simulateSurvey } from "./datasets/simulateSurvey";
export type { SimulationOptions, SimulationSettings } from "./datasets/simulationOptions";
export type { SurveyTruth } from "./datasets/surveyTruth";
export type { Categorical, CategoryOptions, Contrasts } from "./design/categorical";
export type { InteractionPairs } from "./design/designTerms";
export type { PopulationSize, SamplingOptions } from "./design/samplingDesign";
export type { WeightsReference } from "./design/weights";
export { AnalysisError, type ErrorCode } from "./errors";
export type { AgreementWeights } from "./estimate/agreement/cohenKappa";
export type { Measurement } from "./estimate/agreement/krippendorffAlpha";
export type { Rotation } from "./estimate/factor/rotation";
export type { BootstrapMethod, IntervalStatus } from "./inference/bootstrapInterval";
export type { Alternative } from "./inference/permutationResult";
export { type BootstrapChartOptions, bootstrapChart } from "./report/chart/bootstrapChart";
export type { ChartTheme } from "./report/chart/chartColours";
export type { ChartOptions } from "./report/chart/chartFrame";
export { chartsOf } from "./report/chart/chartsOf";
export { type CoefficientsToChart, coefficientsChart } from "./report/chart/coefficientsChart";
export { correlationChart } from "./report/chart/correlationChart";
export { driverSharesChart } from "./report/chart/driverSharesChart";
export {
  type ImportancePerformanceMapOptions,
  importancePerformanceMap,
} from "./report/chart/importancePerformanceMap";
export { npsDistributionChart } from "./report/chart/npsDistributionChart";
export { pathDiagram } from "./report/chart/pathDiagram";
export { penaltyRewardChart } from "./report/chart/penaltyRewardChart";
export { type MatrixCut, type PriorityMatrixOptions, priorityMatrix } from "./report/chart/priorityMatrix";
export { type ScoreChartOptions, scoreChart } from "./report/chart/scoreChart";
export { simulatedChangeChart } from "./report/chart/simulatedChangeChart";
export { waveChart } from "./report/chart/waveChart";
export { type Displayed, display, type MimeBundle } from "./report/display/display";
export type { ChartNode, ChartSpecification, PageTexts } from "./report/document";
export { driverReport, type ReportEntry, type ReportOptions } from "./report/driverReport";
export { da } from "./report/messages/da";
export { en } from "./report/messages/en";
export type { Messages } from "./report/messages/messages";
export { sv } from "./report/messages/sv";
export { renderCharts } from "./report/renderCharts";
export type { ReportLanguage } from "./report/reportLanguage";
export { type CsvTextOptions, toCsv } from "./report/table/toCsv";
export { type TableCell, type TabledResult, type TableOptions, type TableRow, toTable } from "./report/table/toTable";
export { type HtmlOptions, toHtml } from "./report/toHtml";
export { type MarkdownOptions, toMarkdown } from "./report/toMarkdown";
export { type SvgOptions, toSvg } from "./report/toSvg";
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
