import { describe, expect, test } from "vitest";
import { ces } from "../../src/analysis/score/ces";
import { csat } from "../../src/analysis/score/csat";
import { customerIndex } from "../../src/analysis/score/customerIndex";
import { nps } from "../../src/analysis/score/nps";
import type { SampleOptions } from "../../src/analysis/score/scoreOptions";
import reference from "./scoreSurvey.json";

const { data, storesInPopulation, peopleInPopulation } = reference;

type Figures = Record<string, { estimate: number; stdError: number; df: number; low: number; high: number }>;

/** The options that say what each design of the R script says. */
const designs: Record<keyof typeof reference.designs, SampleOptions> = {
  weighted: { weights: "weight" },
  zeroWeighted: { weights: "zeroWeight" },
  clusters: { weights: "weight", clusters: "store" },
  clustersUnweighted: { clusters: "store" },
  strata: { weights: "weight", strata: "stratum" },
  strataPopulation: { weights: "weight", strata: "stratum", populationSize: peopleInPopulation },
  clustersStrata: { weights: "weight", clusters: "store", strata: "stratum" },
  clustersStrataPopulation: {
    weights: "weight",
    clusters: "store",
    strata: "stratum",
    populationSize: storesInPopulation,
  },
  population: { populationSize: 1600 },
};

function close(actual: number | null | undefined, expected: number, what: string): void {
  const error = Math.abs((actual ?? Number.NaN) - expected);
  expect(error, `${what}: ${actual} against ${expected}`).toBeLessThanOrEqual(1e-10 * Math.abs(expected) + 1e-12);
}

/** All scores of the data under one design, with a mean's interval where the oracle has one. */
function scoresOf(options: SampleOptions) {
  const plain = { interval: "wald" } as const;
  return {
    net: nps(data, { rating: "recommend", ...plain, ...options }),
    top: csat(data, { rating: "satisfied", ...plain, ...options }),
    easy: ces(data, { rating: "easy", ...options }),
    index: customerIndex(data, {
      items: ["quality", "value"],
      scale: [1, 10],
      itemWeights: [0.7, 0.3],
      ...options,
    }),
  };
}

type Scores = ReturnType<typeof scoresOf>;
type OneOf<Key extends keyof Scores> = Pick<
  Scores[Key] & { readonly mean?: unknown },
  "estimate" | "stdError" | "confLow" | "confHigh"
>;

function agree(
  ours: { net: OneOf<"net">; top: OneOf<"top">; easy: OneOf<"easy">; index: OneOf<"index"> },
  theirs: Figures,
  hasIntervals: boolean,
): void {
  const units = { net: 100, top: 100, easy: 1, index: 1 } as const;
  for (const [name, unit] of Object.entries(units) as [keyof typeof units, number][]) {
    const expected = theirs[name]!;
    close(ours[name].estimate, unit * expected.estimate, `${name} estimate`);
    close(ours[name].stdError, unit * expected.stdError, `${name} stdError`);
    if (hasIntervals || name === "easy" || name === "index") {
      close(ours[name].confLow, unit * expected.low, `${name} confLow`);
      close(ours[name].confHigh, unit * expected.high, `${name} confHigh`);
    }
  }
}

describe.each(Object.keys(designs) as (keyof typeof designs)[])("R survey, %s", (design) => {
  const oracle = reference.designs[design];
  const isPlain = design === "weighted" || design === "zeroWeighted";

  test("in total", () => {
    const scores = scoresOf(designs[design]);
    // Weights alone leave the interval of a share and a net score with z: survey would take t there.
    agree(scores, oracle.total as Figures, !isPlain);
    close(scores.top.mean.estimate, oracle.total.satisfied.estimate, "mean satisfaction");
    close(scores.top.mean.confLow, oracle.total.satisfied.low, "mean satisfaction confLow");
    close(scores.easy.topShare.estimate, 100 * oracle.total.easyTop.estimate, "easy share");
  });

  // survey takes rows of weight 0 out of the degrees of freedom, though not out of n; here they count in both.
  test.runIf(design !== "zeroWeighted")("Clopper–Pearson is svyciprop's beta", () => {
    const { confLow, confHigh } = csat(data, {
      rating: "satisfied",
      interval: "clopper-pearson",
      ...designs[design],
    });
    close(confLow, 100 * oracle.proportions.beta[0]!, "confLow");
    close(confHigh, 100 * oracle.proportions.beta[1]!, "confHigh");
  });

  test.runIf(!isPlain)("by region, as a part of the whole sample", () => {
    const scores = scoresOf({ ...designs[design], by: "region" });
    for (const region of ["A", "B", "C"] as const) {
      const pick = <Group extends { readonly group: unknown }>(groups: readonly Group[] | undefined): Group =>
        groups!.find(({ group }) => group === region)!;
      agree(
        {
          net: pick(scores.net.groups),
          top: pick(scores.top.groups),
          easy: pick(scores.easy.groups),
          index: pick(scores.index.groups),
        },
        oracle.regions[region] as Figures,
        true,
      );
    }
  });
});

test.each(["A", "B", "C"] as const)("with weights alone, region %s is as if nobody else had been asked", (region) => {
  const scores = scoresOf({ weights: "weight", by: "region" });
  const pick = <Group extends { readonly group: unknown }>(groups: readonly Group[] | undefined): Group =>
    groups!.find(({ group }) => group === region)!;
  agree(
    {
      net: pick(scores.net.groups),
      top: pick(scores.top.groups),
      easy: pick(scores.easy.groups),
      index: pick(scores.index.groups),
    },
    reference.regionAlone[region] as Figures,
    false,
  );
});
