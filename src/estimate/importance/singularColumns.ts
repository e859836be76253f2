import { AnalysisError } from "../../errors";
import { choleskyInPlace } from "../../numeric/cholesky";
import type { PartialCorrelations } from "./partialCorrelations";

/**
 * Stops before a pivot of 0 would be divided by, and names the term whose column the columns before it determine.
 * @param order which term stands at which place, when they do not stand in their own order
 * @param factor working memory, as large as the matrix
 * @throws AnalysisError "not-positive-definite"
 */
export function refuseSingularColumns(
  { matrix, size, starts }: PartialCorrelations,
  factor: Float64Array,
  order?: readonly number[],
): void {
  const columns = size - 1;
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j < columns; j++) factor[i * columns + j] = matrix[i * size + j]!;
  }
  const failed = choleskyInPlace(factor, columns, 1e-13);
  if (failed < 0) return;
  let place = 0;
  while (starts[place + 1]! <= failed) place++;
  const driver = order?.[place] ?? place;
  throw new AnalysisError(
    "not-positive-definite",
    `importance: driver ${driver + 1} is determined by the others, so R² has no unique parts; leave one out`,
    { driver },
  );
}
