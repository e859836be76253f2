import { describe, expect, it } from "vitest";
import { readCsv } from "../../../src/table/readCsv";
import { tableFrom } from "../../../src/table/table";
import { errorOf } from "./errorOf";

const _ = Number.NaN;

describe("readCsv", () => {
  it("reads numbers as numbers and text as text", () => {
    const survey = readCsv("id,region,recommend\n00123,Norr,9\n00124,,\n00125,Söder,10\n");
    expect(survey).toEqual({
      id: ["00123", "00124", "00125"],
      region: ["Norr", null, "Söder"],
      recommend: Float64Array.of(9, _, 10),
    });
    expect(tableFrom(survey, "nps").rowCount).toBe(3);
  });

  it("reads what Excel writes in Sweden", () => {
    const text =
      '\uFEFFRegion;Sammanvägt betyg;"Pris, kronor";Kundnr;Kommentar\r\n' +
      'Norr;4,5;1200,50;00123;"Bra; men ""dyrt"""\r\n' +
      'Söder;;999;00124;"två\nrader"\r\n' +
      ";3;;00125;\r\n" +
      ";;;;\r\n";
    expect(readCsv(text)).toEqual({
      Region: ["Norr", "Söder", null, null],
      "Sammanvägt betyg": Float64Array.of(4.5, _, 3, _),
      "Pris, kronor": Float64Array.of(1200.5, 999, _, _),
      Kundnr: ["00123", "00124", "00125", null],
      Kommentar: ['Bra; men "dyrt"', "två\nrader", null, null],
    });
  });

  it.each(["\n", "\r\n", "\r"])("reads rows that end in %j, the last one ended or not", (end) => {
    const expected = { a: Float64Array.of(1, 3), b: ["x\r\ny", "z"] };
    const lines = ["a,b", '1,"x\r\ny"', "3,z"];
    expect(readCsv(lines.join(end))).toEqual(expected);
    expect(readCsv(lines.join(end) + end)).toEqual(expected);
  });

  it("reads two exports pasted together", () => {
    expect(readCsv('a,b\r\n1,x\r\n2,"y"\n3,z\n4,"w"\r\n')).toEqual({
      a: Float64Array.of(1, 2, 3, 4),
      b: ["x", "y", "z", "w"],
    });
  });

  it("does not mind blanks behind a quote, nor a mark that was set twice", () => {
    expect(readCsv('\uFEFF\uFEFF"a",b\n"1" ,"2"\t\n"3","x" ')).toEqual({ a: Float64Array.of(1, 3), b: ["2", "x"] });
  });

  it("reads quoted delimiters, line breaks and quotes", () => {
    expect(readCsv('"a ""x""","b\nc"\n"1,5","say ""hi"", twice"\n"",""""')).toEqual({
      'a "x"': ["1,5", null],
      "b\nc": ['say "hi", twice', '"'],
    });
  });

  it("takes a quote within a cell for a character", () => {
    expect(readCsv('screen,b\n5" wide,1\n')).toEqual({ screen: ['5" wide'], b: Float64Array.of(1) });
  });

  it("drops blanks round names, keeps them in text", () => {
    expect(readCsv("a, b ,c\n 1 , x ,  \n")).toEqual({ a: Float64Array.of(1), b: [" x "], c: Float64Array.of(_) });
  });

  it("keeps a column called like an inherited name as an ordinary one", () => {
    const survey = readCsv("__proto__,constructor,toString\n1,2,3\n");
    expect(Object.keys(survey)).toEqual(["__proto__", "constructor", "toString"]);
    expect(Object.getPrototypeOf(survey)).toBe(Object.prototype);
    expect(tableFrom(survey, "nps").column("__proto__")).toEqual(Float64Array.of(1));
  });

  it("leaves the survey without rows when there is only a header", () => {
    expect(readCsv("a,b")).toEqual({ a: new Float64Array(0), b: new Float64Array(0) });
    expect(errorOf(() => tableFrom(readCsv("a,b"), "nps").column("a")).code).toBe("empty-data");
  });
});

describe("rows", () => {
  it("of empty cells are respondents who answered nothing", () => {
    expect(readCsv("a,b\n1,2\n,\n , \n3,4").a).toEqual(Float64Array.of(1, _, _, 3));
  });

  it("without cells are skipped, wherever they stand", () => {
    expect(readCsv("\n \na,b\n\n1,2\n   \n\n3,4\n\n\n").a).toEqual(Float64Array.of(1, 3));
  });

  it("without cells are respondents in a single column, but for the end of the last row", () => {
    expect(readCsv("rating\n5\n\n4\n").rating).toEqual(Float64Array.of(5, _, 4));
    expect(readCsv("rating\r\n5\r\n\r\n").rating).toEqual(Float64Array.of(5, _));
    expect(readCsv('rating\n""\n5').rating).toEqual(Float64Array.of(_, 5));
    expect(readCsv("\n", { header: ["rating"] }).rating).toEqual(Float64Array.of(_));
  });
});

