import type { Counted } from "../counted";

/** Words of whether constructs are different things, and whether a measurement model fits. */
export interface ValidityWords {
  readonly heading: string;
  readonly allApart: string;
  readonly notApart: (pairs: string) => string;
  readonly unclear: (pairs: string) => string;
  readonly and: (a: string, b: string) => string;
  readonly pair: string;
  readonly htmt: string;
  readonly htmt2: string;
  readonly correlation: string;
  readonly verdict: string;
  readonly verdicts: Readonly<Record<"apart" | "unclear" | "not-apart", string>>;
  readonly htmtNote: (strict: string, lenient: string) => string;
  readonly construct: string;
  readonly items: string;
  readonly nearest: string;
  readonly fornellLarcker: string;
  readonly holds: string;
  readonly fails: string;
  readonly fornellLarckerNote: string;
  readonly constructNote: string;
  readonly crossLoadings: (items: string, count: Counted) => string;
}
