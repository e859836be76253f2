import { describe, expect, it } from "vitest";
import { comparePaired } from "../../src/analysis/comparison/comparePaired";
import { compareScores } from "../../src/analysis/comparison/compareScores";
import { decomposeChange } from "../../src/analysis/comparison/decomposeChange";
import { AnalysisError } from "../../src/errors";

const survey = {
  recommend: [10, 9, 3, 7, 8, 2, 10, 9],
  after: [9, 10, 5, 9, 8, 3, 10, 10],
  easy: [5, 6, 2, 7, 4, 1, 6, 6],
  region: ["North", "South", "North", "South", "North", "South", "North", "South"],
  kind: ["a", "b", "a", "b", "b", "a", "a", "b"],
  quarter: ["2024-Q1", "2024-Q2", "2024-Q1", "2024-Q2", "2024-Q1", "2024-Q2", "2024-Q1", "2024-Q2"],
  season: ["spring", "autumn", "spring", "autumn", "spring", "autumn", "spring", "autumn"],
  year: [2021, 2022, 2023, 2021, 2022, 2023, 2021, 2022],
  customer: [1, 1, 2, 2, 3, 3, 4, 4],
  none: [null, null, null, null, null, null, null, null],
  zero: [0, 0, 0, 0, 0, 0, 0, 0.0],
  wt: [1, 1, 2, 1, 1, 2, 1, 1],
};

/** The error a call throws: its code and message. */
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

const compare = (options: object, data: unknown = survey): string =>
  refused(() => compareScores(data as never, { score: "nps", rating: "recommend", by: "region", ...options } as never));
const pair = (options: object, data: unknown = survey): string =>
  refused(() => comparePaired(data as never, { score: "nps", ...options } as never));
const decompose = (options: object, data: unknown = survey): string =>
  refused(() =>
    decomposeChange(
      data as never,
      { score: "nps", rating: "recommend", segment: "kind", wave: "quarter", ...options } as never,
    ),
  );

describe("which score", () => {
  it("is named and has its own options", () => {
    expect(compare({ score: undefined })).toMatchInlineSnapshot(
      `"missing-option | compareScores: option "score" is missing; write { score: … }"`,
    );
    expect(refused(() => compareScores(survey, undefined as never))).toMatchInlineSnapshot(
      `"missing-option | compareScores: option "score" is missing; write { score: … }"`,
    );
    expect(compare({ score: "npss" })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: option "score" is "npss", expected the name of a score; did you mean "nps"?"`,
    );
    expect(compare({ score: "mean" })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: option "score" is "mean", expected the name of a score; there are "nps", "csat", "ces", "customerIndex", "topBox", "bottomBox", "netScore" and "meanScore""`,
    );
    expect(compare({ score: 7 })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: option "score" is 7, expected the name of a score; there are "nps", "csat", "ces", "customerIndex", "topBox", "bottomBox", "netScore" and "meanScore""`,
    );
    expect(compare({ score: "csat", cutoffs: { promoters: 9, detractors: 6 } })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: option "cutoffs" does not belong to score "csat", which has "rating", "scale" and "top"; leave it out"`,
    );
    expect(compare({ items: ["easy"] })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: option "items" does not belong to score "nps", which has "rating", "scale" and "cutoffs"; leave it out"`,
    );
    expect(compare({ rating: undefined })).toMatchInlineSnapshot(
      `"missing-option | compareScores: option "rating" is missing; name a column or give the column itself"`,
    );
    expect(compare({ rating: "recomend" })).toMatchInlineSnapshot(
      `"unknown-column | compareScores: column "recomend" not found; did you mean "recommend"?"`,
    );
    expect(compare({ score: "topBox", rating: "easy" })).toMatchInlineSnapshot(
      `"missing-option | compareScores: option "scale" is missing; write { scale: [1, 5] }, the lowest and the highest answer there is"`,
    );
    expect(compare({ score: "netScore", rating: "easy", scale: [1, 7], top: 2 })).toMatchInlineSnapshot(
      `"missing-option | compareScores: option "bottom" is missing; write { bottom: … }"`,
    );
    expect(compare({ score: "netScore", rating: "easy", scale: [1, 7], top: 4, bottom: 4 })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: answer 4 stands in both "top" and "bottom"; an answer counts for, against or not at all"`,
    );
    expect(compare({ score: "csat" })).toMatchInlineSnapshot(
      `"out-of-scale | compareScores: column "recommend", data row 1 (counted from 1), is 10, expected 1 to 5; if it means "no answer", declare missingCodes: [10], otherwise the scale that was asked"`,
    );
  });

  it("an index has items and scales", () => {
    const index = { score: "customerIndex", rating: undefined };
    expect(compare(index)).toMatchInlineSnapshot(
      `"missing-option | compareScores: option "items" is missing; write { items: … }"`,
    );
    expect(compare({ ...index, items: ["easy"] })).toMatchInlineSnapshot(
      `"missing-option | compareScores: the scale of item "easy" is missing; write { scale: { "easy": [1, 10] } } with the lowest and the highest answer there is"`,
    );
    expect(compare({ ...index, items: ["easy", "after"], scale: { easy: [1, 7] } })).toMatchInlineSnapshot(
      `"missing-option | compareScores: the scale of item "after" is missing; write { scale: { "after": [1, 10] } } with the lowest and the highest answer there is"`,
    );
    expect(compare({ ...index, items: ["easy"], scale: { esy: [1, 7] } })).toMatchInlineSnapshot(
      `"unknown-column | compareScores: option "scale" names column "esy", which is not there; did you mean "easy"?"`,
    );
    expect(compare({ ...index, items: ["easy", "none"], scale: [1, 7] })).toMatchInlineSnapshot(
      `"no-valid-answers | compareScores: nobody answered all of "easy" and "none" in 8 rows; is it the right column, and are the missing codes right?"`,
    );
  });
});

