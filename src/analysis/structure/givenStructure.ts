import { AnalysisError, quote } from "../../errors";
import { type MatrixInput, squareMatrix } from "../matrixInput";
import { singleItem } from "./structureErrors";
import { type StructureMatrix, smallestEigenvalueOf } from "./structureMatrix";
import type { GivenCorrelationOptions } from "./structureOptions";

/** Correlations that the caller brought, in the same form. */
export function givenStructure(
  call: string,
  correlation: MatrixInput,
  options: GivenCorrelationOptions,
): StructureMatrix {
  const { values, terms } = squareMatrix(call, correlation, options.terms, "correlation");
  const k = terms.length;
  if (k < 2) throw singleItem(call, terms);
  const n = options.n ?? null;
  if (n !== null && !(Number.isFinite(n) && n >= 2)) {
    throw new AnalysisError("invalid-option", `${call}: n must be a number of answers, at least 2, got ${quote(n)}`, {
      option: "n",
    });
  }
  for (let i = 0; i < k; i++) values[i * k + i] = 1;
  const eigenvalue = smallestEigenvalueOf(values, k);
  return {
    kind: "given",
    rule: null,
    terms,
    raw: values,
    correlation: values,
    smallestEigenvalue: eigenvalue,
    repaired: false,
    n,
    nPairs: null,
    nForTests: n,
    weighted: false,
    effectiveSampleSize: null,
    covariance: null,
    polychoric: null,
    codes: [],
    design: null,
    missing: null,
    audit: null,
    warnings: [],
  };
}
