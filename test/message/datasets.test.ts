import { describe, expect, test } from "vitest";
import { simulateSurvey } from "../../src/datasets/simulateSurvey";
import { AnalysisError } from "../../src/errors";

/** Code and message of the refusal. */
function refusal(options: unknown): string {
  try {
    simulateSurvey(options as never);
  } catch (error) {
    if (error instanceof AnalysisError) return `[${error.code}] ${error.message}`;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("what simulateSurvey refuses", () => {
  test("options it does not have", () => {
    expect([{ respondent: 100 }, { n: 100 }, { constructor: 1 }, { "": 1 }].map(refusal)).toMatchInlineSnapshot(`
      [
        "[unknown-option] simulateSurvey: unknown option "respondent"; did you mean "respondents"?",
        "[unknown-option] simulateSurvey: unknown option "n"; there are "respondents", "seed", "continuous", "missing", "waves", "trend" and "faults"",
        "[unknown-option] simulateSurvey: unknown option "constructor"; there are "respondents", "seed", "continuous", "missing", "waves", "trend" and "faults"",
        "[unknown-option] simulateSurvey: unknown option ""; there are "respondents", "seed", "continuous", "missing", "waves", "trend" and "faults"",
      ]
    `);
  });

  test("options that are no object", () => {
    expect([400, null, [400]].map(refusal)).toMatchInlineSnapshot(`
      [
        "[invalid-option] simulateSurvey: the options are 400; expected an object like { respondents: 400, seed: 1 }",
        "[invalid-option] simulateSurvey: the options are null; expected an object like { respondents: 400, seed: 1 }",
        "[invalid-option] simulateSurvey: the options are a list; expected an object like { respondents: 400, seed: 1 }",
      ]
    `);
  });

  test("numbers of respondents", () => {
    expect([0, -1, 2.5, Number.NaN, "400", 1e9].map((respondents) => refusal({ respondents }))).toMatchInlineSnapshot(`
      [
        "[invalid-option] simulateSurvey: the option "respondents" is 0; expected a whole number from 1 to 10000000",
        "[invalid-option] simulateSurvey: the option "respondents" is -1; expected a whole number from 1 to 10000000",
        "[invalid-option] simulateSurvey: the option "respondents" is 2.5; expected a whole number from 1 to 10000000",
        "[invalid-option] simulateSurvey: the option "respondents" is NaN; expected a whole number from 1 to 10000000",
        "[invalid-option] simulateSurvey: the option "respondents" is "400"; expected a whole number from 1 to 10000000",
        "[invalid-option] simulateSurvey: the option "respondents" is 1000000000; expected a whole number from 1 to 10000000",
      ]
    `);
  });

  test("seeds", () => {
    expect([-1, 0.5, 2 ** 53, "1"].map((seed) => refusal({ seed }))).toMatchInlineSnapshot(`
      [
        "[invalid-option] simulateSurvey: the option "seed" is -1; expected a whole number from 0 to 9007199254740991",
        "[invalid-option] simulateSurvey: the option "seed" is 0.5; expected a whole number from 0 to 9007199254740991",
        "[invalid-option] simulateSurvey: the option "seed" is 9007199254740992; expected a whole number from 0 to 9007199254740991",
        "[invalid-option] simulateSurvey: the option "seed" is "1"; expected a whole number from 0 to 9007199254740991",
      ]
    `);
  });

  test("everything else", () => {
    expect(
      [
        { continuous: "yes" },
        { missing: 1 },
        { missing: -0.1 },
        { missing: Number.NaN },
        { waves: 0 },
        { waves: 41 },
        { trend: 1.5 },
        { trend: Number.NaN },
        { trend: null },
      ].map(refusal),
    ).toMatchInlineSnapshot(`
      [
        "[invalid-option] simulateSurvey: the option "continuous" is "yes"; expected true or false",
        "[invalid-option] simulateSurvey: the option "missing" is 1; expected a probability from 0 up to, but not 1",
        "[invalid-option] simulateSurvey: the option "missing" is -0.1; expected a probability from 0 up to, but not 1",
        "[invalid-option] simulateSurvey: the option "missing" is NaN; expected a probability from 0 up to, but not 1",
        "[invalid-option] simulateSurvey: the option "waves" is 0; expected a whole number from 1 to 40",
        "[invalid-option] simulateSurvey: the option "waves" is 41; expected a whole number from 1 to 40",
        "[invalid-option] simulateSurvey: the option "trend" is 1.5; expected a number from -1 to 1",
        "[invalid-option] simulateSurvey: the option "trend" is NaN; expected a number from -1 to 1",
        "[invalid-option] simulateSurvey: the option "trend" is null; expected a number from -1 to 1",
      ]
    `);
  });

  test("an option that is undefined is not given", () => {
    expect(simulateSurvey({ respondents: undefined, seed: 5 } as never).settings.respondents).toBe(1000);
  });

  test("faults", () => {
    expect(
      [
        { faults: 0.1 },
        { faults: [] },
        { faults: { straightlining: 0.1 } },
        { faults: { speeding: 2 } },
        { faults: { speeding: Number.NaN } },
        { faults: { speeding: 0.6, random: 0.6 } },
        { continuous: true, faults: { speeding: 0.1 } },
      ].map(refusal),
    ).toMatchInlineSnapshot(`
      [
        "[invalid-option] simulateSurvey: the option "faults" is 0.1; expected shares such as { straightLining: 0.05, speeding: 0.02 }",
        "[invalid-option] simulateSurvey: the option "faults" is a list; expected shares such as { straightLining: 0.05, speeding: 0.02 }",
        "[unknown-option] simulateSurvey: unknown fault "straightlining"; did you mean "straightLining"?",
        "[invalid-option] simulateSurvey: the share of "speeding" is 2; expected a number from 0 to 1",
        "[invalid-option] simulateSurvey: the share of "speeding" is NaN; expected a number from 0 to 1",
        "[invalid-option] simulateSurvey: the shares of faults sum to 1.2, more than all respondents",
        "[invalid-option] simulateSurvey: faults are of answers from 1 to 10; leave out continuous: true",
      ]
    `);
  });
});
