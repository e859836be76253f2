import { describe, expect, it } from "vitest";
import { answerCodes } from "../../src/estimate/correlation/answerCodes";
import { polychoricInPlace, polychoricOf } from "../../src/estimate/correlation/polychoric";
import { polychoricEstimator, polychoricMatrix } from "../../src/estimate/correlation/polychoricMatrix";
import { agrees } from "./agree";
import bfi from "./bfi.json";
import reference from "./polychoric.json";

const fit = polychoricOf(6);
const of = (table: ArrayLike<number>, rows: number, columns: number, correction = 0): typeof fit => {
  polychoricInPlace(table, rows, columns, correction, fit);
  return fit;
};

describe("polychoric correlation of a table", () => {
  it("is the root of the score that R finds", () => {
    for (const pair of reference.pairs) {
      const { rho, stdError, logLikelihood, status } = of(bfi.tables[pair.table]!, 6, 6);
      expect(status).toBe("converged");
      agrees(rho, pair.rho, 1e-10);
      // The oracle's second derivative is a difference.
      agrees(stdError, pair.stdError, 1e-6);
      agrees(logLikelihood, pair.logLikelihood, 1e-12);
    }
  });

  it("is polycor's and psych's, which stop at about 5e-5", () => {
    for (const pair of reference.pairs) {
      expect(Math.abs(of(bfi.tables[pair.table]!, 6, 6).rho - pair.polychor)).toBeLessThan(5e-5);
    }
    let at = 0;
    for (let i = 0; i < 25; i++) {
      for (let j = i + 1; j < 25; j++) {
        expect(Math.abs(of(bfi.tables[at++]!, 6, 6).rho - reference.psych.rho[i]![j]!)).toBeLessThan(5e-5);
      }
    }
  });

  it("counts an empty cell, and fills it on request", () => {
    const table = reference.sparse.table.flat();
    const { rho, emptyCells } = of(table, 3, 3);
    agrees(rho, reference.sparse.rho, 1e-10);
    expect(emptyCells).toBe(1);
    const filled = of(
      table.map((count) => (count === 0 ? 0.5 : count)),
      3,
      3,
    ).rho;
    expect(of(table, 3, 3, 0.5).rho).toBe(filled);
    expect(filled).not.toBe(rho);
  });

  it("ends at the boundary when the answers are ordered by one another", () => {
    expect(of([5, 0, 3, 7], 2, 2)).toMatchObject({ status: "boundary", rho: 0.9999, stdError: Number.NaN });
    expect(of([0, 5, 7, 3], 2, 2)).toMatchObject({ status: "boundary", rho: -0.9999 });
  });

  it("is the sine of the excess when both items are cut in the middle", () => {
    // P(both above) = ¼ + asin(ρ)/(2π): with 0.35, ρ = sin(2π·0.1).
    agrees(of([35, 15, 15, 35], 2, 2).rho, Math.sin(0.2 * Math.PI), 1e-12);
  });

  it("needs two answers of each item, and ignores answers that nobody gave", () => {
    expect(of([3, 4, 0, 0], 2, 2)).toMatchObject({ status: "one-category", rho: Number.NaN });
    expect(of([3, 0, 4, 0], 2, 2).status).toBe("one-category");
    const plain = of([35, 10, 15, 40], 2, 2).rho;
    expect(of([35, 0, 10, 0, 0, 0, 15, 0, 40], 3, 3).rho).toBeCloseTo(plain, 14);
    expect(fit.emptyCells).toBe(0);
  });
});

describe("polychoricMatrix", () => {
  // The table of the first two items as 36 rows, one for each pair of answers, weighted by how many gave it.
  const rows = bfi.tables[0]!.map((count, at) => ({ a: Math.floor(at / 6) + 1, b: (at % 6) + 1, count }));
  const items = [answerCodes(rows.map(({ a }) => a) as never), answerCodes(rows.map(({ b }) => b) as never)];
  const weights = Float64Array.from(rows, ({ count }) => count);

  it("makes its tables from rows and weights", () => {
    const made = polychoricMatrix(items, weights);
    if ("cause" in made) throw new Error(made.cause);
    agrees(made.correlation[1], reference.pairs[0]!.rho, 1e-10);
    expect(made.nPairs).toEqual(Float64Array.of(bfi.n, bfi.n, bfi.n, bfi.n));
    expect(made.repaired).toBe(false);
    for (let cut = 0; cut < 5; cut++) {
      agrees(made.thresholds[0]![cut], reference.psych.tau[0]![cut]!, 1e-10);
      agrees(made.thresholds[1]![cut], reference.psych.tau[1]![cut]!, 1e-10);
    }
  });

  it("repairs correlations that do not belong together, and says so", () => {
    // Of three items two pairs go together and the third against: each pair was answered by other people.
    const column = (values: (number | null)[]): Float64Array =>
      Float64Array.from(values, (value) => value ?? Number.NaN);
    const together = [1, 1, 1, 1, 2, 2, 2, 2, 1, 2];
    const against = [1, 1, 1, 1, 2, 2, 2, 2, 2, 1];
    const nobody = together.map(() => null);
    const made = polychoricMatrix(
      [
        answerCodes(column([...together, ...together, ...nobody])),
        answerCodes(column([...against, ...nobody, ...together])),
        answerCodes(column([...nobody, ...against, ...against.map((answer) => 3 - answer)])),
      ],
      null,
    );
    if ("cause" in made) throw new Error(made.cause);
    expect(made.smallestEigenvalue).toBeLessThan(0);
    expect(made.repaired).toBe(true);
    expect(made.largestRepair).toBeGreaterThan(0.1);
    expect(made.correlation[1]).not.toBe(made.rawCorrelation[1]);
  });

  it("names the pair that has no correlation", () => {
    const one = answerCodes(Float64Array.of(1, 2, 1));
    expect(polychoricMatrix([one, answerCodes(Float64Array.of(3, 3, 3))], null)).toEqual({
      cause: "one-category",
      a: 0,
      b: 1,
    });
    const other = answerCodes(Float64Array.of(Number.NaN, Number.NaN, Number.NaN));
    expect(polychoricMatrix([one, other], null)).toEqual({ cause: "no-pair", a: 0, b: 1 });
  });

  it("is a function of weights", () => {
    const target = new Float64Array(4);
    const estimator = polychoricEstimator(items, 0);
    estimator(weights, target, new Float64Array(4));
    const first = target[1];
    estimator(
      weights.map((weight) => 3 * weight),
      target,
      new Float64Array(4),
    );
    expect(target[1]).toBeCloseTo(first!, 12);
  });
});
