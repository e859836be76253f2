import type { Counted } from "../counted";

/** Words of a measurement model. */
export interface ConfirmatoryWords {
  readonly heading: string;
  readonly model: (basis: string, factors: Counted, items: string) => string;
  readonly fits: Readonly<Record<"close" | "fair" | "poor", string>>;
  readonly fit: (statistic: string, df: string, p: string) => string;
  readonly measures: (cfi: string, tli: string, rmsea: string, srmr: string) => string;
  readonly notConverged: string;
  readonly factor: string;
  readonly item: string;
  readonly loading: string;
  readonly standardized: string;
  readonly explained: string;
  readonly loadingNote: string;
  readonly correlation: string;
  readonly pairsHeading: string;
  readonly misfitHeading: string;
  readonly misfitMore: (a: string, b: string, residual: string) => string;
  readonly misfitLess: (a: string, b: string, residual: string) => string;
  readonly misfitNote: string;
}
