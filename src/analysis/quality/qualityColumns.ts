import { checkColumnKeys } from "../../table/checkColumnKeys";
import { missingCodesFor } from "../../table/missingCodes";
import { namedColumn, namedColumns } from "../../table/namedColumn";
import { numericColumn } from "../../table/numericColumn";
import { scaleFor } from "../../table/scale";
import type { Column, ColumnReference, ColumnReferences, MissingCodes, Scale, Scales } from "../../table/surveyData";
import { type Table, tableFrom } from "../../table/table";

/** An item as it was answered. */
export interface QualityItem {
  readonly term: string;
  /** NaN where there is no answer, or one outside the scale. */
  readonly answers: Float64Array;
  readonly scale: Scale | undefined;
  /** Rows with an answer outside the scale, ascending, and these answers. */
  readonly outside: readonly { readonly row: number; readonly answer: number }[];
  readonly missing: number;
}

export interface QualityColumns {
  readonly table: Table;
  readonly items: readonly QualityItem[];
  readonly duration: Float64Array | null;
  readonly ids: Column | null;
}

export interface QualityColumnsRequest {
  readonly items: ColumnReferences;
  readonly duration?: ColumnReference | undefined;
  readonly id?: ColumnReference | undefined;
  readonly scale?: Scales | undefined;
  readonly missingCodes?: MissingCodes | undefined;
}

/** The columns of the checks. An answer outside the scale is no error here: it is what is looked for. */
export function qualityColumns(data: unknown, request: QualityColumnsRequest, call: string): QualityColumns {
  const table = tableFrom(data, call);
  const named = namedColumns(table, request.items, { call, option: "items" });
  const timed =
    request.duration === undefined ? null : namedColumn(table, request.duration, { call, option: "duration" });
  const names = named.map(({ name }) => name);
  checkColumnKeys(request.scale, names, { call, option: "scale" });
  checkColumnKeys(request.missingCodes, timed ? [...names, timed.name] : names, { call, option: "missingCodes" });
  const items = named.map((column): QualityItem => {
    const codes = missingCodesFor(request.missingCodes, column.name, call);
    const answers = numericColumn(column, { call, codes, booleans: true });
    const scale = scaleFor(request.scale, column.name, call);
    const outside: { row: number; answer: number }[] = [];
    let missing = 0;
    for (let row = 0; row < answers.length; row++) {
      const answer = answers[row]!;
      if (Number.isNaN(answer)) missing++;
      else if (scale !== undefined && (answer < scale[0] || answer > scale[1])) {
        outside.push({ row, answer });
        answers[row] = Number.NaN;
      }
    }
    return { term: column.name, answers, scale, outside, missing };
  });
  return {
    table,
    items,
    duration: timed && numericColumn(timed, { call, codes: missingCodesFor(request.missingCodes, timed.name, call) }),
    ids: request.id === undefined ? null : namedColumn(table, request.id, { call, option: "id" }).values,
  };
}
