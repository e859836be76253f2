import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import type { CaseWeights } from "../../src/design/weights";
import { dummyAdjustment } from "../../src/estimate/missing/dummyAdjustment";
import { emMoments, momentsFromEm } from "../../src/estimate/missing/emMoments";
import { missingAccount } from "../../src/estimate/missing/missingAccount";
import { multipleImputation } from "../../src/estimate/missing/multipleImputation";
import { pairwiseColumns } from "../../src/estimate/missing/pairwiseColumns";
import { pairwiseEstimator, pairwiseFigures } from "../../src/estimate/missing/pairwiseEstimator";
import { momentsFromPairwise, pairwiseMoments } from "../../src/estimate/missing/pairwiseMoments";
import { covarianceFromMoments } from "../../src/moments/moments";
import { momentsOfColumns } from "../../src/moments/momentsOfColumns";
import { resampledGroups, resampledRows } from "../../src/moments/resampledSums";
import { packedLength } from "../../src/numeric/packedSums";
import { streamAt } from "../../src/random/stream";
import { listwise } from "../../src/table/listwise";
import { agrees } from "../reference/agree";

const P = 3;
const terms = { call: "test", columns: ["a", "b", "c"] };
const none: CaseWeights = { kind: "none" };

/** Columns that go together, of a whole-number or a real scale, with some answers missing at a rate. */
interface Survey {
  readonly seed: number;
  readonly rows: number;
  readonly rate: number;
  readonly whole: boolean;
}
const survey = fc.record<Survey>({
  seed: fc.integer({ min: 0, max: 1e6 }),
  rows: fc.integer({ min: 40, max: 90 }),
  rate: fc.constantFrom(0, 0.1, 0.3),
  whole: fc.boolean(),
});

function columnsOf({ seed, rows, rate, whole }: Survey): Float64Array[] {
  const stream = streamAt(seed, 0);
  const columns = Array.from({ length: P }, () => new Float64Array(rows));
  for (let row = 0; row < rows; row++) {
    const common = stream.normal();
    for (const column of columns) {
      const value = 3 + common + stream.normal();
      column[row] = stream.uniform() < rate ? Number.NaN : whole ? Math.round(value) : value;
    }
  }
  return columns;
}

const inOrder = (columns: readonly Float64Array[], order: readonly number[]): Float64Array[] =>
  columns.map((column) => Float64Array.from(order, (row) => column[row]!));

function near(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number): void {
  expect(actual.length).toBe(expected.length);
  // Covariances can be near 0: compared with what their columns' variances, about 1, can lose.
  for (let k = 0; k < expected.length; k++) agrees(actual[k]! + 100, expected[k]! + 100, tolerance / 100);
}

describe("complete answers: every method is listwise", () => {
  test.prop([survey])("pairwise, EM, dummies and imputation", (given) => {
    const columns = columnsOf({ ...given, rate: 0 });
    const moments = momentsOfColumns(columns, null, given.rows);
    const covariance = covarianceFromMoments(moments);
    const pairwise = pairwiseMoments(columns, none, terms, 0);
    near(pairwise.rawCovariance, covariance, 1e-10);
    near(covarianceFromMoments(momentsFromPairwise(pairwise, given.rows)), covariance, 1e-10);
    near(pairwise.means, moments.means, 1e-10);
    const em = momentsFromEm(emMoments(columns, none, terms));
    near(covarianceFromMoments(em), covariance, 1e-9);
    near(em.means, moments.means, 1e-10);
    const dummies = dummyAdjustment(columns, null, terms);
    expect(dummies.indicators).toEqual([]);
    dummies.filled.forEach((column, j) => expect(column).toBe(columns[j]));
    const source = () => ({ normal: () => 0, resample: (weights: Float64Array) => weights.fill(1) });
    multipleImputation(columns, null, { imputations: 2, source }, terms, (filled) =>
      filled.forEach((column, j) => expect(column).toBe(columns[j])),
    );
  });
});

