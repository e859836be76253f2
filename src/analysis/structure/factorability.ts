import { AnalysisError, quote, quoteList } from "../../errors";
import { bartlettSphericity, factorability as estimateFactorability } from "../../estimate/factor/factorability";
import type { SurveyData } from "../../table/surveyData";
import { deepFreeze } from "../frozen";
import type { MatrixInput } from "../matrixInput";
import { checkOptions } from "../options";
import type { Warning } from "../results";
import { warning } from "../warnings";
import { givenStructure } from "./givenStructure";
import { type StructureMatrix, structureFields, structureMatrix } from "./structureMatrix";
import {
  GIVEN_OPTIONS,
  type GivenCorrelationOptions,
  STRUCTURE_OPTIONS,
  type StructureOptions,
} from "./structureOptions";
import type { FactorabilityResult } from "./structureResults";
import { noTestCause, noTestWarning } from "./structureWarnings";

/**
 * Whether items are worth factoring: do they share enough?
 * KMO sets correlations against what is left of them when all other items are held fixed, over all items and for each; Bartlett's test asks
 * whether there are correlations at all, and in a large survey there always are.
 * @throws AnalysisError "too-few-rows" (fewer than items + 1) · "not-positive-definite" (an item that others determine) …
 * @source Kaiser & Rice (1974); Bartlett (1951); agrees with psych::KMO and cortest.bartlett, test/reference/factor.json
 * @example factorability(attitude, { items: ["complaints", "learning", "raises"] }).bartlett?.df // → 3
 */
export function factorability(data: SurveyData, options: StructureOptions): FactorabilityResult {
  const call = "factorability";
  checkOptions(call, options, STRUCTURE_OPTIONS);
  return result(
    call,
    structureMatrix(call, data, options, (items) => items + 1),
  );
}

/**
 * KMO, and with `n` Bartlett's test, from correlations alone.
 * @param correlation k×k: nested arrays, or one row-major array
 * @throws AnalysisError "invalid-data" (not a correlation matrix) · "not-positive-definite"
 * @example factorabilityFromCorrelation([[1, 0.6], [0.6, 1]]).estimate // → 0.5
 */
export function factorabilityFromCorrelation(
  correlation: MatrixInput,
  options: GivenCorrelationOptions = {},
): FactorabilityResult {
  const call = "factorabilityFromCorrelation";
  checkOptions(call, options, GIVEN_OPTIONS);
  return result(call, givenStructure(call, correlation, options));
}

/** Below this Kaiser calls it unacceptable. */
const TOO_LOW = 0.5;

function result(call: string, matrix: StructureMatrix): FactorabilityResult {
  const { terms, correlation, nForTests } = matrix;
  const k = terms.length;
  const found = estimateFactorability(correlation, k);
  if (typeof found === "number") throw determinedItem(call, terms, found);
  const low = terms.filter((_, j) => found.items[j]! < TOO_LOW);
  const bartlett = nForTests === null ? null : bartlettSphericity(found.logDeterminant, k, nForTests);
  return deepFreeze({
    kind: "factorability",
    estimate: Number.isFinite(found.overall) ? found.overall : null,
    items: terms.map((term, j) => ({ term, estimate: Number.isFinite(found.items[j]!) ? found.items[j]! : null })),
    bartlett,
    logDeterminant: found.logDeterminant,
    ...structureFields(matrix, [
      ...(low.length > 0 ? [lowWarning(low, k)] : []),
      ...(bartlett === null ? [noTestWarning("Bartlett's test", noTestCause(matrix))] : []),
    ]),
  });
}

/** @param place of the first item that those before it determine */
export function determinedItem(call: string, terms: readonly string[], place: number): AnalysisError {
  return new AnalysisError(
    "not-positive-definite",
    `${call}: ${quote(terms[place]!)} is determined by ${quoteList(terms.slice(0, place))}, so the correlations have no inverse; leave it out (is it a sum of them, or the same question twice?)`,
    { term: terms[place]!, others: terms.slice(0, place) },
  );
}

function lowWarning(low: readonly string[], k: number): Warning {
  return warning(
    "low-kmo",
    low.length === k
      ? `No item shares enough with the others (all below ${TOO_LOW}); factors of them would describe chance.`
      : `${quoteList(low)} ${low.length > 1 ? "share" : "shares"} little with the other items (below ${TOO_LOW}); factors are clearer without.`,
    { terms: [...low] },
  );
}
