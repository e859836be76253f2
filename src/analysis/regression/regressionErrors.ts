import type { DesignMatrix } from "../../design/designMatrix";
import { type SamplingOptions, samplingDesign } from "../../design/samplingDesign";
import { AnalysisError, quote, suggestion } from "../../errors";
import { clusterCovariance } from "../../estimate/regression/clusterCovariance";
import { designCovariance } from "../../estimate/regression/designCovariance";
import { type RobustErrors, robustCovariance } from "../../estimate/regression/robustCovariance";
import type { Scores } from "../../estimate/regression/scores";

/** Errors that are asked for by name; those of sampling weights, clusters and strata follow from these options. */
export const NAMED_ERRORS = ["classical", "HC0", "HC1", "HC2", "HC3", "HC4"] as const;
export type NamedErrors = (typeof NAMED_ERRORS)[number];

export interface RegressionErrorOptions extends SamplingOptions {
  /**
   * "classical" (equal variances) unless weights, clusters or strata ask for others; "HC0" … "HC4" for variances that differ from row to
   * row, of which "HC3" is the most careful in small samples.
   */
  readonly errors?: NamedErrors;
}

export const REGRESSION_ERROR_OPTIONS: readonly string[] = ["errors", "clusters", "strata", "populationSize"];

/** How the standard errors came about. */
export type ErrorsKind = NamedErrors | "linearized" | "clustered" | "design";

/** Covariance of [intercept, slopes] and the degrees of freedom of their t. */
export interface CoefficientErrors {
  readonly kind: ErrorsKind;
  /** Null for the classical ones, which come with the fit. */
  readonly covariance: Float64Array | null;
  /** Null for those of the fit. */
  readonly df: number | null;
}

/**
 * The errors that the options and weights call for:
 * - strata, a population size, or clusters with sampling weights: those of the sampling design (`svyglm`);
 * - clusters alone: robust to what rows of one cluster have in common (`vcovCL`, HC1), t on clusters − 1;
 * - sampling weights alone: linearised;
 * - otherwise by name.
 * @param scores of the fit, made when they are needed
 * @throws AnalysisError "invalid-option" (a name beside what decides the errors already) · as `samplingDesign` and the estimators do
 */
export function coefficientErrors(
  call: string,
  options: RegressionErrorOptions,
  design: DesignMatrix,
  scores: () => Scores,
): CoefficientErrors {
  const name = namedErrors(call, options.errors);
  const weighted = design.weights.kind === "sampling";
  const drawn = samplingDesign(design.table, options, frequenciesOf(design), call);
  if (drawn === undefined) {
    if (weighted && (name === undefined || name === "classical")) {
      if (name === "classical") throw notWithWeights(call);
      return { kind: "linearized", covariance: robustCovariance(scores(), "linearized", call), df: null };
    }
    if (name === undefined || name === "classical") return { kind: "classical", covariance: null, df: null };
    return { kind: name, covariance: robustCovariance(scores(), name as RobustErrors, call), df: null };
  }
  if (name !== undefined) throw decidedAlready(call, name, options);
  const drawOf = Int32Array.from(design.rows, (row) => drawn.drawOf[row]!);
  if (options.strata === undefined && options.populationSize === undefined && !weighted) {
    const { covariance, df } = clusterCovariance(scores(), drawOf, call);
    return { kind: "clustered", covariance, df };
  }
  const { covariance, df } = designCovariance(scores(), { ...drawn, drawOf }, call);
  return { kind: "design", covariance, df };
}

/** Of all rows of the survey; those without a frequency of their own count once. */
function frequenciesOf({ weights, rows, table }: DesignMatrix): Float64Array | undefined {
  if (weights.kind !== "frequency") return undefined;
  const all = new Float64Array(table.rowCount);
  for (let i = 0; i < rows.length; i++) all[rows[i]!] = weights.values[i]!;
  return all;
}

function namedErrors(call: string, errors: unknown): NamedErrors | undefined {
  if (errors === undefined) return undefined;
  const known: readonly string[] = NAMED_ERRORS;
  if (typeof errors === "string" && known.includes(errors)) return errors as NamedErrors;
  throw new AnalysisError(
    "invalid-option",
    `${call}: errors ${quote(errors)} are not known${suggestion(String(errors), known)}`,
    { option: "errors", known: [...known] },
  );
}

function notWithWeights(call: string): AnalysisError {
  return new AnalysisError(
    "invalid-option",
    `${call}: classical errors do not hold with sampling weights; leave errors out (linearised errors), or choose "HC1" or the like; ` +
      "counts of people are given as weights: { frequency: … }",
    { option: "errors" },
  );
}

function decidedAlready(call: string, name: string, options: RegressionErrorOptions): AnalysisError {
  const given = (["clusters", "strata", "populationSize"] as const).filter((option) => options[option] !== undefined);
  return new AnalysisError(
    "invalid-option",
    `${call}: errors ${quote(name)} and ${given.join(", ")} are given, and these decide the errors already; leave errors out`,
    { option: "errors", given },
  );
}