describe("compareScores", () => {
  it("data", () => {
    expect(compare({}, "a,b")).toMatchInlineSnapshot(
      `"invalid-data | compareScores: the data is the text "a,b", expected rows [{ price: 4 }], columns { price: [4] } or an Arrow table; CSV text enters through readCsv(text)"`,
    );
    expect(compare({}, [10, 9])).toMatchInlineSnapshot(
      `"invalid-option | compareScores: the data is the ratings themselves, so option "rating" has nothing to name; leave it out, or give the survey"`,
    );
    expect(compare({ rating: undefined }, [10, 9])).toMatchInlineSnapshot(
      `"unknown-column | compareScores: option "by" names column "region", but the data is the bare ratings; give the column itself, or the survey"`,
    );
    expect(compare({ rating: "none" })).toMatchInlineSnapshot(
      `"no-valid-answers | compareScores: column "none" has no valid answer in 8 rows; is it the right column, and are the missing codes right?"`,
    );
    expect(compare({ weights: "zero" })).toMatchInlineSnapshot(
      `"zero-weights | compareScores: every weight in "zero" is 0; at least one must be above 0"`,
    );
    expect(compare({ weights: "wt" }, { recommend: [null, 9], region: ["N", "S"], wt: [1, 0] })).toMatchInlineSnapshot(
      `"zero-weights | compareScores: every row with an answer in "recommend" has weight 0; at least one must be above 0"`,
    );
  });

  it("options", () => {
    expect(compare({ agianst: "rest" })).toMatchInlineSnapshot(
      `"unknown-option | compareScores: unknown option "agianst"; did you mean "against"?"`,
    );
    expect(compare({ level: 95 })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: level must be a number between 0 and 1, got 95; for 95 % write 0.95"`,
    );
    expect(compare({ adjust: "bonferoni" })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: adjust "bonferoni" is not known; did you mean "bonferroni"?"`,
    );
    expect(compare({ interval: "newcombe" })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: interval method "newcombe" is not available here; there are "adjusted-wald" and "wald""`,
    );
    expect(compare({ power: 80 })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: option "power" is 80, expected a number above 0.05 (a test finds something in 1 − level of the cases even where there is nothing) and below 1; for 80 % write 0.8"`,
    );
    expect(compare({ power: 0.01 })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: option "power" is 0.01, expected a number above 0.05 (a test finds something in 1 − level of the cases even where there is nothing) and below 1"`,
    );
    expect(compare({ margin: 0 })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: option "margin" is 0, expected a number above 0, such as 5 for −5 to 5, or two ends around 0, [-5, 5]"`,
    );
    expect(compare({ margin: [1, 5] })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: option "margin" is [1, 5], expected a number above 0, such as 5 for −5 to 5, or two ends around 0, [-5, 5]"`,
    );
    expect(compare({ margin: "5" })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: option "margin" is the text "5", expected a number above 0, such as 5 for −5 to 5, or two ends around 0, [-5, 5]"`,
    );
    expect(compare({ margin: 5, level: 0.4 })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: option "margin" needs a level above 0.5, got 0.4; each of the two tests is wrong in 1 − level of the cases"`,
    );
  });

  it("against", () => {
    expect(compare({ against: "al-pairs" })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: option "against" is "al-pairs", expected "all-pairs", "rest", "previous", { baseline: … } with one of the values or { benchmark: … } with a number; did you mean "all-pairs"?"`,
    );
    expect(compare({ against: "everybody" })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: option "against" is "everybody", expected "all-pairs", "rest", "previous", { baseline: … } with one of the values or { benchmark: … } with a number"`,
    );
    expect(compare({ against: 42 })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: option "against" is 42, expected "all-pairs", "rest", "previous", { baseline: … } with one of the values or { benchmark: … } with a number"`,
    );
    expect(compare({ against: {} })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: option "against" is an empty object, expected "all-pairs", "rest", "previous", { baseline: … } with one of the values or { benchmark: … } with a number"`,
    );
    expect(compare({ against: { benchmark: "42" } })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: option "against" is { benchmark: the text "42" }, expected "all-pairs", "rest", "previous", { baseline: … } with one of the values or { benchmark: … } with a number"`,
    );
    expect(compare({ against: { basline: "North" } })).toMatchInlineSnapshot(
      `"unknown-option | compareScores: unknown option "basline" in against; did you mean "baseline"?"`,
    );
    expect(compare({ against: { baseline: "Nort" } })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: option "against" names "Nort", which is no value of "region"; did you mean "North"?"`,
    );
    expect(compare({ by: "year", against: { baseline: "2021" } })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: option "against" names "2021", which is no value of "year"; the data has the number 2021"`,
    );
    expect(compare({ against: { benchmark: 142 } })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: the benchmark is 142, but "nps" lies between -100 and 100"`,
    );
    expect(
      compare({ against: { baseline: "W" } }, { recommend: [9, 9, null], region: ["N", "S", "W"] }),
    ).toMatchInlineSnapshot(
      `"invalid-data | compareScores: the baseline "W" has no valid answer with weight, so there is nothing to compare with"`,
    );
  });

  it("groups and their order", () => {
    expect(compare({ by: undefined })).toMatchInlineSnapshot(
      `"missing-option | compareScores: option "by" is missing; name the column of groups, or give a figure to compare with, { against: { benchmark: … } }"`,
    );
    expect(compare({ by: "regoin" })).toMatchInlineSnapshot(
      `"unknown-column | compareScores: column "regoin" not found; did you mean "region"?"`,
    );
    expect(compare({}, { recommend: [9, 8, null], region: ["N", "N", "S"] })).toMatchInlineSnapshot(
      `"invalid-data | compareScores: "region" has answers in one group ("N"), expected two or more"`,
    );
    expect(compare({ by: "none" })).toMatchInlineSnapshot(
      `"invalid-data | compareScores: "none" has answers in no groups, expected two or more"`,
    );
    expect(compare({ by: "season", against: "previous" })).toMatchInlineSnapshot(
      `"missing-option | compareScores: the order of "spring" and "autumn" in "season" cannot be told from the values; write { order: ["spring", …] }, the earliest first, or let "by" name a column of numbers, dates or text such as "2024-05" or "2024-Q1""`,
    );
    expect(compare({ order: "North" })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: option "order" is the text "North", expected a list of all values of "region", the earliest first"`,
    );
    expect(compare({ order: ["North", "Sout"] })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: option "order" names "Sout", which is no value of "region"; did you mean "South"?"`,
    );
    expect(compare({ by: "year", order: ["2021", "2022", "2023"] })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: option "order" names "2021", which is no value of "year"; the data has the number 2021"`,
    );
    expect(compare({ order: ["North"] })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: option "order" lacks "South"; list every value of "region" once, the earliest first"`,
    );
    expect(compare({ order: ["North", "South", "North"] })).toMatchInlineSnapshot(
      `"invalid-option | compareScores: option "order" names "North" twice; list every value of "region" once, the earliest first"`,
    );
    expect(
      compare({ against: "previous" }, { recommend: [9, 8], region: ["2024Q1", "2024-Q1"] }),
    ).toMatchInlineSnapshot(
      `"invalid-data | compareScores: "2024Q1" and "2024-Q1" in "region" are the same time written in two ways; write them alike"`,
    );
    expect(compare({ against: "previous" }, { recommend: [9, 8], region: ["2024", "2024-05"] })).toMatchInlineSnapshot(
      `"missing-option | compareScores: the order of "2024" and "2024-05" in "region" cannot be told from the values; write { order: ["2024", …] }, the earliest first, or let "by" name a column of numbers, dates or text such as "2024-05" or "2024-Q1""`,
    );
    expect(
      compare({ against: "previous" }, { recommend: [9, 8], region: ["2024-02-30", "2024-03-01"] }),
    ).toMatchInlineSnapshot(
      `"missing-option | compareScores: the order of "2024-02-30" and "2024-03-01" in "region" cannot be told from the values; write { order: ["2024-02-30", …] }, the earliest first, or let "by" name a column of numbers, dates or text such as "2024-05" or "2024-Q1""`,
    );
  });

  it("warnings", () => {
    const messages = (options: object, data: object = survey): string[] => {
      const { rows, warnings } = compareScores(
        data as never,
        { score: "nps", rating: "recommend", by: "region", ...options } as never,
      );
      return [...warnings, ...rows.flatMap((row) => row.warnings)].map(({ code, message }) => `${code}: ${message}`);
    };
    expect(
      messages({ weights: "wt" }, { recommend: [10, 9, 3, 7], region: [1, 1, 2, 2], wt: [1, 2, 1, 1] }),
    ).toMatchInlineSnapshot(`
      [
        "no-variance: The answers do not differ, so their variance says nothing about how sure the score is; the interval counts 1.8 answers.",
      ]
    `);
    expect(
      messages({ clusters: "c" }, { recommend: [10, 3, 3, 7], region: [1, 1, 2, 2], c: [1, 1, 2, 2] }),
    ).toMatchInlineSnapshot(`
      [
        "too-few-clusters: The answers come from too few clusters to tell how much clusters differ, so there is no interval.",
      ]
    `);
    expect(messages({ populationSize: 4 }, { recommend: [10, 3, 3, 7], region: [1, 1, 2, 2] })).toMatchInlineSnapshot(`
      [
        "census: Everybody was asked, so the difference is known, and there is nothing to test.",
      ]
    `);
    expect(
      messages({ score: "meanScore", scale: [0, 10] }, { recommend: [9, 8], region: [1, 2] }),
    ).toMatchInlineSnapshot(`
      [
        "too-few-answers: There are too few answers to tell how much answers differ, so the difference has no interval.",
      ]
    `);
    expect(
      messages({ score: "meanScore", scale: [0, 10] }, { recommend: [9, 9, 8, 8], region: [1, 1, 2, 2] }),
    ).toMatchInlineSnapshot(`
      [
        "no-variance: The answers do not differ within the groups, so nothing tells how sure the difference is, and there is no interval.",
      ]
    `);
    expect(messages({}, { recommend: [9, 9, 8, null, null], region: [1, null, 2, 3, 4] })).toMatchInlineSnapshot(`
      [
        "missing-group: "region" is missing for 1 of 5 respondents, who are in no group.",
        "empty-group: 2 of 4 groups have no valid answer with weight, and are left out.",
      ]
    `);
  });
});

