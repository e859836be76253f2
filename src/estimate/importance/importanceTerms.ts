import { AnalysisError, quote, quoteList } from "../../errors";

/**
 * What importance is asked of: terms of one or several columns of a correlation matrix whose last column is the outcome.
 * A factor's dummies are a term of several columns, as are drivers that the user puts together.
 */
export interface ImportanceTerms {
  /** Columns of each term, from 0; no column stands in two of them. */
  readonly terms: readonly (readonly number[])[];
  /** Columns that are always in: importance is then of R² beyond theirs. None by default. */
  readonly controls?: readonly number[];
  /** Rows of the correlation matrix, the outcome's, the last, among them. */
  readonly size: number;
  /** Names of the terms for messages; "1", "2" … by default. */
  readonly names?: readonly string[];
}

/** Terms for p drivers of a column each and no controls. */
export function singleTerms(p: number): ImportanceTerms {
  return { terms: Array.from({ length: p }, (_, j) => [j]), size: p + 1 };
}

/** Whether the terms are the columns 0 … p − 1, one each, and the outcome all that is left. */
export function areSingleTerms({ terms, controls = [], size }: ImportanceTerms): boolean {
  return (
    controls.length === 0 &&
    size === terms.length + 1 &&
    terms.every((columns, j) => columns.length === 1 && columns[0] === j)
  );
}

/** The error for a method that takes no terms of several columns; it names them. */
export function groupsRefused(method: string, { terms, names }: ImportanceTerms, call: string): AnalysisError {
  const groups = terms.flatMap((columns, j) =>
    columns.length > 1 ? [{ term: names?.[j] ?? String(j + 1), columns: columns.length }] : [],
  );
  const [first] = groups;
  const found =
    groups.length === 1
      ? `${quote(first!.term)} has ${first!.columns}, whose sum would change with the reference level`
      : `${quoteList(groups.map(({ term }) => term))} have several, whose sums would change with the reference level`;
  return new AnalysisError(
    "invalid-option",
    `${call}: importance ${quote(method)} takes drivers of one column, and ${found}; choose importance "shapley", "first", "last" or "pratt"`,
    { option: "importance", value: method, groups },
  );
}