describe("missing answers", () => {
  test.prop([survey])("the order of rows does not matter", (given) => {
    const columns = columnsOf(given);
    const turned = columns.map((column) => column.slice().reverse());
    const pairwise = pairwiseMoments(columns, none, terms);
    near(pairwiseMoments(turned, none, terms).correlation, pairwise.correlation, 1e-10);
    const em = emMoments(columns, none, terms);
    near(emMoments(turned, none, terms).covariance, em.covariance, 1e-7);
    expect(missingAccount(turned, none, terms).nPairs).toEqual(missingAccount(columns, none, terms).nPairs);
  });

  test.prop([survey])("the order of columns does not matter", (given) => {
    const columns = columnsOf(given);
    const order = [2, 0, 1];
    const swapped = order.map((j) => columns[j]!);
    const em = emMoments(columns, none, terms);
    const pairwise = pairwiseMoments(columns, none, terms);
    const otherEm = emMoments(swapped, none, terms);
    const otherPairwise = pairwiseMoments(swapped, none, terms);
    order.forEach((i, to) => {
      order.forEach((j, beside) => {
        near([otherEm.covariance[to * P + beside]!], [em.covariance[i * P + j]!], 1e-7);
        near([otherPairwise.correlation[to * P + beside]!], [pairwise.correlation[i * P + j]!], 1e-10);
      });
    });
  });

  test.prop([survey])("a row written f times = frequency f; sampling weights may be rescaled", (given) => {
    const columns = columnsOf(given);
    const frequencies = Float64Array.from({ length: given.rows }, (_, row) => row % 3);
    const rows = [...frequencies.keys()].flatMap((row) => Array.from({ length: frequencies[row]! }, () => row));
    const written = inOrder(columns, rows);
    const weights: CaseWeights = { kind: "frequency", values: frequencies };
    const pairwise = pairwiseMoments(columns, weights, terms);
    const expected = pairwiseMoments(written, none, terms);
    near(pairwise.correlation, expected.correlation, 1e-10);
    near(pairwise.sds, expected.sds, 1e-10);
    expect(pairwise.nPairs).toEqual(expected.nPairs);
    const em = emMoments(columns, weights, terms);
    const repeated = emMoments(written, none, terms);
    near(em.covariance, repeated.covariance, 1e-7);
    expect([em.n, em.sumWeights]).toEqual([repeated.n, repeated.sumWeights]);
    const { patterns, ...account } = missingAccount(columns, weights, terms);
    const { patterns: others, ...whole } = missingAccount(written, none, terms);
    expect(account).toEqual(whole);
    expect(new Set(patterns.map((each) => JSON.stringify(each)))).toEqual(
      new Set(others.map((each) => JSON.stringify(each))),
    );

    const sampling = frequencies.map((weight) => 0.5 + weight);
    const one = pairwiseMoments(columns, { kind: "sampling", values: sampling }, terms);
    const seven = pairwiseMoments(columns, { kind: "sampling", values: sampling.map((weight) => 7 * weight) }, terms);
    near(seven.sds, one.sds, 1e-10);
    near(seven.correlation, one.correlation, 1e-10);
    expect(seven.nPairs).toEqual(one.nPairs);
  });

  test.prop([survey])("pairwise: two columns by themselves are their complete rows", (given) => {
    const columns = columnsOf(given);
    const pairwise = pairwiseMoments(columns, none, terms);
    for (const [i, j] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const pair = [columns[i]!, columns[j]!];
      const { used } = listwise(pair.map((values, k) => ({ name: `${k}`, values })));
      const complete = inOrder(pair, Array.from(used));
      const covariance = covarianceFromMoments(momentsOfColumns(complete, null, used.length));
      near([pairwise.rawCovariance[i * P + j]!], [covariance[1]!], 1e-10);
      near([pairwise.rawCorrelation[i * P + j]!], [covariance[1]! / Math.sqrt(covariance[0]! * covariance[3]!)], 1e-10);
      expect(pairwise.nPairs[i * P + j]).toBe(used.length);
    }
  });

  test.prop([survey])(
    "pairwise: a resample of rows, or of groups of one row, is the sample with these weights",
    (given) => {
      const columns = columnsOf(given);
      const pairs = pairwiseColumns(columns);
      const weights = Float64Array.from({ length: given.rows }, (_, row) => (row * 7) % 3);
      const expected = pairwiseMoments(columns, { kind: "frequency", values: weights }, terms);
      const groups = Uint32Array.from({ length: given.rows }, (_, row) => row);
      for (const sums of [
        resampledRows(pairs.columns, null),
        resampledGroups(pairs.columns, null, groups, given.rows),
      ]) {
        const packed = new Float64Array(packedLength(pairs.columns.length));
        sums.into(weights, packed);
        const figures = pairwiseFigures(P);
        expect(pairwiseEstimator(pairs)(packed, sums.centre, figures)).toBeNull();
        near(figures.correlation, expected.rawCorrelation, 1e-10);
        near(figures.means, expected.means, 1e-10);
        figures.variances.forEach((variance, j) => {
          const n = expected.nPairs[j * P + j]!;
          near([variance], [(expected.sds[j]! ** 2 * (n - 1)) / n], 1e-10);
        });
      }
    },
  );

  test.prop([survey])("accounts add up", (given) => {
    const columns = columnsOf(given);
    const account = missingAccount(columns, none, terms, 100);
    expect(account.n).toBe(given.rows);
    expect(account.patterns.reduce((sum, { n }) => sum + n, 0)).toBe(given.rows);
    expect(account.patterns).toHaveLength(account.patternCount);
    const rows = listwise(columns.map((values, j) => ({ name: terms.columns[j]!, values })));
    expect(account.complete).toBe(rows.used.length);
    expect(account.columns.map(({ term, missing, onlyMissing }) => ({ term, missing, onlyMissing }))).toEqual(
      rows.columns,
    );
    account.columns.forEach(({ missing, share }, j) => {
      expect(account.nPairs[j * P + j]).toBe(given.rows - missing);
      agrees(share, missing / given.rows);
    });
  });

  test.prop([fc.integer({ min: 0, max: 1e6 })])("monotone when who drops out stays out", (seed) => {
    const stream = streamAt(seed, 0);
    const columns = Array.from({ length: P }, () => new Float64Array(30).fill(Number.NaN));
    for (let row = 0; row < 30; row++) for (let j = 0; j < 1 + stream.below(P); j++) columns[j]![row] = j;
    expect(missingAccount(columns, none, terms).monotone).toBe(true);
    columns[0]![0] = Number.NaN;
    columns[1]![0] = 1;
    columns[0]![1] = 1;
    columns[1]![1] = Number.NaN;
    expect(missingAccount(columns, none, terms).monotone).toBe(false);
  });
});
