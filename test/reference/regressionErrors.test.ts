import { describe, expect, it } from "vitest";
import { attitude } from "../../src/datasets/attitude";
import type { CaseWeights } from "../../src/design/weights";
import { clusterCovariance } from "../../src/estimate/regression/clusterCovariance";
import { type DrawsOfRows, designCovariance } from "../../src/estimate/regression/designCovariance";
import { type LeastSquares, leastSquares } from "../../src/estimate/regression/leastSquares";
import { type RobustErrors, robustCovariance } from "../../src/estimate/regression/robustCovariance";
import { linearScores, type Scores } from "../../src/estimate/regression/scores";
import { momentsOfColumns } from "../../src/moments/momentsOfColumns";
import type { NumberColumn } from "../../src/numeric/numberColumn";
import { agrees } from "./agree";
import collinear from "./collinearErrors.json";
import reference from "./regressionErrors.json";

const rating = Float64Array.from(attitude.rating);
const predictors = [attitude.complaints, attitude.learning, attitude.raises, attitude.critical].map((column) =>
  Float64Array.from(column),
);
const sampling: CaseWeights = { kind: "sampling", values: Float64Array.from(reference.weight) };
const frequency: CaseWeights = { kind: "frequency", values: Float64Array.from(reference.frequency) };
const cluster = Int32Array.from(reference.cluster);

function scoresOf(
  columns: readonly NumberColumn[],
  outcome: NumberColumn,
  weights: CaseWeights,
): { fit: LeastSquares; scores: Scores } {
  const given = weights.kind === "none" ? null : weights.values;
  const n = weights.kind === "frequency" ? weights.values.reduce((sum, value) => sum + value, 0) : outcome.length;
  const moments = momentsOfColumns([...columns, outcome], given, n);
  const terms = { call: "test", predictors: columns.map((_, j) => `x${j}`), outcome: "y" };
  const fit = leastSquares(columns, outcome, given, moments, terms);
  return { fit, scores: linearScores(columns, outcome, weights, moments, fit) };
}

function matrixAgrees(actual: Float64Array, expected: readonly (readonly number[])[], tolerance?: number): void {
  const size = expected.length;
  expect(actual).toHaveLength(size * size);
  expected.forEach((row, i) => row.forEach((value, j) => agrees(actual[i * size + j]!, value, tolerance)));
}

describe.each([
  ["lm", { kind: "none" } as CaseWeights, reference.ols],
  ["lm with weights", sampling, reference.weighted],
  ["lm of repeated rows = frequencies", frequency, reference.frequencies],
] as const)("%s", (_, weights, expected) => {
  // Ratings are kept in bytes by the table room: both kinds of column.
  it.each([
    ["doubles", (column: Float64Array): NumberColumn => column],
    ["bytes", (column: Float64Array): NumberColumn => Int8Array.from(column)],
  ])("sandwich::vcovHC, vcovCL and hatvalues, columns of %s", (__, kept) => {
    const { scores } = scoresOf(predictors.map(kept), kept(rating), weights);
    for (const kind of ["HC0", "HC1", "HC2", "HC3", "HC4"] as const) {
      matrixAgrees(robustCovariance(scores, kind, "test"), expected.robust[kind]);
    }
    const clustered = clusterCovariance(scores, cluster, "test");
    matrixAgrees(clustered.covariance, expected.clustered);
    expect(clustered).toMatchObject({ clusters: 11, df: 10 });
    scores.leverages!().forEach((leverage, i) => agrees(leverage, expected.leverage[i]!));
  });
});

