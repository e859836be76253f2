import { describe, expect, it } from "vitest";
import { AnalysisError } from "../../src/errors";
import { dummyAdjustment } from "../../src/estimate/missing/dummyAdjustment";
import { emMoments } from "../../src/estimate/missing/emMoments";
import { missingAccount } from "../../src/estimate/missing/missingAccount";
import {
  dummyFindings,
  emFindings,
  imputationFindings,
  listwiseFindings,
  type MissingFinding,
  pairwiseFindings,
} from "../../src/estimate/missing/missingFindings";
import { multipleImputation } from "../../src/estimate/missing/multipleImputation";
import { pairwiseMoments } from "../../src/estimate/missing/pairwiseMoments";
import { poolEstimates } from "../../src/estimate/missing/poolEstimates";
import { poolWald } from "../../src/estimate/missing/poolWald";

const nan = Number.NaN;
const none = { kind: "none" } as const;
const terms = { call: "drivers", columns: ["price", "speed", "support"] };
const price = Float64Array.of(1, 2, 3, 4, 5, 2, nan, 4);
const speed = Float64Array.of(2, 2, 4, 3, 5, 1, 3, nan);
const support = Float64Array.of(5, 4, 3, 3, 1, nan, 4, 2);
const columns = [price, speed, support];
const like = (value: number): Float64Array => new Float64Array(8).fill(value);

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

function said(findings: readonly MissingFinding[]): string[] {
  expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
  return findings.map(({ code, message }) => `${code} | ${message}`);
}

describe("errors", () => {
  const pairwise = (given: Float64Array[]): string => refused(() => pairwiseMoments(given, none, terms));
  const em = (given: Float64Array[]): string => refused(() => emMoments(given, none, terms));

  it("columns that nobody answered, or nobody together", () => {
    const first = Float64Array.of(1, 2, 3, 4, nan, nan, nan, nan);
    const last = Float64Array.of(nan, nan, nan, nan, 1, 2, 3, 4);
    expect(pairwise([first, last, support])).toMatchInlineSnapshot(
      `"no-valid-answers | drivers: no row answered both "price" and "speed", so they have no correlation; leave one of each out, or choose missing: "em", which gets it from the other columns"`,
    );
    expect(pairwise([first, last, last])).toMatchInlineSnapshot(
      `"no-valid-answers | drivers: no row answered both "price" and "speed", nor both "price" and "support", so these pairs have no correlation; leave one of each out, or choose missing: "em", which gets it from the other columns"`,
    );
    expect(pairwise([like(nan), speed, support])).toMatchInlineSnapshot(
      `"no-valid-answers | drivers: "price" has no answer in any row used; leave it out"`,
    );
    expect(em([like(nan), speed, like(nan)])).toMatchInlineSnapshot(
      `"no-valid-answers | drivers: "price" and "support" have no answer in any row used; leave them out"`,
    );
    expect(refused(() => dummyAdjustment([like(nan), speed, support], null, terms))).toMatchInlineSnapshot(
      `"no-valid-answers | drivers: "price" has no answer in any row used; leave it out"`,
    );
  });

  it("columns with a single value", () => {
    expect(pairwise([like(3), speed, support])).toMatchInlineSnapshot(
      `"constant-column | drivers: "price" has the same value in all 8 answers, so nothing can go with it; leave it out, or find out why (a filter, a missing code)"`,
    );
    expect(
      pairwise([Float64Array.of(3, 3, 3, 3, 3, 3, 4, nan), speed, Float64Array.of(5, 4, 3, 3, 1, 2, nan, 2)]),
    ).toMatchInlineSnapshot(
      `"constant-column | drivers: among the 6 rows that answered both "price" and "support", one of the two has a single value, so they have no correlation; leave one out, or choose missing: "em""`,
    );
    expect(em([like(3), speed, support])).toMatchInlineSnapshot(
      `"constant-column | drivers: "price" has the same value (3) in all 8 answers, so nothing can go with it; leave it out, or find out why (a filter, a missing code)"`,
    );
  });

  it("numbers whose squares are none", () => {
    expect(pairwise([price.map((value) => value * 1e200), speed, support])).toMatchInlineSnapshot(
      `"not-finite | drivers: the values of "price" are so large or so small that their squares cannot be computed; use another unit"`,
    );
    expect(em([price.map((value) => value * 1e200), speed, support])).toMatchInlineSnapshot(
      `"not-finite | drivers: the answers of "price" are too large, too small or too near one another for their squares; use another unit"`,
    );
  });

  it("columns that determine one another", () => {
    const twin = price.map((value) => 2 * value + 1);
    expect(em([price, speed, twin])).toMatchInlineSnapshot(
      `"not-positive-definite | drivers: among the 8 rows "price" and "support" determine one another, so there are no covariances to estimate; leave out a column, or merge those that say the same"`,
    );
    expect(em(columns.map((column) => column.slice(0, 3)))).toMatchInlineSnapshot(
      `"not-positive-definite | drivers: among the 3 rows "price" and "support" determine one another, so there are no covariances to estimate; leave out a column, or merge those that say the same"`,
    );
    expect(
      refused(() =>
        multipleImputation(
          columns,
          null,
          { imputations: 1, source: () => ({ normal: () => 0, resample: (weights) => weights.fill(0) }) },
          terms,
          () => undefined,
        ),
      ),
    ).toMatchInlineSnapshot(
      `"not-positive-definite | drivers: of 20 resamples for imputation 1 none had means and covariances that could be estimated; leave out the columns with the fewest answers, or take missing: "listwise""`,
    );
  });

  it("pooling", () => {
    expect(refused(() => poolEstimates([1], [1], 10))).toMatchInlineSnapshot(
      `"invalid-option | poolEstimates: got 1 imputation, expected at least 2: without a second one nothing says how much they differ"`,
    );
    expect(refused(() => poolEstimates([1, 2], [1], 10))).toMatchInlineSnapshot(
      `"invalid-option | poolEstimates: got 2 estimates but 1 variances, expected one for each estimate"`,
    );
    expect(refused(() => poolWald([], []))).toMatchInlineSnapshot(
      `"invalid-option | poolWald: got 0 imputations, expected at least 2: without a second one nothing says how much they differ"`,
    );
  });
});

