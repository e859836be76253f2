import type { GroupValue } from "../../design/groups";
import type { WeightsReference } from "../../design/weights";
import { AnalysisError } from "../../errors";
import type { AdjustmentMethod } from "../../inference/adjustPValues";
import type { ColumnReference, ColumnReferences, MissingCodes, SurveyData } from "../../table/surveyData";
import { tableFrom } from "../../table/table";
import { deepFreeze } from "../frozen";
import { checkOptions } from "../options";
import type { Warning } from "../results";
import { warning } from "../warnings";
import {
  type Difference,
  type DifferenceSetting,
  differenceBounds,
  differenceWithinPersons,
} from "./comparisonDifference";
import { checkMargin, type Margin } from "./comparisonEquivalence";
import { groupLabel, quoteGroup, quoteGroups } from "./comparisonLabel";
import { MEASURE_OPTIONS, type Measure, type MeasureOptions, measureFor } from "./comparisonMeasure";
import { answersByRespondent, answersInColumns, type Occasion, type RepeatedAnswers } from "./comparisonPairs";
import { checkAgainst } from "./comparisonReference";
import type { PairedComparisonResult, PairedRow } from "./comparisonResults";
import { type FoundDifference, judgedRows } from "./comparisonRows";
import { sampleOfRows } from "./comparisonSample";
import { checkAdjustment, differenceSetting, type JudgementOptions } from "./comparisonSetting";
import { isSameGroup } from "./trendOrder";

export interface ComparePairedOptions extends MeasureOptions, JudgementOptions {
  /** Columns that the same respondents rated, one row a respondent: `["before", "after"]`. In place of `rating`. */
  readonly ratings?: ColumnReferences;
  /**
   * Who answered, for data with one row for each respondent and wave; together with `wave`, and `rating` or `items`.
   */
  readonly respondent?: ColumnReference;
  readonly wave?: ColumnReference;
  /** All waves in order; needed when they are no numbers, dates or text such as "2024-05". */
  readonly order?: readonly unknown[] | ColumnReference;
  /** "all-pairs" (default), "previous", or `{ baseline: … }` with one of the columns or waves. */
  readonly against?: "all-pairs" | "previous" | { readonly baseline: unknown };
  /** For the number of comparisons: "holm" (default), "benjamini-hochberg", "bonferroni" or "none". */
  readonly adjust?: AdjustmentMethod;
  /**
   * What is too little to act on, in the unit of the score: 5 tests whether a difference lies between −5 and 5 (TOST).
   */
  readonly margin?: Margin;
  /**
   * Sampling weights; with `ratings` also `{ frequency: … }`. With `respondent` a pair has the weight of its row in b.
   */
  readonly weights?: WeightsReference;
  /** Answers that mean "no answer", for the rated columns or by column. */
  readonly missingCodes?: MissingCodes;
}

/**
 * Differences of a score among the same respondents: two questions side by side, or a panel wave by wave. Always b − a,
 * of those who answered both; who answered only one is counted in `onlyA` and `onlyB` and left out of both scores. What
 * a person keeps from one answer to the next cancels, so the difference is surer than between different people.
 *
 * - NPS and net scores, "adjusted-wald": half an answer of each possible change (−2, −1, 0, 1, 2) is added to the
 *   persons' changes cᵢ, m̃ = n·c̄/(n + 2½), V = ((Σc² + 5)/(n + 2½) − m̃²)/(n + 2½), m̃ ± z·√V.
 * - Shares, "score": Tango's interval; its p-value is McNemar's, z = (b − c)/√(b + c) from those who changed their
 *   mind.
 * - Means and indices, "t": the paired t test.
 * @param data a survey; columns by `ratings`, or rows by `respondent` and `wave`
 * @returns `rows` with `a`, `b`, `n` pairs and `estimate` = score of b − score of a
 * @throws AnalysisError "missing-option" · "invalid-option" · "invalid-data" (two answers of a person in a wave) ·
 *   "unknown-column" …
 * @source Tango (1998); McNemar (1947); Student (1908); agrees with R mcnemar.test and t.test(paired = TRUE),
 *   test/reference/comparison.json; coverage: test/unit/comparison/coverage.test.ts
 * @example comparePaired({ before: [3, 6, 9, 7], after: [9, 6, 10, 9] }, { score: "nps", ratings: ["before", "after"] }).rows[0].estimate // → 75
 */
