import { restartInPlace, type Stream, streamFromState } from "../random/stream";
import { missingRate } from "./missingRate";
import { movedVariance } from "./movedVariance";
import { plantFaults } from "./simulatedFaults";
import {
  ANSWER_THRESHOLDS,
  CES,
  CONTINUOUS_ANSWER,
  RECOMMEND,
  SIMULATED_CONSTRUCTS,
  SIMULATED_ITEMS,
  SIMULATED_REGIONS,
  SIMULATED_TOPICS,
  type SimulatedConstruct,
  type SimulatedItem,
  type SimulatedRatingModel,
} from "./simulatedModel";
import { simulatedStructure } from "./simulatedStructure";
import { simulatedWaves } from "./simulatedWaves";
import { checkSimulationOptions, type SimulationOptions, type SimulationSettings } from "./simulationOptions";
import { type SurveyTruth, surveyTruth } from "./surveyTruth";
import { type TopicColumn, topicColumn } from "./topicColumn";

/** The columns of a simulated survey. NaN stands for a missing answer, null for no coded topic. */
export type SimulatedColumns = {
  /** One number a person, as text: "C0000001". */
  readonly customer: readonly string[];
  /** "2025-Q1" …, the respondents in turn. */
  readonly wave: readonly string[];
  /** "North", "South", "East", "West". */
  readonly region: readonly string[];
  /** Sampling weights with mean 1: population share over sample share of the region, and a part by chance. */
  readonly weight: Float64Array;
  /** 0–10. */
  readonly recommend: Float64Array;
  /** "The company made it easy for me", 1–7. */
  readonly ces: Float64Array;
  /** The coded topics of the comment, "delivery;staff". */
  readonly topics: readonly (string | null)[];
  /** Seconds taken to answer. */
  readonly duration: Float64Array;
} & { readonly [Item in SimulatedItem]: Float64Array } & { readonly [Topic in TopicColumn]: Float64Array };

/** A simulated survey: nobody was asked. */
export interface SimulatedSurvey {
  readonly kind: "simulatedSurvey";
  readonly simulated: true;
  readonly settings: Readonly<SimulationSettings>;
  /** What a survey would hold: an object of columns, as every call takes it. */
  readonly data: SimulatedColumns;
  /** What no survey holds: the standardised constructs of each respondent. */
  readonly latent: { readonly [Construct in SimulatedConstruct]: Float64Array };
  /** The effects from which the data were made. */
  readonly truth: SurveyTruth;
}

/**
 * Streams of a seed from here on belong to simulations, those before to resampling: with one seed for both,
 * the resamples must not be made of the same numbers as the data.
 */
const FIRST_STREAM = 2 ** 52;
/** Each respondent has streams of his own, so that further columns will not change those that there are. */
const STREAMS_EACH = 16;
const ANSWERS = 0;
const GAPS = 1;
const FAULTS = 2;

const MEDIAN_SECONDS = 210;
const SECONDS_PER_TOPIC = 25;
const SPREAD_OF_LOG_SECONDS = 0.4;

function answerOn1To10(score: number): number {
  let answer = 1;
  while (answer <= ANSWER_THRESHOLDS.length && score > ANSWER_THRESHOLDS[answer - 1]!) answer++;
  return answer;
}

function rate(
  stream: Stream,
  { loading, mean, spread, low, high }: SimulatedRatingModel,
  construct: number,
  more: number,
): number {
  const score = loading * construct + Math.sqrt(1 - loading * loading) * stream.normal();
  return Math.min(high, Math.max(low, Math.round(mean + spread * score + more)));
}

/** The first entry whose cumulative share lies above u. */
function pick(cumulative: Float64Array, u: number): number {
  let chosen = 0;
  while (chosen < cumulative.length - 1 && u >= cumulative[chosen]!) chosen++;
  return chosen;
}

/**
 * A simulated customer survey with known truth, shaped like the European Customer Satisfaction Index: image, expectations, quality,
 * value, satisfaction and loyalty, 24 items, a 0–10 recommendation, an effort question, regions, waves, weights, missing answers,
 * coded comment topics and durations. For trying things out, for tests, and for planning a survey.
 *
 * Respondent i of a seed is the same whatever `respondents` and `missing` are: a larger survey begins with the smaller one.
 * Constructs have mean 0 and variance 1; `truth` states every effect behind the data.
 * `faults` spoils the answers of some, for `answerQuality` to find; `truth.faults` lists them, and nobody else's answers change.
 * @returns data (columns), latent (constructs of each respondent) and truth; frozen
 * @throws AnalysisError "unknown-option" · "invalid-option"
 * @source the model of Tenenhaus et al. (2005), PLS path modeling, CSDA 48; the coefficients are made up
 * @example nps(simulateSurvey({ respondents: 400, seed: 1 }).data, { rating: "recommend" })
 */
