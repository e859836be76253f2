import { describe, expect, test } from "vitest";
import { asymmetryReading } from "../../../../src/report/reading/asymmetryReading";
import { benchmarkReading } from "../../../../src/report/reading/benchmarkReading";
import { besideTheFirst } from "../../../../src/report/reading/besideTheFirst";
import { codingReading } from "../../../../src/report/reading/codingReading";
import { curveReading } from "../../../../src/report/reading/curveReading";
import { differenceReading } from "../../../../src/report/reading/differenceReading";
import { effectReading } from "../../../../src/report/reading/effectReading";
import { fitReading } from "../../../../src/report/reading/fitReading";
import { isMostlyMissed } from "../../../../src/report/reading/isMostlyMissed";
import { isSeldom } from "../../../../src/report/reading/isSeldom";
import { kmoReading } from "../../../../src/report/reading/kmoReading";
import { scatters } from "../../../../src/report/reading/scatters";
import { confirmed } from "../handMade/constructs";
import { contrast, curves, penalties, sensitivity } from "../handMade/impacts";

describe("effectReading", () => {
  test.each([
    [0.1, 2, "above"],
    [-2, -0.1, "below"],
    [-1, 1, "open"],
    [0, 1, "open"],
    [-1, 0, "open"],
    [0, 0, "open"],
    [null, 1, "unknown"],
    [0.1, null, "unknown"],
    [Number.NaN, 1, "unknown"],
  ])("from %s to %s: %s", (confLow, confHigh, reading) => {
    expect(effectReading({ confLow, confHigh })).toBe(reading);
  });
});

describe("differenceReading", () => {
  const found = { confLow: 1, confHigh: 3, pAdjusted: 0.01 };
  test("says higher or lower only when interval and adjusted p agree", () => {
    expect(differenceReading(found, 0.95)).toBe("higher");
    expect(differenceReading({ confLow: -3, confHigh: -1, pAdjusted: 0.01 }, 0.95)).toBe("lower");
    expect(differenceReading({ ...found, pAdjusted: 0.06 }, 0.95)).toBe("among-many");
    expect(differenceReading({ ...found, pAdjusted: 0.06 }, 0.9)).toBe("higher");
    expect(differenceReading({ ...found, pAdjusted: null }, 0.95)).toBe("higher");
  });
  test("an interval that holds 0 shows neither a difference nor its absence", () => {
    expect(differenceReading({ confLow: -1, confHigh: 3, pAdjusted: 0.2 }, 0.95)).toBe("open");
    expect(
      differenceReading({ confLow: -1, confHigh: 3, pAdjusted: 0.2, equivalence: { decision: "undecided" } }, 0.95),
    ).toBe("open");
  });
  test("within the margin comes before whether there is any difference at all", () => {
    expect(differenceReading({ ...found, equivalence: { decision: "equivalent" } }, 0.95)).toBe("equivalent");
    expect(differenceReading({ ...found, equivalence: { decision: "different" } }, 0.95)).toBe("higher");
  });
  test("without an interval nothing is said", () => {
    expect(differenceReading({ confLow: null, confHigh: null, pAdjusted: 0.001 }, 0.95)).toBe("unknown");
  });
});

describe("besideTheFirst", () => {
  const difference = (a: string, b: string, apart: boolean, estimate: number | null = 0.1) => ({
    ...{ a, b, apart, estimate },
    confLow: -1,
    confHigh: 1,
  });
  test("names those that are not apart from the first, whichever way round the pair stands", () => {
    const differences = [difference("b", "a", false), difference("a", "c", true), difference("b", "c", false)];
    expect(besideTheFirst("a", ["b", "c"], differences)).toEqual(["b"]);
    expect(besideTheFirst("c", ["b", "a"], differences)).toEqual(["b"]);
  });
  test("says nothing when a pair is not known", () => {
    expect(besideTheFirst("a", ["b", "c"], [difference("a", "b", false)])).toBeNull();
    expect(besideTheFirst("a", ["b"], [difference("a", "b", false, null)])).toBeNull();
    expect(besideTheFirst("a", ["b"], undefined)).toBeNull();
  });
});