describe("comparePaired", () => {
  it("who is the same respondent", () => {
    expect(pair({})).toMatchInlineSnapshot(
      `"missing-option | comparePaired: say who is the same respondent: { ratings: ["before", "after"] } for columns side by side, or { respondent: …, wave: … } for one row each time"`,
    );
    expect(pair({ rating: "recommend", respondent: "customer" })).toMatchInlineSnapshot(
      `"missing-option | comparePaired: option "wave" is missing; rows are matched by "respondent" and told apart by "wave""`,
    );
    expect(pair({ rating: "recommend", wave: "quarter" })).toMatchInlineSnapshot(
      `"missing-option | comparePaired: option "respondent" is missing; rows are matched by "respondent" and told apart by "wave""`,
    );
    expect(pair({ ratings: ["recommend", "after"], rating: "recommend" })).toMatchInlineSnapshot(
      `"invalid-option | comparePaired: option "rating" does not go with "ratings": "ratings" lists the rated columns already"`,
    );
    expect(pair({ ratings: ["recommend", "after"], respondent: "customer" })).toMatchInlineSnapshot(
      `"invalid-option | comparePaired: option "respondent" does not go with "ratings": "ratings" are columns of one row a respondent, in the order listed"`,
    );
    expect(
      pair({ ratings: ["recommend", "after"], score: "customerIndex", items: ["easy"], scale: [1, 7] }),
    ).toMatchInlineSnapshot(
      `"invalid-option | comparePaired: option "items" does not go with "ratings": an index has several items, so it is compared by "respondent" and "wave""`,
    );
    expect(pair({ ratings: ["recommend", "after"], score: "customerIndex" })).toMatchInlineSnapshot(
      `"missing-option | comparePaired: option "items" is missing; write { items: … }"`,
    );
    expect(pair({ ratings: ["recommend"] })).toMatchInlineSnapshot(
      `"invalid-option | comparePaired: option "ratings" lists one column, "recommend", expected two or more to compare"`,
    );
    expect(pair({ ratings: ["recommend", "afer"] })).toMatchInlineSnapshot(
      `"unknown-column | comparePaired: column "afer" not found; did you mean "after"?"`,
    );
    expect(pair({ ratings: ["recommend", "after"], clusters: "region" })).toMatchInlineSnapshot(
      `"unknown-option | comparePaired: unknown option "clusters"; there are "score", "rating", "items", "scale", "cutoffs", "top", "bottom", "version", "itemWeights", "ratings", "respondent", "wave" and 9 more"`,
    );
    expect(pair({ ratings: ["recommend", "after"], against: "rest" })).toMatchInlineSnapshot(
      `"invalid-option | comparePaired: option "against" is "rest", expected "all-pairs", "previous" or { baseline: … } with one of the values"`,
    );
    expect(pair({ ratings: ["recommend", "after"], against: { benchmark: 4 } })).toMatchInlineSnapshot(
      `"unknown-option | comparePaired: unknown option "benchmark" in against; there are "baseline""`,
    );
    expect(pair({ ratings: ["recommend", "after"], against: { baseline: "before" } })).toMatchInlineSnapshot(
      `"invalid-option | comparePaired: option "against" names "before", which is none of "recommend" and "after""`,
    );
  });

  it("rows matched by respondent", () => {
    const matched = { rating: "recommend", respondent: "customer", wave: "quarter" };
    expect(pair({ ...matched, respondent: "region" })).toMatchInlineSnapshot(
      `"invalid-data | comparePaired: respondent "North" in "region" has a second answer in wave "2024-Q1", data row 3 (counted from 1); expected one for each respondent and wave; keep one of them, such as the latest"`,
    );
    expect(pair({ ...matched, weights: { frequency: "customer" } })).toMatchInlineSnapshot(
      `"invalid-option | comparePaired: option "weights" gives frequencies, but with "respondent" each row is one person's answer; leave them out, or give sampling weights"`,
    );
    expect(pair({ ...matched, wave: "season" })).toMatchInlineSnapshot(
      `"missing-option | comparePaired: the order of "spring" and "autumn" in "season" cannot be told from the values; write { order: ["spring", …] }, the earliest first, or let "wave" name a column of numbers, dates or text such as "2024-05" or "2024-Q1""`,
    );
    expect(pair({ ...matched, wave: "zero", respondent: "customer" })).toMatchInlineSnapshot(
      `"invalid-data | comparePaired: "zero" has one wave, expected two or more to compare"`,
    );
    expect(pair({ ...matched, wave: "none" })).toMatchInlineSnapshot(
      `"invalid-data | comparePaired: "none" has no wave, expected two or more to compare"`,
    );
  });

  it("warnings", () => {
    const { rows, warnings } = comparePaired(
      {
        r: [10, 3, 9, 9, 3, 8, 7],
        id: [1, 1, 2, 3, 3, null, 4],
        wave: [1, 2, 1, 1, 2, 2, null],
        w: [1, 2, 1, 1, 1, 1, 1],
      },
      { score: "nps", rating: "r", respondent: "id", wave: "wave", weights: "w" },
    );
    expect(
      [...warnings, ...rows[0]!.warnings].map(({ code, message }) => `${code}: ${message}`),
    ).toMatchInlineSnapshot(`
      [
        "missing-respondent: "id" is missing for 1 answer, which cannot be matched and is left out.",
        "missing-wave: "wave" is missing for 1 answer, which cannot be matched and is left out.",
        "unmatched: 2 answered both 1 and 2; 1 only the first and 0 only the second, who are left out: the difference is that of those who stayed.",
        "weights-differ: 1 of 2 have one weight in 1 and another in 2; the latter is used.",
        "no-variance: The changes do not differ, so their variance says nothing about how sure the difference is; the interval counts 1.8 answers.",
      ]
    `);
    const same = comparePaired(
      { a: [1, 2], b: [2, 3], c: [null, null] },
      { score: "meanScore", scale: [1, 5], ratings: ["a", "b", "c"] },
    );
    expect(
      same.rows.flatMap((row) => row.warnings.map(({ code, message }) => `${code}: ${message}`)),
    ).toMatchInlineSnapshot(`
      [
        "no-variance: Everybody changed by the same amount, so nothing tells how sure the difference is, and there is no interval.",
        "no-pairs: Nobody answered both "a" and "c", so there is no difference within persons.",
        "no-pairs: Nobody answered both "b" and "c", so there is no difference within persons.",
      ]
    `);
  });
});

