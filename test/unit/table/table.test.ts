import { describe, expect, it } from "vitest";
import { isSurveyData, tableFrom } from "../../../src/table/table";
import { DICTIONARY, FLOAT64, fakeArqueroTable, fakeArrowTable, fakeVector, INT32, INT64 } from "./arrowFakes";
import { errorOf } from "./errorOf";

describe("rows", () => {
  const rows = Object.freeze([
    Object.freeze({ price: 4, speed: 5 }),
    Object.freeze({ price: null, region: "Norr" }),
    Object.freeze({}),
  ]);

  it("become columns, with undefined where a row lacks one", () => {
    const table = tableFrom(rows, "drivers");
    expect(table.rowCount).toBe(3);
    expect(table.columnNames()).toEqual(["price", "speed", "region"]);
    expect(table.column("price")).toEqual([4, null, undefined]);
    expect(table.column("speed")).toEqual([5, undefined, undefined]);
    expect(table.column("region")).toEqual([undefined, "Norr", undefined]);
  });

  it("have a column as soon as one row has it, be it undefined", () => {
    const table = tableFrom([{}, { late: undefined }], "drivers");
    expect(table.has("late")).toBe(true);
    expect(table.column("late")).toEqual([undefined, undefined]);
    expect(table.has("never")).toBe(false);
    expect(table.column("never")).toBeUndefined();
  });

  it("know no inherited names", () => {
    const table = tableFrom([{ price: 4 }], "drivers");
    for (const name of ["constructor", "toString", "__proto__", "hasOwnProperty"]) {
      expect(table.has(name)).toBe(false);
      expect(table.column(name)).toBeUndefined();
    }
  });

  it("may have columns called like inherited names", () => {
    const parsed = JSON.parse('[{"constructor": 1, "__proto__": 2, "toString": 3}, {"price": 4}]') as object[];
    const table = tableFrom(parsed, "drivers");
    expect(table.columnNames()).toEqual(["constructor", "__proto__", "toString", "price"]);
    expect(table.column("constructor")).toEqual([1, undefined]);
    expect(table.column("__proto__")).toEqual([2, undefined]);
    expect(table.column("toString")).toEqual([3, undefined]);
  });

  it("count own properties only, not those of a class", () => {
    class Answer {
      price = 4;
      get double(): number {
        return this.price * 2;
      }
    }
    const table = tableFrom([new Answer()], "drivers");
    expect(table.columnNames()).toEqual(["price"]);
    expect(table.has("double")).toBe(false);
  });

  it("may have no prototype", () => {
    const row = Object.assign(Object.create(null) as object, { price: 4 });
    expect(tableFrom([row], "drivers").column("price")).toEqual([4]);
  });

  it("are read only where asked", () => {
    const row = {
      price: 4,
      get broken(): number {
        throw new Error("read");
      },
    };
    const table = tableFrom([row], "drivers");
    expect(table.column("price")).toEqual([4]);
    expect(table.columnNames()).toEqual(["price", "broken"]);
  });

  it.each([
    [[]],
    [[4]],
    [null],
    [undefined],
    [5],
    ["text"],
    [new Map()],
    [new Date()],
    [Float64Array.of(1)],
  ])("refuse %s in the place of a row", (row) => {
    const error = errorOf(() => tableFrom([{ price: 4 }, row], "drivers"));
    expect(error.code).toBe("invalid-data");
    expect(error.details.row).toBe(2);
  });

  it("refuse holes", () => {
    // biome-ignore lint/suspicious/noSparseArray: the point of the test
    expect(errorOf(() => tableFrom([{ price: 4 }, , { price: 5 }], "drivers")).details.row).toBe(2);
  });

  it("must be there", () => {
    expect(errorOf(() => tableFrom([], "nps")).code).toBe("empty-data");
  });
});

