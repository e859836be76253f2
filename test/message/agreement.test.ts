import { describe, expect, it } from "vitest";
import { AnalysisError } from "../../src/errors";
import {
  cohenKappa,
  cohenKappaFromTable,
  intraclassCorrelation,
  intraclassCorrelationFromMoments,
  krippendorffAlpha,
} from "../../src/index";

const survey = {
  a: [1, 2, 3, 2, 1, 3],
  b: [1, 2, 2, 2, 1, 3],
  c: [3, 2, 2, 1, 1, 3],
  same: [2, 2, 2, 2, 2, 2],
  ann: ["price", "staff", "wait", "staff", "price", "wait"],
  bo: ["price", "staff", "staff", "staff", "price", "wait"],
  none: [null, null, null, null, null, null],
  wt: [1, 2, 1, 2, 1, 2],
};

function refused(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (!(error instanceof AnalysisError)) throw error;
    expect(JSON.parse(JSON.stringify(error.details))).toEqual(error.details);
    return `${error.code} | ${error.message}`;
  }
  throw new Error("nothing was thrown");
}
const said = (result: {
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
}): string[] => result.warnings.map(({ code, message }) => `${code} | ${message}`);

describe("intraclassCorrelation", () => {
  it("refuses", () => {
    expect(refused(() => intraclassCorrelation(survey, { raters: ["a"] }))).toMatchInlineSnapshot(
      `"too-few-items | intraclassCorrelation: agreement needs at least two raters, got one; name the others"`,
    );
    expect(
      refused(() => intraclassCorrelation(survey, { raters: { x: survey.same, y: survey.same } })),
    ).toMatchInlineSnapshot(
      `"constant-column | intraclassCorrelation: every rating is the same, so nothing tells subjects apart; are these the right columns?"`,
    );
    expect(refused(() => intraclassCorrelation({ a: [1], b: [2] }, { raters: ["a", "b"] }))).toMatchInlineSnapshot(
      `"too-few-rows | intraclassCorrelation: one subject is too few; at least two that every rater rated are needed"`,
    );
    expect(refused(() => intraclassCorrelation(survey, { rater: ["a"] } as never))).toMatchInlineSnapshot(
      `"unknown-option | intraclassCorrelation: unknown option "rater"; did you mean "raters"?"`,
    );
    const moments = { n: 9, terms: ["a"], means: [1], covariance: [[1]] };
    expect(refused(() => intraclassCorrelationFromMoments(moments))).toMatchInlineSnapshot(
      `"too-few-items | intraclassCorrelationFromMoments: agreement needs at least two raters, got one; name the others"`,
    );
  });
  it("warns", () => {
    expect(said(intraclassCorrelation(survey, { raters: ["a", "b"], weights: "wt" }))).toMatchInlineSnapshot(`
      [
        "no-weighted-interval | With sampling weights there is no closed form for the F tests and intervals; they are left out.",
      ]
    `);
  });
});

