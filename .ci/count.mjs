// The last line of .ci/run: "N passed, N failed" out of vitest's JSON report.
// Exit code 1 when a test failed, when none passed, or when there is no report.
import { readFileSync } from "node:fs";

const [file = ".vitest-results.json"] = process.argv.slice(2);
const say = (line) => process.stdout.write(`${line}\n`);

function read() {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    say(`no count: vitest left no report (${error.message})`);
    process.exit(1);
  }
}

const report = read();
// A file that could not be loaded has failed, though none of its tests could say so.
const unloaded = report.testResults.filter(
  ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
);
for (const { name, message } of unloaded) say(`could not be loaded: ${name}\n${message}`);
const skipped = report.numPendingTests + report.numTodoTests;
if (skipped > 0) say(`${skipped} skipped`);

const passed = report.numPassedTests;
const failed = report.numFailedTests + unloaded.length;
say(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 && report.success === true ? 0 : 1;
