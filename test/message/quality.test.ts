import { describe, expect, test } from "vitest";
import { AnalysisError } from "../../src/errors";
import { answerQuality, keepRows, simulateSurvey } from "../../src/index";

/** Code and message of the refusal. */
function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof AnalysisError) return `[${error.code}] ${error.message}`;
    throw error;
  }
  throw new Error("nothing was refused");
}

const survey = { a: [1, 2, 3, 5, 4], b: [2, 1, 3, 4, 5], text: ["x", "y", "z", "x", "y"] };
const items = ["a", "b"];

test("what answerQuality refuses", () => {
  expect(
    [
      {},
      { items: [] },
      { items: ["a", "c"] },
      { items: ["a", "text"] },
      { items, durations: "a" },
      { items, duration: "minutes" },
      { items, id: "name" },
      { items, scale: [5, 1] },
      { items, scale: { c: [1, 5] } },
      { items, reasons: [] },
      { items, reasons: "speeding" },
      { items, reasons: ["straightlining"] },
      { items, thresholds: { speed: 0.5 } },
      { items, thresholds: { speeding: 2 } },
      { items, thresholds: { longString: 2.5 } },
      { items, thresholds: { dropOff: 0 } },
      { items, thresholds: 3 },
      { items, pairs: [] },
      { items, pairs: "a" },
      { items, pairs: [["a"]] },
      { items, pairs: [["a", "c"]] },
      { items, pairs: [["a", "a"]] },
      { items, pairs: [{ a: "a", b: "b", opposed: true }] },
      { items, pairs: [{ a: "a", b: "b", opposite: "yes" }] },
    ].map((options) => refusal(() => answerQuality(survey, options as never))),
  ).toMatchInlineSnapshot(`
    [
      "[missing-option] answerQuality: option "items" is missing; write { items: … }",
      "[missing-option] answerQuality: option "items" is empty; name at least one column",
      "[unknown-column] answerQuality: column "c" not found; did you mean "a"?",
      "[not-numeric] answerQuality: column "text", data row 1 (counted from 1), is the text "x", expected a number; the column holds text and no numbers",
      "[unknown-option] answerQuality: unknown option "durations"; did you mean "duration"?",
      "[unknown-column] answerQuality: column "minutes" not found; there are "a", "b" and "text"",
      "[unknown-column] answerQuality: column "name" not found; there are "a", "b" and "text"",
      "[invalid-option] answerQuality: option "scale" is [5, 1], expected the lower end first; write [1, 5]",
      "[unknown-column] answerQuality: option "scale" names column "c", which is not there; did you mean "a"?",
      "[invalid-option] answerQuality: reasons is an empty list, expected a list of reasons such as ["straightLining", "duplicate"]",
      "[invalid-option] answerQuality: reasons is the text "speeding", expected a list of reasons such as ["straightLining", "duplicate"]",
      "[invalid-option] answerQuality: reasons holds "straightlining", which is no reason; did you mean "straightLining"?",
      "[unknown-option] answerQuality: unknown option "speed" in thresholds; there are "straightLining", "longString", "speeding", "duplicate", "nonResponse", "dropOff", "inconsistentPairs", "pairCorrelation", "mahalanobis" and "personTotal"",
      "[invalid-option] answerQuality: thresholds.speeding is 2, expected a number between 0 and 1",
      "[invalid-option] answerQuality: thresholds.longString is 2.5, expected a whole number of at least 2",
      "[invalid-option] answerQuality: thresholds.dropOff is 0, expected a whole number of at least 1",
      "[invalid-option] answerQuality: thresholds must be an object like { straightLining: … }, got 3",
      "[invalid-option] answerQuality: pairs hold an empty list, expected "found", or pairs of items such as ["easy", "simple"] or { a: "easy", b: "hard", opposite: true }",
      "[invalid-option] answerQuality: pairs hold the text "a", expected "found", or pairs of items such as ["easy", "simple"] or { a: "easy", b: "hard", opposite: true }",
      "[invalid-option] answerQuality: pairs hold an array, expected "found", or pairs of items such as ["easy", "simple"] or { a: "easy", b: "hard", opposite: true }",
      "[unknown-column] answerQuality: pairs name "c", which is not among the items; did you mean "a"?",
      "[invalid-option] answerQuality: pairs hold "a" with itself; name two items",
      "[unknown-option] answerQuality: unknown option "opposed" in pairs; there are "a", "b" and "opposite"",
      "[invalid-option] answerQuality: pairs hold the text "yes", expected "found", or pairs of items such as ["easy", "simple"] or { a: "easy", b: "hard", opposite: true }",
    ]
  `);
});

