import { AnalysisError, quote, suggestion } from "../../errors";
import { deepFreeze } from "../frozen";
import { type MatrixInput, squareMatrix } from "../matrixInput";
import { checkOptions, required } from "../options";
import { type ConstructItems, constructBlocks } from "./constructItems";
import { type ValidityOptions, validitySettings } from "./validityOptions";
import type { DiscriminantValidityResult } from "./validityResults";
import { validityTable } from "./validityTable";

export interface DiscriminantValidityFromCorrelationOptions extends ValidityOptions {
  /** The items of each construct, among `terms`. */
  readonly constructs: ConstructItems;
  /** Names of rows and columns of the matrix; "1", "2", … by default. */
  readonly terms?: readonly string[];
  /** Answers behind the correlations; only repeated in the result. */
  readonly n?: number;
}

const CALL = "discriminantValidityFromCorrelation";

/**
 * As `discriminantValidity`, of correlations alone: from a publication, a database, or polychoric ones. No interval, which takes rows.
 * @param correlation k×k: nested arrays, or one row-major array; items in no construct are left out
 * @throws AnalysisError "invalid-data" (not a correlation matrix) · "unknown-column" (an item that is not among the terms) · as
 *   `discriminantValidity` does
 * @source as `discriminantValidity`
 * @example
 * const found = discriminantValidityFromCorrelation(
 *   [[1, 0.64, 0.3, 0.3], [0.64, 1, 0.3, 0.3], [0.3, 0.3, 1, 0.36], [0.3, 0.3, 0.36, 1]],
 *   { terms: ["a1", "a2", "b1", "b2"], constructs: { A: ["a1", "a2"], B: ["b1", "b2"] } },
 * );
 * found.pairs[0].htmt.estimate // → 0.625
 */
export function discriminantValidityFromCorrelation(
  correlation: MatrixInput,
  options: DiscriminantValidityFromCorrelationOptions,
): DiscriminantValidityResult {
  checkOptions(CALL, options, ["constructs", "terms", "n", "loadings", "limits", "level"]);
  const constructs = constructBlocks(CALL, required(CALL, options, "constructs"));
  const settings = validitySettings(CALL, options);
  const { n = null } = options;
  if (n !== null && !(Number.isFinite(n) && n >= 2)) {
    throw new AnalysisError("invalid-option", `${CALL}: n must be a number of answers, at least 2, got ${quote(n)}`, {
      n,
    });
  }
  const matrix = squareMatrix(CALL, correlation, options.terms, "correlation");
  const size = matrix.terms.length;
  const places = constructs.items.map((item) => {
    const place = matrix.terms.indexOf(item);
    if (place >= 0) return place;
    throw new AnalysisError(
      "unknown-column",
      `${CALL}: item ${quote(item)} is not among the terms of the matrix${suggestion(item, matrix.terms)}`,
      { item },
    );
  });
  return deepFreeze(
    validityTable({
      ...settings,
      constructs,
      correlation: Float64Array.from(
        places.flatMap((row) => places.map((column) => matrix.values[row * size + column]!)),
      ),
      n,
      missing: null,
      audit: null,
      resample: null,
    }),
  );
}