test("asymmetryReading says which is the larger only when that is found", () => {
  expect(penalties.rows.map(asymmetryReading)).toEqual([
    "penalty-larger",
    "penalty-only",
    "both",
    "reward-larger",
    "reward-only",
    "neither",
    null,
  ]);
});

test("curveReading adds what the answers as categories show", () => {
  expect(curves.rows.map((row) => curveReading(row, 0.95))).toEqual(["up", "down", "uneven", "none", null]);
  expect(curveReading(curves.rows[2]!, 0.99)).toBe("none");
});

describe("benchmarkReading", () => {
  const of = (benchmark: string) => sensitivity.rows.filter((row) => row.benchmark === benchmark);
  test("how many times as strong a confounder may be", () => {
    expect(benchmarkReading(1, of("Price"))).toEqual({ reading: "holds", times: 3 });
    expect(benchmarkReading(1, [...of("Price")].reverse())).toEqual({ reading: "holds", times: 3 });
    expect(benchmarkReading(1, of("Staff"))).toEqual({ reading: "fails", times: 3 });
    expect(benchmarkReading(1, of("Shops"))).toEqual({ reading: "impossible", times: 1 });
    expect(benchmarkReading(1, [])).toBeNull();
  });
  test("an effect on the other side of 0 does not hold", () => {
    const turned = { ...of("Price")[0]!, ...contrast(-0.4, 0.06) };
    expect(benchmarkReading(1, [turned])).toEqual({ reading: "fails", times: 1 });
    expect(benchmarkReading(-1, [turned])).toEqual({ reading: "holds", times: 1 });
  });
});

test("isSeldom, isMostlyMissed, scatters", () => {
  expect([0.049, 0.05, null].map((p) => isSeldom(p))).toEqual([true, false, false]);
  expect(isSeldom(0.02, 0.01)).toBe(false);
  expect([0.49, 0.5].map(isMostlyMissed)).toEqual([true, false]);
  const lackOfFit = { statistic: 6, df: [1, 100] as const, pValue: 0.02 };
  expect(scatters({ lackOfFit, level: 0.95 })).toBe(true);
  expect(scatters({ lackOfFit, level: 0.99 })).toBe(false);
  expect(scatters({ lackOfFit: null, level: 0.95 })).toBe(false);
});

test("fitReading wants all measures to agree before it says close", () => {
  const fit = confirmed.fit!;
  expect(fitReading(fit)).toBe("close");
  expect(fitReading({ ...fit, cfi: 0.94 })).toBe("fair");
  expect(fitReading({ ...fit, rmsea: { ...fit.rmsea!, estimate: 0.09 } })).toBe("fair");
  expect(fitReading({ ...fit, srmr: 0.09 })).toBe("fair");
  expect(fitReading({ ...fit, srmr: 0.11 })).toBe("poor");
  expect(fitReading({ ...fit, cfi: 0.89 })).toBe("poor");
  expect(fitReading({ ...fit, cfi: null })).toBeNull();
  expect(fitReading({ ...fit, rmsea: null })).toBeNull();
  expect(fitReading(null)).toBeNull();
});

test("kmoReading and codingReading keep to the limits in common use", () => {
  expect([0.8, 0.79, 0.5, 0.49, null].map(kmoReading)).toEqual(["good", "middling", "middling", "not", null]);
  expect([0.8, 0.79, 0.667, 0.66].map((alpha) => codingReading(alpha, null))).toEqual([
    "good",
    "tentative",
    "tentative",
    "not",
  ]);
  expect(codingReading(0.82, 0.7)).toBe("tentative");
  expect(codingReading(0.9, 0.81)).toBe("good");
});
