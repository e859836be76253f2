import { describe, expect, it } from "vitest";
import { logitDrivers } from "../../src/analysis/drivers/logitDrivers";
import { ordinalDrivers } from "../../src/analysis/drivers/ordinalDrivers";
import { logisticRegression } from "../../src/analysis/regression/logisticRegression";
import { ordinalRegression } from "../../src/analysis/regression/ordinalRegression";
import { eValueOfOddsRatio } from "../../src/estimate/sensitivity/eValue";
import { agrees } from "./agree";
import logit from "./logit.json";
import importance from "./logitImportance.json";
import ordinal from "./ordinal.json";

const { data } = logit;
const promoters = { outcome: "recommend", event: { atLeast: 9 }, predictors: logit.predictors } as const;
const scale = { recommend: [0, 10] } as const;
const brant = { ...data, recommend: ordinal.brant.grouped };
// Two-sided 95 % of the normal (R's qnorm(0.975)).
const Z = 1.959963984540054;

function diagonal(matrix: readonly (readonly number[])[]): number[] {
  return matrix.map((row, i) => Math.sqrt(row[i]!));
}

describe("logisticRegression through the door: glm", () => {
  const result = logisticRegression(data, promoters);
  const expected = logit.unweighted;

  it("coefficients, errors, z, intervals, odds ratios", () => {
    const errors = diagonal(expected.covariance);
    expect(result.rows.map(({ term }) => term)).toEqual(["(Intercept)", ...logit.predictors]);
    result.rows.forEach((row, j) => {
      agrees(row.estimate, expected.estimate[j]!);
      agrees(row.stdError, errors[j]!);
      agrees(row.statistic, expected.estimate[j]! / errors[j]!);
      agrees(row.confHigh, expected.estimate[j]! + Z * errors[j]!, 1e-9);
      expect(row.df).toBeNull();
      if (j === 0) expect(row.oddsRatio).toBeNull();
      else agrees(row.oddsRatio!.confLow, Math.exp(expected.estimate[j]! - Z * errors[j]!), 1e-9);
    });
    result.covariance.values.forEach((row, i) => row.forEach((value, j) => agrees(value, expected.covariance[i]![j]!)));
  });

  it("model", () => {
    const { model } = result;
    agrees(model.deviance, expected.deviance);
    agrees(model.nullDeviance, expected.nullDeviance);
    agrees(model.logLikelihood, expected.logLikelihood);
    agrees(model.aic, expected.aic);
    for (const name of ["mcFadden", "coxSnell", "nagelkerke", "tjur"] as const) {
      agrees(model.pseudoRSquared[name], expected.pseudo[name]);
    }
    agrees(model.statistic, expected.nullDeviance - expected.deviance);
    expect(model).toMatchObject({ n: 240, missing: 0, events: 84, eventShare: 35, df: [5, null], converged: true });
  });

  it("average marginal effects: percentage points; 1 in place of 0 for a yes–no column", () => {
    logit.predictors.forEach((term, j) => {
      const kind = term === "member" ? "switch" : "derivative";
      const effect = result.rows[j + 1]!.averageMarginalEffect!;
      agrees(effect.estimate, 100 * expected.effects[kind].estimate[j]!);
      agrees(effect.stdError, 100 * Math.sqrt(expected.effects[kind].covariance[j]![j]!));
      agrees(effect.confLow, effect.estimate - Z * effect.stdError, 1e-9);
      expect(effect.of).toBe(term === "member" ? "switch" : "slope");
    });
  });

  it("E-values of a common event: √OR", () => {
    const { oddsRatio, eValue } = result.rows[2]!;
    const { estimate, confLow, confHigh } = oddsRatio!;
    const expectedValue = eValueOfOddsRatio({ estimate: estimate!, low: confLow!, high: confHigh! }, { rare: false });
    expect(eValue).toEqual(expectedValue);
  });

  it("robust and clustered errors", () => {
    for (const errors of ["HC0", "HC3"] as const) {
      const robust = logisticRegression(data, { ...promoters, errors });
      expect(robust.errors).toBe(errors);
      diagonal(expected.robust[errors]).forEach((error, j) => agrees(robust.rows[j]!.stdError, error));
      expect(robust.rows[1]!.df).toBeNull();
    }
    const clustered = logisticRegression(data, { ...promoters, clusters: "cluster" });
    diagonal(expected.clustered).forEach((error, j) => agrees(clustered.rows[j]!.stdError, error));
    expect(clustered).toMatchObject({ errors: "clustered", rows: [{ df: 19 }, {}, {}, {}, {}, {}] });
    expect(clustered.model.df).toEqual([5, 19]);
    agrees(clustered.model.statistic, importance.clustered.statistic);
    agrees(clustered.model.pValue, importance.clustered.pValue, 1e-9);
  });

  it("frequencies", () => {
    const counted = logisticRegression(data, { ...promoters, weights: { frequency: "frequency" } });
    diagonal(logit.frequencies.covariance).forEach((error, j) => {
      agrees(counted.rows[j]!.estimate, logit.frequencies.estimate[j]!);
      agrees(counted.rows[j]!.stdError, error);
    });
    agrees(counted.model.deviance, logit.frequencies.deviance);
  });

  it("sampling weights and the sampling design: svyglm", () => {
    const weighted = logisticRegression(data, { ...promoters, weights: "weight" });
    const { rows, effects, clusters } = logit.survey;
    diagonal(rows.covariance).forEach((error, j) => {
      agrees(weighted.rows[j]!.estimate, rows.estimate[j]!);
      agrees(weighted.rows[j]!.stdError, error);
    });
    expect(weighted.rows[1]!.df).toBe(rows.df);
    agrees(weighted.rows[1]!.averageMarginalEffect!.stdError, 100 * Math.sqrt(effects.derivative.covariance[0]![0]!));
    expect(weighted.model).toMatchObject({ logLikelihood: null, aic: null });
    agrees(weighted.model.pseudoRSquared.nagelkerke, logit.weighted.pseudo.nagelkerke);
    const designed = logisticRegression(data, {
      ...promoters,
      weights: "weight",
      clusters: "cluster",
      strata: "stratum",
    });
    diagonal(clusters.covariance).forEach((error, j) => agrees(designed.rows[j]!.stdError, error));
    expect(designed).toMatchObject({ errors: "design", rows: [{ df: clusters.df }, {}, {}, {}, {}, {}] });
  });

  it("a category: each level in place of the reference, and all of them together", () => {
    const region = data.cluster.map((cluster) => ["N", "S", "W"][cluster % 3]);
    const result = logisticRegression(
      { ...data, region },
      {
        outcome: "promoter",
        predictors: ["price", "region"],
        categorical: { region: { reference: "N" } },
      },
    );
    const levels = result.rows.slice(2);
    expect(levels.map(({ term }) => term)).toEqual(["region: S", "region: W"]);
    levels.forEach(({ averageMarginalEffect }, k) => {
      agrees(averageMarginalEffect!.estimate, 100 * importance.category.effects[k]!.estimate);
      agrees(averageMarginalEffect!.stdError, 100 * importance.category.effects[k]!.stdError);
      expect(averageMarginalEffect!.of).toBe("switch");
    });
    expect(result.terms!.map(({ df }) => df)).toEqual([
      [1, null],
      [2, null],
    ]);
    agrees(result.terms![1]!.statistic, importance.category.wald);
  });
});

