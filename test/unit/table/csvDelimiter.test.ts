import { describe, expect, it } from "vitest";
import { csvDelimiter } from "../../../src/table/csvDelimiter";

describe("csvDelimiter", () => {
  it.each([
    ["commas", "a,b\n1,2", ","],
    ["semicolons", "a;b\n1;2", ";"],
    ["tabs", "a\tb\n1\t2", "\t"],
    ["decimal commas", "a;b\n2,5;3,5", ";"],
    ["as many decimal commas as semicolons", "pris, kr;betyg\n2,5;3", ";"],
    ["more decimal commas than semicolons in even rows", "a, x;b, y\n1,5;2,5\n3,5;4,5", ";"],
    ["semicolons in quotes", '"a;x;y;z",b\n"1;2",3', ","],
    ["commas in quotes", '"a,x,y,z";b\n"1,2";3', ";"],
    ["everything in quotes", '"a";"b"\n"1";"2"', ";"],
    ["everything in quotes between tabs", '"a, x"\t"b"\n"1,5"\t"2"', "\t"],
    ["line breaks in quotes", '"a\n,,,";b\n"1\n,";2', ";"],
    ["doubled quotes", '"a "";"" b",c\n"1",2', ","],
    ["semicolons in a cell here and there", "comment,b\nyes; no,2\nyes,3", ","],
    ["a semicolon in the header only", "like; dislike,b\n1,2", ","],
    ["tabs beside commas", "a, x\tb, y\n1,5\t2,5", "\t"],
    ["a comma in one row of several", "a;b\n1;2\n1;2,5\n1;2", ";"],
    ["uneven rows everywhere, the most frequent in the header", "a;b;c,d\n1;2\n1,2,3,4", ";"],
    ["a quote within a cell", 'size;b\n5" screen;1\n7" screen;2', ";"],
    ["blank lines", "\n\na;b\n\n1;2\n", ";"],
    ["carriage returns", "a;b\r\n1;2\r\n", ";"],
    ["carriage returns only", "a;b\r1;2\r", ";"],
    ["a header alone", "a;b", ";"],
    ["no delimiter", "rating\n5\n4", ","],
    ["no delimiter in the header", "comment\nyes; indeed", ","],
    ["nothing", "", ","],
  ])("sees through %s", (_, text, delimiter) => {
    expect(csvDelimiter(text)).toBe(delimiter);
  });

  it("looks at the beginning of long text only, and not at its cut line", () => {
    const rows = `${"1;2,5;x".padEnd(99, "x")}\n`;
    expect(csvDelimiter(`a;b;c\n${rows.repeat(20_000)}`)).toBe(";");
    expect(csvDelimiter(`a,b;c\n${`${"1,2;".padEnd(600_000, "x")}\n`.repeat(2)}1`)).toBe(";");
  });
});
