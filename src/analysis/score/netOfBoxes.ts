import { AnalysisError } from "../../errors";
import type { Scale } from "../../table/surveyData";
import type { NetScore } from "../results";
import type { AnswerSample } from "./answerSample";
import { netFigure } from "./netFigure";
import type { NetIntervalSetting } from "./netInterval";
import { answerCounts, type Scored, scoreFields } from "./scoreResult";

export interface NetBoxes {
  readonly top: readonly number[];
  readonly bottom: readonly number[];
}

/** @throws AnalysisError "invalid-option" when an answer counts both for and against */
export function checkNetBoxes(call: string, top: readonly number[], bottom: readonly number[]): NetBoxes {
  const both = top.filter((answer) => bottom.includes(answer));
  if (both.length === 0) return { top, bottom };
  throw new AnalysisError(
    "invalid-option",
    `${call}: ${both.length === 1 ? "answer" : "answers"} ${both.join(", ")} ${both.length === 1 ? "stands" : "stand"} in both "top" and "bottom"; an answer counts for, against or not at all`,
    { option: "bottom", answers: both },
  );
}

/** Net score of one sample. */
export function netOfBoxes(
  sample: AnswerSample,
  { top, bottom }: NetBoxes,
  scale: Scale,
  setting: NetIntervalSetting,
): Scored<NetScore> {
  const { answers, n, weights } = sample.counts;
  const signs = answers.map((answer) => (top.includes(answer) ? 1 : bottom.includes(answer) ? -1 : 0));
  const figure = netFigure(sample, signs, setting);
  const percent = (sign: number): number | null => {
    if (sample.sumWeights === 0) return null;
    let part = 0;
    for (let k = 0; k < signs.length; k++) if (signs[k] === sign) part += weights[k]!;
    return (100 * part) / sample.sumWeights;
  };
  return {
    score: {
      kind: "netScore",
      ...scoreFields(sample, figure, setting.level, setting.method),
      counts: answerCounts(answers, n),
      top,
      bottom,
      scale: [...scale],
      shares: { top: percent(1), middle: percent(0), bottom: percent(-1) },
      ...(setting.prior === undefined ? {} : { prior: setting.prior }),
    },
    warnings: figure.warnings,
  };
}