describe("findings", () => {
  it("pairwise", () => {
    expect(said(pairwiseFindings(pairwiseMoments(columns, none, terms), terms.columns))).toMatchInlineSnapshot(`
      [
        "pairwise | Each correlation rests on those who answered both: from 6 ("price" and "speed") to 7. There is no single n, so tests and intervals come from a bootstrap only.",
        "few-together | 3 pairs of columns were answered together by fewer than 30 people, "price" and "speed" by 6; what rests on them is unsure.",
      ]
    `);
    expect(said(pairwiseFindings(pairwiseMoments(columns, none, terms, 0.2), terms.columns))).toMatchInlineSnapshot(`
      [
        "pairwise | Each correlation rests on those who answered both: from 6 ("price" and "speed") to 7. There is no single n, so tests and intervals come from a bootstrap only.",
        "few-together | 3 pairs of columns were answered together by fewer than 30 people, "price" and "speed" by 6; what rests on them is unsure.",
        "repaired-correlations | Correlations of different people do not belong together here (smallest eigenvalue 0.014), so they were replaced by the nearest ones that do, which changed them by up to 0.16. R² (too high, as a rule) and single effects then depend on the repair: leave out columns that few answered, or take missing: "em".",
      ]
    `);
  });

  it("EM", () => {
    const { nPairs } = missingAccount(columns, none, terms);
    expect(
      said(emFindings(emMoments(columns, none, terms, { mostSteps: 2 }), nPairs, terms.columns)),
    ).toMatchInlineSnapshot(`
      [
        "em | Means and covariances of 8 people by maximum likelihood, which is right when answers are missing at random: given the answers there are, not for what the missing ones would have been. Errors come from a bootstrap only.",
        "em-not-converged | EM had not come to an end after 2 steps; the next one would have moved it by 0.19 standard deviations. The fewest answered "price" and "speed" (6); leave such columns out, or merge them.",
        "few-together | 3 pairs of columns were answered together by fewer than 30 people, "price" and "speed" by 6; what rests on them is unsure.",
      ]
    `);
    const many = 200;
    const wide = [0, 1, 2].map((j) =>
      Float64Array.from({ length: many }, (_, row) => (j === 2 || row % 2 === j ? Math.sin(row * (j + 2)) : nan)),
    );
    const account = missingAccount(wide, none, terms);
    expect(said(emFindings(emMoments(wide, none, terms), account.nPairs, terms.columns))).toMatchInlineSnapshot(`
      [
        "em | Means and covariances of 200 people by maximum likelihood, which is right when answers are missing at random: given the answers there are, not for what the missing ones would have been. Errors come from a bootstrap only.",
        "never-together | Nobody answered both "price" and "speed"; the answers do not say how they go together beyond what the other columns explain, and it is taken to be nothing.",
      ]
    `);
    const near = wide.map((column, j) =>
      j === 2 ? column.map((value, row) => Math.sin(row * 2) + (row % 2 === 0 ? 0.01 * value : 0)) : column,
    );
    expect(said(emFindings(emMoments(near, none, terms), account.nPairs, terms.columns)).at(-1)).toMatchInlineSnapshot(
      `"nearly-singular | The answers hardly suffice for 3 columns (smallest eigenvalue of the correlations 0.00005): single effects are unsure, and resamples may have none. Leave out columns that few answered."`,
    );
  });

  it("dummies", () => {
    const either = price.map((value, row) => value + speed[row]! + (row % 3));
    expect(
      said(dummyFindings(dummyAdjustment([price, speed, either], null, terms), terms.columns)),
    ).toMatchInlineSnapshot(`
      [
        "dummy-adjustment | Missing answers in "price", "speed" and "support" were filled with the mean and marked by an indicator. That suits "does not apply"; where there was an answer to give, effects are biased even when it is missing by pure chance. Then take missing: "em" or "imputation".",
        "dropped-indicator | The indicator of missing answers in "support" is left out: those of "price" and "speed" determine it.",
      ]
    `);
    expect(dummyFindings(dummyAdjustment([like(1), like(2), like(3)], null, terms), terms.columns)).toEqual([]);
  });

  it("imputation and listwise", () => {
    expect(said(imputationFindings({ imputations: 20, redrawn: 3 }))).toMatchInlineSnapshot(`
      [
        "redrawn-imputations | For 20 imputations 3 resamples were drawn again, because the covariances of the first could not be estimated; errors may be a little too small.",
      ]
    `);
    expect(imputationFindings({ imputations: 20, redrawn: 0 })).toEqual([]);
    expect(said(listwiseFindings(missingAccount(columns, none, terms)))).toMatchInlineSnapshot(`
      [
        "missing-answers | 5 of 8 answered every column; most is missing in "price" (1).",
      ]
    `);
    expect(
      said(listwiseFindings(missingAccount([like(nan), ...columns.slice(1)], none, terms))),
    ).toMatchInlineSnapshot(`
      [
        "missing-answers | Nobody of 8 answered every column; most is missing in "price" (8).",
      ]
    `);
    expect(listwiseFindings(missingAccount([like(1)], none, { ...terms, columns: ["price"] }))).toEqual([]);
  });
});
