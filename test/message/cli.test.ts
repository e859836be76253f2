import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drivers as analyse } from "../../src/analysis/drivers/drivers";
import { nps } from "../../src/analysis/score/nps";
import { runCli } from "../../src/cli/runCli";
import type { Terminal } from "../../src/cli/terminal";
import { AnalysisError } from "../../src/errors";
import { readCsv } from "../../src/table/readCsv";
import { fileError, scriptedTerminal } from "../unit/cli/scriptedTerminal";

const CSV = `Price,Speed,Satisfaction,Comment\n${Array.from({ length: 12 }, (_, row) => `${1 + (row % 5)},${1 + ((row * row) % 5)},${1 + ((row * 3 + (row % 4)) % 5)},good`).join("\n")}`;

/** What a failing command says: the exit code and the one line. */
async function said(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array | Error>> = {},
  environment: Terminal["environment"] = {},
): Promise<string> {
  const terminal = scriptedTerminal({ "survey.csv": CSV, ...files }, environment);
  const code = await runCli(args, terminal);
  expect(terminal.out()).toBe("");
  expect(terminal.errors()).toMatch(/^[^\n]+\n$/);
  return `${code} ${terminal.errors().trimEnd()}`;
}

const drivers = (...more: readonly string[]): readonly string[] => [
  "drivers",
  "survey.csv",
  "--outcome",
  "Satisfaction",
  ...more,
];
const usual = drivers("--drivers", "Price,Speed");

