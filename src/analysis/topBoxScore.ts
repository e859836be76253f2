import type { Scale } from "../table/surveyData";
import type { AnswerSample } from "./answerSample";
import { indicator } from "./boxes";
import type { IntervalSetting } from "./intervalOption";
import type { TopBoxScore } from "./results";
import { answerCounts, type Scored, scoreFields } from "./scoreResult";
import { type ShareMethod, shareFigure } from "./shareFigure";

/** Top-box share of one sample. */
export function topBoxScore(
  sample: AnswerSample,
  top: readonly number[],
  scale: Scale,
  { method, level }: IntervalSetting<ShareMethod>,
): Scored<TopBoxScore> {
  const { answers, n } = sample.counts;
  const share = shareFigure(sample, indicator(answers, top), method, level);
  return {
    score: {
      kind: "topBox",
      ...scoreFields(sample, share, level, method),
      counts: answerCounts(answers, n),
      top,
      scale: [...scale],
    },
    warnings: share.warnings,
  };
}
