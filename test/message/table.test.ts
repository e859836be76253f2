import { describe, expect, it } from "vitest";
import { AnalysisError } from "../../src/errors";
import { checkColumnKeys } from "../../src/table/checkColumnKeys";
import { missingCodesFor } from "../../src/table/missingCodes";
import { namedColumn, namedColumns } from "../../src/table/namedColumn";
import { type NumericRule, numericColumn } from "../../src/table/numericColumn";
import { readCsv } from "../../src/table/readCsv";
import { scaleFor } from "../../src/table/scale";
import type { Column } from "../../src/table/surveyData";
import { tableFrom } from "../../src/table/table";

function message(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof AnalysisError) return `${error.code} | ${error.message}`;
    throw error;
  }
  throw new Error("nothing was thrown");
}

const survey = tableFrom({ support: [1, 2, 3], price: [4, 5, 6], "value for money": [1, 2, 3], year: 2024 }, "drivers");
const outcome = { call: "drivers", option: "outcome" };
const drivers = { call: "drivers", option: "drivers" };

describe("data that is no survey", () => {
  const told = (data: unknown): string => message(() => tableFrom(data, "drivers"));

  it("text", () =>
    expect(told("price,speed\n4,5")).toMatchInlineSnapshot(
      `"invalid-data | drivers: the data is the text "price,speed\\n4,5", expected rows [{ price: 4 }], columns { price: [4] } or an Arrow table; CSV text enters through readCsv(text)"`,
    ));
  it("nothing", () =>
    expect(told(undefined)).toMatchInlineSnapshot(
      `"invalid-data | drivers: the data is undefined, expected rows [{ price: 4 }], columns { price: [4] } or an Arrow table"`,
    ));
  it("a promise", () =>
    expect(told(Promise.resolve([]))).toMatchInlineSnapshot(
      `"invalid-data | drivers: the data is a Promise, expected rows [{ price: 4 }], columns { price: [4] } or an Arrow table; await it first"`,
    ));
  it("a map", () =>
    expect(told(new Map([["price", [4]]]))).toMatchInlineSnapshot(
      `"invalid-data | drivers: the data is a Map, expected rows [{ price: 4 }], columns { price: [4] } or an Arrow table; Object.fromEntries(map) makes columns of a Map"`,
    ));
  it("a set of rows", () =>
    expect(told(new Set([{ price: 4 }]))).toMatchInlineSnapshot(
      `"invalid-data | drivers: the data is a Set, expected rows [{ price: 4 }], columns { price: [4] } or an Arrow table; [...data] makes an array of it"`,
    ));
  it("a generator", () =>
    expect(told((function* () {})())).toMatchInlineSnapshot(
      `"invalid-data | drivers: the data is an object, expected rows [{ price: 4 }], columns { price: [4] } or an Arrow table; [...data] makes an array of it"`,
    ));
  it("a stream", () =>
    expect(told((async function* () {})())).toMatchInlineSnapshot(
      `"invalid-data | drivers: the data is an object, expected rows [{ price: 4 }], columns { price: [4] } or an Arrow table; collect its rows in an array first"`,
    ));
  it("a single column", () =>
    expect(told(Float64Array.of(4, 5))).toMatchInlineSnapshot(
      `"invalid-data | drivers: the data is a single column, expected rows [{ price: 4 }], columns { price: [4] } or an Arrow table"`,
    ));
  it("a single respondent", () =>
    expect(told({ price: 4 })).toMatchInlineSnapshot(
      `"invalid-data | drivers: the data has no column: "price" is 4, expected an array; a single respondent is written [{ price: 4 }]"`,
    ));
  it("no rows", () =>
    expect(told([])).toMatchInlineSnapshot(
      `"empty-data | drivers: the data has no rows, expected at least one respondent"`,
    ));
  it("no columns", () =>
    expect(told({})).toMatchInlineSnapshot(
      `"empty-data | drivers: the data has no columns, expected { price: [4, 5] }"`,
    ));
  it("bare ratings where columns are needed", () =>
    expect(told([10, 9])).toMatchInlineSnapshot(
      `"invalid-data | drivers: data row 1 (counted from 1) is 10, expected an object such as { price: 4 }"`,
    ));
  it("rows of cells", () =>
    expect(told([[4, 5]])).toMatchInlineSnapshot(
      `"invalid-data | drivers: data row 1 (counted from 1) is an array, expected an object such as { price: 4 }; give the columns instead, { price: [4, 5] }, or name the cells of each row"`,
    ));
  it("rows that are maps", () =>
    expect(told([new Map([["price", 4]])])).toMatchInlineSnapshot(
      `"invalid-data | drivers: data row 1 (counted from 1) is a Map, expected an object such as { price: 4 }; Object.fromEntries(map) makes an object of a Map"`,
    ));
  it("a row that is not there", () =>
    expect(told([{ price: 4 }, null])).toMatchInlineSnapshot(
      `"invalid-data | drivers: data row 2 (counted from 1) is null, expected an object such as { price: 4 }; leave out rows that are not there"`,
    ));
  it("an Arrow-like table that cannot be read", () =>
    expect(told({ getChild: () => null })).toMatchInlineSnapshot(
      `"invalid-data | drivers: the table tells neither its number of rows (numRows) nor its columns (columnNames or schema.fields), expected a table of Arrow or Arquero"`,
    ));
  it("an Arrow-like table without rows", () =>
    expect(told({ getChild: () => null, numRows: 0 })).toMatchInlineSnapshot(
      `"empty-data | drivers: the data has no rows, expected at least one respondent"`,
    ));
});

