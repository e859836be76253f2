import { choleskyInPlace, choleskyInverse } from "../../numeric/cholesky";
import { aliasedColumns } from "../regression/aliases";

/**
 * Variance inflation factors of columns from their correlation matrix: VIF = diag(R⁻¹), tolerance = 1/VIF = 1 − R²_j|others.
 * @param correlation k×k, row-major
 * @returns k values ≥ 1
 * @throws AnalysisError "aliased-columns"
 * @source Fox & Monette (1992), JASA 87; agrees with car::vif, test/reference/attitude.json
 * @example vifOfCorrelation(Float64Array.of(1, 0.6, 0.6, 1), { call: "vif", terms: ["a", "b"] })[0] // → 1.5625
 */
export function vifOfCorrelation(
  correlation: Float64Array,
  { call, terms }: { readonly call: string; readonly terms: readonly string[] },
): Float64Array {
  const size = terms.length;
  const factor = correlation.slice();
  const failed = choleskyInPlace(factor, size, 1e-13);
  if (failed >= 0) throw aliasedColumns(call, correlation, terms, [failed]);
  const inverse = choleskyInverse(factor, size);
  return Float64Array.from({ length: size }, (_, j) => inverse[j * size + j]!);
}
