import { fc, test } from "@fast-check/vitest";
import jStat from "jstat";
import { describe, expect } from "vitest";
import { betaCdf, betaQuantile, betaSurvival, betaSurvivalQuantile } from "../../src/distributions/beta";
import {
  chiSquaredCdf,
  chiSquaredQuantile,
  chiSquaredSurvival,
  chiSquaredSurvivalQuantile,
} from "../../src/distributions/chiSquared";
import { fCdf, fQuantile, fSurvival, fSurvivalQuantile } from "../../src/distributions/fRatio";
import { gammaCdf, gammaQuantile, gammaSurvival, gammaSurvivalQuantile } from "../../src/distributions/gamma";
import { normalCdf, normalQuantile, normalSurvival, normalSurvivalQuantile } from "../../src/distributions/normal";
import { tCdf, tQuantile, tSurvival, tSurvivalQuantile } from "../../src/distributions/studentT";

type Call = (argument: number, first: number, second: number) => number;

interface Family {
  readonly name: string;
  readonly cdf: Call;
  readonly survival: Call;
  readonly quantile: Call;
  readonly survivalQuantile: Call;
}

/** All as functions of two parameters; those with fewer ignore the rest. */
const families: readonly Family[] = [
  {
    name: "normal",
    cdf: (x) => normalCdf(x),
    survival: (x) => normalSurvival(x),
    quantile: (p) => normalQuantile(p),
    survivalQuantile: (q) => normalSurvivalQuantile(q),
  },
  { name: "t", cdf: tCdf, survival: tSurvival, quantile: tQuantile, survivalQuantile: tSurvivalQuantile },
  { name: "F", cdf: fCdf, survival: fSurvival, quantile: fQuantile, survivalQuantile: fSurvivalQuantile },
  {
    name: "chi-squared",
    cdf: chiSquaredCdf,
    survival: chiSquaredSurvival,
    quantile: chiSquaredQuantile,
    survivalQuantile: chiSquaredSurvivalQuantile,
  },
  {
    name: "beta",
    cdf: betaCdf,
    survival: betaSurvival,
    quantile: betaQuantile,
    survivalQuantile: betaSurvivalQuantile,
  },
  {
    name: "gamma",
    cdf: gammaCdf,
    survival: gammaSurvival,
    quantile: gammaQuantile,
    survivalQuantile: gammaSurvivalQuantile,
  },
];

const logUniform = (low: number, high: number): fc.Arbitrary<number> =>
  fc.double({ min: Math.log(low), max: Math.log(high), noNaN: true }).map(Math.exp);
const parameter = logUniform(0.1, 1e7);
const body = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
const tail = fc.oneof(body, logUniform(1e-300, 0.5));

function relativeError(actual: number, expected: number): number {
  return actual === expected ? 0 : Math.abs(actual - expected) / Math.abs(expected);
}

describe.each(families)("$name: laws", ({ cdf, survival, quantile, survivalQuantile }) => {
  test.prop([body, parameter, parameter])("cdf and survival sum to 1", (p, first, second) => {
    const x = quantile(p, first, second);
    expect(Math.abs(cdf(x, first, second) + survival(x, first, second) - 1)).toBeLessThanOrEqual(2 ** -52);
  });

  /** As near as rounding the argument allows: the tail of its neighbours bounds what is asked for. */
  const inverts = (x: number, p: number, back: (x: number) => number): void => {
    // at the ends of the doubles there is nothing to invert
    if (Math.abs(x) < 1e-300 || Math.abs(x) > 1e300 || x === 1) return;
    const step = 2 ** -51 * Math.abs(x);
    const width = Math.abs(back(x + step) - back(x - step));
    expect(Math.abs(back(x) - p)).toBeLessThanOrEqual(width + 2e-12 * p);
  };

  test.prop([tail, parameter, parameter])("quantile inverts cdf", (p, first, second) => {
    inverts(quantile(p, first, second), p, (x) => cdf(x, first, second));
  });

  test.prop([tail, parameter, parameter])("the upper-tail quantile inverts survival", (q, first, second) => {
    inverts(survivalQuantile(q, first, second), q, (x) => survival(x, first, second));
  });

  test.prop([tail, logUniform(1e-9, 1), parameter, parameter])(
    "cdf and quantile rise, survival falls",
    (p, gap, first, second) => {
      const more = Math.min(1, p * (1 + gap));
      const x = quantile(p, first, second);
      const further = quantile(more, first, second);
      expect(further).toBeGreaterThanOrEqual(x);
      expect(cdf(further, first, second)).toBeGreaterThanOrEqual(cdf(x, first, second));
      expect(survival(further, first, second)).toBeLessThanOrEqual(survival(x, first, second));
    },
  );
});

