import type { DesignMatrix } from "../../design/designMatrix";
import { AnalysisError, quote } from "../../errors";
import type { NumberColumn } from "../../numeric/numberColumn";
import { plainValue } from "../../table/describeValue";
import { checkOptions } from "../options";
import type { OutcomeEvent } from "./modelResults";

/** A design whose outcome is 1 where the event is and 0 elsewhere. */
export interface EventDesign {
  readonly design: DesignMatrix;
  readonly event: OutcomeEvent | null;
  /** Answers that are the event; frequencies counted. */
  readonly events: number;
}

/**
 * Makes the outcome, the design's last column, 0 and 1.
 * @throws AnalysisError "invalid-option" · "unknown-option" · "invalid-data" (other values than 0 and 1, and no event) ·
 *   "constant-column" (nobody has the event, or everybody)
 */
export function eventDesign(call: string, design: DesignMatrix, option: unknown): EventDesign {
  const event = checkedEvent(call, option);
  const outcome = design.columns.at(-1)!;
  const isEvent = event === null ? null : membership(event);
  const values = new Int8Array(outcome.values.length);
  const frequencies = design.weights.kind === "frequency" ? design.weights.values : null;
  let events = 0;
  for (let i = 0; i < values.length; i++) {
    const value = outcome.values[i]!;
    if (isEvent === null && value !== 0 && value !== 1) throw notBinary(call, outcome.term, value);
    if (isEvent === null ? value === 1 : isEvent(value)) {
      values[i] = 1;
      events += frequencies === null ? 1 : frequencies[i]!;
    }
  }
  if (events === 0 || events === design.n) throw oneSided(call, outcome.term, outcome.values, event, events, design.n);
  const columns = [...design.columns.slice(0, -1), { ...outcome, values }];
  return { design: { ...design, columns }, event, events };
}

function checkedEvent(call: string, option: unknown): OutcomeEvent | null {
  if (option === undefined) return null;
  checkOptions(call, option as object, ["atLeast", "atMost", "equals"], "event");
  const given = Object.entries(option as object);
  const [name, value] = given[0] ?? [];
  if (given.length === 1 && typeof value === "number" && Number.isFinite(value)) {
    return { [name as string]: value } as unknown as OutcomeEvent;
  }
  const got =
    given.length === 0
      ? "names no answer"
      : given.length > 1
        ? `names ${given.map(([key]) => key).join(" and ")}`
        : `has ${name} ${quote(value)}`;
  throw new AnalysisError(
    "invalid-option",
    `${call}: event ${got}, expected one of { atLeast: 9 }, { atMost: 6 } and { equals: 1 }, with a number`,
    { option: "event", value: plainValue(value) },
  );
}

function membership(event: OutcomeEvent): (value: number) => boolean {
  if ("atLeast" in event) return (value) => value >= event.atLeast;
  if ("atMost" in event) return (value) => value <= event.atMost;
  return (value) => value === event.equals;
}

/** The event in words: "at least 9". */
export function describeEvent(event: OutcomeEvent): string {
  if ("atLeast" in event) return `at least ${event.atLeast}`;
  return "atMost" in event ? `at most ${event.atMost}` : String(event.equals);
}

function notBinary(call: string, term: string, value: number): AnalysisError {
  return new AnalysisError(
    "invalid-data",
    `${call}: the outcome ${quote(term)} holds ${value}, expected 0 and 1 (or true and false); ` +
      "say which answers are the event, event: { atLeast: 9 } for promoters",
    { outcome: term, value },
  );
}

function oneSided(
  call: string,
  term: string,
  values: NumberColumn,
  event: OutcomeEvent | null,
  events: number,
  n: number,
): AnalysisError {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    least = Math.min(least, values[i]!);
    most = Math.max(most, values[i]!);
  }
  const what = event === null ? "1" : describeEvent(event);
  const range = least === most ? "" : ` (they lie between ${least} and ${most})`;
  return new AnalysisError(
    "constant-column",
    `${call}: ${events === 0 ? "none of the" : "all"} ${n} answers to ${quote(term)} ${events === 0 ? "is" : "are"} ${what}${range}, so there is nothing to explain; ` +
      "choose an event that some have and others have not",
    { outcome: term, events, n, least, most },
  );
}
