import { describe, expect, test } from "vitest";
import { NODES, WEIGHTS } from "../../../src/distributions/gaussLegendre";
import { betaTail, betaTailRatio, logBeta } from "../../../src/distributions/incompleteBeta";
import { gammaLowerRatio, gammaTail, gammaUpperRatio } from "../../../src/distributions/incompleteGamma";
import { inverseBetaTail } from "../../../src/distributions/inverseIncompleteBeta";
import { inverseGammaTail } from "../../../src/distributions/inverseIncompleteGamma";
import { logShortfall } from "../../../src/distributions/logShortfall";
import { productError } from "../../../src/distributions/productError";
import { scaledErfc } from "../../../src/distributions/scaledErfc";
import { stirlingError } from "../../../src/distributions/stirlingError";
import { near } from "./near";

describe("what the distributions stand on", () => {
  test("scaledErfc is 1 at 0 and 1/(x√π) far out", () => {
    near(scaledErfc(0), 1, 1e-15);
    near(scaledErfc(1e12), 1 / (1e12 * Math.sqrt(Math.PI)), 1e-15);
  });

  test("logShortfall joins up where its methods change", () => {
    for (const u of [-0.3, 0.45]) {
      const slope = u / (1 + u);
      near(logShortfall(u + 1e-12) - logShortfall(u - 1e-12), slope * 2e-12, 1e-3);
    }
    expect(logShortfall(0)).toBe(0);
    near(logShortfall(1), 1 - Math.LN2);
  });

  test("stirlingError gives factorials", () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      factorial *= n;
      const a = n + 1;
      near(
        (a - 0.5) * Math.log(a) - a + 0.5 * Math.log(2 * Math.PI) + stirlingError(a) + 1,
        Math.log(factorial) + 1,
        1e-14,
      );
    }
  });

  test("the quadrature is exact for polynomials up to degree 55", () => {
    for (const degree of [0, 2, 10, 54]) {
      let sum = 0;
      NODES.forEach((node, i) => {
        sum += 2 * WEIGHTS[i]! * node ** degree;
      });
      near(sum, 2 / (degree + 1), 1e-14);
    }
  });

  test("productError is what BigInt says", () => {
    expect(productError(0.1, 10, 1)).toBe(5.551115123125783e-17);
    const [x, y] = [9007199254740991, 4503599627370497];
    expect(BigInt(x) * BigInt(y) - BigInt(x * y)).toBe(BigInt(productError(x, y, x * y)));
    expect(productError(1e300, 1e-300, 1)).toBe(0);
    expect(productError(1e190, 1e190, Number.POSITIVE_INFINITY)).toBe(0);
    expect(productError(1e-300, 1e-300, 0)).toBe(0);
  });

  test("logBeta of whole arguments", () => {
    near(logBeta(2, 3), -Math.log(12), 1e-14);
    near(logBeta(1e6, 1), -Math.log(1e6), 1e-14);
  });

  test("fraction and quadrature agree where they meet", () => {
    // ratios vary smoothly with the shape, so the step at 20 shows any difference; second differences take out the trend
    const bent = (f: (a: number) => number): number => {
      const [one, two, three, four] = [19.9998, 19.9999, 20, 20.0001].map(f) as [number, number, number, number];
      return Math.abs(four - 3 * three + 3 * two - one) / two;
    };
    for (const b of [20, 35, 1000]) {
      for (const place of [0.3, 0.8, 1]) {
        expect(
          bent((a) => {
            const x = (place * 20) / (20 + b);
            return betaTailRatio(a, b, x, 1 - x, b * x - a * (1 - x));
          }),
        ).toBeLessThan(1e-11);
      }
    }
    for (const x of [5, 15, 19.9]) expect(bent((a) => gammaLowerRatio(a, x, x - a))).toBeLessThan(1e-11);
    for (const x of [20.1, 30, 90]) expect(bent((a) => gammaUpperRatio(a, x, x - a))).toBeLessThan(1e-11);
  });

  test("both tails from both sides", () => {
    for (const x of [0.001, 0.2, 0.4, 0.7, 0.9999]) {
      const delta = 3 * x - 2 * (1 - x);
      near(betaTail(2, 3, x, 1 - x, delta, false), x * x * (6 - 8 * x + 3 * x * x));
      near(betaTail(2, 3, x, 1 - x, delta, true), (1 - x) ** 3 * (1 + 3 * x));
    }
    for (const x of [0.01, 1.5, 3, 40]) near(gammaTail(2, x, x - 2, true), (1 + x) * Math.exp(-x));
  });

  test("the searches end from a bad start as well", () => {
    for (const start of [1e-280, 1e-9, 1, 1e9, 1e280]) {
      near(inverseBetaTail(1, 1, 0.25, start), 1 / 3);
      near(inverseBetaTail(300, 0.5, 1e-9, start), inverseBetaTail(300, 0.5, 1e-9, 0));
    }
    near(inverseGammaTail(1, 0.5, true), Math.LN2);
    near(inverseGammaTail(1, 1e-8, false), -Math.log1p(-1e-8));
  });
});
