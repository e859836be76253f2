import { describe, expect, test } from "vitest";
import { pairDisagreement } from "../../../src/estimate/quality/pairDisagreement";
import { repeatedRows } from "../../../src/estimate/quality/repeatedRows";
import { type AnswerQualityResult, answerQuality, keepRows, simulateSurvey } from "../../../src/index";
import { agrees } from "../../reference/agree";

const ITEMS = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;

/** Eight items from rows of digits; a dot is no answer. */
function survey(...rows: readonly string[]): Record<string, (number | null)[]> {
  return Object.fromEntries(
    ITEMS.map((item, j) => [item, rows.map((row) => (row[j] === "." ? null : Number(row[j])))]),
  );
}

const reasonsOf = (result: AnswerQualityResult): Record<number, readonly string[]> =>
  Object.fromEntries(result.rows.map(({ row, reasons }) => [row, reasons]));

describe("each check, on answers made for it", () => {
  const sound = ["12345432", "21354345", "45321234", "34215432", "54321345", "15243152", "23514253", "41352413"];

  test("straight-lining and long strings; a missing answer ends a string, and is passed over by a line", () => {
    const data = survey(...sound, "44444444", "444.4444", "4444.233", "44444413", "....5555");
    const result = answerQuality(data, { items: ITEMS, reasons: ["straightLining", "longString"] });
    expect(reasonsOf(result)).toEqual({
      8: ["straightLining", "longString"],
      9: ["straightLining"],
      11: ["longString"],
    });
    expect(result.reasons).toEqual([
      { reason: "straightLining", count: 2, checked: 12, share: 2 / 12, threshold: 6 },
      { reason: "longString", count: 2, checked: 12, share: 2 / 12, threshold: 6 },
    ]);
    expect(result.rows.map(({ longestRun }) => longestRun)).toEqual([8, 4, 6]);
  });

  test("speeding, beside the median; without a duration a respondent is not checked", () => {
    const duration = [200, 210, 190, 220, null, 60, 71, 0];
    const result = answerQuality(
      { ...survey(...sound), duration },
      { items: ITEMS, duration: "duration", reasons: ["speeding"] },
    );
    expect(result.duration).toEqual({ median: 190, answered: 7 });
    expect(reasonsOf(result)).toEqual({ 5: ["speeding"], 7: ["speeding"] });
    agrees(result.rows[0]!.relativeDuration, 60 / 190);
    expect(result.reasons[0]).toMatchObject({ checked: 7, threshold: 1 / 3 });
    const half = answerQuality(
      { ...survey(...sound), duration },
      { items: ITEMS, duration: "duration", reasons: ["speeding"], thresholds: { speeding: 0.5 } },
    );
    expect(half.rows.map(({ row }) => row)).toEqual([5, 6, 7]);
  });

  test("duplicates: the later one is named, gaps must agree, straight-liners are no duplicates of each other", () => {
    const data = survey(...sound, sound[2]!, "1234543.", "1234543.", "33333333", "33333333", sound[2]!);
    const result = answerQuality(data, { items: ITEMS, reasons: ["duplicate"] });
    expect(result.rows.map(({ row, duplicateOf }) => [row, duplicateOf])).toEqual([
      [8, 2],
      [10, 9],
      [13, 2],
    ]);
    expect(result.reasons[0]!.checked).toBe(12);
  });

  test("an id that stands twice; a missing one is not checked", () => {
    const id = ["x", "y", null, "x", null, 7, "7", ""];
    const result = answerQuality({ ...survey(...sound), id }, { items: ITEMS, id: "id", reasons: ["duplicateId"] });
    expect(result.rows.map(({ row, id: own, sameIdAs }) => [row, own, sameIdAs])).toEqual([[3, "x", 0]]);
    expect(result.reasons[0]!.checked).toBe(5);
  });

  test("out of range: reported and counted, and missing for the other checks", () => {
    const data = survey(...sound, "99444444");
    const result = answerQuality(data, { items: ITEMS, scale: [1, 5], reasons: ["outOfRange", "straightLining"] });
    expect(result.rows).toMatchObject([
      { row: 8, reasons: ["straightLining", "outOfRange"], outOfRange: ["a", "b"], answered: 6, longestRun: 6 },
    ]);
    expect(result.items[0]).toMatchObject({ term: "a", answered: 8, missing: 0, outOfRange: 1 });
  });

  test("items left out, and where people leave", () => {
    const data = survey(...sound, "1.....43", "1234....", "........", "12345...", "123456..");
    const result = answerQuality(data, { items: ITEMS, reasons: ["nonResponse", "dropOff"] });
    expect(reasonsOf(result)).toEqual({
      8: ["nonResponse"],
      9: ["dropOff"],
      10: ["nonResponse", "dropOff"],
      11: ["dropOff"],
    });
    expect(result.rows.map(({ lastAnswered }) => lastAnswered)).toEqual(["h", "d", null, "e"]);
    expect(result.items.map(({ leftAfter }) => leftAfter)).toEqual([0, 0, 0, 1, 1, 1, 0, 0]);
    agrees(result.items[4]!.reached, 11 / 13);
    expect(result.items.map(({ missing }) => missing)).toEqual([1, 2, 2, 2, 3, 4, 4, 4]);
  });

  test("what cannot be checked says why", () => {
    const result = answerQuality({ a: [1, 2, 3, 4], b: [2, 4, 6, 8] }, { items: ["a", "b"] });
    expect(result.reasons.map(({ reason }) => reason)).toEqual(["nonResponse"]);
    expect(result.notChecked).toEqual([
      { reason: "straightLining", cause: "too-few-items" },
      { reason: "longString", cause: "too-few-items" },
      { reason: "speeding", cause: "no-duration" },
      { reason: "duplicate", cause: "too-few-items" },
      { reason: "duplicateId", cause: "no-id" },
      { reason: "outOfRange", cause: "no-scale" },
      { reason: "dropOff", cause: "too-few-items" },
      { reason: "inconsistentPairs", cause: "no-pairs" },
      { reason: "mahalanobis", cause: "singular" },
      { reason: "personTotal", cause: "too-few-items" },
    ]);
  });
});