test("what keepRows refuses", () => {
  const result = answerQuality(survey, { items, scale: [1, 3] });
  const all = answerQuality({ a: [9, 9] }, { items: ["a"], scale: [1, 3] });
  expect([
    refusal(() => keepRows(survey, {} as never, ["duplicate"])),
    refusal(() => keepRows(survey, result, undefined as never)),
    refusal(() => keepRows(survey, result, [])),
    refusal(() => keepRows(survey, result, ["duplicates"] as never)),
    refusal(() => keepRows(survey, result, ["speeding"])),
    refusal(() => keepRows({ a: [1, 2] }, result, ["outOfRange"])),
    refusal(() => keepRows({ a: [9, 9] }, all, ["outOfRange"])),
  ]).toMatchInlineSnapshot(`
    [
      "[invalid-data] keepRows: the second argument is no result of answerQuality; call answerQuality(data, { items: […] }) first",
      "[missing-option] keepRows: name the reasons for which respondents are left out, such as ["duplicate", "speeding"]",
      "[invalid-option] keepRows: reasons is an empty list, expected a list of reasons such as ["straightLining", "duplicate"]",
      "[invalid-option] keepRows: reasons holds "duplicates", which is no reason; did you mean "duplicate"?",
      "[invalid-option] keepRows: "speeding" was not checked in this result, so nobody can be removed for it; see its notChecked",
      "[invalid-data] keepRows: the data has 2 rows but the result is of 5; give the survey that was checked",
      "[invalid-data] keepRows: all 2 rows would be removed; name fewer reasons",
    ]
  `);
});

describe("what answerQuality warns of", () => {
  const said = (result: { warnings: readonly { code: string; message: string }[] }): string[] =>
    result.warnings.map(({ code, message }) => `[${code}] ${message}`);

  test("codes that were not declared, checks that could not be made, and many findings", () => {
    const { data } = simulateSurvey({ respondents: 200, seed: 2, missing: 0.4 });
    const coded = Array.from(data.quality1, (answer) => (Number.isNaN(answer) ? 0 : answer));
    expect(
      said(
        answerQuality(
          { ...data, quality1: coded, none: coded.map(() => 0) },
          {
            items: ["quality1", "quality2", "quality3", "quality4", "quality5", "value1", "value2", "value3"],
            scale: [1, 10],
            duration: "none",
            thresholds: { pairCorrelation: 0.9 },
          },
        ),
      ),
    ).toMatchInlineSnapshot(`
      [
        "[code-out-of-scale] 0 was answered 70 times, outside the scale of "quality1"; if it means "no answer", declare missingCodes: [0].",
        "[not-checked] "speeding" was not checked, since there are no durations above 0.",
        "[not-checked] "inconsistentPairs" was not checked, since no two items go together closely enough, or those named say nothing.",
        "[not-checked] "mahalanobis" was not checked, since too few respondents answered all items.",
        "[many-flagged] 118 of 200 respondents have a reason. So many say more of the questionnaire, of codes that were not declared or of the limits than of the respondents; look at the summary by reason before removing anyone.",
      ]
    `);
  });

  test("items that determine one another, and few patterns", () => {
    const answer = Array.from({ length: 60 }, (_, i) => 1 + ((i * 7) % 5));
    const other = Array.from({ length: 60 }, (_, i) => 1 + ((i * 3) % 4));
    const plain = { a: answer, b: answer, c: other, d: answer, e: other, f: answer };
    expect(
      said(
        answerQuality(plain, {
          items: ["a", "b", "c", "d", "e", "f"],
          pairs: [
            ["a", "b"],
            ["a", "c"],
          ],
        }),
      ),
    ).toMatchInlineSnapshot(`
      [
        "[not-checked] "mahalanobis" was not checked, since some items determine one another.",
        "[useless-pair] "a and b" cannot contradict each other: one of them does not vary, or they determine each other. They were left out.",
        "[duplicates-by-chance] 32 of 48 respondents gave the same answers as an earlier one. With so many, 6 items may be too few or too plain to tell people apart.",
        "[many-flagged] 50 of 60 respondents have a reason. So many say more of the questionnaire, of codes that were not declared or of the limits than of the respondents; look at the summary by reason before removing anyone.",
      ]
    `);
  });

  test("too few complete rows", () => {
    expect(
      said(
        answerQuality(
          { a: [1, null, 3, 4], b: [null, 2, 1, 4], c: [1, 2, null, 3] },
          { items: ["a", "b", "c"], reasons: ["mahalanobis", "inconsistentPairs"] },
        ),
      ),
    ).toMatchInlineSnapshot(`
      [
        "[not-checked] "inconsistentPairs" was not checked, since no two items go together closely enough, or those named say nothing.",
        "[not-checked] "mahalanobis" was not checked, since too few respondents answered all items.",
      ]
    `);
  });
});