describe("wrong usage: exit code 2", () => {
  test("of the program", async () => {
    expect(await said([])).toMatchInlineSnapshot(
      `"2 orsak: no command given; try "orsak demo", or see "orsak --help""`,
    );
    expect(await said(["driver", "survey.csv"])).toMatchInlineSnapshot(
      `"2 orsak: unknown command "driver" (Did you mean drivers?); see "orsak --help""`,
    );
    expect(await said(["analyse"])).toMatchInlineSnapshot(`"2 orsak: unknown command "analyse"; see "orsak --help""`);
    expect(await said(["--verbose"])).toMatchInlineSnapshot(
      `"2 orsak: unknown option "--verbose"; see "orsak --help""`,
    );
  });
  test("of drivers", async () => {
    expect(await said(["drivers"])).toMatchInlineSnapshot(
      `"2 orsak drivers: required option "--outcome <name>" not specified; see "orsak drivers --help""`,
    );
    expect(await said(["drivers", "survey.csv"])).toMatchInlineSnapshot(
      `"2 orsak drivers: required option "--outcome <name>" not specified; see "orsak drivers --help""`,
    );
    expect(await said(drivers())).toMatchInlineSnapshot(
      `"2 orsak drivers: no drivers given; name them: --drivers "a,b", or --driver "a" --driver "b""`,
    );
    expect(await said(drivers("--drivers", " , "))).toMatchInlineSnapshot(
      `"2 orsak drivers: no drivers given; name them: --drivers "a,b", or --driver "a" --driver "b""`,
    );
    expect(await said([...usual, "more.csv"])).toMatchInlineSnapshot(
      `"2 orsak drivers: too many arguments for "drivers". Expected 1 argument but got 2; see "orsak drivers --help""`,
    );
    expect(await said([...usual, "--resample", "100"])).toMatchInlineSnapshot(
      `"2 orsak drivers: unknown option "--resample" (Did you mean --resamples?); see "orsak drivers --help""`,
    );
    expect(await said([...usual, "--resamples", "many"])).toMatchInlineSnapshot(
      `"2 orsak drivers: option "--resamples <number>" argument "many" is invalid. Expected a whole number of at least 1; see "orsak drivers --help""`,
    );
    expect(await said([...usual, "--resamples"])).toMatchInlineSnapshot(
      `"2 orsak drivers: option "--resamples <number>" argument missing; see "orsak drivers --help""`,
    );
    expect(await said([...usual, "--importance", "shaply"])).toMatchInlineSnapshot(
      `"2 orsak drivers: option "--importance <method>" argument "shaply" is invalid. Allowed choices are shapley, relative-weights, dominance, first, last, squared-beta, pratt, car; see "orsak drivers --help""`,
    );
    expect(await said([...usual, "--resamples", "0"])).toMatchInlineSnapshot(
      `"2 orsak drivers: option "--resamples <number>" argument "0" is invalid. Expected a whole number of at least 1; see "orsak drivers --help""`,
    );
    expect(await said([...usual, "--seed", "-1"])).toMatchInlineSnapshot(
      `"2 orsak drivers: option "--seed <number>" argument "-1" is invalid. Expected a whole number of at least 0; see "orsak drivers --help""`,
    );
    expect(await said([...usual, "--level", "95"])).toMatchInlineSnapshot(
      `"2 orsak drivers: option "--level <level>" argument "95" is invalid. Expected a number between 0 and 1, such as 0.95; see "orsak drivers --help""`,
    );
    expect(await said([...usual, "--scale", "5"])).toMatchInlineSnapshot(
      `"2 orsak drivers: option "--scale <ends>" argument "5" is invalid. Expected the lowest and the highest answer, such as 1-5 or "NAME=0-10"; see "orsak drivers --help""`,
    );
    expect(await said([...usual, "--scale", "5-1"])).toMatchInlineSnapshot(
      `"2 orsak drivers: option "--scale <ends>" argument "5-1" is invalid. Expected the lowest and the highest answer, such as 1-5 or "NAME=0-10"; see "orsak drivers --help""`,
    );
    expect(await said([...usual, "--scale", "1-5", "--scale", "0-10"])).toMatchInlineSnapshot(
      `"2 orsak drivers: --scale is given twice for all columns; name the column of one: --scale "NAME=0-10""`,
    );
    expect(await said([...usual, "--scale", "Prise=1-5"])).toMatchInlineSnapshot(
      `"2 orsak drivers: --scale names "Prise", which is not analysed here; did you mean "Price"?"`,
    );
    expect(await said([...usual, "--scale", "Price=1-5", "--scale", "Price=1-6"])).toMatchInlineSnapshot(
      `"2 orsak drivers: --scale is given twice for "Price""`,
    );
    expect(await said([...usual, "--weights", "Price", "--frequencies", "Speed"])).toMatchInlineSnapshot(
      `"2 orsak drivers: --weights and --frequencies exclude each other: give the one that your column holds"`,
    );
    expect(await said([...usual, "--json", "--markdown"])).toMatchInlineSnapshot(
      `"2 orsak drivers: option "--json" cannot be used with option "--markdown"; see "orsak drivers --help""`,
    );
    expect(await said([...usual, "--delimiter", "::"])).toMatchInlineSnapshot(
      `"2 orsak drivers: option "--delimiter <character>" argument "::" is invalid. Expected one character, such as ; or tab; see "orsak drivers --help""`,
    );
    expect(await said([...usual, "--decimal", ";"])).toMatchInlineSnapshot(
      `"2 orsak drivers: option "--decimal <mark>" argument ";" is invalid. Expected . or a comma; see "orsak drivers --help""`,
    );
  });
  test("of scores", async () => {
    expect(await said(["scores", "survey.csv"])).toMatchInlineSnapshot(
      `"2 orsak scores: no score asked for; give --nps COLUMN, --csat COLUMN, --ces COLUMN or --index NAMES"`,
    );
    expect(await said(["scores", "survey.csv", "--index", "Price,Speed"])).toMatchInlineSnapshot(
      `"2 orsak scores: --index needs the scale of "Price": --scale 1-10, the lowest and the highest answer"`,
    );
    expect(await said(["scores", "survey.csv", "--nps", "Price", "--scale", "1-5"])).toMatchInlineSnapshot(
      `"2 orsak scores: --scale is not needed: NPS is asked on 0-10, CES on the scale of its version; leave it out"`,
    );
    expect(await said(["scores", "survey.csv", "--ces", "Price", "--ces-version", "3"])).toMatchInlineSnapshot(
      `"2 orsak scores: option "--ces-version <version>" argument "3" is invalid. Allowed choices are 1.0, 2.0; see "orsak scores --help""`,
    );
  });
});

