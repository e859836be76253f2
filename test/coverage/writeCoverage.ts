// Measures how often every interval holds the truth, and writes docs/coverage.md. Takes some minutes.
//   npm run coverage
import { writeFileSync } from "node:fs";
import { type Coverage, meanCoverage, netCoverage, netTruths, shareCoverage } from "./exactCoverage";
import { LEVEL, meanInterval, netIntervals, shareIntervals } from "./measuredIntervals";
import { type SimulatedDesign, simulatedCoverage } from "./simulatedCoverage";

const file = new URL("../../docs/coverage.md", import.meta.url);
const percent = (share: number): string => (100 * share).toFixed(1);
const say = (line: string): boolean => process.stderr.write(`${line}\n`);

/** One row for each n: worst, mean and width of every interval. */
function table(columns: readonly string[], rows: readonly (readonly [string, readonly (Coverage | null)[]])[]): string {
  const head = ["n", ...columns];
  const lines = rows.map(([label, cells]) => [
    label,
    ...cells.map((cell) =>
      cell === null ? "" : `${percent(cell.worst)} / ${percent(cell.mean)} / ${percent(cell.width)}`,
    ),
  ]);
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, k) => (k === 0 ? "---:" : ":---:"))), ...lines.map(line)].join("\n");
}

const truths = netTruths(0.02);
/** The Dirichlet interval solves an equation with an integral in it: enough has been seen at 70. */
const LARGEST_DIRICHLET = 70;
const nets = [10, 15, 20, 30, 40, 70, 100, 200, 500].map((n): [string, (Coverage | null)[]] => {
  say(`promoters − detractors, n = ${n}`);
  return [
    String(n),
    Object.entries(netIntervals).map(([name, interval]) =>
      name.startsWith("dirichlet") && n > LARGEST_DIRICHLET ? null : netCoverage(interval, n, truths),
    ),
  ];
});

const shares = Array.from({ length: 961 }, (_, i) => 0.02 + 0.001 * i);
const boxes = [10, 15, 20, 30, 40, 70, 100, 200, 500].map((n): [string, Coverage[]] => [
  String(n),
  Object.values(shareIntervals).map((interval) => shareCoverage(interval, n, shares)),
]);

/** Shares of the answers 1 to 5 as surveys give them. */
const patterns: Readonly<Record<string, readonly number[]>> = {
  "even (20, 20, 20, 20, 20 %)": [0.2, 0.2, 0.2, 0.2, 0.2],
  "usual (5, 5, 15, 45, 30 %)": [0.05, 0.05, 0.15, 0.45, 0.3],
  "split (40, 8, 4, 8, 40 %)": [0.4, 0.08, 0.04, 0.08, 0.4],
  "J-shaped (10, 5, 5, 20, 60 %)": [0.1, 0.05, 0.05, 0.2, 0.6],
  "ceiling (1, 1, 3, 15, 80 %)": [0.01, 0.01, 0.03, 0.15, 0.8],
};
const means = [10, 20, 40, 70].map((n) => {
  say(`mean of five answers, n = ${n}`);
  const found = Object.values(patterns).map((pattern) => percent(meanCoverage(meanInterval, n, [pattern]).mean));
  return `| ${n} | ${found.join(" | ")} |`;
});

const SURVEYS = 10_000;
const designs: readonly SimulatedDesign[] = [
  { name: "50 people, unequal weights", clusters: 50, size: 1, common: 0, weightSpread: 0.5 },
  { name: "200 people, unequal weights", clusters: 200, size: 1, common: 0, weightSpread: 0.5 },
  { name: "200 people, very unequal weights", clusters: 200, size: 1, common: 0, weightSpread: 1 },
  { name: "10 clusters of 20", clusters: 10, size: 20, common: 0.1, weightSpread: 0 },
  { name: "40 clusters of 10", clusters: 40, size: 10, common: 0.1, weightSpread: 0 },
  { name: "40 clusters of 10, unequal weights", clusters: 40, size: 10, common: 0.1, weightSpread: 0.5 },
];
const simulated = designs.map((design, k) => {
  say(design.name);
  const found = simulatedCoverage(design, SURVEYS, 100 + k);
  return `| ${design.name} | ${percent(found.nps)} | ${percent(found.csat)} |`;
});

const worstAt = (
  rows: readonly (readonly [string, readonly (Coverage | null)[]])[],
  n: number,
  column: number,
): string => percent(rows.find(([label]) => label === String(n))![1][column]!.worst);

writeFileSync(
  file,
  `# How often the intervals hold the truth

An interval at ${100 * LEVEL} % should hold the true figure in ${100 * LEVEL} of 100 surveys. Whether it does is not a matter of belief: for
scores with few possible answers every possible survey of n people can be listed, and each weighed with its probability. No
simulation is behind the first three tables and no random number. Made by \`npm run coverage\`; a smaller
grid runs with the tests (\`test/coverage/coverage.test.ts\`).

Each cell says: **worst / mean / width**. Worst and mean are the coverage in percent over all truths; the width is that of the
average interval, in points or percent.

## NPS and other net scores

Truths: promoters and detractors from 2 to 90 %, passives of 1.5 % at least, in steps of 2 %: ${truths.length} of them.

${table(Object.keys(netIntervals), nets)}

- **\`adjusted-wald\` is the default**: its mean coverage is right at every n, it is the narrowest that is, and it is a formula anybody can check.
  At its worst it holds ${worstAt(nets, 10, 0)} % at n = 10, ${worstAt(nets, 20, 0)} % at 20, ${worstAt(nets, 40, 0)} % at 40 and ${worstAt(nets, 70, 0)} % at 70.
- **\`score\` is the safer below n = 20**: never under ${worstAt(nets, 10, 1)} % there, at the price of an interval about a twentieth wider.
- **\`dirichlet\` with Jeffreys' prior** lies between the two, and is the one to take when a posterior is wanted. The uniform prior pulls every score towards
  a third of each kind: where nearly everybody is a promoter or a detractor it fails badly.
- **\`wald\`** stands beside to show why it is not the default.

## CSAT, top box and other shares

Truths: shares from 2 to 98 % in steps of 0.1 %.

${table(Object.keys(shareIntervals), boxes)}

- **\`wilson\` is the default**: right on average, and not wider than it has to be. \`clopper-pearson\` never covers less than it says, and usually more.
- \`jeffreys\` is as short as Wilson's, and worse near 0 and 100 %.

## Means: CES, mean satisfaction, index

Student's interval of a mean on 1–5, for five patterns of answers. Coverage in percent; a survey in which everybody answers alike has no
interval, and counts as not covered.

| n | ${Object.keys(patterns).join(" | ")} |
| ---: | ${Object.keys(patterns)
    .map(() => ":---:")
    .join(" | ")} |
${means.join("\n")}

Where most people give the highest answer the mean of a small sample is lopsided, and Student's interval is too short.

## Weights and clusters

Here the surveys cannot be listed. Coverage of the default intervals in percent, in ${SURVEYS.toLocaleString("en")} simulated surveys of each design with a
fixed seed (a simulated 95 is good to ± ${(196 * Math.sqrt((0.95 * 0.05) / SURVEYS)).toFixed(1)}). Truth: an NPS of 30, with 20 % detractors, and 70 % satisfied. Unequal weights are
lognormal and have nothing to do with the answers (standard deviation of the logarithm 0.5; very unequal 1). In clusters a tenth of the
variance of the mood behind the answers is common to the cluster.

| design | NPS | CSAT |
| --- | :---: | :---: |
${simulated.join("\n")}
`,
);
