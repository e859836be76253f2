import type { ResamplingRecord, ShareDifference, Warning } from "../../analysis/results";

/** What every table of drivers has of a driver: its share, rank and performance. */
export interface DriverShare {
  readonly term: string;
  readonly share: number | null;
  readonly shareLow?: number | null;
  readonly shareHigh?: number | null;
  readonly rank: number;
  readonly rankLow?: number | null;
  readonly rankHigh?: number | null;
  readonly letters?: string;
  readonly performance: number | null;
  readonly vif: number;
}

/** What the shares of a result rest on. */
export interface SharedOut {
  readonly resampling?: ResamplingRecord;
  readonly differences?: readonly ShareDifference[];
  readonly warnings: readonly Warning[];
}
