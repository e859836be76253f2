import type { GroupValue } from "../../design/groups";
import { AnalysisError, quote } from "../../errors";
import type { WaveFigure } from "../../estimate/trend/lackOfFit";
import type { ColumnReference } from "../../table/surveyData";
import { tableFrom } from "../../table/table";
import { choice } from "../choice";
import { checkGroupCount, comparedGroups, hasScore, leftOutWarnings } from "../comparison/comparisonGroups";
import type { Measure } from "../comparison/comparisonMeasure";
import type { OrderSource } from "../comparison/comparisonResults";
import { type ComparedSample, countedAnswers } from "../comparison/comparisonSample";
import {
  type ComparedSurvey,
  type ComparedSurveyOptions,
  comparedSurvey,
  groupingOf,
  peopleBehind,
} from "../comparison/comparisonSurvey";
import { orderWaves, type WaveOrder } from "../comparison/trendOrder";
import type { Warning } from "../results";

export interface WaveOptions extends ComparedSurveyOptions {
  /** The column of waves. */
  readonly wave: ColumnReference;
  /**
   * All waves in order, the earliest first; needed when they are no numbers, dates or text such as "2024-05" or
   * "2024-Q1".
   */
  readonly order?: readonly unknown[] | ColumnReference;
}

/** One wave with answers, in its place. */
export interface OrderedWave {
  readonly value: GroupValue;
  readonly sample: ComparedSample;
  readonly position: number;
}

/** The waves of a survey in order. */
export interface OrderedWaves {
  readonly survey: ComparedSurvey;
  /** Those with answers. */
  readonly waves: readonly OrderedWave[];
  /** All of them. */
  readonly order: readonly GroupValue[];
  readonly orderedBy: OrderSource;
  readonly per: "wave" | "unit" | "year";
  readonly column: string;
  readonly n: number;
  readonly missing: number;
  readonly warnings: readonly Warning[];
}

/**
 * Reads the waves of a survey and puts them in order. A wave without answers keeps its place, so that the others keep
 * their distance.
 * @param spacing how far apart the waves stand: "equal" or as their "values" say
 * @param least how many waves it takes
 * @throws AnalysisError as the table and the design room do · "missing-option" (an order that cannot be told) ·
 *   "invalid-data" (too few waves)
 */
export function orderedWaves(
  call: string,
  data: unknown,
  measure: Measure,
  options: WaveOptions,
  spacing: unknown,
  least: number,
): OrderedWaves {
  const table = tableFrom(data, call);
  const { column, groups } = groupingOf(call, table, "wave", options.wave, options.missingCodes);
  const survey = comparedSurvey(call, table, measure, options, [column]);
  const order = orderWaves(call, groups, options.order, "wave");
  const { positions, per } = positionsOf(call, order, column.name, spacing);
  const compared = comparedGroups(survey, measure.family, groups, order.places);
  const waves = compared.map((group, k) => ({ ...group, position: positions[k]! })).filter(hasScore);
  checkGroupCount(call, column.name, waves, least, "wave");
  const n = waves.reduce((sum, { sample }) => sum + sample.n, 0);
  return {
    survey,
    waves,
    order: compared.map(({ value }) => value),
    orderedBy: order.orderedBy,
    per,
    column: column.name,
    n,
    missing: peopleBehind(survey, () => true) - n,
    warnings: leftOutWarnings(survey, groups, compared, "wave"),
  };
}

function positionsOf(
  call: string,
  { places, times, timeUnit }: WaveOrder,
  column: string,
  given: unknown,
): { readonly positions: readonly number[]; readonly per: "wave" | "unit" | "year" } {
  const spacing = choice(call, "spacing", given, ["equal", "values"], "equal");
  if (spacing === "equal") return { positions: places.map((_, k) => k), per: "wave" };
  const isRising = times?.every((time, k) => k === 0 || time > times[k - 1]!) === true;
  if (isRising) return { positions: times!, per: timeUnit };
  const why =
    times === null
      ? `the waves in ${quote(column)} are no numbers, dates or text such as "2024-05"`
      : 'the option "order" puts them in another order than their values';
  throw new AnalysisError(
    "invalid-option",
    `${call}: option "spacing" is "values", but ${why}; leave it out to space them equally`,
    {
      option: "spacing",
      column,
    },
  );
}

/** The waves' scores and the answers behind them; null when those of a wave cannot be told. */
export function wavesCounted(waves: readonly OrderedWave[], level: number): WaveFigure[] | null {
  const figures: WaveFigure[] = [];
  for (const { sample } of waves) {
    const { answers } = countedAnswers(sample, level);
    if (answers === null || answers === Number.POSITIVE_INFINITY) return null;
    figures.push({ score: sample.mean, spread: sample.spread, answers });
  }
  return figures;
}
