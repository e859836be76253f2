import type { Groups, GroupValue } from "../../design/groups";
import { AnalysisError, quote, quoteList } from "../../errors";
import { changeEffects, sumOfEffects } from "../../estimate/comparison/changeEffects";
import type { ColumnReference, SurveyData } from "../../table/surveyData";
import { tableFrom } from "../../table/table";
import { deepFreeze } from "../frozen";
import { checkOptions } from "../options";
import type { Warning } from "../results";
import { warning } from "../warnings";
import { estimatedEffect } from "./changeEffect";
import { differenceBounds, differenceFields, differenceOfSamples } from "./comparisonDifference";
import { groupLabel, quoteGroup, quoteGroups } from "./comparisonLabel";
import { MEASURE_OPTIONS, measureFor } from "./comparisonMeasure";
import { groupNamed } from "./comparisonReference";
import type { ChangeDecompositionResult, ChangeRow } from "./comparisonResults";
import { type ComparedSample, groupScore, joinSamples, sampleOfRows } from "./comparisonSample";
import { differenceSetting, type JudgementOptions, settingUnder } from "./comparisonSetting";
import {
  type ComparedSurvey,
  type ComparedSurveyOptions,
  comparedSurvey,
  groupingOf,
  peopleBehind,
  rowsOfGroups,
  SURVEY_OPTIONS,
} from "./comparisonSurvey";
import { orderWaves } from "./trendOrder";

export interface DecomposeChangeOptions extends ComparedSurveyOptions, JudgementOptions {
  /** The column of segments whose mix may have changed. */
  readonly segment: ColumnReference;
  readonly wave: ColumnReference;
  /** The earlier and the later wave; not needed when there are just two, in an order that can be told. */
  readonly from?: unknown;
  readonly to?: unknown;
}

/**
 * What moved a score between two waves: a different mix of segments, or different scores within them? The parts add up
 * to the change exactly.
 *   S₁ − S₀ = Σ_k (q₁ₖ − q₀ₖ)·(s̄ₖ − S̄) + Σ_k q̄ₖ·(s₁ₖ − s₀ₖ) = mix + within
 * q a segment's share of the respondents (weighted), s its score, bars the average of the two waves. Neither wave is
 * the norm, so nothing is left over; with two factors it is the Shapley value. A segment that grows lifts the score
 * when its own is above average, S̄ = (S₀ + S₁)/2. A segment with answers in one wave only counts as mix altogether,
 * and the result says so; respondents without a segment are a segment of their own. Standard errors are linearised
 * (delta method), intervals normal, or Student's on the design's degrees of freedom. It splits a sum; it does not say
 * why a segment's score moved.
 * @returns `mix` and `within` in total, and `rows` with both for each segment, in the unit of the score
 * @throws AnalysisError "missing-option" · "invalid-option" (a wave that is not there) · "no-valid-answers" ·
 *   "unknown-column" …
 * @source Kitagawa (1955), Journal of the American Statistical Association 50; Das Gupta (1993); errors agree with
 *   survey::svycontrast, test/reference/comparison.json
 * @example decomposeChange({ score: [10, 10, 3, 3, 10, 10, 10, 3], kind: ["new", "new", "old", "old", "new", "new", "new", "old"], year: [1, 1, 1, 1, 2, 2, 2, 2] }, { score: "nps", rating: "score", segment: "kind", wave: "year" }).mix.estimate // → 50
 */
export function decomposeChange(data: SurveyData, options: DecomposeChangeOptions): ChangeDecompositionResult {
  const call = "decomposeChange";
  checkOptions(call, options, [
    ...MEASURE_OPTIONS,
    ...SURVEY_OPTIONS,
    "segment",
    "wave",
    "from",
    "to",
    "interval",
    "power",
  ]);
  const given = options ?? {};
  const measure = measureFor(call, given);
  const asked = differenceSetting(call, given, "independent", measure.family);
  const { family } = measure;
  const { level } = asked;
  const table = tableFrom(data, call);
  const wave = groupingOf(call, table, "wave", given.wave, given.missingCodes);
  const segment = groupingOf(call, table, "segment", given.segment, given.missingCodes);
  const survey = comparedSurvey(call, table, measure, given, [wave.column, segment.column]);
  const [fromPlace, toPlace] = twoWaves(call, wave.groups, given);
  const segments = segmentsWithOthers(segment.groups, survey);
  const samples = [fromPlace, toPlace].map((place) => {
    const cells = rowsOfGroups(survey, codesWithin(segments.codes, wave.groups.codes, place), segments.values.length);
    return cells.map((cell) => sampleOfRows(survey, family, cell));
  }) as [ComparedSample[], ComparedSample[]];
  const [before, after] = samples;
  const [from, to] = [joinSamples(survey, family, before), joinSamples(survey, family, after)];
  refuseEmptyWave(call, wave.groups, fromPlace, from);
  refuseEmptyWave(call, wave.groups, toPlace, to);

  const effects = changeEffects(
    before.map(({ moments }) => moments),
    after.map(({ moments }) => moments),
  );
  const found = effects.flatMap((each, k) => (each === null ? [] : [{ each, k }]));
  const estimated = (effect: Parameters<typeof estimatedEffect>[0]): ReturnType<typeof estimatedEffect> =>
    estimatedEffect(effect, survey, family, before, after, level);
  const rows = found.map(({ each, k }): ChangeRow => {
    const value = segments.values[k]!;
    return {
      term: value === null ? "(missing)" : groupLabel(value),
      segment: value,
      ...estimated(sumOfEffects([each.mix, each.within])),
      mix: estimated(each.mix),
      within: estimated(each.within),
      shareFrom: each.shareFrom,
      shareTo: each.shareTo,
      scoreFrom: each.scoreFrom,
      scoreTo: each.scoreTo,
      nFrom: before[k]!.n,
      nTo: after[k]!.n,
      presence: each.presence,
    };
  });
  const setting = settingUnder(survey.design, asked);
  const change = differenceOfSamples(survey, family, setting, from, to);
  return deepFreeze({
    kind: "changeDecomposition",
    score: measure.score,
    unit: measure.unit,
    method: "midpoint",
    level,
    from: groupScore(wave.groups.values[fromPlace]!, from, family, level),
    to: groupScore(wave.groups.values[toPlace]!, to, family, level),
    change: differenceFields(change, differenceBounds(measure), setting),
    mix: estimated(sumOfEffects(found.map(({ each }) => each.mix))),
    within: estimated(sumOfEffects(found.map(({ each }) => each.within))),
    rows,
    warnings: [...decompositionWarnings(survey, wave.groups, segment.groups, rows), ...change.warnings],
  });
}

