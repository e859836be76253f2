import { describe, expect, it } from "vitest";
import { AnalysisError } from "../../src/errors";
import { clusterCovariance } from "../../src/estimate/regression/clusterCovariance";
import { designCovariance } from "../../src/estimate/regression/designCovariance";
import { byQr, leastSquares, type RegressionTerms } from "../../src/estimate/regression/leastSquares";
import { logisticRegression } from "../../src/estimate/regression/logisticRegression";
import { ordinalRegression, ordinalScores } from "../../src/estimate/regression/ordinalRegression";
import { robustCovariance } from "../../src/estimate/regression/robustCovariance";
import { linearScores, type Scores } from "../../src/estimate/regression/scores";
import { describeSeparation } from "../../src/estimate/regression/separatingPredictors";
import { momentsOfColumns } from "../../src/moments/momentsOfColumns";

const none = { kind: "none" } as const;

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

function given(columns: Record<string, readonly number[]>, outcome: readonly number[], call: string) {
  const predictors = Object.values(columns).map((column) => Float64Array.from(column));
  const answers = Float64Array.from(outcome);
  const terms: RegressionTerms = { call, predictors: Object.keys(columns), outcome: "recommend" };
  return { predictors, answers, terms, moments: momentsOfColumns([...predictors, answers], null, answers.length) };
}

const logistic = (columns: Record<string, readonly number[]>, outcome: readonly number[]) => {
  const { predictors, answers, terms, moments } = given(columns, outcome, "logisticRegression");
  return { fit: logisticRegression(predictors, answers, none, moments, terms), terms };
};
const ordinal = (columns: Record<string, readonly number[]>, outcome: readonly number[]) => {
  const { predictors, answers, terms, moments } = given(columns, outcome, "ordinalRegression");
  return { fit: ordinalRegression(predictors, answers, none, moments, terms), terms };
};
const linear = (columns: Record<string, readonly number[]>, outcome: readonly number[]): Scores => {
  const { predictors, answers, terms, moments } = given(columns, outcome, "linearRegression");
  return linearScores(predictors, answers, none, moments, leastSquares(predictors, answers, null, moments, terms));
};

const price = [1, 2, 3, 4, 5, 6, 7, 8];
const speed = [2, 1, 2, 4, 3, 4, 3, 5];
const rating = [3, 1, 4, 4, 6, 5, 8, 6];
const half = [0, 0, 0, 0, 1, 1, 1, 1];

