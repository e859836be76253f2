import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { answerQuality } from "../../src/index";
import { streamAt } from "../../src/random/stream";
import { type Answers, laws } from "./laws/laws";

const items = ["a", "b", "c", "d", "e", "f", "g"] as const;

/** Answers of 1–5 to seven items; now and then 0, and one answer to all. */
const surveys = fc.record({ n: fc.integer({ min: 12, max: 60 }), seed: fc.nat() }).map(({ n, seed }): Answers => {
  const stream = streamAt(seed, 0);
  const lines = Array.from({ length: n }, () => (stream.uniform() < 0.1 ? 3 : null));
  const common = Array.from({ length: n }, () => stream.normal());
  const answer = (row: number): number =>
    lines[row] ?? Math.min(5, Math.max(0, Math.round(3 + common[row]! + 0.8 * stream.normal())));
  return Object.fromEntries(
    [...items, "seconds"].map((item) => [
      item,
      common.map((_, row) => (item === "seconds" ? 60 + stream.below(300) : answer(row))),
    ]),
  );
});

const call = (data: object): object =>
  answerQuality(data as Answers, { items, scale: [1, 5], duration: "seconds", thresholds: { pairCorrelation: 0.3 } });

/** Which of two equal rows is the repeated one hangs on their order, and so do the numbers of rows. */
const summary = (data: object): object => {
  const { rows, reasons, ...rest } = call(data) as ReturnType<typeof answerQuality>;
  return { ...rest, reasons: reasons.filter(({ reason }) => reason !== "duplicate"), flagged: 0, warnings: [] };
};

describe("answerQuality keeps the laws", () => {
  test.prop([surveys], { numRuns: 15 })("the order of rows does not matter to the summary", (data) =>
    laws.rowOrderDoesNotMatter(summary, data),
  );
  for (const law of ["formOfDataDoesNotMatter", "resultIsPlainData", "dataAreLeftAlone"] as const) {
    test.prop([surveys], { numRuns: 15 })(law, (data) => laws[law](call, data));
  }

  test.prop([surveys], { numRuns: 15 })("every row listed has a reason, and the summary counts them", (data) => {
    const { rows, reasons, flagged, n } = call(data) as ReturnType<typeof answerQuality>;
    expect(rows).toHaveLength(flagged);
    expect(rows.every((row) => row.reasons.length > 0 && row.row < n)).toBe(true);
    for (const { reason, count } of reasons) {
      expect(rows.filter((row) => row.reasons.includes(reason))).toHaveLength(count);
    }
  });
});
