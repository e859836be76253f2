import type { AgreementWords } from "./words/agreementWords";
import type { AlphaWords } from "./words/alphaWords";
import type { AuditWords } from "./words/auditWords";
import type { ChartWords } from "./words/chartWords";
import type { CollinearityWords } from "./words/collinearityWords";
import type { CollinearWords } from "./words/collinearWords";
import type { ComparisonWords } from "./words/comparisonWords";
import type { ConfirmatoryWords } from "./words/confirmatoryWords";
import type { DriverWords } from "./words/driverWords";
import type { GeneralWords } from "./words/generalWords";
import type { ImpactWords } from "./words/impactWords";
import type { LogitWords } from "./words/logitWords";
import type { PageWords } from "./words/pageWords";
import type { PathWords } from "./words/pathWords";
import type { PlanningWords } from "./words/planningWords";
import type { QualityWords } from "./words/qualityWords";
import type { RegressionWords } from "./words/regressionWords";
import type { ReliabilityWords } from "./words/reliabilityWords";
import type { ResamplingWords } from "./words/resamplingWords";
import type { ScoreWords } from "./words/scoreWords";
import type { StructureWords } from "./words/structureWords";
import type { ValidityWords } from "./words/validityWords";
import type { WarningWords } from "./words/warningWords";

/**
 * Every word of a report in one language. Figures arrive already formatted, labels already cleaned.
 * A new language is one object with these keys; the compiler finds what is missing.
 */
export interface Messages extends GeneralWords {
  readonly score: ScoreWords;
  readonly driver: DriverWords;
  readonly regression: RegressionWords;
  readonly collinearity: CollinearityWords;
  readonly alpha: AlphaWords;
  readonly comparison: ComparisonWords;
  readonly resampling: ResamplingWords;
  readonly planning: PlanningWords;
  readonly logit: LogitWords;
  readonly impact: ImpactWords;
  readonly collinear: CollinearWords;
  readonly path: PathWords;
  readonly reliability: ReliabilityWords;
  readonly confirmatory: ConfirmatoryWords;
  readonly validity: ValidityWords;
  readonly structure: StructureWords;
  readonly agreement: AgreementWords;
  readonly quality: QualityWords;
  readonly audit: AuditWords;
  readonly warnings: WarningWords;
  readonly page: PageWords;
  readonly chart: ChartWords;
}
