import { describe, expect, it } from "vitest";
import { adjustedEffect, benchmarkStrength, confounderBound } from "../../src/estimate/sensitivity/confounderBound";
import { eValue, eValueOfOddsRatio, eValueOfRiskRatio } from "../../src/estimate/sensitivity/eValue";
import {
  partialFSquared,
  partialRSquared,
  robustnessValue,
  robustnessValueAtLevel,
} from "../../src/estimate/sensitivity/robustness";
import { agrees } from "./agree";
import attitudeReference from "./attitude.json";
import dominance from "./dominance.json";
import sensemakr from "./sensemakr.json";
import reference from "./sensitivity.json";

describe("attitude = sensemakr (R)", () => {
  const { drivers } = attitudeReference;
  const correlation = Float64Array.from(dominance.attitude.correlation.flat());

  it.each(Object.entries(sensemakr.attitude))("%s", (driver, of) => {
    agrees(partialRSquared(of.t_statistic, of.dof), of["r2yd.x"]);
    agrees(partialFSquared(of.t_statistic, of.dof), of["f2yd.x"]);
    agrees(robustnessValue(of.t_statistic, of.dof), of.rv_q);
    agrees(robustnessValueAtLevel(of.t_statistic, of.dof, 0.95), of.rv_qa);
    const benchmark = benchmarkStrength(correlation, 7, drivers.indexOf(driver), [drivers.indexOf(of.benchmark)]);
    for (const [k, times] of [1, 2].entries()) {
      const { bounds } = of;
      const bound = confounderBound(benchmark, { withDriver: times });
      agrees(bound.withDriver, bounds["r2dz.x"][k]!);
      agrees(bound.withOutcome, bounds["r2yz.dx"][k]!);
      expect(bound.status).toBe(bounds["r2yz.dx"][k] === 1 ? "beyond-outcome" : "possible");
      const adjusted = adjustedEffect({ estimate: of.estimate, stdError: of.se, df: of.dof }, bound);
      agrees(adjusted.estimate, bounds.adjusted_estimate[k]!);
      agrees(adjusted.stdError, bounds.adjusted_se[k]!);
      const statistic = bounds.adjusted_t[k];
      if (statistic === null || statistic === undefined) expect(adjusted.statistic).toBeNaN();
      else agrees(adjusted.statistic, statistic);
    }
  });
});

describe("Darfur = Cinelli & Hazlett (2020), sensemakr", () => {
  const { darfur } = sensemakr;
  const { estimate, stdError, df } = darfur;
  const t = estimate / stdError;

  it("partial R², robustness values (published with seven digits)", () => {
    agrees(partialRSquared(t, df), darfur.partialRSquared, 1e-6);
    agrees(partialFSquared(t, df), darfur.partialFSquared, 1e-6);
    agrees(robustnessValue(t, df), darfur.robustnessValue, 1e-6);
    agrees(robustnessValueAtLevel(t, df, 0.95), darfur.robustnessValueAtLevel, 1e-6);
  });

  it("bounds by one, two and three times the benchmark", () => {
    // The benchmark's own strength is not printed; the first bound gives it back, and the others must follow.
    const [first, second] = [darfur.withDriver[0]!, darfur.withOutcome[0]!];
    const d = first / (1 + first);
    const onDriver = (d * d) / (1 - d) ** 2;
    const odds = (second * (1 - onDriver)) / (1 + Math.sqrt(onDriver)) ** 2;
    const benchmark = { withDriver: d, withOutcome: odds / (1 + odds) };
    darfur.times.forEach((times, k) => {
      const bound = confounderBound(benchmark, { withDriver: times });
      agrees(bound.withDriver, darfur.withDriver[k]!);
      agrees(bound.withOutcome, darfur.withOutcome[k]!);
      const adjusted = adjustedEffect({ estimate, stdError, df }, bound);
      agrees(adjusted.estimate, darfur.adjustedEstimate[k]!);
      agrees(adjusted.stdError, darfur.adjustedStdError[k]!);
      agrees(adjusted.statistic, darfur.adjustedStatistic[k]!);
      const mirrored = adjustedEffect({ estimate: -estimate, stdError, df }, bound);
      expect(mirrored.estimate).toBe(-adjusted.estimate);
    });
  });
});

describe("what the figures mean (lm, uniroot; R)", () => {
  const correlation = Float64Array.from(reference.correlation.flat());
  const size = reference.correlation.length;

  it("the confounder of this strength, put into lm, gives the adjusted effect", () => {
    const { short, long, confounder } = reference;
    const adjusted = adjustedEffect({ estimate: short.estimate, stdError: short.stdError, df: short.df }, confounder);
    agrees(adjusted.estimate, long.estimate);
    agrees(adjusted.stdError, long.stdError);
    agrees(adjusted.statistic, long.statistic);
    expect(long.df).toBe(short.df - 1);
  });

  it("partial R² of a benchmark of one column, and of a factor", () => {
    const one = benchmarkStrength(correlation, size, 0, [1]);
    const factor = benchmarkStrength(correlation, size, 0, [3, 4]);
    agrees(one.withDriver, reference.benchmarks.x1.withDriver);
    agrees(one.withOutcome, reference.benchmarks.x1.withOutcome);
    agrees(factor.withDriver, reference.benchmarks.g.withDriver);
    agrees(factor.withOutcome, reference.benchmarks.g.withOutcome);
  });

  it.each(reference.robustness)("robustness values, t = $t on $df", ({ t, df, value, half, atLevel, atLevel80 }) => {
    // R's search stops at about 1e-9; which of the two branches holds is seen at the third digit.
    for (const sign of [1, -1]) {
      agrees(robustnessValue(sign * t, df), value, 1e-9);
      agrees(robustnessValue(sign * t, df, 0.5), half, 1e-9);
      agrees(robustnessValueAtLevel(sign * t, df, 0.95), atLevel, 1e-6);
      agrees(robustnessValueAtLevel(sign * t, df, 0.8), atLevel80, 1e-6);
    }
  });

  it.each(reference.eValues)("E-value of $ratio", ({ ratio, eValue: expected }) => {
    agrees(eValue(ratio), expected, 1e-9);
  });
});

describe("E-values", () => {
  it("smoking and lung cancer, as R's EValue prints them", () => {
    const found = eValueOfRiskRatio({ estimate: 10.73, low: 8.02, high: 14.36 });
    agrees(found.estimate, 20.94777, 1e-6);
    agrees(found.limit, 15.52336, 1e-6);
  });

  it("the limit nearest to 1, and 1 when the interval holds 1; protective ratios as their inverse", () => {
    expect(eValueOfRiskRatio({ estimate: 1.2, low: 0.9, high: 1.6 }).limit).toBe(1);
    const harmful = eValueOfRiskRatio({ estimate: 2, low: 1.25, high: 3.2 });
    const protective = eValueOfRiskRatio({ estimate: 0.5, low: 1 / 3.2, high: 0.8 });
    agrees(protective.estimate, harmful.estimate);
    agrees(protective.limit, harmful.limit);
  });

  it("odds ratios of rare and common outcomes", () => {
    const ratio = { estimate: 3, low: 1.5, high: 6 };
    expect(eValueOfOddsRatio(ratio, { rare: true })).toEqual(eValueOfRiskRatio(ratio));
    agrees(eValueOfOddsRatio(ratio, { rare: false }).estimate, eValue(Math.sqrt(3)));
    agrees(eValueOfOddsRatio(ratio, { rare: false }).limit, eValue(Math.sqrt(1.5)));
  });
});
