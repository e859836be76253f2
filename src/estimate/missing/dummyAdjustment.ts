import { correlationFromMoments } from "../../moments/moments";
import { momentsOfColumns } from "../../moments/momentsOfColumns";
import { findAliases } from "../regression/aliases";
import type { MissingTerms } from "./missingTerms";
import { neverAnswered } from "./neverTogether";

export interface DummyAdjustment {
  /** p complete columns: the mean of the answers stands where one is missing. Columns without missing answers are the ones given. */
  readonly filled: readonly Float64Array[];
  /** One for each way of lacking an answer; to be put into the model beside the columns. */
  readonly indicators: readonly MissingIndicator[];
  /** Indicators left out because the others, and the intercept, determine them. */
  readonly dropped: readonly DroppedIndicator[];
}

export interface MissingIndicator {
  /** 1 where the answer is missing, else 0. */
  readonly values: Float64Array;
  /** Places of the columns that lack an answer in exactly these rows. */
  readonly columns: readonly number[];
}

export interface DroppedIndicator {
  readonly columns: readonly number[];
  /** Places of the columns whose indicators determine it. */
  readonly on: readonly number[];
}

/**
 * Dummy-variable adjustment: missing answers of a predictor are filled with the mean of those given (any constant gives the same slopes), and
 * an indicator of "missing" joins the model. The outcome is not filled: rows without it are left out before.
 *
 * It is biased even when answers are missing completely at random: with true slopes 1 and 1, predictors correlated .6 and 30 % missing in
 * the first, the slopes come to .86 and 1.24, since where the first is missing the second speaks for both. It suits only
 * "does not apply", where there is no answer to be missed; for answers that were not given take EM or multiple imputation.
 * @param columns predictors, p columns of n values, NaN where an answer is missing
 * @param weights per row ≥ 0, or null
 * @throws AnalysisError "no-valid-answers" (a column without any answer)
 * @source Cohen & Cohen (1975); Jones (1996), Indicator and stratification methods for missing explanatory variables, JASA 91(433)
 */
export function dummyAdjustment(
  columns: readonly Float64Array[],
  weights: Float64Array | null,
  { call, columns: names }: MissingTerms,
): DummyAdjustment {
  const means = columns.map((column) => meanOfAnswers(column, weights));
  const empty = names.filter((_, j) => Number.isNaN(means[j]!));
  if (empty.length > 0) throw neverAnswered(call, empty);
  const filled = columns.map((column, j) =>
    column.some(Number.isNaN) ? column.map((value) => (Number.isNaN(value) ? means[j]! : value)) : column,
  );
  const all = indicatorsOf(columns);
  const { kept, dropped } = independent(all, weights);
  return { filled, indicators: kept, dropped };
}

function meanOfAnswers(column: Float64Array, weights: Float64Array | null): number {
  let first = Number.NaN;
  let sum = 0;
  let sumWeights = 0;
  for (let row = 0; row < column.length; row++) {
    const value = column[row]!;
    const weight = weights === null ? 1 : weights[row]!;
    if (Number.isNaN(value) || weight === 0) continue;
    if (sumWeights === 0) first = value;
    sum += weight * (value - first);
    sumWeights += weight;
  }
  return first + sum / sumWeights;
}

/** One indicator for each set of rows that some column lacks. */
function indicatorsOf(columns: readonly Float64Array[]): MissingIndicator[] {
  const found: { values: Float64Array; columns: number[] }[] = [];
  columns.forEach((column, j) => {
    const values = column.map((value) => (Number.isNaN(value) ? 1 : 0));
    if (!values.includes(1)) return;
    const twin = found.find((other) => other.values.every((value, row) => value === values[row]));
    if (twin) twin.columns.push(j);
    else found.push({ values, columns: [j] });
  });
  return found;
}

function independent(
  indicators: readonly MissingIndicator[],
  weights: Float64Array | null,
): { kept: MissingIndicator[]; dropped: DroppedIndicator[] } {
  if (indicators.length === 0) return { kept: [], dropped: [] };
  const moments = momentsOfColumns(
    indicators.map(({ values }) => values),
    weights,
    indicators[0]!.values.length,
  );
  const aliases = findAliases(correlationFromMoments(moments), indicators.length);
  return {
    kept: indicators.filter((_, k) => aliases.every(({ column }) => column !== k)),
    dropped: aliases.map(({ column, on }) => ({
      columns: indicators[column]!.columns,
      on: on.flatMap((k) => indicators[k]!.columns),
    })),
  };
}
