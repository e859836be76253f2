import { describe, expect, it } from "vitest";
import { AnalysisError } from "../../src/errors";
import { gvifOfTerms } from "../../src/estimate/collinearity/gvif";
import { importanceEstimator } from "../../src/estimate/importance/importance";
import type { ImportanceTerms } from "../../src/estimate/importance/importanceTerms";
import { permutationShapleyOfValue } from "../../src/estimate/importance/permutationShapleyOfValue";
import { shapleyOfValue } from "../../src/estimate/importance/shapleyOfValue";
import { subsetRSquared } from "../../src/estimate/importance/subsetRSquared";
import { valuesOfSubsets } from "../../src/estimate/importance/subsetValues";
import { benchmarkStrength } from "../../src/estimate/sensitivity/confounderBound";
import { mediation } from "../../src/estimate/sensitivity/mediation";

/** The error a call throws: its code and message. */
function refused(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (!(error instanceof AnalysisError)) throw error;
    expect(JSON.parse(JSON.stringify(error.details))).toEqual(error.details);
    return `${error.code} | ${error.message}`;
  }
  throw new Error("nothing was thrown");
}

const columns = (count: number): number[][] => Array.from({ length: count }, (_, j) => [j]);
const pairs = (count: number): number[][] => Array.from({ length: count }, (_, j) => [2 * j, 2 * j + 1]);

describe("importance of terms", () => {
  const names = ["region", "price", "staff"];
  const oneGroup: ImportanceTerms = { terms: [[0, 1, 2], [3], [4]], size: 6, names };
  const twoGroups: ImportanceTerms = { terms: [[0, 1, 2], [3], [4, 5]], size: 7, names };

  it("methods without groups name the groups", () => {
    expect(refused(() => importanceEstimator("relative-weights", oneGroup, "drivers"))).toMatchInlineSnapshot(
      `"invalid-option | drivers: importance "relative-weights" takes drivers of one column, and "region" has 3, whose sum would change with the reference level; choose importance "shapley", "first", "last" or "pratt""`,
    );
    expect(refused(() => importanceEstimator("car", twoGroups, "drivers"))).toMatchInlineSnapshot(
      `"invalid-option | drivers: importance "car" takes drivers of one column, and "region" and "staff" have several, whose sums would change with the reference level; choose importance "shapley", "first", "last" or "pratt""`,
    );
    expect(
      refused(() => importanceEstimator("squared-beta", { terms: [[0], [1, 2]], size: 4 }, "drivers")),
    ).toMatchInlineSnapshot(
      `"invalid-option | drivers: importance "squared-beta" takes drivers of one column, and "2" has 2, whose sum would change with the reference level; choose importance "shapley", "first", "last" or "pratt""`,
    );
  });

  it("too many", () => {
    expect(
      refused(() => importanceEstimator("shapley", { terms: pairs(26), size: 53 }, "drivers")),
    ).toMatchInlineSnapshot(
      `"too-many-drivers | drivers: importance "shapley" is exact over all subsets and takes at most 25 drivers, got 26; choose importance "relative-weights", which has nearly the same values, or fewer drivers"`,
    );
    expect(refused(() => subsetRSquared({ terms: columns(21), size: 22 }, "drivers"))).toMatchInlineSnapshot(
      `"too-many-drivers | drivers: dominance compares drivers over all subsets of the others and takes at most 20 drivers, got 21; put drivers together in groups, or leave some out"`,
    );
    expect(refused(() => valuesOfSubsets(21, () => 0, "drivers"))).toMatchInlineSnapshot(
      `"too-many-drivers | drivers: dominance compares drivers over all subsets of the others and takes at most 20 drivers, got 21; put drivers together in groups, or leave some out"`,
    );
    expect(refused(() => shapleyOfValue(13, () => 0, "drivers"))).toMatchInlineSnapshot(
      `"too-many-drivers | drivers: every subset of the drivers is a model to be fitted, and exact importance takes at most 12 drivers, got 13; estimate it from permutations"`,
    );
    expect(
      refused(() =>
        permutationShapleyOfValue(
          54,
          () => 0,
          () => {},
          { tolerance: 0.01, mostPermutations: 10 },
          "drivers",
        ),
      ),
    ).toMatchInlineSnapshot(
      `"too-many-drivers | drivers: importance by permutations of fitted models takes at most 53 drivers, got 54; put drivers together in groups, or leave some out"`,
    );
  });

  it("terms that others determine", () => {
    // Columns 0 and 1 are the same, 2 is their opposite.
    const same = Float64Array.of(1, 1, -1, 0.5, 1, 1, -1, 0.5, -1, -1, 1, -0.5, 0.5, 0.5, -0.5, 1);
    const raw = new Float64Array(2);
    expect(
      refused(() => importanceEstimator("shapley", { terms: [[0], [1, 2]], size: 4 }, "drivers")(same, raw)),
    ).toMatchInlineSnapshot(
      `"not-positive-definite | importance: driver 2 is determined by the others, so R² has no unique parts; leave one out"`,
    );
    expect(
      refused(() => importanceEstimator("last", { terms: [[0], [1]], controls: [2], size: 4 }, "drivers")(same, raw)),
    ).toMatchInlineSnapshot(
      `"not-positive-definite | importance: driver 1 is determined by the controls, so R² has no unique parts; leave it out"`,
    );
    expect(
      refused(() => subsetRSquared({ terms: [[0], [1]], size: 4 }, "drivers")(same, new Float64Array(4))),
    ).toMatchInlineSnapshot(
      `"not-positive-definite | importance: driver 2 is determined by the others, so R² has no unique parts; leave one out"`,
    );
    expect(refused(() => benchmarkStrength(same, 4, 0, [1]))).toMatchInlineSnapshot(
      `"not-positive-definite | sensitivity: driver 2 is determined by the others, so there is no part of it that a confounder could go with; leave one out"`,
    );
    expect(
      refused(() => gvifOfTerms(same, [[0], [1, 2], [3]], { call: "vif", terms: ["a", "b", "c", "d"] })),
    ).toMatchInlineSnapshot(
      `"aliased-columns | vif: "b" carries the same information as "a"; "c" carries the same information as "a", so their effects cannot be told apart; leave out "b" and "c" or merge them"`,
    );
  });

  it("no NaN gets through", () => {
    const holed = Float64Array.of(1, Number.NaN, 0.5, Number.NaN, 1, 0.5, 0.5, 0.5, 1);
    const raw = new Float64Array(1);
    expect(
      refused(() => importanceEstimator("shapley", { terms: [[0, 1]], size: 3 }, "drivers")(holed, raw)),
    ).toMatchInlineSnapshot(
      `"not-positive-definite | importance: driver 1 is determined by the others, so R² has no unique parts; leave one out"`,
    );
    expect(
      refused(() => importanceEstimator("first", { terms: [[0]], controls: [1], size: 3 }, "drivers")(holed, raw)),
    ).toMatchInlineSnapshot(
      `"not-positive-definite | importance: driver 1 is determined by the controls, so R² has no unique parts; leave it out"`,
    );
  });
});