describe("columns of the survey", () => {
  it("of no rows", () =>
    expect(message(() => tableFrom({ price: [] }, "nps").rowCount)).toMatchInlineSnapshot(
      `"empty-data | nps: column "price" has no rows, expected at least one respondent"`,
    ));
  it("of unequal length", () =>
    expect(
      message(() => namedColumns(tableFrom({ price: [4, 5], speed: [1] }, "drivers"), ["price", "speed"], drivers)),
    ).toMatchInlineSnapshot(
      `"column-length | drivers: column "price" has 2 rows but column "speed" has 1, expected the same number; give null where an answer is missing"`,
    ));
  it("that are none", () =>
    expect(message(() => survey.column("year"))).toMatchInlineSnapshot(
      `"invalid-data | drivers: column "year" is 2024, expected an array or a typed array"`,
    ));
  it("of one name in an Arrow-like table", () =>
    expect(
      message(() => tableFrom({ getChild: () => [4], columnNames: ["price", "price"] }, "drivers").column("price")),
    ).toMatchInlineSnapshot(
      `"invalid-data | drivers: the table has more than one column "price", expected one; rename the others"`,
    ));
  it("of unequal length in an Arrow-like table", () =>
    expect(
      message(() => tableFrom({ getChild: () => [4], columnNames: ["price"], numRows: 2 }, "drivers").column("price")),
    ).toMatchInlineSnapshot(
      `"column-length | drivers: column "price" has 1 row but the table has 2, expected the same number"`,
    ));
});

