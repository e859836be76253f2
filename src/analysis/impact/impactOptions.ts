import type { Categorical } from "../../design/categorical";
import { type DesignMatrix, designMatrix } from "../../design/designMatrix";
import type { WeightsReference } from "../../design/weights";
import { pickRows } from "../../table/smallColumn";
import type { ColumnReference, ColumnReferences, MissingCodes, Scales, SurveyData } from "../../table/surveyData";
import { checkLevel } from "../level";
import { checkOptions, required } from "../options";
import { REGRESSION_ERROR_OPTIONS, type RegressionErrorOptions } from "../regression/regressionErrors";

/** What every question about the drivers of an outcome has in common. */
export interface ImpactOptions extends RegressionErrorOptions {
  readonly outcome: ColumnReference;
  readonly drivers: ColumnReferences;
  /** Columns that are held fixed. */
  readonly controls?: ColumnReferences;
  /** Drivers and controls that are categories: `["region"]`, or with settings `{ region: { reference: "North" } }`. */
  readonly categorical?: Categorical;
  /** Sampling weights, or `{ frequency: … }`. */
  readonly weights?: WeightsReference;
  readonly missingCodes?: MissingCodes;
  /** Ends of the answer scales, for all columns or by column. */
  readonly scale?: Scales;
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
}

const IMPACT_OPTIONS: readonly string[] = [
  "outcome",
  "drivers",
  "controls",
  "categorical",
  "weights",
  "missingCodes",
  "scale",
  "level",
  ...REGRESSION_ERROR_OPTIONS,
];

/** The complete rows that the options ask for, and the level. @param more options that the call has besides */
export function impactDesign(
  call: string,
  data: SurveyData,
  options: ImpactOptions,
  more: readonly string[] = [],
): { readonly design: DesignMatrix; readonly level: number } {
  checkOptions(call, options, [...IMPACT_OPTIONS, ...more]);
  const level = checkLevel(call, options?.level);
  const design = designMatrix(data, {
    call,
    option: "drivers",
    columns: required(call, options, "drivers"),
    outcome: required(call, options, "outcome"),
    controls: options.controls,
    categorical: options.categorical,
    missingCodes: options.missingCodes,
    scale: options.scale,
    weights: options.weights,
  });
  return { design, level };
}

/** The same design with other predictors and the same outcome. */
export function withPredictors(design: DesignMatrix, predictors: DesignMatrix["columns"]): DesignMatrix {
  return { ...design, columns: [...predictors, design.columns.at(-1)!] };
}

/** Some of the rows of a design. @param places their numbers among its rows, ascending */
export function rowsOfDesign(design: DesignMatrix, places: Uint32Array): DesignMatrix {
  const { weights } = design;
  const kept = weights.kind === "none" ? weights : { ...weights, values: pickRows(weights.values, places) };
  return {
    ...design,
    columns: design.columns.map((column) => ({ ...column, values: pickRows(column.values, places) })),
    weights: kept,
    n: kept.kind === "frequency" ? kept.values.reduce((sum, value) => sum + value, 0) : places.length,
    rows: pickRows32(design.rows, places),
  };
}

function pickRows32(rows: Uint32Array, places: Uint32Array): Uint32Array {
  return Uint32Array.from(places, (place) => rows[place]!);
}