/** The places of the two waves. */
function twoWaves(call: string, waves: Groups, { from, to }: DecomposeChangeOptions): readonly [number, number] {
  if (from !== undefined && to !== undefined) {
    const places = [groupNamed(call, "from", from, waves), groupNamed(call, "to", to, waves)] as const;
    if (places[0] !== places[1]) return places;
    throw new AnalysisError(
      "invalid-option",
      `${call}: options "from" and "to" name the same wave, ${quoteGroup(from)}; a change takes two`,
      { option: "to" },
    );
  }
  if (waves.values.length === 2 && from === undefined && to === undefined) {
    const [first, second] = orderWavesOr(call, waves);
    return [first!, second!];
  }
  const left = from === undefined ? "from" : "to";
  throw new AnalysisError(
    "missing-option",
    `${call}: option ${quote(left)} is missing; ${quote(waves.name)} has ${quoteGroups(waves.values)}, write { from: …, to: … } with two of them`,
    { option: left, column: waves.name },
  );
}

function orderWavesOr(call: string, waves: Groups): readonly number[] {
  try {
    return orderWaves(call, waves, undefined, "wave").places;
  } catch (error) {
    if (!(error instanceof AnalysisError) || error.code !== "missing-option") throw error;
    throw new AnalysisError(
      "missing-option",
      `${call}: which of ${quoteGroups(waves.values)} came first cannot be told; write { from: …, to: … }`,
      { option: "from", column: waves.name },
    );
  }
}

interface Segments {
  /** Null for respondents without a segment. */
  readonly values: readonly (GroupValue | null)[];
  readonly codes: Int32Array;
}

/**
 * Respondents without a segment are one of their own: left out, the parts would not add up to the change that is
 * published.
 */
function segmentsWithOthers({ values, codes }: Groups, { figures }: ComparedSurvey): Segments {
  const hasOthers = codes.some((code, row) => code < 0 && !Number.isNaN(figures[row]!));
  if (!hasOthers) return { values, codes };
  return { values: [...values, null], codes: codes.map((code) => (code < 0 ? values.length : code)) };
}

/** The segments of one wave's rows; −1 for the rows of other waves. */
function codesWithin(segments: Int32Array, waves: Int32Array, wave: number): Int32Array {
  return segments.map((code, row) => (waves[row] === wave ? code : -1));
}

function refuseEmptyWave(call: string, waves: Groups, place: number, { n, sumWeights }: ComparedSample): void {
  if (n > 0 && sumWeights > 0) return;
  throw new AnalysisError(
    "no-valid-answers",
    `${call}: wave ${quoteGroup(waves.values[place])} of ${quote(waves.name)} has no valid answer with weight`,
    { column: waves.name, wave: groupLabel(waves.values[place]!) },
  );
}

function people(count: number): string {
  return `${count} ${count === 1 ? "respondent" : "respondents"}`;
}

function decompositionWarnings(
  survey: ComparedSurvey,
  waves: Groups,
  segments: Groups,
  rows: readonly ChangeRow[],
): Warning[] {
  const warnings: Warning[] = [];
  const waveless = peopleBehind(survey, (row) => waves.codes[row]! < 0 && !Number.isNaN(survey.figures[row]!));
  if (waveless > 0) {
    warnings.push(
      warning(
        "missing-group",
        `${quote(waves.name)} is missing for ${people(waveless)} with an answer, in neither wave.`,
        {
          column: waves.name,
          count: waveless,
        },
      ),
    );
  }
  const unnamed = rows.find(({ segment }) => segment === null);
  if (unnamed !== undefined) {
    const count = unnamed.nFrom + unnamed.nTo;
    warnings.push(
      warning("missing-segment", `${quote(segments.name)} is missing for ${people(count)}, a segment of their own.`, {
        column: segments.name,
        count,
      }),
    );
  }
  const once = rows.filter(({ presence }) => presence !== "both").map(({ term }) => term);
  if (once.length > 0) {
    warnings.push(
      warning(
        "segment-in-one-wave",
        `${once.length === 1 ? "Segment" : "Segments"} ${quoteList(once)} ${once.length === 1 ? "has" : "have"} answers in one wave only, so ${once.length === 1 ? "its" : "their"} whole effect counts as mix.`,
        { segments: once },
      ),
    );
  }
  return warnings;
}
