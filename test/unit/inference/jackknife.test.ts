import { describe, expect, test } from "vitest";
import { AnalysisError } from "../../../src/errors";
import { acceleration } from "../../../src/inference/acceleration";
import { empiricalInfluence } from "../../../src/inference/empiricalInfluence";
import { jackknife } from "../../../src/inference/jackknife";
import { jackknifeInfluence } from "../../../src/inference/jackknifeInfluence";
import { jackknifeSummary } from "../../../src/inference/jackknifeSummary";
import type { Estimator } from "../../../src/inference/replicates";
import { runToEnd } from "../../../src/inference/runToEnd";

function meanOf(values: readonly number[]): Estimator {
  return (weights) => {
    let sum = 0;
    let total = 0;
    for (let i = 0; i < weights.length; i++) {
      sum += weights[i]! * values[i]!;
      total += weights[i]!;
    }
    return Float64Array.of(sum / total);
  };
}

/** 50 answers on 0–3, and the same as counts. */
const COUNTS = [9, 0, 16, 25];
const ANSWERS = COUNTS.flatMap((count, answer) => new Array<number>(count).fill(answer));
const SCALE = [0, 1, 2, 3];
/** Something curved, so that the two kinds of influence differ: Σwx² / Σwx. */
const curved =
  (values: readonly number[]): Estimator =>
  (weights) => {
    let squares = 0;
    let sum = 0;
    for (let i = 0; i < weights.length; i++) {
      squares += weights[i]! * values[i]! ** 2;
      sum += weights[i]! * values[i]!;
    }
    return Float64Array.of(squares / sum);
  };

describe("jackknife", () => {
  test("of a mean: its error is s/√n, its bias 0, its influence x − x̄", () => {
    const values = [2, 7, 1, 8, 2, 8];
    const { values: leaveOut } = runToEnd(jackknife(meanOf(values), { units: 6, width: 1 }));
    const average = 28 / 6;
    const s = Math.sqrt(values.reduce((sum, value) => sum + (value - average) ** 2, 0) / 5);
    const summary = jackknifeSummary(leaveOut, average)!;
    expect(summary.stdError).toBeCloseTo(s / Math.sqrt(6), 12);
    expect(summary.bias).toBeCloseTo(0, 12);
    const influence = jackknifeInfluence(leaveOut);
    values.forEach((value, i) => {
      expect(influence[i]).toBeCloseTo(value - average, 12);
    });
  });

  test("makes the variance with n in the denominator unbiased", () => {
    const values = [2, 7, 1, 8, 2, 8];
    const variance: Estimator = (weights) => {
      const average = meanOf(values)(weights)[0]!;
      return meanOf(values.map((value) => (value - average) ** 2))(weights);
    };
    const full = variance(new Float64Array(6).fill(1))[0]!;
    const { values: leaveOut } = runToEnd(jackknife(variance, { units: 6, width: 1 }));
    expect(jackknifeSummary(leaveOut, full)!.corrected).toBeCloseTo((full * 6) / 5, 12);
  });

  test("answer counts give what the rows give", () => {
    const byRows = runToEnd(jackknife(curved(ANSWERS), { units: 50, width: 1 })).values;
    const byCounts = runToEnd(jackknife(curved(SCALE), { units: 4, width: 1, frequencies: COUNTS }));
    expect(byCounts.failed).toEqual([]);
    const estimate = curved(SCALE)(Float64Array.from(COUNTS))[0]!;
    const kinds = { frequencies: COUNTS };
    const rows = jackknifeSummary(byRows, estimate)!;
    const counts = jackknifeSummary(byCounts.values, estimate, kinds)!;
    expect(counts.stdError).toBeCloseTo(rows.stdError, 12);
    expect(counts.bias).toBeCloseTo(rows.bias, 10);
    expect(counts.leaveOuts).toBe(50);
    const fromRows = acceleration(jackknifeInfluence(byRows))!;
    expect(acceleration(jackknifeInfluence(byCounts.values, kinds), kinds)).toBeCloseTo(fromRows, 12);
    const smooth = runToEnd(empiricalInfluence(curved(SCALE), { units: 4, width: 1, frequencies: COUNTS })).values;
    const smoothRows = runToEnd(empiricalInfluence(curved(ANSWERS), { units: 50, width: 1 })).values;
    expect(acceleration(smooth, kinds)).toBeCloseTo(acceleration(smoothRows)!, 9);
    expect(smoothRows[0]).toBeCloseTo(smooth[0]!, 8);
    expect(smoothRows[49]).toBeCloseTo(smooth[3]!, 8);
  });

  test("groups of one are units, and groups need not stand together", () => {
    const values = [2, 7, 1, 8, 2, 8];
    const units = runToEnd(jackknife(meanOf(values), { units: 6, width: 1 })).values;
    const single = runToEnd(jackknife(meanOf(values), { units: 6, width: 1, groups: [0, 1, 2, 3, 4, 5] })).values;
    expect(single).toEqual(units);
    const grouped = runToEnd(jackknife(meanOf(values), { units: 6, width: 1, groups: [1, 0, 1, 0, 2, 2] })).values;
    expect([...grouped]).toEqual([13 / 4, 25 / 4, 18 / 4]);
  });

  test("equal groups: the formula for unequal ones gives the same", () => {
    const leaveOut = Float64Array.of(3.1, 2.7, 3.4, 2.2);
    const equal = jackknifeSummary(leaveOut, 3)!;
    const unequal = jackknifeSummary(leaveOut, 3, { groupSizes: [5, 5, 5, 5] })!;
    expect(unequal.stdError).toBeCloseTo(equal.stdError, 12);
    expect(unequal.bias).toBeCloseTo(equal.bias, 12);
  });

  test("several strata: influence within each, and Σ L²/n² adds up", () => {
    // The difference of two means of unequal samples.
    const values = [2, 7, 1, 8, 4, 9, 9];
    const strata = [0, 0, 0, 0, 1, 1, 1];
    const difference: Estimator = (weights) => {
      const sums = [0, 0];
      const totals = [0, 0];
      for (let i = 0; i < 7; i++) {
        sums[strata[i]!]! += weights[i]! * values[i]!;
        totals[strata[i]!]! += weights[i]!;
      }
      return Float64Array.of(sums[0]! / totals[0]! - sums[1]! / totals[1]!);
    };
    const leaveOut = runToEnd(jackknife(difference, { units: 7, width: 1 })).values;
    const expected = [-2.5, 2.5, -3.5, 3.5, 10 / 3, -5 / 3, -5 / 3];
    const influence = jackknifeInfluence(leaveOut, { strata });
    const smooth = runToEnd(empiricalInfluence(difference, { units: 7, width: 1, strata })).values;
    expected.forEach((value, i) => {
      expect(influence[i]).toBeCloseTo(value, 12);
      expect(smooth[i]).toBeCloseTo(value, 9);
    });
    const cubes = (10 / 9) ** 3 - 2 * (5 / 9) ** 3;
    const squares = 37 / 16 + (10 / 9) ** 2 + 2 * (5 / 9) ** 2;
    expect(acceleration(influence, { strata })).toBeCloseTo(cubes / (6 * squares ** 1.5), 12);
  });

  test("a leave-one-out figure that fails leaves no summary and no acceleration", () => {
    const fragile: Estimator = (weights) => {
      if (weights[1] === 0) throw new AnalysisError("constant-column", "constant");
      return meanOf([1, 2, 4])(weights);
    };
    const { values, failed } = runToEnd(jackknife(fragile, { units: 3, width: 1 }));
    expect(failed).toEqual([{ cause: "constant-column", count: 1 }]);
    expect(jackknifeSummary(values, 2)).toBeNull();
    expect(jackknifeSummary(values, 2, { groupSizes: [1, 1, 1] })).toBeNull();
    expect(acceleration(jackknifeInfluence(values))).toBeNull();
  });

  test("one unit has no jackknife", () => {
    expect(jackknifeSummary(Float64Array.of(1), 1)).toBeNull();
    expect(jackknifeSummary(Float64Array.of(1), 1, { groupSizes: [4] })).toBeNull();
  });
});