export function comparePaired(data: SurveyData, options: ComparePairedOptions): PairedComparisonResult {
  const call = "comparePaired";
  checkOptions(call, options, [
    ...MEASURE_OPTIONS,
    "ratings",
    "respondent",
    "wave",
    "order",
    "against",
    "adjust",
    "margin",
    "interval",
    "power",
    "level",
    "weights",
    "missingCodes",
  ]);
  const given = options ?? {};
  const measure = measureFor(call, given);
  checkForm(call, given, measure);
  const against = checkAgainst(call, given.against, ["all-pairs", "previous", "baseline"], "all-pairs");
  const setting = differenceSetting(call, given, "paired", measure.family);
  const adjust = checkAdjustment(call, given.adjust);
  const margin = checkMargin(call, given.margin, setting.level);
  const table = tableFrom(data, call);
  const repeated =
    given.ratings === undefined
      ? answersByRespondent(call, table, measure, given)
      : answersInColumns(call, table, measure, given);
  const pairs = pairsOf(call, repeated.occasions, against);
  const found = pairs.map(([a, b]) => pairedDifference(repeated, measure, setting, a, b));
  return deepFreeze({
    kind: "pairedComparison",
    score: measure.score,
    unit: measure.unit,
    against: against.reference as PairedComparisonResult["against"],
    adjust,
    level: setting.level,
    method: setting.method,
    power: setting.power,
    order: repeated.occasions.map(({ value }) => value),
    rows: judgedRows(found, { setting, margin, adjust }),
    warnings: repeated.warnings,
  });
}

/** Either columns side by side, or rows matched by respondent. */
function checkForm(call: string, options: ComparePairedOptions, { score }: Measure): void {
  const { ratings, respondent, wave, rating } = options;
  const refuse = (code: "missing-option" | "invalid-option", message: string, option: string): AnalysisError =>
    new AnalysisError(code, `${call}: ${message}`, { option });
  if (ratings === undefined) {
    if (respondent === undefined && wave === undefined) {
      throw refuse(
        "missing-option",
        'say who is the same respondent: { ratings: ["before", "after"] } for columns side by side, or { respondent: …, wave: … } for one row each time',
        "ratings",
      );
    }
    const left = respondent === undefined ? "respondent" : wave === undefined ? "wave" : undefined;
    if (left !== undefined) {
      throw refuse(
        "missing-option",
        `option "${left}" is missing; rows are matched by "respondent" and told apart by "wave"`,
        left,
      );
    }
    return;
  }
  const stranger = (["rating", "items", "respondent", "wave", "order"] as const).find(
    (name) => options[name] !== undefined,
  );
  if (score === "customerIndex" || stranger !== undefined) {
    const what = stranger ?? "score";
    const why =
      stranger === undefined || stranger === "items"
        ? 'an index has several items, so it is compared by "respondent" and "wave"'
        : rating !== undefined
          ? '"ratings" lists the rated columns already'
          : '"ratings" are columns of one row a respondent, in the order listed';
    throw refuse("invalid-option", `option "${what}" does not go with "ratings": ${why}`, what);
  }
}

