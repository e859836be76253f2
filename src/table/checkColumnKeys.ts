import { AnalysisError, quote, suggestion } from "../errors";
import { isRecord } from "./isRecord";
import type { OptionPlace } from "./namedColumn";

/**
 * Refuses an option per column, such as `scale: { price: [1, 5] }`, for a column that is not there: misspelt, it would
 * silently do nothing.
 * @param known the names there are: the table's, and those of columns given by themselves
 * @throws AnalysisError "unknown-column"
 */
export function checkColumnKeys(option: unknown, known: readonly string[], where: OptionPlace): void {
  if (!isRecord(option)) return;
  const names = new Set(known);
  for (const name of Object.keys(option)) {
    if (names.has(name)) continue;
    throw new AnalysisError(
      "unknown-column",
      `${where.call}: option ${quote(where.option)} names column ${quote(name)}, which is not there${suggestion(name, known)}`,
      { option: where.option, column: name },
    );
  }
}
