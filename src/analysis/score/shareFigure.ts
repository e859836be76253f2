import { agrestiCoullInterval } from "../../estimate/score/agrestiCoullInterval";
import { clopperPearsonInterval } from "../../estimate/score/clopperPearsonInterval";
import type { Interval } from "../../estimate/score/interval";
import { jeffreysInterval } from "../../estimate/score/jeffreysInterval";
import { waldShareInterval } from "../../estimate/score/waldShareInterval";
import { wilsonInterval } from "../../estimate/score/wilsonInterval";
import type { AnswerSample } from "./answerSample";
import { bootstrapFigure } from "./bootstrapFigure";
import { type Figure, figureInHundreds, noFigure, type Precision, precisionOf } from "./figure";
import type { ScoreIntervalSetting } from "./scoreInterval";

/** The intervals of a share; Wilson's unless another is asked for. */
export const SHARE_METHODS = ["wilson", "clopper-pearson", "agresti-coull", "jeffreys", "wald"] as const;
export type ShareMethod = (typeof SHARE_METHODS)[number];

/**
 * The share of some answers, in percent.
 * @param values beside the sample's answers: 1 for those that count, 0 for the others
 */
export function shareFigure(
  sample: AnswerSample,
  values: Float64Array,
  { method, level, bootstrap }: ScoreIntervalSetting<ShareMethod>,
): Figure {
  if (sample.sumWeights === 0) return noFigure(sample);
  if (bootstrap !== undefined) return bootstrapFigure(sample, values, 100, bootstrap);
  const precision = precisionOf(sample, values, level);
  return figureInHundreds(precision, shareInterval(precision, method as ShareMethod, level));
}

function shareInterval(precision: Precision, method: ShareMethod, level: number): Interval | null {
  const { mean, answers, stdError, critical } = precision;
  if (answers === null) return null;
  if (answers === Number.POSITIVE_INFINITY) return { low: mean, high: mean };
  const successes = answers * mean;
  switch (method) {
    case "wilson":
      return wilsonInterval(successes, answers, level);
    case "clopper-pearson":
      return clopperPearsonInterval(successes, answers, level);
    case "agresti-coull":
      return agrestiCoullInterval(successes, answers, level);
    case "jeffreys":
      return jeffreysInterval(successes, answers, level);
    case "wald":
      return stdError === null ? null : waldShareInterval(mean, stdError, critical);
  }
}
