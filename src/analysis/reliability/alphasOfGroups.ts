import { type GroupValue, groupsOf } from "../../design/groups";
import { AnalysisError, quote } from "../../errors";
import { differenceOfIntervals, feldtGroupsTest } from "../../estimate/reliability/alphaDifference";
import { alphaStdErrors, feldtInterval } from "../../estimate/reliability/alphaIntervals";
import { alphaOfPart } from "../../estimate/reliability/alphaOfPart";
import { multinomialWeightsInPlace } from "../../random/resampleWeights";
import { missingCodesFor } from "../../table/missingCodes";
import { namedColumn } from "../../table/namedColumn";
import type { SurveyData } from "../../table/surveyData";
import { auditOf, auditWarnings } from "../audit";
import { groupLabel, quoteGroup, quoteGroups } from "../comparison/comparisonLabel";
import { rowsOfDesign } from "../impact/impactOptions";
import { required } from "../options";
import { resampledCrossProducts } from "../resampling/resampledCrossProducts";
import { type Resampling, resamplingOfDesign } from "../resampling/resampledFigures";
import type { Warning } from "../results";
import { warning } from "../warnings";
import {
  bootstrapOf,
  comparedAlphas,
  type DifferenceByFormula,
  type SampledScale,
  sampledScale,
  weightedWithoutFormula,
} from "./alphaComparison";
import type { CompareAlphaGroupsOptions } from "./compareAlphasOptions";
import type { AlphaComparisonResult } from "./reliabilityResults";
import { itemsOfDesign, type ScaleItemsOfRows, scaleDesign } from "./scaleItems";

/** One scale in two groups of different respondents. */
export function alphasOfGroups(
  call: string,
  data: SurveyData,
  options: CompareAlphaGroupsOptions,
  level: number,
): AlphaComparisonResult {
  const { design, reversed } = scaleDesign(call, data, options);
  const settings = bootstrapOf(call, options.interval, level);
  const by = namedColumn(design.table, required(call, options, "by"), { call, option: "by" });
  const groups = groupsOf(by, missingCodesFor(options.missingCodes, by.name, call), call);
  const places = design.columns.map((_, j) => j);
  const groupOf = (value: GroupValue): ComparedGroup => {
    const code = groups.values.indexOf(value);
    const rows = Uint32Array.from(design.rows.keys()).filter((row) => groups.codes[design.rows[row]!] === code);
    return inGroup(call, value, () => {
      const items = itemsOfDesign(call, rowsOfDesign(design, rows), reversed);
      const { covariance: matrix, terms, n } = items;
      return { items, sample: sampledScale(call, groupLabel(value), { matrix, terms, n }, places) };
    });
  };
  const [valueA, valueB] = pairOf(call, by.name, groups.values, options.between);
  const [a, b] = [groupOf(valueA), groupOf(valueB)];
  const compared = comparedAlphas({
    call,
    samples: [a.sample, b.sample],
    level,
    formula: a.items.weighted ? weightedWithoutFormula() : differenceByFormula(a.sample, b.sample, level),
    method: "feldt",
    settings,
    resamplingOf: (seed) => resamplingOfGroups(a.items, b.items, seed),
  });
  const n = a.items.n + b.items.n;
  const audit = auditOf(design.audit);
  return {
    kind: "alphaComparison",
    design: "groups",
    ...compared,
    n,
    missing: design.n + design.missing - n,
    audit,
    warnings: [...auditWarnings(audit), ...compared.warnings],
  };
}

interface ComparedGroup {
  readonly items: ScaleItemsOfRows;
  readonly sample: SampledScale;
}

/** 1 − alpha below this is rounding: the items are copies of one another. */
const NO_CHANCE = 1e-12;

function differenceByFormula(a: SampledScale, b: SampledScale, level: number): DifferenceByFormula | Warning {
  const perfect = [a, b].find(({ alpha }) => 1 - alpha < NO_CHANCE);
  if (perfect !== undefined) {
    return warning(
      "no-closed-form-interval",
      `In ${quote(perfect.term)} the items agree entirely, so Feldt's test and the interval of the difference do not exist; are the items copies of one another?`,
      { group: perfect.term },
    );
  }
  const errors = [a, b].map(({ covariance, items, n }) => alphaStdErrors(covariance, items, n)[0]!);
  const [ofA, ofB] = [a, b].map(({ alpha, items, n }) => ({ alpha, ...feldtInterval(alpha, n, items, level) }));
  return { stdError: Math.hypot(...errors), ...feldtGroupsTest(a, b), ...differenceOfIntervals(ofA!, ofB!) };
}

