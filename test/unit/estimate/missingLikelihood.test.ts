import { describe, expect, it } from "vitest";
import { answerPatterns } from "../../../src/estimate/missing/answerPatterns";
import { emEstimator } from "../../../src/estimate/missing/emEstimator";
import { EM_RESAMPLE, EM_SAMPLE, emMoments, momentsFromEm } from "../../../src/estimate/missing/emMoments";
import {
  normalParameters,
  packedNormalLength,
  packNormalInPlace,
} from "../../../src/estimate/missing/normalParameters";
import { normalScore } from "../../../src/estimate/missing/normalScore";
import { patternSums } from "../../../src/estimate/missing/patternSums";
import { covarianceFromMoments } from "../../../src/moments/moments";
import { momentsOfColumns } from "../../../src/moments/momentsOfColumns";
import { choleskyInPlace, choleskyInverse } from "../../../src/numeric/cholesky";
import { multinomialWeightsInPlace } from "../../../src/random/resampleWeights";
import { streamAt } from "../../../src/random/stream";
import { agrees } from "../../reference/agree";

/** p columns with a common part, on scales of their own, of which a share of answers is missing (column 0: half as many). */
function answers(n: number, p: number, share: number, seed: number): Float64Array[] {
  const stream = streamAt(seed, 0);
  const columns = Array.from({ length: p }, () => new Float64Array(n));
  for (let row = 0; row < n; row++) {
    const common = stream.normal();
    columns.forEach((column, j) => {
      column[row] = 10 * j + (j + 1) * (common + stream.normal());
    });
  }
  columns.forEach((column, j) => {
    for (let row = 0; row < n; row++) if (stream.uniform() < (j === 0 ? share / 2 : share)) column[row] = Number.NaN;
  });
  return columns;
}

/** Few patterns of many rows, beside rows of a pattern of their own: both ways of keeping them are used. */
function mixed(n: number): Float64Array[] {
  const columns = answers(n, 4, 0.08, 5);
  for (let row = 0; row < n; row += 3) columns[3]![row] = Number.NaN;
  return columns;
}

const terms = (p: number): { call: string; columns: string[] } => ({
  call: "test",
  columns: Array.from({ length: p }, (_, j) => `x${j}`),
});
const none = { kind: "none" } as const;

describe("answer patterns", () => {
  it("sorts rows by pattern, the most frequent first, equally frequent ones as they appear", () => {
    const nan = Number.NaN;
    const a = Float64Array.of(nan, 1, 1, nan, 1, nan);
    const b = Float64Array.of(1, 1, nan, 1, 1, nan);
    const patterns = answerPatterns([a, b, Float64Array.from(a, () => 0)]);
    expect(patterns.count).toBe(4);
    expect(Array.from(patterns.order)).toEqual([0, 3, 1, 4, 2, 5]);
    expect(Array.from(patterns.starts)).toEqual([0, 2, 4, 5, 6]);
    expect(Array.from(patterns.answered)).toEqual([0, 1, 1, 1, 1, 1, 1, 0, 1, 0, 0, 1]);
  });

  it("one pattern when nothing is missing, none when there are no rows", () => {
    expect(answerPatterns([Float64Array.of(1, 2)])).toMatchObject({ count: 1, rows: 2 });
    expect(answerPatterns([new Float64Array(0)])).toMatchObject({ count: 0, rows: 0 });
  });
});

