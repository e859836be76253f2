import { describe, expect, it } from "vitest";
import { AnalysisError } from "../../src/errors";
import {
  correlationMatrix,
  factorAnalysis,
  factorAnalysisFromCorrelation,
  factorability,
  factorabilityFromCorrelation,
  parallelAnalysis,
  parallelAnalysisFromCorrelation,
  principalComponents,
  suggestScales,
  suggestScalesFromCorrelation,
} from "../../src/index";
import { streamAt } from "../../src/random/stream";

/** Five items that share one thing, and a sum of two of them. */
function answers(n: number): Record<string, (number | null)[]> {
  const stream = streamAt(5, 0);
  const data: Record<string, (number | null)[]> = { a: [], b: [], c: [], d: [], e: [], sum: [] };
  for (let row = 0; row < n; row++) {
    const common = stream.normal();
    const own = ["a", "b", "c", "d", "e"].map((name) => {
      const answer = Math.min(5, Math.max(1, Math.round(3 + common + stream.normal())));
      data[name]!.push(answer);
      return answer;
    });
    data.sum!.push(own[0]! + own[1]!);
  }
  return data;
}
const survey: Record<string, (number | null)[]> = {
  ...answers(40),
  same: new Array(40).fill(3),
  wt: Array.from({ length: 40 }, (_, i) => 1 + (i % 3)),
};
const items = ["a", "b", "c", "d", "e"];

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

describe("correlationMatrix refuses", () => {
  const run = (options: object, data: object = survey): string =>
    refused(() => correlationMatrix(data as never, { items, ...options } as never));
  it("options", () => {
    expect(run({ method: "spearmn" })).toMatchInlineSnapshot(
      `"invalid-option | correlationMatrix: method "spearmn" is not known; did you mean "spearman"?"`,
    );
    expect(run({ correlation: "spearman" })).toMatchInlineSnapshot(
      `"unknown-option | correlationMatrix: unknown option "correlation"; there are "items", "method", "missing", "emptyCells", "weights", "missingCodes", "scale" and "level""`,
    );
    expect(run({ missing: "em" })).toMatchInlineSnapshot(
      `"invalid-option | correlationMatrix: missing "em" is not known; there are "listwise" and "pairwise""`,
    );
    expect(run({ emptyCells: 0.5 })).toMatchInlineSnapshot(
      `"invalid-option | correlationMatrix: emptyCells is for polychoric correlations, and these are "pearson"; leave it out, or choose method: "polychoric""`,
    );
    expect(run({ emptyCells: 3, method: "polychoric" })).toMatchInlineSnapshot(
      `"invalid-option | correlationMatrix: emptyCells must be a number from 0 to 1, got 3; 0.5 is usual"`,
    );
    expect(refused(() => correlationMatrix(survey, {} as never))).toMatchInlineSnapshot(
      `"missing-option | correlationMatrix: option "items" is missing; write { items: … }"`,
    );
    expect(refused(() => correlationMatrix(survey, undefined as never))).toMatchInlineSnapshot(
      `"missing-option | correlationMatrix: option "items" is missing; write { items: … }"`,
    );
  });
  it("data", () => {
    expect(run({ items: ["a"] })).toMatchInlineSnapshot(
      `"too-few-items | correlationMatrix: correlations need at least two items, got "a" alone; add other items"`,
    );
    expect(run({ items: ["a", "same"] })).toMatchInlineSnapshot(
      `"constant-column | correlationMatrix: "same" has the same value (3) in all 40 rows used, so nothing can go with it; leave it out, or find out why (a filter, a missing code)"`,
    );
    expect(run({ items: ["a", "same"], missing: "pairwise" })).toMatchInlineSnapshot(
      `"constant-column | correlationMatrix: "same" has the same value (3) in all of its answers, so nothing can go with it; leave it out, or find out why (a filter, a missing code)"`,
    );
    expect(run({ items: ["a", "same"], method: "polychoric" })).toMatchInlineSnapshot(
      `"constant-column | correlationMatrix: "same" has the same value (3) in all 40 rows used, so nothing can go with it; leave it out, or find out why (a filter, a missing code)"`,
    );
    expect(run({}, answers(1))).toMatchInlineSnapshot(
      `"too-few-rows | correlationMatrix: 1 complete row is too few for 5 columns; at least 2 are needed. Use fewer columns, or see which of them costs the rows (missing answers)"`,
    );
    const apart = { a: [1, 2, 3, null, null, null], b: [null, null, null, 1, 2, 4], c: [null, null, 2, 1, 2, 4] };
    expect(run({ items: ["a", "b"], missing: "pairwise" }, apart)).toMatchInlineSnapshot(
      `"no-valid-answers | correlationMatrix: nobody answered both "a" and "b", so they have no correlation; leave one of them out"`,
    );
    expect(run({ items: ["a", "c"], missing: "pairwise" }, apart)).toMatchInlineSnapshot(
      `"constant-column | correlationMatrix: among the rows that answered both "a" and "c", one of the two has a single value, so they have no correlation; leave one of them out"`,
    );
    const none = { a: survey.a, b: survey.a!.map(() => null) };
    expect(run({ items: ["a", "b"], missing: "pairwise" }, none)).toMatchInlineSnapshot(
      `"no-valid-answers | correlationMatrix: "b" has no answers; leave it out"`,
    );
    expect(run({ items: ["a", "b"] }, apart)).toMatchInlineSnapshot(
      `"no-valid-answers | correlationMatrix: no row has an answer in all 2 columns; most is missing in "a" (3 of 6 missing), "b" (3 of 6 missing). Leave such columns out"`,
    );
    const many = { a: Array.from({ length: 40 }, (_, i) => i), b: survey.b! };
    expect(run({ items: ["a", "b"], method: "polychoric" }, many)).toMatchInlineSnapshot(
      `"invalid-option | correlationMatrix: "a" has 40 different answers, and polychoric correlations are for a few ordered ones, at most 30; choose method: "pearson" or "spearman""`,
    );
  });
});

