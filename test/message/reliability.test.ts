import { describe, expect, it } from "vitest";
import { compareAlphas } from "../../src/analysis/reliability/compareAlphas";
import { cronbachAlpha, cronbachAlphaFromCovariance } from "../../src/analysis/reliability/cronbachAlpha";
import { guttmanLambdas, guttmanLambdasFromCovariance } from "../../src/analysis/reliability/guttmanLambdas";
import { omega, omegaFromCorrelation } from "../../src/analysis/reliability/omega";
import { spearmanBrown } from "../../src/analysis/reliability/spearmanBrown";
import { splitHalf, splitHalfFromCovariance } from "../../src/analysis/reliability/splitHalf";
import { attitude } from "../../src/datasets/attitude";
import { AnalysisError } from "../../src/errors";

function said(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof AnalysisError) return `${error.code} | ${error.message}`;
    throw error;
  }
  return "no error";
}

const survey = {
  q1: [1, 2, 3, 4, 5, null, 2],
  q2: [1, 3, 2, 4, 5, null, 1],
  q3: [5, 4, 3, 1, 1, null, null],
  same: [3, 3, 3, 3, 3, 3, 3],
  empty: [null, null, null, null, null, null, null],
};

describe("alpha", () => {
  it("bad items, each by its name", () => {
    expect(said(() => cronbachAlpha(survey, { items: ["q1"] }))).toMatchInlineSnapshot(
      `"too-few-items | cronbachAlpha: consistency needs at least two items, got "q1"; add the other items of the scale"`,
    );
    expect(said(() => cronbachAlpha(survey, { items: ["q1", "same"] }))).toMatchInlineSnapshot(
      `"constant-column | cronbachAlpha: "same" has the same value (3) in all 6 rows used, so nothing can go with it; leave it out, or find out why (a filter, a missing code)"`,
    );
    expect(said(() => cronbachAlpha(survey, { items: ["q1", "q2", "empty"] }))).toMatchInlineSnapshot(
      `"no-valid-answers | cronbachAlpha: no row has an answer in all 3 columns; most is missing in "empty" (7 of 7 missing), "q1" (1 of 7 missing), "q2" (1 of 7 missing). Leave such columns out"`,
    );
    const few = { a: [1, 2, 4, 3], b: [1, 3, 3, 2], c: [2, null, 4, 1], d: [1, 2, 5, 1] };
    expect(said(() => cronbachAlpha(few, { items: ["a", "b", "c", "d"] }))).toMatchInlineSnapshot(
      `"too-few-rows | cronbachAlpha: 3 complete rows are too few for 4 items; at least 4 are needed: most is missing in "c" (1 of 4); leave such items out"`,
    );
    expect(
      said(() => cronbachAlpha({ a: [1, 2], b: [1, 3], c: [2, 3] }, { items: ["a", "b", "c"] })),
    ).toMatchInlineSnapshot(
      `"too-few-rows | cronbachAlpha: 2 complete rows are too few for 3 items; at least 3 are needed: take fewer of "a", "b" and "c", or more answers"`,
    );
  });

  it("what is reversed", () => {
    const items = ["q1", "q2", "q3"];
    expect(said(() => cronbachAlpha(survey, { items, reverse: ["q3"] }))).toMatchInlineSnapshot(
      `"invalid-option | cronbachAlpha: "q3" is to be reversed, but the ends of its scale are not declared; write scale: { "q3": [1, 5] } with its own ends, or one scale for all items"`,
    );
    expect(said(() => cronbachAlpha(survey, { items, reverse: ["q33"], scale: [1, 5] }))).toMatchInlineSnapshot(
      `"unknown-column | cronbachAlpha: reverse names "q33", which is not among the items; did you mean "q3"?"`,
    );
    expect(said(() => cronbachAlpha(survey, { items, reverse: "q3" as never }))).toMatchInlineSnapshot(
      `"invalid-option | cronbachAlpha: reverse must list the items to turn round, such as ["q1"], got "q3""`,
    );
    expect(cronbachAlpha(survey, { items }).warnings.map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        ""q3" runs against the other items; if the question is worded the other way round, have its answers reversed: reverse: ["q3"]. Nothing is reversed unasked.",
      ]
    `);
  });

  it("intervals that need a bootstrap, or do not exist", () => {
    const items = ["q1", "q2"];
    expect(said(() => cronbachAlpha(survey, { items, intervalsFor: "table" }))).toMatchInlineSnapshot(
      `"invalid-option | cronbachAlpha: intervalsFor: "table" needs a bootstrap, since the figures of the table have no interval by formula; write interval: "percentile" beside it"`,
    );
    expect(said(() => cronbachAlpha(survey, { items, intervalsFor: "all" as "table" }))).toMatchInlineSnapshot(
      `"invalid-option | cronbachAlpha: intervalsFor "all" is not known; there are "alpha" and "table""`,
    );
    expect(said(() => cronbachAlpha(survey, { items, interval: "duhachek" as "feldt" }))).toMatchInlineSnapshot(
      `"invalid-option | cronbachAlpha: interval "duhachek" is not known; there are "feldt", "duhachek-iacobucci", "percentile", "bc", "basic" and "normal""`,
    );
    expect(
      said(() =>
        cronbachAlphaFromCovariance(
          [
            [1, 0.5],
            [0.5, 1],
          ],
          { interval: "percentile" as "feldt" },
        ),
      ),
    ).toMatchInlineSnapshot(
      `"invalid-option | cronbachAlphaFromCovariance: interval "percentile" is not known; there are "feldt" and "duhachek-iacobucci""`,
    );
  });

  it("an item that follows from others", () => {
    const answers = { a: [1, 2, 3, 4, 5, 3], b: [1, 3, 2, 5, 4, 4], c: [2, 5, 5, 9, 9, 7] };
    expect(
      cronbachAlpha(answers, { items: ["a", "b", "c"] }).warnings.map(({ message }) => message),
    ).toMatchInlineSnapshot(`
      [
        "The answers to "c" follow exactly from those to items before it, so squared multiple correlations, and Guttman's λ6 and itemTotalCorrected with them, do not exist; is it a copy or a sum of others?",
      ]
    `);
  });
});

describe("two alphas", () => {
  const two = {
    ...survey,
    q3: [2, 2, 3, 4, 4, 5, 1],
    q4: [1, 2, 3, 5, 4, 5, 1],
    by: ["N", "N", "N", "N", "S", "S", "W"],
  };
  const items = ["q3", "q4"];

  it("which groups", () => {
    expect(said(() => compareAlphas(two, { items, by: "by" }))).toMatchInlineSnapshot(
      `"invalid-data | compareAlphas: column "by" has 3 groups ("N", "S" and "W"), expected two; choose them: between: ["N", "S"]"`,
    );
    expect(said(() => compareAlphas({ ...two, by: two.by.map(() => "N") }, { items, by: "by" }))).toMatchInlineSnapshot(
      `"invalid-data | compareAlphas: column "by" has one group ("N"), expected two"`,
    );
    expect(said(() => compareAlphas(two, { items, by: "by", between: ["N", "E"] }))).toMatchInlineSnapshot(
      `"invalid-option | compareAlphas: between names "E", which is no group of "by"; there are "N", "S" and "W""`,
    );
    expect(said(() => compareAlphas(two, { items, by: "by", between: ["N", "N"] }))).toMatchInlineSnapshot(
      `"invalid-option | compareAlphas: between must name two different groups of "by", such as ["N", "S"]"`,
    );
    expect(said(() => compareAlphas(two, { items, by: "by", between: ["N", "W"] }))).toMatchInlineSnapshot(
      `"too-few-rows | compareAlphas, group "W": 1 complete row is too few for 2 items; at least 2 are needed: take fewer of "q3" and "q4", or more answers"`,
    );
    expect(
      said(() => compareAlphas({ ...two, q4: [1, 2, 3, 4, 4, 4, 1] }, { items, by: "by", between: ["N", "S"] })),
    ).toMatchInlineSnapshot(
      `"constant-column | compareAlphas, group "S": "q4" has the same value (4) in all 2 rows used, so nothing can go with it; leave it out, or find out why (a filter, a missing code)"`,
    );
    const opposed = { a: [1, 2, 3, 4, 1, 2, 4], b: [4, 3, 2, 1, 1, 3, 3], by: ["N", "N", "N", "N", "S", "S", "S"] };
    expect(said(() => compareAlphas(opposed, { items: ["a", "b"], by: "by" }))).toMatchInlineSnapshot(
      `"not-positive-definite | compareAlphas, group "N": the sum of "a" and "b" does not vary, so it has no reliability; are items scored in opposite directions?"`,
    );
  });

  it("which scales", () => {
    expect(said(() => compareAlphas(two, { scales: { one: items } }))).toMatchInlineSnapshot(
      `"invalid-option | compareAlphas: scales must name two scales and their items, such as { before: ["q1", "q2"], after: ["q3", "q4"] }, got "one""`,
    );
    expect(said(() => compareAlphas(two, { scales: { one: items, other: ["q1"] } }))).toMatchInlineSnapshot(
      `"too-few-items | compareAlphas: consistency needs at least two items, and "other" has "q1"; add the other items of that scale"`,
    );
    expect(said(() => compareAlphas(two, { scales: items as never }))).toMatchInlineSnapshot(
      `"invalid-option | compareAlphas: scales must name two scales and their items, such as { before: ["q1", "q2"], after: ["q3", "q4"] }, got an array"`,
    );
    expect(
      said(() => compareAlphas(two, { items, by: "by", scales: { one: items, other: items } } as never)),
    ).toMatchInlineSnapshot(
      `"invalid-option | compareAlphas: give either scales, for two scales of the same respondents, or items and by, for one scale in two groups; got both"`,
    );
    expect(said(() => compareAlphas(two, { items } as never))).toMatchInlineSnapshot(
      `"missing-option | compareAlphas: option "by" is missing; write { by: … }"`,
    );
  });

  it("what has no formula", () => {
    const messages = (weights?: number[]): string[] =>
      compareAlphas(two, { scales: { one: items, other: items }, ...(weights && { weights }) }).warnings.map(
        ({ message }) => message,
      );
    expect(messages()).toMatchInlineSnapshot(`
      [
        "The alphas of the two scales differ in no sample, so their difference has no error to go by; are the scales the same?",
      ]
    `);
    expect(messages([1, 2, 1, 2, 1, 2, 1])).toMatchInlineSnapshot(`
      [
        "With sampling weights there is no closed form for the test and interval of the difference; they are left out. A bootstrap has an interval: interval: "percentile".",
      ]
    `);
  });
});

describe("lambdas and halves", () => {
  const items = ["q1", "q2"];
  it("options", () => {
    expect(said(() => splitHalf(survey, { items, splits: 0 }))).toMatchInlineSnapshot(
      `"invalid-option | splitHalf: splits must be a whole number of at least 1, got 0"`,
    );
    expect(said(() => splitHalf(survey, { items, seed: -1 }))).toMatchInlineSnapshot(
      `"invalid-option | splitHalf: the option "seed" is -1; expected a whole number from 0 to 9007199254740991"`,
    );
    expect(said(() => guttmanLambdas(survey, { items, standardized: "no" as never }))).toMatchInlineSnapshot(
      `"invalid-option | guttmanLambdas: standardized must be true or false, got "no""`,
    );
    const opposed = [
      [1, -1],
      [-1, 1],
    ];
    expect(said(() => guttmanLambdasFromCovariance(opposed, { terms: ["a", "b"] }))).toMatchInlineSnapshot(
      `"not-positive-definite | guttmanLambdasFromCovariance: the sum of "a" and "b" does not vary, so it has no reliability; are items scored in opposite directions?"`,
    );
  });

  it("warnings", () => {
    const sampled = splitHalfFromCovariance(
      Array.from({ length: 8 }, (_, i) => Array.from({ length: 8 }, (_, j) => (i === j ? 1 : 0.3))),
      { splits: 10 },
    );
    expect(sampled.warnings.map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "Of 35 ways to halve the scale 10 were tried, drawn at random; the best and the worst of all lie further out, so λ4 is at least what is given.",
      ]
    `);
    const copied = { a: [1, 2, 3, 4, 5, 3], b: [1, 3, 2, 5, 4, 4], c: [1, 3, 2, 5, 4, 4] };
    expect(
      guttmanLambdas(copied, { items: ["a", "b", "c"] }).warnings.map(({ message }) => message),
    ).toMatchInlineSnapshot(`
      [
        "The answers to "c" follow exactly from those to items before it, so squared multiple correlations, and λ6 with them, do not exist; is it a copy or a sum of others?",
      ]
    `);
  });
});

