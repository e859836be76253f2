import { expect, it } from "vitest";
import { csvReader } from "../../../src/table/csvReader";
import { errorOf } from "./errorOf";

const limits = { head: 16, part: 100, cell: 1000 };
const header = "first,secondname\n";

it("counts rows and lines as text comes in, once the head is there", () => {
  const reader = csvReader({}, "readCsv", limits);
  expect([reader.rows(), reader.line()]).toEqual([0, 1]);
  reader.add("first,\n");
  expect([reader.rows(), reader.line()]).toEqual([0, 2]);
  const other = csvReader({}, "readCsv", limits);
  other.add(`${header}1,2\r\n3,"4\n`);
  expect([other.rows(), other.line()]).toEqual([1, 4]);
  other.add('5"\r');
  expect([other.rows(), other.line()]).toEqual([2, 5]);
  other.add("\n");
  expect([other.rows(), other.line()]).toEqual([2, 5]);
});

it("refuses a row with too many cells, in whatever parts they come", () => {
  for (const parts of [["1,2,3,4,5\n"], ["1,", "2,3,4,5,", "6"], ["1,2,3", ",4,5,6", "\n7,8"]]) {
    const reader = csvReader({}, "readCsv", limits);
    const error = errorOf(() => {
      for (const part of [header, ...parts]) reader.add(part);
      reader.end();
    });
    expect(error.details).toMatchObject({ row: 1, line: 2, expected: 2 });
  }
});