describe("correlationMatrix warns", () => {
  it("of pairs", () => {
    const one = [1, 1, 1, 1, 2, 2, 2, 2, 1, 2];
    const two = [1, 1, 1, 1, 2, 2, 2, 2, 2, 1];
    const no = one.map(() => null);
    const data = {
      a: [...one, ...one, ...no],
      b: [...two, ...no, ...one],
      c: [...no, ...two, ...two.map((x) => 3 - x)],
    };
    expect(said(correlationMatrix(data, { items: ["a", "b", "c"], missing: "pairwise" }))).toMatchInlineSnapshot(`
      [
        "repaired-matrix | The correlations, each made by itself, do not belong together: the smallest eigenvalue is -0.200, and none can be below 0. What needs them together rests on the nearest ones that do; no correlation moved by more than 0.10.",
        "few-pairs | Only 10 rows answered both "a" and "b"; correlations of so few move far by chance.",
      ]
    `);
  });
  it("of weights, empty cells and boundaries", () => {
    expect(said(correlationMatrix(survey, { items: ["a", "b"], weights: "wt" }))).toMatchInlineSnapshot(`
      [
        "no-weighted-interval | With sampling weights there is no closed form for the errors of correlations; tests and intervals are left out. The bootstrap of a statistic of your own has them.",
      ]
    `);
    const data = { a: [1, 1, 2, 2, 2, 3], b: [1, 1, 1, 2, 2, 2], c: [2, 2, 1, 1, 1, 2] };
    expect(said(correlationMatrix(data, { items: ["a", "b", "c"], method: "polychoric" }))).toMatchInlineSnapshot(`
      [
        "empty-cells | 5 combinations of answers were given by nobody, in 2 pairs of items ("a and b" and "a and c"). They were left empty, as likelihood allows; with few answers, emptyCells: 0.5 steadies the correlations, and merging rare answers does more.",
        "correlation-at-boundary | The answers to "a and b" are ordered by one another, so the polychoric correlation has no maximum and stands at ±0.9999; emptyCells: 0.5 gives one.",
        "repaired-matrix | The correlations, each made by itself, do not belong together: the smallest eigenvalue is -0.0159, and none can be below 0. What needs them together rests on the nearest ones that do; no correlation moved by more than 0.016.",
      ]
    `);
    expect(
      said(correlationMatrix(data, { items: ["a", "b"], method: "polychoric", emptyCells: 0.5 })),
    ).toMatchInlineSnapshot(`
      [
        "empty-cells | 2 combinations of answers were given by nobody, in 1 pair of items ("a and b"). Each was counted as 0.5 answers.",
      ]
    `);
  });
});

