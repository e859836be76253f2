import { tSurvival } from "../../distributions/studentT";
import { type ChangeEffect, type Influence, influenceVariance } from "../../estimate/comparison/changeEffects";
import { designFreedom, varianceUnderDesign } from "../score/sample";
import type { MeasureFamily } from "./comparisonMeasure";
import type { EffectEstimate } from "./comparisonResults";
import { type ComparedSample, criticalValue, type SampledRows } from "./comparisonSample";

/** One wave: the sample of each segment, in one order for both waves. */
export type WaveSegments = readonly ComparedSample[];

/** An estimate with what its standard error says: t or normal statistic, p-value and interval. */
export function effectFields(estimate: number, stdError: number | null, df: number, level: number): EffectEstimate {
  if (stdError === null || stdError === 0 || !(df > 0)) {
    return { estimate, stdError, statistic: null, df: null, pValue: null, confLow: null, confHigh: null };
  }
  const statistic = estimate / stdError;
  const half = criticalValue(level, df) * stdError;
  return {
    estimate,
    stdError,
    statistic,
    df: Number.isFinite(df) ? df : null,
    pValue: Math.min(1, 2 * tSurvival(Math.abs(statistic), df)),
    confLow: estimate - half,
    confHigh: estimate + half,
  };
}

/**
 * An effect with its linearised standard error: every respondent of either wave moves it a little, and the two waves
 * are different people, unless the design says that they share clusters.
 */
export function estimatedEffect(
  effect: ChangeEffect,
  survey: SampledRows,
  family: MeasureFamily,
  from: WaveSegments,
  to: WaveSegments,
  level: number,
): EffectEstimate {
  const { design } = survey;
  if (design !== undefined) {
    const rows = joinedRows([...from, ...to]);
    const variance = designVarianceOfEffect(effect, survey, from, to, rows);
    const df = designFreedom(design, rows);
    return effectFields(effect.estimate, variance === null ? null : Math.sqrt(variance), df, level);
  }
  const before = waveVariance(effect.from, family, from, survey.weights === undefined);
  const after = waveVariance(effect.to, family, to, survey.weights === undefined);
  const stdError = before === null || after === null ? null : Math.sqrt(before + after);
  return effectFields(effect.estimate, stdError, Number.POSITIVE_INFINITY, level);
}

/** With n below in an unweighted share or net score, as its own error has it, and n − 1 elsewhere. */
function waveVariance(
  influence: Influence,
  family: MeasureFamily,
  segments: WaveSegments,
  isUnweighted: boolean,
): number | null {
  const n = segments.reduce((sum, segment) => sum + segment.n, 0);
  const variance = influenceVariance(
    influence,
    segments.map(({ moments }) => moments),
  );
  if (isUnweighted && family !== "mean") return variance;
  return n < 2 ? null : (n / (n - 1)) * variance;
}

function designVarianceOfEffect(
  effect: ChangeEffect,
  { figures, weights, frequencies, design }: SampledRows,
  from: WaveSegments,
  to: WaveSegments,
  rows: Uint32Array,
): number | null {
  const deviations = new Float64Array(rows.length);
  let next = 0;
  for (const { influence, segments } of [
    { influence: effect.from, segments: from },
    { influence: effect.to, segments: to },
  ]) {
    const sumWeights = segments.reduce((sum, segment) => sum + segment.sumWeights, 0);
    segments.forEach((segment, j) => {
      for (const row of segment.rows) {
        const error = influence.slope[j] === 0 ? 0 : influence.slope[j]! * (figures[row]! - segment.mean);
        deviations[next++] = (influence.level[j]! + error) / sumWeights;
      }
    });
  }
  return varianceUnderDesign(deviations, { rows, weights, frequencies, sumWeights: 1 }, design!);
}

function joinedRows(samples: readonly ComparedSample[]): Uint32Array {
  const rows = new Uint32Array(samples.reduce((sum, sample) => sum + sample.rows.length, 0));
  let next = 0;
  for (const sample of samples) {
    rows.set(sample.rows, next);
    next += sample.rows.length;
  }
  return rows;
}
