import { plural } from "../plural";
import type { AuditWords } from "../words/auditWords";

export const audit: AuditWords = {
  basisOfIncomplete: (used, rows) => `Based on ${used} of ${rows} rows, those that lack an answer among them.`,
  incomplete: (used, rows) =>
    `Of ${rows} rows ${used} were used, those that lack an answer among them; the warnings say how. Answers that are missing:`,
  basis: (answers) => `Based on ${answers.text} complete ${plural(answers, "answer", "answers")}.`,
  basisOfRows: (used, rows, leftOut) =>
    `Based on ${used} of ${rows} rows; ${plural(leftOut, "the other lacks", "the others lack")} an answer.`,
  heading: "Rows used and left out",
  allUsed: (rows) =>
    rows.value === 1
      ? "The one row was used; none was left out."
      : `All ${rows.text} rows were used; none was left out.`,
  leftOut: (rows, used, leftOut, percent) =>
    `Of ${rows} rows ${used.text} ${plural(used, "was", "were")} used. ${leftOut.text} (${percent}) ${plural(leftOut, "was", "were")} left out, because at least one answer in ${plural(leftOut, "it", "them")} was missing.`,
  others: "The figures describe the rows used; those left out may differ from them.",
  basisMostlyBy: (used, rows, missing, column) =>
    `Based on ${used} of ${rows} rows; the others lack an answer, most of them (${missing}) in ${column}.`,
  column: "Column",
  missing: "Missing answers",
  onlyMissing: "Rows lost to it alone",
  onlyMissingNote: "Rows lost to it alone: rows that would have been used but for this column.",
  unknown: "The result came without rows, so it is not known which rows were left out.",
  complete: (columns) => `Without missing answers: ${columns}.`,
};
