import type { Scale } from "../../table/surveyData";
import type { MeanScore } from "../results";
import type { AnswerSample } from "./answerSample";
import { meanFigure } from "./meanFigure";
import type { ScoreIntervalSetting } from "./scoreInterval";
import { answerCounts, type Scored, scoreFields } from "./scoreResult";

/** Mean answer of one sample. */
export function meanOfScale(sample: AnswerSample, scale: Scale, setting: ScoreIntervalSetting<"t">): Scored<MeanScore> {
  const { answers, n } = sample.counts;
  const mean = meanFigure(sample, answers, setting);
  const [low, high] = scale;
  const rescaled = (value: number | null): number | null =>
    value === null ? null : (100 * (value - low)) / (high - low);
  return {
    score: {
      kind: "meanScore",
      ...scoreFields(sample, mean, setting.level, setting.method),
      counts: answerCounts(answers, n),
      scale: [low, high],
      index: {
        estimate: rescaled(mean.estimate),
        confLow: rescaled(mean.confLow),
        confHigh: rescaled(mean.confHigh),
      },
    },
    warnings: mean.warnings,
  };
}