function pairsOf(
  call: string,
  occasions: readonly Occasion[],
  against: ReturnType<typeof checkAgainst>,
): readonly (readonly [Occasion, Occasion])[] {
  if (against.reference === "previous") return occasions.slice(1).map((b, i) => [occasions[i]!, b] as const);
  if (against.reference !== "baseline") {
    return occasions.flatMap((a, i) => occasions.slice(i + 1).map((b) => [a, b] as const));
  }
  const baseline = occasions.find(({ value }) => isSameGroup(value as GroupValue, against.baseline));
  if (baseline === undefined) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "against" names ${quoteGroup(against.baseline)}, which is none of ${quoteGroups(occasions.map(({ value }) => value))}`,
      { option: "against", value: groupLabel(against.baseline) },
    );
  }
  return occasions.filter((each) => each !== baseline).map((b) => [baseline, b] as const);
}

type PairedSides = Pick<
  PairedRow,
  "term" | "a" | "b" | "estimateA" | "estimateB" | "nA" | "nB" | "n" | "onlyA" | "onlyB" | "correlation"
>;

function pairedDifference(
  { frequencies }: RepeatedAnswers,
  measure: Measure,
  setting: DifferenceSetting,
  a: Occasion,
  b: Occasion,
): FoundDifference<PairedSides> {
  const both: number[] = [];
  let onlyA = 0;
  let onlyB = 0;
  let differing = 0;
  for (let person = 0; person < a.figures.length; person++) {
    const people = frequencies === undefined ? 1 : frequencies[person]!;
    const [first, second] = [!Number.isNaN(a.figures[person]!), !Number.isNaN(b.figures[person]!)];
    if (first && second) {
      both.push(person);
      if (b.weights !== undefined && a.weights![person] !== b.weights[person]) differing++;
    } else if (first) onlyA += people;
    else if (second) onlyB += people;
  }
  const rows = Uint32Array.from(both);
  const sampleOf = (figures: Float64Array): ReturnType<typeof sampleOfRows> =>
    sampleOfRows({ figures, weights: b.weights, frequencies, design: undefined }, measure.family, { rows, missing: 0 });
  const changes = sampleOf(b.figures.map((figure, person) => figure - a.figures[person]!));
  const [first, second] = [sampleOf(a.figures), sampleOf(b.figures)];
  const exists = changes.n > 0 && changes.sumWeights > 0;
  const warnings = pairWarnings(changes.n, onlyA, onlyB, differing, a, b, exists);
  const difference: Difference = exists
    ? differenceWithinPersons(measure.family, setting, changes)
    : { estimate: Number.NaN, stdError: null, intervals: null, isExact: false, warnings: [] };
  return {
    sides: {
      term: `${b.label} − ${a.label}`,
      a: a.value,
      b: b.value,
      estimateA: exists ? first.mean : null,
      estimateB: exists ? second.mean : null,
      nA: changes.n,
      nB: changes.n,
      n: changes.n,
      onlyA,
      onlyB,
      correlation: exists ? correlationOf(first.spread, second.spread, changes.spread) : null,
    },
    difference: { ...difference, warnings: [...warnings, ...difference.warnings] },
    bounds: differenceBounds(measure),
  };
}

/** From Var(b − a) = Var(a) + Var(b) − 2·Cov. */
function correlationOf(a: number, b: number, change: number): number | null {
  if (!(a > 0 && b > 0)) return null;
  return Math.min(1, Math.max(-1, (a + b - change) / (2 * Math.sqrt(a * b))));
}

function pairWarnings(
  n: number,
  onlyA: number,
  onlyB: number,
  differing: number,
  a: Occasion,
  b: Occasion,
  exists: boolean,
): Warning[] {
  const warnings: Warning[] = [];
  const names = `${quoteGroup(a.value)} and ${quoteGroup(b.value)}`;
  if (!exists) {
    warnings.push(
      warning("no-pairs", `Nobody answered both ${names}, so there is no difference within persons.`, { onlyA, onlyB }),
    );
  } else if (onlyA + onlyB > 0) {
    warnings.push(
      warning(
        "unmatched",
        `${n} answered both ${names}; ${onlyA} only the first and ${onlyB} only the second, who are left out: the difference is that of those who stayed.`,
        { n, onlyA, onlyB },
      ),
    );
  }
  if (differing > 0) {
    warnings.push(
      warning(
        "weights-differ",
        `${differing} of ${n} have one weight in ${quoteGroup(a.value)} and another in ${quoteGroup(b.value)}; the latter is used.`,
        {
          respondents: differing,
        },
      ),
    );
  }
  return warnings;
}
