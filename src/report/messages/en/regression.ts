import type { RegressionWords } from "../words/regressionWords";

export const regression: RegressionWords = {
  heading: (outcome) => `Regression of ${outcome}`,
  term: "Term",
  intercept: "(Intercept)",
  coefficient: "Coefficient",
  standardized: "Standardised",
  stdError: "Std. error",
  statistic: "t",
  p: "p",
  vif: "VIF",
  summary: (basis, predictors, outcome, explained) =>
    `${basis} The ${
      predictors.value === 1 ? "one predictor explains" : `${predictors.text} predictors together explain`
    } ${explained} of the variation in ${outcome}.`,
  fit: (rSquared, adjusted, sigma, intercept) =>
    `R² ${rSquared}, adjusted R² ${adjusted}, residual standard deviation ${sigma}, intercept ${intercept}.`,
  fTest: (statistic, df1, df2, p) => `F(${df1}, ${df2}) = ${statistic}, p ${p}.`,
  noFTest: "There is no F test, because the fit leaves no residual to compare with.",
  coefficientNote: (outcome) =>
    `Coefficient: how much higher ${outcome} is, in its own units, for one unit more of this, the others being equal.`,
  significanceNote:
    "p: how often a coefficient at least this far from 0 would turn up by chance if there were no effect. A large p does not show that there is none.",
  vifNote:
    "VIF: how many times the overlap with the others inflates the variance of the coefficient; 1 is no overlap, above 5 calls for care.",
  errorsClassical: "Standard errors: classical.",
  errorsLinearized: "Standard errors: linearised, as the sampling weights require.",
  errorsNamed: (name) => `Standard errors: ${name}.`,
  errorsOf: new Map([
    ["clustered", "Standard errors: those of clusters of rows that go together."],
    ["design", "Standard errors: those of the sampling design."],
    ["bootstrap", "Standard errors and intervals: from a bootstrap of the whole estimation."],
    ["pooled", "Standard errors: pooled over the completed surveys by Rubin's rules."],
    ["none", "There are no standard errors: with missing answers they come from a bootstrap, and none was asked for."],
  ]),
  noFTestOfIncomplete: "There is no F test: with missing answers no single number of rows stands behind the fit.",
  noStatistic: "t and p are – where the standard error is 0.",
};
