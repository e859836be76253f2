import { meanOfAnswers } from "../../estimate/score/meanOfAnswers";
import { tInterval } from "../../estimate/score/tInterval";
import { varianceOfAnswers } from "../../estimate/score/varianceOfAnswers";
import { warning } from "../warnings";
import type { AnswerSample } from "./answerSample";
import { bootstrapFigure } from "./bootstrapFigure";
import { type Figure, noFigure, tooFewDraws } from "./figure";
import type { Sample } from "./sample";
import type { ScoreBootstrapSetting } from "./scoreInterval";

/**
 * The mean answer, in the units of the scale, with Student's interval.
 * @param values beside the sample's answers: what each stands for
 */
export function meanFigure(
  sample: AnswerSample,
  values: Float64Array,
  { level, bootstrap }: { readonly level: number; readonly bootstrap?: ScoreBootstrapSetting },
): Figure {
  if (sample.sumWeights === 0) return noFigure(sample);
  if (bootstrap !== undefined) return bootstrapFigure(sample, values, 1, bootstrap);
  const mean = meanOfAnswers(sample.counts, values);
  const variance =
    sample.kind === "plain"
      ? varianceOfAnswers(sample.counts, values, mean) / (sample.n - 1)
      : sample.variance(values, mean);
  return meanWithInterval(sample, mean, variance, level);
}

/**
 * A mean of any kind with Student's interval.
 * @param variance of the mean; null or not finite when the sample is too small for one
 */
export function meanWithInterval(sample: Sample, mean: number, variance: number | null, level: number): Figure {
  if (sample.kind === "census") {
    return { estimate: mean, stdError: 0, confLow: mean, confHigh: mean, warnings: [] };
  }
  if (sample.df <= 0 || variance === null || !Number.isFinite(variance)) {
    const why =
      sample.kind === "clustered"
        ? tooFewDraws()
        : warning(
            "too-few-answers",
            "One answer says nothing about how much answers differ, so the mean has no interval.",
          );
    return { estimate: mean, stdError: null, confLow: null, confHigh: null, warnings: [why] };
  }
  const stdError = Math.sqrt(variance);
  const { low, high } = tInterval(mean, stdError, sample.df, level);
  const alike = warning(
    "no-variance",
    `All ${sample.n} answers are the same, so the interval of the mean is a point; it does not say how sure the mean is.`,
    { n: sample.n },
  );
  return { estimate: mean, stdError, confLow: low, confHigh: high, warnings: stdError === 0 ? [alike] : [] };
}
