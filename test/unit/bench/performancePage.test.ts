import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { PeerInfo } from "../../../bench/benchCase";
import { duration, performancePage } from "../../../bench/performancePage";
import type { BenchResults } from "../../../bench/results";
import { madeUpCase, madeUpFamily, madeUpResults } from "./madeUpResults";

const peers: readonly PeerInfo[] = [
  { name: "R", language: "R", does: "`crossprod(x)`, no means." },
  { name: "NumPy", language: "Python", does: "`x.T @ x`.", reason: "It passes once." },
  { name: "loop | floor", language: "JavaScript", role: "floor", does: "the *least*." },
  { name: "never run", language: "JavaScript", does: "nothing." },
];
const crossProducts = madeUpFamily(
  "crossProducts",
  [
    madeUpCase({ answers: 1e4, columns: 20, data: "continuous" }, 0.001, {
      R: 0.002,
      NumPy: 0.0005,
      "loop | floor": 0.2,
    }),
    madeUpCase({ answers: 1e6, columns: 20, data: "continuous" }, 0.1, { R: 0.1234, NumPy: 0.2 }),
  ],
  peers,
);
const page = performancePage(madeUpResults([crossProducts]));

/** The part of the page under a heading. */
function section(text: string, title: string): string {
  return text.split(/^## /mu).find((part) => part.startsWith(`${title}\n`)) ?? "";
}

function rowsOf(text: string): string[][] {
  return text
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split(/(?<!\\)\|/u)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe("docs/performance.md", () => {
  test("is what the kept results say", () => {
    const folder = new URL("../../../", import.meta.url);
    const kept = new URL("bench/results.json", folder);
    const results = JSON.parse(readFileSync(kept, "utf8")) as BenchResults;
    expect(readFileSync(new URL("docs/performance.md", folder), "utf8")).toBe(performancePage(results));
  });
});

describe("the page of made-up results", () => {
  test("has its sections in order", () => {
    expect([...page.matchAll(/^#+ (?<title>.*)$/gmu)].map((match) => match.groups?.title)).toEqual([
      "Performance",
      "Targets",
      "What is not faster, and why",
      "Where it was measured",
      "The crossProducts of it",
      "How cost grows",
      "To repeat it",
    ]);
  });

  test("gives every target, with what was measured and whether it is met", () => {
    const targets = section(page, "Targets");
    expect(targets).toContain("1 of 12 are met, 10 could not be measured in this run.");
    const rows = rowsOf(targets);
    expect(rows).toHaveLength(2 + 12);
    expect(rows[2]).toEqual([
      "Cross-products beside R's `crossprod`",
      "at least as fast",
      "1.23 × (the worst, 1,000,000 answers, 20 columns, continuous; met in 2 of 2)",
      "yes",
    ]);
    expect(rows[3]!.slice(2)).toEqual([
      "0.500 × (the worst, 10,000 answers, 20 columns, continuous; met in 1 of 2)",
      "**no**",
    ]);
    expect(rows[4]!.slice(2)).toEqual(["not measured", "–"]);
  });

  test("finds by itself what is slower", () => {
    const slower = section(page, "What is not faster, and why");
    expect(slower.match(/^- /gmu)).toHaveLength(1);
    expect(slower.replaceAll(/\s+/gu, " ")).toContain(
      "**The crossProducts of it, NumPy**: takes 0.50 of the time for 10,000 answers, 20 columns, continuous, the only such case in 2. It passes once.",
    );
    const faster = performancePage(madeUpResults([madeUpFamily("x", [madeUpCase({ n: 1 }, 1, { R: 2 })], peers)]));
    expect(section(faster, "What is not faster, and why")).toContain("Nothing in this run was faster than orsak.");
  });

  test("admits a reason that nobody knows", () => {
    const slow = performancePage(madeUpResults([madeUpFamily("x", [madeUpCase({ n: 1 }, 1, { R: 0.5 })], peers)]));
    expect(section(slow, "What is not faster, and why")).toContain(
      "takes 0.50 of the time for 1 n. Why is not known yet.",
    );
  });

  test("tables ratios first, with an empty cell where a peer was not run, and no peer that never was", () => {
    expect(rowsOf(section(page, "The crossProducts of it"))).toEqual([
      ["answers", "columns", "data", "R", "NumPy", "loop \\| floor", "orsak"],
      expect.anything(),
      ["10,000", "20", "continuous", "2.0", "0.50", "200", "1.00 ms ± 2 %"],
      ["1,000,000", "20", "continuous", "1.2", "2.0", "", "100 ms ± 2 %"],
    ]);
    expect(section(page, "The crossProducts of it")).toContain("the \\*least\\*");
    expect(page).not.toContain("never run");
  });

  test("fits growth", () => {
    expect(rowsOf(section(page, "How cost grows")).slice(2)).toEqual([
      ["Cross-products of 20 continuous columns, in answers", "exponent 1.00", "1: linear", "10,000 to 1,000,000"],
    ]);
  });

  test("gives times and ratios per resample", () => {
    const boot = madeUpFamily("boot", [madeUpCase({ resamples: 2000 }, 0.02, { R: 0.3 }, 2000)], peers, {
      per: "resample",
    });
    expect(rowsOf(section(performancePage(madeUpResults([boot])), "The boot of it"))[2]).toEqual([
      "2,000",
      "15",
      "10.0 µs ± 2 %",
    ]);
  });

  test("says what was absent or skipped, and that a run was short", () => {
    const skipped = [{ peer: "psych", why: "the R package psych is not installed" }];
    const alpha = madeUpFamily("alpha", [{ ...madeUpCase({ items: 25 }, 1), skipped }]);
    const absent = [{ program: "Python", why: "not found; on Debian `apt-get install python3-scipy`" }];
    const text = performancePage(madeUpResults([alpha], { absent, quick: true }));
    expect(text.replaceAll("\n", " ")).toContain("in a short run: these figures are rough");
    expect(section(text, "Where it was measured")).toContain(
      "- Python: not found; on Debian `apt-get install python3-scipy`",
    );
    expect(section(text, "The alpha of it")).toContain("- psych: the R package psych is not installed");
  });
});

describe("packages compared through yardsticks", () => {
  const relaimpo: PeerInfo = { name: "relaimpo", language: "yardstick", does: "the same." };
  const shapley = madeUpFamily("shapley", [madeUpCase({ drivers: 14 }, 0.001, { relaimpo: 1 })], [relaimpo]);
  const title = "Packages that are compared through yardsticks";

  test("are marked, and the conversion is laid open", () => {
    const checks = [{ what: "boot_nps_n1e4_B2000", measured: 1.5, converted: 1.2 }];
    const text = performancePage(madeUpResults([shapley], { conversion: { crossprod: 1.25, lm: 1.5, checks } }));
    expect(rowsOf(section(text, "The shapley of it"))[0]).toEqual(["drivers", "relaimpo, converted", "orsak"]);
    expect(section(text, title).replaceAll("\n", " ")).toContain(
      "`crossprod` takes 1.3 times and `lm` 1.5 times as long as there",
    );
    expect(rowsOf(section(text, title))[2]).toEqual(["`boot_nps_n1e4_B2000`", "1.50 s", "1.20 s", "1.3"]);
  });

  test("have no ratio without R", () => {
    const alone = madeUpFamily("shapley", [madeUpCase({ drivers: 14 }, 0.001)], [relaimpo]);
    const text = performancePage(madeUpResults([alone]));
    expect(section(text, title)).toContain("There is no R in this run");
    expect(rowsOf(section(text, "The shapley of it"))[0]).toEqual(["drivers", "orsak"]);
  });
});

test("a duration has three digits and a unit", () => {
  expect([12.345, 1, 0.0123, 0.000999, 4.2e-6, 8.25e-7].map(duration)).toEqual([
    "12.3 s",
    "1.00 s",
    "12.3 ms",
    "999 µs",
    "4.20 µs",
    "825 ns",
  ]);
});
