import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listwise } from "../../src/table/listwise";
import { missingCodesFor } from "../../src/table/missingCodes";
import { numericColumn } from "../../src/table/numericColumn";
import { readCsv } from "../../src/table/readCsv";
import { tableFrom } from "../../src/table/table";

type Answers = readonly (string | number | null)[];

interface CsvStyle {
  readonly delimiter: string;
  readonly lineBreak: string;
  readonly decimal: "." | ",";
  readonly mark: boolean;
  readonly lastBreak: boolean;
  readonly quoteAll: boolean;
}

/** Text that tries the reader: delimiters, quotes, line breaks, blanks, digits, and characters of two code units. */
const tricky = fc.string({
  unit: fc.constantFrom(..."abÅ 1,;\t|.\"'\n\r-+0e", "\r\n", '""', "😀"),
  minLength: 1,
  maxLength: 8,
});

const textAnswer = tricky.filter((text) => text.trim() !== "");
const numberAnswer = fc.oneof(
  fc.integer({ min: -10, max: 100 }),
  // Integers beyond 2^53 are text.
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter((value) => !Object.is(value, -0) && !/^-?\d{16,}$/.test(String(value))),
);

const names = fc.uniqueArray(
  fc
    .oneof(fc.constantFrom("__proto__", "constructor", "toString", "q1", "1", "10"), tricky)
    .map((name) => name.trim())
    .filter((name) => name !== ""),
  { minLength: 1, maxLength: 6 },
);

/** Text columns begin with text that is no numeral in any style, so that the reader must take them for text. */
const table = fc.tuple(names, fc.integer({ min: 1, max: 8 })).chain(([header, rows]) =>
  fc.tuple(
    ...header.map((name) => {
      const numbers = fc.array(fc.option(numberAnswer, { freq: 4 }), { minLength: rows, maxLength: rows });
      const texts = fc
        .array(fc.option(textAnswer, { freq: 4 }), { minLength: rows - 1, maxLength: rows - 1 })
        .map((answers): Answers => ["no number", ...answers]);
      return fc.tuple(fc.constant(name), fc.oneof<fc.Arbitrary<Answers>[]>(numbers, texts));
    }),
  ),
);

const style: fc.Arbitrary<CsvStyle> = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  lineBreak: fc.constantFrom("\n", "\r\n", "\r"),
  decimal: fc.constantFrom(".", ","),
  mark: fc.boolean(),
  lastBreak: fc.boolean(),
  quoteAll: fc.boolean(),
});

