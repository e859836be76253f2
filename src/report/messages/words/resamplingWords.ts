import type {
  PermutationTestResult,
  ResampledUnits,
  ResampleScheme,
} from "../../../analysis/resampling/bootstrapResults";
import type { Counted } from "../counted";

/** Words of figures that were resampled, left out or rearranged. */
export interface ResamplingWords {
  readonly bootstrapHeading: string;
  readonly bootstrap: (resamples: Counted, units: string, level: string, method: string) => string;
  readonly jackknifeHeading: string;
  readonly jackknife: (units: string, level: string) => string;
  readonly permutationHeading: string;
  readonly permutation: (
    difference: string,
    asExtreme: string,
    resamples: Counted,
    share: string,
    alternative: PermutationTestResult["alternative"],
    paired: boolean,
  ) => string;
  /** A p-value as a share of the rearrangements. */
  readonly pShare: (p: string) => string;
  readonly seldom: string;
  readonly often: string;
  readonly fewest: string;
  readonly figure: string;
  readonly estimate: string;
  readonly corrected: string;
  readonly bias: string;
  readonly meaning: string;
  readonly biasNote: string;
  readonly correctedNote: string;
  readonly jackknifeMeaning: string;
  readonly units: Readonly<Record<ResampledUnits, (count: Counted) => string>>;
  readonly groupsLeftOut: (groups: string) => string;
  readonly strata: (strata: string) => string;
  readonly schemes: Readonly<Record<ResampleScheme, string>>;
  readonly seed: (seed: string) => string;
  readonly answers: (n: string, missing: string) => string;
  readonly allAnswers: (n: string) => string;
  readonly group: string;
  readonly first: string;
  readonly second: string;
}
