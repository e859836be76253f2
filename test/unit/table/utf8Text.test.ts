import { describe, expect, it } from "vitest";
import { type DecodedText, utf8Text } from "../../../src/table/utf8Text";

/** What comes of bytes that are added in parts of some length. */
function decoded(bytes: readonly number[], length: number): DecodedText {
  const utf8 = utf8Text();
  let text = "";
  for (let from = 0; from < bytes.length; from += length) {
    const part = utf8.add(Uint8Array.from(bytes.slice(from, from + length)));
    text += part.text;
    if (part.invalidByte !== undefined) return { text, invalidByte: part.invalidByte };
  }
  const last = utf8.end();
  return { ...last, text: text + last.text };
}

describe.each([1, 2, 3, 5, 100])("in parts of %i bytes", (length) => {
  it.each(["", "a,b\n", "Sammanvägt betyg", "\uFEFFa", "€ 😀\u0000 ÿ"])("%j is decoded", (text) => {
    expect(decoded([...new TextEncoder().encode(text)], length)).toEqual({ text });
  });

  it.each([
    ["Latin-1", [0x50, 0xf6, 0x0a], "P", 2],
    ["a continuation without a beginning", [0x50, 0x82], "P", 2],
    ["a character that ends too early", [0xe2, 0x28, 0x50], "", 2],
    ["a character that is cut at the end", [0x50, 0x2c, 0xe2, 0x82], "P,", 4],
    ["a beginning at the end", [0x50, 0xe2], "P", 2],
    ["a byte that is never used", [0x50, 0x50, 0xff, 0x50], "PP", 3],
    ["half of a surrogate pair", [0x50, 0xed, 0xa0, 0x80], "P", 3],
    ["a character written too long", [0xc0, 0xaf], "", 1],
  ])("%s is refused", (_name, bytes, text, invalidByte) => {
    expect(decoded(bytes, length)).toEqual({ text, invalidByte });
  });
});

it("a source may use its memory again", () => {
  const utf8 = utf8Text();
  const memory = Uint8Array.of(0x50, 0xe2);
  expect(utf8.add(memory).text).toBe("P");
  memory.set([0x82, 0xac]);
  expect(utf8.add(memory).text).toBe("€");
});
