import { describe, expect, it } from "vitest";
import { drivers } from "../../src/analysis/drivers/drivers";
import { collinearity } from "../../src/analysis/impact/collinearity";
import { compareDrivers } from "../../src/analysis/impact/compareDrivers";
import { eValue } from "../../src/analysis/impact/eValue";
import { mediation } from "../../src/analysis/impact/mediation";
import { nonlinearity } from "../../src/analysis/impact/nonlinearity";
import { penaltyReward } from "../../src/analysis/impact/penaltyReward";
import { sensitivityToConfounder } from "../../src/analysis/impact/sensitivityToConfounder";
import { simulateChange } from "../../src/analysis/impact/simulateChange";
import { topicDrivers } from "../../src/analysis/impact/topicDrivers";
import { linearRegression } from "../../src/analysis/regression/linearRegression";
import { vif } from "../../src/analysis/regression/vif";
import { attitude } from "../../src/datasets/attitude";
import { tQuantile } from "../../src/distributions/studentT";
import { agrees } from "./agree";
import contrasts from "./penaltyReward.json";
import segments from "./segments.json";
import sensemakr from "./sensemakr.json";
import topics from "./topics.json";
import whatIf from "./whatIf.json";

describe("simulateChange agrees with predict(lm) and vcov", () => {
  const model = { outcome: "y", drivers: ["price", "speed", "staff"] } as const;
  const changes = { price: 0.5, speed: 1 };
  const cases = [
    ["classical", {}, whatIf.classical],
    ["HC3", { errors: "HC3" }, whatIf.hc3],
    ["sampling weights", { weights: whatIf.weights }, whatIf.linearized],
  ] as const;
  it.each(cases)("%s", (_, more, expected) => {
    const found = simulateChange(drivers(whatIf.data, { ...model, ...more }), changes);
    for (const field of ["estimate", "stdError", "statistic", "pValue", "confLow", "confHigh", "mean"] as const) {
      agrees(found[field], expected[field]);
    }
    agrees(found.newMean?.estimate, expected.newMean);
    agrees(found.newMean?.confLow, expected.newLow);
    agrees(found.newMean?.confHigh, expected.newHigh);
  });

  it("of drivers, of a regression, and of predict", () => {
    const found = simulateChange(drivers(whatIf.data, model), changes);
    [found.newMean?.estimate, found.newMean?.confLow, found.newMean?.confHigh].forEach((figure, k) => {
      agrees(figure, whatIf.predicted[k]!);
    });
    const regression = linearRegression(whatIf.data, { outcome: "y", predictors: ["price", "speed", "staff"] });
    const { mean, newMean, changes: rows, warnings, ...same } = simulateChange(regression, changes);
    expect(found).toMatchObject(same);
    expect([mean, newMean, rows[0]!.mean]).toEqual([null, null, null]);
    expect(warnings.map(({ code }) => code)).toEqual(["no-mean"]);
    const means = Object.fromEntries(found.changes.map((row) => [row.term, row.mean!]));
    const staff = drivers(whatIf.data, model).rows[2]!.mean!;
    agrees(simulateChange(regression, changes, { means: { ...means, staff } }).newMean?.confLow, whatIf.predicted[1]!);
  });

  it("on 0–100", () => {
    const found = simulateChange(drivers(whatIf.data, model), changes, { scale: [1, 10] });
    agrees(found.index?.estimate, (100 * whatIf.classical.estimate) / 9);
    agrees(found.newIndex?.confHigh, (100 * (whatIf.classical.newHigh - 1)) / 9);
  });
});

describe("mediation agrees with lm and the delta method", () => {
  const options = { outcome: "y", driver: "price", mediators: ["speed"], controls: ["staff"] } as const;
  const expected = whatIf.mediation;
  it("without a bootstrap", () => {
    const found = mediation(whatIf.data, options);
    agrees(found.total.estimate, expected.total);
    agrees(found.total.stdError, expected.totalError);
    agrees(found.total.confLow, expected.totalLow);
    agrees(found.direct.estimate, expected.direct);
    agrees(found.direct.stdError, expected.directError);
    agrees(found.indirect.estimate, expected.indirect);
    agrees(found.indirect.stdError, expected.indirectError);
    agrees(found.shareMediated, expected.indirect / expected.total);
    agrees(found.paths[0]!.first.estimate * found.paths[0]!.second.estimate, expected.indirect);
  });

  it("with one, the figures are the same and the error is near the formula's", () => {
    const found = mediation(whatIf.data, { ...options, interval: { method: "percentile", resamples: 1000, seed: 3 } });
    agrees(found.indirect.estimate, expected.indirect);
    expect(found.method).toBe("percentile");
    expect(found.indirect.stdError! / expected.indirectError).toBeGreaterThan(0.8);
    expect(found.indirect.stdError! / expected.indirectError).toBeLessThan(1.25);
    expect(found.indirect.confLow!).toBeLessThan(expected.indirect);
    expect(found.warnings).toEqual([]);
  });
});

