/** Stand-ins for vectors and tables of Apache Arrow 21 and Arquero 7, made after what the real ones were seen to do. */

interface FakeType {
  readonly typeId: number;
  readonly bitWidth?: number;
  readonly precision?: number;
}

export const INT32: FakeType = { typeId: 2, bitWidth: 32 };
export const INT64: FakeType = { typeId: 2, bitWidth: 64 };
export const FLOAT16: FakeType = { typeId: 3, precision: 0 };
export const FLOAT64: FakeType = { typeId: 3, precision: 2 };
export const TIMESTAMP: FakeType = { typeId: 10 };
export const DICTIONARY: FakeType = { typeId: -1 };

interface FakeVector {
  readonly length: number;
  readonly nullCount: number;
  readonly type: FakeType;
  readonly asked: { get: number; toArray: number };
  get(row: number): unknown;
  getChild(name: string): unknown;
  toArray(): unknown;
}

/**
 * @param stored what `toArray` gives: like the real one, it knows nothing of nulls, and gives half-precision numbers and
 * times as the bits they are stored in
 */
export function fakeVector(type: FakeType, values: readonly unknown[], stored: unknown = [...values]): FakeVector {
  const asked = { get: 0, toArray: 0 };
  return {
    length: values.length,
    nullCount: values.filter((value) => value === null).length,
    type,
    asked,
    get(row) {
      asked.get++;
      return values[row];
    },
    getChild: () => null,
    toArray() {
      asked.toArray++;
      return stored;
    },
  };
}

interface FakeArrowTable {
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
  readonly numRows: number;
  readonly asked: string[];
  getChild(name: string): FakeVector | null;
}

/** A table of Arrow: names in the schema, the first of several columns with one name is found. */
export function fakeArrowTable(columns: readonly (readonly [string, FakeVector])[]): FakeArrowTable {
  const asked: string[] = [];
  return {
    schema: { fields: columns.map(([name]) => ({ name })) },
    numRows: columns[0]?.[1].length ?? 0,
    asked,
    getChild(name) {
      asked.push(name);
      return columns.find((column) => column[0] === name)?.[1] ?? null;
    },
  };
}

interface FakeArqueroTable {
  columnNames(): string[];
  numRows(): number;
  column(name: string): readonly unknown[] | undefined;
  array(name: string): readonly unknown[];
}

/** A filtered table of Arquero: `column` still has every row, `array` only those that passed; `array` fails for a stranger. */
export function fakeArqueroTable(
  columns: Readonly<Record<string, readonly unknown[]>>,
  passed: readonly number[],
): FakeArqueroTable {
  return {
    columnNames: () => Object.keys(columns),
    numRows: () => passed.length,
    column: (name) => columns[name],
    array: (name) => passed.map((row) => columns[name]!.at(row)),
  };
}
