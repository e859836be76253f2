import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bootstrap } from "../../src/analysis/bootstrap/bootstrap";
import { openRows } from "../../src/analysis/bootstrap/bootstrapJob";
import { leaveOutPlan } from "../../src/analysis/bootstrap/bootstrapLeaveOut";
import { type ResamplingOptions, resamplingPlan } from "../../src/analysis/bootstrap/bootstrapPlan";
import { jackknife } from "../../src/analysis/bootstrap/jackknife";
import { runToEnd } from "../../src/inference/runToEnd";
import { tableFrom } from "../../src/table/table";

const { data, clustersInPopulation, designs } = JSON.parse(
  readFileSync(new URL("bootstrapDesign.json", import.meta.url), "utf8"),
);
const y: readonly number[] = data.y;
const byCluster = { weights: "weight", clusters: "cluster" };
const options: Readonly<Record<string, ResamplingOptions>> = {
  rows: {},
  weighted: { weights: "weight" },
  people: { weights: { frequency: "people" } },
  peopleStrata: { weights: { frequency: "people" }, strata: "stratum" },
  strata: { weights: "weight", strata: "stratum" },
  clusters: byCluster,
  clustersFrequent: { weights: { frequency: "people" }, clusters: "cluster" },
  clustersStrata: { ...byCluster, strata: "stratum" },
  clustersStrataPopulation: { ...byCluster, strata: "stratum", populationSize: clustersInPopulation },
};

const figures = (weights: Float64Array): { total: number; mean: number } => {
  let total = 0;
  let sum = 0;
  for (let i = 0; i < y.length; i++) {
    total += weights[i]! * y[i]!;
    sum += weights[i]!;
  }
  return { total, mean: total / sum };
};

function expectClose(actual: number | null, expected: number, relative = 1e-10): void {
  expect(actual).toBeTypeOf("number");
  expect(Math.abs(actual! - expected)).toBeLessThanOrEqual(Math.max(relative * Math.abs(expected), 1e-12));
}

describe.each(Object.keys(designs))("survey's design %s", (name) => {
  const expected = designs[name];
  const design = options[name]!;

  test("without each unit: the totals and means of its jackknife weights", () => {
    const plan = resamplingPlan("test", tableFrom(data, "test"), design);
    const leaveOut = leaveOutPlan(plan, 1);
    const estimator = (weights: Float64Array) => Float64Array.of(...Object.values(figures(weights)));
    const open = openRows({ call: "test", plan, leaveOut, width: 2, seed: 1 }, estimator);
    const count = leaveOut.sizes.length;
    const { values } = runToEnd(open({ phase: "leave-outs", first: 0, count }));
    const alike = leaveOut.frequencies ?? new Float64Array(count).fill(1);
    const all = (from: number): Float64Array =>
      Float64Array.from([...alike].flatMap((times, i) => new Array<number>(times).fill(values[from + i]!))).sort();
    expect(all(0)).toHaveLength(expected.leftOutTotals.length);
    all(0).forEach((total, i) => expectClose(total, expected.leftOutTotals[i]));
    all(count).forEach((mean, i) => expectClose(mean, expected.leftOutMeans[i]));
  });

  test("the jackknife's errors", () => {
    const [total, mean] = jackknife(data, figures, design).rows;
    expectClose(total!.estimate, expected.total);
    expectClose(mean!.estimate, expected.mean);
    expectClose(total!.stdError, expected.jackknifeTotalError);
    // Differences of means that agree to 1e-15 lose digits against their own size.
    expectClose(mean!.stdError, expected.jackknifeMeanError, 1e-9);
    expect(Math.abs(total!.bias!)).toBeLessThan(1e-9 * expected.total);
  });

  test("the bootstrap's error of a total is the design's, but for chance", () => {
    const resamples = 20_000;
    // Rao–Wu has the design's variance exactly; so has drawing n of n, but for (n − 1)/n.
    const scheme = "rao-wu";
    const [total, mean] = bootstrap(data, figures, { ...design, scheme, method: "normal", resamples, seed: 3 }).rows;
    // The SD of nearly normal replicates has a relative standard error of √(1/2B); 4.5 of those.
    const tolerance = 4.5 * Math.sqrt(1 / (2 * resamples));
    expect(Math.abs(total!.stdError! / expected.totalError - 1)).toBeLessThan(tolerance);
    expect(Math.abs(total!.bias!)).toBeLessThan((4.5 * expected.totalError) / Math.sqrt(resamples));
    // A mean is no linear figure: what is beyond its linearisation is O(1/clusters), below 4 % here.
    expect(Math.abs(mean!.stdError! / expected.meanError - 1)).toBeLessThan(tolerance + 0.04);
  });
});

test("the ordinary bootstrap falls short of the design by (n − 1)/n", () => {
  const resamples = 20_000;
  const { rows } = bootstrap(data, figures, { method: "normal", resamples, seed: 3 });
  const expected = designs.rows.totalError * Math.sqrt(59 / 60);
  expect(Math.abs(rows[0]!.stdError! / expected - 1)).toBeLessThan(4.5 * Math.sqrt(1 / (2 * resamples)));
});
