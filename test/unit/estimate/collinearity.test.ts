import { describe, expect, it } from "vitest";
import { driverClusters } from "../../../src/estimate/collinearity/driverClusters";
import { gvifOfTerms } from "../../../src/estimate/collinearity/gvif";
import { ridgeTrace } from "../../../src/estimate/collinearity/ridgeTrace";
import { agrees } from "../../reference/agree";
import { correlated, rSquaredOf } from "./correlated";

describe("clusters", () => {
  const matrix = Float64Array.of(1, -0.9, 0.1, 0.1, -0.9, 1, 0.1, 0.1, 0.1, 0.1, 1, 0.6, 0.1, 0.1, 0.6, 1);

  it("opposite drivers move together; the threshold is the mean |r| from which on two clusters are one", () => {
    expect(driverClusters(matrix, 4, 0.7).clusters).toEqual([[0, 1], [2], [3]]);
    expect(driverClusters(matrix, 4, 0.6).clusters).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(driverClusters(matrix, 4, 0.1).clusters).toEqual([[0, 1, 2, 3]]);
    expect(driverClusters(matrix, 4, 0.95).clusters).toEqual([[0], [1], [2], [3]]);
  });

  it("the steps number what they join as a dendrogram does", () => {
    const { merges } = driverClusters(matrix, 4, 0.7);
    expect(merges.map(({ left, right }) => [left, right])).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
    merges.forEach(({ height }, k) => agrees(height, [0.1, 0.4, 0.9][k]!));
  });

  it("one driver", () => {
    expect(driverClusters(Float64Array.of(1), 1, 0.7)).toEqual({ merges: [], clusters: [[0]] });
  });
});

describe("ridge trace", () => {
  const p = 6;
  const matrix = correlated(p + 1, 21);

  it("λ = 0 is least squares", () => {
    const [point] = ridgeTrace(matrix, p, [0]);
    agrees(point!.effectiveDf, p);
    const predictors = Float64Array.from(
      { length: p * p },
      (_, at) => matrix[Math.floor(at / p) * (p + 1) + (at % p)]!,
    );
    const vif = gvifOfTerms(
      predictors,
      Array.from({ length: p }, (_, j) => [j]),
      { call: "test", terms: ["a", "b", "c", "d", "e", "f"] },
    );
    point!.vif.forEach((value, j) => agrees(value, vif[j]!.gvif));
    const fitted = point!.coefficients.reduce((sum, value, j) => sum + value * matrix[j * (p + 1) + p]!, 0);
    agrees(fitted, rSquaredOf(matrix, p + 1, [0, 1, 2, 3, 4, 5]));
  });

  it("towards larger λ, fewer coefficients in effect, smaller VIF, shorter coefficients", () => {
    const trace = ridgeTrace(matrix, p, [0, 0.01, 0.1, 1, 10, 1000]);
    for (let l = 1; l < trace.length; l++) {
      const [before, after] = [trace[l - 1]!, trace[l]!];
      expect(after.effectiveDf).toBeLessThan(before.effectiveDf);
      after.vif.forEach((value, j) => expect(value).toBeLessThan(before.vif[j]!));
      expect(Math.hypot(...after.coefficients)).toBeLessThan(Math.hypot(...before.coefficients));
    }
  });
});

describe("GVIF", () => {
  it("of a block that is uncorrelated with the rest it is 1, whatever happens inside", () => {
    const matrix = Float64Array.of(1, 0.8, 0, 0.8, 1, 0, 0, 0, 1);
    const found = gvifOfTerms(matrix, [[0, 1], [2]], { call: "vif", terms: ["a", "b", "c"] });
    agrees(found[0]!.gvif, 1);
    agrees(found[1]!.gvif, 1);
  });
});