describe("mediation", () => {
  const moments = (n: number, matrix: readonly number[]) => ({
    n,
    sumWeights: n,
    means: new Float64Array(3),
    crossProducts: Float64Array.from(matrix),
  });
  const model = { driver: 0, mediators: [1], outcome: 2 };

  it("too few rows, and columns that determine one another", () => {
    expect(
      refused(() => mediation(moments(3, [1, 0.2, 0.3, 0.2, 1, 0.4, 0.3, 0.4, 1]), model, "mediation")),
    ).toMatchInlineSnapshot(
      `"too-few-rows | mediation: 3 complete rows are too few for a regression on the driver, 1 mediator and 0 controls; 4 are needed"`,
    );
    expect(
      refused(() => mediation(moments(30, [1, 1, 0.3, 1, 1, 0.3, 0.3, 0.3, 1]), model, "mediation")),
    ).toMatchInlineSnapshot(
      `"not-positive-definite | mediation: column 2 is determined by the others of the model, so its path has no unique value; leave one out"`,
    );
    expect(
      refused(() => mediation(moments(30, [0, 0, 0, 0, 1, 0.3, 0, 0.3, 1]), model, "mediation")),
    ).toMatchInlineSnapshot(
      `"not-positive-definite | mediation: column 1 is determined by the others of the model, so its path has no unique value; leave one out"`,
    );
  });
});
