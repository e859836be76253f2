import { describe, expect, test } from "vitest";
import { drivers } from "../../../src/analysis/drivers/drivers";
import { runCli } from "../../../src/cli/runCli";
import { type ScriptedTerminal, scriptedTerminal } from "./scriptedTerminal";

/** 40 rows of 1–5, made by arithmetic; 9 is "no answer". */
const ROWS = Array.from({ length: 40 }, (_, row) => {
  const price = 1 + ((row * 7) % 5);
  const speed = 1 + ((row * row + 3 * row) % 5);
  const total = 1 + ((price + 2 * speed + (row % 3)) % 5);
  return {
    "Price, total": row === 5 ? 9 : price,
    "Speed (web/app)": speed,
    Satisfaction: total,
    Weight: 1 + (row % 2),
  };
});
const HEADER = '"Price, total",Speed (web/app),Satisfaction,Weight';
const CSV = [HEADER, ...ROWS.map((row) => Object.values(row).join(","))].join("\n");
const NAMES = ["Price, total", "Speed (web/app)"];

async function run(...args: readonly string[]): Promise<ScriptedTerminal & { readonly code: number }> {
  const terminal = scriptedTerminal({ "survey.csv": CSV });
  const code = await runCli(["drivers", "survey.csv", ...args], terminal);
  return { ...terminal, code };
}
const USUAL = ["--outcome", "Satisfaction", "--driver", "Price, total", "--drivers", "Speed (web/app)"];

describe("orsak drivers", () => {
  test("prints the report, with bootstrap intervals and how they were made", async () => {
    const { code, out, errors } = await run(...USUAL, "--missing-code", "9", "--scale", "1-5", "--resamples", "200");
    expect(errors()).toBe("");
    expect(code).toBe(0);
    expect(out()).toMatch(/^Driver report\n═+\n\nData: survey\.csv\n/);
    expect(out()).toContain("Based on 39 of 40 rows");
    expect(out()).toMatch(/95%, percentile bootstrap, 200\s+resamples,\s+seed\s+1/);
    expect(out()).not.toContain(String.fromCharCode(27));
    for (const line of out().split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  test("--json prints the result itself", async () => {
    const { out } = await run(
      ...USUAL,
      "--json",
      "--missing-code",
      "9",
      "--scale",
      "1-5",
      "--weights",
      "Weight",
      "--seed",
      "7",
    );
    const result = drivers(ROWS, {
      outcome: "Satisfaction",
      drivers: ["Speed (web/app)", "Price, total"],
      missingCodes: [9],
      scale: [1, 5],
      weights: "Weight",
      interval: { method: "percentile", resamples: 2000, seed: 7 },
    });
    expect(JSON.parse(out())).toEqual(result);
  });

  test("passes on every option", async () => {
    const { out } = await run(
      ...USUAL,
      ...[
        "--importance",
        "relative-weights",
        "--interval",
        "none",
        "--frequencies",
        "Weight",
        "--level",
        "0.9",
        "--json",
      ],
      ...["--scale", "Price, total=0-9", "--scale", "1-5"],
    );
    const result = drivers(ROWS, {
      outcome: "Satisfaction",
      drivers: ["Speed (web/app)", "Price, total"],
      importance: "relative-weights",
      scale: { "Price, total": [0, 9], "Speed (web/app)": [1, 5], Satisfaction: [1, 5] },
      weights: { frequency: "Weight" },
      level: 0.9,
    });
    expect(JSON.parse(out())).toEqual(result);
  });

  test("--markdown prints Markdown", async () => {
    const { out } = await run(...USUAL, "--markdown", "--interval", "none");
    expect(out()).toMatch(/^# Driver report\n\nData: survey\.csv\n/);
    expect(out()).toMatch(/\| Price, total {2,}\|/);
  });

  test.each([
    ["report.md", /^# Driver report\n/],
    ["REPORT.JSON", /^\{\n {2}"kind": "drivers"/],
    ["report.txt", /^Driver report\n═/],
  ])("--out %s writes in the format that the name says", async (file, start) => {
    const { out, files, code } = await run(...USUAL, "--interval", "none", "--out", file);
    expect(code).toBe(0);
    expect(out()).toBe(`Wrote ${file}\n`);
    expect(new TextDecoder().decode(files.get(file))).toMatch(start);
  });

  test("reads semicolons, decimal commas, a byte order mark and the standard input", async () => {
    const excel = `\ufeffA;B;C\r\n${ROWS.map((row, index) => `${index % 7},5;${row["Speed (web/app)"]};${row.Satisfaction}`).join("\r\n")}`;
    const terminal = scriptedTerminal({ "-": excel });
    const args = ["drivers", "-", "--outcome", "C", "--drivers", "A, B", "--interval", "none", "--json"];
    expect(await runCli(args, terminal)).toBe(0);
    expect(JSON.parse(terminal.out()).rows[0].mean).toBeCloseTo(3.4, 1);
    const told = scriptedTerminal({ "-": excel });
    expect(await runCli([...args, "--delimiter", ";", "--decimal", ","], told)).toBe(0);
    expect(told.out()).toBe(terminal.out());
  });

  test("a code that is text is taken out before the column is read", async () => {
    const terminal = scriptedTerminal({ "survey.csv": CSV.replaceAll(/^9,/gm, "n/a,") });
    const args = ["drivers", "survey.csv", ...USUAL, "--missing-code", "n/a", "--interval", "none", "--json"];
    expect(await runCli(args, terminal)).toBe(0);
    expect(JSON.parse(terminal.out()).audit.leftOut).toBe(1);
  });

  test("uses the width of the screen, and bold only on a screen", async () => {
    const terminal = scriptedTerminal({ "survey.csv": CSV }, {}, 50);
    await runCli(["drivers", "survey.csv", ...USUAL, "--interval", "none"], terminal);
    const bold = `${String.fromCharCode(27)}[1m`;
    expect(terminal.out().startsWith(bold)).toBe(true);
    const longest = Math.max(
      ...terminal
        .out()
        .split("\n")
        .map((line) => line.length),
    );
    expect(longest).toBeLessThanOrEqual(50 + 9);
    for (const environment of [{ NO_COLOR: "1" }, { TERM: "dumb" }]) {
      const plain = scriptedTerminal({ "survey.csv": CSV }, environment, 50);
      await runCli(["drivers", "survey.csv", ...USUAL, "--interval", "none"], plain);
      expect(plain.out()).not.toContain(bold);
    }
  });

  test("--drivers and --driver name the same thing", async () => {
    const a = await run(
      "--outcome",
      "Satisfaction",
      ...NAMES.flatMap((name) => ["--driver", name]),
      "--interval",
      "none",
      "--json",
    );
    const b = await run(
      "--outcome",
      "Satisfaction",
      "--driver",
      NAMES[0]!,
      "--driver",
      NAMES[1]!,
      "--interval",
      "none",
      "--json",
    );
    expect(a.out()).toBe(b.out());
    expect(JSON.parse(a.out()).rows).toHaveLength(2);
  });
});
