import { describe, expect, test } from "vitest";
import { exponent, factor, growths } from "../../../bench/growth";
import { madeUpCase, madeUpFamily } from "./madeUpResults";

describe("fitted growth", () => {
  test("finds the power and the factor behind exact costs", () => {
    expect(exponent([10, 100, 1000], [3 * 10 ** 1.5, 3 * 100 ** 1.5, 3 * 1000 ** 1.5])).toBeCloseTo(1.5, 12);
    expect(factor([8, 10, 14], [5 * 2 ** 8, 5 * 2 ** 10, 5 * 2 ** 14])).toBeCloseTo(2, 12);
  });

  test("is the least-squares line of the logarithms", () => {
    // Slope of (0, 0), (1, 2), (2, 1): ½.
    expect(exponent([1, Math.E, Math.E ** 2], [1, Math.E ** 2, Math.E])).toBeCloseTo(0.5, 12);
  });

  test("is taken from the cases that a question is about, in any order", () => {
    const families = [
      madeUpFamily("crossProducts", [
        madeUpCase({ answers: 1e5, columns: 20, data: "continuous" }, 0.2),
        madeUpCase({ answers: 1e4, columns: 20, data: "continuous" }, 0.02),
        madeUpCase({ answers: 1e4, columns: 40, data: "continuous" }, 9),
        madeUpCase({ answers: 1e4, columns: 20, data: "ratings" }, 7),
      ]),
      madeUpFamily("shapley", [
        madeUpCase({ drivers: 8 }, 1),
        madeUpCase({ drivers: 14 }, 1),
        madeUpCase({ drivers: 16 }, 4),
      ]),
    ];
    const found = growths({ families });
    expect(found.map(({ question, sizes }) => [question.family, question.along, sizes])).toEqual([
      ["crossProducts", "answers", [1e4, 1e5]],
      ["shapley", "drivers", [14, 16]],
    ]);
    expect(found[0]!.fitted).toBeCloseTo(1, 12);
    expect(found[1]!.fitted).toBeCloseTo(2, 12);
  });
});
