import { describe, expect, test } from "vitest";
import { AnalysisError } from "../../src/errors";
import { discriminantValidity, discriminantValidityFromCorrelation, simulateSurvey } from "../../src/index";

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

const survey = { a: [1, 2, 3, 5, 4], b: [2, 1, 3, 4, 5], c: [3, 3, 3, 3, 3], d: [5, 1, 4, 2, 2] };
const refused = (options: unknown): string => refusal(() => discriminantValidity(survey, options as never));
const identity = [
  [1, 0.5],
  [0.5, 1],
];
const refusedMatrix = (options: unknown, matrix: unknown = identity): string =>
  refusal(() => discriminantValidityFromCorrelation(matrix as never, options as never));

describe("what discriminantValidity refuses", () => {
  test("constructs", () => {
    expect(
      [
        {},
        { constructs: ["a", "b"] },
        { constructs: "a" },
        { constructs: {} },
        { constructs: { A: ["a"] } },
        { constructs: { A: "a", B: ["b"] } },
        { constructs: { A: [1], B: ["b"] } },
        { constructs: { A: [], B: ["b"] } },
        { constructs: { A: ["a", "b"], B: ["b"] } },
        { constructs: { A: ["a", "a"], B: ["b"] } },
        { constructs: { A: ["a"], B: ["bb"] } },
        { constructs: { A: ["a", "b"], B: ["c"] } },
      ].map(refused),
    ).toMatchInlineSnapshot(`
      [
        "[missing-option] discriminantValidity: option "constructs" is missing; write { constructs: … }",
        "[invalid-option] discriminantValidity: constructs is an array, expected the items of each construct by its name, such as { Quality: ["q1", "q2"], Value: ["v1", "v2"] }",
        "[invalid-option] discriminantValidity: constructs is the text "a", expected the items of each construct by its name, such as { Quality: ["q1", "q2"], Value: ["v1", "v2"] }",
        "[invalid-option] discriminantValidity: whether constructs can be told apart takes at least two of them, got none",
        "[invalid-option] discriminantValidity: whether constructs can be told apart takes at least two of them, got only "A"",
        "[invalid-option] discriminantValidity: construct "A" is the text "a", expected a list of the names of its items; write ["a"]",
        "[invalid-option] discriminantValidity: construct "A" holds 1, expected a list of the names of its items",
        "[too-few-items] discriminantValidity: construct "A" has no items; name at least one",
        "[duplicate-term] discriminantValidity: item "b" stands in constructs "A" and "B"; an item belongs to one construct",
        "[duplicate-term] discriminantValidity: item "a" stands twice in construct "A"; an item belongs to one construct",
        "[unknown-column] discriminantValidity: column "bb" not found; did you mean "b"?",
        "[constant-column] discriminantValidity: "c" has the same value (3) in all 5 rows used, so nothing can go with it; leave it out, or find out why (a filter, a missing code)",
      ]
    `);
  });

  test("everything else", () => {
    const constructs = { A: ["a", "b"], B: ["d"] };
    expect(
      [
        { constructs, construct: 1 },
        { constructs, loadings: "pca" },
        { constructs, limits: 0.85 },
        { constructs, limits: [0.9, 0.85] },
        { constructs, limits: [0, Number.NaN] },
        { constructs, interval: "studentized" },
        { constructs, level: 95 },
        { constructs, scale: [1, 4] },
      ].map(refused),
    ).toMatchInlineSnapshot(`
      [
        "[unknown-option] discriminantValidity: unknown option "construct"; did you mean "constructs"?",
        "[invalid-option] discriminantValidity: loadings "pca" is not known; there are "minres" and "components"",
        "[invalid-option] discriminantValidity: limits is 0.85, expected two numbers above 0, the strict one first, such as [0.85, 0.9]",
        "[invalid-option] discriminantValidity: limits is [0.9, 0.85], expected two numbers above 0, the strict one first, such as [0.85, 0.9]",
        "[invalid-option] discriminantValidity: limits is [0, NaN], expected two numbers above 0, the strict one first, such as [0.85, 0.9]",
        "[invalid-option] discriminantValidity: interval method "studentized" is not available here; there are "percentile", "bc", "bca", "basic" and "normal"",
        "[invalid-option] discriminantValidity: level must be a number between 0 and 1, got 95; for 95 % write 0.95",
        "[out-of-scale] discriminantValidity: column "a", data row 4 (counted from 1), is 5, expected 1 to 4; if it means "no answer", declare missingCodes: [5], otherwise the scale that was asked",
      ]
    `);
    expect(
      refusal(() => discriminantValidity({ a: [1, 2], b: [2, 1] }, { constructs: { A: ["a"], B: ["b"] } })),
    ).toMatchInlineSnapshot(
      `"[too-few-rows] discriminantValidity: 2 complete rows are too few for 2 columns; at least 3 are needed. Use fewer columns, or see which of them costs the rows (missing answers)"`,
    );
  });

  test("of a matrix", () => {
    const constructs = { A: ["1"], B: ["2"] };
    expect([
      refusedMatrix({ constructs: { A: ["1"], B: ["3"] } }),
      refusedMatrix({ constructs: { A: ["i1"], B: ["i3"] }, terms: ["i1", "i2"] }),
      refusedMatrix({ constructs, n: 1 }),
      refusedMatrix({ constructs, interval: "bca" }),
      refusedMatrix({ constructs }, [
        [2, 1],
        [1, 2],
      ]),
    ]).toMatchInlineSnapshot(`
      [
        "[unknown-column] discriminantValidityFromCorrelation: item "3" is not among the terms of the matrix; did you mean "1"?",
        "[unknown-column] discriminantValidityFromCorrelation: item "i3" is not among the terms of the matrix; did you mean "i1"?",
        "[invalid-option] discriminantValidityFromCorrelation: n must be a number of answers, at least 2, got 1",
        "[unknown-option] discriminantValidityFromCorrelation: unknown option "interval"; there are "constructs", "terms", "n", "loadings", "limits" and "level"",
        "[invalid-data] discriminantValidityFromCorrelation: this is not a correlation matrix: the diagonal entry of "1" is 2, expected 1; is it a covariance matrix?",
      ]
    `);
  });
});