describe("the file or the data is at fault: exit code 1", () => {
  const missing = ["drivers", "surveys.csv", "--outcome", "a", "--drivers", "b"];
  const withFile = (content: string | Uint8Array | Error): Promise<string> => said(usual, { "survey.csv": content });
  test("files", async () => {
    expect(await said(missing)).toMatchInlineSnapshot(
      `"1 orsak drivers: cannot read "surveys.csv": there is no such file or folder"`,
    );
    expect(await withFile(fileError("EISDIR"))).toMatchInlineSnapshot(
      `"1 orsak drivers: cannot read "survey.csv": it is a folder, expected a file"`,
    );
    expect(await withFile(fileError("EACCES"))).toMatchInlineSnapshot(
      `"1 orsak drivers: cannot read "survey.csv": permission denied"`,
    );
    expect(await withFile(fileError("ENOTDIR"))).toMatchInlineSnapshot(
      `"1 orsak drivers: cannot read "survey.csv": a part of its path is a file, not a folder"`,
    );
    expect(await withFile(Uint8Array.from([0x50, 0xf6, 0x0a]))).toMatchInlineSnapshot(
      `"1 orsak drivers: cannot read "survey.csv": byte 2 is not UTF-8; save it as "CSV UTF-8", or name its encoding: --encoding windows-1252"`,
    );
    expect(await withFile(Uint8Array.from([0x50, 0x2c, 0xe2, 0x82]))).toMatchInlineSnapshot(
      `"1 orsak drivers: cannot read "survey.csv": byte 4 is not UTF-8; save it as "CSV UTF-8", or name its encoding: --encoding windows-1252"`,
    );
    expect(await withFile(Uint8Array.from([0xff, 0xfe, 0x50, 0x00]))).toMatchInlineSnapshot(
      `"1 orsak drivers: cannot read "survey.csv": it is UTF-16 text, expected UTF-8; save it as "CSV UTF-8", or name its encoding: --encoding utf-16le"`,
    );
    expect(await withFile(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14]))).toMatchInlineSnapshot(
      `"1 orsak drivers: cannot read "survey.csv": it is a workbook or archive, expected CSV; an Excel file is read when its name ends in .xlsx"`,
    );
    expect(await withFile("")).toMatchInlineSnapshot(
      `"1 readCsv: the text is empty, expected a header row and a row for each respondent"`,
    );
  });
  test("what is written", async () => {
    const elsewhere = { "no/report.md": fileError("ENOENT"), "folder.md": fileError("EISDIR") };
    expect(await said([...usual, "--out", "survey.csv"])).toMatchInlineSnapshot(
      `"1 orsak drivers: --out "survey.csv" is the survey itself; name another file"`,
    );
    expect(await said([...usual, "--interval", "none", "--out", "no/report.md"], elsewhere)).toMatchInlineSnapshot(
      `"1 orsak drivers: cannot write "no/report.md": there is no such file or folder"`,
    );
    expect(await said([...usual, "--interval", "none", "--out", "folder.md"], elsewhere)).toMatchInlineSnapshot(
      `"1 orsak drivers: cannot write "folder.md": it is a folder, expected a file"`,
    );
  });
  test("what the analysis refuses is said in its own words", async () => {
    const survey = readCsv(CSV);
    const settings = { outcome: "Satisfaction", drivers: ["Price", "Speed"] };
    const refused = (call: () => unknown): string => {
      try {
        call();
      } catch (error) {
        if (error instanceof AnalysisError) return error.message;
      }
      throw new Error("nothing was refused");
    };
    expect(await said(drivers("--drivers", "Price,Sped"))).toBe(
      `1 ${refused(() => analyse(survey, { ...settings, drivers: ["Price", "Sped"] }))}`,
    );
    expect(await said(drivers("--drivers", "Price,Comment"))).toBe(
      `1 ${refused(() => analyse(survey, { ...settings, drivers: ["Price", "Comment"] }))}`,
    );
    expect(await said(["scores", "survey.csv", "--nps", "Comment"])).toBe(
      `1 ${refused(() => nps(survey, { rating: "Comment" }))}`,
    );
    // The one mend that a newcomer needs most is also given as a flag.
    expect(await said([...usual, "--scale", "1-4"])).toBe(
      `1 ${refused(() => analyse(survey, { ...settings, scale: [1, 4] }))} (on the command line: --missing-code 5, or --scale)`,
    );
  });
  test("a fault of the program itself", async () => {
    const fault = { "survey.csv": new TypeError("x is not\na function") };
    expect(await said(usual, fault)).toMatchInlineSnapshot(
      `"1 orsak drivers: a fault in the program, not in your data: TypeError: x is not a function; ORSAK_TRACE=1 shows where"`,
    );
    const terminal = scriptedTerminal(fault, { ORSAK_TRACE: "1" });
    expect(await runCli(usual, terminal)).toBe(1);
    expect(terminal.errors()).toMatch(/^TypeError: x is not\na function\n +at .*cli\.test\.ts/);
  });
});

