import { AnalysisError, quote, suggestion } from "../../errors";
import type { ItemPair } from "../../estimate/quality/strongPairs";
import { describeValue, plainValue } from "../../table/describeValue";
import { isRecord } from "../../table/isRecord";
import { checkOptions } from "../options";
import type { QualityReason } from "./qualityResults";

/** Limits of the checks; each has a default. */
export interface QualityThresholds {
  /** Answers that all are the same from which on a respondent is a straight-liner; 6. */
  readonly straightLining?: number;
  /** Length of a run of one answer; half of the items (Curran 2016), 6 at least. */
  readonly longString?: number;
  /** Share of the median duration below which an interview is too fast; 1/3, the custom of panels (Leiner 2019 takes 1/2 of each page). */
  readonly speeding?: number;
  /** Answers that two rows must share, not all the same, to be duplicates; 6. */
  readonly duplicate?: number;
  /** Share of items unanswered above which it is too many; 0.5 (AAPOR's break-off). */
  readonly nonResponse?: number;
  /** Unanswered items at the end from which on a respondent has left; 3. */
  readonly dropOff?: number;
  /** Below this p-value pairs contradict each other; 0.001. */
  readonly inconsistentPairs?: number;
  /** |r| from which on two items are a pair, when pairs are looked for; 0.6 (Meade & Craig 2012). */
  readonly pairCorrelation?: number;
  /** Below this p-value answers lie too far from the others'; 0.001 (Tabachnick & Fidell 2013). */
  readonly mahalanobis?: number;
  /** Below this one-sided p-value answers run against the others'; 0.001. */
  readonly personTotal?: number;
}

/** Two items that ask the same thing, `["easy", "simple"]`, or opposite things, `{ a: "easy", b: "hard", opposite: true }`. */
export type QualityPair =
  | readonly [string, string]
  | { readonly a: string; readonly b: string; readonly opposite?: boolean };

export const QUALITY_REASONS: readonly QualityReason[] = [
  "straightLining",
  "longString",
  "speeding",
  "duplicate",
  "duplicateId",
  "outOfRange",
  "nonResponse",
  "dropOff",
  "inconsistentPairs",
  "mahalanobis",
  "personTotal",
];

/** Fewer answers than this that are all the same are no pattern. */
const LEAST_ANSWERS = 6;

/** The limits with their defaults. */
export function qualityThresholds(
  call: string,
  given: QualityThresholds | undefined,
  items: number,
): Required<QualityThresholds> {
  const defaults: Required<QualityThresholds> = {
    straightLining: LEAST_ANSWERS,
    longString: Math.max(LEAST_ANSWERS, Math.ceil(items / 2)),
    speeding: 1 / 3,
    duplicate: LEAST_ANSWERS,
    nonResponse: 0.5,
    dropOff: 3,
    inconsistentPairs: 0.001,
    pairCorrelation: 0.6,
    mahalanobis: 0.001,
    personTotal: 0.001,
  };
  checkOptions(call, given, Object.keys(defaults), "thresholds");
  const settings: Record<string, number> = { ...defaults };
  for (const [name, value] of Object.entries(given ?? {})) {
    if (value === undefined) continue;
    const whole = ["straightLining", "longString", "duplicate", "dropOff"].includes(name);
    const right = whole
      ? Number.isSafeInteger(value) && value >= (name === "dropOff" ? 1 : 2)
      : typeof value === "number" && value > 0 && value < 1;
    if (!right) {
      const expected = whole ? `a whole number of at least ${name === "dropOff" ? 1 : 2}` : "a number between 0 and 1";
      throw new AnalysisError(
        "invalid-option",
        `${call}: thresholds.${name} is ${describeValue(value)}, expected ${expected}`,
        { option: `thresholds.${name}`, value: plainValue(value) },
      );
    }
    settings[name] = value;
  }
  return settings as unknown as Required<QualityThresholds>;
}

/** @throws AnalysisError "invalid-option" with the nearest name */
export function qualityReasons(
  call: string,
  option: string,
  given: readonly QualityReason[] | undefined,
): readonly QualityReason[] {
  if (given === undefined) return QUALITY_REASONS;
  if (!Array.isArray(given) || given.length === 0) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: ${option} is ${Array.isArray(given) ? "an empty list" : describeValue(given)}, expected a list of reasons such as ["straightLining", "duplicate"]`,
      { option },
    );
  }
  for (const name of given as readonly unknown[]) {
    if (QUALITY_REASONS.includes(name as QualityReason)) continue;
    throw new AnalysisError(
      "invalid-option",
      `${call}: ${option} holds ${quote(name)}, which is no reason${suggestion(String(name), QUALITY_REASONS)}`,
      { option, value: plainValue(name), known: [...QUALITY_REASONS] },
    );
  }
  return QUALITY_REASONS.filter((reason) => given.includes(reason));
}

/**
 * The pairs as places of items; null when they are to be looked for.
 * @throws AnalysisError "invalid-option" · "unknown-column"
 */
export function qualityPairs(
  call: string,
  given: "found" | readonly QualityPair[] | undefined,
  items: readonly string[],
): readonly ItemPair[] | null {
  if (given === undefined || given === "found") return null;
  if (!Array.isArray(given) || given.length === 0) throw noPairs(call, given);
  return given.map((pair: unknown): ItemPair => {
    const named = Array.isArray(pair) && pair.length === 2 ? { a: pair[0], b: pair[1] } : pair;
    if (!isRecord(named)) throw noPairs(call, pair);
    checkOptions(call, named, ["a", "b", "opposite"], "pairs");
    const { a, b, opposite = false } = named as { a?: unknown; b?: unknown; opposite?: unknown };
    if (typeof opposite !== "boolean") throw noPairs(call, opposite);
    const [one, other] = [a, b].map((name) => {
      const place = items.indexOf(name as string);
      if (place >= 0) return place;
      throw new AnalysisError(
        "unknown-column",
        `${call}: pairs name ${quote(name)}, which is not among the items${suggestion(String(name), items)}`,
        { column: plainValue(name) },
      );
    }) as [number, number];
    if (one === other) {
      throw new AnalysisError("invalid-option", `${call}: pairs hold ${quote(a)} with itself; name two items`, {
        option: "pairs",
        item: plainValue(a),
      });
    }
    return { a: one, b: other, opposite };
  });
}

function noPairs(call: string, got: unknown): AnalysisError {
  const what = Array.isArray(got) && got.length === 0 ? "an empty list" : describeValue(got);
  return new AnalysisError(
    "invalid-option",
    `${call}: pairs hold ${what}, expected "found", or pairs of items such as ["easy", "simple"] or { a: "easy", b: "hard", opposite: true }`,
    { option: "pairs", value: plainValue(got) },
  );
}
