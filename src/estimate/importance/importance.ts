import { firstEstimator, lastEstimator, prattEstimator, squaredBetaEstimator } from "./coefficientImportance";
import type { ImportanceEstimator } from "./importanceEstimator";
import type { ImportanceName } from "./importanceName";
import { areSingleTerms, type ImportanceTerms } from "./importanceTerms";
import { carEstimator, relativeWeightsEstimator } from "./relativeWeights";
import { shapleyEstimator } from "./shapley";
import { termImportance } from "./termImportance";

export type { ImportanceName } from "./importanceName";

/** Every importance method by its name in options. General dominance is the Shapley value of R². */
const estimators: Readonly<Record<ImportanceName, (p: number, call: string) => ImportanceEstimator>> = {
  shapley: shapleyEstimator,
  "relative-weights": relativeWeightsEstimator,
  dominance: shapleyEstimator,
  first: firstEstimator,
  last: lastEstimator,
  "squared-beta": squaredBetaEstimator,
  pratt: prattEstimator,
  car: carEstimator,
};

export const importanceNames: readonly ImportanceName[] = /* @__PURE__ */ Object.keys(estimators) as ImportanceName[];

/** Whether the raw importances sum to R²; of the others only the shares of their own sum can be compared. */
export function decomposesRSquared(method: ImportanceName): boolean {
  return method !== "first" && method !== "last" && method !== "squared-beta";
}

/**
 * The estimator of a method, with its working memory.
 * @param drivers p, for p drivers of a column each and the outcome after them; or terms of several columns, and controls
 * @throws AnalysisError "too-many-drivers" · "invalid-option" (a group where the method has none)
 */
export function importanceEstimator(
  method: ImportanceName,
  drivers: number | ImportanceTerms,
  call: string,
): ImportanceEstimator {
  const single = estimators[method];
  if (typeof drivers === "number") return single(drivers, call);
  return areSingleTerms(drivers) ? single(drivers.terms.length, call) : termImportance(method, drivers, call, single);
}

/**
 * Raw importances as shares of their sum; NaN when the sum is 0.
 * @param shares p values, overwritten
 */
export function sharesInPlace(raw: Float64Array, shares: Float64Array): void {
  let sum = 0;
  for (let j = 0; j < raw.length; j++) sum += raw[j]!;
  for (let j = 0; j < raw.length; j++) shares[j] = raw[j]! / sum;
}

/**
 * Ranks of importances, 1 = largest; equal values share the better rank.
 * @param ranks p values, overwritten
 */
export function ranksInPlace(raw: Float64Array, ranks: Float64Array): void {
  for (let j = 0; j < raw.length; j++) {
    let rank = 1;
    for (let k = 0; k < raw.length; k++) if (raw[k]! > raw[j]!) rank++;
    ranks[j] = rank;
  }
}
