import { AnalysisError, quote, quoteList } from "../../errors";

/** A column that the columns before it determine, and which of them do. */
export interface Alias {
  readonly column: number;
  readonly on: readonly number[];
}

/** Share of a unit column's squared length that may be left for it to count as determined when looking for culprits. */
const NOTHING_LEFT = 1e-9;
/** Standardised coefficients below this are rounding, not dependence. */
const NO_PART = 1e-6;

/**
 * Which columns depend on earlier ones, in the order given, by elimination on the correlation matrix.
 * Meant for saying who the culprits are once a decomposition has found that there are some.
 * @param correlation size×size, row-major
 */
export function findAliases(correlation: Float64Array, size: number): readonly Alias[] {
  // Rows of [R | I] are reduced; the right half records how each residual is made of the original columns.
  const residual = correlation.slice();
  const made = new Float64Array(size * size);
  for (let i = 0; i < size; i++) made[i * size + i] = 1;
  const aliases: Alias[] = [];
  const pivots: number[] = [];
  for (let j = 0; j < size; j++) {
    if (residual[j * size + j]! <= NOTHING_LEFT) {
      const on = pivots.filter((k) => Math.abs(made[j * size + k]!) > NO_PART);
      aliases.push({ column: j, on });
      continue;
    }
    pivots.push(j);
    for (let i = j + 1; i < size; i++) {
      const factor = residual[i * size + j]! / residual[j * size + j]!;
      if (factor === 0) continue;
      for (let k = 0; k < size; k++) {
        residual[i * size + k]! -= factor * residual[j * size + k]!;
        made[i * size + k]! -= factor * made[j * size + k]!;
      }
    }
  }
  return aliases;
}

/** The error for predictors of which some depend on others; `suspects` are named when no exact dependence is found. */
export function aliasedColumns(
  call: string,
  correlation: Float64Array,
  terms: readonly string[],
  suspects: readonly number[],
): AnalysisError {
  const aliases = findAliases(correlation, terms.length);
  if (aliases.length === 0) {
    const names = suspects.map((index) => terms[index]!);
    return new AnalysisError(
      "aliased-columns",
      `${call}: ${quoteList(names)} can be computed almost exactly from the other columns, so their effects cannot be told apart; leave one out or merge them`,
      { aliased: names.map((term) => ({ term, on: [] })) },
    );
  }
  const named = aliases.map(({ column, on }) => ({ term: terms[column]!, on: on.map((index) => terms[index]!) }));
  const sentences = named.map(({ term, on }) =>
    on.length === 1
      ? `${quote(term)} carries the same information as ${quote(on[0]!)}`
      : `${quote(term)} is determined by ${quoteList(on)} together`,
  );
  return new AnalysisError(
    "aliased-columns",
    `${call}: ${sentences.join("; ")}, so their effects cannot be told apart; leave out ${quoteList(named.map(({ term }) => term))} or merge them`,
    { aliased: named },
  );
}
