import { describe, expect, test } from "vitest";
import { comparePaired } from "../../src/analysis/comparison/comparePaired";
import { type CompareScoresOptions, compareScores } from "../../src/analysis/comparison/compareScores";
import type { ComparisonRow, EffectEstimate } from "../../src/analysis/comparison/comparisonResults";
import { decomposeChange } from "../../src/analysis/comparison/decomposeChange";
import { agrees } from "./agree";
import reference from "./comparison.json";

const { data, storesInPopulation } = reference;

function rowOf(rows: readonly ComparisonRow[], a: unknown, b: unknown): ComparisonRow {
  return rows.find((row) => row.a === a && row.b === b) ?? expect.fail(`no row ${b} − ${a}`);
}

describe("independent groups, as R has them", () => {
  test("means: t.test, Welch", () => {
    const { rows } = compareScores(data, { score: "ces", rating: "easy", by: "region" });
    expect(rows.map(({ a, b }) => [a, b])).toEqual(reference.welch.map(({ a, b }) => [a, b]));
    for (const theirs of reference.welch) {
      const ours = rowOf(rows, theirs.a, theirs.b);
      agrees(ours.estimate, theirs.estimate);
      agrees(ours.stdError, theirs.stdError);
      agrees(ours.statistic, theirs.statistic);
      agrees(ours.df, theirs.df);
      agrees(ours.pValue, theirs.pValue);
      agrees(ours.confLow, theirs.low);
      agrees(ours.confHigh, theirs.high);
    }
  });

  test.each([
    ["holm", reference.welchAdjusted.holm],
    ["benjamini-hochberg", reference.welchAdjusted.hochberg],
    ["bonferroni", reference.welchAdjusted.bonferroni],
  ] as const)("p.adjust %s", (adjust, theirs) => {
    const { rows } = compareScores(data, { score: "ces", rating: "easy", by: "region", adjust });
    rows.forEach((row, k) => agrees(row.pAdjusted, theirs[k]!));
  });

  test("shares, plain: prop.test without correction", () => {
    const { rows } = compareScores(data, { score: "csat", rating: "satisfied", by: "region", interval: "wald" });
    for (const theirs of reference.shareWald) {
      const ours = rowOf(rows, theirs.a, theirs.b);
      agrees(ours.estimate, theirs.estimate);
      agrees(ours.confLow, theirs.low);
      agrees(ours.confHigh, theirs.high);
    }
  });

  test("against the rest: t.test of a group and all the others", () => {
    const { rows } = compareScores(data, { score: "ces", rating: "easy", by: "region", against: "rest" });
    for (const theirs of reference.rest) {
      const ours = rowOf(rows, null, theirs.b);
      agrees(ours.estimate, theirs.estimate);
      agrees(ours.stdError, theirs.stdError);
      agrees(ours.df, theirs.df);
      agrees(ours.pValue, theirs.pValue);
    }
  });

  test("against a benchmark: t.test with mu, and prop.test with p (Wilson)", () => {
    const mean = compareScores(data, { score: "ces", rating: "easy", against: { benchmark: 4.5 } }).rows[0]!;
    for (const field of ["estimate", "statistic", "df", "pValue"] as const)
      agrees(mean[field], reference.benchmark[field]);
    agrees(mean.confLow, reference.benchmark.low);
    agrees(mean.confHigh, reference.benchmark.high);
    const share = compareScores(data, { score: "csat", rating: "satisfied", against: { benchmark: 50 } }).rows[0]!;
    agrees(Math.abs(share.statistic!), reference.benchmarkShare.statistic);
    agrees(share.pValue, reference.benchmarkShare.pValue);
    agrees(share.confLow, reference.benchmarkShare.low);
    agrees(share.confHigh, reference.benchmarkShare.high);
  });
});