describe("Spearman and Brown", () => {
  it("options", () => {
    expect(said(() => spearmanBrown(1, { factor: 2 }))).toMatchInlineSnapshot(
      `"invalid-option | spearmanBrown: the reliability must be a number between 0 and 1, got 1"`,
    );
    expect(said(() => spearmanBrown(0.7, {} as never))).toMatchInlineSnapshot(
      `"missing-option | spearmanBrown: give either factor, the new length over the old, or target, the reliability to reach; got neither"`,
    );
    expect(said(() => spearmanBrown(0.7, { factor: 2, target: 0.9 } as never))).toMatchInlineSnapshot(
      `"missing-option | spearmanBrown: give either factor, the new length over the old, or target, the reliability to reach; got both"`,
    );
    expect(said(() => spearmanBrown(0.7, { target: 90 }))).toMatchInlineSnapshot(
      `"invalid-option | spearmanBrown: target must be a number between 0 and 1, got 90"`,
    );
    expect(said(() => spearmanBrown(0.7, { factor: 0 }))).toMatchInlineSnapshot(
      `"invalid-option | spearmanBrown: factor must be a finite number above 0, got 0"`,
    );
    expect(said(() => spearmanBrown(0.7, { factor: 2, items: 2.5 }))).toMatchInlineSnapshot(
      `"invalid-option | spearmanBrown: items must be a whole number of at least 1, got 2.5"`,
    );
  });
});

