import * as v from "valibot";

/** A kind of value in a config file, with what it says to a reader of the JSON Schema. */
export type Entry = v.GenericSchema;
export type Entries = Readonly<Record<string, Entry>>;

const name = v.pipe(v.string(), v.nonEmpty());
const bootstrap = v.strictObject({
  method: name,
  level: v.exactOptional(v.number()),
  resamples: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  seed: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

export const text: Entry = name;
export const number: Entry = v.number();
export const column: Entry = v.pipe(name, v.description("Name of a column, as the header of the survey has it"));
export const columns: Entry = v.pipe(v.array(name), v.minLength(1), v.description("Names of columns"));
export const level: Entry = v.pipe(v.number(), v.description("Confidence level, such as 0.95"));
/** Values of a column: waves, groups. */
export const values: Entry = v.array(v.union([v.string(), v.number(), v.boolean()]));
export const codes: Entry = v.pipe(
  v.array(v.union([v.number(), name])),
  v.description('Answers that mean "no answer", such as 0, 99 or "don\'t know"'),
);
export const ends: Entry = v.pipe(
  v.strictTuple([v.number(), v.number()]),
  v.description("The lowest and the highest answer, such as [1, 5]"),
);
export const scales: Entry = v.pipe(
  v.union([v.strictTuple([v.number(), v.number()]), v.record(v.string(), ends)]),
  v.description("The lowest and the highest answer of all columns, such as [1, 5], or by column"),
);
export const boxes: Entry = v.pipe(
  v.union([v.number(), v.array(v.number())]),
  v.description("How many of the outermost answers, or which"),
);
export const weights: Entry = v.pipe(
  v.union([name, v.strictObject({ frequency: name })]),
  v.description('Column of sampling weights, or { "frequency": column }: how many people a row stands for'),
);
export const interval: Entry = v.pipe(
  v.union([name, bootstrap]),
  v.description('Method of the intervals, such as "percentile", or { "method", "resamples", "seed" }'),
);
/** What only the analysis itself can judge. */
export const record: Entry = v.record(v.string(), v.unknown());

export const records: Entry = v.array(v.record(v.string(), v.unknown()));

/** One of these words. */
export function oneOf(...words: readonly string[]): Entry {
  return v.picklist(words);
}

/** Either of these. */
export function either(...entries: readonly Entry[]): Entry {
  return v.union(entries);
}

/** Entries of an object that may be left out. */
export function optional(entries: Entries): Entries {
  return Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, v.exactOptional(entry)]));
}
