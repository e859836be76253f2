import { plural } from "../plural";
import type { AuditWords } from "../words/auditWords";

export const audit: AuditWords = {
  basisOfIncomplete: (used, rows) => `Baseret på ${used} af ${rows} rækker, også dem, hvor et svar mangler.`,
  incomplete: (used, rows) =>
    `Af ${rows} rækker blev ${used} brugt, også dem, hvor et svar mangler; advarslerne siger hvordan. Svar, der mangler:`,
  basis: (answers) => `Baseret på ${answers.text} ${plural(answers, "fuldstændigt svar", "fuldstændige svar")}.`,
  basisOfRows: (used, rows, leftOut) =>
    `Baseret på ${used} af ${rows} rækker; ${plural(leftOut, "i den anden", "i de andre")} mangler et svar.`,
  heading: "Rækker, der er brugt og udeladt",
  allUsed: (rows) =>
    rows.value === 1
      ? "Den ene række blev brugt; ingen blev udeladt."
      : `Alle ${rows.text} rækker blev brugt; ingen blev udeladt.`,
  leftOut: (rows, used, leftOut, percent) =>
    `Af ${rows} rækker blev ${used.text} brugt. ${leftOut.text} (${percent}) blev udeladt, fordi mindst ét svar manglede i ${plural(leftOut, "den", "dem")}.`,
  others: "Tallene beskriver de rækker, der blev brugt; de udeladte kan være anderledes.",
  basisMostlyBy: (used, rows, missing, column) =>
    `Baseret på ${used} af ${rows} rækker; i de andre mangler et svar, i de fleste (${missing}) i ${column}.`,
  column: "Kolonne",
  missing: "Svar, der mangler",
  onlyMissing: "Rækker tabt alene på den",
  onlyMissingNote: "Rækker tabt alene på den: rækker, der ville være brugt, hvis det ikke var for kolonnen.",
  unknown: "Resultatet kom uden rækker, så det vides ikke, hvilke rækker der blev udeladt.",
  complete: (columns) => `Ingen svar mangler i: ${columns}.`,
};
