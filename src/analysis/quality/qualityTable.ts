import { chiSquaredSurvival } from "../../distributions/chiSquared";
import { isMissingId, type QualityFigures } from "./qualityChecks";
import type { QualityColumns } from "./qualityColumns";
import type { AnswerQualityResult, QualityDistance, QualityItemRow, QualityReason, QualityRow } from "./qualityResults";
import { qualityWarnings } from "./qualityWarnings";

/** The result from the figures of all rows; objects are made for rows with a reason only. */
export function qualityTable(columns: QualityColumns, figures: QualityFigures): AnswerQualityResult {
  const { made, notChecked, pairs, disagreement, median } = figures;
  const n = columns.table.rowCount;
  const terms = columns.items.map(({ term }) => term);
  const outsideOf = outsideByRow(columns);
  const rows: QualityRow[] = [];
  for (let row = 0; row < n; row++) {
    let found = false;
    for (let c = 0; c < made.length; c++) if (made[c]!.flags[row] === 1) found = true;
    if (!found) continue;
    const reasons = made.flatMap(({ reason, flags }) => (flags[row] === 1 ? [reason] : []));
    rows.push(rowOf(row, reasons, terms, columns, figures, outsideOf.get(row) ?? []));
  }
  const result = {
    kind: "answerQuality" as const,
    n,
    flagged: rows.length,
    rows,
    reasons: made.map(({ reason, flags, checked, threshold }) => {
      const count = flags.reduce((sum, flag) => sum + flag, 0);
      return { reason, count, checked, share: checked === 0 ? null : count / checked, threshold };
    }),
    notChecked,
    items: itemRows(columns, figures),
    pairs: pairs.map(({ a, b, opposite }, p) => ({
      a: terms[a]!,
      b: terms[b]!,
      opposite,
      correlation: existing(disagreement?.correlations[p] ?? Number.NaN),
    })),
    ...(columns.duration && {
      duration: { median, answered: columns.duration.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : 1), 0) },
    }),
  };
  return { ...result, warnings: qualityWarnings(result, columns, figures) };
}

function rowOf(
  row: number,
  reasons: readonly QualityReason[],
  terms: readonly string[],
  { duration, ids }: QualityColumns,
  { runs, repeats, repeatedIds, median, distances, disagreement, personTotal }: QualityFigures,
  outOfRange: readonly string[],
): QualityRow {
  const last = runs.last[row]!;
  const seconds = duration ? existing(duration[row]!) : null;
  return {
    row,
    ...(ids && { id: plainId(ids[row]) }),
    reasons,
    answered: runs.answered[row]!,
    lastAnswered: last < 0 ? null : terms[last]!,
    longestRun: runs.longest[row]!,
    outOfRange,
    ...(repeats && { duplicateOf: repeats[row]! < 0 ? null : repeats[row]! }),
    ...(repeatedIds && { sameIdAs: repeatedIds[row]! < 0 ? null : repeatedIds[row]! }),
    ...(duration && {
      duration: seconds,
      relativeDuration: seconds === null || median === null || median <= 0 ? null : seconds / median,
    }),
    ...(disagreement && { inconsistency: distance(disagreement.statistic[row]!, disagreement.pairs[row]!) }),
    ...(distances && { mahalanobis: distance(distances.squares[row]!, distances.items[row]!) }),
    ...(personTotal && { personTotal: existing(personTotal[row]!) }),
  };
}

function distance(statistic: number, df: number): QualityDistance | null {
  return df === 0 ? null : { statistic, df, pValue: chiSquaredSurvival(statistic, df) };
}

/** What does not exist is null. */
function existing(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function plainId(id: unknown): string | number | boolean | null {
  if (isMissingId(id)) return null;
  if (typeof id === "string" || typeof id === "boolean") return id;
  if (typeof id === "number" && Number.isFinite(id)) return id;
  return id instanceof Date && Number.isFinite(id.getTime()) ? id.toISOString() : String(id);
}

function outsideByRow({ items }: QualityColumns): ReadonlyMap<number, string[]> {
  const found = new Map<number, string[]>();
  for (const { term, outside } of items) {
    for (const { row } of outside) {
      const terms = found.get(row);
      if (terms === undefined) found.set(row, [term]);
      else terms.push(term);
    }
  }
  return found;
}

function itemRows({ items, table }: QualityColumns, { runs }: QualityFigures): readonly QualityItemRow[] {
  const n = table.rowCount;
  const lasts = items.map(() => 0);
  for (let row = 0; row < n; row++) if (runs.last[row]! >= 0) lasts[runs.last[row]!]!++;
  let reached = 0;
  const reach = items.map(() => 0);
  for (let j = items.length - 1; j >= 0; j--) {
    reached += lasts[j]!;
    reach[j] = reached;
  }
  return items.map(({ term, missing, outside }, j) => ({
    term,
    answered: n - missing - outside.length,
    missing,
    outOfRange: outside.length,
    leftAfter: j === items.length - 1 ? 0 : lasts[j]!,
    reached: reach[j]! / n,
  }));
}
