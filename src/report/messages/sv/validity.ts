import type { ValidityWords } from "../words/validityWords";

export const validity: ValidityWords = {
  heading: "Är konstrukten olika saker?",
  allApart: "Enligt kvoterna (HTMT) går alla par av konstrukt att skilja åt.",
  notApart: (pairs) => `Går inte att skilja åt: ${pairs}. De kan vara en sak som frågats två gånger.`,
  unclear: (pairs) => `Mellan de två gränserna, och alltså oklart: ${pairs}.`,
  and: (a, b) => `${a} och ${b}`,
  pair: "Konstrukt",
  htmt: "HTMT",
  htmt2: "HTMT2",
  correlation: "Korrelation",
  verdict: "Tolkning",
  verdicts: { apart: "åtskilda", unclear: "oklart", "not-apart": "inte åtskilda" },
  htmtNote: (strict, lenient) =>
    `HTMT: hur nära frågor ur de två följs åt, jämfört med frågor ur samma konstrukt. Under ${strict} är de åtskilda, från ${lenient} och uppåt inte.`,
  construct: "Konstrukt",
  items: "Frågor",
  nearest: "Närmast",
  fornellLarcker: "Fornell–Larcker",
  holds: "uppfyllt",
  fails: "inte uppfyllt",
  fornellLarckerNote:
    "Fornell–Larcker är uppfyllt när ett konstrukt har mer gemensamt med sina egna frågor än med det närmaste andra konstruktet.",
  constructNote: "AVE: den del av frågorna som konstruktet förklarar. ρc: hur väl frågorna stämmer överens.",
  crossLoadings: (items) => `Följer ett annat konstrukt mer än sitt eget: ${items}.`,
};
