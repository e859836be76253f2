import { choleskyInPlace, choleskyInverse } from "../../numeric/cholesky";
import { aliasedColumns } from "../regression/aliases";

/** Variance inflation of a term of one or several columns. */
export interface TermInflation {
  /** Columns of the term. */
  readonly df: number;
  /** How much larger the squared volume of the joint confidence region is than with uncorrelated terms, ≥ 1. */
  readonly gvif: number;
  /** GVIF^(1/(2·df)): comparable over terms; of one column √VIF. */
  readonly scaledGvif: number;
}

/**
 * Generalised variance inflation factors: what a factor's dummies, taken together, lose to the other terms, whatever the
 * reference level.
 *   GVIF = det(R₁₁)·det(R₂₂)/det(R) = det(R₁₁)·det((R⁻¹)₁₁)
 * 1 the columns of the term, 2 all others. Of a single column it is the VIF.
 * @param correlation k×k, row-major, of the columns of all terms; weighted where the regression is
 * @param groups columns of each term
 * @param names for messages: the public call, and the columns in order
 * @throws AnalysisError "aliased-columns"
 * @source Fox & Monette (1992), JASA 87; agrees with car::vif, test/reference/collinearity.json
 * @example gvifOfTerms(Float64Array.of(1, 0.6, 0.6, 1), [[0], [1]], { call: "vif", terms: ["a", "b"] })[0].gvif // → 1.5625
 */
export function gvifOfTerms(
  correlation: Float64Array,
  groups: readonly (readonly number[])[],
  { call, terms }: { readonly call: string; readonly terms: readonly string[] },
): TermInflation[] {
  const size = terms.length;
  const factor = correlation.slice();
  const failed = choleskyInPlace(factor, size, 1e-13);
  if (failed >= 0) throw aliasedColumns(call, correlation, terms, [failed]);
  const inverse = choleskyInverse(factor, size);
  return groups.map((columns) => {
    const df = columns.length;
    const gvif =
      df === 1
        ? inverse[columns[0]! * (size + 1)]!
        : determinant(correlation, size, columns) * determinant(inverse, size, columns);
    return { df, gvif, scaledGvif: gvif ** (1 / (2 * df)) };
  });
}

/** Determinant of the block of some rows and columns of a positive definite matrix. */
function determinant(matrix: Float64Array, size: number, columns: readonly number[]): number {
  const block = Float64Array.from(columns.flatMap((row) => columns.map((column) => matrix[row * size + column]!)));
  const df = columns.length;
  choleskyInPlace(block, df, 0);
  let product = 1;
  for (let i = 0; i < df; i++) product *= block[i * (df + 1)]! ** 2;
  return product;
}