describe("logit models", () => {
  it("outcomes that are none", () => {
    expect(refused(() => logistic({ price, speed }, rating))).toMatchInlineSnapshot(
      `"invalid-data | logisticRegression: "recommend" has 6 different values, expected two (such as 1 for a promoter and 0 for anybody else); put its values into two groups, or use ordinalRegression"`,
    );
    expect(
      refused(() =>
        logistic(
          { price, speed },
          half.map(() => 1),
        ),
      ),
    ).toMatchInlineSnapshot(
      `"constant-column | logisticRegression: "recommend" has the same value (1) in all 8 rows used, so nothing can go with it; leave it out, or find out why (a filter, a missing code)"`,
    );
    const income = Array.from({ length: 300 }, (_, i) => i * i);
    expect(refused(() => ordinal({ age: income.map(Math.sqrt) }, income))).toMatchInlineSnapshot(
      `"invalid-data | ordinalRegression: "recommend" has 300 different values, expected the answers of a scale, 100 at most; use linearRegression, or put values together"`,
    );
  });

  it("predictors that say the same", () => {
    expect(
      refused(() => logistic({ price, twice: price.map((x) => 2 * x) }, [0, 1, 0, 1, 1, 0, 1, 1])),
    ).toMatchInlineSnapshot(
      `"aliased-columns | logisticRegression: "twice" carries the same information as "price", so their effects cannot be told apart; leave out "twice" or merge them"`,
    );
    expect(refused(() => ordinal({ price, same: price.map(() => 4) }, rating))).toMatchInlineSnapshot(
      `"constant-column | ordinalRegression: "same" has the same value (4) in all 8 rows used, so nothing can go with it; leave it out, or find out why (a filter, a missing code)"`,
    );
    expect(refused(() => logistic({ price: [1, 2, 3], speed: [3, 1, 2] }, [0, 1, 1]))).toMatchInlineSnapshot(
      `"too-few-rows | logisticRegression: 3 complete rows are too few for 3 columns; at least 4 are needed. Use fewer columns, or see which of them costs the rows (missing answers)"`,
    );
  });

  it("answers that predictors tell apart", () => {
    const described = ({ fit, terms }: ReturnType<typeof logistic | typeof ordinal>): string => {
      const { message, details } = describeSeparation(fit.separation!, fit.levels, terms);
      expect(JSON.parse(JSON.stringify(details))).toEqual(details);
      return message;
    };
    expect(described(logistic({ price, speed }, half))).toMatchInlineSnapshot(
      `"logisticRegression: "price" tells the answers 0 and 1 to "recommend" apart without exception, so no finite coefficients exist; leave it out, or find out whether it was made from the outcome"`,
    );
    expect(described(logistic({ price: [1, 2, 3, 4, 4, 5, 6, 7], speed }, half))).toMatchInlineSnapshot(
      `"logisticRegression: "price" tells the answers 0 and 1 to "recommend" apart with no exception but ties on the border, so no finite coefficients exist; leave it out, or find out whether it was made from the outcome"`,
    );
    expect(
      described(logistic({ price, stars: [1, 1, 2, 2, 3, 3, 3, 4], other: [1, 4, 2, 3, 2, 1, 4, 3] }, half)),
    ).toMatchInlineSnapshot(
      `"logisticRegression: "price" and "stars" each tell the answers 0 and 1 to "recommend" apart without exception, so no finite coefficients exist; leave them out, or find out whether they were made from the outcome"`,
    );
    const a = [1, 5, 2, 4, 3, 6, 2, 5];
    const b = [4, 1, 3, 1, 5, 2, 6, 4];
    expect(
      described(
        logistic(
          { a, b },
          a.map((x, i) => Number(x + b[i]! > 6)),
        ),
      ),
    ).toMatchInlineSnapshot(
      `"logisticRegression: "a" and "b" together tell the answers 0 and 1 to "recommend" apart without exception, so no finite coefficients exist; leave one of them out, or find out whether they were made from the outcome"`,
    );
    expect(described(ordinal({ price, speed }, [1, 1, 2, 2, 2, 3, 3, 3]))).toMatchInlineSnapshot(
      `"ordinalRegression: "price" tells the 3 answers to "recommend" apart without exception, so no finite coefficients exist; leave it out, or find out whether it was made from the outcome"`,
    );
  });
});