describe("pairs", () => {
  test("the statistic is its definition, and each term has mean (n − 1)/n over those who answered", () => {
    const [a, b] = [Float64Array.of(1, 2, 5, 4, 2, 3), Float64Array.of(5, 4, 2, 1, 3, Number.NaN)];
    const { statistic, pairs, correlations } = pairDisagreement([a, b], [{ a: 0, b: 1, opposite: true }]);
    const five = [...a].slice(0, 5);
    const mean = (values: readonly number[]): number => values.reduce((x, y) => x + y, 0) / values.length;
    const z = (values: readonly number[]): number[] => {
      const m = mean(values);
      const spread = Math.sqrt(values.reduce((sum, v) => sum + (v - m) ** 2, 0) / (values.length - 1));
      return values.map((v) => (v - m) / spread);
    };
    const [za, zb] = [z(five), z([...b].slice(0, 5))];
    const r = za.reduce((sum, v, i) => sum + v * zb[i]!, 0) / 4;
    agrees(correlations[0], r);
    za.forEach((v, i) => {
      agrees(statistic[i], (v + zb[i]!) ** 2 / (2 * (1 + r)));
    });
    agrees(mean([...statistic].slice(0, 5)), 4 / 5);
    expect([...pairs]).toEqual([1, 1, 1, 1, 1, 0]);
  });

  test("given ones are used as they are, found ones go together by 0.6 and share no item", () => {
    const { data } = simulateSurvey({ respondents: 500, seed: 3 });
    const items = ["quality1", "quality2", "quality3", "satisfaction1", "satisfaction2", "image5"];
    const found = answerQuality(data, { items, reasons: ["inconsistentPairs"] });
    expect(found.pairs.length).toBeGreaterThan(1);
    const used = found.pairs.flatMap(({ a, b }) => [a, b]);
    expect(new Set(used).size).toBe(used.length);
    for (const { correlation, opposite } of found.pairs) {
      expect(correlation).toBeGreaterThan(0.58);
      expect(opposite).toBe(false);
    }
    const given = answerQuality(data, {
      items,
      reasons: ["inconsistentPairs"],
      pairs: [["quality1", "quality2"], { a: "image5", b: "quality3", opposite: true }],
    });
    expect(given.pairs.map(({ a, b, opposite }) => [a, b, opposite])).toEqual([
      ["quality1", "quality2", false],
      ["image5", "quality3", true],
    ]);
    expect(given.rows[0]!.inconsistency!.df).toBeLessThanOrEqual(2);
  });
});

test("repeated rows are found as by comparing all with all", () => {
  let state = 7;
  const next = (): number => {
    state = (state * 16807) % 2147483647;
    return state;
  };
  const columns = Array.from({ length: 3 }, () =>
    Float64Array.from({ length: 300 }, () => (next() % 9 === 0 ? Number.NaN : (next() % 5) - 2)),
  );
  columns[0]![3] = -0;
  columns[0]![4] = 0;
  const among = Uint8Array.from({ length: 300 }, () => (next() % 10 === 0 ? 0 : 1));
  const key = (row: number): string => columns.map((column) => String(column[row]! + 0)).join();
  const expected = Array.from({ length: 300 }, (_, row) => {
    if (among[row] === 0) return -1;
    for (let earlier = 0; earlier < row; earlier++)
      if (among[earlier] === 1 && key(earlier) === key(row)) return earlier;
    return -1;
  });
  expect([...repeatedRows(columns, among)]).toEqual(expected);
  expect(expected.filter((row) => row >= 0).length).toBeGreaterThan(50);
});

describe("keepRows", () => {
  const answers = survey("12345432", "21354345", "33333333", "45321234");
  const data: Record<string, (number | null)[] | Float32Array> = { ...answers, wt: Float32Array.of(1, 2, 3, 4) };
  const result = answerQuality(data, { items: ITEMS, reasons: ["straightLining", "dropOff"] });

  test("leaves out those with a reason named, and nobody for any other", () => {
    const kept = keepRows(data, result, ["straightLining"]);
    expect(kept.wt).toEqual(Float32Array.of(1, 2, 4));
    expect(kept.a).toEqual([1, 2, 4]);
    expect(keepRows(data, result, ["dropOff"]).a).toEqual(data.a);
  });

  test("rows stay rows, the same ones", () => {
    const rows = answers.a!.map((_, row) => Object.fromEntries(ITEMS.map((item) => [item, answers[item]![row]])));
    const kept = keepRows(rows, answerQuality(rows, { items: ITEMS }), ["straightLining"]);
    expect(kept).toHaveLength(3);
    expect(kept[2]).toBe(rows[3]);
  });
});
