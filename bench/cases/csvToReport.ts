import { driverReport, drivers, readCsv, toMarkdown } from "orsak";
import Papa from "papaparse";
import type { BenchFamily, MakeCase, PeerWork } from "../benchCase";
import { columnNames, named, ratings } from "../seeded";

function csvCase(n: number, p: number, resamples: number): MakeCase {
  return (quick) => {
    if (quick && n > 1e4) return null;
    const text = csvText(named(ratings(n, p, 12)));
    const options = {
      outcome: "y",
      drivers: columnNames(p),
      ...(resamples > 0 && { interval: { method: "percentile", resamples } as const }),
    };
    const parts: PeerWork[] = [
      { peer: "R", task: "csv" },
      { peer: "pandas", task: "csv" },
      { peer: "papaparse", work: () => Papa.parse(text, { delimiter: "," }) },
      { peer: "plain loop", work: () => text.split("\n").map((line) => line.split(",").map(Number)) },
    ];
    return {
      at: { answers: n, drivers: p, resamples },
      work: () => toMarkdown(driverReport(drivers(readCsv(text), options))),
      peers: resamples === 0 ? parts : [],
      data: () => text,
    };
  };
}

function csvText(columns: Readonly<Record<string, Float64Array>>): string {
  const values = Object.values(columns);
  const rows = Array.from(values[0]!, (_, i) => values.map((column) => column[i]!).join(","));
  return `${Object.keys(columns).join(",")}\n${rows.join("\n")}\n`;
}

export const csvToReport: BenchFamily = {
  name: "csvToReport",
  title: "From CSV text to a report",
  does: "`readCsv`, `drivers`, `driverReport`, `toMarkdown`: from text in memory to a report as Markdown; with resamples, the report has intervals of shares and ranks.",
  peers: [
    {
      name: "R",
      language: "R",
      does: "`read.csv` of the same text in a file, then `lm`, `summary` and `car::vif`; no importance, no report.",
      reason: "Importance, what moves together and the report itself come on top here.",
    },
    {
      name: "pandas",
      language: "Python",
      does: "`read_csv`, then statsmodels' `OLS`; no VIF, no importance, no report.",
      reason: "pandas reads numbers in compiled code, straight from bytes.",
    },
    {
      name: "papaparse",
      language: "JavaScript",
      role: "floor",
      does: "the parser alone: cells as text, nothing typed and nothing checked.",
      reason: "Cells must become numbers, and be checked, after they are found.",
    },
    {
      name: "plain loop",
      language: "JavaScript",
      role: "floor",
      does: "`split` at line breaks and commas, then `Number`: wrong at the first quoted cell.",
      reason: "Quotes, missing answers, decimal commas and rows of the wrong length are looked for.",
    },
  ],
  cases: [
    csvCase(1e3, 10, 0),
    csvCase(1e4, 10, 0),
    csvCase(1e5, 10, 0),
    csvCase(1e3, 10, 2000),
    csvCase(1e5, 10, 2000),
  ],
};
