import { AnalysisError } from "../errors";
import { describeValue } from "../table/describeValue";
import type { Scale } from "../table/surveyData";
import type { AnswerSample } from "./answerSample";
import { netFigure } from "./netFigure";
import type { NetIntervalSetting } from "./netInterval";
import { checkOptions } from "./options";
import type { NpsScore } from "./results";
import { type Scored, scoreFields } from "./scoreResult";

/** The lowest rating of a promoter and the highest of a detractor; passives lie between. */
export interface NpsCutoffs {
  readonly promoters: number;
  readonly detractors: number;
}

/**
 * Checks cut-offs; the common ones go with the scale 0 to 10 only.
 * @throws AnalysisError "invalid-option" · "missing-option" · "unknown-option"
 */
export function npsCutoffs(call: string, cutoffs: NpsCutoffs | undefined, [low, high]: Scale): NpsCutoffs {
  if (cutoffs === undefined) {
    if (low === 0 && high === 10) return { promoters: 9, detractors: 6 };
    throw new AnalysisError(
      "missing-option",
      `${call}: on the scale ${low} to ${high} it has to be said who is a promoter; write { cutoffs: { promoters: …, detractors: … } }, ` +
        "the lowest rating of a promoter and the highest of a detractor",
      { option: "cutoffs", scale: [low, high] },
    );
  }
  checkOptions(call, cutoffs, ["promoters", "detractors"], "cutoffs");
  const { promoters, detractors } = cutoffs;
  const isRating = (value: unknown): boolean =>
    Number.isInteger(value) && Number(value) >= low && Number(value) <= high;
  if (isRating(promoters) && isRating(detractors) && detractors < promoters) return { promoters, detractors };
  throw new AnalysisError(
    "invalid-option",
    `${call}: option "cutoffs" has promoters from ${given(promoters)} and detractors up to ${given(detractors)}, ` +
      `expected two ratings of the scale ${low} to ${high}, the detractors' lower`,
    { option: "cutoffs", scale: [low, high] },
  );
}

function given(value: unknown): string {
  return value === undefined ? "nothing" : describeValue(value);
}

/** 1 for the answers of promoters, −1 for those of detractors, 0 between. */
export function npsSigns(answers: Float64Array, { promoters, detractors }: NpsCutoffs): Float64Array {
  return answers.map((answer) => (answer >= promoters ? 1 : answer <= detractors ? -1 : 0));
}

/**
 * NPS of one sample.
 * @param signs beside the sample's answers
 * @param cutoffs what the signs were made with; null when the three counts were given
 */
export function npsScore(
  sample: AnswerSample,
  signs: Float64Array,
  cutoffs: NpsCutoffs | null,
  setting: NetIntervalSetting,
): Scored<NpsScore> {
  const { n, weights } = sample.counts;
  const figure = netFigure(sample, signs, setting);
  const people = { promoters: 0, passives: 0, detractors: 0 };
  const weight = { promoters: 0, passives: 0, detractors: 0 };
  for (let k = 0; k < signs.length; k++) {
    const who = signs[k]! > 0 ? "promoters" : signs[k]! < 0 ? "detractors" : "passives";
    people[who] += n[k]!;
    weight[who] += weights[k]!;
  }
  const percent = (part: number): number | null => (sample.sumWeights > 0 ? (100 * part) / sample.sumWeights : null);
  return {
    score: {
      kind: "nps",
      ...scoreFields(sample, figure, setting.level, setting.method),
      counts: people,
      shares: {
        promoters: percent(weight.promoters),
        passives: percent(weight.passives),
        detractors: percent(weight.detractors),
      },
      cutoffs: cutoffs === null ? null : { promoters: cutoffs.promoters, detractors: cutoffs.detractors },
      ...(setting.prior === undefined ? {} : { prior: setting.prior }),
    },
    warnings: figure.warnings,
  };
}