describe("kinship", () => {
  test.prop([logUniform(1e-3, 1e3), parameter])("t² is F with 1 and df", (t, df) => {
    expect(relativeError(2 * tSurvival(t, df), fSurvival(t * t, 1, df))).toBeLessThan(1e-11);
  });

  test.prop([fc.double({ min: -1e6, max: 1e6, noNaN: true }), parameter])("t is symmetric", (t, df) => {
    expect(tCdf(-t, df)).toBe(tSurvival(t, df));
    expect(normalCdf(-t)).toBe(normalSurvival(t));
  });

  test.prop([body, parameter])("quantiles of t are symmetric", (p, df) => {
    expect(tSurvivalQuantile(p, df)).toBe(0 - tQuantile(p, df));
    expect(normalSurvivalQuantile(p)).toBe(0 - normalQuantile(p));
  });

  test.prop([body, parameter])("χ² is gamma with shape df/2 and rate ½", (p, df) => {
    const x = chiSquaredQuantile(p, df);
    expect(chiSquaredCdf(x, df)).toBe(gammaCdf(x, df / 2, 0.5));
    expect(relativeError(gammaQuantile(p, df / 2, 1), x / 2)).toBeLessThan(1e-12);
  });

  test.prop([fc.double({ min: -38, max: 38, noNaN: true })])("z² is χ² with 1", (z) => {
    expect(relativeError(chiSquaredSurvival(z * z, 1), 2 * normalSurvival(Math.abs(z)))).toBeLessThan(1e-12);
  });

  test.prop([fc.double({ min: -30, max: 30, noNaN: true })])("t with very many degrees of freedom is normal", (z) => {
    expect(relativeError(tSurvival(z, 1e17), normalSurvival(z))).toBeLessThan(1e-11);
    expect(tSurvival(z, Number.POSITIVE_INFINITY)).toBe(normalSurvival(z));
  });

  test.prop([logUniform(0.01, 10), logUniform(0.1, 1e3)])("F with very many in the denominator is χ²/df", (f, df) => {
    expect(relativeError(fSurvival(f, df, 1e17), chiSquaredSurvival(f * df, df))).toBeLessThan(1e-9);
    expect(relativeError(fSurvival(f, df, Number.POSITIVE_INFINITY), chiSquaredSurvival(f * df, df))).toBeLessThan(
      1e-10,
    );
  });

  test.prop([body, parameter, parameter])("1/F has the degrees of freedom exchanged", (p, df1, df2) => {
    expect(relativeError(fQuantile(p, df1, df2), 1 / fSurvivalQuantile(p, df2, df1))).toBeLessThan(1e-13);
  });

  test.prop([body, parameter, parameter])("beta is F's share of the total", (p, a, b) => {
    const f = fQuantile(p, 2 * a, 2 * b);
    if (f > 1e300 || f < 1e-300) return;
    expect(relativeError(betaQuantile(p, a, b), (a * f) / (a * f + b))).toBeLessThan(1e-13);
  });

  test.prop([
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: 1, max: 60 }),
    fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  ])("beta with whole shapes is a sum of binomial probabilities", (a, b, x) => {
    const n = a + b - 1;
    let sum = 0;
    let coefficient = 1;
    for (let k = 0; k <= n; k++) {
      if (k >= a) sum += coefficient * x ** k * (1 - x) ** (n - k);
      coefficient *= (n - k) / (k + 1);
    }
    expect(relativeError(betaCdf(x, a, b), sum)).toBeLessThan(1e-12);
  });
});

describe("jstat, where it is fine: the body, seven digits", () => {
  const middling = logUniform(0.5, 100);
  const middle = fc.double({ min: 0.01, max: 0.99, noNaN: true });

  test.prop([middle, middling, middling])("agrees", (p, first, second) => {
    const agrees = (actual: number, expected: number): void => {
      expect(Math.abs(actual - expected)).toBeLessThan(1e-7);
    };
    const z = normalQuantile(p);
    agrees(jStat.normal.cdf(z, 0, 1), p);
    agrees(jStat.studentt.cdf(tQuantile(p, first), first), p);
    agrees(jStat.centralF.cdf(fQuantile(p, first, second), first, second), p);
    agrees(jStat.chisquare.cdf(chiSquaredQuantile(p, first), first), p);
    agrees(jStat.beta.cdf(betaQuantile(p, first, second), first, second), p);
    agrees(jStat.gamma.cdf(gammaQuantile(p, first, second), first, 1 / second), p);
  });
});
