import type { Scale } from "../../table/surveyData";
import type { TopBoxScore } from "../results";
import type { AnswerSample } from "./answerSample";
import { indicator } from "./boxes";
import type { ScoreIntervalSetting } from "./scoreInterval";
import { answerCounts, type Scored, scoreFields } from "./scoreResult";
import { type ShareMethod, shareFigure } from "./shareFigure";

/** Top-box share of one sample. */
export function topBoxScore(
  sample: AnswerSample,
  top: readonly number[],
  scale: Scale,
  setting: ScoreIntervalSetting<ShareMethod>,
): Scored<TopBoxScore> {
  const { answers, n } = sample.counts;
  const share = shareFigure(sample, indicator(answers, top), setting);
  return {
    score: {
      kind: "topBox",
      ...scoreFields(sample, share, setting.level, setting.method),
      counts: answerCounts(answers, n),
      top,
      scale: [...scale],
    },
    warnings: share.warnings,
  };
}
