import { describe, expect, it } from "vitest";
import { causalOrder } from "../../../../src/estimate/path/causalOrder";
import { pathEstimator } from "../../../../src/estimate/path/pathEstimator";
import { pathModel } from "../../../../src/estimate/path/pathModel";
import { impliedConstructsInto, impliedCorrelation, srmr } from "../../../../src/estimate/path/pathResiduals";
import { agrees } from "../../../reference/agree";

describe("causalOrder", () => {
  it("puts causes before effects", () => {
    expect(
      causalOrder(4, [
        [3, 0],
        [0, 2],
        [3, 2],
        [1, 2],
      ]),
    ).toEqual({ order: [1, 3, 0, 2], circle: null });
  });

  it("names a circle and nothing else", () => {
    // 0 leads into the circle 1 → 2 → 3 → 1, and 4 out of it.
    const { order, circle } = causalOrder(5, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 1],
      [3, 4],
    ]);
    expect(order).toBeNull();
    expect([...circle!].sort()).toEqual([1, 2, 3]);
    for (const [at, j] of circle!.entries()) {
      expect([
        [1, 2],
        [2, 3],
        [3, 1],
      ]).toContainEqual([j, circle![(at + 1) % 3]]);
    }
  });
});

describe("a population that the model is true of", () => {
  // Three constructs of three items with these loadings; 0 → 1 and 1 → 2, but no direct path from 0 to 2.
  const loadings = [0.8, 0.7, 0.6, 0.9, 0.75, 0.7, 0.85, 0.65, 0.6];
  const [a, b] = [0.5, 0.6];
  const phi = [1, a, a * b, a, 1, b, a * b, b, 1];
  const correlation = Float64Array.from({ length: 81 }, (_, at) => {
    const [i, j] = [Math.floor(at / 9), at % 9];
    return i === j ? 1 : loadings[i]! * loadings[j]! * phi[3 * Math.floor(i / 3) + Math.floor(j / 3)]!;
  });
  const model = (corrected: boolean, paths: readonly (readonly [number, number])[]) =>
    pathModel(
      [0, 3, 6].map((first) => ({ first, size: 3, mode: "A" as const, corrected })),
      paths,
      { scheme: "path", order: [0, 1, 2], tolerance: 1e-13, maxIterations: 500 },
    );
  const chain = [
    [0, 1],
    [1, 2],
  ] as const;

  it("PLSc gives it back, and leaves nothing of the correlations", () => {
    const estimate = pathEstimator(model(true, chain))(correlation, null);
    loadings.forEach((loading, i) => agrees(estimate.loadings[i], loading));
    agrees(estimate.paths[1], a);
    agrees(estimate.paths[5], b);
    agrees(estimate.totals[2], a * b);
    const constructs = new Float64Array(9);
    impliedConstructsInto(model(true, chain), estimate, constructs);
    expect(srmr(model(true, chain), estimate, constructs, correlation)).toBeLessThan(1e-10);
    impliedCorrelation(model(true, chain), estimate, constructs, correlation).forEach((r, at) =>
      agrees(r, correlation[at]!),
    );
  });

  it("a path that is left out shows in the SRMR of the whole model, not of the measurement alone", () => {
    const wrong = model(true, [
      [0, 1],
      [0, 2],
    ]);
    const estimate = pathEstimator(wrong)(correlation, null);
    const residual = (constructs: Float64Array): number => srmr(wrong, estimate, constructs, correlation);
    const implied = new Float64Array(9);
    impliedConstructsInto(wrong, estimate, implied);
    expect(residual(estimate.correlation)).toBeLessThan(1e-10);
    // r(1, 2) is then taken for a·ab instead of b, in nine pairs of items.
    const missed = b - a * a * b;
    let squares = 0;
    for (let i = 3; i < 6; i++) for (let j = 6; j < 9; j++) squares += (loadings[i]! * loadings[j]! * missed) ** 2;
    agrees(residual(implied), Math.sqrt(squares / 45), 1e-8);
  });

  it("composites leave the correlations within their blocks as they are", () => {
    const estimate = pathEstimator(model(false, chain))(correlation, null);
    const implied = impliedCorrelation(model(false, chain), estimate, estimate.correlation, correlation);
    for (let i = 0; i < 3; i++) for (let j = 0; j < 3; j++) expect(implied[i * 9 + j]).toBe(correlation[i * 9 + j]);
    let squares = 0;
    for (let i = 0; i < 9; i++)
      for (let j = 0; j < i; j++) squares += (implied[i * 9 + j]! - correlation[i * 9 + j]!) ** 2;
    const found = srmr(model(false, chain), estimate, estimate.correlation, correlation);
    agrees(found, Math.sqrt(squares / 45));
    expect(found).toBeGreaterThan(0.01);
  });
});