describe("help: exit code 0, on stdout", () => {
  const helped = async (...args: readonly string[]): Promise<string> => {
    const terminal = scriptedTerminal();
    expect(await runCli(args, terminal)).toBe(0);
    expect(terminal.errors()).toBe("");
    return `\n${terminal.out()}`;
  };
  test("of the program", async () => {
    expect(await helped("--help")).toMatchInlineSnapshot(`
      "
      Usage: orsak [options] [command]

      Driver analysis of customer surveys: which experiences go with the score, by how much, and how sure
      we are.

      Options:
        -V, --version             print the version
        -h, --help                display help for command

      Commands:
        report [options] [file]   A report of several sections, as a config file describes it
        drivers [options] <file>  How much each driver goes with the outcome: shares, intervals,
                                  regression, collinearity
        scores [options] <file>   Scores with intervals, in total and by group: NPS, CSAT, CES, index
        demo [options]            Report on a simulated survey that comes with the program
        help [command]            display help for command

      Examples:
        orsak demo
        orsak report survey.csv --config orsak.json --out report.html
        orsak scores survey.csv --nps "How likely to recommend us?" --by Region
        orsak drivers survey.csv --outcome Satisfaction --drivers "Price,Speed,Staff"

      Every failure is one line on stderr. Exit code 1: the file or the data is at
      fault; 2: the command line is. With ORSAK_TRACE=1 a fault of the program itself
      shows where it happened.
      "
    `);
    expect(await helped("--version")).toMatch(/^\n\d+\.\d+\.\d+\n$/);
  });
  test("of the commands", async () => {
    expect(await helped("drivers", "--help")).toMatchInlineSnapshot(`
      "
      Usage: orsak drivers [options] <file>

      How much each driver goes with the outcome: shares, intervals, regression, collinearity

      Arguments:
        file                     survey as CSV or Excel (.xlsx) with a header row; - for CSV from the
                                 standard input

      Options:
        --outcome <name>         column to explain
        --drivers <names>        columns that may explain it: "a,b,c"
        --driver <name>          one more of them; for a name with a comma in it (repeatable)
        --importance <method>    how R² is shared among the drivers (default: shapley) (choices:
                                 "shapley", "relative-weights", "dominance", "first", "last",
                                 "squared-beta", "pratt", "car")
        --interval <method>      bootstrap interval of shares and ranks (choices: "percentile", "none",
                                 default: "percentile")
        --resamples <number>     resamples of the bootstrap (default: 2000)
        --seed <number>          seed of the bootstrap (default: 1)
        --missing-code <code>    an answer that means "no answer", such as 0 or 99 (repeatable)
        --scale <ends>           lowest and highest answer: 1-5 for all columns, "NAME=0-10" for one
                                 (repeatable)
        --weights <column>       column of sampling weights
        --frequencies <column>   column that says how many answers each row stands for
        --level <level>          confidence level (default: 0.95)
        --delimiter <character>  character between cells (default: found from the header)
        --decimal <mark>         mark before decimals, . or , (default: found from the cells)
        --encoding <name>        encoding of a CSV file that is not UTF-8, such as windows-1252
        --sheet <name>           sheet of an Excel file (default: the first)
        --json                   print the result itself, unrounded, as JSON
        --markdown               print the report as Markdown
        --out <file>             write to a file instead; .html, .json and .md choose the format
        --lang <language>        language of the report (default: en) (choices: "en", "sv", "da")
        -h, --help               display help for command

      Examples:
        orsak drivers survey.csv --outcome "Overall satisfaction" \\
          --drivers "Price,Speed,Staff" --scale 1-5 --missing-code 0
        orsak drivers survey.csv --outcome Recommend --driver "Price, total" \\
          --driver Speed --scale 1-5 --scale "Recommend=0-10" --out report.md

      Shares and ranks have bootstrap intervals unless --interval none is given
      (percentile, 2000 resamples, seed 1). The same seed gives the same report.
      "
    `);
    expect(await helped("scores", "--help")).toMatchInlineSnapshot(`
      "
      Usage: orsak scores [options] <file>

      Scores with intervals, in total and by group: NPS, CSAT, CES, index

      Arguments:
        file                     survey as CSV or Excel (.xlsx) with a header row; - for CSV from the
                                 standard input

      Options:
        --nps <column>           column of 0-10 recommendation (repeatable)
        --csat <column>          column of satisfaction, 1-5 unless --scale says otherwise (repeatable)
        --ces <column>           column of effort, CES 2.0 unless --ces-version says otherwise
                                 (repeatable)
        --ces-version <version>  2.0: 1-7, high is good; 1.0: 1-5, low is good (choices: "1.0", "2.0")
        --index <names>          columns of an index from 0 to 100: "a,b,c"; needs --scale
        --by <column>            column that makes the groups
        --missing-code <code>    an answer that means "no answer", such as 0 or 99 (repeatable)
        --scale <ends>           lowest and highest answer: 1-5 for all columns, "NAME=0-10" for one
                                 (repeatable)
        --weights <column>       column of sampling weights
        --frequencies <column>   column that says how many answers each row stands for
        --level <level>          confidence level (default: 0.95)
        --delimiter <character>  character between cells (default: found from the header)
        --decimal <mark>         mark before decimals, . or , (default: found from the cells)
        --encoding <name>        encoding of a CSV file that is not UTF-8, such as windows-1252
        --sheet <name>           sheet of an Excel file (default: the first)
        --json                   print the result itself, unrounded, as JSON
        --markdown               print the report as Markdown
        --out <file>             write to a file instead; .html, .json and .md choose the format
        --lang <language>        language of the report (default: en) (choices: "en", "sv", "da")
        -h, --help               display help for command

      Examples:
        orsak scores survey.csv --nps "How likely to recommend us?" --by Region
        orsak scores survey.csv --nps Recommend --csat Satisfied --missing-code 99
        orsak scores survey.csv --index "Satisfied,Expected,Ideal" --scale 1-10

      --json prints one score as an object, several as a list: NPS first, then CSAT,
      CES and the index. --missing-code and --scale are for the rated columns; NPS and
      CES have scales of their own.
      "
    `);
    expect(await helped("help", "demo")).toMatchInlineSnapshot(`
      "
      Usage: orsak demo [options]

      Report on a simulated survey that comes with the program

      Options:
        --out <file>  where the report is written as Markdown, and beside it as a page (.html) (default:
                      "report.md")
        -h, --help    display help for command

      The answers are simulated: nobody was asked. simulateSurvey, which is part of
      orsak, makes them, the same ones every time.
      "
    `);
  });
});

