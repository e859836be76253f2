import { describe, expect, it } from "vitest";
import { ces } from "../../../src/analysis/score/ces";
import { csat } from "../../../src/analysis/score/csat";
import { customerIndex } from "../../../src/analysis/score/customerIndex";
import { meanScore } from "../../../src/analysis/score/meanScore";
import { nps } from "../../../src/analysis/score/nps";
import { npsFromCounts } from "../../../src/analysis/score/npsFromCounts";
import { SCORE_BOOTSTRAPS } from "../../../src/analysis/score/scoreInterval";
import { simulateSurvey } from "../../../src/datasets/simulateSurvey";
import { AnalysisError } from "../../../src/errors";
import { agrees } from "../../reference/agree";

const survey = simulateSurvey({ respondents: 1500, seed: 4 }).data;
const cluster = survey.customer.map((_, i) => i % 60);

/** 4,000 replicates know a standard deviation to about 1.1 %; three and a half of those. */
function near(bootstrap: number | null, formula: number | null): void {
  expect(bootstrap! / formula!).toBeGreaterThan(0.96);
  expect(bootstrap! / formula!).toBeLessThan(1.04);
}

const interval = { method: "percentile", resamples: 4000, seed: 5 } as const;

describe("the bootstrap of a score agrees with its linearised error", () => {
  const designs = [
    ["plain", {}],
    ["sampling weights", { weights: "weight" }],
    ["frequencies", { weights: { frequency: survey.customer.map((_, i) => i % 4) } }],
    ["clusters", { clusters: cluster }],
    ["strata", { strata: "region" }],
    [
      "strata, weights and a finite population",
      { strata: "region", weights: "weight", populationSize: { North: 900, South: 800, East: 600, West: 500 } },
    ],
  ] as const;

  it.each(designs)("nps: %s", (_, design) => {
    const formula = nps(survey, { rating: "recommend", ...design });
    const bootstrap = nps(survey, { rating: "recommend", ...design, interval });
    expect(bootstrap.estimate).toBeCloseTo(formula.estimate!, 10);
    expect(bootstrap.n).toBe(formula.n);
    near(bootstrap.stdError, formula.stdError);
    near(bootstrap.confHigh! - bootstrap.confLow!, formula.confHigh! - formula.confLow!);
  });

  it.each(designs.slice(0, 5))("customerIndex: %s", (_, design) => {
    const options = { items: ["satisfaction1", "satisfaction2"], scale: [1, 10], ...design } as const;
    const formula = customerIndex(survey, options);
    const bootstrap = customerIndex(survey, { ...options, interval });
    agrees(bootstrap.estimate, formula.estimate!);
    near(bootstrap.stdError, formula.stdError);
  });

  it("csat, ces and meanScore, and their second figures", () => {
    const share = csat(survey, { rating: "satisfaction1", scale: [1, 10], interval });
    const plainShare = csat(survey, { rating: "satisfaction1", scale: [1, 10] });
    near(share.stdError, plainShare.stdError);
    near(share.mean.confHigh! - share.mean.confLow!, plainShare.mean.confHigh! - plainShare.mean.confLow!);
    const effort = ces(survey, { rating: "ces", interval });
    near(effort.stdError, ces(survey, { rating: "ces" }).stdError);
    expect(effort.topShare.confLow).not.toBe(ces(survey, { rating: "ces" }).topShare.confLow);
    const mean = meanScore(survey, { rating: "ces", scale: [1, 7], interval });
    expect(mean.confLow).toBe(effort.confLow);
  });
});

describe("the bootstrap of a score", () => {
  it("of ratings and of their counts is the same, draw by draw", () => {
    const ratings = [...Array<number>(40).fill(10), ...Array<number>(35).fill(8), ...Array<number>(25).fill(3)];
    const counted = npsFromCounts({ promoters: 40, passives: 35, detractors: 25 }, { interval });
    const rated = nps(ratings, { interval });
    // Eleven categories are drawn in another order than three, so the replicates differ; their law does not.
    near(rated.stdError, counted.stdError);
    expect(nps([...ratings].reverse(), { interval })).toEqual(rated);
  });

  it.each(SCORE_BOOTSTRAPS)("%s names itself and its settings", (method) => {
    const result = nps(survey, { rating: "recommend", interval: { method, resamples: 1200, seed: 9, level: 0.9 } });
    expect(result.method).toBe(method);
    expect(result.level).toBe(0.9);
    expect(result.resampling).toEqual({ method, level: 0.9, resamples: 1200, seed: 9, failed: [] });
    expect(result.confLow!).toBeLessThan(result.estimate!);
    expect(result.confHigh!).toBeGreaterThan(result.estimate!);
  });

  it("by group equals the bootstrap of the group alone", () => {
    const by = nps(survey, { rating: "recommend", by: "region", interval });
    const north = Array.from(survey.recommend).filter((_, i) => survey.region[i] === "North");
    const { group, ...own } = by.groups!.find((row) => row.group === "North")!;
    expect(group).toBe("North");
    expect({ ...own }).toEqual(nps(north, { interval }));
  });

  it("is a point where everybody agrees, and says so", () => {
    const result = nps([10, 10, 10], { interval: "bca" });
    expect([result.confLow, result.confHigh, result.stdError]).toEqual([100, 100, 0]);
    expect(result.warnings.map(({ code }) => code)).toContain("degenerate-interval");
  });

  it("refuses what it cannot do", () => {
    const refused = (options: object): string => {
      try {
        nps(survey, { rating: "recommend", ...options });
      } catch (error) {
        if (error instanceof AnalysisError) return `${error.code} | ${error.message}`;
      }
      return "nothing was refused";
    };
    expect(refused({ interval: "studentised" })).toMatchInlineSnapshot(
      `"invalid-option | nps: interval method "studentised" is not available here; there are "adjusted-wald", "score", "dirichlet", "wald", "percentile", "basic", "normal", "bc" and "bca""`,
    );
    expect(refused({ interval: { method: "wald", resamples: 100 } })).toMatchInlineSnapshot(
      `"unknown-option | nps: unknown option "resamples" in interval; there are "method", "level" and "prior""`,
    );
    expect(refused({ interval: { method: "bca", resamples: 0 } })).toMatchInlineSnapshot(
      `"invalid-option | nps: interval.resamples must be a whole number of at least 1, got 0"`,
    );
    expect(refused({ interval: { method: "bca", prior: "jeffreys" } })).toMatchInlineSnapshot(
      `"unknown-option | nps: unknown option "prior"; there are "method", "resamples", "seed" and "level""`,
    );
    expect(
      refused({ interval, strata: "region", weights: { frequency: survey.customer.map(() => 2) } }),
    ).toMatchInlineSnapshot(
      `"invalid-option | nps: a bootstrap by strata draws rows, and with frequencies a row is several people; write each person as a row, or choose an interval by formula"`,
    );
  });
});
