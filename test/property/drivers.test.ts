import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { drivers } from "../../src/analysis/drivers/drivers";
import { driversFromMoments } from "../../src/analysis/drivers/driversFromMoments";
import { importanceNames } from "../../src/estimate/importance/importance";
import { covarianceFromMoments } from "../../src/moments/moments";
import { momentsOfColumns } from "../../src/moments/momentsOfColumns";
import { streamAt } from "../../src/random/stream";
import { agrees } from "../reference/agree";

type Survey = Record<"a" | "b" | "c" | "y", number[]>;
const names = ["a", "b", "c"] as const;

/** Correlated ratings of 1–10 with an outcome that depends on the first two. */
function survey(n: number, seed: number): Survey {
  const stream = streamAt(seed, 0);
  const result: Survey = { a: [], b: [], c: [], y: [] };
  const rating = (value: number): number => Math.min(10, Math.max(1, Math.round(6 + 2 * value)));
  for (let i = 0; i < n; i++) {
    const common = stream.normal();
    const [a, b, c] = [0, 1, 2].map(() => rating(0.7 * common + stream.normal())) as [number, number, number];
    result.a.push(a);
    result.b.push(b);
    result.c.push(c);
    result.y.push(rating(0.25 * (a - 6) + 0.15 * (b - 6) + 0.5 * stream.normal()));
  }
  return result;
}

const surveys = fc
  .record({ n: fc.integer({ min: 30, max: 120 }), seed: fc.integer({ min: 0, max: 2 ** 31 }) })
  .map(({ n, seed }) => survey(n, seed));
const methods = fc.constantFrom(...importanceNames);
const options = { outcome: "y", drivers: names } as const;

describe("drivers: laws", () => {
  test.prop([surveys, methods, fc.constantFrom(0.01, -3, 1000)])(
    "rescaling a driver leaves shares, VIF, t and p, and divides its coefficient",
    (data, importance, factor) => {
      const rescaled = { ...data, a: data.a.map((value) => value * factor + 5) };
      const one = drivers(data, { ...options, importance });
      const two = drivers(rescaled, { ...options, importance });
      one.rows.forEach((row, j) => {
        agrees(two.rows[j]!.importance, row.importance, 1e-8);
        agrees(two.rows[j]!.vif, row.vif, 1e-9);
        agrees(two.rows[j]!.estimate! * (j === 0 ? factor : 1), row.estimate!, 1e-8);
        agrees(Math.abs(two.rows[j]!.statistic!), Math.abs(row.statistic!), 1e-8);
      });
    },
  );

  test.prop([surveys, methods])("rows and their moments give the same (QR = Cholesky)", (data, importance) => {
    const columns = [...names, "y" as const].map((name) => Float64Array.from(data[name]));
    const moments = momentsOfColumns(columns, null, data.a.length);
    const fromRows = drivers(data, { ...options, importance });
    const fromMoments = driversFromMoments(
      {
        n: data.a.length,
        terms: [...names, "y"],
        means: moments.means,
        covariance: covarianceFromMoments(moments),
      },
      { outcome: "y", importance },
    );
    fromRows.rows.forEach((row, j) => {
      agrees(fromMoments.rows[j]!.estimate!, row.estimate!, 1e-9);
      agrees(fromMoments.rows[j]!.stdError!, row.stdError!, 1e-9);
      agrees(fromMoments.rows[j]!.vif, row.vif, 1e-9);
      agrees(fromMoments.rows[j]!.share, row.share!, 1e-9);
    });
    agrees(fromMoments.model.rSquared, fromRows.model.rSquared, 1e-9);
  });

  it("columns may be given by value", () => {
    const data = survey(40, 1);
    const { a, b, c, y } = data;
    const named = drivers(data, options);
    const byValue = drivers({ y }, { outcome: y, drivers: { a, b, c } });
    expect(byValue.rows).toEqual(named.rows);
    expect(byValue.outcome).toBe("outcome");
  });
});

