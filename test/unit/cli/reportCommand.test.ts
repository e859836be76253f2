import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { nps } from "../../../src/analysis/score/nps";
import { analyses } from "../../../src/cli/config/analyses";
import { exampleConfig } from "../../../src/cli/config/exampleConfig";
import { sectionOptions } from "../../../src/cli/config/sectionOptions";
import { runCli } from "../../../src/cli/runCli";
import { simulateSurvey } from "../../../src/datasets/simulateSurvey";
import { toCsv } from "../../../src/report/table/toCsv";
import { type ScriptedTerminal, scriptedTerminal } from "./scriptedTerminal";

const { data } = simulateSurvey({ respondents: 120, seed: 4 });
const ROWS = Array.from(data.recommend, (recommend, row) => ({
  recommend: Number.isNaN(recommend) ? "99" : recommend,
  region: data.region[row] ?? null,
  image: data.image1[row]!,
  quality: data.quality1[row]!,
  "satisfaction, total": data.satisfaction1[row]!,
  weight: data.weight[row]!,
}));
const CSV = toCsv(ROWS);
const CONFIG = {
  title: "Undersökning",
  language: "sv",
  survey: {
    missingCodes: [99, "vet ej"],
    scale: { "satisfaction, total": [1, 10], image: [1, 10] },
    weights: "weight",
  },
  sections: [
    { analysis: "nps", rating: "recommend", by: "region", heading: "Rekommendation" },
    {
      analysis: "drivers",
      outcome: "satisfaction, total",
      drivers: ["image", "quality"],
      interval: { method: "percentile", resamples: 60 },
    },
    { analysis: "vif", predictors: ["image", "quality"] },
  ],
};

