import type { Groups, GroupValue } from "../../design/groups";
import { AnalysisError } from "../../errors";
import type { AdjustmentMethod } from "../../inference/adjustPValues";
import type { ColumnReference } from "../../table/surveyData";
import type { Table } from "../../table/table";
import { deepFreeze } from "../frozen";
import { checkOptions } from "../options";
import type { ScoreData } from "../score/scoreOptions";
import {
  type DifferenceSetting,
  differenceBounds,
  differenceFromBenchmark,
  differenceOfSamples,
} from "./comparisonDifference";
import { checkMargin, type Margin } from "./comparisonEquivalence";
import { type ComparedGroup, checkGroupCount, comparedGroups, hasScore, leftOutWarnings } from "./comparisonGroups";
import { groupLabel, quoteGroup } from "./comparisonLabel";
import { MEASURE_OPTIONS, type Measure, measureFor } from "./comparisonMeasure";
import { type Against, type AgainstOption, checkAgainst, checkBenchmark, groupNamed } from "./comparisonReference";
import type { ScoreComparisonResult } from "./comparisonResults";
import { type FoundDifference, judgedRows } from "./comparisonRows";
import { type ComparedSample, groupScore, joinSamples, sampleOfRows } from "./comparisonSample";
import { checkAdjustment, differenceSetting, type JudgementOptions, settingUnder } from "./comparisonSetting";
import {
  type ComparedSurvey,
  type ComparedSurveyOptions,
  comparedSurvey,
  comparedTable,
  groupingOf,
  peopleBehind,
  SURVEY_OPTIONS,
} from "./comparisonSurvey";
import { orderWaves } from "./trendOrder";

export interface CompareScoresOptions extends ComparedSurveyOptions, JudgementOptions {
  /** The column of groups or waves; may be left out only with a benchmark. */
  readonly by?: ColumnReference;
  /**
   * What each group is compared with:
   * - "all-pairs" (default): every other group, once;
   * - "rest": all the other groups taken together, itself not among them;
   * - "previous": the one before it in order, for waves;
   * - `{ baseline: "North" }`: one of the groups;
   * - `{ benchmark: 42 }`: a figure that is taken as given.
   */
  readonly against?: AgainstOption;
  /** All values of `by` in order; needed by "previous" when they are no numbers, dates or text such as "2024-05". */
  readonly order?: readonly unknown[] | ColumnReference;
  /** For the number of comparisons: "holm" (default), "benjamini-hochberg", "bonferroni" or "none". */
  readonly adjust?: AdjustmentMethod;
  /**
   * What is too little to act on, in the unit of the score: 5 tests whether a difference lies between −5 and 5 (TOST).
   */
  readonly margin?: Margin;
}

/**
 * Differences of a score between groups of different respondents: regions, waves, or each against a benchmark.
 * Always b − a.
 *
 * - NPS and net scores, "adjusted-wald": half an answer of each kind (−1, 0, 1) is added to each group,
 *   d̃_g = n(p − d)/(n + 1½), V_g = ((n(p + d) + 1)/(n + 1½) − d̃_g²)/(n + 1½), d̃_b − d̃_a ± z·√(V_a + V_b).
 *   Against a benchmark it is the interval that `nps` gives (Rocks).
 * - Shares, "newcombe": the margins of the two Wilson intervals, squared and added; "agresti-caffo" and "wald" on
 *   request.
 * - Means and indices, "welch": Welch's t; Student's on the design's degrees of freedom with clusters or strata.
 *
 * Interval, p-value and test of equivalence come from one family of intervals, so they agree: p is below 1 − level
 * exactly when the interval leaves out 0. Sampling weights, clusters and strata enter through linearised variances;
 * respondents who answered in several groups are respected with `clusters: "customer"`. Each interval has the level by
 * itself; `pAdjusted` is for all rows together.
 * @param data a survey; bare ratings with `by` as a column, or with a benchmark
 * @returns `rows` with `a`, `b` and `estimate` = score of b − score of a
 * @throws AnalysisError "missing-option" · "invalid-option" · "invalid-data" (fewer than two groups) · "unknown-column"
 *   · "out-of-scale" …
 * @source Rocks (2016); Newcombe (1998), method 10; Welch (1947); coverage: test/unit/comparison/coverage.test.ts;
 *   agrees with R t.test and survey::svyglm, test/reference/comparison.json, and statsmodels,
 *   test/reference/comparisonShares.json
 * @example compareScores({ recommend: [10, 9, 7, 3, 10, 8], region: ["N", "N", "N", "S", "S", "S"] }, { score: "nps", rating: "recommend", by: "region" }).rows[0].estimate // → -66.66666666666667
 */
export function compareScores(data: ScoreData, options: CompareScoresOptions): ScoreComparisonResult {
  const call = "compareScores";
  checkOptions(call, options, [
    ...MEASURE_OPTIONS,
    ...SURVEY_OPTIONS,
    "by",
    "against",
    "order",
    "adjust",
    "margin",
    "interval",
    "power",
  ]);
  const named = comparedTable(call, data, options ?? {});
  const { table } = named;
  const given = named.options;
  const measure = measureFor(call, given);
  const against = checkAgainst(
    call,
    given.against,
    ["all-pairs", "rest", "previous", "baseline", "benchmark"],
    "all-pairs",
  );
  const kind = against.reference === "benchmark" ? "benchmark" : "independent";
  const asked = differenceSetting(call, given, kind, measure.family);
  const adjust = checkAdjustment(call, given.adjust);
  const margin = checkMargin(call, given.margin, asked.level);
  if (against.reference === "benchmark") checkBenchmark(call, against.benchmark, measure);

  const scene = sceneOf(call, table, measure, given, against);
  const setting = settingUnder(scene.survey.design, asked);
  const found = differencesFound(scene, measure, setting, against);
  const n = scene.groups.reduce((sum, { sample }) => sum + sample.n, 0);
  return deepFreeze({
    kind: "scoreComparison",
    score: measure.score,
    unit: measure.unit,
    against: against.reference,
    adjust,
    level: setting.level,
    method: setting.method,
    power: setting.power,
    groups: scene.groups.map(({ value, sample }) => groupScore(value, sample, measure.family, setting.level)),
    rows: judgedRows(found, { setting, margin, adjust }),
    n,
    missing: peopleBehind(scene.survey, () => true) - n,
    warnings: scene.warnings,
  });
}