describe("ordinalRegression through the door: ordinal::clm", () => {
  const options = { outcome: "recommend", predictors: ordinal.predictors } as const;
  const result = ordinalRegression(data, { ...options, scale });
  const expected = ordinal.unweighted;

  it("slopes, thresholds, model", () => {
    const errors = diagonal(expected.covariance);
    result.rows.forEach((row, j) => {
      agrees(row.estimate, expected.estimate[j]!);
      agrees(row.stdError, errors[j]!);
      agrees(row.oddsRatio.estimate, Math.exp(expected.estimate[j]!));
    });
    result.thresholds.forEach((row, k) => {
      agrees(row.estimate, expected.thresholds[k]!);
      agrees(row.stdError, errors[5 + k]!);
      expect(row.term).toBe(`${ordinal.levels[k]}|${ordinal.levels[k + 1]}`);
    });
    expect(result.answers).toEqual(ordinal.levels);
    expect(result.covariance.terms).toEqual([...ordinal.predictors, ...result.thresholds.map(({ term }) => term)]);
    agrees(result.model.logLikelihood, expected.logLikelihood);
    agrees(result.model.nullDeviance, -2 * expected.nullLogLikelihood);
    for (const name of ["mcFadden", "coxSnell", "nagelkerke", "mcKelveyZavoina"] as const) {
      agrees(result.model.pseudoRSquared[name], expected.pseudo[name]);
    }
  });

  it("effects on promoters, detractors, NPS points, each answer and the mean", () => {
    result.rows.forEach((row, j) => {
      const effects = row.averageMarginalEffects!;
      const own = expected.effects[row.term === "member" ? "switch" : "derivative"];
      agrees(effects.promoters!.estimate, 100 * own.promoters.estimate[j]!);
      agrees(effects.detractors!.stdError, 100 * own.detractors.stdError[j]!);
      agrees(effects.nps!.estimate, own.nps.estimate[j]!);
      agrees(effects.nps!.stdError, own.nps.stdError[j]!);
      agrees(effects.mean.estimate, own.mean.estimate[j]!);
      agrees(effects.answers.find(({ answer }) => answer === 7)!.estimate, 100 * own.seven.estimate[j]!);
      const sum = effects.answers.reduce((total, { estimate }) => total + estimate, 0);
      expect(Math.abs(sum)).toBeLessThan(1e-11);
    });
  });

  it("no NPS without its scale", () => {
    const effects = ordinalRegression(data, options).rows[0]!.averageMarginalEffects!;
    expect(effects).toMatchObject({ promoters: null, detractors: null, nps: null });
  });

  it("sampling weights", () => {
    const weighted = ordinalRegression(data, { ...options, scale, weights: "weight" });
    diagonal(ordinal.weighted.linearized).forEach((error, j) => {
      const row = j < 5 ? weighted.rows[j]! : weighted.thresholds[j - 5]!;
      agrees(row.stdError, error);
    });
    const effect = weighted.rows[0]!.averageMarginalEffects!.nps!;
    agrees(effect.stdError, ordinal.weighted.effects.derivative.nps.stdError[0]!);
    expect(weighted.rows[0]!.df).toBe(240 - 5 - weighted.thresholds.length);
  });

  it("Brant's test, where every threshold has enough answers", () => {
    const tested = ordinalRegression(brant, { ...options, weights: { frequency: "frequency" } });
    const { omnibus, rows } = ordinal.brant.frequencies;
    agrees(tested.proportionalOdds!.statistic, omnibus.statistic, 1e-9);
    expect(tested.proportionalOdds!.df).toBe(omnibus.df);
    tested.rows.forEach((row, j) => agrees(row.proportionalOdds!.pValue, rows[j]!.pValue, 1e-9));
    expect(tested.proportionalOdds!.thresholds).toEqual(tested.thresholds.map(({ term }) => term));
  });

  it("leaves out thresholds with few answers beyond: as if the answers on both sides were the same", () => {
    const { thresholds, statistic } = result.proportionalOdds!;
    expect(thresholds).toEqual(["5|6", "6|7", "7|8", "8|9", "9|10"]);
    const together = { ...data, recommend: data.recommend.map((answer) => Math.max(5, answer)) };
    agrees(ordinalRegression(together, options).proportionalOdds!.statistic, statistic, 1e-9);
  });
});

