import { describe, expect, it } from "vitest";
import { orientInPlace } from "../../../../src/estimate/path/orientation";

const blocks = [
  { first: 0, size: 2, mode: "A", corrected: false },
  { first: 2, size: 1, mode: "A", corrected: false },
] as const;

/** Two constructs, the first with these loadings and going against the second. */
function outer(loadings: readonly [number, number]) {
  return {
    weights: Float64Array.of(0.5, -0.25, 1),
    itemScores: Float64Array.of(loadings[0], -0.3, loadings[1], 0.2, -0.4, 1),
    scores: Float64Array.of(1, -0.4, -0.4, 1),
    iterations: 1,
    converged: true,
  };
}

describe("orientInPlace", () => {
  it("turns weights, loadings and correlations together", () => {
    const found = outer([-0.9, -0.1]);
    const flipped = new Uint8Array(2);
    orientInPlace(blocks, found, null, flipped);
    expect([...flipped]).toEqual([1, 0]);
    expect([...found.weights]).toEqual([-0.5, 0.25, 1]);
    expect([...found.itemScores]).toEqual([0.9, -0.3, 0.1, 0.2, 0.4, 1]);
    expect([...found.scores]).toEqual([1, 0.4, 0.4, 1]);
  });

  it("counts loadings and not their size; the first item breaks a tie", () => {
    const flipped = new Uint8Array(2);
    orientInPlace(blocks, outer([0.1, -0.9]), null, flipped);
    expect([...flipped]).toEqual([0, 0]);
    orientInPlace(blocks, outer([-0.1, 0.9]), null, flipped);
    expect([...flipped]).toEqual([1, 0]);
  });

  it("goes along with a reference, by its size", () => {
    const flipped = new Uint8Array(2);
    orientInPlace(blocks, outer([0.1, -0.9]), Float64Array.of(0.2, 0.8, 1), flipped);
    expect([...flipped]).toEqual([1, 0]);
    orientInPlace(blocks, outer([-0.1, -0.9]), Float64Array.of(-0.2, -0.8, 1), flipped);
    expect([...flipped]).toEqual([0, 0]);
  });
});
