import { describe, expect, test } from "vitest";
import { drivers } from "../../../../src/analysis/drivers/drivers";
import { vif } from "../../../../src/analysis/regression/vif";
import { nps } from "../../../../src/analysis/score/nps";
import { simulateSurvey } from "../../../../src/datasets/simulateSurvey";
import { driverReport, type ReportEntry } from "../../../../src/report/driverReport";
import { en } from "../../../../src/report/messages/en";
import { toText } from "../../../../src/report/toText";
import { alphaResult, groupedNps, indexResult, regressionResult } from "../handMadeResults";

describe("a full report", () => {
  const { data } = simulateSurvey({ respondents: 400, seed: 3 });
  const names = ["image1", "quality1", "quality2", "value1"];
  const entries: readonly ReportEntry[] = [
    { column: "Rekommendera", by: "Region", result: groupedNps },
    { column: "Nöjdhet", result: indexResult },
    {
      result: drivers(data, {
        outcome: "satisfaction1",
        drivers: names,
        scale: { image1: [1, 10], satisfaction1: [1, 10] },
        importance: "pratt",
        interval: { method: "percentile", resamples: 50, seed: 1 },
      }),
    },
    { result: regressionResult },
    { result: vif(data, { predictors: names }) },
    { result: alphaResult },
    { result: nps([10, 9, 3]) },
  ];
  test.each(["sv", "da"] as const)("reads as it should in %s", async (language) => {
    const text = toText(driverReport(entries, { language, source: "enkät.csv" }), { width: 100 });
    await expect(text).toMatchFileSnapshot(`snapshots/report-${language}.txt`);
  });
});

test("a language of one's own is the messages of another with its own words in it", () => {
  const shouting = { ...en, locale: "de", reportTitle: "BERICHT" };
  const text = toText(driverReport(nps([10, 9, 3, 1]), { language: shouting }));
  expect(text).toContain("BERICHT");
  expect(text).toContain("0,0");
});

test("a warning without words in the language stands as the result has it", () => {
  const result = { ...nps([10, 9, 3]), warnings: [{ code: "own", message: "Own words.", details: {} }] };
  expect(toText(driverReport(result, { language: "sv" }))).toContain("Own words.");
});
