// Measures orsak beside others, on the same data in the same run.
//   npm run bench                             everything, some minutes
//   npm run bench -- --only shapley,alpha     a part of it
//   npm run bench -- --quick                  a short run, rough
//   npm run bench -- --write                  everything; writes docs/performance.md and bench/results.json behind it
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { BenchFamily } from "./benchCase";
import { families } from "./families";
import { foreignPeers } from "./foreignPeers";
import { growths } from "./growth";
import { machine, versions } from "./machine";
import { lastResult } from "./measure";
import { duration, performancePage } from "./performancePage";
import { type BenchResults, type CaseResult, ratioOf } from "./results";
import { runFamily } from "./runFamily";
import { sizesInWords, targets } from "./targets";
import { conversionChecks, conversionFactors } from "./yardsticks";

const PACKAGES = ["ml-matrix", "ml-regression", "simple-statistics", "jstat", "papaparse"];

const { values: given } = parseArgs({
  options: { only: { type: "string" }, quick: { type: "boolean" }, write: { type: "boolean" } },
});
const quick = given.quick ?? false;
const chosen = choose(given.only);
if (given.write && chosen.length < families.length) stop("--write needs the whole bench; leave --only out");

const started = machine();
if (started.load > started.cores / 4) console.log(`the machine is busy (load ${started.load}): ratios will be rough`);
const foreign = foreignPeers();
for (const { program, why } of foreign.absent) console.log(`without ${program}: ${why}`);
const effort = quick ? { seconds: 0.15, least: 1 } : { seconds: 0.5, least: 3 };
const isConverted = chosen.some(({ peers }) => peers.some(({ language }) => language === "yardstick"));
const factors = isConverted ? conversionFactors(foreign, effort) : null;
const measured = chosen.map((family) => {
  console.log(`\n${family.title}`);
  return runFamily(family, {
    quick,
    effort,
    foreign,
    factors,
    onCase: tell,
  });
});
if (lastResult() === undefined) throw new Error("the bench computed nothing");

const results: BenchResults = rounded({
  quick,
  date: new Date().toISOString().slice(0, 10),
  machine: started,
  versions: { ...versions(PACKAGES), ...foreign.versions },
  absent: foreign.absent,
  families: measured,
  conversion: factors && { ...factors, checks: conversionChecks(measured, factors) },
});

console.log("\nGrowth");
for (const { question, fitted } of growths(results)) {
  console.log(`  ${question.what}: ${question.kind} ${fitted.toFixed(2)}; should be ${question.expected}`);
}
console.log("\nTargets");
for (const { what, wanted, measured: ratio, isMet, worst } of targets(results)) {
  if (ratio === null) continue;
  console.log(
    `  ${isMet ? "met    " : "NOT MET"} ${plain(what)}: ${ratio.toPrecision(3)}, wanted ${wanted}${worst === null ? "" : ` (${sizesInWords(worst.at)}; met in ${worst.met} of ${worst.of})`}`,
  );
}
if (given.write) {
  writeFileSync(new URL("results.json", import.meta.url), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(new URL("../docs/performance.md", import.meta.url), performancePage(results));
}

function choose(only: string | undefined): readonly BenchFamily[] {
  if (only === undefined) return families;
  const names = only.split(",");
  const unknown = names.find((name) => !families.some((family) => family.name === name));
  if (unknown !== undefined) stop(`no case "${unknown}"; there are ${families.map(({ name }) => name).join(", ")}`);
  return families.filter(({ name }) => names.includes(name));
}

function stop(message: string): never {
  process.stderr.write(`bench: ${message}\n`);
  process.exit(2);
}

function tell(own: CaseResult, per: string | undefined): void {
  const { median, spread } = own.own;
  const time = duration(median / own.units);
  console.log(
    `  ${sizesInWords(own.at)}: ${time}${per === undefined || own.units === 1 ? "" : ` per ${per}`} ± ${Math.round(100 * spread)} %`,
  );
  for (const other of own.peers) console.log(`    ${ratioOf(own, other).toPrecision(3)} × ${other.peer}`);
  for (const { peer, why } of own.skipped) console.log(`    without ${peer}: ${why}`);
}

function plain(text: string): string {
  return text.replaceAll("`", "");
}

/** Four digits are more than any clock gives; the file stays readable. */
function rounded(all: BenchResults): BenchResults {
  return JSON.parse(
    JSON.stringify(all, (_, value) =>
      typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value,
    ),
  );
}
