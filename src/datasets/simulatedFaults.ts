import { AnalysisError, quote, suggestion } from "../errors";
import type { Stream } from "../random/stream";

/**
 * What spoils a respondent's answers:
 * - "straightLining": one answer to all items
 * - "longString": one answer to 14 items or more that follow each other
 * - "speeding": a twentieth to a quarter of the time
 * - "duplicates": the item answers of an earlier respondent without a fault
 * - "outOfRange": one to three answers of 0, 11 or 99
 * - "random": every item answered by throwing dice
 * - "nonResponse": six to nine tenths of the items left out, here and there
 * - "dropOff": everything left out after an item between the fourth and the third last
 */
export const SIMULATED_FAULTS = [
  "straightLining",
  "longString",
  "speeding",
  "duplicates",
  "outOfRange",
  "random",
  "nonResponse",
  "dropOff",
] as const;

export type SimulatedFault = (typeof SIMULATED_FAULTS)[number];

/** The share of respondents with each fault, 0 … 1, at most 1 together: `{ straightLining: 0.05, speeding: 0.02 }`. */
export type SimulatedFaults = { readonly [Fault in SimulatedFault]?: number };

export interface PlantedFault {
  readonly fault: SimulatedFault;
  /** Rows that carry it, counted from 0, ascending. */
  readonly rows: readonly number[];
}

/** @throws AnalysisError "unknown-option" · "invalid-option" */
export function checkFaults(given: unknown, continuous: boolean): SimulatedFaults {
  const refuse = (problem: string, details: Readonly<Record<string, unknown>> = {}): never => {
    throw new AnalysisError("invalid-option", `simulateSurvey: ${problem}`, { option: "faults", ...details });
  };
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    const got = Array.isArray(given) ? "a list" : quote(given);
    refuse(`the option "faults" is ${got}; expected shares such as { straightLining: 0.05, speeding: 0.02 }`);
  }
  if (continuous) refuse("faults are of answers from 1 to 10; leave out continuous: true");
  let sum = 0;
  for (const [fault, share] of Object.entries(given as object)) {
    if (!SIMULATED_FAULTS.includes(fault as SimulatedFault)) {
      throw new AnalysisError(
        "unknown-option",
        `simulateSurvey: unknown fault ${quote(fault)}${suggestion(fault, SIMULATED_FAULTS)}`,
        { option: "faults", fault, known: [...SIMULATED_FAULTS] },
      );
    }
    if (share === undefined) continue;
    if (!(typeof share === "number" && share >= 0 && share <= 1)) {
      refuse(`the share of ${quote(fault)} is ${quote(share)}; expected a number from 0 to 1`, { fault });
    }
    sum += share;
  }
  if (sum > 1 + 1e-12) refuse(`the shares of faults sum to ${sum}, more than all respondents`, { sum });
  return Object.freeze({ ...(given as SimulatedFaults) });
}

/** The columns that faults change. */
export interface SpoiltColumns {
  /** In the order in which they are asked. */
  readonly items: readonly Float64Array[];
  /** Asked after the items. */
  readonly later: readonly Float64Array[];
  readonly duration: Float64Array;
}

const LONGEST_STRING_FROM = 14;
const OUT_OF_RANGE = [0, 11, 99] as const;
const HIGHEST = 10;

/**
 * Spoils the answers of some respondents in place, each by one fault at most. Respondent i is spoilt in the same way however many there are.
 * @param restart makes `stream` that of a respondent's faults
 * @returns who carries which; faults with a share only
 */
export function plantFaults(
  faults: SimulatedFaults,
  columns: SpoiltColumns,
  restart: (row: number) => void,
  stream: Stream,
): readonly PlantedFault[] {
  const rows = columns.duration.length;
  const asked = SIMULATED_FAULTS.filter((fault) => (faults[fault] ?? 0) > 0);
  const carriers = asked.map((): number[] => []);
  const sound: number[] = [];
  for (let row = 0; row < rows; row++) {
    restart(row);
    let u = stream.uniform();
    const found = asked.findIndex((fault) => {
      u -= faults[fault]!;
      return u < 0;
    });
    if (found >= 0 && spoil(asked[found]!, row, columns, sound, stream)) carriers[found]!.push(row);
    else sound.push(row);
  }
  return Object.freeze(
    asked.map((fault, j) => Object.freeze({ fault, rows: Object.freeze(carriers[j]!) as readonly number[] })),
  );
}

/** @returns whether it could be done */
function spoil(
  fault: SimulatedFault,
  row: number,
  { items, later, duration }: SpoiltColumns,
  sound: readonly number[],
  stream: Stream,
): boolean {
  const k = items.length;
  switch (fault) {
    case "straightLining":
    case "longString": {
      const length = fault === "longString" ? LONGEST_STRING_FROM + stream.below(k - LONGEST_STRING_FROM) : k;
      const first = stream.below(k - length + 1);
      const answer = 1 + stream.below(HIGHEST);
      for (let j = first; j < first + length; j++) items[j]![row] = answer;
      return true;
    }
    case "speeding":
      duration[row] = Math.round(duration[row]! * (0.05 + 0.2 * stream.uniform()));
      return true;
    case "duplicates": {
      // The first respondent has nobody to repeat.
      if (sound.length === 0) return false;
      const source = sound[stream.below(sound.length)]!;
      for (const item of items) item[row] = item[source]!;
      return true;
    }
    case "outOfRange": {
      const count = 1 + stream.below(3);
      for (let i = 0; i < count; i++) {
        items[stream.below(k)]![row] = OUT_OF_RANGE[stream.below(OUT_OF_RANGE.length)]!;
      }
      return true;
    }
    case "random":
      for (const item of items) item[row] = 1 + stream.below(HIGHEST);
      return true;
    case "nonResponse": {
      const share = 0.6 + 0.3 * stream.uniform();
      const left = Math.ceil(share * k);
      // A selection in order: each item is left out with the chance that it is among those still to be left out.
      for (let j = 0, open = left; j < k; j++) {
        if (stream.uniform() * (k - j) >= open) continue;
        items[j]![row] = Number.NaN;
        open--;
      }
      return true;
    }
    case "dropOff": {
      const stays = 4 + stream.below(k - 6);
      for (let j = stays; j < k; j++) items[j]![row] = Number.NaN;
      for (const column of later) column[row] = Number.NaN;
      return true;
    }
  }
}
