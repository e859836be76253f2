import type {
  CohenKappaResult,
  IntraclassCorrelationResult,
  KrippendorffAlphaResult,
} from "../../analysis/agreement/agreementResults";
import type { AnyComparisonResult } from "../../analysis/comparison/comparisonResults";
import type { ConfirmatoryFactorsResult } from "../../analysis/confirmatory/confirmatoryResults";
import type {
  CollinearityResult,
  CompareDriversResult,
  EValueResult,
  MediationResult,
  NonlinearityResult,
  PenaltyRewardResult,
  RidgeTraceResult,
  SensitivityToConfounderResult,
  SimulateChangeResult,
  TopicDriversResult,
} from "../../analysis/impact/impactResults";
import type { ComparePathsResult, PredictPathsResult } from "../../analysis/path/pathComparisonResults";
import type { PlsPathResult } from "../../analysis/path/pathResults";
import type { AnswerQualityResult } from "../../analysis/quality/qualityResults";
import type {
  LogisticRegressionResult,
  LogitDriversResult,
  OrdinalDriversResult,
  OrdinalRegressionResult,
} from "../../analysis/regression/modelResults";
import type {
  AlphaComparisonResult,
  GuttmanLambdasResult,
  OmegaResult,
  SpearmanBrownResult,
  SplitHalfResult,
} from "../../analysis/reliability/reliabilityResults";
import type {
  BootstrapResult,
  JackknifeResult,
  PermutationTestResult,
} from "../../analysis/resampling/bootstrapResults";
import type {
  AnyResult,
  BoxScoreResult,
  ComparisonPlan,
  DetectableDifferenceResult,
  MarginResult,
} from "../../analysis/results";
import type {
  CorrelationMatrixResult,
  FactorAnalysisResult,
  FactorabilityResult,
  ParallelAnalysisResult,
  PrincipalComponentsResult,
  SuggestedScalesResult,
} from "../../analysis/structure/structureResults";
import type { DiscriminantValidityResult } from "../../analysis/validity/validityResults";
import { cohenKappaSection, intraclassCorrelationSection, krippendorffAlphaSection } from "./agreementSections";
import { answerQualitySection } from "./answerQualitySection";
import { bootstrapSection } from "./bootstrapSection";
import { changeDecompositionSection } from "./changeDecompositionSection";
import { collinearitySection } from "./collinearitySection";
import { compareDriversSection } from "./compareDriversSection";
import { comparePathsSection } from "./comparePathsSection";
import { confirmatoryFactorsSection } from "./confirmatoryFactorsSection";
import { controlChartSection } from "./controlChartSection";
import { cronbachAlphaSection } from "./cronbachAlphaSection";
import { discriminantValiditySection } from "./discriminantValiditySection";
import { driversSection } from "./driversSection";
import { eValueSection } from "./eValueSection";
import { jackknifeSection } from "./jackknifeSection";
import { linearRegressionSection } from "./linearRegressionSection";
import { logisticRegressionSection } from "./logisticRegressionSection";
import { logitDriversSection } from "./logitDriversSection";
import { mediationSection } from "./mediationSection";
import { nonlinearitySection } from "./nonlinearitySection";
import { omegaSection } from "./omegaSection";
import { ordinalDriversSection } from "./ordinalDriversSection";
import { ordinalRegressionSection } from "./ordinalRegressionSection";
import { pairedComparisonSection } from "./pairedComparisonSection";
import { penaltyRewardSection } from "./penaltyRewardSection";
import { permutationTestSection } from "./permutationTestSection";
import { comparisonPlanSection, detectableDifferenceSection, marginSection } from "./planSections";
import { plsPathSection } from "./plsPathSection";
import { predictPathsSection } from "./predictPathsSection";
import {
  alphaComparisonSection,
  guttmanLambdasSection,
  spearmanBrownSection,
  splitHalfSection,
} from "./reliabilitySections";
import { ridgeTraceSection } from "./ridgeTraceSection";
import { scoreComparisonSection } from "./scoreComparisonSection";
import { scoreSection } from "./scoreSection";
import { scoreTrendSection } from "./scoreTrendSection";
import type { Section } from "./section";
import { sensitivityToConfounderSection } from "./sensitivityToConfounderSection";
import { simulateChangeSection } from "./simulateChangeSection";
import {
  correlationMatrixSection,
  factorAnalysisSection,
  factorabilitySection,
  parallelAnalysisSection,
  principalComponentsSection,
  suggestedScalesSection,
} from "./structureSections";
import { topicDriversSection } from "./topicDriversSection";
import { vifSection } from "./vifSection";

