import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { runCli } from "../../src/cli/runCli";
import { scriptedTerminal } from "../unit/cli/scriptedTerminal";

const CSV = `price,speed,total,region\n${Array.from({ length: 12 }, (_, row) => `${1 + (row % 5)},${1 + ((row * row) % 5)},${1 + ((row * 3 + (row % 4)) % 5)},${"NS"[row % 2]}`).join("\n")}`;
const WORKBOOK = readFileSync(path.join(import.meta.dirname, "../unit/cli/survey.xlsx"));

async function said(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<string> {
  const terminal = scriptedTerminal({ "survey.csv": CSV, ...files });
  const code = await runCli(args, terminal);
  expect(terminal.errors()).toMatch(/^[^\n]+\n$/);
  return `${code} ${terminal.errors().trimEnd()}`;
}

const ofConfig = (config: unknown): Promise<string> =>
  said(["report", "survey.csv", "--config", "orsak.json"], {
    "orsak.json": typeof config === "string" ? config : JSON.stringify(config),
  });
const all = async (configs: readonly unknown[]): Promise<string> =>
  (await Promise.all(configs.map(ofConfig))).join("\n");
const ofSection = (section: object): unknown => ({ sections: [{ analysis: "nps", rating: "total" }, section] });

describe("the config file", () => {
  test("is no JSON", async () => {
    // What comes after is the engine's own sentence.
    for (const text of ["", "{", '{\n "title": x\n}', "{'a': 1}", '{"sections": []},']) {
      expect(await ofConfig(text)).toMatch(/^1 orsak report: config "orsak.json" is not JSON: \S/);
    }
  });

  test("is not as a config should be", async () => {
    expect(
      await all([
        7,
        [],
        {},
        { titel: "x", sections: [{ analysis: "nps", rating: "total" }] },
        { sections: [] },
        { sections: "nps" },
        { language: "se", sections: [{ analysis: "nps", rating: "total" }] },
        { title: 7, language: 7, sections: [{ analysis: "nps", rating: "total" }] },
      ]),
    ).toMatchInlineSnapshot(`
      "1 orsak report: config "orsak.json": expected an object, got 7
      1 orsak report: config "orsak.json": sections is missing; expected a list of analyses
      1 orsak report: config "orsak.json": sections is missing; expected a list of analyses
      1 orsak report: config "orsak.json": titel is not known there; did you mean "title"?
      1 orsak report: config "orsak.json": sections: expected at least one, got an empty list
      1 orsak report: config "orsak.json": sections: expected a list, got "nps"
      1 orsak report: config "orsak.json": language: expected one of "en", "sv", "da", got "se"
      1 orsak report: config "orsak.json": title: expected text, got 7; 1 more fault"
    `);
  });

  test("says something of the survey that cannot be", async () => {
    const surveys = [
      { missing: [99] },
      { missingCodes: 99 },
      { missingCodes: [null] },
      { scale: [1] },
      { scale: { price: 5 } },
      { scale: "1-5" },
      { decimal: ";" },
      { weights: { frequencies: "n" } },
    ];
    expect(
      await all(surveys.map((survey) => ({ survey, sections: [{ analysis: "nps", rating: "total" }] }))),
    ).toMatchInlineSnapshot(`
      "1 orsak report: config "orsak.json": survey.missing is not known there; there are "delimiter", "decimal", "encoding", "sheet", "missingCodes", "scale", "weights" and "level"
      1 orsak report: config "orsak.json": survey.missingCodes: expected a list, got 99
      1 orsak report: config "orsak.json": survey.missingCodes[0]: expected a number or text, got null
      1 orsak report: config "orsak.json": survey.scale: expected the lowest and the highest answer, such as [1, 5], got a list of 1
      1 orsak report: config "orsak.json": survey.scale.price: expected the lowest and the highest answer, such as [1, 5], got 5
      1 orsak report: config "orsak.json": survey.scale: expected the lowest and the highest answer, such as [1, 5], got "1-5"
      1 orsak report: config "orsak.json": survey.decimal: expected one of ".", ",", got ";"
      1 orsak report: config "orsak.json": survey.weights.frequencies is not known there; did you mean "frequency"?"
    `);
  });

  test("has a section that cannot be", async () => {
    const sections = [
      {},
      { analysis: "driver" },
      { analysis: 7 },
      { analysis: "nps" },
      { analysis: "nps", raitng: "total" },
      { analysis: "nps", rating: ["total"] },
      { analysis: "csat", rating: "total", scale: [1, 2, 3] },
      { analysis: "drivers", outcome: "total", drivers: "price,speed" },
      { analysis: "drivers", outcome: "total", drivers: [] },
      { analysis: "drivers", outcome: "total", drivers: ["price"], interval: { method: "bca", sed: 1 } },
      { analysis: "drivers", outcome: "total", drivers: ["price"], interval: { resamples: 0 } },
      { analysis: "scoreTrend", score: "NPS", wave: "region" },
    ];
    expect(await all(sections.map(ofSection))).toMatchInlineSnapshot(`
      "1 orsak report: config "orsak.json": sections[1].analysis is missing; expected one of "nps", "csat", "ces", "customerIndex", "topBox", "bottomBox", "netScore", "meanScore", "compareScores", "comparePaired", "decomposeChange", "scoreTrend", "controlChart", "drivers", "incompleteDrivers", "logitDrivers", "ordinalDrivers", "compareDrivers", "penaltyReward", "nonlinearity", "topicDrivers", "collinearity", "sensitivityToConfounder", "mediation", "linearRegression", "vif", "plsPath", "confirmatoryFactors", "discriminantValidity", "splitHalf" and "cronbachAlpha"
      1 orsak report: config "orsak.json": sections[1].analysis: there is no analysis "driver"; did you mean "drivers"?
      1 orsak report: config "orsak.json": sections[1].analysis: there is no analysis 7; there are "nps", "csat", "ces", "customerIndex", "topBox", "bottomBox", "netScore", "meanScore", "compareScores", "comparePaired", "decomposeChange", "scoreTrend" and 19 more
      1 orsak report: config "orsak.json": sections[1].rating is missing
      1 orsak report: config "orsak.json": sections[1].raitng is not known there; did you mean "rating"?; 1 more fault
      1 orsak report: config "orsak.json": sections[1].rating: expected text, got a list of 1
      1 orsak report: config "orsak.json": sections[1].scale: expected the lowest and the highest answer, such as [1, 5], got a list of 3
      1 orsak report: config "orsak.json": sections[1].drivers: expected a list, got "price,speed"
      1 orsak report: config "orsak.json": sections[1].drivers: expected at least one, got an empty list
      1 orsak report: config "orsak.json": sections[1].interval.sed is not known there; did you mean "seed"?
      1 orsak report: config "orsak.json": sections[1].interval.method is missing
      1 orsak report: config "orsak.json": sections[1].score: expected one of "nps", "csat", "ces", "customerIndex", "topBox", "bottomBox", "netScore", "meanScore", got "NPS""
    `);
  });

  test("asks for what the survey does not have", async () => {
    const sections = [
      { analysis: "nps", rating: "totl" },
      { analysis: "drivers", outcome: "total", drivers: ["price", "speeed"] },
      { analysis: "drivers", outcome: "total", drivers: ["price"], importance: "shaply" },
      { analysis: "csat", rating: "total", interval: "feldt" },
      { analysis: "cronbachAlpha", items: ["price"] },
    ];
    expect(await all(sections.map(ofSection))).toMatchInlineSnapshot(`
      "1 orsak report: config "orsak.json", sections[1]: nps: column "totl" not found; did you mean "total"?
      1 orsak report: config "orsak.json", sections[1]: drivers: column "speeed" not found; did you mean "speed"?
      1 orsak report: config "orsak.json", sections[1]: drivers: importance "shaply" is not known; did you mean "shapley"?
      1 orsak report: config "orsak.json", sections[1]: csat: interval method "feldt" is not available here; there are "wilson", "clopper-pearson", "agresti-coull", "jeffreys", "wald", "percentile", "basic", "normal", "bc" and "bca"
      1 orsak report: config "orsak.json", sections[1]: cronbachAlpha: consistency needs at least two items, got "price"; add the other items of the scale"
    `);
  });
});

test("the command line of report", async () => {
  const files = { "orsak.json": '{"sections":[{"analysis":"nps","rating":"total"}]}' };
  const lines = [
    ["report"],
    ["report", "survey.csv"],
    ["report", "survey.csv", "--config", "missing.json"],
    ["report", "survey.csv", "--config", "orsak.json", "--out", "survey.csv"],
    ["report", "survey.csv", "--config", "orsak.json", "--out", "orsak.json"],
    ["report", "survey.csv", "--config", "orsak.json", "--lang", "nb"],
    ["report", "other.csv", "--config", "orsak.json"],
  ];
  expect((await Promise.all(lines.map((line) => said(line, files)))).join("\n")).toMatchInlineSnapshot(`
    "2 orsak report: no survey given; orsak report FILE --config CONFIG
    2 orsak report: no config file given; --config FILE, and --example-config prints one to start from
    1 orsak report: cannot read "missing.json": there is no such file or folder
    1 orsak report: --out "survey.csv" is the survey itself; name another file
    1 orsak report: --out "orsak.json" is the config itself; name another file
    2 orsak report: option "--lang <language>" argument "nb" is invalid. Allowed choices are en, sv, da; see "orsak report --help"
    1 orsak report: cannot read "other.csv": there is no such file or folder"
  `);
});

test("files that are no CSV in UTF-8", async () => {
  const files = {
    "svar.xlsx": WORKBOOK,
    "bad.xlsx": "a,b\n1,2",
    "svar.xls": WORKBOOK,
    "latin.csv": Uint8Array.of(0x70, 0xf6, 0x0a, 0x31),
    "cut.csv": Uint8Array.of(0x70, 0x00, 0x0a),
    "orsak.json": '{"survey":{"encoding":"latin-9000"},"sections":[{"analysis":"nps","rating":"total"}]}',
  };
  const lines = [
    ["scores", "svar.xlsx", "--nps", "Nöjd", "--sheet", "Svra"],
    ["scores", "bad.xlsx", "--nps", "a"],
    ["scores", "svar.xls", "--nps", "a"],
    ["scores", "survey.csv", "--nps", "total", "--sheet", "Svar"],
    ["scores", "latin.csv", "--nps", "a"],
    ["scores", "cut.csv", "--nps", "a", "--encoding", "utf-16le"],
    ["scores", "survey.csv", "--nps", "total", "--encoding", "latin-9000"],
    ["report", "survey.csv", "--config", "orsak.json"],
  ];
  expect((await Promise.all(lines.map((line) => said(line, files)))).join("\n")).toMatchInlineSnapshot(`
    "1 orsak scores: cannot read "svar.xlsx": it has no sheet "Svra"; there are "Svar", "Annat"
    1 orsak scores: cannot read "bad.xlsx": it is no Excel file (.xlsx); save it as one, or as "CSV UTF-8"
    1 orsak scores: cannot read "svar.xls": it is a workbook or archive, expected CSV; an Excel file is read when its name ends in .xlsx
    1 orsak scores: "survey.csv" has no sheets: only an Excel file (.xlsx) does
    1 orsak scores: cannot read "latin.csv": byte 2 is not UTF-8; save it as "CSV UTF-8", or name its encoding: --encoding windows-1252
    1 orsak scores: the file is not utf-16le text; name its encoding with --encoding, or leave it out for UTF-8
    2 orsak scores: option "--encoding <name>" argument "latin-9000" is invalid. Expected an encoding such as windows-1252 or utf-16le; see "orsak scores --help"
    1 orsak report: there is no encoding "latin-9000"; "windows-1252" is a common one"
  `);
});

test("an Excel file without the package that reads it", async () => {
  vi.doMock("read-excel-file/node", () => {
    throw new Error("Cannot find package");
  });
  expect(await said(["scores", "svar.xlsx", "--nps", "a"], { "svar.xlsx": WORKBOOK })).toMatchInlineSnapshot(
    `"1 orsak scores: cannot read "svar.xlsx": Excel files take a package that is not installed; npm install read-excel-file, or save the sheet as "CSV UTF-8""`,
  );
  vi.doUnmock("read-excel-file/node");
});

test("a page without the packages that draw charts", async () => {
  vi.doMock("vega", () => {
    throw new Error("Cannot find package");
  });
  const line = ["scores", "survey.csv", "--nps", "total", "--out", "report.html"];
  expect(await said(line)).toMatchInlineSnapshot(
    `"0 orsak: the page has no charts; npm install vega@6 vega-lite@6 draws them"`,
  );
  vi.doUnmock("vega");
});
