import { describe, expect, test } from "vitest";
import type { DriversResult, NpsResult } from "../../../src/analysis/results";
import { driverReport } from "../../../src/report/driverReport";
import type { ReportedResult } from "../../../src/report/section/sections";
import { toMarkdown } from "../../../src/report/toMarkdown";
import { toText } from "../../../src/report/toText";
import {
  alphaResult,
  bottomBoxResult,
  cesResult,
  csatResult,
  driverRow,
  fullDrivers,
  groupedNps,
  indexResult,
  meanScoreResult,
  netScoreResult,
  plainDrivers,
  plainNps,
  regressionResult,
  topBoxResult,
  vifResult,
  warning,
} from "./handMadeResults";

const EVIL_LABELS = [
  "Price | value",
  "`code` *bold* _it_ ~~gone~~",
  "<script>alert(1)</script>",
  "line\r\nbreak\tand tab",
  "\u001b[31mred\u001b[0m\u0007 \u202ereversed\u202c",
  "[link](javascript:alert(1)) ![image](x)",
  "# 1. - > heading",
  "www.example.com http://example.com a@example.com",
  "back\\slash\\|pipe",
  "constructor",
  "__proto__",
  "   ",
  "",
  "\ud800 half a character",
];

const WIDE_LABELS = [
  "価格の満足度",
  "速さ 😀",
  "Prís — ﷺ",
  "e\u0301te\u0301",
  "👩‍👩‍👧‍👦 family",
  "サービス全体に対する満足度はどのくらいですか",
];

const evilDrivers: DriversResult = {
  ...plainDrivers,
  outcome: "Total\n<b>score</b> | all",
  rows: EVIL_LABELS.map((label, index) => driverRow(label, index + 1)),
  movesTogether: [{ a: EVIL_LABELS[0]!, b: EVIL_LABELS[2]!, correlation: 0.8 }],
  audit: {
    rows: 20,
    used: 11,
    leftOut: 9,
    columns: EVIL_LABELS.map((term, index) => ({ term, missing: index % 3, onlyMissing: 0 })),
  },
  warnings: [warning("drivers: a message with a\nline break, a | and a \u001b[1mcolour\u001b[0m")],
};

const wideDrivers: DriversResult = {
  ...plainDrivers,
  rows: WIDE_LABELS.map((label, index) => driverRow(label, index + 1)),
};
const oneDriver: DriversResult = { ...plainDrivers, rows: [driverRow("Price", 1, { share: 1, vif: 1, tolerance: 1 })] };
const manyDrivers: DriversResult = {
  ...fullDrivers,
  rows: Array.from({ length: 25 }, (_, index) =>
    driverRow(`Statement ${index + 1} of the questionnaire, in its full length as it was asked`, 25 - index, {
      shareLow: 0.01,
      shareHigh: 0.1,
      rankLow: Math.max(1, 22 - index),
      rankHigh: Math.min(25, 28 - index),
      performance: 4 * index,
    }),
  ),
  movesTogether: [],
  warnings: [],
};

const REPORTS: Readonly<Record<string, ReportedResult | readonly ReportedResult[]>> = {
  "plain-drivers": plainDrivers,
  "full-drivers": fullDrivers,
  "one-driver": oneDriver,
  "many-drivers": manyDrivers,
  "evil-labels": evilDrivers,
  "wide-labels": wideDrivers,
  scores: [groupedNps, csatResult, cesResult, indexResult],
  "scores-on-any-scale": [topBoxResult, bottomBoxResult, netScoreResult, meanScoreResult],
  others: [regressionResult, vifResult, alphaResult],
};

describe("driverReport reads as it should", () => {
  for (const [name, results] of Object.entries(REPORTS)) {
    test(`${name} as text of 80 columns`, async () => {
      await expect(toText(driverReport(results, { source: "survey.csv" }))).toMatchFileSnapshot(
        `snapshots/${name}.txt`,
      );
    });
    test(`${name} as Markdown`, async () => {
      await expect(toMarkdown(driverReport(results, { source: "survey.csv" }))).toMatchFileSnapshot(
        `snapshots/${name}.md`,
      );
    });
  }
  test("narrow and wide terminals", async () => {
    const document = driverReport([groupedNps, fullDrivers]);
    await expect(toText(document, { width: 40 })).toMatchFileSnapshot("snapshots/width-40.txt");
    await expect(toText(document, { width: 160, bold: true })).toMatchFileSnapshot("snapshots/width-160-bold.txt");
  });
});

