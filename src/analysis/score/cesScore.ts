import type { Scale } from "../../table/surveyData";
import type { CesScore } from "../results";
import type { AnswerSample } from "./answerSample";
import { indicator } from "./boxes";
import { meanFigure } from "./meanFigure";
import type { ScoreIntervalSetting } from "./scoreInterval";
import { answerCounts, intervalEstimate, type Scored, saidOnce, scoreFields } from "./scoreResult";
import { shareFigure } from "./shareFigure";

export type CesVersion = "1.0" | "2.0";

/** What each version asks on, and the answers that mean an easy experience. */
export const cesVersions: Readonly<Record<CesVersion, { readonly scale: Scale; readonly easy: readonly number[] }>> = {
  "1.0": { scale: [1, 5], easy: [1, 2] },
  "2.0": { scale: [1, 7], easy: [5, 6, 7] },
};

/** CES of one sample. */
export function cesScore(
  sample: AnswerSample,
  version: CesVersion,
  setting: ScoreIntervalSetting<"t">,
): Scored<CesScore> {
  const { answers, n } = sample.counts;
  const mean = meanFigure(sample, answers, setting);
  const share = shareFigure(sample, indicator(answers, cesVersions[version].easy), {
    ...setting,
    method: "wilson",
  });
  return {
    score: {
      kind: "ces",
      version,
      ...scoreFields(sample, mean, setting.level, setting.method),
      counts: answerCounts(answers, n),
      topShare: intervalEstimate(share),
    },
    warnings: saidOnce(mean, share),
  };
}