describe("as a process", () => {
  const root = path.resolve(import.meta.dirname, "../..");
  const loader = pathToFileURL(path.join(root, "node_modules/tsx/dist/loader.mjs")).href;
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "orsak-cli-"));
    await writeFile(path.join(folder, "survey.csv"), CSV);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Runs the command in a folder of its own; its reader may leave before anything is written, as `head` may. */
  const spawned = (
    args: readonly string[],
    readerLeaves = false,
  ): Promise<{ code: number | null; out: string; errors: string }> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, ["--import", loader, path.join(root, "src/cli/main.ts"), ...args], {
        cwd: folder,
        stdio: ["ignore", "pipe", "pipe"],
      });
      let out = "";
      let errors = "";
      child.stdout.on("data", (chunk: Buffer) => {
        out += chunk.toString();
      });
      if (readerLeaves) child.stdout.destroy();
      child.stderr.on("data", (chunk: Buffer) => {
        errors += chunk.toString();
      });
      child.on("error", reject);
      child.on("close", (code) => resolve({ code, out, errors }));
    });

  test("the exit codes are real, and a failure is one line without a stack", async () => {
    const [fine, wrong, absent, folderRead] = await Promise.all([
      spawned([...usual, "--interval", "none", "--json"]),
      spawned(["drivers", "--outcome", "a"]),
      spawned(["scores", "absent.csv", "--nps", "a"]),
      spawned(["scores", ".", "--nps", "a"]),
    ]);
    expect(fine.errors).toBe("");
    expect(fine.code).toBe(0);
    expect(JSON.parse(fine.out).kind).toBe("drivers");
    expect(wrong).toMatchObject({
      code: 2,
      out: "",
      errors: expect.stringMatching(/^orsak drivers: missing required argument [^\n]*\n$/),
    });
    expect(absent).toEqual({
      code: 1,
      out: "",
      errors: 'orsak scores: cannot read "absent.csv": there is no such file or folder\n',
    });
    expect(folderRead).toEqual({
      code: 1,
      out: "",
      errors: 'orsak scores: cannot read ".": it is a folder, expected a file\n',
    });
  });

  test("a reader that goes away early is no failure", async () => {
    const { errors } = await spawned([...usual, "--interval", "none"], true);
    expect(errors).toBe("");
  });
});
