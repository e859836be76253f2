import { describe, expect, test } from "vitest";
import { AnalysisError } from "../../../src/errors";
import { replicateSummary } from "../../../src/inference/replicateSummary";
import { type Estimator, replicates } from "../../../src/inference/replicates";
import { runReplicates } from "../../../src/inference/runReplicates";
import { weightedDraw } from "../../../src/inference/weightedDraw";
import { planStratifiedWeights, stratifiedWeightsInPlace } from "../../../src/random/stratifiedWeights";

const x = Float64Array.of(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8);
const n = x.length;

const mean: Estimator = (weights) => {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    sum += weights[i]! * x[i]!;
    total += weights[i]!;
  }
  return Float64Array.of(sum / total);
};

describe("replicates", () => {
  test("the bootstrap error of a mean is s·√((n − 1)/n²), and its bias 0", () => {
    const resamples = 200_000;
    const { values, failed } = runReplicates(mean, { units: n, width: 1, resamples, seed: 11 });
    const average = x.reduce((a, b) => a + b) / n;
    const sampleVariance = x.reduce((sum, value) => sum + (value - average) ** 2, 0) / (n - 1);
    const exact = Math.sqrt((sampleVariance * (n - 1)) / n ** 2);
    const { stdError, bias } = replicateSummary(values, average);
    // Four Monte Carlo errors: of a standard deviation sd/√(2B), of a mean sd/√B.
    expect(Math.abs(stdError! / exact - 1)).toBeLessThan(4 / Math.sqrt(2 * resamples));
    expect(Math.abs(bias!)).toBeLessThan((4 * exact) / Math.sqrt(resamples));
    expect(failed).toEqual([]);
  });

  test("Rao–Wu replicates of a stratified mean have the variance of the design, weights carried along", () => {
    // Four strata of three rows; within-stratum variances by hand.
    const strata = Uint8Array.from({ length: n }, (_, i) => Math.floor(i / 3));
    const samplingWeights = Float64Array.from({ length: n }, (_, i) => 1 + Math.floor(i / 3));
    const plan = planStratifiedWeights("test", n, { strata, scheme: "rao-wu" });
    const draw = weightedDraw(samplingWeights, (stream, weights) => stratifiedWeightsInPlace(stream, plan, weights));
    const resamples = 100_000;
    const total: Estimator = (weights) => Float64Array.of(weights.reduce((sum, w, i) => sum + w * x[i]!, 0));
    const { values } = runReplicates(total, { units: n, width: 1, resamples, seed: 3, draw });
    let variance = 0;
    for (let h = 0; h < 4; h++) {
      const part = x.subarray(3 * h, 3 * h + 3);
      const average = (part[0]! + part[1]! + part[2]!) / 3;
      const within = part.reduce((sum, value) => sum + (value - average) ** 2, 0) / 2;
      variance += (1 + h) ** 2 * 3 * within;
    }
    const estimate = x.reduce((sum, value, i) => sum + samplingWeights[i]! * value, 0);
    const { stdError } = replicateSummary(values, estimate);
    expect(Math.abs(stdError! / Math.sqrt(variance) - 1)).toBeLessThan(4 / Math.sqrt(2 * resamples));
  });

  test("figures stand figure by figure, and the estimator's buffer is copied", () => {
    const buffer = new Float64Array(2);
    let call = 0;
    const estimator: Estimator = () => {
      buffer[0] = call;
      buffer[1] = -call;
      call++;
      return buffer;
    };
    const { values } = runReplicates(estimator, { units: 3, width: 2, resamples: 4, seed: 1 });
    expect([...values]).toEqual([0, 1, 2, 3, -0, -1, -2, -3]);
  });

  test("yields how many are done after each replicate", () => {
    expect([...replicates(mean, { units: n, width: 1, resamples: 4, seed: 1 })]).toEqual([1, 2, 3, 4]);
  });

  test("replicate i depends on the seed and i alone", () => {
    const all = runReplicates(mean, { units: n, width: 1, resamples: 50, seed: 5 });
    const tail = runReplicates(mean, { units: n, width: 1, resamples: 20, seed: 5, first: 30 });
    expect(tail.values).toEqual(all.values.slice(30));
    const other = runReplicates(mean, { units: n, width: 1, resamples: 50, seed: 6 });
    expect(other.values).not.toEqual(all.values);
  });
});

describe("replicates that fail", () => {
  /** Fails on replicates by their number: every third as singular, every fifth without its second figure. */
  function troubled(): Estimator {
    let call = 0;
    return () => {
      const i = call++;
      if (i % 3 === 0) throw new AnalysisError("not-positive-definite", "singular");
      return Float64Array.of(i, i % 5 === 0 ? Number.POSITIVE_INFINITY : i);
    };
  }

  test("are counted by cause and leave NaN only where there is no figure", () => {
    const { values, failed } = runReplicates(troubled(), { units: 2, width: 2, resamples: 12, seed: 1 });
    expect(failed).toEqual([
      { cause: "not-positive-definite", count: 4 },
      { cause: "not-finite", count: 2 },
    ]);
    const nan = Number.NaN;
    expect([...values.subarray(0, 12)]).toEqual([nan, 1, 2, nan, 4, 5, nan, 7, 8, nan, 10, 11]);
    expect([...values.subarray(12)]).toEqual([nan, 1, 2, nan, 4, nan, nan, 7, 8, nan, nan, 11]);
  });

  test("any other error is passed on", () => {
    const faulty: Estimator = () => {
      throw new TypeError("x is undefined");
    };
    expect(() => runReplicates(faulty, { units: 2, width: 1, resamples: 2, seed: 1 })).toThrow(TypeError);
  });

  test("all of them is an error with the most frequent cause as its code", () => {
    let call = 0;
    const hopeless: Estimator = () => {
      if (call++ === 0) return Float64Array.of(Number.NaN);
      throw new AnalysisError("aliased-columns", "aliased");
    };
    expect(() => runReplicates(hopeless, { units: 2, width: 1, resamples: 3, seed: 1 })).toThrow(
      expect.objectContaining({ code: "aliased-columns" }),
    );
  });
});
