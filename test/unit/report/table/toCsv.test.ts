import { fc, test as property } from "@fast-check/vitest";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { toCsv } from "../../../../src/report/table/toCsv";

const anyText = fc.string({ unit: "grapheme", maxLength: 12 });
const anyRow = fc.record({
  name: anyText,
  figure: fc.double({ noNaN: true, noDefaultInfinity: true }),
  flag: fc.boolean(),
});

describe("CSV text", () => {
  property.prop([fc.array(anyRow, { minLength: 1, maxLength: 8 }), fc.constantFrom(",", ";", "\t")], { numRuns: 60 })(
    "is read back by another reader as it was",
    (rows, delimiter) => {
      const text = toCsv(rows, { delimiter: delimiter as ",", formulas: "keep" });
      const { data } = Papa.parse<Record<string, string>>(text, {
        delimiter,
        header: true,
        skipEmptyLines: true,
        newline: "\r\n",
      });
      expect(data).toEqual(
        rows.map(({ name, figure, flag }) => ({ name, figure: String(figure), flag: String(flag) })),
      );
    },
  );

  property.prop([fc.constantFrom("=", "+", "-", "@", "\t", "\r", "＝", " ="), anyText], { numRuns: 60 })(
    "no text runs as a formula",
    (start, rest) => {
      const text = toCsv([{ label: start + rest }]);
      const { data } = Papa.parse<string[]>(text, { delimiter: ",", newline: "\r\n" });
      expect(data[1]![0]).toBe(`'${start}${rest}`);
    },
  );

  test("a negative figure is no formula, a column's name can be one", () => {
    expect(toCsv([{ "=a": -1.5 }])).toBe("'=a\r\n-1.5\r\n");
  });

  test("for a spreadsheet in Swedish", () => {
    const rows = [{ term: "pris", share: 0.25, none: null }];
    expect(toCsv(rows, { delimiter: ";", decimal: ",", mark: true })).toBe("\uFEFFterm;share;none\r\npris;0,25;\r\n");
  });

  test("of no rows is an empty line", () => {
    expect(toCsv([])).toBe("\r\n");
  });
});