describe("omega", () => {
  const items = ["complaints", "privileges", "learning", "raises", "critical"];

  it("factors", () => {
    expect(said(() => omega(attitude, { items }))).toMatchInlineSnapshot(
      `"too-few-items | omega: 5 items ("complaints", "privileges", "learning", "raises" and "critical") are too few for 3 factors, the default: they determine 2 at most; write factors: 2, or 1 for items of one topic, or add items"`,
    );
    expect(said(() => omega(attitude, { items: items.slice(0, 3), factors: 2 }))).toMatchInlineSnapshot(
      `"too-few-items | omega: 3 items ("complaints", "privileges" and "learning") are too few for 2 factors: they determine 1 at most; write factors: 1, or add items"`,
    );
    expect(said(() => omega(attitude, { items: items.slice(0, 2), factors: 1 }))).toMatchInlineSnapshot(
      `"too-few-items | omega: 2 items ("complaints" and "privileges") are too few for 1 factor: omega needs at least three; of two, cronbachAlpha gives Spearman and Brown's reliability"`,
    );
    expect(said(() => omega(attitude, { items: Object.keys(attitude), factors: 4 }))).toMatchInlineSnapshot(
      `"too-few-items | omega: 7 items ("rating", "complaints", "privileges", "learning", "raises", "critical" and "advance") are too few for 4 factors: they determine 3 at most; write factors: 3, or 1 for items of one topic, or add items"`,
    );
    expect(said(() => omega(attitude, { items, factors: 1.5 }))).toMatchInlineSnapshot(
      `"invalid-option | omega: factors must be a whole number of at least 1, got 1.5"`,
    );
    const broken = [
      [1, 0.9, 0.9],
      [0.9, 1, -0.9],
      [0.9, -0.9, 1],
    ];
    expect(said(() => omegaFromCorrelation(broken, { terms: ["a", "b", "c"], factors: 1 }))).toMatchInlineSnapshot(
      `"not-positive-definite | omegaFromCorrelation: no answers can have this correlation matrix: the smallest eigenvalue of its correlations is -0.800, expected none below 0. Were pairs computed from different respondents, or numbers mistyped? Look first at "a", "b" and "c""`,
    );
  });

  it("warnings", () => {
    const messages = (result: { readonly warnings: readonly { readonly message: string }[] }): string[] =>
      result.warnings.map(({ message }) => message);
    expect(messages(omega(attitude, { items, factors: 2 }))).toMatchInlineSnapshot(`
      [
        "The factors seem to explain "raises" entirely, chance and all: there are too many factors, or an item repeats another. Read omega with care.",
        "Two group factors have one correlation, which does not say how each relates to the general factor: both were taken to load alike. Three are needed for omega hierarchical to follow from the data.",
      ]
    `);
    const repeated = { ...attitude, again: attitude.learning };
    expect(
      messages(omega(repeated, { items: ["complaints", "learning", "raises", "again"], factors: 1 })),
    ).toMatchInlineSnapshot(`[]`);
  });
});

