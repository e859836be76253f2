import { describe, expect, test } from "vitest";
import { betaCdf, betaQuantile, betaSurvival, betaSurvivalQuantile } from "../../src/distributions/beta";
import {
  chiSquaredCdf,
  chiSquaredQuantile,
  chiSquaredSurvival,
  chiSquaredSurvivalQuantile,
} from "../../src/distributions/chiSquared";
import { fCdf, fQuantile, fSurvival, fSurvivalQuantile } from "../../src/distributions/fRatio";
import { gammaCdf, gammaQuantile, gammaSurvival, gammaSurvivalQuantile } from "../../src/distributions/gamma";
import { NODES, WEIGHTS } from "../../src/distributions/gaussLegendre";
import { logBeta } from "../../src/distributions/incompleteBeta";
import { logShortfall } from "../../src/distributions/logShortfall";
import {
  normalCdf,
  normalDensity,
  normalQuantile,
  normalSurvival,
  normalSurvivalQuantile,
} from "../../src/distributions/normal";
import { scaledErfc } from "../../src/distributions/scaledErfc";
import { stirlingError } from "../../src/distributions/stirlingError";
import { tCdf, tQuantile, tSurvival, tSurvivalQuantile } from "../../src/distributions/studentT";
import golden from "./distributions.json";

/** In the body of a distribution, and where a probability is less than 1e-15. Promised: 1e-12 and 1e-10. */
const BODY = 1e-13;
const TAIL = 2e-12;

type Row = readonly (number | null)[];
type Call = (argument: number, ...parameters: number[]) => number;

interface Family {
  /** Closer than the others: two rational functions and no more. */
  readonly tolerance?: number;
  readonly rows: readonly Row[];
  readonly parameters: number;
  readonly cdf: Call;
  readonly survival: Call;
  readonly quantile: Call;
  readonly survivalQuantile: Call;
}

const families: Readonly<Record<string, Family>> = {
  normal: {
    tolerance: 2e-15,
    rows: golden.normal,
    parameters: 0,
    cdf: normalCdf,
    survival: normalSurvival,
    quantile: normalQuantile,
    survivalQuantile: normalSurvivalQuantile,
  },
  t: {
    rows: golden.t,
    parameters: 1,
    cdf: tCdf as Call,
    survival: tSurvival as Call,
    quantile: tQuantile as Call,
    survivalQuantile: tSurvivalQuantile as Call,
  },
  F: {
    rows: golden.f,
    parameters: 2,
    cdf: fCdf as Call,
    survival: fSurvival as Call,
    quantile: fQuantile as Call,
    survivalQuantile: fSurvivalQuantile as Call,
  },
  "chi-squared": {
    rows: golden.chiSquared,
    parameters: 1,
    cdf: chiSquaredCdf as Call,
    survival: chiSquaredSurvival as Call,
    quantile: chiSquaredQuantile as Call,
    survivalQuantile: chiSquaredSurvivalQuantile as Call,
  },
  beta: {
    rows: golden.beta,
    parameters: 2,
    cdf: betaCdf as Call,
    survival: betaSurvival as Call,
    quantile: betaQuantile as Call,
    survivalQuantile: betaSurvivalQuantile as Call,
  },
  gamma: {
    rows: golden.gamma,
    parameters: 2,
    cdf: gammaCdf as Call,
    survival: gammaSurvival as Call,
    quantile: gammaQuantile as Call,
    survivalQuantile: gammaSurvivalQuantile as Call,
  },
};

function relativeError(actual: number, expected: number): number {
  return actual === expected ? 0 : Math.abs(actual - expected) / Math.abs(expected);
}

/** Calls with the argument at `argument`, expects what stands at `expected`; null or a subnormal number is no golden value. */
function failures(family: Family, call: Call, argument: number, expected: number, probability: number): string[] {
  const wrong: string[] = [];
  let checked = 0;
  for (const row of family.rows) {
    const given = row.slice(0, family.parameters) as number[];
    const [from, to, p] = [argument, expected, probability].map((i) => row[family.parameters + i]!) as [
      number,
      number,
      number,
    ];
    if (row[family.parameters + expected] === null || p < 1e-307) continue;
    checked++;
    const actual = call(from, ...given);
    const error = relativeError(actual, to);
    if (!(error <= (family.tolerance ?? (p < 1e-15 ? TAIL : BODY))))
      wrong.push(`(${[from, ...given]}): ${actual} for ${to}, off by ${error}`);
  }
  expect(checked).toBeGreaterThan(45);
  return wrong;
}

describe.each(Object.entries(families))("%s against mpmath", (_, family) => {
  // a row is […parameters, x, cdf, survival, quantile(cdf), survivalQuantile(survival)]
  test("cdf", () => {
    expect(failures(family, family.cdf, 0, 1, 1)).toEqual([]);
  });
  test("survival", () => {
    expect(failures(family, family.survival, 0, 2, 2)).toEqual([]);
  });
  test("quantile", () => {
    expect(failures(family, family.quantile, 1, 3, 1)).toEqual([]);
  });
  test("quantile of the upper tail", () => {
    expect(failures(family, family.survivalQuantile, 2, 4, 2)).toEqual([]);
  });
  test("the golden values reach down to 1e-290 in both tails", () => {
    const column = (i: number): number[] => family.rows.map((row) => row[family.parameters + i]!).filter((p) => p > 0);
    expect(Math.min(...column(1))).toBeLessThan(1e-290);
    expect(Math.min(...column(2))).toBeLessThan(1e-290);
  });
});

describe("what they stand on, against mpmath", () => {
  test("density of the normal distribution", () => {
    for (const [x, , , , , density] of golden.normal) {
      expect(relativeError(normalDensity(x!), density!)).toBeLessThan(1e-15);
    }
  });

  test("scaledErfc", () => {
    for (const [x, expected] of golden.special.scaledErfc) {
      expect(relativeError(scaledErfc(x!), expected!)).toBeLessThan(1e-15);
    }
  });

  test("logShortfall", () => {
    for (const [u, expected] of golden.special.logShortfall) {
      expect(relativeError(logShortfall(u!), expected!)).toBeLessThan(2e-15);
    }
  });

  test("stirlingError, absolutely: it is an exponent", () => {
    for (const [a, expected] of golden.special.stirlingError) {
      expect(Math.abs(stirlingError(a!) - expected!)).toBeLessThan(2e-15);
    }
  });

  test("logBeta", () => {
    for (const [a, b, expected] of golden.special.logBeta) {
      expect(relativeError(logBeta(a!, b!), expected!)).toBeLessThan(1e-14);
    }
  });

  test("stirlingError of halves is tabulated as computed with 60 digits", () => {
    golden.constants.stirlingErrorOfHalves.forEach((expected, i) => {
      expect(stirlingError((i + 1) / 2)).toBe(expected);
    });
  });

  test("the nodes and weights of the quadrature are those computed with 60 digits", () => {
    expect(NODES).toEqual(golden.constants.gaussLegendre.nodes);
    expect(WEIGHTS).toEqual(golden.constants.gaussLegendre.weights);
  });
});
