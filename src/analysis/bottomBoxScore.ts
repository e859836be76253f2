import type { Scale } from "../table/surveyData";
import type { AnswerSample } from "./answerSample";
import { indicator } from "./boxes";
import type { IntervalSetting } from "./intervalOption";
import type { BottomBoxScore } from "./results";
import { answerCounts, type Scored, scoreFields } from "./scoreResult";
import { type ShareMethod, shareFigure } from "./shareFigure";

/** Bottom-box share of one sample. */
export function bottomBoxScore(
  sample: AnswerSample,
  bottom: readonly number[],
  scale: Scale,
  { method, level }: IntervalSetting<ShareMethod>,
): Scored<BottomBoxScore> {
  const { answers, n } = sample.counts;
  const share = shareFigure(sample, indicator(answers, bottom), method, level);
  return {
    score: {
      kind: "bottomBox",
      ...scoreFields(sample, share, level, method),
      counts: answerCounts(answers, n),
      bottom,
      scale: [...scale],
    },
    warnings: share.warnings,
  };
}