describe("penaltyReward agrees with lm on dummies", () => {
  const names = ["price", "speed", "staff", "comfort"] as const;
  const model = { outcome: "y", drivers: names } as const;
  const cases = [
    [
      "thirds of the scale",
      { scale: { price: [1, 5], speed: [1, 5], staff: [1, 5], comfort: [1, 5] } },
      contrasts.thirds,
    ],
    ["given cuts", { low: 1, high: { price: 5, speed: 5, staff: 5, comfort: 5 } }, contrasts.ends],
  ] as const;
  it.each(cases)("%s", (_, cuts, expected) => {
    const found = penaltyReward(contrasts.data, { ...model, ...cuts });
    expected.forEach((row, j) => {
      const { counts, penalty, reward, asymmetry } = found.rows[j]!;
      expect([counts.low, counts.middle, counts.high]).toEqual(row.counts);
      for (const [figures, oracle] of [
        [penalty, row.penalty],
        [reward, row.reward],
        [asymmetry, row.asymmetry],
      ] as const) {
        agrees(figures?.estimate, oracle[0]!);
        agrees(figures?.stdError, oracle[1]!);
        agrees(figures?.pValue, oracle[2]!);
      }
    });
  });

  it("and finds the classes behind the data", () => {
    const found = penaltyReward(contrasts.data, { ...model, low: 2, high: 4 });
    agrees(found.model.rSquared, contrasts.rSquared);
    expect(found.rows.map((row) => row.class)).toEqual(["basic", "performance", "excitement", "neither"]);
  });
});

describe("nonlinearity agrees with anova(lm, lm)", () => {
  const found = nonlinearity(contrasts.data, { outcome: "y", drivers: ["price", "speed", "staff", "comfort"] });
  it.each([0, 1, 2, 3])("driver %i", (j) => {
    const { square, categories } = found.rows[j]!;
    agrees(square?.statistic, contrasts.squares.statistic[j]!, 1e-9);
    agrees(square?.pValue, contrasts.squares.pValue[j]!, 1e-9);
    agrees(square?.adjustedPValue, contrasts.squares.adjusted[j]!, 1e-9);
    agrees(square?.estimate, contrasts.bend[j]!, 1e-9);
    agrees(categories?.statistic, contrasts.categories.statistic[j]!, 1e-9);
    agrees(categories?.pValue, contrasts.categories.pValue[j]!, 1e-9);
    agrees(categories?.adjustedPValue, contrasts.categories.adjusted[j]!, 1e-9);
    expect(categories?.df[0]).toBe(contrasts.categories.df1[j]);
  });
});

describe("compareDrivers agrees with lm by segment", () => {
  const model = { outcome: "y", drivers: ["price", "speed"], by: "brand" } as const;
  const cases = [
    ["classical", {}, segments.classical],
    ["HC3", { errors: "HC3" }, segments.hc3],
  ] as const;
  it.each(cases)("%s: Welch's test", (_, more, expected) => {
    const found = compareDrivers(segments.data, { ...model, ...more });
    expect(found.method).toBe("welch");
    (["A", "B", "C"] as const).forEach((brand, g) => {
      found.segments[g]!.rows.forEach((row, j) => {
        agrees(row.estimate, expected.coefficients[brand][j]!);
        agrees(row.stdError, expected.errors[brand][j]!);
      });
    });
    [...found.tests, found.overall].forEach((test, j) => {
      const oracle = [...expected.tests, expected.overall][j]!;
      agrees(test.statistic, oracle.statistic);
      agrees(test.df[0], oracle.df1);
      agrees(test.df[1], oracle.df2);
      agrees(test.pValue, oracle.pValue, 1e-9);
    });
    expected.pairs.forEach((pair, at) => {
      const difference = found.differences[at]!;
      for (const field of ["estimate", "stdError", "df", "pValue"] as const)
        agrees(difference[field], pair[field], 1e-9);
    });
  });

  it("clusters: Wald's F in one model", () => {
    const found = compareDrivers(segments.data, { ...model, clusters: "person" });
    const expected = segments.clustered;
    expect(found.method).toBe("pooled");
    [...found.tests, found.overall].forEach((test, j) => {
      const oracle = [...expected.tests, expected.overall][j]!;
      agrees(test.statistic, oracle.statistic, 1e-9);
      expect(test.df).toEqual([oracle.df1, oracle.df2]);
      agrees(test.pValue, oracle.pValue, 1e-8);
    });
    agrees(found.differences[0]!.estimate, expected.pair[0]!);
    agrees(found.differences[0]!.stdError, expected.pair[1]!);
  });
});