describe("errors of regressions", () => {
  const scores = linear({ price, speed }, rating);

  it("leverage", () => {
    const alone = linear({ price, only: [0, 0, 0, 1, 0, 0, 0, 0] }, rating);
    expect(refused(() => robustCovariance(alone, "HC3", "linearRegression"))).toMatchInlineSnapshot(
      `"too-few-rows | linearRegression: errors "HC3" do not exist, since one row alone decides a coefficient (its leverage is 1): a predictor differs from all other rows in this row only. Leave that predictor out, or use "HC1""`,
    );
    expect(robustCovariance(alone, "HC1", "linearRegression").every(Number.isFinite)).toBe(true);
    const { fit } = ordinal({ speed }, [1, 2, 1, 2, 3, 2, 3, 3]);
    expect(refused(() => robustCovariance(ordinalScores(fit), "HC2", "ordinalRegression"))).toMatchInlineSnapshot(
      `"invalid-option | ordinalRegression: errors "HC2" rest on the leverage of each row, which this model does not have; use "HC0" or "HC1""`,
    );
  });

  it("clusters and strata", () => {
    expect(
      refused(() => clusterCovariance(scores, new Int32Array(8).fill(3), "linearRegression")),
    ).toMatchInlineSnapshot(
      `"too-few-rows | linearRegression: the rows used lie in one cluster, which says nothing about how much clusters differ; expected two or more"`,
    );
    const drawOf = Int32Array.of(0, 0, 1, 1, 2, 2, 2, 2);
    const design = (stratumOf: readonly number[], sampled: readonly number[], fraction: readonly number[]) => () =>
      designCovariance(
        scores,
        {
          isClustered: true,
          drawOf,
          stratumOf: Int32Array.from(stratumOf),
          sampled: Float64Array.from(sampled),
          fraction: Float64Array.from(fraction),
        },
        "linearRegression",
      );
    expect(refused(design([0, 0, 1], [2, 1], [0, 0]))).toMatchInlineSnapshot(
      `"too-few-rows | linearRegression: a stratum has one cluster, which says nothing about how much clusters differ; expected two or more; put it together with the stratum most like it"`,
    );
    expect(refused(design([0, 0, 0], [1], [0]))).toMatchInlineSnapshot(
      `"too-few-rows | linearRegression: the data has one cluster, which says nothing about how much clusters differ; expected two or more"`,
    );
    expect(refused(design([0, 0, 1], [2, 1], [0, 1]))).toMatchInlineSnapshot(
      `"too-few-rows | linearRegression: 3 clusters in 2 strata are too few for errors of 3 coefficients; at least 5 clusters are needed. Use fewer predictors, or put strata together"`,
    );
    const rows = { isClustered: false, drawOf: Int32Array.from(price, (x) => x - 1), stratumOf: new Int32Array(8) };
    expect(
      refused(() =>
        designCovariance(
          scores,
          { ...rows, sampled: Float64Array.of(1), fraction: Float64Array.of(0) },
          "linearRegression",
        ),
      ),
    ).toMatchInlineSnapshot(
      `"too-few-rows | linearRegression: the data has one row, which says nothing about how much rows differ; expected two or more"`,
    );
    const many = { ...rows, stratumOf: Int32Array.of(0, 0, 1, 1, 2, 2, 3, 3) };
    expect(
      designCovariance(scores, { ...many, sampled: new Float64Array(4).fill(2), fraction: new Float64Array(4) }, "x")
        .df,
    ).toBe(2);
    const more = { ...rows, stratumOf: Int32Array.of(0, 0, 1, 1, 2, 2, 3, 4) };
    const sampled = Float64Array.of(2, 2, 2, 3, 3);
    expect(designCovariance(scores, { ...more, sampled, fraction: new Float64Array(5) }, "linearRegression").df).toBe(
      1,
    );
    const most = { ...rows, stratumOf: Int32Array.of(0, 0, 1, 2, 3, 4, 5, 5), sampled: new Float64Array(6).fill(2) };
    expect(
      refused(() => designCovariance(scores, { ...most, fraction: new Float64Array(6) }, "linearRegression")),
    ).toMatchInlineSnapshot(
      `"too-few-rows | linearRegression: 8 rows in 6 strata are too few for errors of 3 coefficients; at least 9 rows are needed. Use fewer predictors, or put strata together"`,
    );
  });
});

describe("tolerance", () => {
  it("a column with little of its own is refused, or let pass", () => {
    const near = price.map((x, i) => x + 1e-9 * speed[i]!);
    const { predictors, answers, terms, moments } = given({ price, near }, rating, "linearRegression");
    expect(refused(() => leastSquares(predictors, answers, null, moments, terms))).toMatchInlineSnapshot(
      `"aliased-columns | linearRegression: "near" carries the same information as "price", so their effects cannot be told apart; leave out "near" or merge them"`,
    );
    expect(byQr(predictors, answers, null, moments, terms, 1e-11).coefficients.every(Number.isFinite)).toBe(true);
  });
});
