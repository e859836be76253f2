// What is measured, in a process of its own and on the built package, so that nothing else takes memory:
// node bench/memory/analyse.mjs FILE read|report
import { createReadStream } from "node:fs";
import { driverReport, drivers, readCsvStream, toMarkdown } from "orsak";

const [, , path, task] = process.argv;
const seconds = (since) => (performance.now() - since) / 1000;
const peak = () => process.resourceUsage().maxRSS / 1024;

const atRest = peak();
const begun = performance.now();
const survey = await readCsvStream(createReadStream(path));
const [outcome, ...names] = Object.keys(survey);
const measured = {
  rows: survey[outcome].length,
  atRest,
  reading: seconds(begun),
  peakOfReading: peak(),
};

if (task === "report") {
  const read = performance.now();
  const result = drivers(survey, {
    outcome,
    drivers: names,
    interval: { method: "percentile", resamples: 2000, seed: 1 },
  });
  const report = toMarkdown(driverReport([result]));
  Object.assign(measured, { analysis: seconds(read), used: result.model.n, lines: report.split("\n").length });
}
console.log(JSON.stringify({ ...measured, peak: peak() }));