/** What a report can be made of. */
export type ReportedResult =
  | AnyResult
  | BoxScoreResult
  | AnyComparisonResult
  | MarginResult
  | ComparisonPlan
  | DetectableDifferenceResult
  | BootstrapResult
  | JackknifeResult
  | PermutationTestResult
  | LogisticRegressionResult
  | OrdinalRegressionResult
  | LogitDriversResult
  | OrdinalDriversResult
  | SimulateChangeResult
  | CompareDriversResult
  | PenaltyRewardResult
  | NonlinearityResult
  | TopicDriversResult
  | CollinearityResult
  | RidgeTraceResult
  | MediationResult
  | SensitivityToConfounderResult
  | EValueResult
  | PlsPathResult
  | AnswerQualityResult
  | CorrelationMatrixResult
  | FactorabilityResult
  | ParallelAnalysisResult
  | PrincipalComponentsResult
  | FactorAnalysisResult
  | SuggestedScalesResult
  | IntraclassCorrelationResult
  | CohenKappaResult
  | KrippendorffAlphaResult
  | ComparePathsResult
  | PredictPathsResult
  | AlphaComparisonResult
  | SpearmanBrownResult
  | GuttmanLambdasResult
  | SplitHalfResult
  | OmegaResult
  | ConfirmatoryFactorsResult
  | DiscriminantValidityResult;

/** The results of one kind. */
type ResultOf<Kind, Result = ReportedResult> = Result extends { readonly kind: infer Own }
  ? Kind extends Own
    ? Result
    : never
  : never;

/** The section of each kind of result. */
export type Sections = {
  readonly [Kind in ReportedResult["kind"]]: Section<ResultOf<Kind>>;
};

/** Which section prints which kind: a kind without one does not compile. */
export const SECTIONS: Sections = {
  nps: scoreSection,
  csat: scoreSection,
  ces: scoreSection,
  customerIndex: scoreSection,
  topBox: scoreSection,
  bottomBox: scoreSection,
  netScore: scoreSection,
  meanScore: scoreSection,
  scoreComparison: scoreComparisonSection,
  pairedComparison: pairedComparisonSection,
  changeDecomposition: changeDecompositionSection,
  scoreTrend: scoreTrendSection,
  controlChart: controlChartSection,
  sampleSize: marginSection,
  marginOfError: marginSection,
  comparisonPower: comparisonPlanSection,
  comparisonSampleSize: comparisonPlanSection,
  detectableDifference: detectableDifferenceSection,
  bootstrap: bootstrapSection,
  jackknife: jackknifeSection,
  permutationTest: permutationTestSection,
  linearRegression: linearRegressionSection,
  logisticRegression: logisticRegressionSection,
  ordinalRegression: ordinalRegressionSection,
  drivers: driversSection,
  logitDrivers: logitDriversSection,
  ordinalDrivers: ordinalDriversSection,
  simulateChange: simulateChangeSection,
  compareDrivers: compareDriversSection,
  penaltyReward: penaltyRewardSection,
  nonlinearity: nonlinearitySection,
  topicDrivers: topicDriversSection,
  vif: vifSection,
  collinearity: collinearitySection,
  ridgeTrace: ridgeTraceSection,
  mediation: mediationSection,
  sensitivityToConfounder: sensitivityToConfounderSection,
  eValue: eValueSection,
  cronbachAlpha: cronbachAlphaSection,
  alphaComparison: alphaComparisonSection,
  spearmanBrown: spearmanBrownSection,
  guttmanLambdas: guttmanLambdasSection,
  splitHalf: splitHalfSection,
  omega: omegaSection,
  correlationMatrix: correlationMatrixSection,
  factorability: factorabilitySection,
  parallelAnalysis: parallelAnalysisSection,
  principalComponents: principalComponentsSection,
  factorAnalysis: factorAnalysisSection,
  suggestedScales: suggestedScalesSection,
  intraclassCorrelation: intraclassCorrelationSection,
  cohenKappa: cohenKappaSection,
  krippendorffAlpha: krippendorffAlphaSection,
  answerQuality: answerQualitySection,
  plsPath: plsPathSection,
  comparePaths: comparePathsSection,
  predictPaths: predictPathsSection,
  discriminantValidity: discriminantValiditySection,
  confirmatoryFactors: confirmatoryFactorsSection,
};