describe("options that name columns", () => {
  const one = (reference: unknown): string => message(() => namedColumn(survey, reference as string, outcome));
  const many = (references: unknown): string => message(() => namedColumns(survey, references as string[], drivers));

  it("misspelt", () =>
    expect(one("suport")).toMatchInlineSnapshot(
      `"unknown-column | drivers: column "suport" not found; did you mean "support"?"`,
    ));
  it("unknown", () =>
    expect(one("weather")).toMatchInlineSnapshot(
      `"unknown-column | drivers: column "weather" not found; there are "support", "price" and "value for money""`,
    ));
  it("missing", () =>
    expect(one(undefined)).toMatchInlineSnapshot(
      `"missing-option | drivers: option "outcome" is missing; name a column or give the column itself"`,
    ));
  it("of another type", () =>
    expect(one(7)).toMatchInlineSnapshot(
      `"invalid-option | drivers: option "outcome" is 7, expected a column's name or the column itself"`,
    ));
  it("a column of another length", () =>
    expect(one([1, 2])).toMatchInlineSnapshot(
      `"column-length | drivers: column "outcome" has 2 rows but the data has 3, expected the same number; give null where an answer is missing"`,
    ));
  it("a list that is missing", () =>
    expect(many(undefined)).toMatchInlineSnapshot(
      `"missing-option | drivers: option "drivers" is missing; list the columns"`,
    ));
  it("an empty list", () =>
    expect(many([])).toMatchInlineSnapshot(
      `"missing-option | drivers: option "drivers" is empty; name at least one column"`,
    ));
  it("a name in the place of a list", () =>
    expect(many("price")).toMatchInlineSnapshot(
      `"invalid-option | drivers: option "drivers" is the text "price", expected a list of column names; write ["price"]"`,
    ));
  it("a column in the place of a list", () =>
    expect(many(Float64Array.of(1, 2, 3))).toMatchInlineSnapshot(
      `"invalid-option | drivers: option "drivers" is a typed array, expected a list of column names"`,
    ));
  it("columns in the place of names", () =>
    expect(many([[1, 2, 3]])).toMatchInlineSnapshot(
      `"invalid-option | drivers: entry 1 of option "drivers" is an array, expected a column's name; columns themselves are given as { name: column }"`,
    ));
  it("names in the place of columns", () =>
    expect(many({ Price: "price" })).toMatchInlineSnapshot(
      `"invalid-option | drivers: column "Price" in option "drivers" is the text "price", expected the column itself; columns of the data are listed by their names, ["price"]"`,
    ));
  it("numbers in the place of columns", () =>
    expect(many({ Price: 4 })).toMatchInlineSnapshot(
      `"invalid-option | drivers: column "Price" in option "drivers" is 4, expected the column itself"`,
    ));
  it("a column listed by itself, of another length", () =>
    expect(many({ fee: [1, 2] })).toMatchInlineSnapshot(
      `"column-length | drivers: column "fee" has 2 rows but the data has 3, expected the same number; give null where an answer is missing"`,
    ));
  it("one name twice", () =>
    expect(many(["price", "support", "price"])).toMatchInlineSnapshot(
      `"duplicate-term | drivers: column "price" stands more than once in option "drivers"; name it once"`,
    ));
  it("given per column, misspelt", () =>
    expect(
      message(() => checkColumnKeys({ pirce: [1, 5] }, survey.columnNames(), { call: "drivers", option: "scale" })),
    ).toMatchInlineSnapshot(
      `"unknown-column | drivers: option "scale" names column "pirce", which is not there; did you mean "price"?"`,
    ));
});

describe("missing codes", () => {
  const told = (codes: unknown): string => message(() => missingCodesFor(codes as string[], "price", "drivers"));

  it("that are no list", () =>
    expect(told(99)).toMatchInlineSnapshot(
      `"invalid-option | drivers: option "missingCodes" is 99, expected a list of codes such as [0, 99]; write [99]"`,
    ));
  it("that are text", () =>
    expect(told("NA")).toMatchInlineSnapshot(
      `"invalid-option | drivers: option "missingCodes" is the text "NA", expected a list of codes such as [0, 99]; write ["NA"]"`,
    ));
  it("of another type", () =>
    expect(told(new Map())).toMatchInlineSnapshot(
      `"invalid-option | drivers: option "missingCodes" is a Map, expected a list of codes such as [0, 99]"`,
    ));
  it("that are no list for the column", () =>
    expect(told({ price: 99 })).toMatchInlineSnapshot(
      `"invalid-option | drivers: option "missingCodes" of column "price" is 99, expected a list of codes such as [0, 99]; write [99]"`,
    ));
  it("with null", () =>
    expect(told([0, null])).toMatchInlineSnapshot(
      `"invalid-option | drivers: option "missingCodes" holds null, expected finite numbers and text; null, undefined and NaN are missing without being declared"`,
    ));
  it("with Infinity", () =>
    expect(told([Number.POSITIVE_INFINITY])).toMatchInlineSnapshot(
      `"invalid-option | drivers: option "missingCodes" holds Infinity, expected finite numbers and text"`,
    ));
});

