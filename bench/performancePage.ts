import type { RootContent } from "mdast";
import type { PeerInfo } from "./benchCase";
import { type Growth, growths } from "./growth";
import { code, heading, list, markdown, paragraph, table } from "./markdown";
import type { Timing } from "./measure";
import { type BenchResults, type CaseResult, type FamilyResult, ratioOf } from "./results";
import { sizesInWords, type Target, targets, type WorstCase } from "./targets";

/** docs/performance.md: everything in it follows from the results of one run. */
export function performancePage(results: BenchResults): string {
  const families = results.families.filter(({ cases }) => cases.length > 0);
  return markdown([
    heading(1, "Performance"),
    paragraph(
      `Made by \`npm run bench -- --write\` on ${results.date}${results.quick ? ", in a short run: these figures are rough" : ""}.`,
      "Ratios within one run are what counts: everything was done on the same data, on the same machine, within the same minutes.",
      "A ratio says how many times as long the other one takes: above 1 orsak is faster, below 1 it is slower.",
      "Milliseconds only tell how long to wait on that machine.",
    ),
    ...targetSection(targets(results)),
    ...slowerSection(families),
    ...whereSection(results),
    ...families.flatMap(familySection),
    ...growthSection(growths(results)),
    ...conversionSection(results),
    ...repeatSection(),
  ]);
}

function targetSection(all: readonly Target[]): RootContent[] {
  const met = all.filter(({ isMet }) => isMet === true).length;
  const unknown = all.filter(({ isMet }) => isMet === null).length;
  const rows = all.map(({ what, wanted, measured, isMet, worst }) => [
    what,
    wanted,
    measured === null ? "not measured" : `${digits(measured, 3)} ×${worst === null ? "" : ` (${worstInWords(worst)})`}`,
    isMet === null ? "–" : isMet ? "yes" : "**no**",
  ]);
  return [
    heading(2, "Targets"),
    paragraph(
      `${met} of ${all.length} are met${unknown === 0 ? "" : `, ${unknown} could not be measured in this run`}.`,
      "Where a target is for several sizes, the worst of them decides.",
    ),
    table([["Target", "Wanted", "Measured", "Met"], ...rows], () => true),
  ];
}

function worstInWords({ at, met, of }: WorstCase): string {
  return `the worst, ${sizesInWords(at)}; met in ${met} of ${of}`;
}

/** Everybody else who was faster somewhere, found in the figures and not in memory. */
function slowerSection(families: readonly FamilyResult[]): RootContent[] {
  const items = families.flatMap((family) =>
    family.peers
      .filter(({ role }) => role !== "ourselves")
      .flatMap((peer) => {
        const found = ratiosOf(family, peer);
        const slower = found.filter(({ ratio }) => ratio < 1).sort((a, b) => a.ratio - b.ratio);
        const [worst] = slower;
        if (worst === undefined) return [];
        const often =
          slower.length > 1
            ? `, the worst of ${slower.length} such cases in ${found.length}`
            : found.length > 1
              ? `, the only such case in ${found.length}`
              : "";
        const reason = peer.reason ?? "Why is not known yet.";
        return [
          `**${family.title}, ${peer.name}**: takes ${digits(worst.ratio, 2)} of the time for ${sizesInWords(worst.at)}${often}. ${reason}`,
        ];
      }),
  );
  return [
    heading(2, "What is not faster, and why"),
    items.length === 0 ? paragraph("Nothing in this run was faster than orsak.") : list(items),
  ];
}

function whereSection({ machine, versions, absent }: BenchResults): RootContent[] {
  const { processor, cores, memoryGiB, system, load } = machine;
  return [
    heading(2, "Where it was measured"),
    paragraph(
      `${processor}, ${cores} ${cores === 1 ? "core" : "cores"}, ${memoryGiB} GiB of memory, ${system}; ${load} other processes waited on average when it began.`,
      "Everything has one thread, orsak and the others alike, unless a name says otherwise.",
    ),
    table([["Program", "Version"], ...Object.entries(versions)], () => true),
    ...(absent.length === 0
      ? []
      : [
          paragraph("Not compared with, since they were not found:"),
          list(absent.map(({ program, why }) => `${program}: ${why}`)),
        ]),
  ];
}

function familySection(family: FamilyResult): RootContent[] {
  const { title, does, per, cases } = family;
  const peers = family.peers.filter((peer) => ratiosOf(family, peer).length > 0);
  const sizes = Object.keys(cases[0]?.at ?? {});
  const rows = cases.map((own) => [
    ...sizes.map((size) => sizeCell(own.at[size])),
    ...peers.map(({ name }) => {
      const other = own.peers.find(({ peer }) => peer === name);
      return other === undefined ? "" : digits(ratioOf(own, other), 2);
    }),
    timeInWords(own.own, own.units),
  ]);
  const heads = [...sizes, ...peers.map(headOf), `orsak${per === undefined ? "" : `, per ${per}`}`];
  const skipped = [...new Set(cases.flatMap((own) => own.skipped.map(({ peer, why }) => `${peer}: ${why}`)))];
  return [
    heading(2, title),
    paragraph(does),
    table([heads, ...rows], (column) => typeof cases[0]!.at[sizes[column]!] === "string"),
    ...(peers.length === 0 ? [] : [list(peers.map((peer) => `**${headOf(peer)}**: ${peer.does}`))]),
    ...(skipped.length === 0 ? [] : [paragraph("Left out:"), list(skipped)]),
  ];
}

