/** The six constructs in causal order: each depends on earlier ones only. */
export const SIMULATED_CONSTRUCTS = ["image", "expectations", "quality", "value", "satisfaction", "loyalty"] as const;

export type SimulatedConstruct = (typeof SIMULATED_CONSTRUCTS)[number];

export interface SimulatedPath {
  readonly from: SimulatedConstruct;
  readonly to: SimulatedConstruct;
  /** Standard deviations of `to` per standard deviation of `from`. */
  readonly coefficient: number;
}

/** The ten paths of the European Customer Satisfaction Index; the coefficients are made up, of the size that surveys find. */
export const SIMULATED_PATHS: readonly SimulatedPath[] = [
  { from: "image", to: "expectations", coefficient: 0.65 },
  { from: "expectations", to: "quality", coefficient: 0.7 },
  { from: "expectations", to: "value", coefficient: 0.1 },
  { from: "quality", to: "value", coefficient: 0.6 },
  { from: "image", to: "satisfaction", coefficient: 0.25 },
  { from: "expectations", to: "satisfaction", coefficient: 0.1 },
  { from: "quality", to: "satisfaction", coefficient: 0.35 },
  { from: "value", to: "satisfaction", coefficient: 0.25 },
  { from: "image", to: "loyalty", coefficient: 0.25 },
  { from: "satisfaction", to: "loyalty", coefficient: 0.55 },
];

export type SimulatedItem =
  | `image${1 | 2 | 3 | 4 | 5}`
  | `expectations${1 | 2 | 3}`
  | `quality${1 | 2 | 3 | 4 | 5}`
  | `value${1 | 2 | 3}`
  | `satisfaction${1 | 2 | 3 | 4}`
  | `loyalty${1 | 2 | 3 | 4}`;

export interface SimulatedItemModel {
  readonly item: SimulatedItem;
  readonly construct: SimulatedConstruct;
  /** Correlation of the item's score with its construct. */
  readonly loading: number;
  /** How much better than the average item it is answered, in standard deviations. */
  readonly ease: number;
  /** The item asks about something that not every customer has met with, so it is left out more often. */
  readonly doesNotApplyToAll?: true;
}

/** Reflective items: score = ease + loading·construct + √(1 − loading²)·noise, which has variance 1. */
export const SIMULATED_ITEMS: readonly SimulatedItemModel[] = [
  { item: "image1", construct: "image", loading: 0.82, ease: 0.2 },
  { item: "image2", construct: "image", loading: 0.78, ease: 0.05 },
  { item: "image3", construct: "image", loading: 0.74, ease: -0.1 },
  { item: "image4", construct: "image", loading: 0.85, ease: 0.1 },
  { item: "image5", construct: "image", loading: 0.7, ease: -0.25 },
  { item: "expectations1", construct: "expectations", loading: 0.8, ease: 0.25 },
  { item: "expectations2", construct: "expectations", loading: 0.76, ease: 0.15 },
  { item: "expectations3", construct: "expectations", loading: 0.72, ease: 0.1 },
  { item: "quality1", construct: "quality", loading: 0.88, ease: 0.15 },
  { item: "quality2", construct: "quality", loading: 0.84, ease: 0 },
  { item: "quality3", construct: "quality", loading: 0.8, ease: 0.1 },
  { item: "quality4", construct: "quality", loading: 0.77, ease: -0.15 },
  { item: "quality5", construct: "quality", loading: 0.73, ease: -0.3, doesNotApplyToAll: true },
  { item: "value1", construct: "value", loading: 0.86, ease: -0.2 },
  { item: "value2", construct: "value", loading: 0.9, ease: -0.25 },
  { item: "value3", construct: "value", loading: 0.79, ease: -0.35, doesNotApplyToAll: true },
  { item: "satisfaction1", construct: "satisfaction", loading: 0.92, ease: 0.2 },
  { item: "satisfaction2", construct: "satisfaction", loading: 0.87, ease: 0 },
  { item: "satisfaction3", construct: "satisfaction", loading: 0.84, ease: -0.1 },
  { item: "satisfaction4", construct: "satisfaction", loading: 0.8, ease: 0.05 },
  { item: "loyalty1", construct: "loyalty", loading: 0.89, ease: 0.3 },
  { item: "loyalty2", construct: "loyalty", loading: 0.85, ease: 0.2 },
  { item: "loyalty3", construct: "loyalty", loading: 0.71, ease: -0.2, doesNotApplyToAll: true },
  { item: "loyalty4", construct: "loyalty", loading: 0.81, ease: 0.1 },
];

