import { describe, expect, it } from "vitest";
import { ownText } from "../../../src/table/ownText";
import { sharedTexts } from "../../../src/table/sharedTexts";

describe("sharedTexts", () => {
  it("gives each text as it is, however many there are", () => {
    const shared = sharedTexts();
    const texts = Array.from({ length: 25_000 }, (_, index) => `an answer that nobody else gave, ${index}`);
    for (const text of [...texts, "", "Norr", ...texts, "Norr"]) expect(shared(text)).toBe(text);
  });
});

describe("ownText", () => {
  it.each(["", "Norr", "x".repeat(12), "x".repeat(13), "två\nrader, and an 😀"])("is the same text: %j", (text) => {
    expect(ownText(text)).toBe(text);
    expect(ownText(`before ${text} after`.slice(7, 7 + text.length))).toBe(text);
  });
});
