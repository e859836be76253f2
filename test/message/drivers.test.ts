import { describe, expect, it } from "vitest";
import { drivers } from "../../src/analysis/drivers/drivers";
import { driversFromMoments } from "../../src/analysis/drivers/driversFromMoments";
import { linearRegression } from "../../src/analysis/regression/linearRegression";
import { vif, vifFromCorrelation } from "../../src/analysis/regression/vif";
import { cronbachAlpha, cronbachAlphaFromCovariance } from "../../src/analysis/reliability/cronbachAlpha";
import { AnalysisError } from "../../src/errors";

const survey = {
  price: [1, 2, 3, 4, 5, 2, 3, 4],
  speed: [2, 2, 4, 3, 5, 1, 3, 5],
  support: [5, 4, 3, 3, 1, 4, 4, 2],
  overall: [2, 2, 4, 3, 5, 2, 3, 4],
  same: [3, 3, 3, 3, 3, 3, 3, 3],
  region: ["N", "S", "N", "S", "N", "S", "N", "S"],
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

const run = (options: object, data: object = survey): string =>
  refused(() => drivers(data as never, { outcome: "overall", drivers: ["price", "speed"], ...options } as never));

describe("drivers", () => {
  it("names", () => {
    expect(run({ drivers: ["price", "suport"] })).toMatchInlineSnapshot(
      `"unknown-column | drivers: column "suport" not found; did you mean "support"?"`,
    );
    expect(run({ outcome: "satisfaction" })).toMatchInlineSnapshot(
      `"unknown-column | drivers: column "satisfaction" not found; there are "price", "speed", "support", "overall", "same", "region" and "wt""`,
    );
    expect(run({ drivers: ["price", "price"] })).toMatchInlineSnapshot(
      `"duplicate-term | drivers: column "price" stands more than once in option "drivers"; name it once"`,
    );
    expect(run({ drivers: ["price", "overall"] })).toMatchInlineSnapshot(
      `"outcome-among-drivers | drivers: the outcome "overall" stands among the drivers as well, and would explain itself; take it out of drivers"`,
    );
    expect(
      run({ drivers: { price: survey.price, same: survey.overall }, outcome: survey.overall }),
    ).toMatchInlineSnapshot(
      `"outcome-among-drivers | drivers: the outcome "outcome" stands among the drivers as well, and would explain itself; take it out of drivers"`,
    );
    expect(run({ drivers: [] })).toMatchInlineSnapshot(
      `"missing-option | drivers: option "drivers" is empty; name at least one column"`,
    );
    expect(run({ outcome: undefined })).toMatchInlineSnapshot(
      `"missing-option | drivers: option "outcome" is missing; write { outcome: … }"`,
    );
    expect(refused(() => drivers(survey, undefined as never))).toMatchInlineSnapshot(
      `"missing-option | drivers: option "drivers" is missing; write { drivers: … }"`,
    );
    expect(run({ drivers: ["price", "__proto__"] })).toMatchInlineSnapshot(
      `"unknown-column | drivers: column "__proto__" not found; there are "price", "speed", "support", "overall", "same", "region" and "wt""`,
    );
  });

  it("options", () => {
    expect(run({ importence: "shapley" })).toMatchInlineSnapshot(
      `"unknown-option | drivers: unknown option "importence"; did you mean "importance"?"`,
    );
    expect(run({ importance: "shaply" })).toMatchInlineSnapshot(
      `"invalid-option | drivers: importance "shaply" is not known; did you mean "shapley"?"`,
    );
    expect(run({ level: 95 })).toMatchInlineSnapshot(
      `"invalid-option | drivers: level must be a number between 0 and 1, got 95; for 95 % write 0.95"`,
    );
    expect(run({ level: 0 })).toMatchInlineSnapshot(
      `"invalid-option | drivers: level must be a number between 0 and 1, got 0"`,
    );
    expect(run({ interval: "percentil" })).toMatchInlineSnapshot(
      `"invalid-option | drivers: interval method "percentil" is not available here; did you mean "percentile"?"`,
    );
    expect(run({ interval: { resamples: 100 } })).toMatchInlineSnapshot(
      `"invalid-option | drivers: interval names no method; choose "percentile", "bc", "bca", "basic" and "normal""`,
    );
    expect(run({ interval: { method: "percentile", resamples: 0 } })).toMatchInlineSnapshot(
      `"invalid-option | drivers: interval.resamples must be a whole number of at least 1, got 0"`,
    );
    expect(run({ interval: { method: "percentile", seed: 1.5 } })).toMatchInlineSnapshot(
      `"invalid-option | drivers: interval.seed must be a whole number of at least 0, got 1.5"`,
    );
    expect(run({ interval: { method: "percentile", samples: 10 } })).toMatchInlineSnapshot(
      `"unknown-option | drivers: unknown option "samples"; did you mean "resamples"?"`,
    );
    expect(run({ scale: [5, 1] })).toMatchInlineSnapshot(
      `"invalid-option | drivers: option "scale" is [5, 1], expected the lower end first; write [1, 5]"`,
    );
  });

  it("answers", () => {
    expect(run({ scale: [1, 4] })).toMatchInlineSnapshot(
      `"out-of-scale | drivers: column "price", data row 5 (counted from 1), is 5, expected 1 to 4; if it means "no answer", declare missingCodes: [5], otherwise the scale that was asked"`,
    );
    expect(run({ drivers: ["price", "region"] })).toMatchInlineSnapshot(
      `"not-numeric | drivers: column "region", data row 1 (counted from 1), is the text "N", expected a number; the column holds text and no numbers; if its answers are categories, declare categorical: ["region"]"`,
    );
    expect(run({}, { ...survey, price: [1, 2, Number.POSITIVE_INFINITY, 4, 5, 2, 3, 4] })).toMatchInlineSnapshot(
      `"not-finite | drivers: column "price", data row 3 (counted from 1), is Infinity, expected a finite number; give null where an answer is missing"`,
    );
    expect(run({}, { ...survey, price: [1, 2, 3] })).toMatchInlineSnapshot(
      `"column-length | drivers: column "price" has 3 rows but column "speed" has 8, expected the same number; give null where an answer is missing"`,
    );
    expect(run({}, { ...survey, price: survey.price.map(() => null) })).toMatchInlineSnapshot(
      `"no-valid-answers | drivers: no row has an answer in all 3 columns; most is missing in "price" (8 of 8 missing). Leave such columns out, or take incompleteDrivers with missing: "em""`,
    );
    expect(run({}, [])).toMatchInlineSnapshot(
      `"empty-data | drivers: the data has no rows, expected at least one respondent"`,
    );
  });

  it("designs that have no answer", () => {
    expect(run({ drivers: ["price", "same"] })).toMatchInlineSnapshot(
      `"constant-column | drivers: "same" has the same value (3) in all 8 rows used, so nothing can go with it; leave it out, or find out why (a filter, a missing code)"`,
    );
    expect(run({ outcome: "same" })).toMatchInlineSnapshot(
      `"constant-column | drivers: "same" has the same value (3) in all 8 rows used, so nothing can go with it; leave it out, or find out why (a filter, a missing code)"`,
    );
    const copies = { ...survey, twin: survey.price.map((value) => 3 * value + 1) };
    expect(run({ drivers: ["price", "speed", "twin"] }, copies)).toMatchInlineSnapshot(
      `"aliased-columns | drivers: "twin" carries the same information as "price", so their effects cannot be told apart; leave out "twin" or merge them"`,
    );
    const sum = { ...survey, total: survey.price.map((value, i) => value + survey.speed[i]!) };
    expect(run({ drivers: ["price", "support", "speed", "total"] }, sum)).toMatchInlineSnapshot(
      `"aliased-columns | drivers: "total" is determined by "price" and "speed" together, so their effects cannot be told apart; leave out "total" or merge them"`,
    );
    const few = Object.fromEntries(Object.entries(survey).map(([name, values]) => [name, values.slice(0, 3)]));
    expect(run({}, few)).toMatchInlineSnapshot(
      `"too-few-rows | drivers: 3 complete rows are too few for 3 columns; at least 4 are needed. Use fewer columns, or see which of them costs the rows (missing answers)"`,
    );
  });

  it("weights", () => {
    expect(run({ weights: [1, 1, 1] })).toMatchInlineSnapshot(
      `"weights-length | drivers: weights has 3 values but the data has 8 rows; give one weight for each row, 0 to leave a row out"`,
    );
    expect(run({ weights: "weight" })).toMatchInlineSnapshot(
      `"unknown-column | drivers: column "weight" not found; there are "price", "speed", "support", "overall", "same", "region" and "wt""`,
    );
    expect(run({ weights: [1, 1, -1, 1, 1, 1, 1, 1] })).toMatchInlineSnapshot(
      `"negative-weight | drivers: column "weights", data row 3 (counted from 1), is -1, expected a weight of 0 or more; give 0 to leave the row out"`,
    );
    expect(run({ weights: [1, 1, null, 1, 1, 1, 1, 1] })).toMatchInlineSnapshot(
      `"missing-weight | drivers: column "weights", data row 3 (counted from 1), has no weight; give 0 to leave the row out"`,
    );
    expect(run({ weights: [0, 0, 0, 0, 0, 0, 0, 0] })).toMatchInlineSnapshot(
      `"zero-weights | drivers: every weight in "weights" is 0; at least one must be above 0"`,
    );
    expect(run({ weights: { frequency: [1, 1, 1.5, 1, 1, 1, 1, 1] } })).toMatchInlineSnapshot(
      `"not-whole | drivers: column "frequency", data row 3 (counted from 1), is 1.5, expected a whole number of people; sampling weights are given as weights: "frequency""`,
    );
  });

  it("drivers too alike for importance, though not for regression", () => {
    const noise = [0.3, -0.2, 0.5, -0.4, 0.1, -0.6, 0.2, 0.4];
    const near = { ...survey, near: survey.price.map((value, i) => value + 3e-7 * noise[i]!) };
    expect(run({ drivers: ["price", "speed", "near"] }, near)).toMatchInlineSnapshot(
      `"aliased-columns | drivers: "near" carries the same information as "price", so their effects cannot be told apart; leave out "near" or merge them"`,
    );
    expect(run({ drivers: ["price", "speed", "near"], importance: "relative-weights" }, near)).toMatchInlineSnapshot(
      `"aliased-columns | drivers: "near" carries the same information as "price", so their effects cannot be told apart; leave out "near" or merge them"`,
    );
  });

  it("numbers whose squares are none", () => {
    const huge = { ...survey, price: survey.price.map((value) => value * 1e200) };
    expect(run({}, huge)).toMatchInlineSnapshot(
      `"not-finite | drivers: the values of "price" are so large (mean 3e+200) that their squares cannot be computed; use another unit"`,
    );
    const tiny = { ...survey, price: survey.price.map((value) => value * 1e-200) };
    expect(run({}, tiny)).toMatchInlineSnapshot(
      `"not-finite | drivers: the values of "price" are so small (mean 3e-200) that their squares cannot be computed; use another unit"`,
    );
  });

  it("matrices that no answers can have", () => {
    const impossible = [
      [1, 0.9, -0.9],
      [0.9, 1, 0.5],
      [-0.9, 0.5, 1],
    ];
    const moments = { n: 30, terms: ["y", "a", "b"], means: [1, 1, 1], covariance: impossible };
    expect(refused(() => driversFromMoments(moments, { outcome: "y" }))).toMatchInlineSnapshot(
      `"not-positive-definite | driversFromMoments: no answers can have this covariance matrix: the smallest eigenvalue of its correlations is -0.547, expected none below 0. Were pairs computed from different respondents, or numbers mistyped? Look first at "y", "a" and "b""`,
    );
    expect(refused(() => cronbachAlphaFromCovariance(impossible))).toMatchInlineSnapshot(
      `"not-positive-definite | cronbachAlphaFromCovariance: no answers can have this covariance matrix: the smallest eigenvalue of its correlations is -0.547, expected none below 0. Were pairs computed from different respondents, or numbers mistyped? Look first at "1", "2" and "3""`,
    );
    expect(refused(() => vifFromCorrelation(impossible))).toMatchInlineSnapshot(
      `"not-positive-definite | vifFromCorrelation: no answers can have this correlation matrix: the smallest eigenvalue of its correlations is -0.547, expected none below 0. Were pairs computed from different respondents, or numbers mistyped? Look first at "1", "2" and "3""`,
    );
  });

  it("labels cannot speak for the library", () => {
    expect(run({ drivers: ["price", "\u001b[31mred\u001b[0m\nnew line\u202e"] })).toMatchInlineSnapshot(
      `"unknown-column | drivers: column "\\u001b[31mred\\u001b[0m\\nnew line\\u202e" not found; there are "price", "speed", "support", "overall", "same", "region" and "wt""`,
    );
  });
});

describe("from moments", () => {
  const moments = {
    n: 30,
    terms: ["y", "x"],
    means: [5, 3],
    covariance: [
      [4, 1],
      [1, 2],
    ],
  };
  const from = (input: object, options: object = { outcome: "y" }): string =>
    refused(() => driversFromMoments({ ...moments, ...input } as never, options as never));

  it("moments", () => {
    expect(from({ covariance: undefined })).toMatchInlineSnapshot(
      `"missing-option | driversFromMoments: give either covariance or crossProducts"`,
    );
    expect(
      from({
        covariance: [
          [4, 1],
          [2, 2],
        ],
      }),
    ).toMatchInlineSnapshot(
      `"invalid-data | driversFromMoments: this is not a covariance matrix: it is not symmetric: 2 and 1 for "x" and "y""`,
    );
    expect(from({ covariance: [[4, 1]] })).toMatchInlineSnapshot(
      `"invalid-data | driversFromMoments: this is not a covariance matrix: row 1 has 2 entries, expected 1 (one for each row)"`,
    );
    expect(
      from({
        covariance: [
          [4, 9],
          [9, 2],
        ],
      }),
    ).toMatchInlineSnapshot(
      `"invalid-data | driversFromMoments: this is not a covariance matrix: the entry 9 of "x" and "y" is larger than their variances allow (2.8284271247461903)"`,
    );
    expect(
      from({
        covariance: [
          [4, Number.NaN],
          [1, 2],
        ],
      }),
    ).toMatchInlineSnapshot(
      `"invalid-data | driversFromMoments: this is not a covariance matrix: row 1, column 2 is NaN, expected a finite number"`,
    );
    expect(from({ covariance: [4, 1, 1] })).toMatchInlineSnapshot(
      `"invalid-data | driversFromMoments: this is not a covariance matrix: got 3 entries, expected a square number of them (rows × rows)"`,
    );
    expect(from({ covariance: "identity" })).toMatchInlineSnapshot(
      `"invalid-data | driversFromMoments: this is not a covariance matrix: got "identity", expected nested arrays such as [[1, 0.5], [0.5, 1]]"`,
    );
    expect(
      from({
        covariance: [
          [4, 1],
          [1, 0],
        ],
      }),
    ).toMatchInlineSnapshot(
      `"invalid-data | driversFromMoments: this is not a covariance matrix: the diagonal entry of "x" is 0, expected more than 0"`,
    );
    expect(from({ n: 1 })).toMatchInlineSnapshot(
      `"invalid-option | driversFromMoments: n must be a number of answers, at least 2, got 1"`,
    );
    expect(from({ n: 2 })).toMatchInlineSnapshot(
      `"too-few-rows | driversFromMoments: 2 complete rows are too few for 2 columns; at least 3 are needed. Use fewer columns, or see which of them costs the rows (missing answers)"`,
    );
    expect(from({ means: [5] })).toMatchInlineSnapshot(
      `"invalid-option | driversFromMoments: means has 1 entries, expected 2 (one for each term)"`,
    );
    expect(from({ means: [5, Number.NaN] })).toMatchInlineSnapshot(
      `"invalid-option | driversFromMoments: means of "x" is NaN, expected a finite number"`,
    );
    expect(from({ terms: ["y"] })).toMatchInlineSnapshot(
      `"invalid-option | driversFromMoments: got 1 names for a covariance matrix of 2 rows; give one for each row"`,
    );
    expect(from({ terms: ["y", "y"] })).toMatchInlineSnapshot(
      `"duplicate-term | driversFromMoments: "y" names two rows; names must differ"`,
    );
    expect(from({ sumWeights: -1 })).toMatchInlineSnapshot(
      `"invalid-option | driversFromMoments: sumWeights must be a positive number, got -1"`,
    );
  });

  it("terms", () => {
    expect(from({}, { outcome: "z" })).toMatchInlineSnapshot(
      `"unknown-column | driversFromMoments: term "z" not found; did you mean "y"?"`,
    );
    expect(from({}, { outcome: "y", drivers: ["x", "y"] })).toMatchInlineSnapshot(
      `"outcome-among-drivers | driversFromMoments: the outcome "y" stands among the drivers as well, and would explain itself; take it out of drivers"`,
    );
    expect(from({}, { outcome: "y", drivers: ["x", "x"] })).toMatchInlineSnapshot(
      `"duplicate-term | driversFromMoments: driver "x" is named twice; name each driver once"`,
    );
    expect(from({}, { outcome: "y", drivers: [] })).toMatchInlineSnapshot(
      `"missing-option | driversFromMoments: no driver is left beside the outcome; give at least one"`,
    );
  });

  it("correlations", () => {
    expect(
      refused(() =>
        vifFromCorrelation([
          [4, 1],
          [1, 2],
        ]),
      ),
    ).toMatchInlineSnapshot(
      `"invalid-data | vifFromCorrelation: this is not a correlation matrix: the diagonal entry of "1" is 4, expected 1; is it a covariance matrix?"`,
    );
    expect(
      refused(() =>
        vifFromCorrelation(
          [
            [1, 1],
            [1, 1],
          ],
          { terms: ["price", "cost"] },
        ),
      ),
    ).toMatchInlineSnapshot(
      `"aliased-columns | vifFromCorrelation: "cost" carries the same information as "price", so their effects cannot be told apart; leave out "cost" or merge them"`,
    );
  });
});

describe("linearRegression, vif, cronbachAlpha", () => {
  it("say their own names", () => {
    expect(refused(() => linearRegression(survey, { outcome: "overall", predictors: ["same"] }))).toMatchInlineSnapshot(
      `"constant-column | linearRegression: "same" has the same value (3) in all 8 rows used, so nothing can go with it; leave it out, or find out why (a filter, a missing code)"`,
    );
    expect(refused(() => linearRegression(survey, { outcome: "overall" } as never))).toMatchInlineSnapshot(
      `"missing-option | linearRegression: option "predictors" is missing; write { predictors: … }"`,
    );
    expect(refused(() => vif(survey, { predictors: ["price", "same"] }))).toMatchInlineSnapshot(
      `"constant-column | vif: "same" has the same value (3) in all 8 rows used, so nothing can go with it; leave it out, or find out why (a filter, a missing code)"`,
    );
    expect(refused(() => vif(survey, { predictors: ["price"], outcome: "overall" } as never))).toMatchInlineSnapshot(
      `"unknown-option | vif: unknown option "outcome"; there are "predictors", "categorical", "weights", "missingCodes" and "scale""`,
    );
  });

  it("alpha of items of which two cancel each other", () => {
    const cancel = { a: [1, 2, 4, 3], b: [-1, -2, -4, -3], c: [1, 3, 2, 2] };
    const [, , last] = cronbachAlpha(cancel, { items: ["a", "b", "c"] }).ifDropped;
    expect(last).toMatchObject({ term: "c", estimate: null, standardized: null, itemRest: null });
  });

  it("alpha", () => {
    expect(refused(() => cronbachAlpha(survey, { items: ["price"] }))).toMatchInlineSnapshot(
      `"too-few-items | cronbachAlpha: consistency needs at least two items, got "price"; add the other items of the scale"`,
    );
    expect(refused(() => cronbachAlpha(survey, { items: ["price", "same"] }))).toMatchInlineSnapshot(
      `"constant-column | cronbachAlpha: "same" has the same value (3) in all 8 rows used, so nothing can go with it; leave it out, or find out why (a filter, a missing code)"`,
    );
    expect(refused(() => cronbachAlphaFromCovariance([[2]]))).toMatchInlineSnapshot(
      `"too-few-items | cronbachAlphaFromCovariance: consistency needs at least two items, got "1"; add the other items of the scale"`,
    );
    expect(
      refused(() =>
        cronbachAlphaFromCovariance([
          [1, -1],
          [-1, 1],
        ]),
      ),
    ).toMatchInlineSnapshot(
      `"not-positive-definite | cronbachAlphaFromCovariance: the sum of "1" and "2" does not vary, so it has no reliability; are items scored in opposite directions?"`,
    );
    expect(
      refused(() =>
        cronbachAlphaFromCovariance(
          [
            [1, 0.5],
            [0.5, 1],
          ],
          { n: 1 },
        ),
      ),
    ).toMatchInlineSnapshot(
      `"invalid-option | cronbachAlphaFromCovariance: n must be a number of answers, at least 2, got 1"`,
    );
  });
});

describe("warnings", () => {
  const messages = (result: { warnings: readonly { code: string; message: string }[] }): string[] =>
    result.warnings.map(({ code, message }) => `${code} | ${message}`);

  it("drivers", () => {
    const nearly = { ...survey, cost: survey.price.map((value, i) => value + (i % 2) * 0.2) };
    expect(
      messages(
        drivers(nearly, {
          outcome: "overall",
          drivers: ["price", "cost", "speed"],
          importance: "pratt",
          interval: { method: "percentile", resamples: 200 },
        }),
      ),
    ).toMatchInlineSnapshot(`
      [
        "high-vif | Largely determined by the others: "price" (VIF 222.3), "cost" (VIF 197.3). Their single coefficients are uncertain; merge those that measure the same thing, or judge them together.",
        "no-scale | No scale was declared for "price", "cost" and "speed", so there is no performance on 0–100; give scale: [1, 5] or the like.",
        "sign-flip | "cost" goes one way with the outcome alone and the other way once the other drivers are held fixed (suppression); do not read this coefficient on its own.",
        "negative-importance | Importance "pratt" is negative for "cost", so shares cannot be read as parts of a whole; "shapley" has no negative parts.",
        "failed-replicates | 7 of 200 resamples could not be computed (drivers that determine one another: 7); the intervals rest on the others.",
        "few-resamples | 200 resamples are few for an interval; its ends would move with another seed. Take 1000 or more.",
      ]
    `);
    expect(
      messages(drivers(survey, { outcome: "overall", drivers: ["price"], scale: [1, 5], importance: "last" })),
    ).toMatchInlineSnapshot(`
      [
        "no-decomposition | Importance "last" does not split R² into parts; its shares are only parts of their own sum.",
      ]
    `);
    const exact = { ...survey, twice: survey.price.map((value) => 2 * value) };
    expect(
      messages(linearRegression(exact, { outcome: "twice", predictors: ["price", "speed"] })),
    ).toMatchInlineSnapshot(`
      [
        "perfect-fit | The predictors determine "twice" completely, so there is nothing left to judge uncertainty by; is one of them computed from the outcome?",
      ]
    `);
  });

  it("alpha", () => {
    expect(messages(cronbachAlpha(survey, { items: ["price", "speed", "support"] }))).toMatchInlineSnapshot(`
      [
        "reversed-items | "support" runs against the other items; if the question is worded the other way round, have its answers reversed: reverse: ["support"]. Nothing is reversed unasked.",
      ]
    `);
    expect(messages(cronbachAlpha(survey, { items: ["price", "speed"], weights: "wt" }))).toMatchInlineSnapshot(`
      [
        "no-closed-form-interval | With sampling weights there is no closed form for the standard error and interval of alpha; they are left out. A bootstrap has them: interval: "percentile".",
      ]
    `);
    expect(
      messages(
        cronbachAlphaFromCovariance([
          [1, 0.5],
          [0.5, 1],
        ]),
      ),
    ).toMatchInlineSnapshot(`
      [
        "no-n | Without n there is no standard error and no interval; give n.",
      ]
    `);
    expect(
      messages(
        vifFromCorrelation([
          [1, 0.5],
          [0.5, 1],
        ]),
      ),
    ).toMatchInlineSnapshot(`
      [
        "no-condition-indices | Condition indices need the means of the predictors, which a correlation matrix does not have.",
      ]
    `);
  });
});

describe("rows left out", () => {
  it("is a warning when they are more than those used", () => {
    const holes = {
      ...survey,
      price: [1, 2, null, null, 5, 2, null, null],
      speed: [2, 2, 4, 3, 5, null, 3, 5],
    };
    const result = vif(holes, { predictors: ["price", "speed"] });
    expect(result.warnings.map(({ code, message }) => `${code} | ${message}`)).toMatchInlineSnapshot(`
      [
        "rows-left-out | 5 of 8 rows were left out because an answer was missing; 4 of them for "price" alone. The figures describe the 3 others, who may differ.",
      ]
    `);
    expect(vif(holes, { predictors: ["speed", "support"] }).warnings).toEqual([]);
  });
});
