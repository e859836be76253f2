import { describe, expect, test } from "vitest";
import { leaveOutAcceleration } from "../../../src/analysis/bootstrap/bootstrapAcceleration";
import { openRows } from "../../../src/analysis/bootstrap/bootstrapJob";
import { leaveOutPlan } from "../../../src/analysis/bootstrap/bootstrapLeaveOut";
import { type ResamplingOptions, resamplingPlan } from "../../../src/analysis/bootstrap/bootstrapPlan";
import { acceleration } from "../../../src/inference/acceleration";
import { runToEnd } from "../../../src/inference/runToEnd";
import { tableFrom } from "../../../src/table/table";

const n = 24;
const survey = {
  x: Array.from({ length: n }, (_, i) => Math.round(10 * Math.exp(((i * 7) % n) / 8)) / 10),
  region: Array.from({ length: n }, (_, i) => (i % 3 === 0 ? "N" : "S")),
  store: Array.from({ length: n }, (_, i) => `${i % 3 === 0 ? "N" : "S"}${i % 5}`),
  count: Array.from({ length: n }, (_, i) => 1 + (i % 3)),
};
const total = (values: readonly number[]) => (weights: Float64Array) =>
  Float64Array.of(values.reduce((sum, value, i) => sum + weights[i]! * value, 0));

function accelerationOf(data: { readonly x: number[] }, design: ResamplingOptions, groups?: number, seed = 1): number {
  const plan = resamplingPlan("test", tableFrom(data, "test"), design);
  const leaveOut = leaveOutPlan(plan, seed, groups);
  const compute = openRows({ call: "test", plan, leaveOut, width: 1, seed }, total(data.x));
  const { values } = runToEnd(compute({ phase: "leave-outs", first: 0, count: leaveOut.sizes.length }));
  return leaveOutAcceleration(values, leaveOut, plan.fractions)!;
}

/** Σₕ Σ d³ / (6 (Σₕ Σ d²)^1.5), d the distances of the units' totals from their stratum's mean, times √(1 − f). */
function closedForm(strata: readonly (readonly number[])[], fractions: readonly number[] = []): number {
  let squares = 0;
  let cubes = 0;
  strata.forEach((units, h) => {
    const mean = units.reduce((sum, value) => sum + value, 0) / units.length;
    for (const value of units) {
      const distance = (value - mean) * Math.sqrt(1 - (fractions[h] ?? 0));
      squares += distance ** 2;
      cubes += distance ** 3;
    }
  });
  return cubes / (6 * squares ** 1.5);
}

const { x, region, store, count } = survey;
const within = (name: string) => x.filter((_, i) => region[i] === name);
const storeTotals = (name: string) =>
  [...new Set(store.filter((each) => each.startsWith(name)))].map((each) =>
    x.reduce((sum, value, i) => (store[i] === each ? sum + value : sum), 0),
  );

describe("of a total, by its closed form", () => {
  test.each<[string, ResamplingOptions, number]>([
    ["rows", {}, closedForm([x])],
    [
      "people",
      { weights: { frequency: "count" } },
      closedForm([x.flatMap((v, i) => new Array<number>(count[i]!).fill(v))]),
    ],
    ["rows in strata", { strata: "region" }, closedForm([within("N"), within("S")])],
    ["clusters", { clusters: "store" }, closedForm([[...storeTotals("N"), ...storeTotals("S")]])],
    ["clusters in strata", { clusters: "store", strata: "region" }, closedForm([storeTotals("N"), storeTotals("S")])],
    [
      "a finite population",
      { strata: "region", populationSize: { N: 10, S: 64 } },
      closedForm([within("N"), within("S")], [0.8, 0.25]),
    ],
    [
      "a stratum that is known in full",
      { strata: "region", populationSize: { N: 8, S: 1_000_000_000 } },
      closedForm([within("S")]),
    ],
  ])("%s", (_, design, expected) => {
    expect(accelerationOf(survey, design)).toBeCloseTo(expected, 8);
  });

  test("the closed form is that of the inference room", () => {
    const mean = x.reduce((sum, value) => sum + value, 0) / n;
    expect(closedForm([x])).toBeCloseTo(acceleration(Float64Array.from(x, (value) => value - mean))!, 12);
  });

  test("random groups say the same, but for chance", () => {
    const long = 4000;
    const skewed = Array.from({ length: long }, (_, i) => -Math.log((((i * 2657) % long) + 0.5) / long));
    const strata = skewed.map((_, i) => (i < 1500 ? "N" : "S"));
    // The skewness of G nearly normal sums has an error of √(6/G), and a is that over 6√G.
    const error = Math.sqrt(6 / 1000) / (6 * Math.sqrt(1000));
    const average = (design: ResamplingOptions) =>
      Array.from({ length: 4 }, (_, seed) => accelerationOf({ x: skewed }, design, 1000, seed)).reduce(
        (a, b) => a + b,
        0,
      ) / 4;
    expect(Math.abs(average({}) - closedForm([skewed]))).toBeLessThan(4.5 * error);
    const expected = closedForm([skewed.slice(0, 1500), skewed.slice(1500)]);
    expect(Math.abs(average({ strata }) - expected)).toBeLessThan(4.5 * error);
  });
});