describe("sensitivityToConfounder agrees with sensemakr", () => {
  const names = ["complaints", "privileges", "learning", "raises", "critical", "advance"] as const;
  it.each(names)("%s", (driver) => {
    const expected = sensemakr.attitude[driver];
    const found = sensitivityToConfounder(attitude, {
      outcome: "rating",
      drivers: names,
      driver,
      benchmark: expected.benchmark,
      times: [1, 2],
    });
    agrees(found.robustnessValue, expected.rv_q);
    agrees(found.robustnessValueAtLevel, expected.rv_qa);
    found.rows.forEach((row, k) => {
      agrees(row.withDriver, expected.bounds["r2dz.x"][k]!);
      agrees(row.withOutcome, expected.bounds["r2yz.dx"][k]!);
      agrees(row.estimate, expected.bounds.adjusted_estimate[k]!);
      agrees(row.stdError, expected.bounds.adjusted_se[k]!);
      const t = expected.bounds.adjusted_t[k] ?? null;
      if (t === null) expect(row.statistic).toBeNull();
      else agrees(row.statistic, t);
      // The interval of sensemakr has the degrees of freedom of the model without the confounder: one more.
      agrees(row.estimate! - tQuantile(0.975, row.df + 1) * row.stdError!, expected.bounds.adjusted_lower_CI[k]!);
    });
  });
});

describe("sensitivityToConfounder of a result", () => {
  const names = ["complaints", "privileges", "learning", "raises"] as const;
  const question = { driver: "complaints", benchmark: ["learning", "raises"] } as const;
  const model = { outcome: "rating", drivers: names } as const;
  it.each([
    ["drivers", drivers(attitude, model)],
    ["linearRegression", linearRegression(attitude, { outcome: "rating", predictors: names })],
  ] as const)("of %s is that of the rows", (_, result) => {
    const [ofRows, ofResult] = [
      sensitivityToConfounder(attitude, { ...model, ...question }),
      sensitivityToConfounder(result, question),
    ];
    agrees(ofResult.robustnessValueAtLevel, ofRows.robustnessValueAtLevel!);
    ofRows.rows.forEach((row, k) => {
      const other = ofResult.rows[k]!;
      expect([other.benchmark, other.times, other.status, other.df]).toEqual([
        row.benchmark,
        row.times,
        row.status,
        row.df,
      ]);
      for (const field of ["withDriver", "withOutcome", "estimate", "stdError", "statistic", "confLow"] as const) {
        agrees(other[field], row[field]!, 1e-9);
      }
    });
  });
});

describe("topicDrivers agrees with lm, vcovHC and Welch's test", () => {
  const names = ["price", "staff", "delivery"] as const;
  const data = { rating: topics.rating, topics: topics.topics, ...topics.columns };
  it("tags in cells, and 0/1 columns", () => {
    const found = topicDrivers(data, { outcome: "rating", topics: "topics" });
    agrees(found.estimate, topics.nps);
    names.forEach((name, j) => {
      const row = found.rows.find(({ term }) => term === name)!;
      const expected = topics.rows[name];
      expect(row.mentions).toBe(expected.mentions);
      agrees(row.prevalence, expected.prevalence);
      agrees(row.scoreWith, expected.with);
      agrees(row.scoreWithout, expected.without);
      agrees(row.lift.estimate, expected.lift);
      agrees(row.lift.stdError, expected.stdError);
      agrees(row.impact.estimate, topics.nps - expected.without);
      agrees(row.adjusted.estimate, topics.adjusted[j]!);
      agrees(row.adjusted.stdError, topics.adjustedErrors[j]!);
    });
    expect(topicDrivers(data, { outcome: "rating", topics: names }).rows).toEqual(found.rows);
    agrees(
      found.rows.reduce((sum, row) => sum + row.importance, 0),
      found.model.rSquared,
    );
  });

  it("with sampling weights", () => {
    const found = topicDrivers(data, { outcome: "rating", topics: "topics", weights: topics.weights });
    agrees(found.estimate, topics.weightedNps);
    names.forEach((name, j) => {
      const row = found.rows.find(({ term }) => term === name)!;
      agrees(row.prevalence, topics.rows[name].weightedPrevalence);
      agrees(row.scoreWithout, topics.rows[name].weightedWithout);
      agrees(row.impact.estimate, topics.weightedNps - topics.rows[name].weightedWithout);
      agrees(row.adjusted.estimate, topics.weighted.adjusted[j]!);
      agrees(row.adjusted.stdError, topics.weighted.errors[j]!);
    });
  });
});

describe("eValue agrees with R's EValue", () => {
  it("Hammond and Horn's smoking and lung cancer", () => {
    const found = eValue({ riskRatio: 10.73, confLow: 8.02, confHigh: 14.36 });
    agrees(found.estimate, 20.94777, 1e-6);
    agrees(found.limit, 15.52336, 1e-6);
  });
});

describe("collinearity agrees with vif", () => {
  it("on drivers of one column", () => {
    const names = ["complaints", "privileges", "learning", "raises", "critical", "advance"];
    const found = collinearity(attitude, { drivers: names });
    const expected = vif(attitude, { predictors: names });
    found.rows.forEach((row, j) => {
      agrees(row.vif, expected.rows[j]!.vif);
    });
    found.conditions.forEach(({ index }, k) => {
      agrees(index, expected.conditionIndices![k]!);
    });
  });
});
