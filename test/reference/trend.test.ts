import { describe, expect, test } from "vitest";
import type { ScoreTrendResult } from "../../src/analysis/comparison/comparisonResults";
import { type ScoreTrendOptions, scoreTrend } from "../../src/analysis/trend/scoreTrend";
import { groupMoments } from "../../src/estimate/comparison/groupMoments";
import { kendallTest } from "../../src/estimate/trend/kendall";
import { lackOfFit } from "../../src/estimate/trend/lackOfFit";
import { agrees } from "./agree";
import reference from "./trend.json";

const { data } = reference;
const rated = {
  net: { score: "nps", rating: "recommend" },
  top: { score: "csat", rating: "satisfied" },
  easy: { score: "ces", rating: "easy" },
} as const;

describe("the slope, as survey::svyglm has it", () => {
  const designs: Record<keyof typeof reference.slopes, Partial<ScoreTrendOptions>> = {
    plain: {},
    weighted: { weights: "weight" },
    clustersStrata: { weights: "weight", clusters: "store", strata: "stratum" },
  };
  const agree = (ours: ScoreTrendResult, theirs: (typeof reference.slopes.plain)["net"]): void => {
    for (const field of ["estimate", "stdError", "statistic", "df", "pValue"] as const)
      agrees(ours[field], theirs[field]);
    agrees(ours.confLow, theirs.low);
    agrees(ours.confHigh, theirs.high);
    agrees(ours.intercept, theirs.intercept, 1e-9);
  };
  test.each(Object.keys(designs) as (keyof typeof designs)[])("%s", (name) => {
    const theirs = reference.slopes[name];
    for (const score of ["net", "top", "easy"] as const) {
      agree(scoreTrend(data, { ...rated[score], wave: "wave", ...designs[name] }), theirs[score]);
    }
    agree(scoreTrend(data, { ...rated.net, wave: "wave", spacing: "values", ...designs[name] }), theirs.netPerYear);
  });
});

describe("the other figures, as R has them", () => {
  test("least squares through one point a wave: lm", () => {
    const { betweenWaves } = scoreTrend(data, { ...rated.net, wave: "wave" });
    for (const field of ["intercept", "estimate", "stdError", "statistic", "pValue"] as const) {
      agrees(betweenWaves![field], reference.betweenWaves[field]);
    }
  });

  test("lack of fit: anova of a line and of a mean for each wave", () => {
    const { lackOfFit: line } = scoreTrend(data, { ...rated.easy, wave: "wave", spacing: "values" });
    agrees(line!.statistic, reference.lackOfFit.statistic);
    expect(line!.df).toEqual(reference.lackOfFit.df);
    agrees(line!.pValue, reference.lackOfFit.pValue);
    const waves = [...new Set(data.wave)].sort().map((wave) => {
      const rows = Uint32Array.from(data.wave.flatMap((each, row) => (each === wave ? [row] : [])));
      const { sum, squares, n } = groupMoments(Float64Array.from(data.easy), rows);
      return { score: sum / n, spread: squares / n, answers: n };
    });
    const constant = lackOfFit(undefined, waves, data.wave.length)!;
    agrees(constant.statistic, reference.constant.statistic);
    expect(constant.df).toEqual(reference.constant.df);
    agrees(constant.pValue, reference.constant.pValue);
  });

  test("Cochran and Armitage: prop.trend.test", () => {
    const equal = scoreTrend(data, { ...rated.top, wave: "wave" }).trendTest!;
    expect(equal.method).toBe("cochran-armitage");
    agrees(equal.statistic ** 2, reference.armitage.chiSquared);
    agrees(equal.pValue, reference.armitage.pValue);
    const years = scoreTrend(data, { ...rated.top, wave: "wave", spacing: "values" }).trendTest!;
    agrees(years.statistic ** 2, reference.armitageYears.chiSquared);
    agrees(years.pValue, reference.armitageYears.pValue);
  });

  test("Mann and Kendall: cor.test, exact and with ties", () => {
    const { theilSen } = scoreTrend(data, { ...rated.net, wave: "wave" });
    agrees(theilSen.statistic, reference.kendall.statistic);
    agrees(theilSen.pValue, reference.kendall.pValue);
    const tied = kendallTest(reference.kendallTied.scores);
    expect(tied.method).toBe("normal");
    agrees(tied.pValue, reference.kendallTied.pValue);
  });
});
