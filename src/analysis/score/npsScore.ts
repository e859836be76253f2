import { AnalysisError } from "../../errors";
import { describeValue } from "../../table/describeValue";
import type { Scale } from "../../table/surveyData";
import { checkOptions } from "../options";
import type { NpsScore, Warning } from "../results";
import { warning } from "../warnings";
import type { AnswerSample } from "./answerSample";
import type { Figure } from "./figure";
import { netFigure } from "./netFigure";
import type { NetIntervalSetting } from "./netInterval";
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
    warnings: [...figure.warnings, ...npsWarnings(sample, cutoffs, setting, figure)],
  };
}

/** From here on a survey of 0–10 in which nobody gave more than 5 is more likely one of 1–5. */
const ENOUGH_TO_DOUBT = 20;
/** Below this the adjusted Wald interval may cover as little as 89 % (docs/coverage.md). */
const FEW_ANSWERS = 20;

function npsWarnings(
  sample: AnswerSample,
  cutoffs: NpsCutoffs | null,
  { method }: NetIntervalSetting,
  { confLow }: Figure,
): Warning[] {
  const { answers, n } = sample.counts;
  const warnings: Warning[] = [];
  const isUsual = cutoffs !== null && answers[0] === 0 && answers.at(-1) === 10;
  if (isUsual && sample.n >= ENOUGH_TO_DOUBT && answers.every((answer, k) => answer <= 5 || n[k] === 0)) {
    warnings.push(
      warning(
        "low-ratings",
        `None of the ${sample.n} answers lies above 5. Was the question asked on 0–10? If it was 1–5, it has no NPS; csat or topBox suit it.`,
        { n: sample.n },
      ),
    );
  }
  if (method === "adjusted-wald" && confLow !== null && sample.n < FEW_ANSWERS) {
    const several = sample.n === 1 ? "1 answer is" : `${sample.n} answers are`;
    warnings.push(
      warning("few-answers", `${several} few; the "score" interval holds the truth more surely below ${FEW_ANSWERS}.`, {
        n: sample.n,
      }),
    );
  }
  return warnings;
}
