import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { stdin } from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeTerminal } from "../../../src/cli/nodeTerminal";

describe("the terminal of the process", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "orsak-terminal-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("reads a file in parts", async () => {
    const file = path.join(folder, "survey.csv");
    const text = "recommend\n".repeat(50_000);
    await writeFile(file, text);
    const parts: Uint8Array[] = [];
    for await (const part of nodeTerminal().readFile(file)) parts.push(part);
    expect(parts.length).toBeGreaterThan(1);
    expect(Buffer.concat(parts).toString()).toBe(text);
  });

  it("reads the standard input, called -", () => {
    expect(nodeTerminal().readFile("-")).toBe(stdin);
  });

  it.each([
    ["absent.csv", "ENOENT"],
    [".", "EISDIR"],
  ])("fails with Node's error on %s", async (name, code) => {
    const read = async (): Promise<void> => {
      for await (const _part of nodeTerminal().readFile(path.join(folder, name))) break;
    };
    await expect(read()).rejects.toMatchObject({ code });
  });
});