describe("the delimiter", () => {
  it("may be any one character", () => {
    expect(readCsv("a|b\n1|2", { delimiter: "|" })).toEqual({ a: Float64Array.of(1), b: Float64Array.of(2) });
    expect(readCsv("a b\n1 2", { delimiter: " " }).b).toEqual(Float64Array.of(2));
    expect(readCsv("a;b,c\n1;2,3", { delimiter: "," })).toEqual({ "a;b": ["1;2"], c: Float64Array.of(3) });
    expect(readCsv("rating\n4,5", { delimiter: ";" })).toEqual({ rating: Float64Array.of(4.5) });
  });

  it("may stand in the first line, as Excel has it", () => {
    expect(readCsv("\uFEFFsep=;\r\na;b,c\r\n1;2,5\r\n")).toEqual({
      a: Float64Array.of(1),
      "b,c": Float64Array.of(2.5),
    });
    expect(readCsv("SEP=|\na|b\n1|2")).toEqual({ a: Float64Array.of(1), b: Float64Array.of(2) });
  });

  it("in the options comes before the one in the first line", () => {
    expect(Object.keys(readCsv("sep=;\na;b,c\n1,2", { delimiter: "," }))).toEqual(["a;b", "c"]);
  });
});

describe("the decimal mark", () => {
  it("is a comma when cells are not separated by commas and a column needs it", () => {
    expect(readCsv("a;b\n2,5;3")).toEqual({ a: Float64Array.of(2.5), b: Float64Array.of(3) });
    expect(readCsv("a\tb\n2,5\t3")).toEqual({ a: Float64Array.of(2.5), b: Float64Array.of(3) });
    expect(readCsv('a,b\n"2,5",3')).toEqual({ a: ["2,5"], b: Float64Array.of(3) });
  });

  it("is one in a file: what has the other is text", () => {
    expect(readCsv("a;time\n2,5;12.30\n3;9.15")).toEqual({ a: Float64Array.of(2.5, 3), time: ["12.30", "9.15"] });
    expect(readCsv("a;b\n2.5;x")).toEqual({ a: Float64Array.of(2.5), b: ["x"] });
  });

  it("may be given", () => {
    expect(readCsv("a;b\n2,5;3.5", { decimal: "." })).toEqual({ a: ["2,5"], b: Float64Array.of(3.5) });
    expect(readCsv('a,b\n"2,5",3.5', { decimal: "," })).toEqual({ a: Float64Array.of(2.5), b: ["3.5"] });
  });

  it("is not a comma because of text that has one", () => {
    expect(readCsv("choices;b\n1,3;2.5\n1,2,3;1.5")).toEqual({
      choices: ["1,3", "1,2,3"],
      b: Float64Array.of(2.5, 1.5),
    });
  });

  it("never separates thousands", () => {
    expect(readCsv("a;b\n1.000,5;1 000\n2.000,5;2 000")).toEqual({
      a: ["1.000,5", "2.000,5"],
      b: ["1 000", "2 000"],
    });
  });
});

describe("columns", () => {
  const text = 'a,"b, c",d\n1,"x\n2",3\n4,5,NA\n';

  it("may be chosen, and come in the order of the header", () => {
    expect(readCsv(text, { columns: ["d", "a"], missingCodes: { d: ["NA"], "b, c": ["x"] } })).toEqual({
      a: Float64Array.of(1, 4),
      d: Float64Array.of(3, _),
    });
    expect(readCsv("1,2", { header: ["a", "b"], columns: ["b", "b"] })).toEqual({ b: Float64Array.of(2) });
  });

  it("that are not kept must be there all the same, in the header and in every row", () => {
    expect(errorOf(() => readCsv(text, { columns: ["b"] })).details).toEqual({ option: "columns", column: "b" });
    expect(errorOf(() => readCsv("a,a\n1,2", { columns: ["a"] })).code).toBe("malformed-csv");
    expect(errorOf(() => readCsv("a,b\n1", { columns: ["a"] })).details).toMatchObject({ row: 1, got: 1 });
  });

  it("that are not kept do not decide the decimal mark", () => {
    expect(readCsv("a;b\n2,5;3.5")).toEqual({ a: Float64Array.of(2.5), b: ["3.5"] });
    expect(readCsv("a;b\n2,5;3.5", { columns: ["b"] })).toEqual({ b: Float64Array.of(3.5) });
  });
});

describe("missing codes", () => {
  it("are empty cells in every column, or in one", () => {
    expect(readCsv("a,b,c\n0,0,NA\n5,NA,x", { missingCodes: ["NA", 0] })).toEqual({
      a: Float64Array.of(_, 5),
      b: Float64Array.of(_, _),
      c: [null, "x"],
    });
    expect(readCsv("a,b\n0,0\n5,5", { missingCodes: { a: ["0"] } })).toEqual({
      a: Float64Array.of(_, 5),
      b: Float64Array.of(0, 5),
    });
  });

  it("for a column that is not there are an error", () => {
    expect(errorOf(() => readCsv("a,b\n0,0", { missingCodes: { c: [0] } })).code).toBe("unknown-column");
  });
});