describe("an object of columns", () => {
  it("hands its columns on without copying", () => {
    const price = Object.freeze([4, null]);
    const speed = Float64Array.of(1, 2);
    const table = tableFrom({ price, speed }, "drivers");
    expect(table.rowCount).toBe(2);
    expect(table.columnNames()).toEqual(["price", "speed"]);
    expect(table.column("price")).toBe(price);
    expect(table.column("speed")).toBe(speed);
  });

  it("takes vectors and array-like objects as columns", () => {
    const table = tableFrom({ price: fakeVector(INT32, [4, null]), speed: { length: 2, 0: 1, 1: 2 } }, "drivers");
    expect(table.column("price")).toEqual([4, null]);
    expect(Array.from(table.column("speed")!)).toEqual([1, 2]);
  });

  it("ignores what is no column until it is asked for", () => {
    const table = tableFrom({ title: "Survey 2024", year: 2024, length: 2, price: [4, 5] }, "drivers");
    expect(table.columnNames()).toEqual(["price"]);
    expect(table.column("price")).toEqual([4, 5]);
    expect(errorOf(() => table.column("title")).code).toBe("invalid-data");
  });

  it("ignores the length of columns that are not used", () => {
    const table = tableFrom({ labels: ["bad", "good"], price: [4, 5, 3], speed: [1, 2, 3] }, "drivers");
    expect(table.column("price")).toEqual([4, 5, 3]);
    expect(table.column("speed")).toEqual([1, 2, 3]);
    expect(table.rowCount).toBe(3);
    const error = errorOf(() => table.column("labels"));
    expect(error.code).toBe("column-length");
    expect(error.details.columns).toEqual([
      { name: "price", rows: 3 },
      { name: "labels", rows: 2 },
    ]);
  });

  it("has as many rows as most columns have, when none has been read", () => {
    const table = tableFrom({ labels: ["bad", "good"], price: [4, 5, 3], speed: [1, 2, 3] }, "drivers");
    expect(table.rowCount).toBe(3);
    expect(errorOf(() => table.column("labels")).code).toBe("column-length");
    expect(table.rowCount).toBe(3);
  });

  it("has as many rows as the column that was read first, be it unlike the others", () => {
    const table = tableFrom({ labels: ["bad", "good"], price: [4, 5, 3], speed: [1, 2, 3] }, "drivers");
    expect(table.column("labels")).toEqual(["bad", "good"]);
    expect(table.rowCount).toBe(2);
  });

  it("has as many rows as its first column, when lengths are equally common", () => {
    expect(tableFrom({ a: [1], b: [1, 2] }, "drivers").rowCount).toBe(1);
  });

  it("may have columns called like inherited names", () => {
    const data = Object.fromEntries(
      ["constructor", "__proto__", "toString", "getChild", "columnNames"].map((name) => [name, [1]]),
    );
    const table = tableFrom(data, "drivers");
    for (const name of Object.keys(data)) expect(table.column(name)).toEqual([1]);
    expect(table.has("valueOf")).toBe(false);
    expect(table.column("valueOf")).toBeUndefined();
  });

  it("refuses a survey without columns, with the reason", () => {
    expect(errorOf(() => tableFrom({}, "drivers")).code).toBe("empty-data");
    expect(errorOf(() => tableFrom({ price: 4 }, "drivers")).code).toBe("invalid-data");
    expect(errorOf(() => tableFrom({ price: [] }, "drivers").column("price")).code).toBe("empty-data");
    expect(errorOf(() => tableFrom({ price: [] }, "drivers").rowCount).code).toBe("empty-data");
  });
});