describe("sampling weights, clusters and strata, as survey has them", () => {
  const designs: Record<keyof typeof reference.designs, Partial<CompareScoresOptions>> = {
    weighted: { weights: "weight" },
    clusters: { weights: "weight", clusters: "store" },
    strata: { weights: "weight", strata: "stratum" },
    clustersStrata: { weights: "weight", clusters: "store", strata: "stratum" },
    clustersStrataPopulation: {
      weights: "weight",
      clusters: "store",
      strata: "stratum",
      populationSize: storesInPopulation,
    },
  };
  test.each(Object.keys(designs) as (keyof typeof designs)[])("%s", (name) => {
    const theirs = reference.designs[name];
    const options = { by: "region", ...designs[name] } as const;
    const ours = {
      net: compareScores(data, { score: "nps", rating: "recommend", ...options }),
      top: compareScores(data, { score: "csat", rating: "satisfied", ...options }),
      easy: compareScores(data, { score: "ces", rating: "easy", ...options }),
    };
    for (const score of ["net", "top", "easy"] as const) {
      for (const pair of theirs[score]) {
        const row = rowOf(ours[score].rows, pair.a, pair.b);
        agrees(row.estimate, pair.estimate);
        agrees(row.stdError, pair.stdError);
      }
    }
  });

  test("a group against the rest is the coefficient of svyglm", () => {
    const { rows } = compareScores(data, {
      score: "ces",
      rating: "easy",
      by: "region",
      against: "rest",
      ...designs.clustersStrata,
    });
    for (const theirs of reference.restGlm) {
      const ours = rowOf(rows, null, theirs.b);
      agrees(ours.estimate, theirs.estimate);
      agrees(ours.stdError, theirs.stdError);
    }
  });
});

describe("the same respondents, as R has them", () => {
  test("NPS: variance of the persons' changes", () => {
    const row = comparePaired(data, { score: "nps", ratings: ["recommend", "after"] }).rows[0]!;
    const theirs = reference.paired.net;
    agrees(row.estimate, theirs.estimate);
    agrees(row.stdError, theirs.stdError);
    agrees(row.correlation, theirs.correlation);
  });

  test("shares: mcnemar.test without correction", () => {
    const row = comparePaired(data, { score: "csat", ratings: ["satisfied", "satisfiedAfter"] }).rows[0]!;
    agrees(row.estimate, reference.paired.share.estimate);
    agrees(row.statistic! ** 2, reference.paired.share.chiSquared);
    agrees(row.pValue, reference.paired.share.pValue);
  });

  test("means: t.test, paired", () => {
    const row = comparePaired(data, { score: "ces", ratings: ["easy", "easyAfter"] }).rows[0]!;
    const theirs = reference.paired.mean;
    for (const field of ["estimate", "stdError", "statistic", "df", "pValue"] as const)
      agrees(row[field], theirs[field]);
    agrees(row.confLow, theirs.low);
    agrees(row.confHigh, theirs.high);
  });

  test("weighted means: svymean of the changes", () => {
    const row = comparePaired(data, { score: "ces", ratings: ["easy", "easyAfter"], weights: "weight" }).rows[0]!;
    agrees(row.estimate, reference.paired.weightedMean.estimate);
    agrees(row.stdError, reference.paired.weightedMean.stdError);
  });
});

describe("decomposition of a change, as survey::svycontrast has it by the delta method", () => {
  const common = { segment: "kind", wave: "wave" } as const;
  const cases = {
    weightedNet: decomposeChange(data, { score: "nps", rating: "recommend", weights: "weight", ...common }),
    unweightedMean: decomposeChange(data, { score: "ces", rating: "easy", ...common }),
    clusteredNet: decomposeChange(data, {
      score: "nps",
      rating: "recommend",
      weights: "weight",
      clusters: "store",
      strata: "stratum",
      ...common,
    }),
  };
  test.each(Object.keys(cases) as (keyof typeof cases)[])("%s", (name) => {
    const theirs = reference.decompositions[name];
    const ours = cases[name];
    const segment = (term: string): (typeof ours.rows)[number] => ours.rows.find((row) => row.term === term)!;
    const pairs: [Pick<EffectEstimate, "estimate" | "stdError">, { estimate: number; stdError: number }][] = [
      [segment("new").mix, theirs.mixNew],
      [segment("new").within, theirs.withinNew],
      [segment("old").mix, theirs.mixOld],
      [segment("old").within, theirs.withinOld],
      [segment("lost").mix, theirs.mixLost],
      [segment("new"), theirs.totalNew],
      [ours.mix, theirs.mix],
      [ours.within, theirs.within],
    ];
    for (const [effect, expected] of pairs) {
      agrees(effect.estimate, expected.estimate);
      agrees(effect.stdError, expected.stdError);
    }
    agrees(ours.change.estimate, theirs.change.estimate);
    agrees(ours.change.stdError, theirs.change.stdError);
    expect(segment("lost").presence).toBe("from");
  });
});
