import { chiSquaredSurvivalQuantile } from "../../distributions/chiSquared";
import { tQuantile } from "../../distributions/studentT";
import { type AnswerRuns, answerRuns } from "../../estimate/quality/answerRuns";
import { completeAnswers } from "../../estimate/quality/completeAnswers";
import { type MahalanobisDistances, mahalanobisDistances } from "../../estimate/quality/mahalanobisDistances";
import { type PairDisagreement, pairDisagreement } from "../../estimate/quality/pairDisagreement";
import { personTotalCorrelations } from "../../estimate/quality/personTotalCorrelations";
import { repeatedRows } from "../../estimate/quality/repeatedRows";
import { type ItemPair, strongPairs } from "../../estimate/quality/strongPairs";
import { quantileSorted } from "../../numeric/quantile";
import type { QualityColumns } from "./qualityColumns";
import type { QualityThresholds } from "./qualityOptions";
import type { QualityReason, UncheckedReason } from "./qualityResults";

/** A check that was made. */
export interface MadeCheck {
  readonly reason: QualityReason;
  readonly threshold: number | null;
  /** Rows for which it could be made. */
  readonly checked: number;
  /** 1 for the rows that it finds. */
  readonly flags: Uint8Array;
}

/** All figures of all rows, column by column. Null what was not asked for or could not be had. */
export interface QualityFigures {
  readonly made: readonly MadeCheck[];
  readonly notChecked: readonly UncheckedReason[];
  readonly runs: AnswerRuns;
  readonly repeats: Int32Array | null;
  readonly repeatedIds: Int32Array | null;
  readonly median: number | null;
  readonly distances: MahalanobisDistances | null;
  readonly pairs: readonly ItemPair[];
  readonly disagreement: PairDisagreement | null;
  readonly personTotal: Float64Array | null;
}

export interface QualityRequest {
  readonly columns: QualityColumns;
  readonly reasons: readonly QualityReason[];
  readonly thresholds: Required<QualityThresholds>;
  /** Null when they are to be looked for. */
  readonly pairs: readonly ItemPair[] | null;
}

/** Fewer items than this, and answers that are the same are no pattern. */
const FEWEST_ITEMS = 6;