describe("drivers: the bootstrap", () => {
  const data = survey(200, 5);
  const interval = { method: "percentile", resamples: 400, seed: 7 } as const;

  it("same seed, same answer; another seed, another", () => {
    const one = drivers(data, { ...options, interval });
    expect(drivers(data, { ...options, interval })).toEqual(one);
    expect(drivers(data, { ...options, interval: { ...interval, seed: 8 } }).rows).not.toEqual(one.rows);
  });

  it("brackets the share, and nothing is resampled unless asked", () => {
    for (const row of drivers(data, { ...options, interval }).rows) {
      expect(row.shareLow!).toBeLessThan(row.share!);
      expect(row.shareHigh!).toBeGreaterThan(row.share!);
      expect(row.rankLow!).toBeLessThanOrEqual(row.rank);
    }
    const plain = drivers(data, options);
    expect(plain.resampling).toBeUndefined();
    expect(plain.rows[0]).not.toHaveProperty("shareLow");
  });

  it("frequencies and repeated rows have the same distribution of shares", () => {
    const frequencies = data.a.map((_, i) => 1 + (i % 3));
    const repeat = (values: number[]): number[] =>
      values.flatMap((value, i) => Array.from({ length: frequencies[i]! }, () => value));
    const repeated = { a: repeat(data.a), b: repeat(data.b), c: repeat(data.c), y: repeat(data.y) };
    const settings = { ...options, interval: { ...interval, resamples: 3000 } };
    const weighted = drivers(data, { ...settings, weights: { frequency: frequencies } });
    const long = drivers(repeated, settings);
    // Two Monte Carlo estimates of the same quantile: at B = 3000 the 2.5 % quantile has an error of about 0.05 widths.
    weighted.rows.forEach((row, j) => {
      const width = long.rows[j]!.shareHigh! - long.rows[j]!.shareLow!;
      expect(Math.abs(row.shareLow! - long.rows[j]!.shareLow!)).toBeLessThan(0.1 * width);
      expect(Math.abs(row.shareHigh! - long.rows[j]!.shareHigh!)).toBeLessThan(0.1 * width);
    });
  });

  it("above 20,000 rows groups of rows are resampled, which agrees with the row bootstrap and is named", () => {
    const many = survey(20_001, 3);
    const few = survey(20_000, 3);
    const grouped = drivers(many, { ...options, interval: { ...interval, resamples: 2000 } });
    const byRow = drivers(few, { ...options, interval: { ...interval, resamples: 300 } });
    expect(grouped.resampling).toMatchObject({ groups: 1000, method: "percentile, 1000 random groups of rows" });
    expect(byRow.resampling!.method).toBe("percentile");
    grouped.rows.forEach((row, j) => {
      const other = byRow.rows[j]!;
      const width = row.shareHigh! - row.shareLow!;
      const otherWidth = other.shareHigh! - other.shareLow!;
      // 300 replicates know a width to about 6 %; three of those.
      expect(width / otherWidth).toBeGreaterThan(0.82);
      expect(width / otherWidth).toBeLessThan(1.22);
      expect(Math.abs(row.shareLow! - other.shareLow!)).toBeLessThan(0.2 * width);
    });
  });

  it("sampling weights are carried along", () => {
    const weights = data.a.map((_, i) => 0.5 + (i % 4));
    const one = drivers(data, { ...options, interval, weights });
    const scaled = drivers(data, { ...options, interval, weights: weights.map((weight) => weight * 10) });
    one.rows.forEach((row, j) => agrees(scaled.rows[j]!.shareLow, row.shareLow!, 1e-9));
    const plain = drivers(data, { ...options, interval });
    expect(one.rows[0]!.shareLow).not.toBeCloseTo(plain.rows[0]!.shareLow!, 4);
  });
});

describe("a column that a resample leaves without variation", () => {
  // One respondent in 30 said yes: (29/30)^30 = 36 % of the resamples have none of them.
  const stream = streamAt(11, 0);
  const n = 30;
  const a = Array.from({ length: n }, () => 1 + stream.below(5));
  const rare = a.map((_, i) => (i === 0 ? 1 : 0));
  const y = a.map((value, i) => value + 3 * rare[i]! + stream.normal());

  it.each([0, 4])("is a failed replicate, counted, also at an offset of %i", (offset) => {
    const result = drivers(
      { a, rare: rare.map((value) => value + offset), y },
      { outcome: "y", drivers: ["a", "rare"], interval: { method: "percentile", resamples: 4000, seed: 5 } },
    );
    const failed = result.resampling!.failed.find(({ cause }) => cause === "constant-column")!.count;
    const expected = 4000 * (1 - 1 / n) ** n;
    // Four standard deviations of a binomial count.
    expect(Math.abs(failed - expected)).toBeLessThan(4 * Math.sqrt(expected * (1 - expected / 4000)));
    expect(result.warnings.map(({ code }) => code)).toContain("failed-replicates");
    // Ranks are whole numbers, whatever the quantiles fall between.
    for (const row of result.rows) expect([row.rankLow, row.rankHigh].every(Number.isInteger)).toBe(true);
  });
});

describe("a perfect fit", () => {
  it("has no t, F and p, and says so", () => {
    const data = survey(60, 2);
    const perfect = drivers({ ...data, y: data.a.map((value) => 2 * value) }, options);
    expect(perfect.warnings.map(({ code }) => code)).toContain("perfect-fit");
    expect(perfect).toMatchObject({ model: { statistic: null, pValue: null }, rows: [{ statistic: null }, {}, {}] });
    expect(JSON.parse(JSON.stringify(perfect))).toEqual(perfect);
  });

  it("is seen from moments and far from 0 as well", () => {
    const data = survey(60, 2);
    const y = data.a.map((value, i) => 0.3 * value + 0.7 * data.b[i]!);
    const columns = [data.a, data.b, y].map((values) => Float64Array.from(values));
    const moments = momentsOfColumns(columns, null, y.length);
    const covariance = covarianceFromMoments(moments);
    const fromMoments = driversFromMoments(
      { n: y.length, terms: ["a", "b", "y"], means: moments.means, covariance },
      { outcome: "y" },
    );
    const far = drivers({ ...data, y: y.map((value) => value + 1e6) }, { outcome: "y", drivers: ["a", "b"] });
    for (const result of [fromMoments, far]) {
      expect(result.model.pValue).toBeNull();
      expect(result.warnings.map(({ code }) => code)).toContain("perfect-fit");
    }
  });
});