describe("acceleration", () => {
  test("Σ L³ / (6 (Σ L²)^1.5), whatever the units of the figure", () => {
    const exact = 6 / (6 * 6 ** 1.5);
    for (const scale of [1, 1e-160, 1e150]) {
      expect(acceleration(Float64Array.of(-scale, -scale, 2 * scale))).toBeCloseTo(exact, 14);
    }
    expect(acceleration(Float64Array.of(1, 1, -2))).toBeCloseTo(-exact, 14);
  });

  test("a figure that nothing influences has none", () => {
    expect(acceleration(new Float64Array(4))).toBeNull();
    expect(acceleration(Float64Array.of(1, Number.NaN))).toBeNull();
  });
});

describe("empirical influence", () => {
  test("with strata, the others keep their weight in a figure of all", () => {
    // The mean of all: moving stratum h towards unit i moves it by n_h/n · (xᵢ − x̄_h).
    const strata = [0, 0, 0, 1, 1];
    const { values } = runToEnd(empiricalInfluence(meanOf([1, 2, 6, 10, 30]), { units: 5, width: 1, strata }));
    [-2, -1, 3, -10, 10].forEach((distance, i) => {
      expect(values[i]).toBeCloseTo(((i < 3 ? 3 : 2) / 5) * distance, 9);
    });
  });

  test("of a mean is x − x̄; an entry of frequency 0 has none", () => {
    const { values, failed } = runToEnd(
      empiricalInfluence(meanOf([1, 2, 3, 9]), { units: 4, width: 1, frequencies: [1, 1, 1, 0] }),
    );
    expect(values[0]).toBeCloseTo(-1, 12);
    expect(values[1]).toBeCloseTo(0, 12);
    expect(values[2]).toBeCloseTo(1, 12);
    expect(values[3]).toBeNaN();
    expect(failed).toEqual([]);
  });
});
