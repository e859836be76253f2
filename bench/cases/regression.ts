import jStat from "jstat";
import { Matrix, solve } from "ml-matrix";
import MLR from "ml-regression";
import { linearRegression, vif } from "orsak";
import type { BenchFamily, MakeCase, PeerWork } from "../benchCase";
import { columnNames, named, type SeededKind, type SeededSurvey, seededSurvey } from "../seeded";
import { plainCrossProducts } from "./plainLoops";

function regressionCase(n: number, p: number, data: SeededKind): MakeCase {
  return (quick) => {
    if (quick && n > 1e4) return null;
    const seeded = seededSurvey(data, n, p, 1);
    const survey = named(seeded);
    const predictors = columnNames(p);
    const isSmall = n * p <= 1e5;
    return {
      at: { answers: n, predictors: p, data },
      work: () => [linearRegression(survey, { outcome: "y", predictors }), vif(survey, { predictors })],
      peers: [
        { peer: "R", task: "regression" },
        { peer: "statsmodels", task: "regression" },
        ...(isSmall ? [{ peer: "statsmodels with VIF", task: "regressionVif" }] : []),
        ...inJavaScript(seeded),
      ],
      data: () => [...seeded.columns, seeded.outcome],
    };
  };
}

function inJavaScript({ columns, outcome }: SeededSurvey): PeerWork[] {
  const n = outcome.length;
  const work: PeerWork[] = [{ peer: "plain loop", work: () => plainCrossProducts([...columns, outcome]) }];
  if (n * columns.length > 2e6) return work;
  const x = Array.from({ length: n }, (_, i) => columns.map((column) => column[i]!));
  const y = Array.from(outcome, (value) => [value]);
  work.push({ peer: "ml-regression", work: () => new MLR.MultivariateLinearRegression(x, y) });
  if (n > 1e4) return work;
  const withOnes = x.map((row) => [1, ...row]);
  const design = new Matrix(withOnes);
  const target = new Matrix(y);
  const list = Array.from(outcome);
  work.push({ peer: "ml-matrix", work: () => solve(design, target) });
  work.push({ peer: "jstat", work: () => jStat.models.ols(list, withOnes) });
  return work;
}

export const regression: BenchFamily = {
  name: "regression",
  title: "Regression with errors and VIF",
  does:
    "`linearRegression` and `vif`, one after the other, each with its checks of every cell: coefficients, standard errors, t, p, intervals, the F test, " +
    "VIF, tolerance and condition indices.",
  peers: [
    {
      name: "R",
      language: "R",
      does: "`lm`, `summary` and `car::vif` on a data frame; no intervals, no condition indices.",
    },
    {
      name: "statsmodels",
      language: "Python",
      does: "`OLS(…).fit()` with errors, p-values and R², without VIF.",
      reason:
        "VIF, intervals and condition indices come on top here, and every cell is checked twice, once by each call.",
    },
    {
      name: "statsmodels with VIF",
      language: "Python",
      does: "the same and `variance_inflation_factor` of each column, which fits a regression for each.",
    },
    { name: "ml-regression", language: "JavaScript", does: "coefficients and errors." },
    { name: "ml-matrix", language: "JavaScript", does: "`solve(x, y)`: coefficients alone, by QR." },
    { name: "jstat", language: "JavaScript", does: "`models.ols`: coefficients, errors, t, p and F." },
    {
      name: "plain loop",
      language: "JavaScript",
      role: "floor",
      does: "cross-products of all columns, with nothing solved and nothing checked.",
      reason: "Both calls look for missing and impossible answers, and each takes means and products.",
    },
  ],
  cases: [
    regressionCase(1e4, 10, "ratings"),
    regressionCase(1e4, 10, "continuous"),
    regressionCase(1e5, 20, "ratings"),
    regressionCase(1e5, 20, "continuous"),
    regressionCase(1e6, 20, "ratings"),
    regressionCase(1e6, 20, "continuous"),
  ],
};