test("what discriminantValidity warns of", () => {
  const { data } = simulateSurvey({ respondents: 60, seed: 6, missing: 0.2 });
  const said = (result: { warnings: readonly { code: string; message: string }[] }): string[] =>
    result.warnings.map(({ code, message }) => `[${code}] ${message}`);
  expect(
    said(
      discriminantValidity(data, {
        constructs: { Image: ["image1", "image2", "image3"], Recommend: ["recommend"] },
        interval: { method: "bca", resamples: 40, seed: 1 },
      }),
    ),
  ).toMatchInlineSnapshot(`
    [
      "[rows-left-out] 32 of 60 rows were left out because an answer was missing; 9 of them for "image1" alone. The figures describe the 28 others, who may differ.",
      "[single-item] "Recommend" has a single item, which is taken to be without error: no AVE, and an HTMT that is too low if it has one.",
      "[failed-replicates] 11 of 40 resamples could not be computed (no finite figure: 11); the intervals rest on the others.",
      "[few-resamples] 40 resamples are few for an interval; its ends would move with another seed. Take 1000 or more.",
      "[extreme-interval] An end of the intervals of "HTMT of Image and Recommend" and "HTMT2 of Image and Recommend" lies beyond the outermost resamples; take more resamples.",
    ]
  `);
  const r = (a: number, b: number, c: number): number[][] => [
    [1, a, b, c],
    [a, 1, b, c],
    [b, b, 1, c],
    [c, c, c, 1],
  ];
  expect(
    said(discriminantValidityFromCorrelation(r(0.4, 0.75, 0.1), { constructs: { A: ["1", "2", "3"], B: ["4"] } })),
  ).toMatchInlineSnapshot(`
    [
      "[heywood-case] The common factor explains "3" wholly, as no item with an error of its own can be; AVE and composite reliability of the construct are too high. Often there are too few items or too few answers.",
      "[loadings-not-converged] The loadings of "A" did not converge; what rests on them is not to be trusted.",
      "[single-item] "B" has a single item, which is taken to be without error: no AVE, and an HTMT that is too low if it has one.",
    ]
  `);
  expect(
    said(discriminantValidityFromCorrelation(r(0.3, 0.5, -0.2), { constructs: { A: ["1", "2"], B: ["3", "4"] } })),
  ).toMatchInlineSnapshot(`
    [
      "[reversed-items] "4" runs against the other items of the construct; if the question is worded the other way round, reverse its answers first. Nothing was reversed.",
      "[correlation-beyond-one] The correlation of "A" and "B" comes out as 1.43, beyond 1: their items cannot be told apart by these answers.",
      "[no-htmt2] HTMT2 does not exist for "A and B", since a correlation in it is 0 or below; HTMT, which takes sizes, stands.",
    ]
  `);
});
