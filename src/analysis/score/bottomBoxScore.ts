import type { Scale } from "../../table/surveyData";
import type { BottomBoxScore } from "../results";
import type { AnswerSample } from "./answerSample";
import { indicator } from "./boxes";
import type { ScoreIntervalSetting } from "./scoreInterval";
import { answerCounts, type Scored, scoreFields } from "./scoreResult";
import { type ShareMethod, shareFigure } from "./shareFigure";

/** Bottom-box share of one sample. */
export function bottomBoxScore(
  sample: AnswerSample,
  bottom: readonly number[],
  scale: Scale,
  setting: ScoreIntervalSetting<ShareMethod>,
): Scored<BottomBoxScore> {
  const { answers, n } = sample.counts;
  const share = shareFigure(sample, indicator(answers, bottom), setting);
  return {
    score: {
      kind: "bottomBox",
      ...scoreFields(sample, share, setting.level, setting.method),
      counts: answerCounts(answers, n),
      bottom,
      scale: [...scale],
    },
    warnings: share.warnings,
  };
}
