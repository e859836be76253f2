import { describe, expect, it } from "vitest";
import { AnalysisError } from "../../src/errors";
import { confirmatoryFactors, confirmatoryFactorsFromCovariance } from "../../src/index";

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

/** Correlations from the entries below the diagonal, row by row. */
function correlations(...below: readonly (readonly number[])[]): number[][] {
  const size = below.length + 1;
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => (i === j ? 1 : i > j ? below[i - 1]![j]! : below[j - 1]![i]!)),
  );
}
const four = correlations([0.5], [0.5, 0.5], [0.4, 0.3, 0.4]);
const abcd = ["a", "b", "c", "d"] as const;
const asked = (factors: unknown, more: object = {}) =>
  confirmatoryFactorsFromCovariance(four, { n: 200, terms: abcd, factors: factors as never, ...more });
const warned = (covariance: number[][], factors: Record<string, string[]>, more: object = {}): string[] =>
  confirmatoryFactorsFromCovariance(covariance, {
    n: 200,
    terms: "abcdefghi".slice(0, covariance.length).split(""),
    factors,
    ...more,
  }).warnings.map(({ code, message, details }) => {
    expect(JSON.parse(JSON.stringify(details))).toEqual(details);
    return `${code} | ${message}`;
  });

describe("confirmatory factors refuse", () => {
  it("factors that are none", () => {
    expect([
      refused(() => asked(undefined)),
      refused(() => asked("a")),
      refused(() => asked([["a", "b", "c"]])),
      refused(() => asked({})),
      refused(() => asked({ Quality: "a" })),
      refused(() => asked({ Quality: [] })),
      refused(() => asked({ Quality: ["a", "b", "a"] })),
      refused(() => asked({ Quality: ["a", "b", "c"], Value: ["d", "c"] })),
      refused(() => asked({ Quality: ["a", "b", "C"] })),
    ]).toMatchInlineSnapshot(`
      [
        "missing-option | confirmatoryFactorsFromCovariance: option "factors" is missing; write { factors: … }",
        "invalid-option | confirmatoryFactorsFromCovariance: factors must be an object like { Quality: ["q1", "q2", "q3"] }, got "a"",
        "invalid-option | confirmatoryFactorsFromCovariance: factors must be an object like { Quality: ["q1", "q2", "q3"] }, got an array",
        "missing-option | confirmatoryFactorsFromCovariance: option "factors" is empty; write { factors: { Quality: ["q1", "q2", "q3"] } }",
        "invalid-option | confirmatoryFactorsFromCovariance: factor "Quality" must list the names of its items, such as ["q1", "q2", "q3"]",
        "too-few-items | confirmatoryFactorsFromCovariance: factor "Quality" has no items; name them or leave it out",
        "duplicate-term | confirmatoryFactorsFromCovariance: item "a" stands twice in factor "Quality"; name it once",
        "duplicate-term | confirmatoryFactorsFromCovariance: item "c" stands in factor "Quality" and in factor "Value"; an item measures one factor",
        "unknown-column | confirmatoryFactorsFromCovariance: item "C" of factor "Quality" not found; did you mean "c"?",
      ]
    `);
  });

  it("models that no answers can identify", () => {
    expect([
      refused(() => asked({ Quality: ["a", "b"] })),
      refused(() => asked({ Quality: ["a"] })),
      refused(() => asked({ Quality: ["a", "b"], Value: ["c", "d"] }, { correlated: false })),
    ]).toMatchInlineSnapshot(`
      [
        "not-identified | confirmatoryFactorsFromCovariance: factor "Quality" with only "a" and "b" is not identified: one covariance cannot tell its loadings from its uniquenesses. Add a third item, or another factor that it goes with",
        "not-identified | confirmatoryFactorsFromCovariance: factor "Quality" with only "a" is not identified: one variance cannot tell its loadings from its uniquenesses. Add the other items of the scale, three at least",
        "not-identified | confirmatoryFactorsFromCovariance: factor "Quality" with only "a" and "b" is not identified: one covariance cannot tell its loadings from its uniquenesses. Add a third item, or let the factors correlate (correlated: true)",
      ]
    `);
  });

  it("options that mean nothing", () => {
    const factors = { Quality: abcd };
    expect([
      refused(() => asked(factors, { correlated: "no" })),
      refused(() => asked(factors, { identification: "markers" })),
      refused(() => asked(factors, { likelihood: "Wishart" })),
      refused(() => asked(factors, { maxIterations: 0.5 })),
      refused(() => asked(factors, { n: 1 })),
      refused(() => asked(factors, { n: undefined })),
      refused(() => asked(factors, { weights: "w" })),
    ]).toMatchInlineSnapshot(`
      [
        "invalid-option | confirmatoryFactorsFromCovariance: correlated must be true or false, got "no"",
        "invalid-option | confirmatoryFactorsFromCovariance: identification "markers" is not known; did you mean "marker"?",
        "invalid-option | confirmatoryFactorsFromCovariance: likelihood "Wishart" is not known; did you mean "wishart"?",
        "invalid-option | confirmatoryFactorsFromCovariance: maxIterations must be a whole number of steps, 1 or more, got 0.5",
        "invalid-option | confirmatoryFactorsFromCovariance: n must be a number of answers, at least 2, got 1",
        "missing-option | confirmatoryFactorsFromCovariance: option "n" is missing; write { n: … }",
        "unknown-option | confirmatoryFactorsFromCovariance: unknown option "weights"; there are "factors", "correlated", "identification", "likelihood", "maxIterations", "level", "n" and "terms"",
      ]
    `);
  });

  it("covariances and rows without a likelihood", () => {
    const total = [
      [1, 0, 0, 1],
      [0, 1, 0, 1],
      [0, 0, 1, 1],
      [1, 1, 1, 3],
    ];
    const rows = { a: [1, 2, 3, 4, 5], b: [2, 1, 3, 5, 4], c: [1, 3, 2, 5, 4], d: [5, 5, 5, 5, 5] };
    expect([
      refused(() => confirmatoryFactorsFromCovariance(total, { n: 50, terms: abcd, factors: { Quality: abcd } })),
      refused(() => confirmatoryFactors(rows, { factors: { Quality: ["a", "b", "c", "d"] } })),
      refused(() =>
        confirmatoryFactors(
          { ...rows, a: [1, 2, 3, null, 5], b: [null, 1, 3, 5, 4] },
          { factors: { Quality: ["a", "b", "c"] } },
        ),
      ),
      refused(() => confirmatoryFactors(rows, { factors: { Quality: ["a", "b", "cc"] } })),
    ]).toMatchInlineSnapshot(`
      [
        "not-positive-definite | confirmatoryFactorsFromCovariance: the covariances of the items are singular: "d" is a sum of items before it, or as good as one, and maximum likelihood does not exist. Leave it out; a total does not belong among its parts",
        "constant-column | confirmatoryFactors: "d" has the same value (5) in all 5 rows used, so nothing can go with it; leave it out, or find out why (a filter, a missing code)",
        "too-few-rows | confirmatoryFactors: 3 complete rows are too few for 3 columns; at least 4 are needed. Use fewer columns, or see which of them costs the rows (missing answers)",
        "unknown-column | confirmatoryFactors: column "cc" not found; did you mean "c"?",
      ]
    `);
  });
});

