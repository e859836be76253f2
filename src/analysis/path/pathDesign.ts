import { type DesignMatrix, designMatrix } from "../../design/designMatrix";
import type { WeightsReference } from "../../design/weights";
import { namedColumns } from "../../table/namedColumn";
import type { Column, MissingCodes, Scales, SurveyData } from "../../table/surveyData";
import { tableFrom } from "../../table/table";
import type { PathSpecification } from "./pathSpecification";

/** How the rows of a path model are read. */
export interface PathRowsOptions {
  readonly weights?: WeightsReference;
  readonly missingCodes?: MissingCodes;
  readonly scale?: Scales;
}

/** The complete rows of all items, in the order of the specification. @throws AnalysisError as the table room does */
export function pathDesign(
  data: SurveyData,
  { call, sources }: PathSpecification,
  { missingCodes, scale, weights }: PathRowsOptions,
): DesignMatrix {
  const table = tableFrom(data, call);
  const named = sources.flatMap(({ items }) => namedColumns(table, items, { call, option: "items" }));
  return designMatrix(data, {
    call,
    option: "items",
    // fromEntries makes every name a property of its own, "__proto__" too.
    columns: Object.fromEntries(named.map(({ name, values }) => [name, values] as [string, Column])),
    missingCodes,
    scale,
    weights,
  });
}
