import { describe, expect, it } from "vitest";
import { listwise } from "../../../src/table/listwise";

const _ = Number.NaN;

describe("listwise", () => {
  it("keeps the rows with an answer in every column, and says what each column cost", () => {
    const audit = listwise([
      { name: "a", values: Float64Array.of(1, _, 3, _, _, 6, 7) },
      { name: "b", values: Float64Array.of(1, 2, _, _, _, 6, 7) },
      { name: "c", values: Float64Array.of(1, 2, 3, 4, _, _, 7) },
    ]);
    expect(audit.rows).toBe(7);
    expect(audit.used).toEqual(Uint32Array.of(0, 6));
    expect(audit.columns).toEqual([
      { term: "a", missing: 3, onlyMissing: 1 },
      { term: "b", missing: 3, onlyMissing: 1 },
      { term: "c", missing: 2, onlyMissing: 1 },
    ]);
  });

  it("keeps every row when nothing is missing, and none when everything is", () => {
    expect(listwise([{ name: "a", values: Float64Array.of(1, 2) }])).toEqual({
      rows: 2,
      used: Uint32Array.of(0, 1),
      columns: [{ term: "a", missing: 0, onlyMissing: 0 }],
    });
    expect(listwise([{ name: "a", values: Float64Array.of(_, _) }])).toEqual({
      rows: 2,
      used: new Uint32Array(0),
      columns: [{ term: "a", missing: 2, onlyMissing: 2 }],
    });
  });

  it.each([255, 256, 257, 600])("counts %i missing columns in a row as it counts two", (count) => {
    const columns = Array.from({ length: count }, (_unused, index) => ({
      name: `q${index}`,
      values: Float64Array.of(_, 1),
    }));
    const audit = listwise(columns);
    expect(audit.used).toEqual(Uint32Array.of(1));
    expect(audit.columns.every(({ missing, onlyMissing }) => missing === 1 && onlyMissing === 0)).toBe(true);
  });

  it("has nothing to say about no columns", () => {
    expect(listwise([])).toEqual({ rows: 0, used: new Uint32Array(0), columns: [] });
  });
});