export function qualityFigures({ columns, reasons, thresholds, pairs: given }: QualityRequest): QualityFigures {
  const answers = columns.items.map((item) => item.answers);
  const k = answers.length;
  const rows = columns.table.rowCount;
  const runs = answerRuns(answers);
  const made: MadeCheck[] = [];
  const notChecked: UncheckedReason[] = [];
  /** Makes a check, or says why not: `find` tells of each row whether it has the reason, or null where it cannot be told. */
  const check = (
    reason: QualityReason,
    threshold: number | null,
    cause: UncheckedReason["cause"] | null,
    find: (row: number) => boolean | null,
  ): void => {
    if (!reasons.includes(reason)) return;
    if (cause !== null) {
      notChecked.push({ reason, cause });
      return;
    }
    const flags = new Uint8Array(rows);
    let checked = 0;
    for (let row = 0; row < rows; row++) {
      const found = find(row);
      if (found === null) continue;
      checked++;
      if (found) flags[row] = 1;
    }
    made.push({ reason, threshold, checked, flags });
  };
  const asked = (reason: QualityReason): boolean => reasons.includes(reason);

  const { answered, longest, same, last } = runs;
  const needed = thresholds.straightLining;
  check("straightLining", needed, k < needed ? "too-few-items" : null, (row) =>
    answered[row]! < needed ? null : same[row] === 1,
  );
  const run = thresholds.longString;
  check("longString", run, k < run ? "too-few-items" : null, (row) =>
    answered[row]! < run ? null : longest[row]! >= run,
  );

  const { duration } = columns;
  const median = duration && medianOf(duration);
  const noTime = duration === null ? "no-duration" : median === null || median <= 0 ? "no-median" : null;
  check("speeding", thresholds.speeding, noTime, (row) =>
    Number.isNaN(duration![row]!) ? null : duration![row]! < thresholds.speeding * median!,
  );

  const shared = thresholds.duplicate;
  const isDistinct = (row: number): boolean => answered[row]! >= shared && same[row] === 0;
  const repeats =
    asked("duplicate") && k >= shared
      ? repeatedRows(
          answers,
          Uint8Array.from({ length: rows }, (_, row) => (isDistinct(row) ? 1 : 0)),
        )
      : null;
  check("duplicate", shared, repeats === null ? "too-few-items" : null, (row) =>
    isDistinct(row) ? repeats![row]! >= 0 : null,
  );
  const repeatedIds = columns.ids && asked("duplicateId") ? repeatedValues(columns.ids, rows) : null;
  check("duplicateId", null, repeatedIds === null ? "no-id" : null, (row) =>
    isMissingId(columns.ids![row]) ? null : repeatedIds![row]! >= 0,
  );

  const outside = new Uint8Array(rows);
  for (const item of columns.items) for (const { row } of item.outside) outside[row] = 1;
  const noScale = columns.items.every(({ scale }) => scale === undefined) ? "no-scale" : null;
  check("outOfRange", null, noScale, (row) => outside[row] === 1);

  check("nonResponse", thresholds.nonResponse, null, (row) => 1 - answered[row]! / k > thresholds.nonResponse);
  const tail = thresholds.dropOff;
  check("dropOff", tail, k <= tail ? "too-few-items" : null, (row) => k - 1 - last[row]! >= tail);

  const pairs = given ?? (asked("inconsistentPairs") ? strongPairs(answers, thresholds.pairCorrelation) : []);
  const disagreement = pairs.length > 0 && asked("inconsistentPairs") ? pairDisagreement(answers, pairs) : null;
  const useful = disagreement !== null && disagreement.useless.length < pairs.length;
  const farPairs = criticalSquares(thresholds.inconsistentPairs, pairs.length);
  check("inconsistentPairs", thresholds.inconsistentPairs, useful ? null : "no-pairs", (row) => {
    const m = disagreement!.pairs[row]!;
    return m === 0 ? null : disagreement!.statistic[row]! > farPairs[m]!;
  });

  const complete = asked("mahalanobis") ? completeAnswers(answers, answered) : null;
  const tooFew = complete !== null && complete.n < k + 2;
  const distances = complete === null || tooFew ? null : mahalanobisDistances(answers, complete);
  const noDistance = distances !== null ? null : tooFew ? "too-few-complete-rows" : "singular";
  const far = criticalSquares(thresholds.mahalanobis, k);
  check("mahalanobis", thresholds.mahalanobis, noDistance, (row) => {
    const m = distances!.items[row]!;
    return m === 0 ? null : distances!.squares[row]! > far[m]!;
  });

  const enough = k >= FEWEST_ITEMS;
  const personTotal = asked("personTotal") && enough ? personTotalCorrelations(answers, answered) : null;
  const against = criticalCorrelations(thresholds.personTotal, k);
  check("personTotal", thresholds.personTotal, enough ? null : "too-few-items", (row) => {
    const r = personTotal![row]!;
    return answered[row]! < FEWEST_ITEMS || Number.isNaN(r) ? null : r < against[answered[row]!]!;
  });

  return { made, notChecked, runs, repeats, repeatedIds, median, distances, pairs, disagreement, personTotal };
}

function medianOf(values: Float64Array): number | null {
  const there = values.filter((value) => !Number.isNaN(value)).sort();
  return there.length === 0 ? null : quantileSorted(there, 0.5);
}

export function isMissingId(id: unknown): boolean {
  return id === null || id === undefined || id === "" || Number.isNaN(id);
}

/** For each row the first row with the same value, −1 where there is none. */
function repeatedValues(values: ArrayLike<unknown>, rows: number): Int32Array {
  const repeats = new Int32Array(rows).fill(-1);
  const seen = new Map<unknown, number>();
  for (let row = 0; row < rows; row++) {
    const value = values[row];
    if (isMissingId(value)) continue;
    const key = value instanceof Date ? value.getTime() : value;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    else repeats[row] = first;
  }
  return repeats;
}

/** The χ² beyond which p is below the limit, by degrees of freedom. */
function criticalSquares(p: number, most: number): Float64Array {
  return Float64Array.from({ length: most + 1 }, (_, df) => (df === 0 ? 0 : chiSquaredSurvivalQuantile(p, df)));
}

/** The correlation below which its one-sided p is below the limit, by number of answers: t = r√((n − 2)/(1 − r²)). */
function criticalCorrelations(p: number, most: number): Float64Array {
  return Float64Array.from({ length: most + 1 }, (_, n) => {
    if (n < 3) return -1;
    const t = tQuantile(p, n - 2);
    return t / Math.sqrt(n - 2 + t * t);
  });
}
