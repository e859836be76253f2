import { AnalysisError, quote, suggestion } from "../errors";
import type { OptionPlace } from "./namedColumn";

/**
 * Refuses an option that names a column that is not there.
 * @throws AnalysisError "unknown-column"
 */
export function checkColumnNames(named: readonly string[], known: readonly string[], where: OptionPlace): void {
  const names = new Set(known);
  for (const name of named) {
    if (names.has(name)) continue;
    throw new AnalysisError(
      "unknown-column",
      `${where.call}: option ${quote(where.option)} names column ${quote(name)}, which is not there${suggestion(name, known)}`,
      { option: where.option, column: name },
    );
  }
}
