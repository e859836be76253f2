import type { AnswerSample } from "./answerSample";
import { bootstrapMean } from "./bootstrapMean";
import type { Figure } from "./figure";
import type { ScoreBootstrapSetting } from "./scoreInterval";

/**
 * A figure of answers on a scale by bootstrap: counts are drawn where they say everything, else rows with their weights.
 * @param values beside the sample's answers: what each stands for
 * @param unit 100 for percent and points, 1 for scale units
 */
export function bootstrapFigure(
  sample: AnswerSample,
  values: Float64Array,
  unit: number,
  setting: ScoreBootstrapSetting,
): Figure {
  if (sample.kind === "plain") return bootstrapMean({ kind: "counts", counts: sample.counts.n }, values, unit, setting);
  const { codes, ...rows } = sample.answered();
  const ofRows = Float64Array.from(rows.rows, (row) => values[codes[row]!]!);
  return bootstrapMean({ kind: "rows", ...rows }, ofRows, unit, setting);
}
