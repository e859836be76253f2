import type { DrawnRows } from "../../estimate/score/drawTotals";
import { meanOfRows } from "../../estimate/score/meanOfRows";
import type { AnswerCounts, CustomerIndexScore, IndexItem } from "../results";
import { bootstrapMean } from "./bootstrapMean";
import { type Figure, noFigure } from "./figure";
import type { IndexColumn, IndexedSurvey, IndexSample } from "./indexSamples";
import { meanWithInterval } from "./meanFigure";
import type { ScoreIntervalSetting } from "./scoreInterval";
import { type Scored, scoreFields } from "./scoreResult";

/** More different answers than this are measurements, and nobody reads their counts. */
const MOST_COUNTED = 1001;

/** Index of one sample. */
export function customerIndexScore(
  { items, index }: IndexedSurvey,
  sample: IndexSample,
  setting: ScoreIntervalSetting<"t">,
): Scored<CustomerIndexScore> {
  const { drawn } = sample;
  const counted = items.map((item) => countAnswersOf(item, drawn));
  const isEmpty = sample.sumWeights === 0;
  const figure = isEmpty ? noFigure(sample) : indexFigure(index, sample, setting);
  return {
    score: {
      kind: "customerIndex",
      ...scoreFields(sample, figure, setting.level, setting.method),
      counts: addCounts(counted),
      items: items.map((item, k): IndexItem => {
        const [low, high] = item.scale;
        const mean = isEmpty ? null : meanOfRows(item.values, drawn);
        return {
          term: item.term,
          weight: item.weight,
          mean,
          index: mean === null ? null : (100 * (mean - low)) / (high - low),
          counts: counted[k]!,
        };
      }),
    },
    warnings: figure.warnings,
  };
}

function indexFigure(
  index: Float64Array,
  sample: IndexSample,
  { level, bootstrap }: ScoreIntervalSetting<"t">,
): Figure {
  const { rows } = sample.drawn;
  if (bootstrap !== undefined) {
    const values = Float64Array.from(rows, (row) => index[row]!);
    return bootstrapMean({ kind: "rows", ...sample.drawn, design: sample.design }, values, 1, bootstrap);
  }
  const mean = meanOfRows(index, sample.drawn);
  const deviations = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) deviations[i] = index[rows[i]!]! - mean;
  return meanWithInterval(sample, mean, sample.variance(deviations), level);
}

/** How often each answer was given, ascending; the whole numbers of a short scale also when nobody gave them. */
function countAnswersOf({ values, scale }: IndexColumn, { rows, frequencies }: DrawnRows): AnswerCounts | null {
  const [low, high] = scale;
  const isShort = Number.isInteger(low) && high - low < MOST_COUNTED;
  const whole = new Float64Array(isShort ? Math.floor(high - low) + 1 : 0);
  const others = new Map<number, number>();
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const people = frequencies === undefined ? 1 : frequencies[row]!;
    const place = values[row]! - low;
    if (place < whole.length && place === (place | 0)) whole[place]! += people;
    else {
      others.set(values[row]!, (others.get(values[row]!) ?? 0) + people);
      if (others.size > MOST_COUNTED) return null;
    }
  }
  const counts = Array.from(whole, (n, place): [number, number] => [low + place, n]);
  counts.push(...others);
  return Object.fromEntries(counts.sort(([x], [y]) => x - y).map(([answer, n]) => [String(answer), n]));
}

function addCounts(all: readonly (AnswerCounts | null)[]): AnswerCounts | null {
  const sums = new Map<string, number>();
  for (const counts of all) {
    if (counts === null) return null;
    for (const [answer, n] of Object.entries(counts)) sums.set(answer, (sums.get(answer) ?? 0) + n);
  }
  return Object.fromEntries([...sums].sort(([a], [b]) => Number(a) - Number(b)));
}
