import { plural } from "../plural";
import type { AuditWords } from "../words/auditWords";

export const audit: AuditWords = {
  basisOfIncomplete: (used, rows) => `Bygger på ${used} av ${rows} rader, även sådana där något svar saknas.`,
  incomplete: (used, rows) =>
    `Av ${rows} rader användes ${used}, även sådana där något svar saknas; varningarna säger hur. Svar som saknas:`,
  basis: (answers) => `Bygger på ${answers.text} ${plural(answers, "fullständigt svar", "fullständiga svar")}.`,
  basisOfRows: (used, rows, leftOut) =>
    `Bygger på ${used} av ${rows} rader; ${plural(leftOut, "i den andra", "i de andra")} saknas något svar.`,
  heading: "Rader som använts och utelämnats",
  allUsed: (rows) =>
    rows.value === 1
      ? "Den enda raden användes; ingen utelämnades."
      : `Alla ${rows.text} rader användes; ingen utelämnades.`,
  leftOut: (rows, used, leftOut, percent) =>
    `Av ${rows} rader användes ${used.text}. ${leftOut.text} (${percent}) utelämnades, eftersom minst ett svar saknades i ${plural(leftOut, "den", "dem")}.`,
  others: "Siffrorna beskriver de rader som användes; de utelämnade kan skilja sig från dem.",
  basisMostlyBy: (used, rows, missing, column) =>
    `Bygger på ${used} av ${rows} rader; i de andra saknas något svar, i de flesta (${missing}) i ${column}.`,
  column: "Kolumn",
  missing: "Svar som saknas",
  onlyMissing: "Rader förlorade bara på den",
  onlyMissingNote: "Rader förlorade bara på den: rader som hade använts om det inte vore för kolumnen.",
  unknown: "Resultatet kom utan rader, så det är inte känt vilka rader som utelämnades.",
  complete: (columns) => `Inga svar saknas i: ${columns}.`,
};
