import { describe, expect, it } from "vitest";
import { comparisonPower } from "../../src/analysis/planning/comparisonPower";
import { comparisonSampleSize } from "../../src/analysis/planning/comparisonSampleSize";
import { detectableDifference } from "../../src/analysis/planning/detectableDifference";
import { marginOfError } from "../../src/analysis/planning/marginOfError";
import { sampleSize } from "../../src/analysis/planning/sampleSize";
import { bottomBox } from "../../src/analysis/score/bottomBox";
import { ces } from "../../src/analysis/score/ces";
import { cesFromCounts } from "../../src/analysis/score/cesFromCounts";
import { csat } from "../../src/analysis/score/csat";
import { csatFromCounts } from "../../src/analysis/score/csatFromCounts";
import { customerIndex } from "../../src/analysis/score/customerIndex";
import { meanScore } from "../../src/analysis/score/meanScore";
import { netScore } from "../../src/analysis/score/netScore";
import { nps } from "../../src/analysis/score/nps";
import { npsFromCounts } from "../../src/analysis/score/npsFromCounts";
import { topBox } from "../../src/analysis/score/topBox";
import { AnalysisError } from "../../src/errors";

const survey = {
  recommend: [10, 9, 3, null],
  satisfied: [5, 4, 1, 2],
  region: ["N", "S", "N", null],
  comment: ["good", "", "bad", "so-so"],
  wt: [1, 0.5, 2, 1],
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

/** Calls as somebody without types would. */
const run = (call: unknown, ...args: unknown[]): string =>
  refused(() => (call as (...all: unknown[]) => unknown)(...args));

describe("answers", () => {
  it("out of scale, not whole, not a number, infinite", () => {
    expect(run(nps, [10, 11])).toMatchInlineSnapshot(
      `"out-of-scale | nps: column "rating", data row 2 (counted from 1), is 11, expected 0 to 10; if it means "no answer", declare missingCodes: [11], otherwise the scale that was asked"`,
    );
    expect(
      run(nps, survey, { rating: "satisfied", scale: [0, 4], cutoffs: { promoters: 4, detractors: 2 } }),
    ).toMatchInlineSnapshot(
      `"out-of-scale | nps: column "satisfied", data row 1 (counted from 1), is 5, expected 0 to 4; if it means "no answer", declare missingCodes: [5], otherwise the scale that was asked"`,
    );
    expect(run(csat, [5, 4.5])).toMatchInlineSnapshot(
      `"not-whole | csat: column "rating", data row 2 (counted from 1), is 4.5, expected a whole number"`,
    );
    expect(run(ces, [7, 0])).toMatchInlineSnapshot(
      `"out-of-scale | ces: column "rating", data row 2 (counted from 1), is 0, expected 1 to 7; if it means "no answer", declare missingCodes: [0], otherwise the scale that was asked"`,
    );
    expect(run(nps, [9, "9"])).toMatchInlineSnapshot(
      `"not-numeric | nps: column "rating", data row 2 (counted from 1), is the text "9", expected a number; numerals kept as text are not converted: convert the column first (mind that Number("") is 0), or tell readCsv its decimal mark and missingCodes"`,
    );
    expect(run(nps, survey, { rating: "comment" })).toMatchInlineSnapshot(
      `"not-numeric | nps: column "comment", data row 1 (counted from 1), is the text "good", expected a number; the column holds text and no numbers"`,
    );
    expect(run(nps, [9, Number.POSITIVE_INFINITY])).toMatchInlineSnapshot(
      `"not-finite | nps: column "rating", data row 2 (counted from 1), is Infinity, expected a finite number; give null where an answer is missing"`,
    );
    expect(run(nps, [true])).toMatchInlineSnapshot(
      `"not-numeric | nps: column "rating", data row 1 (counted from 1), is true, expected a number; write 1 for true and 0 for false"`,
    );
    expect(run(customerIndex, survey, { items: ["recommend", "satisfied"], scale: [1, 5] })).toMatchInlineSnapshot(
      `"out-of-scale | customerIndex: column "recommend", data row 1 (counted from 1), is 10, expected 1 to 5; if it means "no answer", declare missingCodes: [10], otherwise the scale that was asked"`,
    );
  });

  it("none at all", () => {
    expect(run(nps, [null, null])).toMatchInlineSnapshot(
      `"no-valid-answers | nps: column "rating" has no valid answer: all 2 rows are empty"`,
    );
    expect(run(nps, [null])).toMatchInlineSnapshot(
      `"no-valid-answers | nps: column "rating" has no valid answer: its one row is empty"`,
    );
    expect(run(nps, [99, "n/a"], { missingCodes: [99, "n/a"] })).toMatchInlineSnapshot(
      `"no-valid-answers | nps: column "rating" has no valid answer: all 2 rows are empty, or a missing code (99, "n/a")"`,
    );
    expect(run(nps, [10, null], { weights: { frequency: [0, 3] } })).toMatchInlineSnapshot(
      `"no-valid-answers | nps: column "rating" has no valid answer: all 2 rows are empty, or stand for nobody (frequency 0)"`,
    );
    expect(
      run(customerIndex, { a: [1, null], b: [null, 2] }, { items: ["a", "b"], scale: [1, 5] }),
    ).toMatchInlineSnapshot(
      `"no-valid-answers | customerIndex: nobody answered all 2 items; most is missing in "a" (1 of 2 missing), "b" (1 of 2 missing); leave such items out"`,
    );
    expect(run(npsFromCounts, { promoters: 0, passives: 0, detractors: 0 })).toMatchInlineSnapshot(
      `"no-valid-answers | npsFromCounts: every count is 0; expected at least one answer"`,
    );
  });
});

describe("data", () => {
  it("is no column and no survey", () => {
    expect(run(nps, "10;9")).toMatchInlineSnapshot(
      `"invalid-data | nps: the data is the text "10;9", expected ratings such as [10, 9, 7], or a survey and rating: "…"; CSV text enters through readCsv(text)"`,
    );
    expect(run(nps, undefined)).toMatchInlineSnapshot(
      `"invalid-data | nps: the data is undefined, expected ratings such as [10, 9, 7], or a survey and rating: "…""`,
    );
    expect(run(nps, 9)).toMatchInlineSnapshot(
      `"invalid-data | nps: the data is 9, expected ratings such as [10, 9, 7], or a survey and rating: "…""`,
    );
    expect(run(nps, Promise.resolve([9]))).toMatchInlineSnapshot(
      `"invalid-data | nps: the data is a Promise, expected rows [{ price: 4 }], columns { price: [4] } or an Arrow table; await it first"`,
    );
    expect(run(nps, [])).toMatchInlineSnapshot(`"empty-data | nps: there are no ratings; expected at least one"`);
    expect(run(nps, new Map([["q", [1]]]), { rating: "q" })).toMatchInlineSnapshot(
      `"invalid-data | nps: the data is a Map, expected rows [{ price: 4 }], columns { price: [4] } or an Arrow table; Object.fromEntries(map) makes columns of a Map"`,
    );
  });

  it("has no such column", () => {
    expect(run(nps, survey, { rating: "recomend" })).toMatchInlineSnapshot(
      `"unknown-column | nps: column "recomend" not found; did you mean "recommend"?"`,
    );
    expect(run(nps, survey)).toMatchInlineSnapshot(
      `"missing-option | nps: option "rating" is missing; name a column or give the column itself"`,
    );
    expect(run(nps, [9], { rating: "recommend" })).toMatchInlineSnapshot(
      `"invalid-option | nps: the data is the ratings themselves, so option "rating" has nothing to name; leave it out, or give the survey"`,
    );
    expect(run(nps, [9], { by: "region" })).toMatchInlineSnapshot(
      `"unknown-column | nps: option "by" names column "region", but the data is the bare ratings; give the column itself, or the survey"`,
    );
    expect(run(nps, [9, 8], { by: ["N"] })).toMatchInlineSnapshot(
      `"column-length | nps: column "by" has 1 row but the data has 2, expected the same number; give null where an answer is missing"`,
    );
    expect(run(nps, survey, { rating: "recommend", by: "regoin" })).toMatchInlineSnapshot(
      `"unknown-column | nps: column "regoin" not found; did you mean "region"?"`,
    );
    expect(run(nps, survey, { rating: "recommend", missingCodes: { regoin: ["n/a"] } })).toMatchInlineSnapshot(
      `"unknown-column | nps: option "missingCodes" names column "regoin", which is not there; did you mean "region"?"`,
    );
    expect(run(customerIndex, survey, { items: ["satisfied", "value"], scale: [1, 5] })).toMatchInlineSnapshot(
      `"unknown-column | customerIndex: column "value" not found; there are "recommend", "satisfied", "region", "comment" and "wt""`,
    );
  });

  it("has a group that has no name", () => {
    expect(run(nps, [9, 8], { by: ["N", { name: "S" }] })).toMatchInlineSnapshot(
      `"invalid-data | nps: column "by", data row 2 (counted from 1), is an object, expected the name of a group: text, a number, a boolean or a date"`,
    );
  });
});

describe("options", () => {
  it("unknown", () => {
    expect(run(nps, [9], { levle: 0.9 })).toMatchInlineSnapshot(
      `"unknown-option | nps: unknown option "levle"; did you mean "level"?"`,
    );
    expect(run(nps, [9], { group: "region" })).toMatchInlineSnapshot(
      `"unknown-option | nps: unknown option "group"; there are "rating", "by", "weights", "missingCodes", "level", "clusters", "strata", "populationSize", "scale", "cutoffs" and "interval""`,
    );
    expect(run(csat, [5], "rating")).toMatchInlineSnapshot(
      `"invalid-option | csat: options must be an object like { rating: … }, got "rating""`,
    );
    expect(run(ces, [5], null)).toMatchInlineSnapshot(
      `"invalid-option | ces: options must be an object like { rating: … }, got null"`,
    );
  });

  it("level", () => {
    expect(run(nps, [9], { level: 95 })).toMatchInlineSnapshot(
      `"invalid-option | nps: level must be a number between 0 and 1, got 95; for 95 % write 0.95"`,
    );
    expect(run(nps, [9], { level: 0 })).toMatchInlineSnapshot(
      `"invalid-option | nps: level must be a number between 0 and 1, got 0"`,
    );
    expect(run(nps, [9], { level: "0.9" })).toMatchInlineSnapshot(
      `"invalid-option | nps: level must be a number between 0 and 1, got "0.9""`,
    );
    expect(run(nps, [9], { interval: { method: "score", level: 1 } })).toMatchInlineSnapshot(
      `"invalid-option | nps: level must be a number between 0 and 1, got 1"`,
    );
  });

  it("interval", () => {
    expect(run(nps, [9], { interval: "wilson" })).toMatchInlineSnapshot(
      `"invalid-option | nps: interval method "wilson" is not available here; there are "adjusted-wald", "score", "dirichlet", "wald", "percentile", "basic", "normal", "bc" and "bca""`,
    );
    expect(run(csat, [5], { interval: "agresti" })).toMatchInlineSnapshot(
      `"invalid-option | csat: interval method "agresti" is not available here; there are "wilson", "clopper-pearson", "agresti-coull", "jeffreys", "wald", "percentile", "basic", "normal", "bc" and "bca""`,
    );
    expect(run(ces, [5], { interval: {} })).toMatchInlineSnapshot(
      `"invalid-option | ces: interval has no method; choose "t", "percentile", "basic", "normal", "bc" and "bca""`,
    );
    expect(run(nps, [9], { interval: { method: "wald", resamples: 10 } })).toMatchInlineSnapshot(
      `"unknown-option | nps: unknown option "resamples" in interval; there are "method", "level" and "prior""`,
    );
    expect(run(nps, [9], { interval: 0.9 })).toMatchInlineSnapshot(
      `"invalid-option | nps: option "interval" is 0.9, expected a method's name or { method: "adjusted-wald" }; a level is given as option "level""`,
    );
    expect(run(nps, [9], { interval: { method: "score", prior: "uniform" } })).toMatchInlineSnapshot(
      `"invalid-option | nps: interval.prior belongs to method "dirichlet", but the method is "score"; leave one of them out"`,
    );
    expect(run(nps, [9], { interval: { method: "dirichlet", prior: "flat" } })).toMatchInlineSnapshot(
      `"invalid-option | nps: interval.prior is the text "flat", expected "jeffreys", "uniform" or { promoters, passives, detractors } with a number above 0 each"`,
    );
    expect(
      run(nps, [9], { interval: { method: "dirichlet", prior: { promoters: 1, passives: 0, detractors: 1 } } }),
    ).toMatchInlineSnapshot(
      `"invalid-option | nps: interval.prior has 0 passives, expected "jeffreys", "uniform" or { promoters, passives, detractors } with a number above 0 each"`,
    );
  });

  it("scale", () => {
    expect(run(topBox, [5])).toMatchInlineSnapshot(
      `"missing-option | topBox: option "scale" is missing; write { scale: [1, 5] }, the lowest and the highest answer there is"`,
    );
    expect(run(topBox, [5], { top: 1 })).toMatchInlineSnapshot(
      `"missing-option | topBox: option "scale" is missing; write { scale: [1, 5] }, the lowest and the highest answer there is"`,
    );
    expect(run(csat, [5], { scale: [5, 1] })).toMatchInlineSnapshot(
      `"invalid-option | csat: option "scale" is [5, 1], expected the lower end first; write [1, 5]"`,
    );
    expect(run(csat, [5], { scale: [0.5, 5] })).toMatchInlineSnapshot(
      `"invalid-option | csat: option "scale" is [0.5, 5], expected whole numbers such as [1, 5]"`,
    );
    expect(run(csat, [5], { scale: 5 })).toMatchInlineSnapshot(
      `"invalid-option | csat: option "scale" is 5, expected two whole numbers such as [1, 5]"`,
    );
    expect(run(meanScore, [5], { scale: [0, 1e6] })).toMatchInlineSnapshot(
      `"invalid-option | meanScore: option "scale" is [0, 1000000], which has 1000001 answers; a rating scale has at most 65535"`,
    );
    expect(run(ces, [5], { scale: [1, 5] })).toMatchInlineSnapshot(
      `"invalid-option | ces: option "scale" is [1, 5], but version "2.0" is asked on 1 to 7; that is version "1.0""`,
    );
    expect(run(customerIndex, survey, { items: ["satisfied"] })).toMatchInlineSnapshot(
      `"missing-option | customerIndex: option "scale" is missing; write { scale: … }"`,
    );
    expect(
      run(customerIndex, survey, { items: ["satisfied", "recommend"], scale: { satisfied: [1, 5] } }),
    ).toMatchInlineSnapshot(
      `"missing-option | customerIndex: the scale of "recommend" is missing; write { scale: { "recommend": [1, 10] } } with the lowest and the highest answer there is"`,
    );
    expect(run(customerIndex, survey, { items: ["satisfied"], scale: { satisifed: [1, 5] } })).toMatchInlineSnapshot(
      `"unknown-column | customerIndex: option "scale" names column "satisifed", which is not there; did you mean "satisfied"?"`,
    );
  });

  it("boxes and cut-offs", () => {
    expect(run(csat, [5], { top: 5 })).toMatchInlineSnapshot(
      `"invalid-option | csat: option "top" is 5, expected some answers of the scale 1 to 5, such as [5], or how many boxes from its high end, 1 to 4; for the answer 5 alone write [5]"`,
    );
    expect(run(csat, [5], { top: [] })).toMatchInlineSnapshot(
      `"invalid-option | csat: option "top" is empty, expected some answers of the scale 1 to 5, such as [5], or how many boxes from its high end, 1 to 4"`,
    );
    expect(run(csat, [5], { top: [5, 6] })).toMatchInlineSnapshot(
      `"invalid-option | csat: option "top" names 6, expected some answers of the scale 1 to 5, such as [5], or how many boxes from its high end, 1 to 4"`,
    );
    expect(run(csat, [5], { top: [5, 5] })).toMatchInlineSnapshot(
      `"invalid-option | csat: option "top" names an answer twice, expected some answers of the scale 1 to 5, such as [5], or how many boxes from its high end, 1 to 4"`,
    );
    expect(run(csat, [5], { top: [1, 2, 3, 4, 5] })).toMatchInlineSnapshot(
      `"invalid-option | csat: option "top" takes in every answer, expected some answers of the scale 1 to 5, such as [5], or how many boxes from its high end, 1 to 4"`,
    );
    expect(run(csat, [5], { top: "4-5" })).toMatchInlineSnapshot(
      `"invalid-option | csat: option "top" is "4-5", expected some answers of the scale 1 to 5, such as [5], or how many boxes from its high end, 1 to 4"`,
    );
    expect(run(bottomBox, [5], { scale: [1, 5], bottom: 0 })).toMatchInlineSnapshot(
      `"invalid-option | bottomBox: option "bottom" is 0, expected some answers of the scale 1 to 5, such as [1], or how many boxes from its low end, 1 to 4"`,
    );
    expect(run(netScore, [5], { scale: [1, 5], top: 1 })).toMatchInlineSnapshot(
      `"missing-option | netScore: option "bottom" is missing; write { bottom: … }"`,
    );
    expect(run(netScore, [5], { scale: [1, 5], top: 3, bottom: 3 })).toMatchInlineSnapshot(
      `"invalid-option | netScore: answer 3 stands in both "top" and "bottom"; an answer counts for, against or not at all"`,
    );
    expect(run(nps, [5], { scale: [1, 10] })).toMatchInlineSnapshot(
      `"missing-option | nps: on the scale 1 to 10 it has to be said who is a promoter; write { cutoffs: { promoters: …, detractors: … } }, the lowest rating of a promoter and the highest of a detractor"`,
    );
    expect(run(nps, [5], { cutoffs: { promoters: 6, detractors: 9 } })).toMatchInlineSnapshot(
      `"invalid-option | nps: option "cutoffs" has promoters from 6 and detractors up to 9, expected two ratings of the scale 0 to 10, the detractors' lower"`,
    );
    expect(run(nps, [5], { cutoffs: { promoters: 9 } })).toMatchInlineSnapshot(
      `"invalid-option | nps: option "cutoffs" has promoters from 9 and detractors up to nothing, expected two ratings of the scale 0 to 10, the detractors' lower"`,
    );
    expect(run(nps, [5], { cutoffs: { promotors: 9 } })).toMatchInlineSnapshot(
      `"unknown-option | nps: unknown option "promotors" in cutoffs; did you mean "promoters"?"`,
    );
  });

  it("version", () => {
    expect(run(ces, [5], { version: 2 })).toMatchInlineSnapshot(
      `"invalid-option | ces: option "version" is 2, expected "2.0" or "1.0"; write "2.0", in quotes"`,
    );
    expect(run(ces, [5], { version: "3.0" })).toMatchInlineSnapshot(
      `"invalid-option | ces: option "version" is "3.0", expected "2.0" or "1.0""`,
    );
  });

  it("item weights", () => {
    const index = (itemWeights: unknown): string =>
      run(customerIndex, survey, { items: ["satisfied", "recommend"], scale: [0, 10], itemWeights });
    expect(run(customerIndex, survey, { scale: [1, 5] })).toMatchInlineSnapshot(
      `"missing-option | customerIndex: option "items" is missing; write { items: … }"`,
    );
    expect(index([1])).toMatchInlineSnapshot(
      `"invalid-option | customerIndex: itemWeights has 1 number for 2 items; give one for each, in the same order"`,
    );
    expect(index([1, -1])).toMatchInlineSnapshot(
      `"invalid-option | customerIndex: the item weight of "recommend" is -1, expected a number of 0 or more"`,
    );
    expect(index([0, 0])).toMatchInlineSnapshot(
      `"invalid-option | customerIndex: every item weight is 0; at least one must be above 0"`,
    );
    expect(index({ satisfied: 1 })).toMatchInlineSnapshot(
      `"invalid-option | customerIndex: itemWeights has nothing for "recommend"; give every item a weight, 0 to leave it out of the figure"`,
    );
    expect(index({ satisfied: 1, recomend: 2 })).toMatchInlineSnapshot(
      `"unknown-column | customerIndex: itemWeights names "recomend", which is none of the items; did you mean "recommend"?"`,
    );
    expect(index({ satisfied: 1, recommend: "2" })).toMatchInlineSnapshot(
      `"invalid-option | customerIndex: the item weight of "recommend" is the text "2", expected a number of 0 or more"`,
    );
    expect(index("equal")).toMatchInlineSnapshot(
      `"invalid-option | customerIndex: itemWeights is the text "equal", expected a number for each item, { "satisfied": … } or [ … ]"`,
    );
  });
});

describe("weights", () => {
  const weighted = (weights: unknown): string =>
    run(nps, { ...survey, recommend: [10, 9, 3, 8] }, { rating: "recommend", weights });

  it("negative, missing, of the wrong length, all zero, broken", () => {
    expect(weighted([1, 2, -0.5, 1])).toMatchInlineSnapshot(
      `"negative-weight | nps: column "weights", data row 3 (counted from 1), is -0.5, expected a weight of 0 or more; give 0 to leave the row out"`,
    );
    expect(weighted([1, null, 1, 1])).toMatchInlineSnapshot(
      `"missing-weight | nps: column "weights", data row 2 (counted from 1), has no weight; give 0 to leave the row out"`,
    );
    expect(weighted([1, 2])).toMatchInlineSnapshot(
      `"weights-length | nps: weights has 2 values but the data has 4 rows; give one weight for each row, 0 to leave a row out"`,
    );
    expect(weighted([0, 0, 0, 0])).toMatchInlineSnapshot(
      `"zero-weights | nps: every weight in "weights" is 0; at least one must be above 0"`,
    );
    expect(weighted("weight")).toMatchInlineSnapshot(
      `"unknown-column | nps: column "weight" not found; there are "recommend", "satisfied", "region", "comment" and "wt""`,
    );
    expect(weighted("comment")).toMatchInlineSnapshot(
      `"not-numeric | nps: column "comment", data row 1 (counted from 1), is the text "good", expected a number; the column holds text and no numbers"`,
    );
    expect(weighted([1e308, 1e308, 1, 1])).toMatchInlineSnapshot(
      `"not-finite | nps: the weights in "weights" add up to more than a number holds; divide them all by the same number"`,
    );
    expect(weighted({ frequency: "wt" })).toMatchInlineSnapshot(
      `"not-whole | nps: column "wt", data row 2 (counted from 1), is 0.5, expected a whole number of people; sampling weights are given as weights: "wt""`,
    );
    expect(weighted({ frequency: [1, -2, 1, 1] })).toMatchInlineSnapshot(
      `"negative-weight | nps: column "frequency", data row 2 (counted from 1), is -2, expected a frequency of 0 or more; give 0 to leave the row out"`,
    );
    expect(weighted({ frequency: [1, null, 1, 1] })).toMatchInlineSnapshot(
      `"missing-weight | nps: column "frequency", data row 2 (counted from 1), has no frequency; give 0 to leave the row out"`,
    );
    expect(weighted({ freq: "wt" })).toMatchInlineSnapshot(
      `"unknown-option | nps: unknown option "freq" in weights; frequencies are given as { frequency: … }"`,
    );
    expect(weighted(2)).toMatchInlineSnapshot(
      `"invalid-option | nps: option "weights" is 2, expected a column's name or the column itself"`,
    );
  });

  it("zero wherever there is an answer", () => {
    expect(run(nps, [10, null], { weights: [0, 1] })).toMatchInlineSnapshot(
      `"zero-weights | nps: every row with an answer in "rating" has weight 0; at least one must be above 0"`,
    );
    expect(
      run(customerIndex, { a: [1, null], b: [3, 2] }, { items: ["a", "b"], scale: [1, 5], weights: [0, 1] }),
    ).toMatchInlineSnapshot(
      `"zero-weights | customerIndex: every row with all of "a" and "b" has weight 0; at least one must be above 0"`,
    );
  });
});

describe("sampling designs", () => {
  const designed = (options: object): string => run(csat, survey, { rating: "satisfied", ...options });

  it("clusters and strata", () => {
    expect(designed({ clusters: "region" })).toMatchInlineSnapshot(
      `"invalid-data | csat: column "region", data row 4 (counted from 1), has no cluster; every row needs one"`,
    );
    expect(designed({ clusters: ["a", "a", "a", "a"] })).toMatchInlineSnapshot(
      `"too-few-rows | csat: the data has one cluster, which says nothing about how much clusters differ; expected two or more"`,
    );
    expect(designed({ strata: ["x", "x", "x", "y"] })).toMatchInlineSnapshot(
      `"too-few-rows | csat: stratum "y" has one row, which says nothing about how much rows differ; expected two or more; put it together with the stratum most like it"`,
    );
    expect(designed({ clusters: ["a", "a", "b", "a"], strata: ["x", "x", "x", "y"] })).toMatchInlineSnapshot(
      `"invalid-data | csat: cluster "a" of "clusters" lies in two strata, "x" and "y"; if they are two clusters that share a name, give each a name of its own"`,
    );
    expect(designed({ clusters: ["a", "b", "c", "d"], strata: ["x", "x", "x", "y"] })).toMatchInlineSnapshot(
      `"too-few-rows | csat: stratum "y" has one cluster, which says nothing about how much clusters differ; expected two or more; put it together with the stratum most like it"`,
    );
  });

  it("populations", () => {
    const strata = ["x", "x", "y", "y"];
    expect(designed({ populationSize: 3 })).toMatchInlineSnapshot(
      `"invalid-option | csat: option "populationSize" is 3, fewer than the 4 people in the data"`,
    );
    expect(designed({ populationSize: 3, clusters: ["a", "b", "c", "d"] })).toMatchInlineSnapshot(
      `"invalid-option | csat: option "populationSize" is 3, fewer than the 4 clusters in the data; where clusters are drawn, it counts clusters, not people"`,
    );
    expect(designed({ populationSize: 10.5 })).toMatchInlineSnapshot(
      `"invalid-option | csat: option "populationSize" is 10.5, expected the whole number of people there are"`,
    );
    expect(designed({ populationSize: 100, strata })).toMatchInlineSnapshot(
      `"invalid-option | csat: option "populationSize" is the one number 100, but there are 2 strata; give the size of each, { "x": … }"`,
    );
    expect(designed({ populationSize: { x: 100 }, strata })).toMatchInlineSnapshot(
      `"invalid-option | csat: option "populationSize" for stratum "y" is missing, expected a number"`,
    );
    expect(designed({ populationSize: { x: 100, y: 1 }, strata })).toMatchInlineSnapshot(
      `"invalid-option | csat: option "populationSize" for stratum "y" is 1, fewer than the 2 people in the data"`,
    );
    expect(designed({ populationSize: { x: 100 } })).toMatchInlineSnapshot(
      `"invalid-option | csat: option "populationSize" is given by stratum, but there are no strata; name their column in strata, or give one number"`,
    );
    expect(designed({ populationSize: [10, 20, 30, 30], strata })).toMatchInlineSnapshot(
      `"invalid-option | csat: column "populationSize" gives two population sizes within stratum "x", 10 and 20 (data row 2, counted from 1); every row repeats the size of its stratum"`,
    );
    expect(designed({ populationSize: [10, 20, 20, 20] })).toMatchInlineSnapshot(
      `"invalid-option | csat: column "populationSize" gives two population sizes, 10 and 20 (data row 2, counted from 1); every row repeats the size of its stratum"`,
    );
  });
});

describe("from counts", () => {
  it("counts", () => {
    expect(run(csatFromCounts, { 6: 3 })).toMatchInlineSnapshot(
      `"out-of-scale | csatFromCounts: the counts have an answer "6", expected whole numbers of the scale 1 to 5"`,
    );
    expect(run(csatFromCounts, { good: 3 })).toMatchInlineSnapshot(
      `"out-of-scale | csatFromCounts: the counts have an answer "good", expected whole numbers of the scale 1 to 5"`,
    );
    expect(run(csatFromCounts, { 5: 2.5 })).toMatchInlineSnapshot(
      `"not-whole | csatFromCounts: the count of answer 5 is 2.5, expected a whole number of people, 0 or more"`,
    );
    expect(run(csatFromCounts, { 5: -1 })).toMatchInlineSnapshot(
      `"not-whole | csatFromCounts: the count of answer 5 is -1, expected a whole number of people, 0 or more"`,
    );
    expect(run(csatFromCounts, [1, 2, 3, 4, 5])).toMatchInlineSnapshot(
      `"invalid-data | csatFromCounts: the counts are an array, expected how many people gave each answer, { 1: …, 5: … }"`,
    );
    expect(run(cesFromCounts, { 0: 3 })).toMatchInlineSnapshot(
      `"out-of-scale | cesFromCounts: the counts have an answer "0", expected whole numbers of the scale 1 to 7"`,
    );
    expect(run(npsFromCounts, { promoters: 3, detractors: 1 })).toMatchInlineSnapshot(
      `"not-whole | npsFromCounts: the count of passives is missing, expected a whole number of people, 0 or more"`,
    );
    expect(run(npsFromCounts, { promoters: 3, passives: 1, detractors: 1, 10: 4 })).toMatchInlineSnapshot(
      `"invalid-data | npsFromCounts: the counts have "10" beside "promoters", "passives" and "detractors"; give either the three kinds or the ratings"`,
    );
    expect(run(npsFromCounts, { promoters: 3, passives: 1, detractors: 1 }, { scale: [1, 10] })).toMatchInlineSnapshot(
      `"invalid-option | npsFromCounts: option "scale" says who is a promoter, but promoters are counted already; leave it out, or give the counts of the ratings"`,
    );
    expect(run(csatFromCounts, { 5: 2 }, { by: "region" })).toMatchInlineSnapshot(
      `"unknown-option | csatFromCounts: unknown option "by"; there are "scale", "top", "level" and "interval""`,
    );
  });
});

describe("plans", () => {
  it("what is planned", () => {
    expect(run(sampleSize, {})).toMatchInlineSnapshot(
      `"missing-option | sampleSize: option "score" is missing; write { score: … }"`,
    );
    expect(run(sampleSize)).toMatchInlineSnapshot(
      `"missing-option | sampleSize: option "score" is missing; write { score: … }"`,
    );
    expect(run(sampleSize, { score: "npss", margin: 3 })).toMatchInlineSnapshot(
      `"invalid-option | sampleSize: score "npss" is not known; did you mean "nps"?"`,
    );
    expect(run(sampleSize, { score: "nps" })).toMatchInlineSnapshot(
      `"missing-option | sampleSize: option "margin" is missing; write { margin: … }"`,
    );
    expect(run(sampleSize, { score: "nps", margin: 0 })).toMatchInlineSnapshot(
      `"invalid-option | sampleSize: option "margin" is 0, expected a number above 0: half the width of the interval"`,
    );
    expect(run(sampleSize, { score: "nps", margin: 1e-12 })).toMatchInlineSnapshot(
      `"invalid-option | sampleSize: option "margin" is 1e-12, which no number of answers reaches; give a wider margin"`,
    );
    expect(run(sampleSize, { score: "nps", margin: 3, promoters: 50 })).toMatchInlineSnapshot(
      `"missing-option | sampleSize: option "detractors" is missing; the variance of an NPS depends on both promoters and detractors"`,
    );
    expect(run(sampleSize, { score: "nps", margin: 3, promoters: 0.5, detractors: 0.2 })).toMatchInlineSnapshot(
      `"invalid-option | sampleSize: option "promoters" is 0.5, less than one percent; for 50 % write 50"`,
    );
    expect(run(sampleSize, { score: "nps", margin: 3, promoters: 60, detractors: 50 })).toMatchInlineSnapshot(
      `"invalid-option | sampleSize: 60 % promoters and 50 % detractors are more than 100 % together"`,
    );
    expect(run(sampleSize, { score: "nps", margin: 3, share: 50 })).toMatchInlineSnapshot(
      `"invalid-option | sampleSize: "share" says nothing about score "nps"; leave it out"`,
    );
    expect(run(sampleSize, { score: "csat", margin: 3, share: 101 })).toMatchInlineSnapshot(
      `"invalid-option | sampleSize: option "share" is 101, expected percent from 0 to 100"`,
    );
    expect(run(sampleSize, { score: "ces", margin: 0.2 })).toMatchInlineSnapshot(
      `"missing-option | sampleSize: option "standardDeviation" is missing; a mean cannot be planned without the spread of its answers, as an earlier survey had it"`,
    );
    expect(run(sampleSize, { score: "ces", margin: 0.2, standardDeviation: 0 })).toMatchInlineSnapshot(
      `"invalid-option | sampleSize: option "standardDeviation" is 0, expected a number above 0: the standard deviation of the answers, as an earlier survey had it"`,
    );
    expect(run(sampleSize, { score: "csat", margin: 3, designEffect: -1 })).toMatchInlineSnapshot(
      `"invalid-option | sampleSize: option "designEffect" is -1, expected a number above 0: 1 for answers drawn one by one"`,
    );
    expect(run(sampleSize, { score: "csat", margin: 3, populationSize: 10.5 })).toMatchInlineSnapshot(
      `"invalid-option | sampleSize: option "populationSize" is 10.5, expected a whole number of people, 1 or more"`,
    );
    expect(run(marginOfError, { score: "csat", n: 0 })).toMatchInlineSnapshot(
      `"invalid-option | marginOfError: option "n" is 0, expected a whole number of people, 1 or more"`,
    );
    expect(run(marginOfError, { score: "csat", n: 200, populationSize: 100 })).toMatchInlineSnapshot(
      `"invalid-option | marginOfError: option "n" is 200, more than the 100 people in the population"`,
    );
  });

  it("comparisons", () => {
    const plan = { score: "csat", share: 60 };
    expect(run(comparisonPower, { ...plan, n: 100 })).toMatchInlineSnapshot(
      `"missing-option | comparisonPower: option "difference" is missing; write { difference: … }"`,
    );
    expect(run(comparisonPower, { ...plan, n: 100, difference: 0 })).toMatchInlineSnapshot(
      `"invalid-option | comparisonPower: option "difference" is 0, expected a number other than 0: what the second group has more"`,
    );
    expect(run(comparisonPower, { ...plan, n: 100, difference: 50 })).toMatchInlineSnapshot(
      `"invalid-option | comparisonPower: option "difference" is 50, which the expected answers leave no room for: they can fall by 60 and rise by 40"`,
    );
    expect(run(comparisonPower, { ...plan, n: 1, difference: 5 })).toMatchInlineSnapshot(
      `"invalid-option | comparisonPower: option "n" is 1, expected a whole number of people, 2 or more"`,
    );
    expect(run(comparisonPower, { ...plan, n: [100, 100, 100], difference: 5 })).toMatchInlineSnapshot(
      `"invalid-option | comparisonPower: option "n" is an array, expected the answers in each group, 400 or [400, 300]"`,
    );
    expect(run(comparisonSampleSize, { ...plan, difference: 5, power: 80 })).toMatchInlineSnapshot(
      `"invalid-option | comparisonSampleSize: option "power" is 80, expected a number between 0.05 (what is found where there is no difference) and 1; for 80 % write 0.8"`,
    );
    expect(run(comparisonSampleSize, { ...plan, difference: 5, power: 0.05 })).toMatchInlineSnapshot(
      `"invalid-option | comparisonSampleSize: option "power" is 0.05, expected a number between 0.05 (what is found where there is no difference) and 1"`,
    );
    expect(run(comparisonSampleSize, { ...plan, difference: 1e-9 })).toMatchInlineSnapshot(
      `"invalid-option | comparisonSampleSize: option "difference" is 1e-9, which no number of answers finds with power 0.8; give a larger one"`,
    );
    expect(run(detectableDifference, { ...plan })).toMatchInlineSnapshot(
      `"missing-option | detectableDifference: option "n" is missing; write { n: … }"`,
    );
  });
});

describe("warnings", () => {
  const said = (result: { warnings: readonly { code: string; message: string }[] }): string[] =>
    result.warnings.map(({ code, message }) => `${code} | ${message}`);

  it("groups", () => {
    const result = nps({ q: [10, null, 3], g: ["a", "b", null] }, { rating: "q", by: "g" });
    expect(said(result)).toMatchInlineSnapshot(`
      [
        "missing-group | "g" is missing for 1 of 3 respondents, who count in the total and in no group.",
        "empty-group | There is no valid answer in 1 of 2 groups.",
        "few-answers | 2 answers are few; the "score" interval holds the truth more surely below 20.",
      ]
    `);
    expect(said(result.groups![1]!)).toMatchInlineSnapshot(`
      [
        "no-valid-answers | There is no valid answer, so there is no figure.",
      ]
    `);
    const weighted = nps([10, 2], { by: ["a", "b"], weights: [1, 0] });
    expect(said(weighted.groups![1]!)).toMatchInlineSnapshot(`
      [
        "no-valid-answers | There is no valid answer with a weight above 0, so there is no figure.",
      ]
    `);
  });

  it("strata without weights", () => {
    const sample = { rating: "q", strata: "s", populationSize: { x: 4, y: 400 } };
    const answers = { q: [5, 2, 1, 4], s: ["x", "x", "y", "y"], w: [2, 2, 200, 200] };
    expect(said(csat({ ...answers, q: [5, 4, 1, 2] }, sample))).toMatchInlineSnapshot(`
      [
        "unweighted-strata | The strata were sampled at different rates, 0.5 % to 50 %, and there are no weights: the figure is that of the people who answered, not of the population.",
        "no-variance | All answers within a stratum count the same, so their variance says nothing about how sure the figure is; the interval counts 4 answers, each as if drawn on its own.",
      ]
    `);
    expect(said(csat(answers, { ...sample, weights: "w" }))).toEqual([]);
    expect(said(csat(answers, { ...sample, populationSize: { x: 40, y: 40 } }))).toEqual([]);
    expect(
      said(
        customerIndex(answers, { ...{ strata: "s", populationSize: { x: 4, y: 400 } }, items: ["q"], scale: [1, 5] }),
      ),
    ).toHaveLength(1);
  });

  it("too little to go by", () => {
    expect(said(ces([5]))).toMatchInlineSnapshot(`
      [
        "too-few-answers | One answer says nothing about how much answers differ, so the mean has no interval.",
      ]
    `);
    expect(said(nps([10, 9], { weights: [1, 2] }))).toMatchInlineSnapshot(`
      [
        "no-variance | All answers count the same here, so their variance says nothing about how sure the figure is; the interval counts Kish's effective sample size, 1.8 answers.",
        "few-answers | 2 answers are few; the "score" interval holds the truth more surely below 20.",
      ]
    `);
    expect(said(nps([10, 9, 9], { clusters: ["a", "b", "b"] }))).toMatchInlineSnapshot(`
      [
        "no-variance | All clusters come out the same, so their variance says nothing about how sure the figure is; the interval counts each of the 2 clusters as one answer.",
        "few-answers | 3 answers are few; the "score" interval holds the truth more surely below 20.",
      ]
    `);
    expect(
      said(nps([10, 9, 3], { clusters: ["a", "b", "b"], by: ["x", "y", "y"] }).groups![1]!),
    ).toMatchInlineSnapshot(`
      [
        "too-few-clusters | The answers come from too few clusters to tell how much clusters differ, so there is no interval.",
      ]
    `);
  });
});
