import { AnalysisError, quote, quoteList } from "../errors";
import { symmetricEigenInPlace, symmetricEigenOf } from "../numeric/symmetricEigen";

/** A symmetric matrix as users have it: nested arrays, or one row-major array. */
export type MatrixInput = readonly (readonly number[])[] | ArrayLike<number>;

export interface SquareMatrix {
  /** size×size, row-major. */
  readonly values: Float64Array;
  readonly terms: readonly string[];
}

/** Relative asymmetry that printing with a few digits leaves behind is no asymmetry. */
const SYMMETRY_TOLERANCE = 1e-8;

/**
 * A user's covariance or correlation matrix, checked.
 * @param terms names of rows and columns; "1", "2", … when absent
 * @throws AnalysisError "invalid-data" (not square, not finite, not symmetric, diagonal not positive or, for a correlation, not 1)
 *   · "invalid-option" (as many terms as rows are needed) · "duplicate-term"
 */
export function squareMatrix(
  call: string,
  input: MatrixInput,
  terms: readonly string[] | undefined,
  what: "correlation" | "covariance" | "crossProducts",
): SquareMatrix {
  const values = flattened(call, input, what);
  const size = Math.sqrt(values.length);
  const names = termsFor(call, terms, size, what);
  for (let i = 0; i < size; i++) {
    const own = values[i * size + i]!;
    if (!(own > 0))
      throw invalid(call, what, `the diagonal entry of ${quote(names[i]!)} is ${own}, expected more than 0`);
    if (what === "correlation" && Math.abs(own - 1) > SYMMETRY_TOLERANCE) {
      throw invalid(
        call,
        what,
        `the diagonal entry of ${quote(names[i]!)} is ${own}, expected 1; is it a covariance matrix?`,
      );
    }
    for (let j = 0; j < i; j++) {
      const lower = values[i * size + j]!;
      const upper = values[j * size + i]!;
      const scale = Math.sqrt(own * values[j * size + j]!);
      if (Math.abs(lower - upper) > SYMMETRY_TOLERANCE * scale) {
        throw invalid(
          call,
          what,
          `it is not symmetric: ${lower} and ${upper} for ${quote(names[i]!)} and ${quote(names[j]!)}`,
        );
      }
      if (Math.abs(lower) > scale * (1 + SYMMETRY_TOLERANCE)) {
        throw invalid(
          call,
          what,
          `the entry ${lower} of ${quote(names[i]!)} and ${quote(names[j]!)} is larger than their variances allow (${scale})`,
        );
      }
      values[j * size + i] = lower;
    }
  }
  refuseIndefinite(call, values, names, what);
  return { values, terms: names };
}

/** Rounding of printed digits may make an eigenvalue slightly negative; more than this cannot come from any data. */
const MOST_NEGATIVE = 1e-6;

function refuseIndefinite(call: string, values: Float64Array, names: readonly string[], what: string): void {
  const size = names.length;
  const scaled = values.map((value, at) => {
    const [i, j] = [Math.floor(at / size), at % size];
    return value / Math.sqrt(values[i * size + i]! * values[j * size + j]!);
  });
  const eigen = symmetricEigenOf(size);
  symmetricEigenInPlace(scaled, eigen);
  let least = 0;
  for (let m = 1; m < size; m++) if (eigen.values[m]! < eigen.values[least]!) least = m;
  const smallest = eigen.values[least]!;
  if (smallest >= -MOST_NEGATIVE) return;
  const involved = Array.from(eigen.vectors.subarray(least * size, (least + 1) * size), Math.abs);
  const suspects = names
    .map((name, i) => ({ name, weight: involved[i]! }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3)
    .map(({ name }) => name);
  throw new AnalysisError(
    "not-positive-definite",
    `${call}: no answers can have this ${what === "crossProducts" ? "cross-product" : what} matrix: the smallest eigenvalue of its correlations is ${smallest.toPrecision(3)}, expected none below 0. Were pairs computed from different respondents, or numbers mistyped? Look first at ${quoteList(suspects)}`,
    { smallestEigenvalue: smallest, terms: suspects },
  );
}

function flattened(call: string, input: MatrixInput, what: string): Float64Array {
  if (typeof input !== "object" || input === null || typeof input.length !== "number") {
    throw invalid(call, what, `got ${quote(input)}, expected nested arrays such as [[1, 0.5], [0.5, 1]]`);
  }
  const rows = Array.from(input as ArrayLike<unknown>);
  const nested = rows.length > 0 && rows.every((row) => typeof row === "object" && row !== null);
  if (nested) {
    rows.forEach((row, i) => {
      const length = (row as ArrayLike<unknown>).length;
      if (length !== rows.length) {
        throw invalid(call, what, `row ${i + 1} has ${length} entries, expected ${rows.length} (one for each row)`);
      }
    });
  }
  const entries = nested ? rows.flatMap((row) => Array.from(row as ArrayLike<unknown>)) : rows;
  const size = Math.sqrt(entries.length);
  if (entries.length === 0 || !Number.isInteger(size)) {
    throw invalid(call, what, `got ${entries.length} entries, expected a square number of them (rows × rows)`);
  }
  entries.forEach((entry, at) => {
    if (typeof entry === "number" && Number.isFinite(entry)) return;
    throw invalid(
      call,
      what,
      `row ${Math.floor(at / size) + 1}, column ${(at % size) + 1} is ${quote(entry)}, expected a finite number`,
    );
  });
  return Float64Array.from(entries as number[]);
}

function termsFor(call: string, terms: readonly string[] | undefined, size: number, what: string): readonly string[] {
  if (terms === undefined) return Array.from({ length: size }, (_, i) => String(i + 1));
  if (terms.length !== size) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: got ${terms.length} names for a ${what} matrix of ${size} rows; give one for each row`,
      { terms: terms.length, rows: size },
    );
  }
  const twice = terms.find((term, i) => terms.indexOf(term) !== i);
  if (twice !== undefined) {
    throw new AnalysisError("duplicate-term", `${call}: ${quote(twice)} names two rows; names must differ`, {
      term: twice,
    });
  }
  return [...terms];
}

function invalid(call: string, what: string, problem: string): AnalysisError {
  const matrix = what === "crossProducts" ? "cross-product" : what;
  return new AnalysisError("invalid-data", `${call}: this is not a ${matrix} matrix: ${problem}`, { matrix });
}