describe("a header", () => {
  it("may be given for text without one", () => {
    expect(readCsv("\n1,x\n2,y\n", { header: ["a", " b "] })).toEqual({ a: Float64Array.of(1, 2), b: ["x", "y"] });
    expect(readCsv("5\n\n4\n", { header: ["rating"] })).toEqual({ rating: Float64Array.of(5, _, 4) });
  });

  it.each([
    ["a name that is missing", "a,,c\n1,2,3"],
    ["a name of blanks", "a, \n1,2"],
    ["a name twice", "a,b,a\n1,2,3"],
    ["a name twice but for blanks", "a, a\n1,2"],
    ["nothing", ""],
    ["a mark only", "\uFEFF"],
    ["blank lines only", " \r\n\r\n"],
    ["a separator only", "sep=;\n"],
  ])("with %s is refused", (_name, text) => {
    expect(errorOf(() => readCsv(text)).code).toBe("malformed-csv");
  });

  it("of inherited names is no duplicate", () => {
    expect(Object.keys(readCsv("constructor,valueOf\n1,2"))).toEqual(["constructor", "valueOf"]);
  });
});

describe("malformed text is refused, and the line is named", () => {
  it.each([
    ["too many cells", "a,b\n1,2\n1,2,3\n", { row: 2, line: 3, got: 3, expected: 2 }],
    ["too few cells", "a,b,c\n1,2,3\n1,2\n", { row: 2, line: 3, got: 2, expected: 3 }],
    ["one cell", "a,b\n1,2\nx\n", { row: 2, line: 3, got: 1, expected: 2 }],
    ["uneven rows after blank lines", "\n\na,b\n\n1,2\n\n1\n", { row: 2, line: 7, got: 1, expected: 2 }],
    ["uneven rows after cells of several lines", 'a,b\n"1\n1\n1",2\n1\n', { row: 2, line: 5, got: 1, expected: 2 }],
    ["uneven rows that end now so, now otherwise", 'a,b\r\n1,2\n"\r",2\r1\n', { row: 3, line: 5, got: 1, expected: 2 }],
    ["uneven rows that end in CRLF", "a,b\r\n1,2\r\n1\r\n", { row: 2, line: 3, got: 1, expected: 2 }],
    ["uneven rows after sep=", "sep=;\na;b\n1\n", { row: 1, line: 3, got: 1, expected: 2 }],
    ["a quote that is never closed", 'a,b\n1,"2\n3,4\n', { line: 2 }],
    ["a quote that is never closed, after others", 'a,b\n"1\n1","2\n3,4\n', { line: 3 }],
    ["text after a closing quote", 'a,b\n1,2\n"1"x,2\n', { line: 3 }],
    ["a quote that is not doubled", 'a,b\n1,2\n"say "hi" twice",2\n', { line: 3 }],
    ["an unclosed quote in the header", '"a,b\n1,2\n', { line: 1 }],
  ])("%s", (_name, text, details) => {
    const error = errorOf(() => readCsv(text));
    expect(error.code).toBe("malformed-csv");
    expect(error.details).toEqual(details);
  });

  it.each([["survey.csv"], ["/data/My survey.CSV\n"], ["a,b\n1,\0"]])("%j", (text) => {
    expect(errorOf(() => readCsv(text)).code).toBe("malformed-csv");
  });
});

describe("options are checked", () => {
  it.each([
    [{ delimiter: "" }, "invalid-option"],
    [{ delimiter: ", " }, "invalid-option"],
    [{ delimiter: '"' }, "invalid-option"],
    [{ delimiter: "\n" }, "invalid-option"],
    [{ delimiter: 5 }, "invalid-option"],
    [{ decimal: ";" }, "invalid-option"],
    [{ header: true }, "invalid-option"],
    [{ header: [] }, "invalid-option"],
    [{ header: ["a", 5] }, "invalid-option"],
    [{ header: ["a", "a"] }, "malformed-csv"],
    [{ delimiter: "😀" }, "invalid-option"],
    [{ columns: "a" }, "invalid-option"],
    [{ columns: [] }, "invalid-option"],
    [{ columns: ["a", 5] }, "invalid-option"],
    [{ columns: ["c"] }, "unknown-column"],
    [{ onProgress: () => {} }, "unknown-option"],
    [{ missingCodes: "NA" }, "invalid-option"],
    [{ delimeter: ";" }, "unknown-option"],
    [null, "invalid-option"],
    [";", "invalid-option"],
  ])("%j", (options, code) => {
    expect(errorOf(() => readCsv("a,b\n1,2", options as never)).code).toBe(code);
  });

  it("and so is the text", () => {
    for (const text of [undefined, null, 5, ["a,b"], new Uint8Array(2), Promise.resolve("")]) {
      expect(errorOf(() => readCsv(text as unknown as string)).code).toBe("invalid-data");
    }
  });

  it("but may be absent", () => {
    const expected = { a: Float64Array.of(1) };
    expect(readCsv("a\n1", undefined)).toEqual(expected);
    expect(readCsv("a\n1", {})).toEqual(expected);
  });
});
