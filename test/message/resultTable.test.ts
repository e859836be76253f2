import { expect, test } from "vitest";
import { nps } from "../../src/analysis/score/nps";
import { type CsvTextOptions, toCsv } from "../../src/report/table/toCsv";
import { type TabledResult, type TableOptions, toTable } from "../../src/report/table/toTable";

const score = nps([10, 9, 3]);
const said = (call: () => unknown): string => {
  try {
    call();
    return "no error";
  } catch (error) {
    return String(error);
  }
};

test("toTable", () => {
  const asked = [
    () => toTable(score, { part: "warning" }),
    () => toTable(score, { part: "rows" }),
    () => toTable(score, { part: 3 } as unknown as TableOptions),
    () => toTable(score, { parts: "rows" } as TableOptions),
    () => toTable([score] as unknown as TabledResult),
    () => toTable(null as unknown as TabledResult),
    () => toTable({ estimate: 3 } as unknown as TabledResult),
  ];
  expect(asked.map(said).join("\n")).toMatchInlineSnapshot(`
    "AnalysisError: toTable: "nps" has no part "warning"; did you mean "warnings"?
    AnalysisError: toTable: "nps" has no part "rows"; there are "warnings" and "summary"
    AnalysisError: toTable: "nps" has no part 3; there are "warnings" and "summary"
    AnalysisError: toTable: unknown option "parts"; did you mean "part"?
    AnalysisError: toTable: expected a result of this library, got a list; pass what the analysis returned, one result at a time
    AnalysisError: toTable: expected a result of this library, got null; pass what the analysis returned, one result at a time
    AnalysisError: toTable: expected a result of this library, got an object without a kind; pass what the analysis returned, one result at a time"
  `);
});

test("toCsv", () => {
  const asked: readonly object[] = [
    { decimal: "," },
    { delimiter: "|" },
    { formulas: true },
    { mark: "yes" },
    { delimeter: ";" },
  ];
  expect(
    asked.map((options) => said(() => toCsv([{ a: 1 }], options as CsvTextOptions))).join("\n"),
  ).toMatchInlineSnapshot(`
    "AnalysisError: toCsv: decimal "," needs another delimiter; give delimiter: ";"
    AnalysisError: toCsv: delimiter must be ",", ";" or "\\t", got "|"
    AnalysisError: toCsv: formulas must be "escape" or "keep", got true
    AnalysisError: toCsv: mark must be true or false, got "yes"
    AnalysisError: toCsv: unknown option "delimeter"; did you mean "delimiter"?"
  `);
});
