// From a CSV file to a driver report with intervals, without sampling: how much memory does it take?
//   tsx bench/memory/drivers.ts [--rows 5000000] [--read-only]
// Fails when it is 1 GB or more. Needs the built package, and 200 MB in the folder for temporary files.
import { execFile } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs, promisify } from "node:util";
import { COLUMNS, writeSurvey } from "./surveyFile";

/** In MiB, as the figures of the process are. */
const MOST = 1000 ** 3 / 1024 ** 2;

interface Measured {
  readonly rows: number;
  readonly atRest: number;
  readonly reading: number;
  readonly peakOfReading: number;
  readonly peak: number;
  readonly analysis?: number;
  readonly used?: number;
  readonly lines?: number;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { rows: { type: "string", default: "5000000" }, "read-only": { type: "boolean", default: false } },
  });
  const rows = Number(values.rows);
  if (!Number.isSafeInteger(rows) || rows < 100) throw new RangeError(`--rows is ${values.rows}, expected 100 or more`);
  const folder = await mkdtemp(path.join(tmpdir(), "orsak-memory-"));
  try {
    const file = path.join(folder, "survey.csv");
    await writeSurvey(file, rows);
    const { size } = await stat(file);
    console.log(`${rows.toLocaleString("en")} rows × ${COLUMNS.length} columns, ${Math.round(size / 1e6)} MB of CSV`);
    const task = values["read-only"] ? "read" : "report";
    const script = path.join(import.meta.dirname, "analyse.mjs");
    const { stdout } = await promisify(execFile)(process.execPath, [script, file, task]);
    if (!tell(JSON.parse(stdout), rows)) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Prints the figures; whether they are as they should be. */
function tell(measured: Measured, rows: number): boolean {
  if (measured.rows !== rows) throw new Error(`${measured.rows} rows were read of ${rows}`);
  const { reading, analysis, used, lines, atRest, peakOfReading, peak } = measured;
  console.log(`reading   ${reading.toFixed(1)} s, up to ${peakOfReading.toFixed(0)} MiB (${atRest.toFixed(0)} before)`);
  if (analysis !== undefined) {
    console.log(
      `analysis  ${analysis.toFixed(1)} s on ${used?.toLocaleString("en")} complete rows, ${lines} lines of report`,
    );
  }
  const isLittle = peak < MOST;
  console.log(`peak      ${peak.toFixed(0)} MiB, ${isLittle ? "under" : "NOT under"} 1 GB (${MOST.toFixed(0)} MiB)`);
  return isLittle;
}

await main();