/**
 * Scores at which the answer steps up from 1 to 2 … from 9 to 10. A standard normal score gives the answers 1–10 with
 * 2, 2, 2, 4, 7, 10, 17, 23, 17 and 16 percent: mean 7.4, a long lower tail, as satisfaction is answered.
 */
export const ANSWER_THRESHOLDS: Float64Array = /* @__PURE__ */ Float64Array.of(
  -2.05,
  -1.8,
  -1.55,
  -1.3,
  -0.95,
  -0.6,
  -0.15,
  0.45,
  1,
);

/** A continuous answer is mean + spread·score: about where the 1–10 answers lie, but neither rounded nor bounded. */
export const CONTINUOUS_ANSWER: { readonly mean: number; readonly spread: number } = { mean: 7.4, spread: 2.1 };

export interface SimulatedRatingModel {
  readonly construct: SimulatedConstruct;
  /** Correlation with the construct before rounding, among those who mention no topic. */
  readonly loading: number;
  readonly mean: number;
  readonly spread: number;
  readonly low: number;
  readonly high: number;
}

/** Rating = mean + spread·(loading·construct + √(1 − loading²)·noise) + what the topics add, rounded, kept within low … high. */
export const RECOMMEND: SimulatedRatingModel = {
  construct: "loyalty",
  loading: 0.75,
  mean: 8.2,
  spread: 2,
  low: 0,
  high: 10,
};

/** "The company made it easy for me", 1 (disagree) to 7 (agree): CES 2.0. */
export const CES: SimulatedRatingModel = {
  construct: "quality",
  loading: 0.6,
  mean: 5.3,
  spread: 1.3,
  low: 1,
  high: 7,
};

export interface SimulatedTopicModel {
  readonly topic: "delivery" | "price" | "support" | "app" | "staff" | "range";
  /** Share of the respondents whose comment is coded with it, independently of everything else. */
  readonly share: number;
  /** Points that it adds to the recommend rating before rounding. */
  readonly effect: number;
}

export const SIMULATED_TOPICS: readonly SimulatedTopicModel[] = [
  { topic: "delivery", share: 0.12, effect: -1.4 },
  { topic: "price", share: 0.12, effect: -0.9 },
  { topic: "support", share: 0.09, effect: -0.6 },
  { topic: "app", share: 0.07, effect: -0.3 },
  { topic: "staff", share: 0.12, effect: 0.8 },
  { topic: "range", share: 0.08, effect: 0.4 },
];

export interface SimulatedRegionModel {
  readonly region: "North" | "South" | "East" | "West";
  readonly sampleShare: number;
  readonly populationShare: number;
  /** Perceived quality in standard deviations, beside the sample's mean: Σ sampleShare·quality = 0. */
  readonly quality: number;
}

export const SIMULATED_REGIONS: readonly SimulatedRegionModel[] = [
  { region: "North", sampleShare: 0.35, populationShare: 0.25, quality: 0.2 },
  { region: "South", sampleShare: 0.3, populationShare: 0.25, quality: 0 },
  { region: "East", sampleShare: 0.2, populationShare: 0.3, quality: -0.125 },
  { region: "West", sampleShare: 0.15, populationShare: 0.2, quality: -0.3 },
];
