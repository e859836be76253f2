import { describe, expect, test } from "vitest";
import { driverReport } from "../../../../src/report/driverReport";
import { en } from "../../../../src/report/messages/en";
import type { ReportedResult } from "../../../../src/report/section/sections";
import { toMarkdown } from "../../../../src/report/toMarkdown";
import { toText } from "../../../../src/report/toText";
import * as comparisons from "../handMade/comparisons";
import * as constructs from "../handMade/constructs";
import * as impacts from "../handMade/impacts";
import * as models from "../handMade/models";
import * as structures from "../handMade/structures";
import { driverRow, fullDrivers } from "../handMadeResults";

/** A driver table whose first place is shared, with what a confounder would have to explain. */
const alikeDrivers: ReportedResult = {
  ...fullDrivers,
  rows: [
    driverRow("Speed", 1, {
      ...{ shareLow: 0.2, shareHigh: 0.5, rankLow: 1, rankHigh: 2, letters: "a" },
      sensitivity: { partialRSquared: 0.2, robustnessValue: 0.38, robustnessValueAtLevel: 0.3 },
    }),
    driverRow("Price", 2, { shareLow: 0.1, shareHigh: 0.4, rankLow: 1, rankHigh: 3, letters: "ab" }),
    driverRow("Staff", 3, { shareLow: 0.1, shareHigh: 0.2, rankLow: 2, rankHigh: 3, letters: "b" }),
  ],
  differences: [
    { a: "Price", b: "Speed", estimate: -0.2, confLow: -0.4, confHigh: 0.1, apart: false },
    { a: "Price", b: "Staff", estimate: 0.1, confLow: -0.1, confHigh: 0.2, apart: false },
    { a: "Speed", b: "Staff", estimate: 0.3, confLow: 0.1, confHigh: 0.5, apart: true },
  ],
  warnings: [],
};

const REPORTS: Readonly<Record<string, readonly ReportedResult[]>> = {
  comparisons: [
    comparisons.scoreComparison,
    comparisons.waveComparison,
    comparisons.benchmarkComparison,
    comparisons.pairedComparison,
    comparisons.changeDecomposition,
  ],
  waves: [comparisons.scoreTrend, comparisons.risingTrend, comparisons.controlChart, comparisons.quietChart],
  plans: [
    comparisons.sampleSizePlan,
    comparisons.marginPlan,
    comparisons.powerPlan,
    comparisons.comparisonSizePlan,
    comparisons.detectablePlan,
    { ...comparisons.detectablePlan, rise: 12, fall: null },
    { ...comparisons.detectablePlan, fall: null },
    { ...comparisons.detectablePlan, rise: 12 },
  ],
  resampled: [models.bootstrapped, models.jackknifed, models.permuted, models.rarePermutation],
  models: [models.logistic, models.ordinal, models.logitDriverTable, models.ordinalDriverTable, alikeDrivers],
  "what-if": [
    impacts.simulatedChange,
    impacts.plainChange,
    impacts.comparedDrivers,
    impacts.alikeDrivers,
    impacts.penalties,
    impacts.curves,
    impacts.straightLines,
    impacts.topics,
  ],
  "how-far-from-cause": [
    impacts.mediated,
    impacts.opposedMediation,
    impacts.sensitivity,
    impacts.openSensitivity,
    impacts.eValueOfRisk,
    impacts.eValueOfOdds,
    impacts.together,
    impacts.ridge,
  ],
  paths: [constructs.pathModel, constructs.barePathModel, constructs.confirmed, constructs.unconfirmed],
  validity: [constructs.validity, constructs.apart],
  "path-groups": [constructs.comparedPaths, constructs.alikePaths, constructs.predictedPaths, constructs.unpredicted],
  structure: [
    structures.correlations,
    structures.manyCorrelations,
    structures.factorable,
    structures.parallel,
    structures.factors,
    structures.components,
    structures.scales,
  ],
  quality: [structures.marked, structures.unmarked],
  agreement: [structures.raters, structures.kappa, structures.chance, structures.coded, structures.hardlyCoded],
  reliability: [
    constructs.comparedAlphas,
    constructs.alikeAlphas,
    constructs.longerScale,
    constructs.guttman,
    constructs.halves,
    constructs.omegaOfThree,
    constructs.omegaOfOne,
  ],
};

