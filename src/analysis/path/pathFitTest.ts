import type { DesignMatrix } from "../../design/designMatrix";
import { AnalysisError } from "../../errors";
import { congruenceInto, fitTransformation } from "../../estimate/path/fitTransformation";
import { pathEstimator } from "../../estimate/path/pathEstimator";
import { impliedConstructsInto, impliedCorrelation, srmr } from "../../estimate/path/pathResiduals";
import type { Estimator } from "../../inference/replicateStore";
import { runReplicates } from "../../inference/runReplicates";
import { correlationInPlace, crossProductsInPlace } from "../../moments/moments";
import { packedLength } from "../../numeric/packedSums";
import { quantileSorted } from "../../numeric/quantile";
import { bootstrapSettings } from "../bootstrapOption";
import { checkOptions } from "../options";
import { refuseConstantInResample } from "../resampling/constantInResample";
import { resamplingScheme } from "../resampling/resamplingScheme";
import type { PathAnalysis } from "./pathAnalysis";
import type { PathFitTest } from "./pathResults";
import type { PathSpecification } from "./pathSpecification";

/** A test of exact fit: `true`, or how it is resampled (2000 times with seed 1 by default). */
export type FitTestOption = boolean | { readonly resamples?: number; readonly seed?: number };

export interface FitTestSettings {
  readonly resamples: number;
  readonly seed: number;
}

/** @throws AnalysisError "invalid-option" · "unknown-option" */
export function fitTestSettings(call: string, option: FitTestOption | undefined): FitTestSettings | null {
  if (option === undefined || option === false) return null;
  const given = option === true ? {} : option;
  checkOptions(call, given, ["resamples", "seed"], "fitTest");
  const { resamples, seed } = bootstrapSettings(call, { ...given, method: "percentile" }, ["percentile"], 0.95);
  return { resamples, seed };
}

/**
 * The test of exact fit by resampling answers of which the model is true. The cross-products of such a resample follow from those of a
 * resample of the answers, AᵀCA, so the answers themselves are not changed, and nothing depends on how many there are.
 * @returns null when the model implies correlations that are not positive definite
 */
export function pathFitTest(
  specification: PathSpecification,
  design: Pick<DesignMatrix, "columns" | "weights" | "n">,
  { sample, estimate }: PathAnalysis,
  { resamples, seed }: FitTestSettings,
  level: number,
): PathFitTest | null {
  const { call, model } = specification;
  const p = model.items;
  const constructs = new Float64Array(model.blocks.length ** 2);
  impliedConstructsInto(model, estimate, constructs);
  const statistic = srmr(model, estimate, constructs, sample.correlation);
  const implied = impliedCorrelation(model, estimate, constructs, sample.correlation);
  const transformation = fitTransformation(sample.correlation, implied, p);
  if (transformation === null) return null;
  // The answers are standardised first.
  const factor = transformation.map((value, at) => value / sample.deviations[Math.floor(at / p)]!);
  const { sums, draw } = resamplingScheme(design, seed);
  const packed = new Float64Array(packedLength(p));
  const crossProducts = new Float64Array(p * p);
  const space = new Float64Array(p * p);
  const correlation = new Float64Array(p * p);
  const figure = new Float64Array(1);
  const again = pathEstimator(model);
  const reference = { weights: estimate.outer.weights.slice(), loadings: estimate.loadings.slice() };
  const estimator: Estimator = (weights) => {
    sums.into(weights, packed);
    crossProductsInPlace(packed, p, crossProducts);
    refuseConstantInResample(packed, crossProducts, p);
    congruenceInto(crossProducts, factor, p, space, correlation);
    space.set(correlation);
    correlationInPlace(space, p, correlation);
    const found = again(correlation, reference);
    if (!found.outer.converged) throw new AnalysisError("not-converged", "the weights still changed");
    impliedConstructsInto(model, found, constructs);
    figure[0] = srmr(model, found, constructs, correlation);
    return figure;
  };
  const made = runReplicates(estimator, { units: sums.units, width: 1, resamples, seed, call, ...(draw && { draw }) });
  const values = made.values.filter((value) => Number.isFinite(value)).sort();
  const beyond = values.reduce((count, value) => count + (value >= statistic ? 1 : 0), 0);
  return {
    statistic,
    critical: quantileSorted(values, level),
    pValue: (beyond + 1) / (values.length + 1),
    level,
    resamples,
    seed,
    failed: made.failed.map(({ cause, count }) => ({ cause, count })),
  };
}
