import { expect, test } from "vitest";
import { nps } from "../../src/analysis/score/nps";
import { driverReport } from "../../src/report/driverReport";
import { en } from "../../src/report/messages/en";
import type { ReportLanguage } from "../../src/report/reportLanguage";

const { driver, ...without } = en;

test.each<[string, unknown]>([
  ["a language that is not built in", "nb"],
  ["a misspelt one", "svenska"],
  ["no language at all", 7],
  ["null", null],
  ["messages without a topic", without],
  ["messages without some words", { ...en, driver: { ...driver, heading: "Drivers", rank: undefined } }],
  ["a locale that is none", { ...en, locale: "på svenska" }],
])("%s", (_, language) => {
  const report = (): unknown => driverReport(nps([10, 9, 3]), { language: language as ReportLanguage });
  expect(report).toThrowErrorMatchingSnapshot();
});
