import { categoryColumn, inOrder } from "../../design/categorical";
import type { GroupValue } from "../../design/groups";
import { AnalysisError, quote, quoteList } from "../../errors";
import { isMissing, missingCodesFor } from "../../table/missingCodes";
import { namedColumns } from "../../table/namedColumn";
import type { ColumnReferences, MissingCodes } from "../../table/surveyData";
import type { Table } from "../../table/table";
import type { Code } from "./agreementResults";

/** The codes of several raters as places in one list. */
export interface RaterCodes {
  readonly names: readonly string[];
  /** Numbers first, then text, each ascending; or in the order given. */
  readonly categories: readonly Code[];
  /** Rater by rater the place of each row's code; −1 where there is none. */
  readonly codes: readonly Int32Array[];
}

/**
 * @param given all categories in their order, when the data's own order will not do
 * @throws AnalysisError "too-few-items" (one rater) · "invalid-data" (a code that is not among those given) · as the table room does
 */
export function raterCodes(
  table: Table,
  references: ColumnReferences,
  { call, option }: { readonly call: string; readonly option: string },
  missingCodes: MissingCodes | undefined,
  given: readonly Code[] | undefined,
): RaterCodes {
  const columns = namedColumns(table, references, { call, option });
  const names = columns.map(({ name }) => name);
  if (names.length < 2) {
    throw new AnalysisError(
      "too-few-items",
      `${call}: agreement needs at least two ${option}, got ${quoteList(names)} alone; name the other columns`,
      { [option]: [...names] },
    );
  }
  const read = columns.map((column) =>
    categoryColumn(column, missingCodesFor(missingCodes, column.name, call), {}, call),
  );
  const categories =
    given === undefined ? foundCategories(read.map(({ levels }) => levels)) : checkedCategories(call, given);
  const placeOf = new Map(categories.map((code, place) => [code, place]));
  return {
    names,
    categories,
    codes: read.map(({ codes, levels }, rater) => {
      const places = levels.map((level) => {
        const place = placeOf.get(asCode(level));
        if (place !== undefined) return place;
        throw new AnalysisError(
          "invalid-data",
          `${call}: column ${quote(names[rater]!)} holds ${quote(asCode(level))}, which is not among the categories ${quoteList(categories.map(String))}; add it, or declare it in missingCodes`,
          { column: names[rater]!, value: asCode(level) },
        );
      });
      return Int32Array.from(codes, (code) => (Number.isNaN(code) ? -1 : places[code]!));
    }),
  };
}

function foundCategories(levels: readonly (readonly GroupValue[])[]): Code[] {
  const found = new Map<Code, GroupValue>();
  for (const level of levels.flat()) found.set(asCode(level), level);
  return Array.from(found.values()).sort(inOrder).map(asCode);
}

function checkedCategories(call: string, given: readonly Code[]): readonly Code[] {
  const ok =
    Array.isArray(given) &&
    given.length > 1 &&
    given.every((code) => ["string", "number", "boolean"].includes(typeof code) && !isMissing(code, [])) &&
    new Set(given).size === given.length;
  if (ok) return [...given];
  throw new AnalysisError(
    "invalid-option",
    `${call}: categories must be a list of two different codes at least, in their order, such as ["low", "middle", "high"]`,
    { option: "categories" },
  );
}

function asCode(level: GroupValue): Code {
  return level instanceof Date ? level.toISOString() : level;
}
