import type { CollinearityFinding } from "../../../analysis/impact/impactResults";
import type { Counted } from "../counted";

/** Words of drivers that move together, and what to do with them. */
export interface CollinearWords {
  readonly heading: string;
  readonly summary: (basis: string, drivers: Counted) => string;
  readonly suggestions: Readonly<
    Record<CollinearityFinding["suggestion"], (terms: string, correlation: string) => string>
  >;
  readonly keep: (terms: string, count: Counted) => string;
  readonly condition: (index: string) => string;
  readonly ridgeHeading: (outcome: string) => string;
  readonly ridgeSummary: (basis: string, lambdas: string, last: string) => string;
  readonly signsHold: string;
  readonly signsChange: (terms: string, count: Counted) => string;
  readonly coefficientAt: (lambda: string) => string;
  readonly vifAt: (lambda: string) => string;
  readonly sign: string;
  readonly changes: string;
  readonly holds: string;
  readonly ridgeNote: string;
  readonly effectiveNote: (from: string, to: string) => string;
  readonly ridgeCaution: string;
}
