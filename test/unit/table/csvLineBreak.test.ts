import { describe, expect, it } from "vitest";
import { csvLineBreak } from "../../../src/table/csvLineBreak";

describe("csvLineBreak", () => {
  it.each([
    ["a,b", "\n"],
    ["a,b\n1,2", "\n"],
    ["a,b\r\n1,2", "\r\n"],
    ["a,b\r1,2", "\r"],
    ['a,b\r\n"1\n1",2\r\n', "\r\n"],
    ['a,b\n"1\r\n1",2\n', "\n"],
    ['a,b\r"1\n1\r\n",2\r', "\r"],
    ['"a\r\nb\n"', "\n"],
  ])("finds what ends the rows of %j", (text, lineBreak) => {
    expect(csvLineBreak(text, ",")).toEqual({ text, lineBreak });
  });

  it("makes several into one, but for those in quotes", () => {
    expect(csvLineBreak('a;b\r\n"1\r\n1";"\r"\n"2\r""\n";2\r3;"x"\r\n', ";")).toEqual({
      text: 'a;b\n"1\r\n1";"\r"\n"2\r""\n";2\n3;"x"\n',
      lineBreak: "\n",
    });
  });

  it("takes a quote within a cell for a character", () => {
    expect(csvLineBreak('a|b\r\n5"|1\n6"|2\r\n', "|")).toEqual({ text: 'a|b\n5"|1\n6"|2\n', lineBreak: "\n" });
  });
});
