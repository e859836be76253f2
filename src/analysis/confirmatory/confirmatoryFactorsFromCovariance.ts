import { AnalysisError, quote } from "../../errors";
import { deepFreeze } from "../frozen";
import { type MatrixInput, squareMatrix } from "../matrixInput";
import { checkOptions, required } from "../options";
import { confirmatoryModel } from "./confirmatoryModel";
import { type ConfirmatoryModelOptions, confirmatorySettings, MODEL_OPTIONS } from "./confirmatoryOptions";
import type { ConfirmatoryFactorsResult } from "./confirmatoryResults";
import { factorBlocks } from "./factorBlocks";

export interface ConfirmatoryFromCovarianceOptions extends ConfirmatoryModelOptions {
  /** Answers behind the covariances. */
  readonly n: number;
  /** Names of rows and columns; "1", "2", … by default. Those that no factor names are left out. */
  readonly terms?: readonly string[];
}

/**
 * `confirmatoryFactors` without rows: all that it needs is n and the covariances.
 * @param covariance k×k, n − 1 denominator, item-units²: nested arrays, or one row-major array
 * @throws AnalysisError "invalid-data" (not a covariance matrix) · "not-positive-definite" · otherwise as `confirmatoryFactors`
 * @source agrees with lavaan, test/reference/confirmatory.json
 * @example
 * confirmatoryFactorsFromCovariance([[2, 1, 1], [1, 2, 1], [1, 1, 2]], { n: 90, factors: { One: ["1", "2", "3"] } }).loadings[1].standardized.estimate // → 0.7071067811865476
 */
export function confirmatoryFactorsFromCovariance(
  covariance: MatrixInput,
  options: ConfirmatoryFromCovarianceOptions,
): ConfirmatoryFactorsResult {
  const call = "confirmatoryFactorsFromCovariance";
  checkOptions(call, options, [...MODEL_OPTIONS, "n", "terms"]);
  const n = required(call, options, "n");
  if (!(Number.isFinite(n) && n >= 2)) {
    throw new AnalysisError("invalid-option", `${call}: n must be a number of answers, at least 2, got ${quote(n)}`, {
      call,
      option: "n",
    });
  }
  const factors = required(call, options, "factors");
  const settings = confirmatorySettings(call, options);
  const { values, terms } = squareMatrix(call, covariance, options.terms, "covariance");
  const blocks = factorBlocks(call, factors, settings.correlated, terms);
  const places = blocks.items.map((item) => terms.indexOf(item));
  return deepFreeze(
    confirmatoryModel({
      call,
      covariance: Float64Array.from(
        places.flatMap((row) => places.map((column) => values[row * terms.length + column]!)),
      ),
      blocks,
      settings,
      n,
      missing: null,
      audit: null,
      weighted: false,
    }),
  );
}
