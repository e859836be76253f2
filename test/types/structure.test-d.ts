import { describe, test } from "vitest";
import {
  cohenKappa,
  cohenKappaFromTable,
  correlationMatrix,
  factorAnalysis,
  factorabilityFromCorrelation,
  intraclassCorrelation,
  krippendorffAlpha,
  parallelAnalysis,
  parallelAnalysisFromCorrelation,
  principalComponents,
  suggestScales,
} from "../../src/index";

const survey = { a: [1, 2, 3], b: [2, 2, 3], c: [1, 3, 3] };
const items = ["a", "b", "c"];
const correlation = [
  [1, 0.5],
  [0.5, 1],
];

describe("the compiler refuses", () => {
  test("misspelt and unknown options", () => {
    // @ts-expect-error "kendall"
    correlationMatrix(survey, { items, method: "kendall" });
    // @ts-expect-error it is "method" here
    correlationMatrix(survey, { items, correlation: "spearman" });
    // @ts-expect-error "rotate"
    factorAnalysis(survey, { items, factors: 1, rotate: "varimax" });
    // @ts-expect-error how many?
    factorAnalysis(survey, { items });
    // @ts-expect-error "factors" belongs to factorAnalysis
    principalComponents(survey, { items, factors: 1 });
    // @ts-expect-error "iterations"
    parallelAnalysis(survey, { items, iterations: 20 });
    // @ts-expect-error chance depends on n
    parallelAnalysisFromCorrelation(correlation, {});
    // @ts-expect-error "name"
    factorabilityFromCorrelation(correlation, { name: items });
    // @ts-expect-error "minLoading"
    suggestScales(survey, { items, minLoading: 0.3 });
    // @ts-expect-error "items" are called raters here
    intraclassCorrelation(survey, { items });
    // @ts-expect-error "squared"
    cohenKappa(survey, { raters: ["a", "b"], agreement: "squared" });
    // @ts-expect-error weights are in the table
    cohenKappaFromTable(correlation, { weights: [1, 2] });
    // @ts-expect-error "level" of measurement is "measurement"
    krippendorffAlpha(survey, { coders: items, level: "ordinal" });
  });

  test("writing into results", () => {
    // @ts-expect-error results are frozen
    correlationMatrix(survey, { items }).values[0]![1] = 1;
  });
});
