import { describe, expect, it } from "vitest";
import { textCell } from "../../../src/table/csvCells";
import { type CsvColumn, csvColumn, type DecimalMark } from "../../../src/table/csvColumn";
import type { MissingCode } from "../../../src/table/surveyData";

const _ = Number.NaN;

function typed(cells: readonly string[], decimal: DecimalMark = ".", codes: readonly MissingCode[] = []): CsvColumn {
  const column = csvColumn(codes);
  for (const cell of cells) column.add(cell);
  return column.finish(decimal);
}

describe("a column of numerals", () => {
  it("is numbers, NaN where a cell is empty or blank", () => {
    expect(typed(["5", "", "  ", "10", "-2.5", "1e3"])).toEqual(Float64Array.of(5, _, _, 10, -2.5, 1000));
    expect(typed(["", ""])).toEqual(Float64Array.of(_, _));
    expect(typed([])).toEqual(new Float64Array(0));
  });

  it("may have blanks round the numerals", () => {
    expect(typed([" 5", "4\t", "\u00a03\u00a0"])).toEqual(Float64Array.of(5, 4, 3));
  });

  it("is numbers only by the mark of the file", () => {
    expect(typed(["2.5", "3"], ".")).toEqual(Float64Array.of(2.5, 3));
    expect(typed(["2,5", "3"], ",")).toEqual(Float64Array.of(2.5, 3));
    expect(typed(["2,5", "3", "", "-1,50"], ".")).toEqual(["2,5", "3", null, "-1,50"]);
    expect(typed(["2.5", "3", "", "-1.50"], ",")).toEqual(["2.5", "3", null, "-1.50"]);
    expect(typed(["2", "3"], ",")).toEqual(Float64Array.of(2, 3));
  });

  it("says whether it needs a decimal comma", () => {
    const needs = (cells: readonly string[]): boolean => {
      const column = csvColumn();
      for (const cell of cells) column.add(cell);
      return column.needsDecimalComma();
    };
    expect(needs(["2,5", "3"])).toBe(true);
    expect(needs(["2", "3"])).toBe(false);
    expect(needs(["2.5", "3"])).toBe(false);
    expect(needs(["2,5", "x"])).toBe(false);
    expect(needs(["2,5", "2.5"])).toBe(false);
    expect(needs([])).toBe(false);
  });
});

describe("a column with other text", () => {
  const written = ["5", "5.0", "+5", " 5 ", "", "-0", "0.10", "1e3", "1E+05", "12345678901234567", "Norr ", "", "5.50"];

  it.each(written.map((_cell, at) => at))("keeps every cell as it stood, wherever the text comes (%i)", (at) => {
    const cells = [...written.slice(at), ...written.slice(0, at)];
    expect(typed(cells)).toEqual(cells.map((cell) => (cell === "" ? null : cell)));
  });

  it("keeps decimal commas as they stood", () => {
    expect(typed(["2,5", "2,50", "3", ",5", "x"], ",")).toEqual(["2,5", "2,50", "3", ",5", "x"]);
  });

  it("is text when decimal marks are mixed", () => {
    for (const decimal of [".", ","] as const) {
      expect(typed(["2.5", "2,5", "", "3.50"], decimal)).toEqual(["2.5", "2,5", null, "3.50"]);
      expect(typed(["2,5", "2.5", "", "3,50"], decimal)).toEqual(["2,5", "2.5", null, "3,50"]);
    }
  });

  it.each([
    ["00123"],
    ["0x1F"],
    ["Infinity"],
    ["NaN"],
    ["1 000"],
    ["12345678901234567890"],
    ["5%"],
    ["3Q16"],
    ["12:25 PM"],
  ])("such as %s is text", (cell) => {
    expect(typed(["5", cell])).toEqual(["5", cell]);
  });
});

describe("codes", () => {
  it("mean an empty cell, in numbers and in text", () => {
    expect(typed(["5", "NA", " NA ", "99"], ".", ["NA", 99])).toEqual(Float64Array.of(5, _, _, _));
    expect(typed(["Norr", "NA", "99", "9"], ".", ["NA", 99])).toEqual(["Norr", null, null, "9"]);
    expect(typed(["5", "0"], ".", [0])).toEqual(Float64Array.of(5, _));
  });

  it("that are numbers are compared by value, before and after the first text", () => {
    expect(typed(["5", "99.0", "+99"], ".", [99])).toEqual(Float64Array.of(5, _, _));
    expect(typed(["99.0", "5", "x", "99.0", "99"], ".", [99])).toEqual([null, "5", "x", null, null]);
    expect(typed(["99,0", "2,5"], ",", [99])).toEqual(Float64Array.of(_, 2.5));
  });

  it("do not decide the decimal mark", () => {
    expect(typed(["99,0", "2.5"], ".", [99])).toEqual(Float64Array.of(_, 2.5));
  });
});

describe("cells taken together", () => {
  const texts = ["2,5", "x"];
  /** Two columns side by side; the second is asked for. */
  const taken = (second: readonly number[], codes: readonly MissingCode[] = []): CsvColumn => {
    const column = csvColumn(codes);
    const cells = { codes: Int32Array.from(second.flatMap((code) => [7, code])), texts };
    const end = cells.codes.length - 1;
    // In two goes, the second of which begins with the first column.
    column.take(cells, 1, end, 2);
    column.take(cells, end, end + 1, 2);
    return column.finish(",");
  };

  it("are as if they had come one by one", () => {
    expect(taken([1, -1, 300, 10])).toEqual(Float64Array.of(1, _, 300, 10));
    expect(taken([1, textCell(0), -1, 3])).toEqual(Float64Array.of(1, 2.5, _, 3));
    expect(taken([1, textCell(0), -1, textCell(1), 3, -1])).toEqual(["1", "2,5", null, "x", "3", null]);
    expect(taken([99, 1, -1, 99], [99])).toEqual(Float64Array.of(_, 1, _, _));
    expect(taken([99, textCell(1), 99, 9], ["99", "x", 99])).toEqual(Float64Array.of(_, _, _, 9));
    expect(taken([textCell(1), 99, -1, 9], ["99", 99])).toEqual(["x", null, null, "9"]);
  });
});

describe("a small column", () => {
  const small = (cells: readonly string[], decimal: DecimalMark = "."): unknown => {
    const column = csvColumn();
    for (const cell of cells) column.add(cell);
    return column.finishSmall(decimal);
  };

  it("is the smallest that holds its numbers", () => {
    expect(small(["5", "10"])).toEqual(Int8Array.of(5, 10));
    expect(small(["5", ""])).toEqual(Float32Array.of(5, _));
    expect(small(["2,5"], ",")).toEqual(Float32Array.of(2.5));
    expect(small(["0.1"])).toEqual(Float64Array.of(0.1));
    expect(small([])).toEqual(new Int8Array(0));
  });

  it("is text where the other is", () => {
    expect(small(["2,5", ""])).toEqual(["2,5", null]);
    expect(small(["5", "x"])).toEqual(["5", "x"]);
  });
});
