import { describe, expect, it } from "vitest";
import { drivers } from "../../../src/analysis/drivers/drivers";
import { distinctRows } from "../../../src/moments/distinctRows";
import { momentsOfColumns } from "../../../src/moments/momentsOfColumns";
import { streamAt } from "../../../src/random/stream";
import { nextUniform } from "../../../src/random/xoshiro128";

const { state } = streamAt(4, 0);
const ratings = (n: number, common: Float64Array): Int8Array =>
  Int8Array.from({ length: n }, (_, i) => 1 + Math.floor(2.5 * common[i]! + 2.5 * nextUniform(state)));

describe("distinct rows", () => {
  const common = Float64Array.from({ length: 30_000 }, () => nextUniform(state));
  const columns = [ratings(30_000, common), ratings(30_000, common), ratings(30_000, common)];

  it("with their counts have the moments of all rows, to the last bit", () => {
    const distinct = distinctRows(columns, 125)!;
    expect(distinct.counts.length).toBeLessThanOrEqual(125);
    expect(distinct.counts.reduce((sum, count) => sum + count, 0)).toBe(30_000);
    const whole = momentsOfColumns(columns, null, 30_000);
    const counted = momentsOfColumns(distinct.columns, distinct.counts, 30_000);
    expect(counted.sumWeights).toBe(whole.sumWeights);
    counted.crossProducts.forEach((value, at) => expect(value).toBeCloseTo(whole.crossProducts[at]!, 7));
  });

  it("are none where there are too many, too many possible ones, or fractions", () => {
    expect(distinctRows(columns, 20)).toBeNull();
    expect(distinctRows([Int8Array.of(-128, 127), Int8Array.of(0, 127), Int8Array.of(0, 120)], 100)).toBeNull();
    expect(distinctRows([Float64Array.of(1, 2)], 100)).toBeNull();
    expect(distinctRows([Int8Array.of(-128, 127)], 2)?.columns).toEqual([Int8Array.of(-128, 127)]);
  });

  it("the bootstrap that draws patterns has the spread of the one that draws rows", () => {
    const [a, b, y] = columns.map((column) => Array.from(column.subarray(0, 4000)));
    const options = { outcome: "y", drivers: ["a", "b"], interval: { method: "percentile", resamples: 4000 } } as const;
    const byPattern = drivers({ a: a!, b: b!, y: y! }, options);
    // A shift by 0.5 leaves all shares, and doubles, of which no patterns are counted.
    const byRow = drivers({ a: a!.map((value) => value + 0.5), b: b!, y: y! }, options);
    byPattern.rows.forEach((row, j) => {
      const twin = byRow.rows[j]!;
      expect(row.share).toBeCloseTo(twin.share!, 10);
      expect(row.shareLow).not.toBe(twin.shareLow);
      const width = (each: typeof row): number => each.shareHigh! - each.shareLow!;
      // Widths of 4,000 resamples differ by some 2 %.
      expect(width(row) / width(twin)).toBeGreaterThan(0.93);
      expect(width(row) / width(twin)).toBeLessThan(1.07);
    });
  });

  it("of many rows there is then no need for groups", () => {
    const [a, b, y] = columns;
    const { resampling } = drivers(
      { a: a!, b: b!, y: y! },
      { outcome: "y", drivers: ["a", "b"], interval: "percentile" },
    );
    expect(resampling).not.toHaveProperty("groups");
  });
});