describe("decomposeChange", () => {
  it("waves", () => {
    expect(decompose({ segment: undefined })).toMatchInlineSnapshot(
      `"missing-option | decomposeChange: option "segment" is missing; name a column or give the column itself"`,
    );
    expect(decompose({ wave: undefined })).toMatchInlineSnapshot(
      `"missing-option | decomposeChange: option "wave" is missing; name a column or give the column itself"`,
    );
    expect(decompose({ form: "2024-Q1" })).toMatchInlineSnapshot(
      `"unknown-option | decomposeChange: unknown option "form"; did you mean "from"?"`,
    );
    expect(decompose({ wave: "year" })).toMatchInlineSnapshot(
      `"missing-option | decomposeChange: option "from" is missing; "year" has 2021, 2022 and 2023, write { from: …, to: … } with two of them"`,
    );
    expect(decompose({ wave: "year", from: 2021 })).toMatchInlineSnapshot(
      `"missing-option | decomposeChange: option "to" is missing; "year" has 2021, 2022 and 2023, write { from: …, to: … } with two of them"`,
    );
    expect(decompose({ wave: "year", from: 2021, to: 2021 })).toMatchInlineSnapshot(
      `"invalid-option | decomposeChange: options "from" and "to" name the same wave, 2021; a change takes two"`,
    );
    expect(decompose({ wave: "year", from: 2021, to: 2024 })).toMatchInlineSnapshot(
      `"invalid-option | decomposeChange: option "to" names 2024, which is no value of "year"; there are 2021, 2022 and 2023"`,
    );
    expect(decompose({ wave: "year", from: "2021", to: 2022 })).toMatchInlineSnapshot(
      `"invalid-option | decomposeChange: option "from" names "2021", which is no value of "year"; the data has the number 2021"`,
    );
    expect(decompose({ wave: "season" })).toMatchInlineSnapshot(
      `"missing-option | decomposeChange: which of "spring" and "autumn" came first cannot be told; write { from: …, to: … }"`,
    );
    expect(decompose({}, { recommend: [9, 8, null], kind: ["a", "b", "a"], quarter: [1, 1, 2] })).toMatchInlineSnapshot(
      `"no-valid-answers | decomposeChange: wave 2 of "quarter" has no valid answer with weight"`,
    );
    expect(
      decompose({ weights: "wt" }, { recommend: [9, 8], kind: ["a", "b"], quarter: [1, 2], wt: [1, 0] }),
    ).toMatchInlineSnapshot(
      `"no-valid-answers | decomposeChange: wave 2 of "quarter" has no valid answer with weight"`,
    );
  });
});