describe("score", () => {
  const columns = mixed(240);
  const data = patternSums(columns);
  const stream = streamAt(9, 0);
  const weights = Float64Array.from({ length: 240 }, () => Math.floor(3 * stream.uniform()));
  const p = 4;
  const length = packedNormalLength(p);
  const point = new Float64Array(length);
  {
    const at = normalParameters(p);
    for (let i = 0; i < p; i++) {
      at.means[i] = 0.1 * i;
      for (let j = 0; j < p; j++) at.covariance[i * p + j] = i === j ? 1 + 0.1 * i : 0.3 + 0.02 * (i + j);
    }
    packNormalInPlace(at, point);
  }

  it("keeps both kinds of pattern", () => {
    expect(data.groups.some(({ sums }) => sums !== null)).toBe(true);
    expect(data.groups.some(({ sums }) => sums === null)).toBe(true);
  });

  it.each([0, 3])("first and second derivatives are those of differences, with a prior of %i rows", (prior) => {
    data.load(weights);
    const score = normalScore(data, prior);
    const gradient = new Float64Array(length);
    const information = new Float64Array(length * length);
    score.evaluate(point, gradient);
    expect(score.information(point, information)).toBe(true);
    const step = 1e-5;
    const high = new Float64Array(length);
    const low = new Float64Array(length);
    for (let k = 0; k < length; k++) {
      const up = point.slice();
      const down = point.slice();
      up[k]! += step;
      down[k]! -= step;
      const rise = score.evaluate(up, high) - score.evaluate(down, low);
      // Central differences: error of the order of step².
      agrees(gradient[k], rise / (2 * step), 1e-6);
      for (let l = k; l < length; l++) {
        const second = -(high[l]! - low[l]!) / (2 * step);
        expect(Math.abs(information[l * length + k]! - second)).toBeLessThan(1e-6 * (1 + Math.abs(second)));
      }
    }
  });

  it("a covariance that is not positive definite has none", () => {
    const singular = point.slice();
    singular.fill(1, p);
    expect(normalScore(data).evaluate(singular, new Float64Array(length))).toBeNaN();
    expect(normalScore(data).information(singular, new Float64Array(length * length))).toBe(false);
  });

  it("as EM steps by hand, it climbs to the same maximum and never falls", () => {
    data.load(null);
    const score = normalScore(data);
    const at = new Float64Array(length);
    for (let i = 0; i < p; i++) at[p + (i * (i + 3)) / 2] = 1;
    const gradient = new Float64Array(length);
    const direction = new Float64Array(length);
    let before = Number.NEGATIVE_INFINITY;
    for (let step = 0; step < 400; step++) {
      const logLikelihood = score.evaluate(at, gradient);
      expect(logLikelihood).toBeGreaterThanOrEqual(before - 1e-10);
      before = logLikelihood;
      score.ascend(gradient, direction);
      for (let i = 0, k = p; i < p; i++) {
        at[i]! += direction[i]!;
        for (let j = 0; j <= i; j++, k++) at[k]! += direction[k]! - direction[i]! * direction[j]!;
      }
    }
    const { sample } = emEstimator(columns, null, EM_SAMPLE, EM_RESAMPLE);
    for (let i = 0; i < p; i++) {
      agrees(data.shift[i]! + data.scale[i]! * at[i]!, sample.means[i]!, 1e-8);
      for (let j = 0; j <= i; j++) {
        const unit = data.scale[i]! * data.scale[j]!;
        agrees(unit * at[p + (i * (i + 1)) / 2 + j]!, sample.covariance[i * p + j]!, 1e-7);
      }
    }
  });
});