describe("factorability", () => {
  it("refuses", () => {
    expect(refused(() => factorability(answers(5) as never, { items }))).toMatchInlineSnapshot(
      `"too-few-rows | factorability: 5 complete rows are too few for 5 columns; at least 6 are needed. Use fewer columns, or see which of them costs the rows (missing answers)"`,
    );
    expect(refused(() => factorability(survey, { items: ["a", "b", "sum", "c"] }))).toMatchInlineSnapshot(
      `"not-positive-definite | factorability: "sum" is determined by "a" and "b", so the correlations have no inverse; leave it out (is it a sum of them, or the same question twice?)"`,
    );
    expect(refused(() => factorability(answers(4) as never, { items, missing: "pairwise" }))).toMatchInlineSnapshot(
      `"too-few-rows | factorability: 4 rows are too few for 5 items; at least 6 are needed. Use fewer items"`,
    );
    expect(
      refused(() =>
        factorabilityFromCorrelation([
          [1, 0.9],
          [0.9, 2],
        ]),
      ),
    ).toMatchInlineSnapshot(
      `"invalid-data | factorabilityFromCorrelation: this is not a correlation matrix: the diagonal entry of "2" is 2, expected 1; is it a covariance matrix?"`,
    );
    expect(
      refused(() =>
        factorabilityFromCorrelation([
          [1, 0.9, -0.9],
          [0.9, 1, 0.9],
          [-0.9, 0.9, 1],
        ]),
      ),
    ).toMatchInlineSnapshot(
      `"not-positive-definite | factorabilityFromCorrelation: no answers can have this correlation matrix: the smallest eigenvalue of its correlations is -0.800, expected none below 0. Were pairs computed from different respondents, or numbers mistyped? Look first at "1", "2" and "3""`,
    );
    expect(
      refused(() =>
        factorabilityFromCorrelation(
          [
            [1, 0.5],
            [0.5, 1],
          ],
          { n: 1 },
        ),
      ),
    ).toMatchInlineSnapshot(
      `"invalid-option | factorabilityFromCorrelation: n must be a number of answers, at least 2, got 1"`,
    );
    expect(refused(() => factorabilityFromCorrelation([[1]]))).toMatchInlineSnapshot(
      `"too-few-items | factorabilityFromCorrelation: correlations need at least two items, got "1" alone; add other items"`,
    );
  });
  it("warns", () => {
    expect(said(factorability(survey, { items, weights: "wt" }))).toMatchInlineSnapshot(`
      [
        "no-closed-form-test | Bartlett's test is left out: it does not hold with sampling weights.",
      ]
    `);
    expect(said(factorability(survey, { items, missing: "pairwise" }))).toMatchInlineSnapshot(`
      [
        "no-closed-form-test | Bartlett's test is left out: it does not hold where each pair of items rests on other rows.",
      ]
    `);
    expect(said(factorability(survey, { items, correlation: "polychoric" })).at(-1)).toMatchInlineSnapshot(
      `"no-closed-form-test | Bartlett's test is left out: it does not hold for polychoric correlations."`,
    );
    expect(
      said(
        factorabilityFromCorrelation([
          [1, 0.1, 0.5],
          [0.1, 1, 0.5],
          [0.5, 0.5, 1],
        ]),
      ),
    ).toMatchInlineSnapshot(`
      [
        "low-kmo | No item shares enough with the others (all below 0.5); factors of them would describe chance.",
        "no-closed-form-test | Bartlett's test is left out: the number of answers is not known; give n.",
      ]
    `);
    expect(
      said(
        factorabilityFromCorrelation([
          [1, 0.7, 0.1, 0],
          [0.7, 1, 0, 0.1],
          [0.1, 0, 1, 0.02],
          [0, 0.1, 0.02, 1],
        ]),
      ).at(0),
    ).toMatchInlineSnapshot(
      `"low-kmo | No item shares enough with the others (all below 0.5); factors of them would describe chance."`,
    );
  });
});