function csvText(columns: readonly (readonly [string, Answers])[], how: CsvStyle): string {
  const cell = (value: string | number | null): string => {
    const text = typeof value === "number" ? String(value).replace(".", how.decimal) : (value ?? "");
    const mustQuote = text.includes(how.delimiter) || /["\r\n]/.test(text);
    return how.quoteAll || mustQuote ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const rows = Array.from({ length: columns[0]![1].length }, (_, row) => columns.map(([, answers]) => answers[row]!));
  const lines = [columns.map(([name]) => name), ...rows].map((cells) => cells.map(cell).join(how.delimiter));
  return (how.mark ? "\uFEFF" : "") + lines.join(how.lineBreak) + (how.lastBreak ? how.lineBreak : "");
}

function expectedColumn(answers: Answers): unknown {
  return answers.some((answer) => typeof answer === "string")
    ? answers
    : Float64Array.from(answers as (number | null)[], (answer) => answer ?? Number.NaN);
}

describe("readCsv", () => {
  it("reads what was written, whatever stands in the cells", () => {
    fc.assert(
      fc.property(table, style, (columns, how) => {
        // The end of a single column whose last answer is missing is written like the end of its last row.
        fc.pre(how.lastBreak || how.quoteAll || columns.length > 1 || columns[0]![1].at(-1) !== null);
        const survey = readCsv(csvText(columns, how), { delimiter: how.delimiter, decimal: how.decimal });
        const expected = Object.fromEntries(columns.map(([name, answers]) => [name, expectedColumn(answers)]));
        expect(survey).toEqual(expected);
        expect(Object.hasOwn(survey, "__proto__")).toBe(Object.hasOwn(expected, "__proto__"));
      }),
      { numRuns: 1000 },
    );
  });

  it("finds delimiter and decimal mark itself in an ordinary file", () => {
    const ordinary = fc.tuple(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 0, max: 99 }), textAnswer), {
        minLength: 1,
        maxLength: 20,
      }),
      fc.constantFrom(
        { delimiter: ",", decimal: "." as const },
        { delimiter: ";", decimal: "," as const },
        { delimiter: ";", decimal: "." as const },
        { delimiter: "\t", decimal: "," as const },
        { delimiter: "\t", decimal: "." as const },
      ),
      fc.constantFrom("\n", "\r\n"),
      fc.boolean(),
    );
    fc.assert(
      fc.property(ordinary, ([rows, marks, lineBreak, quoteAll]) => {
        const columns: [string, Answers][] = [
          ["rating", rows.map(([rating]) => rating)],
          ["hours", rows.map(([, quarters]) => quarters / 4 + 0.125)],
          ["what, if anything; was good", ["no number", ...rows.slice(1).map(([, , text]) => text)]],
        ];
        const text = csvText(columns, { ...marks, lineBreak, mark: true, lastBreak: true, quoteAll });
        const expected = Object.fromEntries(columns.map(([name, answers]) => [name, expectedColumn(answers)]));
        expect(readCsv(text)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("gives columns of one length or a readable error for any text at all", () => {
    const anything = fc.string({ unit: fc.constantFrom(...'a1,;\t"\r\n\uFEFF= '), maxLength: 60 });
    fc.assert(
      fc.property(anything, (text) => {
        try {
          const lengths = new Set(Object.values(readCsv(text)).map((column) => column.length));
          expect(lengths.size).toBe(1);
        } catch (error) {
          expect(error).toMatchObject({ name: "AnalysisError", code: "malformed-csv" });
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe("a survey", () => {
  const answer = fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 10 }) },
    fc.constantFrom(null, undefined, Number.NaN),
  );
  const survey = fc
    .tuple(fc.constantFrom(["price", "speed"], ["__proto__", "constructor"]), fc.integer({ min: 1, max: 20 }))
    .chain(([columnNames, rows]) =>
      fc.tuple(
        ...columnNames.map((name) =>
          fc.tuple(fc.constant(name), fc.array(answer, { minLength: rows, maxLength: rows })),
        ),
      ),
    );

  it("gives the same numbers as rows, as columns and as an Arrow table", () => {
    fc.assert(
      fc.property(survey, (columns) => {
        const record = Object.fromEntries(columns);
        const rows = columns[0]![1].map((_, row) =>
          Object.fromEntries(columns.map(([name, values]) => [name, values[row]])),
        );
        const arrow = {
          numRows: rows.length,
          schema: { fields: columns.map(([name]) => ({ name })) },
          getChild: (name: string) => {
            const values = new Map<string, readonly unknown[]>(columns).get(name)!;
            return { length: values.length, get: (row: number) => values[row] };
          },
        };
        for (const [name] of columns) {
          const rule = { call: "nps", codes: [0, 99] };
          const [fromRows, fromRecord, fromArrow] = [rows, record, arrow].map((data) =>
            numericColumn({ name, values: tableFrom(data, "nps").column(name)! }, rule),
          );
          expect(fromRows).toEqual(fromRecord);
          expect(fromArrow).toEqual(fromRecord);
        }
      }),
    );
  });

  it("loses the same answers to a code as to null", () => {
    const ratings = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(ratings, fc.integer({ min: 0, max: 5 }), (values, code) => {
        const without = values.map((value) => (value === code ? null : value));
        const expected = numericColumn({ name: "q", values: without }, { call: "nps", codes: [] });
        for (const given of [values, Float64Array.from(values), Int8Array.from(values), values.map(BigInt)]) {
          for (const codes of [[code], [String(code)]]) {
            const rule = { call: "nps", codes: missingCodesFor(codes, "q") };
            expect(numericColumn({ name: "q", values: given }, rule)).toEqual(expected);
          }
        }
      }),
    );
  });

  it("is audited so that the losses add up", () => {
    const column = fc.array(fc.constantFrom(1, Number.NaN), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 5 }), (values) => {
        const columns = values.map((answers, index) => ({ name: `q${index}`, values: Float64Array.from(answers) }));
        const audit = listwise(columns);
        const complete = (row: number, without = -1): boolean =>
          values.every((answers, index) => index === without || !Number.isNaN(answers[row]!));
        const rows = Array.from({ length: audit.rows }, (_, row) => row);
        expect([...audit.used]).toEqual(rows.filter((row) => complete(row)));
        for (const [index, { missing, onlyMissing }] of audit.columns.entries()) {
          expect(missing).toBe(values[index]!.filter(Number.isNaN).length);
          // What would be gained by leaving the column out.
          expect(onlyMissing).toBe(rows.filter((row) => complete(row, index)).length - audit.used.length);
        }
      }),
    );
  });
});