describe("scales", () => {
  const told = (scales: unknown): string => message(() => scaleFor(scales as [number, number], "price", "drivers"));

  it("upside down", () =>
    expect(told([5, 1])).toMatchInlineSnapshot(
      `"invalid-option | drivers: option "scale" is [5, 1], expected the lower end first; write [1, 5]"`,
    ));
  it("of one point", () =>
    expect(told([5, 5])).toMatchInlineSnapshot(
      `"invalid-option | drivers: option "scale" is [5, 5], expected the lower end first"`,
    ));
  it("as text", () =>
    expect(told("1-5")).toMatchInlineSnapshot(
      `"invalid-option | drivers: option "scale" is the text "1-5", expected its two ends as finite numbers, such as [1, 5]"`,
    ));
  it("of text", () =>
    expect(told(["1", "5"])).toMatchInlineSnapshot(
      `"invalid-option | drivers: option "scale" is ["1", "5"], expected its two ends as finite numbers, such as [1, 5]"`,
    ));
  it("with every answer listed", () =>
    expect(told([1, 2, 3, 4, 5])).toMatchInlineSnapshot(
      `"invalid-option | drivers: option "scale" is [1, 2, 3, 4, …], expected its two ends as finite numbers, such as [1, 5]"`,
    ));
  it("without an end", () =>
    expect(told([0, Number.POSITIVE_INFINITY])).toMatchInlineSnapshot(
      `"invalid-option | drivers: option "scale" is [0, Infinity], expected its two ends as finite numbers, such as [1, 5]"`,
    ));
  it("of one column", () =>
    expect(told({ price: 5 })).toMatchInlineSnapshot(
      `"invalid-option | drivers: option "scale" of column "price" is 5, expected its two ends as finite numbers, such as [1, 5]"`,
    ));
});

describe("answers", () => {
  const told = (values: unknown, rule: Partial<NumericRule> = {}): string =>
    message(() =>
      numericColumn(
        { name: "recommend", values: values as Column },
        { call: "nps", codes: [], scale: [0, 10], ...rule },
      ),
    );

  it("outside the scale", () =>
    expect(told([9, 10, 11])).toMatchInlineSnapshot(
      `"out-of-scale | nps: column "recommend", data row 3 (counted from 1), is 11, expected 0 to 10; if it means "no answer", declare missingCodes: [11], otherwise the scale that was asked"`,
    ));
  it("yes and no on a scale of ratings", () =>
    expect(told([false], { scale: [1, 5], booleans: true })).toMatchInlineSnapshot(
      `"out-of-scale | nps: column "recommend", data row 1 (counted from 1), is false, expected 1 to 5; give the column a scale of its own, { "recommend": [0, 1] }"`,
    ));
  it("infinite", () =>
    expect(told([Number.POSITIVE_INFINITY])).toMatchInlineSnapshot(
      `"not-finite | nps: column "recommend", data row 1 (counted from 1), is Infinity, expected a finite number; give null where an answer is missing"`,
    ));
  it("not whole", () =>
    expect(told([9, 8.5], { whole: true })).toMatchInlineSnapshot(
      `"not-whole | nps: column "recommend", data row 2 (counted from 1), is 8.5, expected a whole number"`,
    ));
  it("a code as text among numbers", () =>
    expect(told([9, "NA", 8])).toMatchInlineSnapshot(
      `"not-numeric | nps: column "recommend", data row 2 (counted from 1), is the text "NA", expected a number; if it means "no answer", declare missingCodes: ["NA"]"`,
    ));
  it("several codes as text", () =>
    expect(told([9, "NA", 8, "refused"])).toMatchInlineSnapshot(
      `"not-numeric | nps: column "recommend", data row 2 (counted from 1), is the text "NA", expected a number; if it means "no answer", declare missingCodes: ["NA", "refused"]"`,
    ));
  it("a code that kept a column of CSV from being numbers", () =>
    expect(told(readCsv("recommend\n9\n10\nn/a\n").recommend)).toMatchInlineSnapshot(
      `"not-numeric | nps: column "recommend", data row 3 (counted from 1), is the text "n/a", expected a number; if it means "no answer", read the text with readCsv(text, { missingCodes: ["n/a"] })"`,
    ));
  it("numerals kept as text", () =>
    expect(told(["9", "10"])).toMatchInlineSnapshot(
      `"not-numeric | nps: column "recommend", data row 1 (counted from 1), is the text "9", expected a number; numerals kept as text are not converted: convert the column first (mind that Number("") is 0), or tell readCsv its decimal mark and missingCodes"`,
    ));
  it("decimal commas", () =>
    expect(told(["2,5"])).toMatchInlineSnapshot(
      `"not-numeric | nps: column "recommend", data row 1 (counted from 1), is the text "2,5", expected a number; a decimal comma is not converted: write 2.5, or read the text with readCsv(text, { decimal: "," })"`,
    ));
  it("thousands separators", () =>
    expect(told(["1 200", "900"])).toMatchInlineSnapshot(
      `"not-numeric | nps: column "recommend", data row 1 (counted from 1), is the text "1 200", expected a number; thousands separators are not guessed: write the number without them"`,
    ));
  it("text only", () =>
    expect(told(["Norr", "Söder"])).toMatchInlineSnapshot(
      `"not-numeric | nps: column "recommend", data row 1 (counted from 1), is the text "Norr", expected a number; the column holds text and no numbers"`,
    ));
  it("much text among numbers", () =>
    expect(told([9, ..."abcdef"])).toMatchInlineSnapshot(
      `"not-numeric | nps: column "recommend", data row 2 (counted from 1), is the text "a", expected a number; the column mixes text and numbers"`,
    ));
  it("empty text", () =>
    expect(told([9, ""])).toMatchInlineSnapshot(
      `"not-numeric | nps: column "recommend", data row 2 (counted from 1), is the text "", expected a number; if it means "no answer", declare missingCodes: [""]"`,
    ));
  it("text with control characters", () =>
    expect(told([9, "\u001b[31mred\n"])).toMatchInlineSnapshot(
      `"not-numeric | nps: column "recommend", data row 2 (counted from 1), is the text "\\u001b[31mred\\n", expected a number; if it means "no answer", declare missingCodes: ["\\u001b[31mred\\n"]"`,
    ));
  it("yes and no", () =>
    expect(told([true])).toMatchInlineSnapshot(
      `"not-numeric | nps: column "recommend", data row 1 (counted from 1), is true, expected a number; write 1 for true and 0 for false"`,
    ));
  it("a date", () =>
    expect(told([new Date(0)])).toMatchInlineSnapshot(
      `"not-numeric | nps: column "recommend", data row 1 (counted from 1), is the date 1970-01-01T00:00:00.000Z, expected a number; use the number that is meant, such as its year"`,
    ));
  it("too large a BigInt", () =>
    expect(told([2n ** 60n])).toMatchInlineSnapshot(
      `"not-numeric | nps: column "recommend", data row 1 (counted from 1), is the BigInt 1152921504606846976, expected a number; integers are exact only up to 9007199254740991"`,
    ));
  it("an object", () =>
    expect(told([{ rating: 9 }])).toMatchInlineSnapshot(
      `"not-numeric | nps: column "recommend", data row 1 (counted from 1), is an object, expected a number"`,
    ));
  it("no column at all", () =>
    expect(told("10,9,8")).toMatchInlineSnapshot(
      `"invalid-data | nps: the data is the text "10,9,8", expected rows [{ price: 4 }], columns { price: [4] } or an Arrow table; CSV text enters through readCsv(text)"`,
    ));
});

