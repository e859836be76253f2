import { describe, expect, test } from "vitest";
import { SIMULATED_FAULTS, type SimulatedFault } from "../../../src/datasets/simulatedFaults";
import { SIMULATED_ITEMS } from "../../../src/datasets/simulatedModel";
import { answerQuality, keepRows, type QualityReason, simulateSurvey } from "../../../src/index";

const items = SIMULATED_ITEMS.map(({ item }) => item);
const share = 0.02;
const faults = Object.fromEntries(SIMULATED_FAULTS.map((fault) => [fault, share]));
const { data, truth } = simulateSurvey({ respondents: 6000, seed: 1, faults });
const result = answerQuality(data, { items, duration: "duration", id: "customer", scale: [1, 10] });
const reasonsOf = new Map(result.rows.map(({ row, reasons }) => [row, reasons]));
const carriers = new Set(truth.faults!.flatMap(({ rows }) => rows));
const rate = (rows: readonly number[], reason: QualityReason): number =>
  rows.filter((row) => reasonsOf.get(row)?.includes(reason)).length / rows.length;

/** What finds each fault, and how often it must: docs/answer-quality.md states these. */
const found: Readonly<Record<SimulatedFault, readonly (readonly [QualityReason, number])[]>> = {
  straightLining: [["straightLining", 0.99]],
  longString: [["longString", 0.99]],
  speeding: [["speeding", 0.9]],
  duplicates: [["duplicate", 0.98]],
  outOfRange: [["outOfRange", 1]],
  random: [
    ["mahalanobis", 0.98],
    ["inconsistentPairs", 0.75],
  ],
  nonResponse: [["nonResponse", 1]],
  dropOff: [["dropOff", 1]],
};

describe("what was planted is found", () => {
  test.each(Object.entries(found))("%s", (fault, checks) => {
    const { rows } = truth.faults!.find((planted) => planted.fault === fault)!;
    expect(rows.length).toBeGreaterThan(0.013 * 6000);
    for (const [reason, least] of checks) expect(rate(rows, reason)).toBeGreaterThanOrEqual(least);
  });

  test("at a stated rate of false alarms: of respondents without a fault, 4 in 100 have any reason", () => {
    const sound = Array.from({ length: 6000 }, (_, row) => row).filter((row) => !carriers.has(row));
    const most: Readonly<Record<QualityReason, number>> = {
      straightLining: 0.001,
      longString: 0.008,
      speeding: 0.008,
      duplicate: 0,
      duplicateId: 0,
      outOfRange: 0,
      nonResponse: 0.001,
      dropOff: 0.001,
      inconsistentPairs: 0.015,
      mahalanobis: 0.02,
      personTotal: 0.003,
    };
    for (const [reason, limit] of Object.entries(most)) {
      expect([reason, rate(sound, reason as QualityReason) <= limit]).toEqual([reason, true]);
    }
    expect(sound.filter((row) => reasonsOf.has(row)).length / sound.length).toBeLessThan(0.04);
  });

  test("and kept out when asked", () => {
    const kept = keepRows(data, result, ["straightLining", "duplicate"]);
    const left = new Set(kept.customer as readonly string[]);
    const { rows } = truth.faults!.find(({ fault }) => fault === "straightLining")!;
    expect(rows.filter((row) => left.has(data.customer[row]!)).length / rows.length).toBeLessThan(0.01);
  });
});
