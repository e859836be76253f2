import * as orsak from "../../src/index";

const { data: survey } = orsak.simulateSurvey({ respondents: 240, seed: 5 });
const { attitude } = orsak;
const model = { outcome: "rating", drivers: ["complaints", "learning"] };
const items = ["satisfaction1", "satisfaction2", "satisfaction3"];
const interval = { method: "percentile", resamples: 20, seed: 1 } as const;
const waves = {
  answer: [5, 3, 2, 5, 4, 2, 5, 4, 4, 3, 1, 5],
  kind: ["a", "b", "b", "a", "b", "a", "b", "b", "a", "a", "b", "a"],
  year: [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3],
};
const twoWaves = { answer: waves.answer.slice(0, 8), kind: waves.kind.slice(0, 8), year: waves.year.slice(0, 8) };
const late = { ...attitude, late: attitude.rating.map((rating) => rating < 65) };
const steps = { ...attitude, step: attitude.rating.map((rating) => Math.min(3, Math.floor(rating / 20))) };

const twoConstructs = orsak.acsiModel({ satisfaction: items, loyalty: ["loyalty1", "loyalty2"] });

/** Results of every kind, some with all that can be asked for and some with as little as there is. */
export const everyKind: Readonly<Record<string, readonly object[]>> = {
  nps: [
    orsak.nps(survey, { rating: "recommend", by: "region", weights: "weight" }),
    orsak.npsFromCounts({ promoters: 5, passives: 3, detractors: 2 }),
    orsak.nps([10, 9, 3, 7], { interval }),
  ],
  csat: [orsak.csat([5, 4, 3, 1])],
  ces: [orsak.ces([7, 4, 3, 1])],
  customerIndex: [orsak.customerIndex(survey, { items, scale: [1, 10], by: "region" })],
  topBox: [orsak.topBox([5, 4, 3, 1], { scale: [1, 5] })],
  bottomBox: [orsak.bottomBox([5, 4, 3, 1], { scale: [1, 5] })],
  netScore: [orsak.netScore([5, 4, 3, 1], { scale: [1, 5], top: [5], bottom: [1, 2] })],
  meanScore: [orsak.meanScore([5, 4, 3, 1], { scale: [1, 5] })],
  sampleSize: [orsak.sampleSize({ score: "nps", margin: 5 })],
  marginOfError: [orsak.marginOfError({ score: "csat", n: 385 })],
  comparisonPower: [orsak.comparisonPower({ score: "csat", share: 60, difference: 5, n: 1500 })],
  comparisonSampleSize: [orsak.comparisonSampleSize({ score: "csat", share: 60, difference: 5 })],
  detectableDifference: [orsak.detectableDifference({ score: "csat", share: 60, n: 1500 })],
  scoreComparison: [
    orsak.compareScores(survey, { score: "nps", rating: "recommend", by: "region" }),
    orsak.compareScores(twoWaves, { score: "csat", rating: "answer", by: "year", margin: 10 }),
  ],
  pairedComparison: [
    orsak.comparePaired({ before: [3, 6, 9, 7], after: [9, 6, 10, 9] }, { score: "nps", ratings: ["before", "after"] }),
  ],
  changeDecomposition: [
    orsak.decomposeChange(twoWaves, { score: "csat", rating: "answer", wave: "year", segment: "kind" }),
  ],
  scoreTrend: [orsak.scoreTrend(waves, { score: "csat", rating: "answer", wave: "year" })],
  controlChart: [orsak.controlChart(waves, { score: "csat", rating: "answer", wave: "year" })],
  drivers: [
    orsak.drivers(attitude, model),
    orsak.drivers(attitude, { ...model, importance: "dominance", interval }),
    orsak.drivers(survey, {
      outcome: "satisfaction1",
      drivers: ["quality1", "region"],
      controls: ["value1"],
      categorical: ["region"],
      scale: [1, 10],
    }),
    orsak.driversFromMoments(
      {
        n: 30,
        terms: ["y", "x"],
        means: [5, 3],
        covariance: [
          [4, 1],
          [1, 2],
        ],
      },
      { outcome: "y" },
    ),
    orsak.incompleteDrivers(survey, { outcome: "satisfaction1", drivers: ["quality1", "value1"], missing: "pairwise" }),
  ],
  linearRegression: [orsak.linearRegression(attitude, { outcome: "rating", predictors: model.drivers })],
  logisticRegression: [orsak.logisticRegression(late, { outcome: "late", predictors: model.drivers })],
  ordinalRegression: [orsak.ordinalRegression(steps, { outcome: "step", predictors: model.drivers })],
  logitDrivers: [orsak.logitDrivers(late, { outcome: "late", drivers: model.drivers })],
  ordinalDrivers: [orsak.ordinalDrivers(steps, { outcome: "step", drivers: model.drivers })],
  vif: [
    orsak.vif(attitude, { predictors: model.drivers }),
    orsak.vifFromCorrelation([
      [1, 0.5],
      [0.5, 1],
    ]),
  ],
  omega: [
    orsak.omega(attitude, { items: Object.keys(attitude), interval }),
    orsak.omegaFromCovariance(
      [
        [1, 0.5, 0.4],
        [0.5, 1, 0.3],
        [0.4, 0.3, 1],
      ],
      { factors: 1 },
    ),
  ],
  alphaComparison: [
    orsak.compareAlphas(survey, { items, by: "region", between: ["North", "South"] }),
    orsak.compareAlphas(survey, { scales: { a: items, b: ["quality1", "quality2"] }, weights: "weight", interval }),
  ],
  spearmanBrown: [orsak.spearmanBrown(0.7, { target: 0.8, items: 4 }), orsak.spearmanBrown(0.7, { factor: 2 })],
  guttmanLambdas: [
    orsak.guttmanLambdas(survey, { items }),
    orsak.guttmanLambdasFromCovariance([
      [1, 0.5],
      [0.5, 1],
    ]),
  ],
  splitHalf: [orsak.splitHalf(survey, { items, splits: 2 }), orsak.splitHalf(survey, { items })],
  confirmatoryFactors: [
    orsak.confirmatoryFactors(attitude, { factors: { boss: ["complaints", "learning", "raises"], all: ["rating"] } }),
    orsak.confirmatoryFactorsFromCovariance(
      [
        [2, 1, 1],
        [1, 2, 1],
        [1, 1, 2],
      ],
      { n: 90, factors: { one: ["1", "2", "3"] }, maxIterations: 1 },
    ),
  ],
  cronbachAlpha: [
    orsak.cronbachAlpha(survey, { items, scale: [1, 10], interval }),
    orsak.cronbachAlpha(survey, { items, scale: [1, 10], reverse: [items[0]!], interval, intervalsFor: "table" }),
    orsak.cronbachAlphaFromCovariance(
      [
        [10, 6],
        [6, 11],
      ],
      { n: 40 },
    ),
  ],
  bootstrap: [orsak.bootstrap(attitude.rating, { mean: attitude.rating }, { resamples: 20, seed: 1 })],
  jackknife: [orsak.jackknife(attitude.rating, { mean: attitude.rating })],
  permutationTest: [orsak.permutationTest([9, 8, 10], [5, 6], { seed: 7 })],
  simulateChange: [orsak.simulateChange(orsak.drivers(attitude, model), { complaints: 5 })],
  penaltyReward: [
    orsak.penaltyReward(survey, { outcome: "satisfaction1", drivers: ["quality1", "quality2"], scale: [1, 10] }),
  ],
  nonlinearity: [orsak.nonlinearity(attitude, model)],
  compareDrivers: [
    orsak.compareDrivers(survey, { outcome: "satisfaction1", drivers: ["quality1", "value1"], by: "region" }),
  ],
  sensitivityToConfounder: [
    orsak.sensitivityToConfounder(attitude, { ...model, driver: "complaints", benchmark: "learning" }),
  ],
  mediation: [orsak.mediation(attitude, { outcome: "rating", driver: "learning", mediators: ["complaints"] })],
  eValue: [orsak.eValue({ riskRatio: 2, confLow: 1.5, confHigh: 2.7 })],
  topicDrivers: [orsak.topicDrivers(survey, { outcome: "recommend", topics: "topics" })],
  ridgeTrace: [orsak.ridgeTrace(attitude, { ...model, lambdas: [0, 0.5] })],
  collinearity: [orsak.collinearity(attitude, { drivers: [...model.drivers, "raises"], threshold: 0.6 })],
  discriminantValidity: [
    orsak.discriminantValidity(survey, {
      constructs: { Satisfaction: items, Value: ["value1", "value2"], Recommend: ["recommend"] },
      interval,
    }),
    orsak.discriminantValidityFromCorrelation(
      [
        [1, -0.5],
        [-0.5, 1],
      ],
      { constructs: { A: ["1"], B: ["2"] } },
    ),
  ],
  comparePaths: [orsak.comparePaths(survey, { ...twoConstructs, by: "region", resamples: 9 })],
  predictPaths: [orsak.predictPaths(survey, { ...twoConstructs, folds: 3, repeats: 1 })],
  plsPath: [
    orsak.plsPath(survey, { ...twoConstructs, scale: [1, 10], interval, scores: true, fitTest: { resamples: 20 } }),
    orsak.plsPath(survey, twoConstructs),
    orsak.plsPath(survey, {
      constructs: {
        Image: ["image1", "image2"],
        Value: ["value1", "value2"],
        Quality: ["quality1", "quality2"],
        Offer: { of: ["Value", "Quality"] },
        Loyalty: ["loyalty1", "loyalty2"],
        Expectations: ["expectations1"],
      },
      paths: ["Offer", "Image", "Expectations"].map((from) => ({ from, to: "Loyalty" })),
      moderations: [{ moderator: "Image", from: "Expectations", to: "Loyalty" }],
    }),
    orsak.plsPathFromMoments(
      {
        n: 30,
        terms: ["a", "b"],
        means: [0, 0],
        covariance: [
          [1, 0.5],
          [0.5, 1],
        ],
      },
      { constructs: { A: ["a"], B: ["b"] }, paths: [{ from: "A", to: "B" }], consistent: true },
    ),
  ],
  correlationMatrix: [
    orsak.correlationMatrix(attitude, { items: model.drivers }),
    orsak.correlationMatrix(steps, { items: ["step", "rating"], method: "spearman", weights: steps.step }),
    orsak.correlationMatrix(survey, { items, method: "polychoric", missing: "pairwise" }),
  ],
  factorability: [
    orsak.factorability(survey, { items }),
    orsak.factorabilityFromCorrelation([
      [1, 0.6],
      [0.6, 1],
    ]),
  ],
  parallelAnalysis: [orsak.parallelAnalysis(survey, { items, resamples: 20 })],
  principalComponents: [orsak.principalComponents(survey, { items, components: 2, rotation: "varimax" })],
  factorAnalysis: [
    orsak.factorAnalysis(survey, { items, factors: 1 }),
    orsak.factorAnalysis(attitude, {
      items: ["rating", "complaints", "learning", "raises", "critical", "advance"],
      factors: 2,
    }),
  ],
  suggestedScales: [
    orsak.suggestScales(attitude, { items: ["rating", "complaints", "learning", "critical"], resamples: 20 }),
  ],
  intraclassCorrelation: [orsak.intraclassCorrelation(attitude, { raters: model.drivers })],
  cohenKappa: [
    orsak.cohenKappa(waves, { raters: { first: waves.kind, second: [...waves.kind.slice(1), "b"] } }),
    orsak.cohenKappaFromTable([
      [20, 5],
      [10, 15],
    ]),
  ],
  krippendorffAlpha: [
    orsak.krippendorffAlpha({ a: [1, 2, null, 1, 2], b: [1, 2, 2, 1, 1] }, { coders: ["a", "b"], interval }),
  ],
  answerQuality: [
    orsak.answerQuality(survey, {
      items: [...items, "satisfaction4", "quality1", "quality2", "quality3", "value1"],
      duration: "duration",
      id: "customer",
      scale: [2, 9],
    }),
    orsak.answerQuality({ a: [1, 5, 2, 4] }, { items: ["a"] }),
  ],
};