describe("CSV text", () => {
  const told = (text: unknown, options: unknown = {}): string =>
    message(() => readCsv(text as string, options as Parameters<typeof readCsv>[1]));

  it("empty", () =>
    expect(told("")).toMatchInlineSnapshot(
      `"malformed-csv | readCsv: the text is empty, expected a header row and a row for each respondent"`,
    ));
  it("that is the name of a file", () =>
    expect(told("survey.csv")).toMatchInlineSnapshot(
      `"malformed-csv | readCsv: the text "survey.csv" looks like the name of a file; read the file and give its text"`,
    ));
  it("in UTF-16", () =>
    expect(told("a\0,\0b\0")).toMatchInlineSnapshot(
      `"malformed-csv | readCsv: the text holds NUL characters, expected readable text; decode a file in UTF-16 with new TextDecoder("utf-16le")"`,
    ));
  it("that is bytes", () =>
    expect(told(new Uint8Array(2))).toMatchInlineSnapshot(
      `"invalid-data | readCsv: the text is a typed array, expected CSV text; decode it with new TextDecoder().decode(bytes)"`,
    ));
  it("that is awaited", () =>
    expect(told(Promise.resolve(""))).toMatchInlineSnapshot(
      `"invalid-data | readCsv: the text is a Promise, expected CSV text; await it first"`,
    ));
  it("that is no text", () =>
    expect(told(undefined)).toMatchInlineSnapshot(
      `"invalid-data | readCsv: the text is undefined, expected CSV text"`,
    ));
  it("with too many cells in a row", () =>
    expect(told("a,b\n1,2\n1,2,3")).toMatchInlineSnapshot(
      `"malformed-csv | readCsv: data row 2 (line 3) has 3 cells, expected 2 like the header; put cells that hold "," in double quotes, or set option "delimiter""`,
    ));
  it("with too few cells in a row", () =>
    expect(told("a,b,c\n1,2")).toMatchInlineSnapshot(
      `"malformed-csv | readCsv: data row 1 (line 2) has 2 cells, expected 3 like the header; write the delimiter of an empty cell, too"`,
    ));
  it("with one cell in a row", () =>
    expect(told("a,b\n1")).toMatchInlineSnapshot(
      `"malformed-csv | readCsv: data row 1 (line 2) has 1 cell, expected 2 like the header; write the delimiter of an empty cell, too"`,
    ));
  it("with an unnamed column", () =>
    expect(told(",price\n1,4")).toMatchInlineSnapshot(
      `"malformed-csv | readCsv: column 1 of 2 has no name in the header, expected one for each column; R writes row numbers without a name unless row.names = FALSE, pandas unless index=False"`,
    ));
  it("with two columns of one name", () =>
    expect(told("price,speed,price\n1,2,3")).toMatchInlineSnapshot(
      `"malformed-csv | readCsv: "price" stands more than once in the header, expected a name of its own for each column; for text without a header row set option "header" to the names"`,
    ));
  it("with several columns of one name", () =>
    expect(told("5,4,5,4\n1,2,3,4")).toMatchInlineSnapshot(
      `"malformed-csv | readCsv: "5" and "4" stand more than once in the header, expected a name of its own for each column; for text without a header row set option "header" to the names"`,
    ));
  it("with a quote that is never closed", () =>
    expect(told('a,b\n1,"2\n3,4')).toMatchInlineSnapshot(
      `"malformed-csv | readCsv: the double quote that opens a cell on line 2 is never closed"`,
    ));
  it("with a quote that is not doubled", () =>
    expect(told('a,b\n1,"so "so""')).toMatchInlineSnapshot(
      `"malformed-csv | readCsv: the quoted cell that begins on line 2 goes on after its closing quote; a double quote inside a quoted cell is written twice"`,
    ));
  it("with a code for a column that is not there", () =>
    expect(told("price\n4", { missingCodes: { prise: [0] } })).toMatchInlineSnapshot(
      `"unknown-column | readCsv: option "missingCodes" names column "prise", which is not there; did you mean "price"?"`,
    ));
});