/** The two groups are drawn apart, each as often as it has answers. */
function resamplingOfGroups(a: ScaleItemsOfRows, b: ScaleItemsOfRows, seed: number): Resampling {
  const places = a.terms.map((_, j) => j);
  const parts = [a, b].map(({ design }) =>
    resamplingOfDesign(design, seed, (sums) => {
      const crossProductsOf = resampledCrossProducts(sums);
      const alpha = new Float64Array(1);
      return (weights) => {
        alpha[0] = alphaOfPart(crossProductsOf(weights), places.length, places);
        return alpha;
      };
    }),
  );
  const [ofA, ofB] = parts as [Resampling, Resampling];
  const figures = new Float64Array(3);
  const randomGroups = parts.reduce((sum, { groups }) => sum + (groups ?? 0), 0);
  // One vector holds the weights of both; its halves are views, made again only when another vector comes.
  let whole: Float64Array = new Float64Array(0);
  let halves: readonly [Float64Array, Float64Array] = [whole, whole];
  const halvesOf = (weights: Float64Array): readonly [Float64Array, Float64Array] => {
    if (weights !== whole) halves = [weights.subarray(0, ofA.units), weights.subarray(ofA.units)];
    whole = weights;
    return halves;
  };
  return {
    units: ofA.units + ofB.units,
    draw: (stream, weights) => {
      const [own, other] = halvesOf(weights);
      (ofA.draw ?? multinomialWeightsInPlace)(stream, own);
      (ofB.draw ?? multinomialWeightsInPlace)(stream, other);
    },
    estimator: (weights) => {
      const [own, other] = halvesOf(weights);
      figures[1] = ofA.estimator(own)[0]!;
      figures[2] = ofB.estimator(other)[0]!;
      figures[0] = figures[2] - figures[1];
      return figures;
    },
    ...(randomGroups > 0 && { groups: randomGroups }),
  };
}

function pairOf(
  call: string,
  by: string,
  values: readonly GroupValue[],
  between: readonly [unknown, unknown] | undefined,
): readonly [GroupValue, GroupValue] {
  if (between === undefined) {
    if (values.length === 2) return [values[0]!, values[1]!];
    throw new AnalysisError(
      "invalid-data",
      `${call}: column ${quote(by)} has ${values.length === 1 ? "one group" : `${values.length} groups`}${values.length > 0 ? ` (${quoteGroups(values)})` : ""}, expected two${values.length > 2 ? `; choose them: between: [${values.slice(0, 2).map(quoteGroup).join(", ")}]` : ""}`,
      { column: by, groups: values.map(groupLabel) },
    );
  }
  if (!Array.isArray(between) || between.length !== 2 || groupLabel(between[0]) === groupLabel(between[1])) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: between must name two different groups of ${quote(by)}, such as [${values.slice(0, 2).map(quoteGroup).join(", ")}]`,
      { option: "between", groups: values.map(groupLabel) },
    );
  }
  const [a, b] = between.map((wanted) => {
    const found = values.find((value) => value === wanted || (value instanceof Date && sameMoment(value, wanted)));
    if (found !== undefined) return found;
    throw new AnalysisError(
      "invalid-option",
      `${call}: between names ${quoteGroup(wanted)}, which is no group of ${quote(by)}; there are ${quoteGroups(values)}`,
      { option: "between", groups: values.map(groupLabel) },
    );
  });
  return [a!, b!];
}

function sameMoment(value: Date, other: unknown): boolean {
  return other instanceof Date && other.getTime() === value.getTime();
}

/** What goes wrong in a group is said of that group. */
function inGroup<Found>(call: string, group: GroupValue, find: () => Found): Found {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof AnalysisError)) throw error;
    throw new AnalysisError(error.code, error.message.replace(`${call}: `, `${call}, group ${quoteGroup(group)}: `), {
      ...error.details,
      group: groupLabel(group),
    });
  }
}