describe("a table of Arrow", () => {
  const stored = Float64Array.of(4, 5, 3);
  const whole = fakeVector(FLOAT64, [4, 5, 3], stored);
  const gaps = fakeVector(FLOAT64, [4, null, 3], Float64Array.of(4, 0, 3));
  const big = fakeVector(INT64, [1n, 2n, 3n]);
  const region = fakeVector(DICTIONARY, ["Norr", null, "Norr"]);
  const data = fakeArrowTable([
    ["whole", whole],
    ["gaps", gaps],
    ["big", big],
    ["region", region],
  ]);

  it("has names, rows and columns", () => {
    const table = tableFrom(data, "drivers");
    expect(table.rowCount).toBe(3);
    expect(table.columnNames()).toEqual(["whole", "gaps", "big", "region"]);
    expect(table.column("whole")).toBe(stored);
    expect(table.column("big")).toEqual([1n, 2n, 3n]);
    expect(table.column("region")).toEqual(["Norr", null, "Norr"]);
    expect(table.has("price")).toBe(false);
    expect(table.column("price")).toBeUndefined();
  });

  it("keeps its nulls, which toArray loses", () => {
    expect(tableFrom(data, "drivers").column("gaps")).toEqual([4, null, 3]);
    expect(gaps.asked.toArray).toBe(0);
  });

  it("is read only where asked", () => {
    const fresh = fakeArrowTable([
      ["price", fakeVector(INT32, [1])],
      ["speed", fakeVector(INT32, [1])],
    ]);
    const table = tableFrom(fresh, "drivers");
    expect(table.columnNames()).toEqual(["price", "speed"]);
    table.column("speed");
    expect(fresh.asked).toEqual(["speed"]);
  });

  it("may give its names as a list, or keep them to itself", () => {
    const getChild = (name: string): unknown => (name === "price" ? [1, 2] : undefined);
    const listed = tableFrom({ getChild, columnNames: ["price"] }, "drivers");
    expect(listed.rowCount).toBe(2);
    expect(listed.column("price")).toEqual([1, 2]);
    const silent = tableFrom({ getChild, numRows: 2 }, "drivers");
    expect(silent.columnNames()).toEqual([]);
    expect(silent.has("price")).toBe(true);
    expect(silent.column("price")).toEqual([1, 2]);
    expect(silent.column("speed")).toBeUndefined();
  });

  it("refuses two columns of one name, of which only the first can be fetched", () => {
    const twice = fakeArrowTable([
      ["price", fakeVector(INT32, [1])],
      ["price", fakeVector(INT32, [2])],
      ["speed", fakeVector(INT32, [3])],
    ]);
    const table = tableFrom(twice, "drivers");
    expect(table.column("speed")).toEqual([3]);
    expect(errorOf(() => table.column("price")).code).toBe("invalid-data");
  });

  it("refuses columns that are not as long as the table", () => {
    const table = tableFrom({ getChild: () => [1, 2], numRows: 3, columnNames: ["price"] }, "drivers");
    expect(errorOf(() => table.column("price")).code).toBe("column-length");
  });

  it("refuses a table that cannot be read, or is empty", () => {
    expect(errorOf(() => tableFrom({ getChild: () => null }, "drivers")).code).toBe("invalid-data");
    expect(errorOf(() => tableFrom(fakeArrowTable([["price", fakeVector(INT32, [])]]), "drivers")).code).toBe(
      "empty-data",
    );
  });
});

describe("a table of Arquero", () => {
  it("gives the rows that passed its filter, in their order", () => {
    const data = fakeArqueroTable({ price: [1, 2, 3], region: ["a", "b", "c"] }, [2, 1]);
    const table = tableFrom(data, "drivers");
    expect(table.rowCount).toBe(2);
    expect(table.columnNames()).toEqual(["price", "region"]);
    expect(table.column("price")).toEqual([3, 2]);
    expect(table.column("region")).toEqual(["c", "b"]);
    expect(table.column("speed")).toBeUndefined();
  });
});

describe("no survey at all", () => {
  it.each([
    ["a,b\n1,2"],
    [undefined],
    [null],
    [5],
    [Float64Array.of(1)],
    [fakeVector(INT32, [1])],
    [new Map([["price", [1]]])],
    [new Set([{ price: 1 }])],
    [Promise.resolve([])],
    [new Date(0)],
    [(function* () {})()],
    [() => []],
  ])("%s is refused", (data) => {
    expect(errorOf(() => tableFrom(data, "drivers")).code).toBe("invalid-data");
  });
});

describe("isSurveyData", () => {
  it.each([
    [[10, 9, null, 3]],
    [[null, undefined]],
    [[]],
    [["10", "9"]],
    [[10n]],
    [[true]],
    [[new Date(0)]],
    [Int8Array.of(10, 9)],
    [new BigInt64Array(2)],
    [fakeVector(INT32, [10])],
    [{ length: 1, 0: 10 }],
    [null],
    [undefined],
    ["recommend\n10"],
    [10],
  ])("is false for %s", (data) => {
    expect(isSurveyData(data)).toBe(false);
  });

  it.each([
    [[{ recommend: 10 }]],
    [[null, { recommend: 10 }]],
    [[[10, 9]]],
    [{ recommend: [10, 9] }],
    [{}],
    [new Map()],
    [fakeArrowTable([["recommend", fakeVector(INT32, [10])]])],
    [fakeArqueroTable({ recommend: [10] }, [0])],
  ])("is true for %s", (data) => {
    expect(isSurveyData(data)).toBe(true);
  });
});
