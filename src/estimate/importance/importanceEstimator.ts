/**
 * How an importance method is called: once for the sample and once for every resample, without allocating.
 * @param correlation (p + 1)×(p + 1) correlation matrix, row-major, the outcome last; not changed
 * @param raw p raw importances, overwritten
 * @throws AnalysisError "not-positive-definite" when the drivers of this (re)sample determine one another
 */
export type ImportanceEstimator = (correlation: Float64Array, raw: Float64Array) => void;
