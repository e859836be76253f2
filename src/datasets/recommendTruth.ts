import { normalSurvival } from "../distributions/normal";
import { overCells, type TrueFigure } from "./overCells";
import { roundedMean } from "./roundedMean";
import { RECOMMEND, SIMULATED_TOPICS } from "./simulatedModel";
import type { SurveyCell } from "./surveyCells";

/** Mean and NPS of the recommend ratings of some respondents. */
interface RatingFigures {
  readonly mean: number;
  readonly nps: number;
}

/** The figures of those in a cell who mention a set of topics, for every set: topic t is in it when bit t is 1. */
function figuresBySet(cell: SurveyCell): readonly RatingFigures[] {
  const score = cell.scoreOf(RECOMMEND.construct, RECOMMEND.loading);
  const spread = RECOMMEND.spread * score.spread;
  return Array.from({ length: 2 ** SIMULATED_TOPICS.length }, (_, set) => {
    let mean = RECOMMEND.mean + RECOMMEND.spread * score.mean;
    SIMULATED_TOPICS.forEach(({ effect }, t) => {
      if ((set >> t) & 1) mean += effect;
    });
    const promoters = normalSurvival((8.5 - mean) / spread);
    const detractors = normalSurvival((mean - 6.5) / spread);
    return { mean: roundedMean(RECOMMEND, mean, spread), nps: 100 * (promoters - detractors) };
  });
}

/** The average over sets of topics: of all respondents, or of those who mention topic `given` (1) or do not (0). */
function overSets(bySet: readonly RatingFigures[], given?: number, mentioned?: 0 | 1): RatingFigures {
  const sums = { mean: 0, nps: 0 };
  bySet.forEach((figures, set) => {
    let probability = 1;
    SIMULATED_TOPICS.forEach(({ share }, t) => {
      const isIn = (set >> t) & 1;
      if (t === given) probability *= isIn === mentioned ? 1 : 0;
      else probability *= isIn ? share : 1 - share;
    });
    sums.mean += probability * figures.mean;
    sums.nps += probability * figures.nps;
  });
  return sums;
}

export interface RecommendTruth {
  readonly answerMean: TrueFigure;
  readonly nps: TrueFigure;
  readonly npsOf: (belongs: (cell: SurveyCell) => boolean) => TrueFigure;
  /** What mentioning topic t does to the mean rating and to the NPS, in the sample. */
  readonly topicEffects: readonly { readonly ratingEffect: number; readonly npsEffect: number }[];
}

/** The true figures of the recommend question: a finite mixture of normal probabilities, so exact. */
export function recommendTruth(cells: readonly SurveyCell[]): RecommendTruth {
  const bySet = new Map(cells.map((cell) => [cell, figuresBySet(cell)]));
  const npsOf = (chosen: readonly SurveyCell[]): TrueFigure =>
    overCells(chosen, (cell) => overSets(bySet.get(cell)!).nps);
  return {
    answerMean: overCells(cells, (cell) => overSets(bySet.get(cell)!).mean),
    nps: npsOf(cells),
    npsOf: (belongs): TrueFigure => npsOf(cells.filter(belongs)),
    topicEffects: SIMULATED_TOPICS.map((_, t) => {
      const effects = { ratingEffect: 0, npsEffect: 0 };
      for (const cell of cells) {
        const [yes, no] = [overSets(bySet.get(cell)!, t, 1), overSets(bySet.get(cell)!, t, 0)];
        effects.ratingEffect += cell.sample * (yes.mean - no.mean);
        effects.npsEffect += cell.sample * (yes.nps - no.nps);
      }
      return effects;
    }),
  };
}
