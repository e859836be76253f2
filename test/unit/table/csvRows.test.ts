import { describe, expect, it } from "vitest";
import { recordedRows } from "./recordedRows";

const read = (text: string, delimiter = ",", names?: readonly string[]): unknown =>
  recordedRows([text], delimiter, names);

describe("rows", () => {
  it.each(["\n", "\r\n", "\r"])("end in %j, the last one ended or not", (end) => {
    const lines = ["a,b", '1,"x\n\r\ny\r"', "3,"];
    const rows = [
      ["a", "b"],
      ["1", "x\n\r\ny\r"],
      ["3", ""],
    ];
    expect(read(lines.join(end))).toEqual(rows);
    expect(read(lines.join(end) + end)).toEqual(rows);
  });

  it("end in one line break here, in another there, but for those in quotes", () => {
    expect(read('a;b\r\n"1\r\n1";"\r"\n"2\r""\n";2\r3;"x"\r\n\n\r4;5', ";")).toEqual([
      ["a", "b"],
      ["1\r\n1", "\r"],
      ['2\r"\n', "2"],
      ["3", "x"],
      ["4", "5"],
    ]);
  });

  it("of blanks are none, but in a single column", () => {
    expect(read(' \n\na,b\n \n1,2\n""\n\n')).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
    expect(read('\n \na\n \n1\n""\n\n')).toEqual([["a"], [" "], ["1"], [""], [""]]);
    expect(read("\n", ",", ["a"])).toEqual([[""]]);
    expect(read("", ",", ["a"])).toEqual([]);
  });

  it("of a header alone, or of nothing", () => {
    expect(read("a,b")).toEqual([["a", "b"]]);
    expect(read("")).toEqual([]);
    expect(read(" \r\n\t")).toEqual([]);
  });
});

describe("cells", () => {
  it("are whole numbers, or text as it stands", () => {
    const cells = ["0", "7", "10", "999999999", "9999999999", "05", "-1", "1.0", " 5", "5 ", "+5", "1e3", "٣", "a"];
    expect(read(`${cells.join(",")}\n${cells.join(",")}`)).toEqual([cells, cells]);
    const quoted = cells.map((cell) => `"${cell}"`);
    expect(read(`${cells.join(",")}\n${quoted.join(",")}`)).toEqual([cells, cells]);
  });

  it("may be quoted, with blanks behind", () => {
    expect(read('"a" ,"b ""x"""\t\n"","1"  ')).toEqual([
      ["a", 'b "x"'],
      ["", "1"],
    ]);
  });

  it("hold a quote that is not their first character", () => {
    expect(read('a|b\r\n5"|1\n 6"|2\r\n', "|")).toEqual([
      ["a", "b"],
      ['5"', "1"],
      [' 6"', "2"],
    ]);
  });

  it.each([" ", "\t", "1", "x", "€"])("may be separated by %j", (delimiter) => {
    const text = 'a|"b|"|\n"2"||3\n||\n'.replaceAll("|", delimiter);
    const cells = [
      ["a", "b|", ""],
      ["2", "", "3"],
      ["", "", ""],
    ];
    expect(read(text, delimiter)).toEqual(cells.map((row) => row.map((cell) => cell.replace("|", delimiter))));
  });

  it("are many", () => {
    const rows = Array.from({ length: 5000 }, (_, row) =>
      [row, row % 7 === 0 ? "" : row % 10, `t${row}`, "9"].map(String),
    );
    const lines = rows.map((cells) => cells.join(","));
    expect(read(lines.join("\n"), ",", ["a", "b", "c", "d"])).toEqual(rows);
  });

  it("without an end are refused before they fill the memory", () => {
    expect(recordedRows(['a\n1\n"', ..."x".repeat(1500)], ",")).toMatch(
      /cell that begins on line 3 does not end within/,
    );
    expect(recordedRows(['a\n1\n"', ..."x".repeat(400), '"'], ",")).toHaveLength(3);
  });
});

describe("parts of text may end", () => {
  const text = 'a;b\r\n"1;\r\n1";12\r\n"";\r3;"x"" "\r\n';
  it.each(Array.from({ length: text.length + 1 }, (_, at) => at))("after %i characters", (at) => {
    expect(recordedRows([text.slice(0, at), text.slice(at)], ";")).toEqual(recordedRows([text], ";"));
    expect(recordedRows([text.slice(0, at), "", ...text.slice(at)], ";")).toEqual(recordedRows([text], ";"));
  });
});

describe("the line that is named", () => {
  it.each([
    ["counts breaks of every kind", "a,b\r\n1,2\n3,4\r5,6\n\r7\n", "data row 4 (line 6) has 1 cell"],
    ["counts breaks in quotes", 'a,b\r\n"\n\r\n\r",2\n3\n', "data row 2 (line 6) has 1 cell"],
    ["is where the row begins", 'a,b\n1,"2\n2",3\n', "data row 1 (line 2) has 3 cells"],
    ["is where the cell begins that is not closed", 'a,b\n"1\n1","2\n3,4\n', "opens a cell on line 3 "],
    ["is where the cell begins that goes on", 'a,b\n"1\n1","2\n2"2,4\n', "cell that begins on line 3 goes on"],
  ])("%s", (_name, text, message) => {
    expect(read(text)).toContain(message);
    expect(recordedRows([...text], ",")).toBe(read(text));
  });
});
