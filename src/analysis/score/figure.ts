import { normalQuantile } from "../../distributions/normal";
import { tQuantile } from "../../distributions/studentT";
import { effectiveAnswers } from "../../estimate/score/effectiveAnswers";
import type { Interval } from "../../estimate/score/interval";
import { meanOfAnswers } from "../../estimate/score/meanOfAnswers";
import { varianceOfAnswers } from "../../estimate/score/varianceOfAnswers";
import type { IntervalEstimate, ResamplingRecord, Warning } from "../results";
import { warning } from "../warnings";
import type { AnswerSample } from "./answerSample";
import type { Sample } from "./sample";

/** One published number with its error and interval, in its own units, and what has to be said of it. */
export interface Figure extends IntervalEstimate {
  readonly stdError: number | null;
  readonly warnings: readonly Warning[];
  /** How it was resampled, when it was. */
  readonly resampling?: ResamplingRecord;
}

/** A figure that does not exist, since nobody answered. */
export function noFigure(sample: Sample): Figure {
  const why =
    sample.kish === null
      ? warning("no-valid-answers", "There is no valid answer, so there is no figure.")
      : warning("no-valid-answers", "There is no valid answer with a weight above 0, so there is no figure.");
  return { estimate: null, stdError: null, confLow: null, confHigh: null, warnings: [why] };
}

/** The mean of what answers stand for, as intervals of a share or a net score need it. */
export interface Precision {
  readonly mean: number;
  /** 100·mean, rounded once: 7 of 100 are 7 percent, not 7.000000000000001. */
  readonly hundreds: number;
  readonly stdError: number | null;
  /** Answers that an interval may count on: n, or the effective number. Infinite when everybody was asked; null when unknown. */
  readonly answers: number | null;
  /** What a plain interval multiplies the standard error with. */
  readonly critical: number;
  readonly warnings: readonly Warning[];
}

/** Mean, standard error and effective answers of a share (values 0 and 1) or a net score (−1, 0 and 1). */
export function precisionOf(sample: AnswerSample, values: Float64Array, level: number): Precision {
  const { kind, counts, n, df } = sample;
  const mean = meanOfAnswers(counts, values);
  const hundreds = meanOfAnswers(
    counts,
    values.map((value) => 100 * value),
  );
  const spread = varianceOfAnswers(counts, values, mean);
  const upper = (1 + level) / 2;
  const z = normalQuantile(upper);
  if (kind === "plain")
    return { mean, hundreds, stdError: Math.sqrt(spread / n), answers: n, critical: z, warnings: [] };
  if (kind === "census") {
    return { mean, hundreds, stdError: 0, answers: Number.POSITIVE_INFINITY, critical: z, warnings: [] };
  }
  const isClustered = kind === "clustered";
  const variance = df > 0 ? sample.variance(values, mean) : null;
  const stdError = variance === null ? null : Math.sqrt(variance);
  const critical = kind === "weighted" || df <= 0 ? z : tQuantile(upper, df);
  if (isClustered && variance === null) {
    return { mean, hundreds, stdError, answers: null, critical, warnings: [tooFewDraws()] };
  }
  if (variance !== null && variance > 0 && n > 1) {
    const answers = effectiveAnswers(spread, variance, kind === "weighted" ? undefined : { n, df, level });
    return { mean, hundreds, stdError, answers, critical, warnings: [] };
  }
  const answers = isClustered ? df + 1 : (sample.kish ?? n);
  return { mean, hundreds, stdError, answers, critical, warnings: [noVariance(sample, answers)] };
}

/** A figure in percent or points from its interval between −1 and 1. */
export function figureInHundreds(precision: Precision, interval: Interval | null): Figure {
  return {
    estimate: precision.hundreds,
    stdError: precision.stdError === null ? null : 100 * precision.stdError,
    confLow: interval === null ? null : 100 * interval.low,
    confHigh: interval === null ? null : 100 * interval.high,
    warnings: precision.warnings,
  };
}

/** Where answers agree altogether a linearised variance is 0, and 0/0 answers would be effective. */
function noVariance({ kind, kish }: Sample, answers: number): Warning {
  const alike =
    kind === "clustered"
      ? "All clusters come out the same"
      : kind === "design"
        ? "All answers within a stratum count the same"
        : "All answers count the same here";
  const times = Number(answers.toFixed(1));
  const several = times === 1 ? "1 answer" : `${times} answers`;
  const counted =
    kind === "clustered"
      ? `each of the ${answers} clusters as one answer`
      : kish === null
        ? `${several}, each as if drawn on its own`
        : `Kish's effective sample size, ${several}`;
  return warning(
    "no-variance",
    `${alike}, so their variance says nothing about how sure the figure is; the interval counts ${counted}.`,
    { effectiveSampleSize: answers },
  );
}

export function tooFewDraws(): Warning {
  return warning(
    "too-few-clusters",
    "The answers come from too few clusters to tell how much clusters differ, so there is no interval.",
  );
}