describe("cohenKappa", () => {
  it("refuses", () => {
    const run = (options: object): string =>
      refused(() => cohenKappa(survey, { raters: ["ann", "bo"], ...options } as never));
    expect(run({ raters: ["ann"] })).toMatchInlineSnapshot(
      `"too-few-items | cohenKappa: agreement needs at least two raters, got "ann" alone; name the other columns"`,
    );
    expect(run({ raters: ["a", "b", "c"] })).toMatchInlineSnapshot(
      `"invalid-option | cohenKappa: kappa compares two raters, got "a", "b" and "c"; for more, take krippendorffAlpha"`,
    );
    expect(run({ agreement: "linear" })).toMatchInlineSnapshot(
      `"missing-option | cohenKappa: agreement "linear" needs the order of the categories, which "price" and other text do not have by themselves; write { categories: [lowest, …, highest] }"`,
    );
    expect(run({ agreement: "squared" })).toMatchInlineSnapshot(
      `"invalid-option | cohenKappa: agreement "squared" is not known; there are "exact", "linear" and "quadratic""`,
    );
    expect(run({ categories: ["price", "staff"] })).toMatchInlineSnapshot(
      `"invalid-data | cohenKappa: column "ann" holds "wait", which is not among the categories "price" and "staff"; add it, or declare it in missingCodes"`,
    );
    expect(run({ categories: ["price"] })).toMatchInlineSnapshot(
      `"invalid-option | cohenKappa: categories must be a list of two different codes at least, in their order, such as ["low", "middle", "high"]"`,
    );
    expect(run({ raters: ["ann", "none"] })).toMatchInlineSnapshot(
      `"no-valid-answers | cohenKappa: no row has a code by both "ann" and "none"; are these the right columns?"`,
    );
    expect(run({ raters: { x: survey.same, y: survey.same } })).toMatchInlineSnapshot(
      `"constant-column | cohenKappa: both raters gave every row the same code, so chance alone gives full agreement and there is no kappa"`,
    );
    expect(refused(() => cohenKappaFromTable([[1, 2], [3]]))).toMatchInlineSnapshot(
      `"invalid-data | cohenKappaFromTable: this is not a table of two raters: expected as many rows as columns, two at least, of counts that are not negative and not all 0, such as [[20, 5], [10, 15]]"`,
    );
    expect(
      refused(() =>
        cohenKappaFromTable(
          [
            [1, 2],
            [3, 4],
          ],
          { categories: ["a"] },
        ),
      ),
    ).toMatchInlineSnapshot(
      `"invalid-option | cohenKappaFromTable: categories must name the 2 rows of the table, in their order"`,
    );
    expect(
      refused(() =>
        cohenKappaFromTable([
          [5, 0],
          [0, 0],
        ]),
      ),
    ).toMatchInlineSnapshot(
      `"constant-column | cohenKappaFromTable: both raters gave every row the same code, so chance alone gives full agreement and there is no kappa"`,
    );
  });
  it("warns", () => {
    expect(said(cohenKappa(survey, { raters: ["ann", "bo"], weights: "wt" }))).toMatchInlineSnapshot(`
      [
        "no-weighted-interval | With sampling weights there is no closed form for the error of kappa; test and interval are left out.",
      ]
    `);
  });
});

describe("krippendorffAlpha", () => {
  it("refuses", () => {
    const run = (options: object): string =>
      refused(() => krippendorffAlpha(survey, { coders: ["ann", "bo"], ...options } as never));
    expect(run({ coders: ["ann"] })).toMatchInlineSnapshot(
      `"too-few-items | krippendorffAlpha: agreement needs at least two coders, got "ann" alone; name the other columns"`,
    );
    expect(run({ measurement: "ordinal" })).toMatchInlineSnapshot(
      `"missing-option | krippendorffAlpha: measurement "ordinal" needs the order of the codes, which "price" and other text do not have by themselves; write { categories: [lowest, …, highest] }"`,
    );
    expect(run({ measurement: "interval" })).toMatchInlineSnapshot(
      `"not-numeric | krippendorffAlpha: measurement "interval" needs numbers, and "price" is none; choose "nominal", or "ordinal" with categories in their order"`,
    );
    expect(run({ measurement: "metric" })).toMatchInlineSnapshot(
      `"invalid-option | krippendorffAlpha: measurement "metric" is not known; there are "nominal", "ordinal", "interval" and "ratio""`,
    );
    expect(
      run({ coders: { x: [-1, 2, 3, 1, 1, 1], y: [1, 2, 3, 1, 1, 1] }, measurement: "ratio" }),
    ).toMatchInlineSnapshot(
      `"invalid-data | krippendorffAlpha: measurement "ratio" is for amounts, which are not negative, and there is -1; choose "interval""`,
    );
    expect(run({ coders: ["ann", "none"] })).toMatchInlineSnapshot(
      `"no-valid-answers | krippendorffAlpha: no unit has codes by two coders, so there is nothing to agree on; are these the right columns?"`,
    );
    expect(run({ coders: { x: survey.same, y: survey.same } })).toMatchInlineSnapshot(
      `"constant-column | krippendorffAlpha: every code that could be compared is the same, so there is no disagreement by chance to measure against; are these the right columns?"`,
    );
    expect(run({ interval: "bca" })).toMatchInlineSnapshot(
      `"invalid-option | krippendorffAlpha: interval method "bca" is not available here; did you mean "bc"?"`,
    );
  });
  it("warns", () => {
    const rare = { x: [1, 1, 1, 1, 2], y: [1, 1, 1, 1, 2] };
    expect(
      said(krippendorffAlpha(rare, { coders: ["x", "y"], interval: { method: "percentile", resamples: 50 } })),
    ).toMatchInlineSnapshot(`
      [
        "failed-replicates | 15 of 50 resamples could not be computed (a column with a single value: 15); the intervals rest on the others.",
        "few-resamples | 50 resamples are few for an interval; its ends would move with another seed. Take 1000 or more.",
        "degenerate-interval | Every resample gives the same "alpha", so the interval is a point; it says nothing about how sure the figure is.",
      ]
    `);
  });
});
