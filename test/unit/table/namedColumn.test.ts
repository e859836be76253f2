import { describe, expect, it } from "vitest";
import { namedColumn, namedColumns } from "../../../src/table/namedColumn";
import { tableFrom } from "../../../src/table/table";
import { fakeVector, INT32 } from "./arrowFakes";
import { errorOf } from "./errorOf";

const table = tableFrom({ support: [1, 2, 3], price: [4, 5, 6], note: "no column" }, "drivers");
const one = { call: "drivers", option: "outcome" };
const many = { call: "drivers", option: "drivers" };

describe("namedColumn", () => {
  it("finds a column by name", () => {
    expect(namedColumn(table, "price", one)).toEqual({ name: "price", values: [4, 5, 6] });
  });

  it("takes the column itself, and calls it by the option", () => {
    const values = Float64Array.of(7, 8, 9);
    expect(namedColumn(table, values, one)).toEqual({ name: "outcome", values });
    expect(namedColumn(table, values, one).values).toBe(values);
    expect(namedColumn(table, fakeVector(INT32, [1, null, 3]), one).values).toEqual([1, null, 3]);
  });

  it("suggests a name for one that is not there", () => {
    const error = errorOf(() => namedColumn(table, "suport", one));
    expect(error.code).toBe("unknown-column");
    expect(error.message).toBe('drivers: column "suport" not found; did you mean "support"?');
    expect(error.details).toEqual({ column: "suport" });
  });

  it("refuses what is not as long as the data", () => {
    const error = errorOf(() => namedColumn(table, [1, 2], one));
    expect(error.code).toBe("column-length");
    expect(error.details).toEqual({ column: "outcome", rows: 2, expected: 3 });
  });

  it.each([
    [undefined, "missing-option"],
    [null, "missing-option"],
    [5, "invalid-option"],
    [{ price: [1, 2, 3] }, "invalid-option"],
    [new Date(0), "invalid-option"],
  ])("refuses %s", (reference, code) => {
    expect(errorOf(() => namedColumn(table, reference as unknown as string, one)).code).toBe(code);
  });

  it("says that a property of the data is no column, rather than that it is not there", () => {
    expect(errorOf(() => namedColumn(table, "note", one)).code).toBe("invalid-data");
  });
});

describe("namedColumns", () => {
  it("finds columns in the order asked for", () => {
    expect(namedColumns(table, ["price", "support"], many).map(({ name }) => name)).toEqual(["price", "support"]);
  });

  it("takes columns themselves under the names given", () => {
    expect(namedColumns(table, { b: [1, 1, 1], a: Float64Array.of(2, 2, 2) }, many)).toEqual([
      { name: "b", values: [1, 1, 1] },
      { name: "a", values: Float64Array.of(2, 2, 2) },
    ]);
  });

  it("takes columns called like inherited names", () => {
    const given = JSON.parse('{"constructor": [1, 2, 3], "__proto__": [4, 5, 6]}') as Record<string, number[]>;
    expect(namedColumns(table, given, many)).toEqual([
      { name: "constructor", values: [1, 2, 3] },
      { name: "__proto__", values: [4, 5, 6] },
    ]);
  });

  it("takes a vector in the place of a list for one column, not for an object of columns", () => {
    const error = errorOf(() => namedColumns(table, fakeVector(INT32, [1, 2, 3]) as unknown as string[], many));
    expect(error.message).toMatch(/^drivers: option "drivers" is an object, expected a list of column names/);
  });

  it("refuses the same name twice", () => {
    const error = errorOf(() => namedColumns(table, ["price", "support", "price"], many));
    expect(error.code).toBe("duplicate-term");
    expect(error.details).toEqual({ option: "drivers", term: "price" });
  });

  it.each([
    [[], "missing-option"],
    [{}, "missing-option"],
    [undefined, "missing-option"],
    [null, "missing-option"],
    ["price", "invalid-option"],
    [5, "invalid-option"],
    [Float64Array.of(1, 2, 3), "invalid-option"],
    [new Map([["price", [1, 2, 3]]]), "invalid-option"],
    [[[1, 2, 3]], "invalid-option"],
    [["price", undefined], "invalid-option"],
    [{ Price: "price" }, "invalid-option"],
    [{ Price: 5 }, "invalid-option"],
    [{ price: [1, 2] }, "column-length"],
    [["prise"], "unknown-column"],
  ])("refuses %j", (references, code) => {
    expect(errorOf(() => namedColumns(table, references as unknown as string[], many)).code).toBe(code);
  });
});
