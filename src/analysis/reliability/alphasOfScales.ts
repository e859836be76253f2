import { normalQuantile, normalSurvival } from "../../distributions/normal";
import { AnalysisError, quote, quoteList } from "../../errors";
import { pairedAlphaStdError } from "../../estimate/reliability/alphaDifference";
import { alphaOfPart } from "../../estimate/reliability/alphaOfPart";
import { namedColumns } from "../../table/namedColumn";
import type { Column, SurveyData } from "../../table/surveyData";
import { tableFrom } from "../../table/table";
import { auditOf, auditWarnings } from "../audit";
import { resampledCrossProducts } from "../resampling/resampledCrossProducts";
import { type Resampling, resamplingOfDesign } from "../resampling/resampledFigures";
import type { Warning } from "../results";
import { warning } from "../warnings";
import {
  bootstrapOf,
  comparedAlphas,
  type DifferenceByFormula,
  sampledScale,
  weightedWithoutFormula,
} from "./alphaComparison";
import type { CompareAlphaScalesOptions } from "./compareAlphasOptions";
import type { AlphaComparisonResult } from "./reliabilityResults";
import { type ScaleItemsOfRows, scaleItems } from "./scaleItems";

/** Two scales answered by the same respondents. */
export function alphasOfScales(
  call: string,
  data: SurveyData,
  options: CompareAlphaScalesOptions,
  level: number,
): AlphaComparisonResult {
  const settings = bootstrapOf(call, options.interval, level);
  const { names, items, places } = twoScales(call, data, options);
  const { covariance, n, weighted, audit, terms } = items;
  const size = terms.length;
  const samples = names.map((name, which) =>
    sampledScale(call, name, { matrix: covariance, terms, n }, places[which]!),
  );
  const [a, b] = [samples[0]!, samples[1]!];
  const correlation = correlationOfSums(covariance, size, places);
  const compared = comparedAlphas({
    call,
    samples: [a, b],
    level,
    formula: weighted
      ? weightedWithoutFormula()
      : differenceByFormula(b.alpha - a.alpha, pairedAlphaStdError(covariance, size, ...places, n), level),
    method: "delta",
    settings,
    resamplingOf: (seed) => resamplingOfScales(items, places, seed),
  });
  return {
    kind: "alphaComparison",
    design: "scales",
    ...compared,
    correlation,
    n,
    missing: items.missing!,
    audit: auditOf(items.design.audit),
    warnings: [...auditWarnings(audit!), ...compared.warnings],
  };
}

/** An error below this is rounding: one scale against itself. */
const NO_ERROR = 1e-10;

function differenceByFormula(difference: number, stdError: number, level: number): DifferenceByFormula | Warning {
  if (stdError > NO_ERROR) {
    const statistic = difference / stdError;
    const margin = normalQuantile((1 + level) / 2) * stdError;
    return {
      stdError,
      statistic,
      pValue: 2 * normalSurvival(Math.abs(statistic)),
      low: difference - margin,
      high: difference + margin,
    };
  }
  return warning(
    "no-closed-form-interval",
    "The alphas of the two scales differ in no sample, so their difference has no error to go by; are the scales the same?",
  );
}

type Places = readonly [readonly number[], readonly number[]];

interface TwoScales {
  readonly names: readonly string[];
  /** Items of both, each once. */
  readonly items: ScaleItemsOfRows;
  readonly places: Places;
}

function twoScales(call: string, data: SurveyData, options: CompareAlphaScalesOptions): TwoScales {
  const { scales, reverse, weights, missingCodes, scale } = options;
  const names = typeof scales === "object" && scales !== null && !Array.isArray(scales) ? Object.keys(scales) : [];
  if (names.length !== 2) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: scales must name two scales and their items, such as { before: ["q1", "q2"], after: ["q3", "q4"] }, got ${Array.isArray(scales) ? "an array" : names.length === 0 ? quote(scales) : quoteList(names)}`,
      { option: "scales", scales: names },
    );
  }
  const table = tableFrom(data, call);
  const lists = names.map((name) => namedColumns(table, scales[name]!, { call, option: `scales.${name}` }));
  const tooShort = names.find((_, which) => lists[which]!.length < 2);
  if (tooShort !== undefined) {
    throw new AnalysisError(
      "too-few-items",
      `${call}: consistency needs at least two items, and ${quote(tooShort)} has ${lists[names.indexOf(tooShort)]!.map(({ name }) => quote(name)).join("") || "none"}; add the other items of that scale`,
      { scale: tooShort },
    );
  }
  // fromEntries makes every name a property of its own, "__proto__" too.
  const columns = Object.fromEntries(lists.flat().map(({ name, values }) => [name, values] as [string, Column]));
  const items = scaleItems(call, data, {
    items: columns,
    ...(reverse && { reverse }),
    ...(weights !== undefined && { weights }),
    ...(missingCodes && { missingCodes }),
    ...(scale && { scale }),
  });
  const places = lists.map((list) => list.map(({ name }) => items.terms.indexOf(name)));
  return { names, items, places: [places[0]!, places[1]!] };
}

function sumOver(matrix: Float64Array, size: number, rows: readonly number[], columns: readonly number[]): number {
  return rows.reduce((sum, i) => columns.reduce((total, j) => total + matrix[i * size + j]!, sum), 0);
}

function correlationOfSums(covariance: Float64Array, size: number, [a, b]: Places): number {
  const own = sumOver(covariance, size, a, a) * sumOver(covariance, size, b, b);
  return sumOver(covariance, size, a, b) / Math.sqrt(own);
}

function resamplingOfScales({ design, terms }: ScaleItemsOfRows, [a, b]: Places, seed: number): Resampling {
  const figures = new Float64Array(3);
  return resamplingOfDesign(design, seed, (sums) => {
    const crossProductsOf = resampledCrossProducts(sums);
    return (weights) => {
      const crossProducts = crossProductsOf(weights);
      figures[1] = alphaOfPart(crossProducts, terms.length, a);
      figures[2] = alphaOfPart(crossProducts, terms.length, b);
      figures[0] = figures[2] - figures[1];
      return figures;
    };
  });
}
