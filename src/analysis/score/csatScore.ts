import type { CsatScore } from "../results";
import type { AnswerSample } from "./answerSample";
import { indicator } from "./boxes";
import { meanFigure } from "./meanFigure";
import type { ScoreIntervalSetting } from "./scoreInterval";
import { answerCounts, intervalEstimate, type Scored, saidOnce, scoreFields } from "./scoreResult";
import { type ShareMethod, shareFigure } from "./shareFigure";

/** CSAT of one sample. */
export function csatScore(
  sample: AnswerSample,
  top: readonly number[],
  setting: ScoreIntervalSetting<ShareMethod>,
): Scored<CsatScore> {
  const { answers, n } = sample.counts;
  const share = shareFigure(sample, indicator(answers, top), setting);
  const mean = meanFigure(sample, answers, setting);
  return {
    score: {
      kind: "csat",
      ...scoreFields(sample, share, setting.level, setting.method),
      counts: answerCounts(answers, n),
      top,
      mean: intervalEstimate(mean),
    },
    warnings: saidOnce(share, mean),
  };
}
