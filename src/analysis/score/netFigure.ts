import { adjustedWaldInterval } from "../../estimate/score/adjustedWaldInterval";
import { dirichletInterval } from "../../estimate/score/dirichletInterval";
import type { Interval } from "../../estimate/score/interval";
import { meanOfAnswers } from "../../estimate/score/meanOfAnswers";
import { netScoreInterval } from "../../estimate/score/netScoreInterval";
import { waldNetInterval } from "../../estimate/score/waldNetInterval";
import type { AnswerSample } from "./answerSample";
import { bootstrapFigure } from "./bootstrapFigure";
import { type Figure, figureInHundreds, noFigure, type Precision, precisionOf } from "./figure";
import type { NetIntervalSetting } from "./netInterval";

/**
 * The share of some answers less the share of others, in points.
 * @param values beside the sample's answers: 1 for promoters, −1 for detractors, 0 for passives
 */
export function netFigure(sample: AnswerSample, values: Float64Array, setting: NetIntervalSetting): Figure {
  if (sample.sumWeights === 0) return noFigure(sample);
  if (setting.bootstrap !== undefined) return bootstrapFigure(sample, values, 100, setting.bootstrap);
  const precision = precisionOf(sample, values, setting.level);
  const share = (sign: number): number =>
    meanOfAnswers(
      sample.counts,
      values.map((value) => (value === sign ? 1 : 0)),
    );
  return figureInHundreds(precision, netInterval(precision, share(1), share(-1), setting));
}

function netInterval(
  precision: Precision,
  plus: number,
  minus: number,
  { method, level, prior }: NetIntervalSetting,
): Interval | null {
  const { mean, answers, stdError, critical } = precision;
  if (answers === null) return null;
  if (answers === Number.POSITIVE_INFINITY) return { low: mean, high: mean };
  switch (method) {
    case "adjusted-wald":
      return adjustedWaldInterval(answers * plus, answers * minus, answers, level);
    case "score":
      return netScoreInterval(answers * plus, answers * minus, answers, level);
    case "dirichlet":
      return dirichletInterval(answers * plus, answers * minus, answers, level, prior!);
    case "wald":
      return stdError === null ? null : waldNetInterval(mean, stdError, critical);
    default:
      return null;
  }
}