describe("driverReport", () => {
  test("is plain data that survives a structured clone and JSON", () => {
    const document = driverReport([fullDrivers, groupedNps]);
    expect(structuredClone(document)).toEqual(document);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  test("shows every warning, those of groups too", () => {
    const text = toText(driverReport([fullDrivers, groupedNps, cesResult, vifResult]), { width: 400 });
    for (const result of [fullDrivers, groupedNps, cesResult, vifResult]) {
      for (const { message } of result.warnings) expect(text.replaceAll("\n  ", " ")).toContain(message);
    }
    expect(text).toContain("7: nps: 12 answers are few");
  });

  test("sorts drivers by rank and keeps the one that is not significant", () => {
    const text = toText(driverReport(fullDrivers));
    const order = ["Speed  ", "Friendliness of staff  ", "Price  "].map((term) => text.indexOf(term));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(text).toContain("> 0.999");
  });

  test("leaves the results as they were", () => {
    const before = structuredClone(fullDrivers);
    driverReport(fullDrivers);
    expect(fullDrivers).toEqual(before);
  });

  test("takes a heading for a result", () => {
    const text = toText(driverReport([{ heading: "Would you | recommend us?", result: plainNps }]));
    expect(text).toContain("Would you | recommend us?\n───");
  });

  test("a group may be a number, a truth value, a date or missing", () => {
    const { warnings: _, ...score } = plainNps;
    const groups = [0, true, new Date(Date.UTC(2026, 0, 31)), undefined, "", "_"].map((group) => ({
      ...score,
      group,
      warnings: [],
    }));
    const result: NpsResult = { ...plainNps, groups };
    const labels = toText(driverReport(result))
      .split("\n")
      .filter((line) => /23\.1/.test(line))
      .map((line) => line.slice(0, 11).trim());
    expect(labels).toEqual(["All", "0", "true", "2026-01-31", "(missing)", "(no name)", "_"]);
  });

  test("no label in the text carries a terminal sequence, a control character or a direction mark", () => {
    const text = toText(driverReport(evilDrivers, { title: "\u001b]0;title\u0007T", description: "\u009b1mD" }));
    expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    expect(text.startsWith("T\n═\n\nD\n")).toBe(true);
  });
});

describe("no figure that does not exist is printed as one", () => {
  const paths = (
    value: unknown,
    path: readonly (string | number)[] = [],
  ): readonly (readonly (string | number)[])[] => {
    if (typeof value === "number" || value === null) return [path];
    if (typeof value !== "object") return [];
    return Object.entries(value).flatMap(([key, inner]) => paths(inner, [...path, key]));
  };
  const replaced = <T>(value: T, [key, ...rest]: readonly (string | number)[], figure: unknown): T => {
    if (key === undefined) return figure as T;
    const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string | number, unknown>;
    copy[key] = replaced(copy[key], rest, figure);
    return copy as T;
  };
  const all = {
    topBoxResult,
    bottomBoxResult,
    netScoreResult,
    meanScoreResult,
    fullDrivers,
    groupedNps,
    csatResult,
    cesResult,
    indexResult,
    regressionResult,
    vifResult,
    alphaResult,
  };
  for (const [name, result] of Object.entries(all)) {
    test(name, () => {
      for (const figure of [null, Number.NaN, Number.POSITIVE_INFINITY, undefined]) {
        const broken = paths(result)
          .filter((path) => path[0] !== "audit" || path.length > 1)
          .map((path) => ({ heading: path.join("."), result: replaced(result as ReportedResult, path, figure) }));
        const document = driverReport(broken);
        expect(`${toText(document)}${toMarkdown(document)}`).not.toMatch(/NaN|undefined|null|∞|[-−]0(\.0+)?\b(?!\.)/);
      }
    });
  }
});

describe("driverReport refuses", () => {
  const message = (call: () => unknown): string => {
    try {
      call();
    } catch (error) {
      return (error as Error).message;
    }
    throw new Error("nothing was refused");
  };
  test("what is no result", () => {
    expect(message(() => driverReport([]))).toMatchInlineSnapshot(`"driverReport: there are no results to report"`);
    expect(message(() => driverReport(null as never))).toMatchInlineSnapshot(
      `"driverReport: expected a result of this library, got null; pass what the analysis returned"`,
    );
    expect(message(() => driverReport([{ kind: "nsp" } as never]))).toMatchInlineSnapshot(
      `"driverReport: expected a result of this library, got kind "nsp"; did you mean "nps"?; pass what the analysis returned"`,
    );
    expect(message(() => driverReport({ heading: "A", result: null } as never))).toMatchInlineSnapshot(
      `"driverReport: expected a result of this library, got null; pass what the analysis returned"`,
    );
    expect(message(() => driverReport({ estimate: 3 } as never))).toMatchInlineSnapshot(
      `"driverReport: expected a result of this library, got a value of type object; pass what the analysis returned"`,
    );
  });
  test("options it does not have", () => {
    expect(message(() => driverReport(plainNps, { titel: "A" } as never))).toMatchInlineSnapshot(
      `"driverReport: unknown option "titel"; did you mean "title"?"`,
    );
    expect(message(() => driverReport(plainNps, { title: 3 } as never))).toMatchInlineSnapshot(
      `"driverReport: title must be text, got 3"`,
    );
    expect(message(() => driverReport(plainNps, "A" as never))).toMatchInlineSnapshot(
      `"driverReport: options must be an object like { title: … }, got "A""`,
    );
  });
});
