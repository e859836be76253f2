import { describe, expect, test } from "vitest";
import { betaCdf, betaQuantile } from "../../src/distributions/beta";
import { chiSquaredSurvival } from "../../src/distributions/chiSquared";
import { fQuantile, fSurvival } from "../../src/distributions/fRatio";
import { gammaCdf, gammaQuantile } from "../../src/distributions/gamma";
import { betaTailRatio } from "../../src/distributions/incompleteBeta";
import { gammaLowerRatio, gammaUpperRatio } from "../../src/distributions/incompleteGamma";
import { normalCdf, normalDensity, normalQuantile, normalSurvivalQuantile } from "../../src/distributions/normal";
import { notConverged } from "../../src/distributions/notConverged";
import { tCdf, tQuantile } from "../../src/distributions/studentT";
import { AnalysisError } from "../../src/errors";

function message(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof AnalysisError) return `${error.code}: ${error.message} ${JSON.stringify(error.details)}`;
    throw error;
  }
  return "no error";
}

describe("distributions say what is wrong", () => {
  test("with a probability", () => {
    expect(message(() => normalQuantile(-0.1))).toMatchInlineSnapshot(
      `"invalid-option: normalQuantile: p is -0.1; expected a probability from 0 to 1 {"call":"normalQuantile","option":"p","value":-0.1}"`,
    );
    expect(message(() => tQuantile(97.5, 5))).toMatchInlineSnapshot(
      `"invalid-option: tQuantile: p is 97.5; expected a probability from 0 to 1; for 97.5 % write 0.975 {"call":"tQuantile","option":"p","value":97.5}"`,
    );
    expect(message(() => fQuantile(Number.NaN, 1, 2))).toMatchInlineSnapshot(
      `"invalid-option: fQuantile: p is NaN; expected a probability from 0 to 1 {"call":"fQuantile","option":"p","value":"NaN"}"`,
    );
    expect(message(() => normalSurvivalQuantile(Number.POSITIVE_INFINITY))).toMatchInlineSnapshot(
      `"invalid-option: normalSurvivalQuantile: q is Infinity; expected a probability from 0 to 1 {"call":"normalSurvivalQuantile","option":"q","value":"Infinity"}"`,
    );
    expect(message(() => betaQuantile("0.5" as unknown as number, 1, 2))).toMatchInlineSnapshot(
      `"invalid-option: betaQuantile: p is "0.5"; expected a probability from 0 to 1 {"call":"betaQuantile","option":"p","value":"0.5"}"`,
    );
  });

  test("with an argument", () => {
    expect(message(() => normalCdf(Number.NaN))).toMatchInlineSnapshot(
      `"invalid-option: normalCdf: x is NaN; expected a number (±Infinity is allowed) {"call":"normalCdf","option":"x","value":"NaN"}"`,
    );
    expect(message(() => normalDensity(undefined as unknown as number))).toMatchInlineSnapshot(
      `"invalid-option: normalDensity: x is undefined; expected a number (±Infinity is allowed) {"call":"normalDensity","option":"x","value":"undefined"}"`,
    );
    expect(message(() => tCdf("2" as unknown as number, 5))).toMatchInlineSnapshot(
      `"invalid-option: tCdf: t is "2"; expected a number (±Infinity is allowed) {"call":"tCdf","option":"t","value":"2"}"`,
    );
  });

  test("with a parameter", () => {
    expect(message(() => tCdf(1, 0))).toMatchInlineSnapshot(
      `"invalid-option: tCdf: df is 0; expected a number above 0 (Infinity is allowed) {"call":"tCdf","option":"df","value":0}"`,
    );
    expect(message(() => tCdf(1, Number.NaN))).toMatchInlineSnapshot(
      `"invalid-option: tCdf: df is NaN; expected a number above 0 (Infinity is allowed) {"call":"tCdf","option":"df","value":"NaN"}"`,
    );
    expect(message(() => fSurvival(1, Number.POSITIVE_INFINITY, 4))).toMatchInlineSnapshot(
      `"invalid-option: fSurvival: df1 is Infinity; expected a finite number above 0 {"call":"fSurvival","option":"df1","value":"Infinity"}"`,
    );
    expect(message(() => fSurvival(1, 3, -4))).toMatchInlineSnapshot(
      `"invalid-option: fSurvival: df2 is -4; expected a number above 0 (Infinity is allowed) {"call":"fSurvival","option":"df2","value":-4}"`,
    );
    expect(message(() => chiSquaredSurvival(1, -2))).toMatchInlineSnapshot(
      `"invalid-option: chiSquaredSurvival: df is -2; expected a finite number above 0 {"call":"chiSquaredSurvival","option":"df","value":-2}"`,
    );
    expect(message(() => gammaCdf(1, 2, Number.POSITIVE_INFINITY))).toMatchInlineSnapshot(
      `"invalid-option: gammaCdf: rate is Infinity; expected a finite number above 0 {"call":"gammaCdf","option":"rate","value":"Infinity"}"`,
    );
    expect(message(() => gammaQuantile(0.5, 0, 1))).toMatchInlineSnapshot(
      `"invalid-option: gammaQuantile: shape is 0; expected a finite number above 0 {"call":"gammaQuantile","option":"shape","value":0}"`,
    );
    expect(message(() => betaCdf(0.5, 1, Number.NaN))).toMatchInlineSnapshot(
      `"invalid-option: betaCdf: b is NaN; expected a finite number above 0 {"call":"betaCdf","option":"b","value":"NaN"}"`,
    );
  });

  test("when a sum does not settle", () => {
    const nan = Number.NaN;
    expect(message(() => betaTailRatio(1, 2, nan, nan, nan))).toMatchInlineSnapshot(
      `"invalid-option: incomplete beta function: no convergence at a = 1, b = 2, x = NaN; expected parameters between 0.001 and 1e10 {"a":1,"b":2,"x":"NaN"}"`,
    );
    expect(message(() => betaTailRatio(1, 2, nan, nan, 0))).toMatchInlineSnapshot(
      `"invalid-option: incomplete beta function: no convergence at a = 1, b = 2, x = NaN; expected parameters between 0.001 and 1e10 {"a":1,"b":2,"x":"NaN"}"`,
    );
    expect(message(() => gammaLowerRatio(1, nan, nan))).toMatchInlineSnapshot(
      `"invalid-option: incomplete gamma function: no convergence at a = 1, x = NaN; expected parameters between 0.001 and 1e10 {"a":1,"x":"NaN"}"`,
    );
    expect(message(() => gammaUpperRatio(1, nan, nan))).toMatchInlineSnapshot(
      `"invalid-option: incomplete gamma function: no convergence at a = 1, x = NaN; expected parameters between 0.001 and 1e10 {"a":1,"x":"NaN"}"`,
    );
    expect(notConverged("inverse of the incomplete beta function", { a: 1, p: 0.5 }).message).toMatchInlineSnapshot(
      `"inverse of the incomplete beta function: no convergence at a = 1, p = 0.5; expected parameters between 0.001 and 1e10"`,
    );
  });
});