async function run(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<ScriptedTerminal & { readonly code: number }> {
  const terminal = scriptedTerminal({ "survey.csv": CSV, "orsak.json": JSON.stringify(CONFIG), ...files });
  const code = await runCli(["report", ...args], terminal);
  return { ...terminal, code };
}
const written = ({ files }: ScriptedTerminal, name: string): string => new TextDecoder().decode(files.get(name));

describe("orsak report", () => {
  test("writes its sections in order, in the language of the config", async () => {
    const { code, out, errors, steps } = await run(["survey.csv", "--config", "orsak.json"]);
    expect([code, errors()]).toEqual([0, ""]);
    const headings = ["Undersökning", "Rekommendation", "Drivkrafter bakom satisfaction, total", "Kollinearitet"];
    const places = headings.map((heading) => out().indexOf(`${heading}\n`));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(steps[0]).toBe("nps (1 of 3): 0/1");
    expect(steps).toContain("drivers (2 of 3): 60/60");
    expect(steps.at(-1)).toBe("stop");
  });

  test("gives what the library gives on the same answers", async () => {
    const { out } = await run(["survey.csv", "--config", "orsak.json", "--json"]);
    const [score] = JSON.parse(out());
    const direct = nps(ROWS, { rating: "recommend", by: "region", weights: "weight", missingCodes: ["99"] });
    expect(score).toEqual(JSON.parse(JSON.stringify(direct)));
  });

  test.each([
    ["report.html", /^<!doctype html><html lang="da">/],
    ["report.md", /^# Undersökning\n/],
    ["report.txt", /^Undersökning\n═/],
    ["report.json", /^\[\n {2}\{\n {4}"kind": "nps"/],
  ])("writes %s, in the language of the flag", async (name, start) => {
    const terminal = await run(["survey.csv", "--config", "orsak.json", "--out", name, "--lang", "da"]);
    expect(terminal.out()).toBe(`Wrote ${name}\n`);
    expect(written(terminal, name)).toMatch(start);
    if (name.endsWith("html")) expect(written(terminal, name)).toContain("<svg");
    if (!name.endsWith("json")) expect(written(terminal, name)).toContain("Kollinearitet");
  });

  test("prints a config to start from, which is one", async () => {
    const { code, out } = await run(["--example-config"]);
    expect(code).toBe(0);
    expect(JSON.parse(out())).toEqual(exampleConfig);
    const columns = Object.fromEntries(Object.entries(data).filter(([, values]) => !Array.isArray(values[0])));
    const names = Object.keys(columns) as (keyof typeof data)[];
    const rows = Array.from(data.recommend, (_, row) =>
      Object.fromEntries(names.map((name) => [name, data[name][row] as string | number | null])),
    );
    const files = { "survey.csv": toCsv(rows), "orsak.json": out().replace("2000", "50") };
    const report = await run(["survey.csv", "--config", "orsak.json"], files);
    expect([report.code, report.errors()]).toEqual([0, ""]);
  });
});

describe("what holds for the whole survey", () => {
  const survey = { level: 0.9, weights: "w", scale: [1, 5] as const, missingCodes: [0, "n/a"] };
  test("goes to each analysis that takes it, before its own", () => {
    const section = { analysis: "drivers", outcome: "y", drivers: ["a"], level: 0.8 };
    expect(sectionOptions(analyses.drivers!, section, survey)).toEqual({
      outcome: "y",
      drivers: ["a"],
      level: 0.8,
      weights: "w",
      missingCodes: [0],
      scale: { y: [1, 5], a: [1, 5] },
    });
    expect(sectionOptions(analyses.csat!, { analysis: "csat", rating: "y" }, survey)).toMatchObject({ scale: [1, 5] });
    expect(sectionOptions(analyses.collinearity!, { analysis: "collinearity", drivers: ["a"] }, survey)).toEqual({
      drivers: ["a"],
      weights: "w",
      missingCodes: [0],
      scale: { a: [1, 5] },
    });
  });
  test("no scale goes to NPS and CES, which have their own", () => {
    expect(sectionOptions(analyses.nps!, { analysis: "nps", rating: "y" }, survey)).not.toHaveProperty("scale");
    expect(sectionOptions(analyses.ces!, { analysis: "ces", rating: "y" }, survey)).not.toHaveProperty("scale");
    const compared = { analysis: "compareScores", score: "nps", rating: "y", by: "g" };
    expect(sectionOptions(analyses.compareScores!, compared, survey)).not.toHaveProperty("scale");
    expect(sectionOptions(analyses.compareScores!, { ...compared, score: "csat" }, survey)).toHaveProperty("scale");
  });
});

describe("other files than CSV in UTF-8", () => {
  const workbook = readFileSync(path.join(import.meta.dirname, "survey.xlsx"));
  const score = async (
    args: readonly string[],
    files: Readonly<Record<string, Uint8Array>>,
  ): Promise<ScriptedTerminal> => {
    const terminal = scriptedTerminal(files);
    expect(await runCli(["scores", ...args, "--json"], terminal)).toBe(0);
    return terminal;
  };

  test("an Excel file: the first sheet, or the one named", async () => {
    const first = await score(["svar.xlsx", "--nps", "Nöjd", "--by", "Region, land"], { "svar.xlsx": workbook });
    expect(JSON.parse(first.out())).toMatchObject({
      n: 11,
      missing: 1,
      groups: [{ group: "Norr" }, { group: "Söder" }],
    });
    const other = await score(["svar.XLSX", "--sheet", "Annat", "--nps", "Betyg"], { "svar.XLSX": workbook });
    expect(JSON.parse(other.out()).estimate).toBe(nps([10, 9, 3]).estimate);
    const coded = await score(["a.xlsx", "--csat", "Vet ej", "--missing-code", "vet ej"], { "a.xlsx": workbook });
    expect(JSON.parse(coded.out())).toMatchObject({ n: 11, missing: 1 });
  });

  test("CSV in another encoding", async () => {
    const latin = Uint8Array.from("Betyg på tjänsten;ort\n10;Malmö\n9;Århus\n3;Malmö\n", (letter) =>
      letter.charCodeAt(0),
    );
    const args = ["svar.csv", "--nps", "Betyg på tjänsten", "--by", "ort", "--encoding", "windows-1252"];
    const { out } = await score(args, { "svar.csv": latin });
    expect(JSON.parse(out()).groups.map(({ group }: { group: string }) => group)).toEqual(["Malmö", "Århus"]);
  });
});

test.each([
  ["sv", "Drivkraftsanalys"],
  ["da", "Driveranalyse"],
])("drivers and scores have --lang too: %s", async (lang, title) => {
  const terminal = scriptedTerminal({ "survey.csv": CSV });
  const args = ["--outcome", "satisfaction, total", "--drivers", "image,quality", "--resamples", "50", "--lang", lang];
  expect(await runCli(["drivers", "survey.csv", ...args], terminal)).toBe(0);
  expect(terminal.out()).toContain(title);
  expect(terminal.steps).toContain("resamples: 50/50");
  const scores = scriptedTerminal({ "survey.csv": CSV });
  await runCli(["scores", "survey.csv", "--nps", "recommend", "--missing-code", "99", "--lang", lang], scores);
  expect(scores.out()).toMatch(lang === "sv" ? /Ambassadörer\s/ : /Ambassadører\s/);
});
