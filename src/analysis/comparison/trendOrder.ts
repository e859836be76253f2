import type { Groups, GroupValue } from "../../design/groups";
import { AnalysisError, quote, suggestion } from "../../errors";
import { columnValues } from "../../table/columnValues";
import { describeValue } from "../../table/describeValue";
import { groupLabel, quoteGroup, quoteGroups } from "./comparisonLabel";
import type { OrderSource } from "./comparisonResults";

/** The waves of a survey in order. */
export interface WaveOrder {
  /** Places in `groups.values`, first wave first. */
  readonly places: readonly number[];
  readonly orderedBy: OrderSource;
  /** Where each wave stands by its own number or date, in the same order; null when neither says so. */
  readonly times: readonly number[] | null;
  /** What one unit of `times` is. */
  readonly timeUnit: "unit" | "year";
}

/**
 * Puts waves in order, and never guesses: numbers and dates ascending, text only in one form of ISO 8601 ("2024",
 * "2024-05", "2024-05-17", "2024-W07") or as quarters and halves ("2024-Q1", "2024-H2"), anything else by the order
 * given.
 * @param given all waves, first one first
 * @param option the option that names the column of waves
 * @throws AnalysisError "missing-option" (an order that cannot be told) · "invalid-option" (an order that lacks a wave,
 *   or names another)
 */
export function orderWaves(call: string, groups: Groups, given: unknown, option: string): WaveOrder {
  const { values } = groups;
  const natural = naturalTimes(values);
  if (given !== undefined) {
    const places = placesGiven(call, groups, given);
    return {
      places,
      orderedBy: "given",
      times: natural === null ? null : places.map((place) => natural.times[place]!),
      timeUnit: natural?.unit ?? "unit",
    };
  }
  if (natural === null) {
    if (values.length === 1) return { places: [0], orderedBy: "given", times: null, timeUnit: "unit" };
    throw new AnalysisError(
      "missing-option",
      `${call}: the order of ${quoteGroups(values)} in ${quote(groups.name)} cannot be told from the values; ` +
        `write { order: [${quoteGroup(values[0])}, …] }, the earliest first, or let "${option}" name a column of numbers, dates or text such as "2024-05" or "2024-Q1"`,
      { option: "order", column: groups.name },
    );
  }
  const places = values.map((_, place) => place).sort((a, b) => natural.times[a]! - natural.times[b]!);
  const times = places.map((place) => natural.times[place]!);
  const twin = times.findIndex((time, k) => k > 0 && time === times[k - 1]);
  if (twin > 0) {
    const both = [places[twin - 1]!, places[twin]!].map((place) => values[place]!);
    throw new AnalysisError(
      "invalid-data",
      `${call}: ${quoteGroups(both)} in ${quote(groups.name)} are the same time written in two ways; write them alike`,
      { column: groups.name, waves: both.map(groupLabel) },
    );
  }
  return { places, orderedBy: natural.source, times, timeUnit: natural.unit };
}