const EVIL = ["a|b", "<script>alert(1)</script>", "=1+1", `very long ${"question text ".repeat(20)}`];

/** The same results with labels that a report must not fall for. */
function evil<Result>(result: Result): Result {
  const names = new Map<string, string>();
  const renamed = (value: unknown, key: string): unknown => {
    if (
      typeof value === "string" &&
      ["term", "outcome", "driver", "benchmark", "group", "segment", "a", "b"].includes(key)
    ) {
      if (!names.has(value)) names.set(value, EVIL[names.size % EVIL.length]!);
      return names.get(value);
    }
    if (Array.isArray(value)) return value.map((each) => renamed(each, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([own, inner]) => [own, renamed(inner, own)]));
  };
  return renamed(result, "") as Result;
}

describe("sections read as they should", () => {
  for (const [name, results] of Object.entries(REPORTS)) {
    test(`${name} as text`, async () => {
      await expect(toText(driverReport(results), { width: 100 })).toMatchFileSnapshot(
        `../snapshots/section/${name}.txt`,
      );
    });
    test(`${name} as Markdown`, async () => {
      await expect(toMarkdown(driverReport(results))).toMatchFileSnapshot(`../snapshots/section/${name}.md`);
    });
  }
  test("labels that try to be something else stay labels", async () => {
    const results = [comparisons.scoreComparison, impacts.sensitivity, impacts.penalties, models.logistic].map(evil);
    await expect(toMarkdown(driverReport(results))).toMatchFileSnapshot("../snapshots/section/evil.md");
  });
});

describe("sections", () => {
  const all = Object.values(REPORTS).flat();

  test.each(["sv", "da"] as const)("read as they should in %s", async (language) => {
    const text = toText(driverReport(all, { language }), { width: 100 });
    await expect(text).toMatchFileSnapshot(`../snapshots/section/all-${language}.txt`);
  });

  test("are plain data, and leave the results as they were", () => {
    const before = structuredClone(all);
    const document = driverReport(all);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    expect(all).toEqual(before);
  });

  test("hold no empty table cell row, list or paragraph, and show every warning", () => {
    const text = toText(driverReport(all), { width: 1000 });
    const warnings = all.flatMap((result) => ("warnings" in result ? result.warnings : []));
    expect(warnings.length).toBeGreaterThan(5);
    for (const { message } of warnings) expect(text).toContain(message);
  });

  test("say no word of cause where there is only association, and no bare significance", () => {
    const text = toText(driverReport(all)).replaceAll(/\s+/gu, " ").replaceAll(en.association, "");
    expect(text).not.toMatch(/\b(significant|insignificant|proves?|caused?|because of|leads? to|drives|impact)\b/iu);
  });

  test("print no figure that does not exist as one", () => {
    for (const result of all) {
      const broken = paths(result)
        .filter(([first]) => first !== "audit")
        .map((path) => ({ heading: path.join("."), result: replaced(result, path, null) }));
      const text = toText(driverReport(broken), { width: 400 });
      expect(text.match(/.*(NaN|undefined|\bnull\b|∞|−0(\.0+)?\b(?!\.)).*/gu) ?? []).toEqual([]);
    }
  });
});

type Path = readonly (string | number)[];

/** Where the figures of a result stand; of a list of figures the first will do. */
function paths(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === "number") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .slice(0, Array.isArray(value) ? 2 : undefined)
    .flatMap(([key, inner]) => paths(inner, [...path, key]));
}

function replaced<Value>(value: Value, [key, ...rest]: Path, figure: unknown): Value {
  if (key === undefined) return figure as Value;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string | number, unknown>;
  copy[key] = replaced(copy[key], rest, figure);
  return copy as Value;
}
