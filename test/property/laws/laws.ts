import { expect } from "vitest";
import { sameFigures } from "./sameFigures";

/** Answers by column, all of the same length. */
export type Answers = Readonly<Record<string, readonly number[]>>;

/** A public call with its options filled in, taking only data and weights. */
export type Call = (
  data: object,
  weights?: { weights: readonly number[] | { frequency: readonly number[] } },
) => object;

function mapColumns(data: Answers, change: (values: readonly number[]) => readonly number[]): Answers {
  return Object.fromEntries(Object.entries(data).map(([name, values]) => [name, change(values)]));
}

const rowCount = (data: Answers): number => Object.values(data)[0]!.length;

/** The order of the respondents does not matter. */
function rowOrderDoesNotMatter(call: Call, data: Answers): void {
  sameFigures(call(mapColumns(data, (values) => [...values].reverse())), call(data));
}

/** A respondent who stands for f people counts as f rows that are the same. */
function repeatedRowsAreFrequencies(call: Call, data: Answers): void {
  const frequency = Array.from({ length: rowCount(data) }, (_, i) => 1 + (i % 3));
  const repeated = mapColumns(data, (values) => values.flatMap((value, i) => Array<number>(frequency[i]!).fill(value)));
  // The audit counts rows, which there are fewer of.
  sameFigures(call(data, { weights: { frequency } }), call(repeated), ["audit"]);
}

/** Multiplying all sampling weights by a constant changes nothing but their sum. */
function scaleOfWeightsDoesNotMatter(call: Call, data: Answers): void {
  const weights = Array.from({ length: rowCount(data) }, (_, i) => 0.5 + ((i * 7) % 5));
  sameFigures(call(data, { weights: weights.map((weight) => 30 * weight) }), call(data, { weights }), ["sumWeights"]);
}

/** A row of weight 0 is as if it were not there. */
function weightZeroLeavesOut(call: Call, data: Answers): void {
  const weights = Array.from({ length: rowCount(data) }, (_, i) => 0.5 + ((i * 7) % 5));
  const longer = mapColumns(data, (values) => [values[1]!, ...values, values[0]!]);
  sameFigures(call(longer, { weights: [0, ...weights, 0] }), call(data, { weights }), ["audit"]);
}

/** Rows, columns, typed columns and an Arrow-like table are the same survey. */
function formOfDataDoesNotMatter(call: Call, data: Answers): void {
  const expected = call(data);
  const rows = Array.from({ length: rowCount(data) }, (_, i) =>
    Object.fromEntries(Object.entries(data).map(([name, values]) => [name, values[i]])),
  );
  const typed = Object.fromEntries(Object.entries(data).map(([name, values]) => [name, Float64Array.from(values)]));
  const arrow = {
    schema: { fields: Object.keys(data).map((name) => ({ name })) },
    numRows: rowCount(data),
    getChild: (name: string) =>
      Object.hasOwn(data, name) ? { length: rowCount(data), nullCount: 0, get: (i: number) => data[name]![i] } : null,
  };
  for (const form of [rows, typed, arrow]) expect(call(form)).toEqual(expected);
}

/** A row whose answers are missing changes no figure; it is counted. */
function missingRowsChangeNothing(call: Call, data: Answers): void {
  const longer = Object.fromEntries(
    Object.entries(data).map(([name, values]) => [name, [null, ...values, Number.NaN]]),
  );
  sameFigures(call(longer), call(data), ["audit", "missing"]);
}

/** A result is frozen plain data that survives JSON and structuredClone, without NaN or infinity. */
function resultIsPlainData(call: Call, data: Answers): void {
  const result = call(data);
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  expect(structuredClone(result)).toEqual(result);
  const visit = (value: unknown): void => {
    if (typeof value === "number" && !Number.isFinite(value)) expect.fail(`${value} stands in a result`);
    if (typeof value !== "object" || value === null) return;
    if (!Object.isFrozen(value)) expect.fail(`not frozen: ${JSON.stringify(value).slice(0, 80)}`);
    Object.values(value).forEach(visit);
  };
  visit(result);
}

/** The caller's data are read, never written: a frozen survey gives the same. */
function dataAreLeftAlone(call: Call, data: Answers): void {
  const frozen = Object.freeze(mapColumns(data, (values) => Object.freeze([...values])));
  expect(call(frozen)).toEqual(call(data));
}

type LawName =
  | "rowOrderDoesNotMatter"
  | "repeatedRowsAreFrequencies"
  | "scaleOfWeightsDoesNotMatter"
  | "weightZeroLeavesOut"
  | "formOfDataDoesNotMatter"
  | "missingRowsChangeNothing"
  | "resultIsPlainData"
  | "dataAreLeftAlone";

export const laws: Readonly<Record<LawName, (call: Call, data: Answers) => void>> = {
  rowOrderDoesNotMatter,
  repeatedRowsAreFrequencies,
  scaleOfWeightsDoesNotMatter,
  weightZeroLeavesOut,
  formOfDataDoesNotMatter,
  missingRowsChangeNothing,
  resultIsPlainData,
  dataAreLeftAlone,
};
