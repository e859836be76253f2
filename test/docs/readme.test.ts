import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { runSnippet } from "./runSnippet";
import { snippetsOfMarkdown } from "./snippet";
import { root } from "./sourceExports";

const readme = readFileSync(path.join(root, "README.md"), "utf8");
const tables = (markdown: string): string[] =>
  (markdown.match(/(?:^\|.*\|$\n?)+/gmu) ?? []).map((table) => table.trim());

describe("README.md", () => {
  test("shows the table that its script prints", async () => {
    const [script] = snippetsOfMarkdown("README.md", readme);
    const { printed } = await runSnippet(script!, { modules: { orsak: await import("../../src/index") }, names: {} });
    const shown = tables(readme);
    expect(shown).toHaveLength(1);
    expect(tables(printed)).toContain(shown[0]);
  });

  test("its script has ten lines", () => {
    const [script] = snippetsOfMarkdown("README.md", readme);
    expect(script!.code.trim().split("\n").length).toBeLessThanOrEqual(10);
  });

  const commands = [...readme.matchAll(/^npm run orsak -- (?<line>.+)$/gmu)].map((match) => match.groups?.line ?? "");
  test.each(commands)("the command knows what is asked of it: orsak %s", (line) => {
    const words = line.replaceAll(/"[^"]*"/gu, "").split(/\s+/u);
    const command = words.filter((word) => !word.startsWith("-")).slice(0, 1);
    const tsx = path.join(root, "node_modules/tsx/dist/cli.mjs");
    const help = execFileSync(process.execPath, [tsx, "src/cli/main.ts", ...command, "--help"], {
      cwd: root,
      encoding: "utf8",
    });
    for (const option of words.filter((word) => word.startsWith("--"))) expect(help).toContain(option);
  });

  test("names scripts that package.json has", () => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    const named = [...readme.matchAll(/\bnpm (?:run )?(?<name>start|test|(?<=run )[\w:]+)/gu)].map(
      (match) => match.groups?.name,
    );
    expect(named.length).toBeGreaterThan(3);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });
});
