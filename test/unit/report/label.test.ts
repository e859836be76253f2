import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { label, plainLine } from "../../../src/report/label";

describe("plainLine", () => {
  test.each([
    ["Price\n(total)\r\n\tnow", "Price (total) now"],
    ["\u001b[31mred\u001b[0m", "red"],
    ["\u001b]0;title\u0007after", "after"],
    ["\u001b]8;;http://e.com\u001b\\link\u001b]8;;\u001b\\", "link"],
    ["\u009b31mred", "red"],
    ["a\u0000b\u007fc\u0085d", "abc d"],
    ["\u202egnirts\u202c", "gnirts"],
    ["\ufeffBOM\u200b", "BOM"],
    ["12\u00a0%", "12\u00a0%"],
    ["a  \u00a0 b\u2028c", "a b c"],
    ["\ud800x", "\ufffdx"],
    ["👩‍👩‍👧", "👩‍👩‍👧"],
  ])("%j shows as %j", (text, shown) => {
    expect(plainLine(text)).toBe(shown);
  });

  property.prop([fc.string({ unit: "binary" })])("leaves one printable line, and leaves that as it is", (text) => {
    const line = plainLine(text);
    expect(line).not.toMatch(/\p{Cc}/u);
    expect(plainLine(line)).toBe(line);
  });
});

describe("label", () => {
  test("a name without anything visible says so", () => {
    expect(["", "  ", "\u200b", "\u001b[0m"].map((name) => label(name, "(no name)"))).toEqual(
      Array(4).fill("(no name)"),
    );
  });
  test("a very long name keeps its beginning and its end", () => {
    const name = `How satisfied are you ${"very ".repeat(100)}with the price?`;
    const shown = label(name, "(no name)");
    expect(shown.length).toBeLessThanOrEqual(160);
    expect(shown).toMatch(/^How satisfied are you .* … .*with the price\?$/);
  });
});