describe("maximum likelihood", () => {
  it("the likelihood never falls on the way, also where second derivatives take over", () => {
    for (const columns of [mixed(240), answers(400, 7, 0.6, 3)]) {
      const path: number[] = [];
      const { outcome } = emEstimator(
        columns,
        null,
        { ...EM_SAMPLE, onStep: (logLikelihood) => path.push(logLikelihood) },
        EM_RESAMPLE,
      );
      expect(outcome.status).toBe("converged");
      for (let k = 1; k < path.length; k++) {
        expect(path[k]!).toBeGreaterThanOrEqual(path[k - 1]! - 1e-11 * Math.abs(path[k]!));
      }
    }
  });

  it("a resample is what its rows, written out, would give; the same one twice gives the same bits", () => {
    // Enough missing answers for second derivatives to be kept in the second case.
    for (const columns of [mixed(240), answers(400, 7, 0.6, 3)]) {
      const p = columns.length;
      const estimator = emEstimator(columns, null, EM_SAMPLE, EM_SAMPLE);
      const weights = new Float64Array(columns[0]!.length);
      const first = normalParameters(p);
      const again = normalParameters(p);
      for (let replicate = 0; replicate < 3; replicate++) {
        multinomialWeightsInPlace(streamAt(1, replicate), weights);
        expect(estimator.resample(weights, first).status).toBe("converged");
        const rows = [...weights.keys()].flatMap((row) => Array.from({ length: weights[row]! }, () => row));
        const written = columns.map((column) => Float64Array.from(rows, (row) => column[row]!));
        const { means, covariance } = emMoments(written, none, terms(p));
        first.means.forEach((value, j) => agrees(value, means[j]!, 1e-7));
        first.covariance.forEach((value, k) => agrees(value, covariance[k]!, 1e-6));
      }
      // Another resample in between leaves no trace.
      multinomialWeightsInPlace(streamAt(2, 0), weights);
      estimator.resample(weights, again);
      multinomialWeightsInPlace(streamAt(1, 2), weights);
      estimator.resample(weights, again);
      expect(again).toEqual(first);
    }
  });

  it("case weights are carried along", () => {
    const columns = mixed(120);
    const stream = streamAt(4, 0);
    const caseWeights = Float64Array.from({ length: 120 }, () => 0.5 + stream.uniform());
    const weights = new Float64Array(120);
    multinomialWeightsInPlace(stream, weights);
    const target = normalParameters(4);
    emEstimator(columns, caseWeights, EM_SAMPLE, EM_SAMPLE).resample(weights, target);
    const product = weights.map((weight, row) => weight * caseWeights[row]!);
    const expected = emMoments(columns, { kind: "sampling", values: product }, terms(4));
    target.covariance.forEach((value, k) => agrees(value, expected.covariance[k]!, 1e-7));
  });

  it("a column that is constant in a resample is named, and the next resample is not harmed", () => {
    const columns = mixed(60);
    columns[1]!.fill(7);
    columns[1]![0] = 8;
    const estimator = emEstimator(columns, null, EM_SAMPLE, EM_RESAMPLE);
    const target = normalParameters(4);
    const weights = new Float64Array(60).fill(1);
    weights[0] = 0;
    expect(estimator.resample(weights, target)).toMatchObject({ status: "constant", column: 1 });
    weights[0] = 1;
    expect(estimator.resample(weights, target).status).toBe("converged");
    target.covariance.forEach((value, k) => agrees(value, estimator.sample.covariance[k]!, 1e-8));
  });

  it("complete answers: the sample's own moments, without a search", () => {
    const columns = answers(50, 3, 0, 8);
    const em = emMoments(columns, none, terms(3));
    const moments = momentsOfColumns(columns, null, 50);
    em.means.forEach((value, j) => agrees(value, moments.means[j]!));
    momentsFromEm(em).crossProducts.forEach((value, k) => agrees(value, moments.crossProducts[k]!, 1e-9));
    expect(em.steps).toBeLessThan(6);
    expect(em.patterns).toBe(1);
  });

  it("a prior on complete answers: (n·S + prior·Diag S)/(n + prior)", () => {
    const columns = answers(50, 3, 0, 8);
    const { covariance } = emMoments(columns, none, terms(3), { prior: 10 });
    const sample = covarianceFromMoments(momentsOfColumns(columns, null, 50)).map((value) => (value * 49) / 50);
    covariance.forEach((value, k) => agrees(value, k % 4 === 0 ? sample[k]! : (sample[k]! * 50) / 60, 1e-8));
  });

  it("columns never answered together: named, and taken to go together only by way of the others", () => {
    const columns = answers(300, 3, 0, 2);
    for (let row = 0; row < 300; row++) columns[row % 2]![row] = Number.NaN;
    const em = emMoments(columns, none, terms(3));
    expect(em.unidentified).toEqual([{ a: 0, b: 1, n: 0 }]);
    expect(em.weakest).toEqual({ a: 0, b: 1, n: 0 });
    const factor = em.covariance.slice();
    expect(choleskyInPlace(factor, 3, 1e-12)).toBe(-1);
    const precision = choleskyInverse(factor, 3);
    expect(Math.abs(precision[1]!) / Math.sqrt(precision[0]! * precision[4]!)).toBeLessThan(1e-7);
  });

  it("the scale of the answers does not matter", () => {
    const columns = mixed(120);
    const scaled = columns.map((column, j) => column.map((value) => 1e6 + value * 10 ** (3 * j - 4)));
    const plain = emMoments(columns, none, terms(4));
    const other = emMoments(scaled, none, terms(4));
    for (let i = 0; i < 4; i++) {
      for (let j = 0; j < 4; j++) {
        agrees(other.covariance[i * 4 + j]! * 10 ** (8 - 3 * i - 3 * j), plain.covariance[i * 4 + j]!, 1e-5);
      }
    }
    agrees(other.smallestEigenvalue, plain.smallestEigenvalue, 1e-6);
  });
});