describe("factorAnalysis", () => {
  it("refuses", () => {
    const run = (options: object): string => refused(() => factorAnalysis(survey, { items, ...options } as never));
    expect(run({})).toMatchInlineSnapshot(
      `"missing-option | factorAnalysis: option "factors" is missing; write { factors: … }. How many? parallelAnalysis suggests a number"`,
    );
    expect(run({ factors: 3 })).toMatchInlineSnapshot(
      `"invalid-option | factorAnalysis: 3 factors are too many for 5 items, whose correlations determine at most 2; ask for fewer, or add items"`,
    );
    expect(run({ factors: 1.5 })).toMatchInlineSnapshot(
      `"invalid-option | factorAnalysis: factors must be a whole number from 1 to 2, got 1.5"`,
    );
    expect(run({ factors: 1, rotation: "promax" })).toMatchInlineSnapshot(
      `"invalid-option | factorAnalysis: rotation "promax" is not known; there are "none", "varimax" and "oblimin""`,
    );
    expect(run({ factors: 1, items: ["a", "b"] })).toMatchInlineSnapshot(
      `"too-few-items | factorAnalysis: a factor needs at least three items, got "a" and "b"; add items"`,
    );
    expect(
      refused(() =>
        factorAnalysisFromCorrelation(
          [
            [1, 0.5],
            [0.5, 1],
          ],
          undefined as never,
        ),
      ),
    ).toMatchInlineSnapshot(
      `"too-few-items | factorAnalysisFromCorrelation: a factor needs at least three items, got "1" and "2"; add items"`,
    );
    expect(refused(() => principalComponents(survey, { items, components: 6 }))).toMatchInlineSnapshot(
      `"invalid-option | principalComponents: 6 components are too many for 5 items, whose correlations determine at most 5; ask for fewer, or add items"`,
    );
    expect(refused(() => principalComponents(survey, { items } as never))).toMatchInlineSnapshot(
      `"missing-option | principalComponents: option "components" is missing; write { components: … }. How many? parallelAnalysis suggests a number"`,
    );
  });
  it("warns", () => {
    const heywood = [
      [1, 0.8, 0.75],
      [0.8, 1, 0.5],
      [0.75, 0.5, 1],
    ];
    expect(said(factorAnalysisFromCorrelation(heywood, { factors: 1, n: 100 }))).toMatchInlineSnapshot(`
      [
        "heywood-items | The factors seem to explain all of "1", more than answers allow (a Heywood case): there are too many factors, or too few items or answers for them.",
        "no-degrees-of-freedom | 1 factor of 3 items can reproduce any correlations, so there is no test of how well they do.",
      ]
    `);
    expect(said(factorAnalysis(survey, { items: ["a", "b", "c", "sum"], factors: 1 }))).toMatchInlineSnapshot(`
      [
        "heywood-items | The factors seem to explain all of "sum", more than answers allow (a Heywood case): there are too many factors, or too few items or answers for them.",
        "no-closed-form-test | The χ² of the fit is left out: some items are determined by others, so that the correlations have no inverse.",
      ]
    `);
  });
});

