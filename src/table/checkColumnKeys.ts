import { checkColumnNames } from "./checkColumnNames";
import { isRecord } from "./isRecord";
import type { OptionPlace } from "./namedColumn";

/**
 * Refuses an option per column, such as `scale: { price: [1, 5] }`, for a column that is not there: misspelt, it would
 * silently do nothing.
 * @param known the names there are: the table's, and those of columns given by themselves
 * @throws AnalysisError "unknown-column"
 */
export function checkColumnKeys(option: unknown, known: readonly string[], where: OptionPlace): void {
  if (isRecord(option)) checkColumnNames(Object.keys(option), known, where);
}