function placesGiven(call: string, { name, values }: Groups, given: unknown): number[] {
  const listed = columnValues(given);
  if (listed === undefined) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "order" is ${describeValue(given)}, expected a list of all values of ${quote(name)}, the earliest first`,
      { option: "order" },
    );
  }
  const places = Array.from(listed, (value) => {
    const place = values.findIndex((known) => isSameGroup(known, value));
    if (place >= 0) return place;
    throw new AnalysisError("invalid-option", `${call}: option "order" names ${noGroup(value, { name, values })}`, {
      option: "order",
      column: name,
      value: String(value),
    });
  });
  const twice = places.find((place, k) => places.indexOf(place) < k);
  const left = values.filter((_, place) => !places.includes(place));
  if (twice === undefined && left.length === 0) return places;
  const wrong = twice === undefined ? `lacks ${quoteGroups(left)}` : `names ${quoteGroup(values[twice])} twice`;
  throw new AnalysisError(
    "invalid-option",
    `${call}: option "order" ${wrong}; list every value of ${quote(name)} once, the earliest first`,
    { option: "order", column: name },
  );
}

/** Whether a value that was given names this group; dates by their moment. */
export function isSameGroup(known: GroupValue, value: unknown): boolean {
  if (known instanceof Date) return value instanceof Date && value.getTime() === known.getTime();
  return known === value;
}

/** What is said of a value that names no group: the likely mend, which may be 1 in place of "1". */
export function noGroup(value: unknown, { name, values }: Pick<Groups, "name" | "values">): string {
  const same = values.find((known) => typeof known !== typeof value && String(known) === String(value));
  const mend =
    same !== undefined
      ? `; the data has the ${typeof same === "string" ? "text" : typeof same} ${quoteGroup(same)}`
      : typeof value === "string"
        ? suggestion(value, values.map(groupLabel))
        : `; there are ${quoteGroups(values)}`;
  return `${quoteGroup(value)}, which is no value of ${quote(name)}${mend}`;
}

interface NaturalTimes {
  readonly times: readonly number[];
  readonly source: OrderSource;
  readonly unit: "unit" | "year";
}

function naturalTimes(values: readonly GroupValue[]): NaturalTimes | null {
  if (values.every((value) => typeof value === "number")) return { times: values, source: "number", unit: "unit" };
  if (values.every((value) => value instanceof Date)) {
    return { times: values.map((value) => yearOf(value.getTime())), source: "date", unit: "year" };
  }
  if (!values.every((value) => typeof value === "string")) return null;
  const parsed = values.map((value) => isoTime(value));
  const first = parsed[0];
  // One form for all: "2024" and "2024-05" side by side may well be a year and a month of it.
  if (first !== undefined && first !== null && parsed.every((each) => each?.form === first.form)) {
    return { times: parsed.map((each) => each!.year), source: "iso-text", unit: "year" };
  }
  return values.every((value) => WHOLE.test(value))
    ? { times: values.map(Number), source: "number", unit: "unit" }
    : null;
}

const WHOLE = /^-?(?:0|[1-9]\d{0,14})$/;
const LOCAL = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))$/;
const FORMS: readonly {
  readonly form: string;
  readonly pattern: RegExp;
  readonly year: (parts: readonly string[]) => number;
}[] = [
  { form: "year", pattern: /^(\d{4})$/, year: ([y]) => Number(y) },
  { form: "half", pattern: /^(\d{4})-?H([12])$/, year: ([y, h]) => Number(y) + (Number(h) - 1) / 2 },
  { form: "quarter", pattern: /^(\d{4})-?Q([1-4])$/, year: ([y, q]) => Number(y) + (Number(q) - 1) / 4 },
  { form: "month", pattern: /^(\d{4})-(0[1-9]|1[0-2])$/, year: ([y, m]) => Number(y) + (Number(m) - 1) / 12 },
  {
    form: "week",
    pattern: /^(\d{4})-?W(0[1-9]|[1-4]\d|5[0-3])$/,
    year: ([y, w]) => yearOf(mondayOf(Number(y), Number(w))),
  },
  {
    form: "day",
    pattern: /^(\d{4})-(\d{2})-(\d{2})$/,
    year: ([y, m, d]) => yearOf(dayOf(Number(y), Number(m), Number(d))),
  },
  // Without a zone as UTC: local time would differ from one machine to the next.
  { form: "local moment", pattern: LOCAL, year: ([text]) => yearOf(Date.parse(`${text}Z`)) },
  { form: "moment", pattern: MOMENT, year: ([text]) => yearOf(Date.parse(text!)) },
];

/** The time that a text in a form of ISO 8601 names, in years; null for other text. */
function isoTime(text: string): { readonly form: string; readonly year: number } | null {
  for (const { form, pattern, year } of FORMS) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const time = year(found.slice(1));
    return Number.isFinite(time) ? { form, year: time } : null;
  }
  return null;
}

const DAY = 86_400_000;

/** Milliseconds of a day that exists; NaN for 30 February. */
function dayOf(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : Number.NaN;
}

/** The Monday of an ISO week: week 1 is the one with 4 January. */
function mondayOf(year: number, week: number): number {
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  return fourth - weekday * DAY + (week - 1) * 7 * DAY;
}

/** A moment as a year and its part: 1 July 2024 is about 2024.5. */
function yearOf(milliseconds: number): number {
  const year = new Date(milliseconds).getUTCFullYear();
  const start = Date.UTC(year, 0, 1);
  return year + (milliseconds - start) / (Date.UTC(year + 1, 0, 1) - start);
}
