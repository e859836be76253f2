import { describe, expect, it } from "vitest";
import {
  byQr,
  type LeastSquares,
  leastSquares,
  leastSquaresFromMoments,
} from "../../src/estimate/regression/leastSquares";
import { momentsOfColumns } from "../../src/moments/momentsOfColumns";
import { agrees } from "./agree";
import exact from "./collinearErrors.json";
import reference from "./strd.json";

type CertifiedSet = (typeof reference.sets)[number];

/** Digits that agree with the certified value, of which NIST gives fifteen; where it is 0, zeros behind the point. */
function logRelativeError(value: number, certified: number): number {
  const error = certified === 0 ? Math.abs(value) : Math.abs(value - certified) / Math.abs(certified);
  return Math.min(15, -Math.log10(error));
}

/** valueᵏ of a decimal, rounded once: the digits that NIST raises, and not those of the number nearest to it. */
function power(value: number, exponent: number): number {
  const [whole, decimals = ""] = String(value).split(".") as [string, string?];
  return Number(`${BigInt(whole + decimals) ** BigInt(exponent)}e${-decimals.length * exponent}`);
}

function columnsOf(set: CertifiedSet): Float64Array[] {
  if (set.degree === 1) return set.predictors.map((column) => Float64Array.from(column));
  return Array.from({ length: set.degree }, (_, j) => Float64Array.from(set.predictors[0]!, (x) => power(x, j + 1)));
}

/** A line through the origin is that of the rows and their mirror images: same slope and σ; each row counts twice. */
function mirrored(column: Float64Array): Float64Array {
  return Float64Array.of(...column, ...column.map((value) => -value));
}

interface Figures {
  readonly estimate: readonly number[];
  readonly stdError: readonly number[];
  readonly sigma: number;
}

function figures(set: CertifiedSet, estimate: typeof leastSquares, scale = 1): Figures {
  const given = columnsOf(set);
  const outcome = Float64Array.from(set.outcome, (value) => (scale === 1 ? value : Math.round(value * scale)));
  const columns = set.intercept ? given : given.map(mirrored);
  const y = set.intercept ? outcome : mirrored(outcome);
  const moments = momentsOfColumns([...columns, y], null, y.length);
  const terms = { call: "test", predictors: columns.map((_, j) => `x${j + 1}`), outcome: "y" };
  const fit: LeastSquares = estimate(columns, y, null, moments, terms, set.tolerance);
  const size = columns.length + 1;
  const errors = Array.from({ length: size }, (_, j) => Math.sqrt(fit.covariance[j * size + j]!));
  return {
    estimate: (set.intercept ? [fit.intercept, ...fit.coefficients] : [...fit.coefficients]).map((b) => b / scale),
    stdError: (set.intercept ? errors : errors.slice(1).map((error) => error * Math.SQRT2)).map((s) => s / scale),
    sigma: fit.sigma / scale,
  };
}

function noWorseThanR(actual: readonly number[], certified: readonly number[], r: readonly number[]): void {
  certified.forEach((value, j) => {
    expect(logRelativeError(actual[j]!, value), `figure ${j}`).toBeGreaterThanOrEqual(r[j]! - 0.5);
  });
}

describe("NIST StRD linear regression: digits at least those of R less a half", () => {
  describe.each(reference.sets)("$name", (set) => {
    it.each([
      ["least squares", leastSquares],
      ["QR", byQr],
    ] as const)("by %s", (_, estimate) => {
      // Wampler2's outcomes are no doubles. The solution for the doubles nearest to them is 0.5–1 digit from the certified one, which R
      // meets by luck; in units of 1e-5 they are whole numbers.
      const actual = figures(set, estimate, set.name === "Wampler2" ? 1e5 : 1);
      noWorseThanR(actual.estimate, set.certified.estimate, set.r.estimate);
      noWorseThanR(actual.stdError, set.certified.stdError, set.r.stdError);
      noWorseThanR([actual.sigma], [set.certified.sigma], [set.r.sigma]);
    });
  });

  it("Wampler2 as its decimals are read: the worst coefficient still as good", () => {
    const set = reference.sets.find(({ name }) => name === "Wampler2")!;
    const worst = Math.min(
      ...figures(set, leastSquares).estimate.map((value, j) => logRelativeError(value, set.certified.estimate[j]!)),
    );
    expect(worst).toBeGreaterThanOrEqual(Math.min(...set.r.estimate) - 0.5);
  });
});

describe("Filip", () => {
  const set = reference.sets.find(({ name }) => name === "Filip")!;
  const columns = columnsOf(set);
  const outcome = Float64Array.from(set.outcome);
  const moments = momentsOfColumns([...columns, outcome], null, outcome.length);
  const terms = { call: "test", predictors: columns.map((_, j) => `x${j + 1}`), outcome: "y" };

  it("is refused at the default tolerance, as lm drops a column", () => {
    expect(() => leastSquares(columns, outcome, null, moments, terms)).toThrow("determined by");
  });

  it("the normal equations hand it to QR: the same figures to the bit", () => {
    const qr = byQr(columns, outcome, null, moments, terms, 1e-10);
    expect(leastSquares(columns, outcome, null, moments, terms, 1e-10)).toEqual(qr);
    expect(() => leastSquaresFromMoments(moments, terms)).toThrow("determined by");
  });

  it("for the powers as doubles, every digit is right (ninety digits)", () => {
    const fit = leastSquares(columns, outcome, null, moments, terms, 1e-10);
    [fit.intercept, ...fit.coefficients].forEach((value, j) => agrees(value, exact.filip[j]!, 1e-15));
  });

  it("powers by ** are as good", () => {
    const raised = columns.map((_, j) => Float64Array.from(set.predictors[0]!, (x) => x ** (j + 1)));
    const fit = leastSquares(raised, outcome, null, momentsOfColumns([...raised, outcome], null, 82), terms, 1e-10);
    noWorseThanR([fit.intercept, ...fit.coefficients], set.certified.estimate, set.r.estimate);
  });
});