describe("survey::svyglm", () => {
  const strata = 3;
  const stratumOfCluster = Int32Array.from(reference.stratumOfCluster);
  const stratumOfRow = cluster.map((code) => stratumOfCluster[code]!);
  const endless = new Float64Array(strata);
  const rowsInStrata = new Float64Array(strata);
  for (const h of stratumOfRow) rowsInStrata[h]! += 1;
  const ofClusters: DrawsOfRows = {
    isClustered: true,
    drawOf: cluster,
    stratumOf: stratumOfCluster,
    sampled: Float64Array.of(3, 4, 4),
    fraction: endless,
  };
  const ofPeople: DrawsOfRows = {
    isClustered: false,
    drawOf: Int32Array.from({ length: 30 }, (_, i) => i),
    stratumOf: stratumOfRow,
    sampled: rowsInStrata,
    fraction: endless,
  };
  const drawn = (of: DrawsOfRows, population: readonly number[]): DrawsOfRows => ({
    ...of,
    fraction: of.sampled.map((count, h) => count / population[h]!),
  });
  const one = Float64Array.of(0);
  const designs: Record<Exclude<keyof typeof reference.design, "part" | "repeated">, DrawsOfRows> = {
    clusters: { ...ofClusters, stratumOf: new Int32Array(11), sampled: Float64Array.of(11), fraction: one },
    strata: ofPeople,
    stratifiedClusters: ofClusters,
    finiteClusters: drawn(ofClusters, reference.populationClusters),
    finitePeople: drawn(ofPeople, reference.populationPeople),
  };

  it.each(Object.keys(designs) as (keyof typeof designs)[])("%s", (name) => {
    const expected = reference.design[name];
    const { fit, scores } = scoresOf(predictors, rating, sampling);
    const errors = designCovariance(scores, designs[name], "test");
    matrixAgrees(errors.covariance, expected.covariance);
    expect(errors.df).toBe(expected.df);
    [fit.intercept, ...fit.coefficients].forEach((value, j) => agrees(value, expected.estimate[j]!));
  });

  it("a frequency is so many draws", () => {
    const expected = reference.design.repeated;
    const { scores } = scoresOf(predictors, rating, frequency);
    const sampled = new Float64Array(strata);
    stratumOfRow.forEach((h, i) => {
      sampled[h]! += reference.frequency[i]!;
    });
    const errors = designCovariance(scores, { ...ofPeople, sampled }, "test");
    matrixAgrees(errors.covariance, expected.covariance);
    expect(errors.df).toBe(expected.df);
  });

  it("draws whose rows are left out count among the draws of their stratum, not in the degrees of freedom", () => {
    const expected = reference.design.part;
    const kept = (values: ArrayLike<number>): Float64Array => Float64Array.from(expected.kept, (row) => values[row]!);
    const { scores } = scoresOf(predictors.map(kept), kept(rating), {
      kind: "sampling",
      values: kept(reference.weight),
    });
    const errors = designCovariance(scores, { ...ofClusters, drawOf: Int32Array.from(kept(cluster)) }, "test");
    matrixAgrees(errors.covariance, expected.covariance);
    expect(errors).toMatchObject({ df: expected.df, draws: 10, strata: 3 });
  });

  it("one stratum of single rows is what sampling weights give by themselves", () => {
    const { scores } = scoresOf(predictors, rating, sampling);
    const design = { ...ofPeople, stratumOf: new Int32Array(30), sampled: Float64Array.of(30), fraction: one };
    const expected = robustCovariance(scores, "linearized" satisfies RobustErrors, "test");
    designCovariance(scores, design, "test").covariance.forEach((value, i) => agrees(value, expected[i]!));
  });
});

describe("near-collinear predictors (sixty digits)", () => {
  it("errors keep the digits of the factorisation, the estimates all", () => {
    const [complaints, learning, raises] = predictors as [Float64Array, Float64Array, Float64Array];
    const near = complaints.map((value, i) => value + collinear.share * learning[i]!);
    const { fit, scores } = scoresOf([complaints, near, raises], rating, { kind: "none" });
    [fit.intercept, ...fit.coefficients].forEach((value, j) => agrees(value, collinear.estimate[j]!, 1e-14));
    // Measured in standard errors, since small covariances of huge coefficients are differences. A column with 1e-5 of its own costs
    // five of sixteen digits, twice where the errors of rows are multiplied by the factors' inverse from both sides.
    const inErrors = (actual: Float64Array, expected: readonly (readonly number[])[]): void =>
      expected.forEach((row, i) =>
        row.forEach((value, j) => {
          const scale = Math.sqrt(expected[i]![i]! * expected[j]![j]!);
          expect(Math.abs(actual[i * row.length + j]! - value)).toBeLessThan(1e-9 * scale);
        }),
      );
    inErrors(fit.covariance, collinear.covariance);
    inErrors(robustCovariance(scores, "HC3", "test"), collinear.HC3);
  });
});
