import { describe, expect, test } from "vitest";
import { runCli } from "../../../src/cli/runCli";
import { fileError, scriptedTerminal } from "./scriptedTerminal";

describe("orsak demo", () => {
  test("prints a report that says it is simulated, and writes report.md, as its last line says", async () => {
    const terminal = scriptedTerminal();
    expect(await runCli(["demo"], terminal)).toBe(0);
    const text = terminal.out();
    expect(text.split("\n").slice(0, 2)).toEqual(["A simulated customer survey", "═".repeat(27)]);
    expect(text).toContain("Nobody was asked");
    for (const section of [
      "Net Promoter Score: recommend",
      "Customer effort score (CES): ces",
      "Customer index: satisfaction",
      "Drivers of satisfaction1",
      "Reliability of the satisfaction index",
    ]) {
      expect(text).toContain(`\n${section}\n─`);
    }
    expect(text.trimEnd().split("\n").at(-1)).toBe(
      "Wrote report.md and report.html: this report as Markdown, and as a page with charts.",
    );
    const markdown = new TextDecoder().decode(terminal.files.get("report.md"));
    expect(markdown).toMatch(/^# A simulated customer survey\n\nNobody was asked/);
    expect(markdown).toMatch(/^\| All +\|/m);
    expect(`${text}${markdown}`).not.toMatch(/NaN|undefined|null/);
  });

  test("is the same every time, and writes where it is told", async () => {
    const [one, two] = [scriptedTerminal(), scriptedTerminal()];
    await runCli(["demo"], one);
    await runCli(["demo", "--out", "other.md"], two);
    expect(two.files.get("other.md")).toEqual(one.files.get("report.md"));
  });

  test("says in one line when it cannot write", async () => {
    const terminal = scriptedTerminal({ "report.md": fileError("EACCES") });
    expect(await runCli(["demo"], terminal)).toBe(1);
    expect(terminal.out()).toBe("");
    expect(terminal.errors()).toBe('orsak demo: cannot write "report.md": permission denied\n');
  });
});
