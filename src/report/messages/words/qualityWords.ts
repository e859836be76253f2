import type { QualityReason } from "../../../analysis/quality/qualityResults";
import type { Counted } from "../counted";

/** Words of answers that may not mean what they say. */
export interface QualityWords {
  readonly heading: string;
  readonly summary: (flagged: Counted, n: string, percent: string) => string;
  readonly none: (n: string) => string;
  readonly reason: string;
  readonly respondents: string;
  readonly checked: string;
  readonly reasons: Readonly<Record<QualityReason, string>>;
  readonly notChecked: (reasons: string) => string;
  readonly caution: string;
  readonly kept: string;
}
