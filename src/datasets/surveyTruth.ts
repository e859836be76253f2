import { normalSurvival } from "../distributions/normal";
import { missingRate } from "./missingRate";
import { overCells, type TrueFigure } from "./overCells";
import { recommendTruth } from "./recommendTruth";
import { roundedMean } from "./roundedMean";
import type { PlantedFault } from "./simulatedFaults";
import {
  ANSWER_THRESHOLDS,
  CES,
  CONTINUOUS_ANSWER,
  RECOMMEND,
  SIMULATED_CONSTRUCTS,
  SIMULATED_ITEMS,
  SIMULATED_PATHS,
  SIMULATED_REGIONS,
  SIMULATED_TOPICS,
  type SimulatedConstruct,
  type SimulatedItem,
  type SimulatedItemModel,
  type SimulatedPath,
  type SimulatedRatingModel,
  type SimulatedRegionModel,
  type SimulatedTopicModel,
} from "./simulatedModel";
import { simulatedStructure } from "./simulatedStructure";
import { simulatedWaves } from "./simulatedWaves";
import type { SimulationSettings } from "./simulationOptions";
import { type SurveyCell, surveyCells } from "./surveyCells";
import { type TopicColumn, topicColumn } from "./topicColumn";

export interface TrueItem {
  readonly item: SimulatedItem;
  readonly construct: SimulatedConstruct;
  /** Correlation of the item's score with its construct; rounding to 1–10 lowers that of the answer a little. */
  readonly loading: number;
  readonly mean: TrueFigure;
  /** Probability that the answer is missing. */
  readonly missing: number;
}

export interface TrueTopic extends SimulatedTopicModel {
  /** Its 0/1 column. */
  readonly column: TopicColumn;
  /** What mentioning it does to the mean of the 0–10 answers, after rounding and with the end of the scale in the way. */
  readonly ratingEffect: number;
  /** What mentioning it does to the NPS of those who do, in points. */
  readonly npsEffect: number;
}

export interface TrueRegion extends SimulatedRegionModel {
  /** populationShare/sampleShare: the mean weight of its respondents. */
  readonly weight: number;
  readonly nps: number;
}

export interface TrueWave {
  readonly wave: string;
  readonly quality: number;
  readonly nps: TrueFigure;
}

/** What stands behind a simulated survey: every effect that an analysis may try to find. */
export interface SurveyTruth {
  /** In causal order. Each construct has mean 0 and variance 1 in the sample, over all regions and waves. */
  readonly constructs: readonly SimulatedConstruct[];
  readonly paths: readonly SimulatedPath[];
  /** Direct and indirect effects together, where there are any. */
  readonly totalEffects: readonly SimulatedPath[];
  /** Correlations of the constructs, in their order. */
  readonly correlations: readonly (readonly number[])[];
  readonly rSquared: readonly { readonly construct: SimulatedConstruct; readonly rSquared: number }[];
  readonly items: readonly TrueItem[];
  readonly nps: TrueFigure;
  readonly recommend: SimulatedRatingModel & { readonly answerMean: TrueFigure };
  readonly ces: SimulatedRatingModel & { readonly answerMean: TrueFigure };
  readonly topics: readonly TrueTopic[];
  readonly regions: readonly TrueRegion[];
  readonly waves: readonly TrueWave[];
  /** Who carries which fault; present when faults were asked for. Every other figure here is of answers without faults. */
  readonly faults?: readonly PlantedFault[];
}

const frozenRows = <Row extends object>(rows: readonly Row[]): readonly Row[] =>
  Object.freeze(rows.map((row) => Object.freeze(row)));

/** Mean answer to an item in a cell. */
function answerMean(model: SimulatedItemModel, cell: SurveyCell, continuous: boolean): number {
  const { mean, spread } = cell.scoreOf(model.construct, model.loading);
  if (continuous) return CONTINUOUS_ANSWER.mean + CONTINUOUS_ANSWER.spread * (model.ease + mean);
  let expected = 1;
  for (const threshold of ANSWER_THRESHOLDS) expected += normalSurvival((threshold - model.ease - mean) / spread);
  return expected;
}

/**
 * The truth behind the surveys that these options describe. Exact: within a region and a wave every score is normal, so each
 * figure is a finite mixture of normal probabilities, and nothing is simulated here.
 */
export function surveyTruth({ continuous, missing, waves, trend }: SimulationSettings): SurveyTruth {
  const size = SIMULATED_CONSTRUCTS.length;
  const { correlations, totalEffects, rSquared } = simulatedStructure();
  const cells = surveyCells(waves, trend);
  const recommend = recommendTruth(cells);
  const effects = SIMULATED_CONSTRUCTS.flatMap((from, i) =>
    SIMULATED_CONSTRUCTS.map((to, j) => ({ from, to, coefficient: i === j ? 0 : totalEffects[i * size + j]! })),
  );
  const cesMean = (cell: SurveyCell): number => {
    const { mean, spread } = cell.scoreOf(CES.construct, CES.loading);
    return roundedMean(CES, CES.mean + CES.spread * mean, CES.spread * spread);
  };
  return Object.freeze({
    constructs: Object.freeze([...SIMULATED_CONSTRUCTS]),
    paths: frozenRows(SIMULATED_PATHS.map((path) => ({ ...path }))),
    totalEffects: frozenRows(effects.filter(({ coefficient }) => coefficient !== 0)),
    correlations: frozenRows(SIMULATED_CONSTRUCTS.map((_, i) => [...correlations.subarray(i * size, (i + 1) * size)])),
    rSquared: frozenRows(
      SIMULATED_CONSTRUCTS.map((construct, j) => ({ construct, rSquared: rSquared[j]! })).filter(
        (row) => row.rSquared > 0,
      ),
    ),
    items: frozenRows(
      SIMULATED_ITEMS.map((model) => ({
        item: model.item,
        construct: model.construct,
        loading: model.loading,
        mean: overCells(cells, (cell) => answerMean(model, cell, continuous)),
        missing: missingRate(missing, model.doesNotApplyToAll ?? false),
      })),
    ),
    nps: recommend.nps,
    recommend: Object.freeze({ ...RECOMMEND, answerMean: recommend.answerMean }),
    ces: Object.freeze({ ...CES, answerMean: overCells(cells, cesMean) }),
    topics: frozenRows(
      SIMULATED_TOPICS.map((topic, t) => ({
        ...topic,
        column: topicColumn(topic.topic),
        ...recommend.topicEffects[t]!,
      })),
    ),
    regions: frozenRows(
      SIMULATED_REGIONS.map((region) => ({
        ...region,
        weight: region.populationShare / region.sampleShare,
        nps: recommend.npsOf((cell) => cell.region === region).population,
      })),
    ),
    waves: frozenRows(
      simulatedWaves(waves, trend).map((each) => ({
        ...each,
        nps: recommend.npsOf((cell) => cell.wave.wave === each.wave),
      })),
    ),
  });
}
