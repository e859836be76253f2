import { groupFirst, groupLast, groupPratt } from "./groupImportance";
import { groupShapley } from "./groupShapley";
import type { ImportanceEstimator } from "./importanceEstimator";
import type { ImportanceName } from "./importanceName";
import { groupsRefused, type ImportanceTerms } from "./importanceTerms";
import { type PartialCorrelations, partialCorrelations } from "./partialCorrelations";
import { refuseSingularColumns } from "./singularColumns";

/**
 * Importance of terms of one or several columns, beyond controls that are always in.
 *
 * The controls are swept out first; what is left of terms and outcome is a correlation matrix of its own, and importance
 * there, times the share of the outcome's variance that the controls leave, is importance beyond them:
 *   Σ raw = R²(controls and terms) − R²(controls)   for shapley, dominance, relative weights, car and pratt.
 * - Relative weights and CAR of the drivers' residuals on the controls: these are uncorrelated with the controls, so that the
 *   weights are the same whether the controls stand beside them or not (LeBreton, Tonidandel & Krasikova 2013).
 * - squared-beta stays the squared standardised coefficient of the whole model: it is no part of R².
 * - pratt is β_j times the covariance with the outcome of what the controls leave of driver j, over the outcome's variance.
 * Terms of several columns enter and leave together; relative weights, CAR and squared beta refuse them by name.
 * @param single the estimator of the same method for p drivers of one column
 * @throws AnalysisError "invalid-option" (a group where the method has none) · "too-many-drivers"
 * @source relaimpo `groups` and `always` (Grömping 2006, JSS 17(1)); LeBreton, Tonidandel & Krasikova (2013),
 *   Organizational Research Methods 16(3); by the definitions, test/reference/importanceTerms.json
 */
export function termImportance(
  method: ImportanceName,
  terms: ImportanceTerms,
  call: string,
  single: (p: number, call: string) => ImportanceEstimator,
): ImportanceEstimator {
  const grouped = terms.terms.some((columns) => columns.length > 1);
  // Terms of several columns first, else in the order given.
  const order = Array.from(terms.terms.keys());
  if (grouped) order.sort((a, b) => Number(terms.terms[a]!.length < 2) - Number(terms.terms[b]!.length < 2));
  const estimate = grouped ? ofGroups(method, terms, order, call) : single(order.length, call);
  const partial = partialCorrelations(terms, order);
  const factor = new Float64Array(partial.size * partial.size);
  const ordered = new Float64Array(order.length);

  return (correlation, raw) => {
    const unexplained = partial.compute(correlation);
    if (unexplained === 0) {
      raw.fill(0);
      return;
    }
    if (grouped) refuseSingularColumns(partial, factor, order);
    estimate(partial.matrix, ordered);
    for (let k = 0; k < ordered.length; k++) raw[order[k]!] = ordered[k]! * unexplained;
    if (method === "squared-beta") wholeScaleInPlace(raw, partial);
  };
}

function ofGroups(
  method: ImportanceName,
  terms: ImportanceTerms,
  order: readonly number[],
  call: string,
): ImportanceEstimator {
  const widths = order.map((term) => terms.terms[term]!.length);
  const starts = new Uint32Array(widths.length + 1);
  widths.forEach((width, k) => {
    starts[k + 1] = starts[k]! + width;
  });
  switch (method) {
    case "shapley":
    case "dominance":
      return groupShapley(widths, call);
    case "first":
      return groupFirst(starts);
    case "last":
      return groupLast(starts);
    case "pratt":
      return groupPratt(starts);
    default:
      throw groupsRefused(method, terms, call);
  }
}

/** A coefficient per standard deviation of the driver itself, not of what the controls leave of it. */
function wholeScaleInPlace(raw: Float64Array, { left }: PartialCorrelations): void {
  for (let j = 0; j < raw.length; j++) raw[j]! /= left[j]!;
}