function growthSection(all: readonly Growth[]): RootContent[] {
  if (all.length === 0) return [];
  const rows = all.map(({ question, sizes, fitted }) => [
    question.what,
    question.kind === "power" ? `exponent ${fitted.toFixed(2)}` : `× ${fitted.toFixed(2)}`,
    question.expected,
    `${number(sizes[0]!)} to ${number(sizes.at(-1)!)}`,
  ]);
  return [
    heading(2, "How cost grows"),
    paragraph(
      "How fast cost grows with size: as sizeᵇ with the exponent b, or by a factor for each further driver; fitted by least squares on logarithms of the medians above.",
      "`test/growth.test.ts` holds them, on ratios and on counts of operations.",
    ),
    table([["What", "Fitted", "Should be", "From"], ...rows], () => true),
  ];
}

function conversionSection({ conversion, families }: BenchResults): RootContent[] {
  const isUsed = families.some(({ peers }) => peers.some(({ language }) => language === "yardstick"));
  if (!isUsed) return [];
  const what =
    "relaimpo, domir and rwa have no Debian package. What they took on another machine stands in `bench/peers/yardsticks.json`, with the versions, beside two pieces " +
    "of base R that were timed in the same run there: `crossprod` of 1,000,000 × 20 and `lm` of 100,000 × 20.";
  if (conversion === null) {
    return [
      heading(2, "Packages that are compared through yardsticks"),
      paragraph(what, "There is no R in this run, so the ratios to these packages cannot be given."),
    ];
  }
  const { crossprod, lm, checks } = conversion;
  return [
    heading(2, "Packages that are compared through yardsticks"),
    paragraph(
      what,
      `Here \`crossprod\` takes ${digits(crossprod, 2)} times and \`lm\` ${digits(lm, 2)} times as long as there. The smaller of the two, which flatters the package, turns ` +
        "seconds there into seconds here; columns called “converted” hold such ratios. They are estimates: the other machine is not this one.",
    ),
    ...(checks.length === 0
      ? []
      : [
          paragraph("How far off that is can be seen where both machines timed the same package:"),
          table(
            [
              ["Work", "Measured here", "Converted", "Measured ÷ converted"],
              ...checks.map(({ what: work, measured, converted }) => [
                `\`${work}\``,
                duration(measured),
                duration(converted),
                digits(measured / converted, 2),
              ]),
            ],
            (column) => column === 0,
          ),
        ]),
  ];
}

function repeatSection(): RootContent[] {
  return [
    heading(2, "To repeat it"),
    code([
      "npm run bench                      # everything",
      "npm run bench -- --only shapley    # a part of it; several with commas",
      "npm run bench -- --quick           # a short run, rough",
      "npm run bench -- --write           # everything, and this page",
    ]),
    paragraph(
      "Data are made from fixed seeds. Each piece of work is run again and again for half a second, and at least three times, after up to thirty runs that only warm up; the median counts, and ± is half the distance " +
        "between the quartiles. R and Python read the same numbers from a file, and are left out when they are not found; `RSCRIPT` and `PYTHON` choose the interpreters. " +
        "A tuned BLAS behind R or NumPy is much faster than the reference BLAS that Debian installs, so the one that was used stands above.",
    ),
  ];
}

function ratiosOf(family: FamilyResult, { name }: PeerInfo): { ratio: number; at: CaseResult["at"] }[] {
  return family.cases.flatMap((own) => {
    const other = own.peers.find(({ peer }) => peer === name);
    return other === undefined ? [] : [{ ratio: ratioOf(own, other), at: own.at }];
  });
}

function headOf({ name, language }: PeerInfo): string {
  return language === "yardstick" ? `${name}, converted` : name;
}

function sizeCell(size: number | string | undefined): string {
  if (size === 0) return "none";
  return typeof size === "number" ? number(size) : (size ?? "");
}

function number(value: number): string {
  return value.toLocaleString("en");
}

/** So many significant digits; none behind the point from 100 on. */
function digits(value: number, significant: number): string {
  const rounded = Number(value.toPrecision(significant));
  const decimals = Math.max(0, significant - 1 - Math.floor(Math.log10(rounded)));
  return rounded.toLocaleString("en", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

function timeInWords({ median, spread }: Timing, units: number): string {
  return `${duration(median / units)} ± ${Math.round(100 * spread)} %`;
}

const UNITS = [
  [1, "s"],
  [1e-3, "ms"],
  [1e-6, "µs"],
] as const;

export function duration(seconds: number): string {
  const [size, unit] = UNITS.find(([each]) => seconds >= each) ?? ([1e-9, "ns"] as const);
  return `${digits(seconds / size, 3)} ${unit}`;
}