/** The groups of a comparison in their order; all answers as one group called null when there is no `by`. */
interface Scene {
  readonly survey: ComparedSurvey;
  readonly groups: readonly { readonly value: GroupValue | null; readonly sample: ComparedSample }[];
  /** The place of the baseline among the groups with a score. */
  readonly baseline: number;
  readonly warnings: ScoreComparisonResult["warnings"];
}

function sceneOf(call: string, table: Table, measure: Measure, options: CompareScoresOptions, against: Against): Scene {
  if (options.by === undefined) return sceneWithoutGroups(call, table, measure, options, against);
  const { column, groups } = groupingOf(call, table, "by", options.by, options.missingCodes);
  const survey = comparedSurvey(call, table, measure, options, [column]);
  const compared = comparedGroups(survey, measure.family, groups, placesOf(call, groups, options, against));
  const scored = compared.filter(hasScore);
  checkGroupCount(call, column.name, scored, against.reference === "benchmark" ? 1 : 2, "group");
  const baseline = against.reference === "baseline" ? baselineAmong(call, groups, scored, against.baseline) : -1;
  return { survey, groups: compared, baseline, warnings: leftOutWarnings(survey, groups, compared, "group") };
}

function sceneWithoutGroups(
  call: string,
  table: Table,
  measure: Measure,
  options: CompareScoresOptions,
  against: Against,
): Scene {
  if (against.reference !== "benchmark") {
    throw new AnalysisError(
      "missing-option",
      `${call}: option "by" is missing; name the column of groups, or give a figure to compare with, { against: { benchmark: … } }`,
      { option: "by" },
    );
  }
  const survey = comparedSurvey(call, table, measure, options, []);
  const valid: number[] = [];
  survey.figures.forEach((figure, row) => {
    if (!Number.isNaN(figure)) valid.push(row);
  });
  const missing = peopleBehind(survey, (row) => Number.isNaN(survey.figures[row]!));
  const sample = sampleOfRows(survey, measure.family, { rows: Uint32Array.from(valid), missing });
  return { survey, groups: [{ value: null, sample }], baseline: -1, warnings: [] };
}

function placesOf(call: string, groups: Groups, options: CompareScoresOptions, against: Against): readonly number[] {
  const isOrdered = options.order !== undefined || against.reference === "previous";
  return isOrdered ? orderWaves(call, groups, options.order, "by").places : groups.values.map((_, place) => place);
}

function baselineAmong(call: string, groups: Groups, scored: readonly ComparedGroup[], baseline: unknown): number {
  const value = groups.values[groupNamed(call, "against", baseline, groups)]!;
  const place = scored.findIndex((group) => group.value === value);
  if (place >= 0) return place;
  throw new AnalysisError(
    "invalid-data",
    `${call}: the baseline ${quoteGroup(value)} has no valid answer with weight, so there is nothing to compare with`,
    { option: "against", column: groups.name, group: groupLabel(value) },
  );
}

/** What a row says of its two sides. */
type Sides = Pick<ScoreComparisonResult["rows"][number], "term" | "a" | "b" | "estimateA" | "estimateB" | "nA" | "nB">;

function differencesFound(
  { survey, groups, baseline }: Scene,
  measure: Measure,
  setting: DifferenceSetting,
  against: Against,
): readonly FoundDifference<Sides>[] {
  const { family } = measure;
  const scored = groups.filter(hasScore);
  const between = (a: Named, b: Named): FoundDifference<Sides> => ({
    sides: {
      term: `${b.label} − ${a.label}`,
      a: a.value,
      b: b.value,
      estimateA: a.sample.mean,
      estimateB: b.sample.mean,
      nA: a.sample.n,
      nB: b.sample.n,
    },
    difference: differenceOfSamples(survey, family, setting, a.sample, b.sample),
    bounds: differenceBounds(measure),
  });
  const named = scored.map(({ value, sample }) => ({
    value,
    sample,
    label: value === null ? "total" : groupLabel(value),
  }));
  switch (against.reference) {
    case "all-pairs":
      return named.flatMap((a, i) => named.slice(i + 1).map((b) => between(a, b)));
    case "previous":
      return named.slice(1).map((b, i) => between(named[i]!, b));
    case "baseline":
      return named.filter((_, i) => i !== baseline).map((b) => between(named[baseline]!, b));
    case "rest":
      return named.map((b) => {
        const others = scored.filter(({ value }) => value !== b.value).map(({ sample }) => sample);
        return between({ value: null, label: "rest", sample: joinSamples(survey, family, others) }, b);
      });
    case "benchmark":
      return named.map(({ value, sample, label }) => ({
        sides: {
          term: `${label} − ${against.benchmark}`,
          a: null,
          b: value,
          estimateA: against.benchmark,
          estimateB: sample.mean,
          nA: null,
          nB: sample.n,
        },
        difference: differenceFromBenchmark(family, setting, against.benchmark, sample),
        bounds: differenceBounds(measure, against.benchmark),
      }));
  }
}

interface Named {
  readonly value: GroupValue | null;
  readonly label: string;
  readonly sample: ComparedSample;
}