describe("importance: the Shapley value of a pseudo-R² over all orders of entry, every model a glm or a clm", () => {
  const drivers = logit.predictors;
  const allAgree = (rows: readonly { importance: number }[], expected: readonly number[]): void => {
    expect(rows).toHaveLength(expected.length);
    rows.forEach(({ importance: part }, j) => agrees(part, expected[j]!));
  };
  const event = { outcome: "recommend", event: { atLeast: 9 }, drivers } as const;
  const grouped = {
    outcome: "recommend",
    drivers: ["price", "speed", "support", "member"],
    groups: { service: ["speed", "support"] },
    controls: ["minutes"],
  } as const;

  it("binary", () => {
    const { binary } = importance;
    allAgree(logitDrivers(data, event).rows, binary.mcFadden);
    allAgree(logitDrivers(data, { ...event, pseudoRSquared: "nagelkerke" }).rows, binary.nagelkerke);
    const counted = { ...event, pseudoRSquared: "nagelkerke", weights: { frequency: "frequency" } } as const;
    allAgree(logitDrivers(data, counted).rows, binary.frequencies);
    allAgree(logitDrivers(data, { ...event, pseudoRSquared: "nagelkerke", weights: "weight" }).rows, binary.weighted);
    const result = logitDrivers(data, { ...grouped, event: { atLeast: 9 } });
    allAgree(result.rows, binary.grouped);
    expect(result.rows.map(({ term }) => term)).toEqual(["price", "service", "member"]);
    expect(result.rows[1]!.coefficients!.map(({ term }) => term)).toEqual(["speed", "support"]);
    expect(result.controls!.map(({ term }) => term)).toEqual(["(Intercept)", "minutes"]);
  });

  it("ordinal", () => {
    allAgree(ordinalDrivers(data, { outcome: "recommend", drivers }).rows, importance.ordinal.mcFadden);
    allAgree(ordinalDrivers(data, { ...grouped, pseudoRSquared: "nagelkerke" }).rows, importance.ordinal.grouped);
  });

  it("rows that are the same are put together and change nothing", () => {
    // Two drivers of ratings: far fewer patterns than rows.
    const few = { ...event, drivers: ["price", "member"] };
    const apart = logitDrivers({ ...data, price: data.price.map((value) => value + 0.5) }, few);
    logitDrivers(data, few).rows.forEach((row, j) => agrees(row.importance, apart.rows[j]!.importance));
  });
});