describe("CSV options", () => {
  const told = (options: unknown): string =>
    message(() => readCsv("a,b\n1,2", options as Parameters<typeof readCsv>[1]));

  it("misspelt", () =>
    expect(told({ delimeter: ";" })).toMatchInlineSnapshot(
      `"unknown-option | readCsv: unknown option "delimeter"; did you mean "delimiter"?"`,
    ));
  it("no object", () =>
    expect(told(";")).toMatchInlineSnapshot(
      `"invalid-option | readCsv: the options are the text ";", expected an object such as { delimiter: ";" }"`,
    ));
  it("a delimiter of two characters", () =>
    expect(told({ delimiter: ", " })).toMatchInlineSnapshot(
      `"invalid-option | readCsv: option "delimiter" is the text ", ", expected one character such as ";", neither a double quote nor a line break"`,
    ));
  it("a decimal mark", () =>
    expect(told({ decimal: ";" })).toMatchInlineSnapshot(
      `"invalid-option | readCsv: option "decimal" is the text ";", expected "." or ",""`,
    ));
  it("a header", () =>
    expect(told({ header: true })).toMatchInlineSnapshot(
      `"invalid-option | readCsv: option "header" is true, expected a list of at least one name, for text that has no header row"`,
    ));
  it("a header without names", () =>
    expect(told({ header: [] })).toMatchInlineSnapshot(
      `"invalid-option | readCsv: option "header" is an array, expected a list of at least one name, for text that has no header row"`,
    ));
  it("codes", () =>
    expect(told({ missingCodes: "NA" })).toMatchInlineSnapshot(
      `"invalid-option | readCsv: option "missingCodes" is the text "NA", expected a list of codes such as [0, 99]; write ["NA"]"`,
    ));
});
