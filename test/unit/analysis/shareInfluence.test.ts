import { describe, expect, it } from "vitest";
import { drivers, driversInput } from "../../../src/analysis/drivers/drivers";
import { importanceOfSums, resampledColumns } from "../../../src/analysis/importance/bootstrapImportance";
import { shareInfluence } from "../../../src/analysis/importance/shareInfluence";
import { resamplingScheme } from "../../../src/analysis/resampling/resamplingScheme";
import { attitude } from "../../../src/datasets/attitude";
import { empiricalInfluence } from "../../../src/inference/empiricalInfluence";
import { runToEnd } from "../../../src/inference/runToEnd";
import { packedLength } from "../../../src/numeric/packedSums";

const options = { outcome: "rating", drivers: ["complaints", "learning", "raises"] } as const;
const weights = attitude.rating.map((_, i) => 1 + (i % 4) / 3);

describe("influence of rows on shares", () => {
  it.each([
    ["shapley", {}],
    ["relative-weights", {}],
    ["shapley", { weights }],
    ["shapley", { controls: ["critical"] }],
  ] as const)("%s %o: the derivatives that moving each row gives", (importance, more) => {
    const input = driversInput("drivers", attitude, { ...options, ...more, importance });
    const seeded = { ...input.job, seed: 1 };
    const { influences } = shareInfluence(seeded);
    const { sums } = resamplingScheme(resampledColumns(seeded), 1);
    const figures = importanceOfSums(sums.columns, seeded);
    const packed = new Float64Array(packedLength(sums.columns));
    const n = sums.units;
    const moved = runToEnd(
      empiricalInfluence(
        (given) => {
          sums.into(given, packed);
          return figures(packed).subarray(0, 3);
        },
        { units: n, width: 3 },
      ),
    );
    influences.forEach((influence, j) => {
      const expected = moved.values.subarray(j * n, (j + 1) * n);
      const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      influence.forEach((value, i) => expect(Math.abs(n * value - expected[i]!)).toBeLessThan(1e-5 * largest));
    });
  });

  it("makes BCa intervals of shares without a jackknife; they lie near the percentile ones and differ from them", () => {
    const interval = { resamples: 1000, seed: 3 };
    const bca = drivers(attitude, { ...options, interval: { method: "bca", ...interval } });
    const bc = drivers(attitude, { ...options, interval: { method: "bc", ...interval } });
    bca.rows.forEach((row, j) => {
      expect(row.shareLow).not.toBe(bc.rows[j]!.shareLow);
      expect(Math.abs(row.shareLow! - bc.rows[j]!.shareLow!)).toBeLessThan(0.1);
      expect(row.shareLow! < row.share! && row.share! < row.shareHigh!).toBe(true);
    });
    expect(bca.warnings.map(({ code }) => code)).toEqual(["no-scale", "sign-flip"]);
  });
});