export function simulateSurvey(options: SimulationOptions = {}): SimulatedSurvey {
  const settings = checkSimulationOptions(options);
  const { respondents, seed, continuous, missing } = settings;
  const waves = simulatedWaves(settings.waves, settings.trend);
  const truth = surveyTruth(settings);

  const size = SIMULATED_CONSTRUCTS.length;
  const quality = SIMULATED_CONSTRUCTS.indexOf("quality");
  const paths = truth.paths.map(({ from, to, coefficient }) => ({
    from: SIMULATED_CONSTRUCTS.indexOf(from),
    to: SIMULATED_CONSTRUCTS.indexOf(to),
    coefficient,
  }));
  const moved = movedVariance(waves);
  const noise = Float64Array.from(simulatedStructure().rSquared, (explained, j) =>
    Math.sqrt(1 - explained - (j === quality ? moved : 0)),
  );
  let sum = 0;
  const regionBorders = Float64Array.from(SIMULATED_REGIONS, ({ sampleShare }) => {
    sum += sampleShare;
    return sum;
  });

  const column = (): Float64Array => new Float64Array(respondents);
  const latent = SIMULATED_CONSTRUCTS.map(column);
  const items = SIMULATED_ITEMS.map(column);
  const itemConstruct = SIMULATED_ITEMS.map(({ construct }) => SIMULATED_CONSTRUCTS.indexOf(construct));
  const itemNoise = SIMULATED_ITEMS.map(({ loading }) => Math.sqrt(1 - loading * loading));
  const topicColumns = SIMULATED_TOPICS.map(column);
  const [weight, recommend, ces, duration] = [column(), column(), column(), column()];
  const customer: string[] = [];
  const wave: string[] = [];
  const region: string[] = [];
  const topics: (string | null)[] = [];
  const itemGap = SIMULATED_ITEMS.map(({ doesNotApplyToAll }) => missingRate(missing, doesNotApplyToAll ?? false));
  const recommendGap = missingRate(missing, false);
  const cesGap = missingRate(missing, true);

  const scores = new Float64Array(size);
  const stream = streamFromState(new Int32Array(4));
  for (let i = 0; i < respondents; i++) {
    restartInPlace(stream, seed, FIRST_STREAM + i * STREAMS_EACH + ANSWERS);
    const home = SIMULATED_REGIONS[pick(regionBorders, stream.uniform())]!;
    const quarter = waves[i % waves.length]!;
    customer.push(`C${String(i + 1).padStart(7, "0")}`);
    wave.push(quarter.wave);
    region.push(home.region);
    weight[i] = (home.populationShare / home.sampleShare) * (0.7 + 0.6 * stream.uniform());

    for (let j = 0; j < size; j++) scores[j] = noise[j]! * stream.normal();
    scores[quality]! += home.quality + quarter.quality;
    // The paths stand in causal order, so each `from` is complete when it is used.
    for (const { from, to, coefficient } of paths) scores[to]! += coefficient * scores[from]!;
    for (let j = 0; j < size; j++) latent[j]![i] = scores[j]!;

    for (let k = 0; k < items.length; k++) {
      const { loading, ease } = SIMULATED_ITEMS[k]!;
      const score = ease + loading * scores[itemConstruct[k]!]! + itemNoise[k]! * stream.normal();
      items[k]![i] = continuous ? CONTINUOUS_ANSWER.mean + CONTINUOUS_ANSWER.spread * score : answerOn1To10(score);
    }

    let mentioned: string | null = null;
    let effect = 0;
    let seconds = MEDIAN_SECONDS;
    for (let t = 0; t < topicColumns.length; t++) {
      const { topic, share, effect: points } = SIMULATED_TOPICS[t]!;
      if (stream.uniform() >= share) continue;
      topicColumns[t]![i] = 1;
      mentioned = mentioned === null ? topic : `${mentioned};${topic}`;
      effect += points;
      seconds += SECONDS_PER_TOPIC;
    }
    topics.push(mentioned);
    recommend[i] = rate(stream, RECOMMEND, scores[SIMULATED_CONSTRUCTS.indexOf(RECOMMEND.construct)]!, effect);
    ces[i] = rate(stream, CES, scores[SIMULATED_CONSTRUCTS.indexOf(CES.construct)]!, 0);
    duration[i] = Math.round(seconds * Math.exp(SPREAD_OF_LOG_SECONDS * stream.normal()));

    restartInPlace(stream, seed, FIRST_STREAM + i * STREAMS_EACH + GAPS);
    for (let k = 0; k < items.length; k++) if (stream.uniform() < itemGap[k]!) items[k]![i] = Number.NaN;
    if (stream.uniform() < recommendGap) recommend[i] = Number.NaN;
    if (stream.uniform() < cesGap) ces[i] = Number.NaN;
  }

  const planted =
    settings.faults &&
    plantFaults(
      settings.faults,
      { items, later: [recommend, ces], duration },
      (row) => restartInPlace(stream, seed, FIRST_STREAM + row * STREAMS_EACH + FAULTS),
      stream,
    );
  const itemColumns = Object.fromEntries(SIMULATED_ITEMS.map(({ item }, k) => [item, items[k]!]));
  const mentions = Object.fromEntries(SIMULATED_TOPICS.map(({ topic }, t) => [topicColumn(topic), topicColumns[t]!]));
  return Object.freeze({
    kind: "simulatedSurvey",
    simulated: true,
    settings: Object.freeze(settings),
    data: Object.freeze({
      customer: Object.freeze(customer),
      wave: Object.freeze(wave),
      region: Object.freeze(region),
      weight,
      ...(itemColumns as { [Item in SimulatedItem]: Float64Array }),
      recommend,
      ces,
      topics: Object.freeze(topics),
      ...(mentions as { [Topic in TopicColumn]: Float64Array }),
      duration,
    }),
    latent: Object.freeze(
      Object.fromEntries(SIMULATED_CONSTRUCTS.map((construct, j) => [construct, latent[j]!])) as {
        [Construct in SimulatedConstruct]: Float64Array;
      },
    ),
    truth: planted === undefined ? truth : Object.freeze({ ...truth, faults: planted }),
  });
}
