import { describe, expect, it } from "vitest";
import { AnalysisError } from "../../src/errors";
import { type ComparePathsOptions, comparePaths, type PredictPathsOptions, predictPaths } from "../../src/index";
import { groupedBy, madeUpModel, madeUpPaths } from "../unit/analysis/path/madeUpPaths";

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

const survey = groupedBy(madeUpPaths(20, 1), madeUpPaths(20, 2));
const compare = (changes: object, data: object = survey): string =>
  refused(() => comparePaths(data as never, { ...madeUpModel, by: "group", ...changes } as ComparePathsOptions));
const predict = (changes: object, data: object = survey): string =>
  refused(() => predictPaths(data as never, { ...madeUpModel, ...changes } as PredictPathsOptions));
const warned = ({ warnings }: { readonly warnings: readonly { code: string; message: string }[] }): string[] =>
  warnings.map(({ code, message }) => `${code} | ${message}`);

describe("comparePaths", () => {
  it("options and groups", () => {
    expect(compare({ by: undefined })).toMatchInlineSnapshot(
      `"missing-option | comparePaths: option "by" is missing; write { by: … }"`,
    );
    expect(compare({ by: "grupp" })).toMatchInlineSnapshot(
      `"unknown-column | comparePaths: column "grupp" not found; did you mean "group"?"`,
    );
    expect(compare({ resample: 10 })).toMatchInlineSnapshot(
      `"unknown-option | comparePaths: unknown option "resample"; did you mean "resamples"?"`,
    );
    expect(compare({ resamples: 0 })).toMatchInlineSnapshot(
      `"invalid-option | comparePaths: resamples must be a whole number of at least 1, got 0"`,
    );
    expect(compare({ seed: 1.5 })).toMatchInlineSnapshot(
      `"invalid-option | comparePaths: seed must be a whole number of at least 0, got 1.5"`,
    );
    expect(compare({ adjust: "tukey" })).toMatchInlineSnapshot(
      `"invalid-option | comparePaths: adjust "tukey" is not known; there are "holm", "benjamini-hochberg", "bonferroni" and "none""`,
    );
    expect(compare({}, { ...survey, group: survey.group!.map(() => "a") })).toMatchInlineSnapshot(
      `"invalid-data | comparePaths: column "group" has only "a" among the complete rows, expected at least two groups to compare"`,
    );
    expect(compare({}, { ...survey, group: survey.group!.map(() => null) })).toMatchInlineSnapshot(
      `"invalid-data | comparePaths: column "group" has no group among the complete rows, expected at least two groups to compare"`,
    );
    const few = survey.group!.map((_, row) => (row < 3 ? "a" : "b"));
    expect(compare({}, { ...survey, group: few })).toMatchInlineSnapshot(
      `"too-few-rows | comparePaths: group "a" of column "group" has 3 complete rows, expected at least 8 for 6 items; leave it out, or join groups"`,
    );
    const constant = survey.quality1!.map((value, row) => (row < 20 ? 5 : value));
    expect(compare({}, { ...survey, quality1: constant })).toMatchInlineSnapshot(
      `"constant-column | comparePaths: everybody in group "a" answers "quality1" alike; leave the item or the group out"`,
    );
  });

  it("warnings", () => {
    const group = survey.group!.map((name, row) => (row === 3 || row === 30 ? null : name));
    const options = { ...madeUpModel, by: "group", resamples: 19 } as const;
    expect(warned(comparePaths({ ...survey, group }, options))).toMatchInlineSnapshot(`
      [
        "missing-group | 2 complete rows have no value in "group" and are left out.",
        "few-resamples | 19 rearrangements are few for a p-value, which cannot be below 0.05; take 1000 or more.",
      ]
    `);
    const differing = groupedBy(
      madeUpPaths(100, 5, { loadings: [0.9, 0.9, 0.05] }),
      madeUpPaths(100, 6, { loadings: [0.05, 0.9, 0.9] }),
    );
    expect(warned(comparePaths(differing, { ...options, resamples: 99 }))).toMatchInlineSnapshot(`
      [
        "not-invariant | "Quality" is not composed alike in "a" and "b", so paths to and from it differ in meaning and their coefficients should not be compared.",
        "few-resamples | 99 rearrangements are few for a p-value, which cannot be below 0.01; take 1000 or more.",
      ]
    `);
    // One item that only three people of one group answer otherwise: some rearrangements leave it without variation.
    const rare = { ...survey, quality1: survey.quality1!.map((_, row) => (row % 13 === 0 ? 6 : 5)) };
    expect(warned(comparePaths(rare, options))).toMatchInlineSnapshot(`
      [
        "failed-replicates | 1 of 19 rearrangements of "a" and "b" could not be computed (constant-column: 1); the p-values rest on the others.",
        "few-resamples | 19 rearrangements are few for a p-value, which cannot be below 0.05; take 1000 or more.",
      ]
    `);
  });
});

describe("predictPaths", () => {
  it("options and rows", () => {
    expect(predict({ folds: 1 })).toMatchInlineSnapshot(
      `"invalid-option | predictPaths: folds must be a whole number of at least 2, got 1"`,
    );
    expect(predict({ repeats: 0 })).toMatchInlineSnapshot(
      `"invalid-option | predictPaths: repeats must be a whole number of at least 1, got 0"`,
    );
    expect(predict({ antecedents: "all" })).toMatchInlineSnapshot(
      `"invalid-option | predictPaths: antecedents "all" is not known; there are "direct" and "earliest""`,
    );
    expect(predict({ consistent: true })).toMatchInlineSnapshot(
      `"unknown-option | predictPaths: unknown option "consistent"; there are "constructs", "paths", "scheme", "tolerance", "maxIterations", "weights", "missingCodes", "scale", "folds", "repeats", "seed" and "antecedents""`,
    );
    const three = Object.fromEntries(Object.entries(survey).map(([name, values]) => [name, values.slice(0, 3)]));
    expect(predict({ folds: 3 }, three)).toMatchInlineSnapshot(
      `"too-few-rows | predictPaths: of 3 complete rows 2 are left to estimate the model on when a fold is left out, expected at least 3; ask more people"`,
    );
    expect(predict({ folds: 50 })).toMatchInlineSnapshot(
      `"too-few-rows | predictPaths: 40 complete rows cannot be dealt into 50 folds; take folds: 40 at most"`,
    );
    const lone = survey.quality1!.map((_, row) => (row === 0 ? 6 : 5));
    expect(predict({ folds: 40, repeats: 1 }, { ...survey, quality1: lone })).toMatchInlineSnapshot(
      `"constant-column | predictPaths: without one of the folds everybody answers "quality1" alike; leave the item out, or take fewer folds"`,
    );
  });

  it("warnings", () => {
    expect(warned(predictPaths(madeUpPaths(60, 3, { path: 0 }), madeUpModel))).toMatchInlineSnapshot(`
      [
        "no-predictive-relevance | The model predicts "loyalty1", "loyalty2" and "loyalty3" no better than the mean of the others does.",
      ]
    `);
    const data = madeUpPaths(50, 7);
    expect(warned(predictPaths({ ...data, quality3: data.quality1! }, madeUpModel))).toMatchInlineSnapshot(`
      [
        "no-linear-benchmark | The items that lead to "loyalty1", "loyalty2" and "loyalty3" determine one another in some fold, so there is no least-squares prediction to compare with.",
      ]
    `);
  });
});
