import type { AnswerSample } from "./answerSample";
import { indicator } from "./boxes";
import type { IntervalSetting } from "./intervalOption";
import { meanFigure } from "./meanFigure";
import type { CsatScore } from "./results";
import { answerCounts, intervalEstimate, type Scored, saidOnce, scoreFields } from "./scoreResult";
import { type ShareMethod, shareFigure } from "./shareFigure";

/** CSAT of one sample. */
export function csatScore(
  sample: AnswerSample,
  top: readonly number[],
  { method, level }: IntervalSetting<ShareMethod>,
): Scored<CsatScore> {
  const { answers, n } = sample.counts;
  const share = shareFigure(sample, indicator(answers, top), method, level);
  const mean = meanFigure(sample, answers, level);
  return {
    score: {
      kind: "csat",
      ...scoreFields(sample, share, level, method),
      counts: answerCounts(answers, n),
      top,
      mean: intervalEstimate(mean),
    },
    warnings: saidOnce(share, mean),
  };
}
