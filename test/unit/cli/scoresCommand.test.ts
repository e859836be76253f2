import { describe, expect, test } from "vitest";
import { ces } from "../../../src/analysis/score/ces";
import { csat } from "../../../src/analysis/score/csat";
import { customerIndex } from "../../../src/analysis/score/customerIndex";
import { nps } from "../../../src/analysis/score/nps";
import { runCli } from "../../../src/cli/runCli";
import { type ScriptedTerminal, scriptedTerminal } from "./scriptedTerminal";

const ROWS = Array.from({ length: 30 }, (_, row) => ({
  Recommend: row % 11,
  "Satisfied?": 1 + ((row * 3) % 5),
  Effort: 1 + ((row * 2) % 5),
  Region: row % 3 === 0 ? "North" : "South",
}));
const CSV = ["Recommend,Satisfied?,Effort,Region", ...ROWS.map((row) => Object.values(row).join(","))].join("\n");

async function run(...args: readonly string[]): Promise<ScriptedTerminal & { readonly code: number }> {
  const terminal = scriptedTerminal({ "survey.csv": CSV });
  const code = await runCli(["scores", "survey.csv", ...args], terminal);
  return { ...terminal, code };
}
const plain = (result: unknown): unknown => JSON.parse(JSON.stringify(result));

describe("orsak scores", () => {
  test("prints a score by group, naming the columns", async () => {
    const { out, errors, code } = await run("--nps", "Recommend", "--by", "Region");
    expect([code, errors()]).toEqual([0, ""]);
    expect(out()).toContain("Net Promoter Score: Recommend\n");
    expect(out()).toMatch(/^Region {2,}NPS {2,}95% interval/m);
    expect(out()).toMatch(/^All .*\nNorth .*\nSouth /m);
  });

  test("--json prints one score as it is", async () => {
    const { out } = await run(
      "--nps",
      "Recommend",
      "--by",
      "Region",
      "--json",
      "--missing-code",
      "3",
      "--level",
      "0.9",
    );
    expect(JSON.parse(out())).toEqual(
      plain(nps(ROWS, { rating: "Recommend", by: "Region", missingCodes: [3], level: 0.9 })),
    );
  });

  test("--json prints several as a list, in a fixed order", async () => {
    const { out, errors } = await run(
      ...["--index", "Satisfied?,Effort", "--ces", "Effort", "--ces-version", "1.0", "--csat", "Satisfied?"],
      ...["--nps", "Recommend", "--scale", "1-5", "--json"],
    );
    expect(errors()).toBe("");
    expect(JSON.parse(out())).toEqual(
      plain([
        nps(ROWS, { rating: "Recommend" }),
        csat(ROWS, { rating: "Satisfied?", scale: [1, 5] }),
        ces(ROWS, { rating: "Effort", version: "1.0" }),
        customerIndex(ROWS, { items: ["Satisfied?", "Effort"], scale: [1, 5] }),
      ]),
    );
  });

  test("prints several scores in one report", async () => {
    const { out } = await run("--nps", "Recommend", "--csat", "Satisfied?", "--csat", "Effort", "--markdown");
    expect(out().match(/^## .*$/gm)).toEqual([
      "## Net Promoter Score: Recommend",
      "## Customer satisfaction (CSAT): Satisfied?",
      "## Customer satisfaction (CSAT): Effort",
    ]);
  });
});
