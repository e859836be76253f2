import type { Audit, ColumnAudit } from "../analysis/results";
import type { Language } from "./language";
import { type Block, type Column, heading, paragraph, table } from "./nodes";

/** How many rows were used, how many were left out, and which columns they were lost to (most missing first). */
export function auditSection(audit: Audit | null, language: Language): readonly Block[] {
  const { words, formats } = language;
  const title = heading(3, words.audit.heading);
  if (audit === null) return [title, paragraph(words.audit.unknown)];
  if (audit.leftOut === 0) {
    return [title, paragraph(words.audit.allUsed({ value: audit.rows, text: formats.count(audit.rows) }))];
  }
  const costly = audit.columns.filter((column) => column.missing > 0).sort((a, b) => b.missing - a.missing);
  const complete = audit.columns.filter((column) => column.missing === 0);
  const columns: readonly Column<ColumnAudit>[] = [
    { header: words.audit.column, align: "left", cell: (column) => language.name(column.term) },
    { header: words.audit.missing, align: "right", cell: (column) => formats.count(column.missing) },
    { header: words.audit.onlyMissing, align: "right", cell: (column) => formats.count(column.onlyMissing) },
  ];
  return [
    title,
    paragraph(
      words.audit.leftOut(
        formats.count(audit.rows),
        { value: audit.used, text: formats.count(audit.used) },
        { value: audit.leftOut, text: formats.count(audit.leftOut) },
        formats.percent(audit.leftOut / audit.rows),
      ),
      words.audit.others,
    ),
    ...(costly.length > 0 ? [table(columns, costly)] : []),
    paragraph(
      costly.length > 0 && words.audit.onlyMissingNote,
      complete.length > 0 && words.audit.complete(formats.list(complete.map((column) => language.name(column.term)))),
    ),
  ];
}

/** How many answers each column lacks, where rows that lack some were used all the same. */
export function incompleteSection({ rows, used, columns }: Audit, language: Language): readonly Block[] {
  const { words, formats } = language;
  const lacking = columns.filter((column) => column.missing > 0).sort((a, b) => b.missing - a.missing);
  const shown: readonly Column<ColumnAudit>[] = [
    { header: words.audit.column, align: "left", cell: (column) => language.name(column.term) },
    { header: words.audit.missing, align: "right", cell: (column) => formats.count(column.missing) },
  ];
  return [
    heading(3, words.audit.heading),
    paragraph(words.audit.incomplete(formats.count(used), formats.count(rows))),
    ...(lacking.length > 0 ? [table(shown, lacking)] : []),
  ];
}

/** On how many answers a result rests, in one sentence; when rows were left out, of how many and mostly because of what. */
export function basis(n: number, audit: Audit | null, { words, formats, quotedName }: Language): string {
  if (audit === null || audit.leftOut === 0) return words.audit.basis({ value: n, text: formats.count(n) });
  const [used, rows] = [formats.count(audit.used), formats.count(audit.rows)];
  const costliest = audit.columns.reduce<ColumnAudit | null>(
    (most, column) => (most === null || column.missing > most.missing ? column : most),
    null,
  );
  if (audit.leftOut > 1 && costliest !== null && costliest.missing > audit.leftOut / 2) {
    return words.audit.basisMostlyBy(used, rows, formats.count(costliest.missing), quotedName(costliest.term));
  }
  return words.audit.basisOfRows(used, rows, { value: audit.leftOut, text: formats.count(audit.leftOut) });
}
