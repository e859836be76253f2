import { type DesignMatrix, type DesignRequest, incompleteDesignMatrix } from "../../design/designMatrix";
import { dummyAdjustment } from "../../estimate/missing/dummyAdjustment";
import { dummyFindings, type MissingFinding } from "../../estimate/missing/missingFindings";
import { smallColumn } from "../../table/smallColumn";
import { columnsOf } from "./incompleteMoments";

/**
 * A complete design in which missing answers of drivers and controls are filled and marked by indicators, which join the controls. Rows
 * without the outcome are left out.
 */
export function dummyDesign(
  data: unknown,
  request: DesignRequest,
): { design: DesignMatrix; findings: readonly MissingFinding[] } {
  const design = incompleteDesignMatrix(data, request, "outcome");
  const predictors = design.columns.slice(0, -1);
  const names = predictors.map(({ term }) => term);
  const weights = design.weights.kind === "none" ? null : design.weights.values;
  const adjustment = dummyAdjustment(columnsOf({ columns: predictors }), weights, {
    call: request.call,
    columns: names,
  });
  const indicators = adjustment.indicators.map(({ values, columns }) => ({
    term: `${columns.map((j) => names[j]!).join(", ")}: no answer`,
    values: smallColumn(values),
    scale: undefined,
  }));
  const p = predictors.length;
  return {
    design: {
      ...design,
      columns: [
        ...predictors.map((column, j) => ({ ...column, values: smallColumn(adjustment.filled[j]!) })),
        ...indicators,
        { ...design.columns.at(-1)!, values: smallColumn(design.columns.at(-1)!.values as Float64Array) },
      ],
      terms: [
        ...design.terms,
        ...indicators.map(({ term }, k) => ({ term, role: "control" as const, columns: [p + k] })),
      ],
    },
    findings: dummyFindings(adjustment, names),
  };
}
