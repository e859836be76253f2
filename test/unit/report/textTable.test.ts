import { fc, test as property } from "@fast-check/vitest";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { type TextTable, textTable } from "../../../src/report/textTable";
import { wrapLines } from "../../../src/report/wrapLines";

const table: TextTable = {
  align: ["left", "right", "right"],
  header: ["Driver", "Share %", "95% interval"],
  rows: [
    ["Ease of finding your way", "6.9", "4.7 to 10.0"],
    ["速さ", "24.2", "20.6 to 27.9"],
  ],
};
const shown = (width: number): string => `\n${textTable(table, width).join("\n")}\n`;

describe("textTable", () => {
  test("with room for everything", () => {
    expect(shown(60)).toMatchInlineSnapshot(`
      "
      Driver                    Share %  95% interval
      ────────────────────────  ───────  ────────────
      Ease of finding your way      6.9   4.7 to 10.0
      速さ                         24.2  20.6 to 27.9
      "
    `);
  });
  test("wraps headers, then names", () => {
    expect(shown(40)).toMatchInlineSnapshot(`
      "
                           Share
      Driver                   %  95% interval
      ───────────────────  ─────  ────────────
      Ease of finding        6.9   4.7 to 10.0
        your way
      速さ                  24.2  20.6 to 27.9
      "
    `);
  });
  test("goes on in a second table", () => {
    expect(shown(30)).toMatchInlineSnapshot(`
      "
                               Share
      Driver                       %
      ───────────────────────  ─────
      Ease of finding your       6.9
        way
      速さ                      24.2

      Driver            95% interval
      ────────────────  ────────────
      Ease of finding    4.7 to 10.0
        your way
      速さ              20.6 to 27.9
      "
    `);
  });
  test("becomes a list when not even one figure fits beside a name", () => {
    expect(shown(20)).toMatchInlineSnapshot(`
      "
      Ease of finding your
      way
        Share %: 6.9
        95% interval: 4.7
          to 10.0
      速さ
        Share %: 24.2
        95% interval: 20.6
          to 27.9
      "
    `);
  });
  test("without rows, without columns", () => {
    expect(textTable({ align: ["left"], header: ["A"], rows: [] }, 40)).toEqual(["A", "─"]);
    expect(textTable({ align: [], header: [], rows: [] }, 40)).toEqual([""]);
  });

  const cell = fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom("12.3 to 45.6", "漢字の名前", "–", ""));
  property.prop([
    fc.integer({ min: 1, max: 6 }).chain((columns) =>
      fc.record({
        align: fc.constant(["left", ...Array<"right">(columns - 1).fill("right")] as ("left" | "right")[]),
        header: fc.array(cell, { minLength: columns, maxLength: columns }),
        rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 5 }),
      }),
    ),
    fc.integer({ min: 20, max: 120 }),
  ])("no line is wider than the terminal, and no character is lost", (any, width) => {
    const clean = (text: string): string => text.replace(/\s+/g, "");
    const lines = textTable(any, width);
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    const letters = clean(lines.join("").replaceAll("─", ""));
    for (const row of any.rows) for (const text of row) expect(contains(letters, clean(text))).toBe(true);
  });
});

/** Whether the characters of `part` stand in `text` in this order: wrapped cells stand beside one another. */
function contains(text: string, part: string): boolean {
  let at = 0;
  for (const character of part.replaceAll("─", "")) {
    at = text.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

describe("wrapLines", () => {
  test.each([
    ["one two three", 7, ["one two", "three"]],
    ["abcdefghij", 4, ["abcd", "efgh", "ij"]],
    ["漢字漢字", 4, ["漢字", "漢字"]],
    ["", 10, [""]],
    ["a  b", 10, ["a b"]],
    ["12\u00a0% of all", 6, ["12\u00a0%", "of all"]],
    ["e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]],
  ])("%j within %i", (text, width, lines) => {
    expect(wrapLines(text, width)).toEqual(lines);
  });
  test("later lines are shorter by the indent", () => {
    expect(wrapLines("aaaa bbbb cccc", 6, 2)).toEqual(["aaaa", "bbbb", "cccc"]);
    expect(wrapLines("aaaaaaaa", 6, 2)).toEqual(["aaaaaa", "aa"]);
  });
});