describe("polychoric correlations", () => {
  const few = { a: [1, 2, 3, 1, 2, 3, 3, 1], b: [1, 2, 3, 1, 2, 3, 2, 1], c: [1, 1, 3, 2, 3, 2, 3, 1] };
  const asked = { items: ["a", "b", "c"], correlation: "polychoric" } as const;

  it("errors", () => {
    expect(
      said(() => cronbachAlpha(few, { ...asked, correlation: "tetrachoric" as "polychoric" })),
    ).toMatchInlineSnapshot(
      `"invalid-option | cronbachAlpha: correlation "tetrachoric" is not known; there are "pearson" and "polychoric""`,
    );
    expect(said(() => splitHalf(few, { ...asked, standardized: false }))).toMatchInlineSnapshot(
      `"invalid-option | splitHalf: polychoric correlations are of variables without a unit, so standardized: false means nothing with them; leave it out"`,
    );
    expect(
      said(() =>
        omega(attitude, { items: ["complaints", "learning", "raises"], factors: 1, correlation: "polychoric" }),
      ),
    ).toMatchInlineSnapshot(
      `"invalid-data | omega: "complaints" has 23 different answers, and polychoric correlations are for at most 20 ordered categories; take correlation: "pearson""`,
    );
  });

  it("warnings", () => {
    expect(cronbachAlpha(few, asked).warnings.map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "11 combinations of answers were given by nobody, in "a and b", "a and c" and "b and c". They count as they are, 0; where answers are few, merge rare ones.",
        "The answers to "a and b" are ordered by one another, so the polychoric correlation has no maximum and stands at ±0.9999.",
        "The correlations, each made by itself, do not belong together: the smallest eigenvalue is -0.0141. The figures rest on the nearest ones that do; no correlation moved by more than 0.014.",
        "Of polychoric correlations there is no closed form for the standard error and interval of alpha; they are left out. A bootstrap has them: interval: "percentile".",
      ]
    `);
  });
});