describe("parallelAnalysis", () => {
  it("refuses", () => {
    const run = (options: object): string => refused(() => parallelAnalysis(survey, { items, ...options } as never));
    expect(run({ resamples: 5 })).toMatchInlineSnapshot(
      `"invalid-option | parallelAnalysis: resamples must be a whole number of at least 20, got 5"`,
    );
    expect(run({ quantile: 95 })).toMatchInlineSnapshot(
      `"invalid-option | parallelAnalysis: quantile must be a number between 0 and 1, got 95; 0.95 is usual"`,
    );
    expect(run({ method: "permuted", weights: "wt" })).toMatchInlineSnapshot(
      `"invalid-option | parallelAnalysis: method "permuted" deals complete, unweighted answers; with weights take "simulated""`,
    );
    expect(run({ method: "permuted", missing: "pairwise" })).toMatchInlineSnapshot(
      `"invalid-option | parallelAnalysis: method "permuted" deals complete, unweighted answers; with missing: "pairwise" take "simulated""`,
    );
    expect(run({ items: ["a", "b", "sum"] })).toMatchInlineSnapshot(
      `"not-positive-definite | parallelAnalysis: "sum" is determined by "a" and "b", so the correlations have no inverse; leave it out (is it a sum of them, or the same question twice?)"`,
    );
    const two = [
      [1, 0.5],
      [0.5, 1],
    ];
    expect(refused(() => parallelAnalysisFromCorrelation(two, {} as never))).toMatchInlineSnapshot(
      `"missing-option | parallelAnalysisFromCorrelation: option "n" is missing; chance correlations depend on the number of answers: write { n: … }"`,
    );
    expect(refused(() => parallelAnalysisFromCorrelation(two, { n: 2 }))).toMatchInlineSnapshot(
      `"too-few-rows | parallelAnalysisFromCorrelation: 2 answers are too few for 2 items; more than 2 are needed. Use fewer items"`,
    );
  });
  it("warns", () => {
    const stream = streamAt(9, 0);
    const noise = Object.fromEntries(
      items.map((item) => [item, Array.from({ length: 60 }, () => 1 + Math.floor(5 * stream.uniform()))]),
    );
    expect(said(parallelAnalysis(noise, { items, resamples: 20 }))).toMatchInlineSnapshot(`
      [
        "no-structure | Not even the first eigenvalue is larger than unrelated answers give: the items have nothing in common that this survey can show.",
      ]
    `);
    expect(
      said(parallelAnalysis(survey, { items, resamples: 20, correlation: "polychoric" })).at(-1),
    ).toMatchInlineSnapshot(
      `"reference-is-pearson | Polychoric correlations scatter more than the Pearson correlations of the simulated answers, so the number suggested may be too large; method: "permuted" compares like with like, and takes longer."`,
    );
  });
});

describe("suggestScales", () => {
  it("refuses", () => {
    expect(refused(() => suggestScales(survey, { items: ["a", "b"] }))).toMatchInlineSnapshot(
      `"too-few-items | suggestScales: a factor needs at least three items, got "a" and "b"; add items"`,
    );
    expect(refused(() => suggestScales(survey, { items, loading: 2 }))).toMatchInlineSnapshot(
      `"invalid-option | suggestScales: loading must be a number between 0 and 1, got 2; 0.4 is usual"`,
    );
    expect(refused(() => suggestScales(survey, { items, scales: 4 }))).toMatchInlineSnapshot(
      `"invalid-option | suggestScales: 4 scales are too many for 5 items, whose correlations determine at most 2; ask for fewer, or add items"`,
    );
    expect(
      refused(() =>
        suggestScalesFromCorrelation([
          [1, 0.5, 0.5],
          [0.5, 1, 0.5],
          [0.5, 0.5, 1],
        ]),
      ),
    ).toMatchInlineSnapshot(
      `"missing-option | suggestScalesFromCorrelation: how many scales there are follows from the number of answers; write { n: … }, or { scales: … } for a number of your own"`,
    );
  });
  it("warns", () => {
    const correlation = [
      [1, 0.7, -0.6, 0.1, 0.1, 0.45],
      [0.7, 1, -0.5, 0.1, 0.1, 0.45],
      [-0.6, -0.5, 1, -0.1, 0, -0.4],
      [0.1, 0.1, -0.1, 1, 0.7, 0.45],
      [0.1, 0.1, 0, 0.7, 1, 0.45],
      [0.45, 0.45, -0.4, 0.45, 0.45, 1],
    ];
    const terms = ["a", "b", "not c", "d", "e", "all"];
    expect(said(suggestScalesFromCorrelation(correlation, { scales: 2, terms }))).toMatchInlineSnapshot(`
      [
        "items-on-several | "all" loads on more than one factor by 0.4 or more, and was put in none: the wording may ask two things at once.",
        "reversed-in-scale | "not c" runs against its scale; reverse its answers before they are summed. The alphas here count it the other way round.",
        "short-scales | "S2" has fewer than three items, too few for a scale that stands by itself; ask for fewer scales, or add questions.",
      ]
    `);
    const loose = [
      [1, 0.6, 0.5, 0.1],
      [0.6, 1, 0.4, 0.1],
      [0.5, 0.4, 1, 0.1],
      [0.1, 0.1, 0.1, 1],
    ];
    expect(said(suggestScalesFromCorrelation(loose, { n: 300 }))).toMatchInlineSnapshot(`
      [
        "items-on-none | "4" loads on no factor by 0.4 or more, and belongs to no scale.",
      ]
    `);
  });
});
