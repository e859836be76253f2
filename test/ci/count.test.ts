import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

// What .ci/run ends with: the count is read from vitest's report, and red is red.

const script = fileURLToPath(new URL("../../.ci/count.mjs", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "orsak-count-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = {
  success: true,
  numPassedTests: 7,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
};
const file = (status: string, ...tests: string[]): object => ({
  name: "a.test.ts",
  status,
  message: "no such module",
  assertionResults: tests.map((each) => ({ status: each })),
});

function count(contents: string): { last: string | undefined; code: number | null } {
  const place = path.join(folder, "report.json");
  writeFileSync(place, contents);
  const { stdout, status } = spawnSync(process.execPath, [script, place], { encoding: "utf8" });
  return { last: stdout.trimEnd().split("\n").at(-1), code: status };
}

test.each([
  ["all passed", {}, "7 passed, 0 failed", 0],
  [
    "some failed",
    { success: false, numFailedTests: 2, testResults: [file("failed", "failed")] },
    "7 passed, 2 failed",
    1,
  ],
  ["a file could not be loaded", { success: false, testResults: [file("failed")] }, "7 passed, 1 failed", 1],
  ["none ran", { numPassedTests: 0 }, "0 passed, 0 failed", 1],
  ["something went wrong outside a test", { success: false }, "7 passed, 0 failed", 1],
  ["some were skipped", { numPendingTests: 3 }, "7 passed, 0 failed", 0],
])("%s", (_, change, last, code) => {
  expect(count(JSON.stringify({ ...report, ...change }))).toEqual({ last, code });
});

test("without a report there is no count", () => {
  expect(count("{").code).toBe(1);
  expect(count("{").last).toMatch(/^no count: vitest left no report/u);
});
