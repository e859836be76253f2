import type { Root } from "mdast";
import { describe, expect, test } from "vitest";
import { driverReport } from "../../../src/report/driverReport";
import { toText } from "../../../src/report/toText";
import { plainNps } from "./handMadeResults";

const text = (value: string): { type: "text"; value: string } => ({ type: "text", value });

describe("toText", () => {
  test("takes a document of any origin, and lets no terminal sequence through", () => {
    const document: Root = {
      type: "root",
      children: [
        { type: "heading", depth: 3, children: [text("A \u001b[31mred\u001b[0m heading")] },
        {
          type: "paragraph",
          children: [
            { type: "strong", children: [text("strong")] },
            { type: "break" },
            { type: "inlineCode", value: "code\u0007" },
            text(" "),
            { type: "image", url: "x", alt: "a picture" },
          ],
        },
        {
          type: "list",
          ordered: true,
          start: 9,
          children: [
            { type: "listItem", children: [{ type: "paragraph", children: [text("nine")] }] },
            {
              type: "listItem",
              children: [
                { type: "paragraph", children: [text("ten, first")] },
                { type: "paragraph", children: [text("second")] },
              ],
            },
          ],
        },
        { type: "thematicBreak" },
        { type: "blockquote", children: [{ type: "paragraph", children: [text("quoted")] }] },
        {
          type: "table",
          children: [{ type: "tableRow", children: [{ type: "tableCell", children: [text("only")] }] }],
        },
      ],
    };
    expect(`\n${toText(document, { width: 24 })}`).toMatchInlineSnapshot(`
      "
      A red heading
      ╌╌╌╌╌╌╌╌╌╌╌╌╌

      strong code a picture

      9. nine
      10. ten, first second

      ────────────────────────

      quoted

      only
      ────
      "
    `);
  });

  test("an empty document is an empty line", () => {
    expect(toText({ type: "root", children: [] })).toBe("\n");
  });

  test("odd widths are mended", () => {
    const document = driverReport(plainNps);
    expect(toText(document, { width: Number.NaN })).toBe(toText(document));
    expect(toText(document, { width: -5 })).toBe(toText(document, { width: 20 }));
    expect(toText(document, { width: 90.7 })).toBe(toText(document, { width: 90 }));
  });

  test("an unknown option is refused", () => {
    expect(() => toText(driverReport(plainNps), { widht: 90 } as never)).toThrowErrorMatchingInlineSnapshot(
      `[AnalysisError: toText: unknown option "widht"; did you mean "width"?]`,
    );
  });
});
