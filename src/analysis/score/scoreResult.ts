import { deepFreeze } from "../frozen";
import type { AnswerCounts, IntervalEstimate, ScoreFields, ScoreResult, Warning } from "../results";
import type { Figure } from "./figure";
import type { Samples } from "./ratingSamples";
import type { Sample } from "./sample";

/** A score of one sample, and what has to be said of it. */
export interface Scored<Score extends ScoreFields> {
  readonly score: Score;
  readonly warnings: readonly Warning[];
}

/** Scores the whole and each group in the same way, and freezes the result. */
export function scoreResult<Drawn, Score extends ScoreFields>(
  samples: Samples<Drawn>,
  scored: (sample: Drawn) => Scored<Score>,
): ScoreResult<Score> {
  const total = scored(samples.total);
  const groups = samples.groups?.map(({ group, sample }) => {
    const own = scored(sample);
    return { group, ...own.score, warnings: own.warnings };
  });
  return deepFreeze({
    ...total.score,
    ...(groups === undefined ? {} : { groups }),
    warnings: [...samples.warnings, ...total.warnings],
  });
}

/** The result of a score of people counted already. */
export function scoreOfCounts<Score extends ScoreFields>({ score, warnings }: Scored<Score>): ScoreResult<Score> {
  return deepFreeze({ ...score, warnings });
}

/** The fields that every score has. */
export function scoreFields(sample: Sample, figure: Figure, level: number, method: string): ScoreFields {
  return {
    estimate: figure.estimate,
    stdError: figure.stdError,
    confLow: figure.confLow,
    confHigh: figure.confHigh,
    level,
    method: figure.resampling?.method ?? method,
    n: sample.n,
    missing: sample.missing,
    sumWeights: sample.sumWeights,
    ...(sample.kish === null ? {} : { effectiveSampleSize: sample.kish }),
    ...(figure.resampling && { resampling: figure.resampling }),
  };
}

/** How often each answer was given, by the answer. */
export function answerCounts(answers: Float64Array, n: Float64Array): AnswerCounts {
  return Object.fromEntries(Array.from(answers, (answer, k) => [String(answer), n[k]!]));
}

/** A second figure of a score, without what the first one says already. */
export function intervalEstimate({ estimate, confLow, confHigh }: Figure): IntervalEstimate {
  return { estimate, confLow, confHigh };
}

/** The warnings of several figures of one sample, each said once. */
export function saidOnce(...figures: readonly Figure[]): Warning[] {
  const said = new Map<string, Warning>();
  for (const { warnings } of figures) for (const each of warnings) if (!said.has(each.code)) said.set(each.code, each);
  return [...said.values()];
}