describe("confirmatory factors warn", () => {
  it("of a search that did not end", () => {
    expect(warned(four, { Quality: ["a", "b", "c", "d"] }, { maxIterations: 1 })).toMatchInlineSnapshot(`
      [
        "search-not-converged | The search for the maximum of the likelihood stopped after 1 step without reaching it; errors and fit are left out, and the estimates are no more than where it stood. Does each item belong to its factor? Are there enough answers?",
      ]
    `);
  });

  it("of estimates that no population can have", () => {
    // Two factors that both go with a third at 0.8, and with one another at 0.1.
    const phi = [
      [1, 0.8, 0.8],
      [0.8, 1, 0.1],
      [0.8, 0.1, 1],
    ];
    const place = Array.from({ length: 9 }, (_, i) => Math.floor(i / 3));
    const together = place.map((k, i) => place.map((l, j) => (i === j ? 1 : 0.36 * phi[k]![l]!)));
    const one = correlations([0.5], [0.5, 0.5], [0.6, 0.6, 0.6], [0.6, 0.6, 0.6, 0.5], [0.6, 0.6, 0.6, 0.5, 0.5]);
    expect([
      ...warned(correlations([0.9], [0.9, 0.7], [0.3, 0.2, 0.3]), { Quality: ["a", "b", "c", "d"] }),
      ...warned(together, { Quality: ["a", "b", "c"], Value: ["d", "e", "f"], Image: ["g", "h", "i"] }),
      ...warned(one, { Quality: ["a", "b", "c"], Value: ["d", "e", "f"] }),
    ]).toMatchInlineSnapshot(`
      [
        "negative-uniqueness | The unique variance of "a" is estimated below 0, which no variance can be (a Heywood case): too few answers, too few items on the factor, or a model that does not fit. Reliability and explained variance of its factor are left out.",
        "improper-correlations | The correlations of the factors that were estimated cannot occur together (their matrix is not positive definite): too few answers, or a model that does not fit.",
        "improper-correlation | The correlation of "Quality" and "Value" is estimated beyond 1: their items measure one thing, or the model does not fit. Try them as one factor.",
      ]
    `);
  });

  it("of a factor of two that goes with nothing", () => {
    const apart = correlations([0.5], [0.5, 0.5], [0, 0, 0], [0, 0, 0, 0.4]);
    expect(warned(apart, { Quality: ["a", "b", "c"], Value: ["d", "e"] })).toMatchInlineSnapshot(`
      [
        "not-identified | The answers do not fix the uniqueness of "e": other values would fit as well. Standard errors are left out. A factor of two items needs another factor that it clearly goes with.",
      ]
    `);
  });

  it("of items that run the other way, and of a model that tests nothing", () => {
    expect(warned(correlations([-0.5], [-0.5, 0.5]), { Quality: ["a", "b", "c"] })).toMatchInlineSnapshot(`
      [
        "reversed-items | "a" runs against the other items; if the question is worded the other way round, reverse its answers first. Nothing was reversed.",
        "saturated-model | The model has as many parameters as there are variances and covariances, so it reproduces any answers: its fit tests nothing. A fourth item, or another factor, would make it a test.",
      ]
    `);
  });

  it("of sampling weights, and of rows left out", () => {
    const column = (step: number): (number | null)[] =>
      Array.from({ length: 40 }, (_, i) => (step === 3 && i < 25 ? null : 1 + ((i * step + Math.floor(i / 3)) % 7)));
    const rows = {
      a: column(1),
      b: column(1).map((value, i) => value! + (i % 2)),
      c: column(2),
      d: column(3),
      w: column(1),
    };
    const { warnings } = confirmatoryFactors(rows, { factors: { Quality: ["a", "b", "c", "d"] }, weights: "w" });
    expect(warnings.map(({ code, message }) => `${code} | ${message}`)).toMatchInlineSnapshot(`
      [
        "rows-left-out | 25 of 40 rows were left out because an answer was missing; 25 of them for "d" alone. The figures describe the 15 others, who may differ.",
        "search-not-converged | The search for the maximum of the likelihood stopped after 500 steps without reaching it; errors and fit are left out, and the estimates are no more than where it stood. Does each item belong to its factor? Are there enough answers?",
        "negative-uniqueness | The unique variance of "b" is estimated below 0, which no variance can be (a Heywood case): too few answers, too few items on the factor, or a model that does not fit. Reliability and explained variance of its factor are left out.",
        "reversed-items | "c" runs against the other items; if the question is worded the other way round, reverse its answers first. Nothing was reversed.",
        "weighted-likelihood | The estimates are weighted, but standard errors, χ² and all that rests on them treat the weights as if they said how precise an answer is: with sampling weights they do not hold.",
      ]
    `);
  });

  it("where two items go together more than the factors say", () => {
    const residue = correlations([0.5], [0.5, 0.5], [0.3, 0.3, 0.3], [0.3, 0.3, 0.3, 0.3]);
    residue[3]![4] = 0.8;
    residue[4]![3] = 0.8;
    const { misfit } = confirmatoryFactorsFromCovariance(residue, {
      n: 200,
      terms: ["a", "b", "c", "d", "e"],
      factors: { Quality: ["a", "b", "c", "d", "e"] },
    });
    expect(misfit.map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        ""a" and "b" go together more than the factors account for: their correlation is 0.36 above the model's",
        ""a" and "c" go together more than the factors account for: their correlation is 0.36 above the model's",
        ""b" and "c" go together more than the factors account for: their correlation is 0.36 above the model's",
        ""d" and "e" go together more than the factors account for: their correlation is 0.01 above the model's",
      ]
    `);
  });
});
