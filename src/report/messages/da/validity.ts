import type { ValidityWords } from "../words/validityWords";

export const validity: ValidityWords = {
  heading: "Er konstrukterne forskellige ting?",
  allApart: "Efter forholdstallene (HTMT) kan alle par af konstrukter skelnes.",
  notApart: (pairs) => `Kan ikke skelnes: ${pairs}. De kan være én ting, der er spurgt om to gange.`,
  unclear: (pairs) => `Mellem de to grænser, og altså uklart: ${pairs}.`,
  and: (a, b) => `${a} og ${b}`,
  pair: "Konstrukter",
  htmt: "HTMT",
  htmt2: "HTMT2",
  correlation: "Korrelation",
  verdict: "Læsning",
  verdicts: { apart: "adskilte", unclear: "uklart", "not-apart": "ikke adskilte" },
  htmtNote: (strict, lenient) =>
    `HTMT: hvor tæt spørgsmål fra de to følges ad, i forhold til spørgsmål fra samme konstrukt. Under ${strict} er de adskilte, fra ${lenient} og op ikke.`,
  construct: "Konstrukt",
  items: "Spørgsmål",
  nearest: "Nærmest",
  fornellLarcker: "Fornell–Larcker",
  holds: "opfyldt",
  fails: "ikke opfyldt",
  fornellLarckerNote:
    "Fornell–Larcker er opfyldt, når et konstrukt har mere til fælles med sine egne spørgsmål end med det nærmeste andet konstrukt.",
  constructNote: "AVE: den del af spørgsmålene, som konstruktet forklarer. ρc: hvor godt spørgsmålene stemmer overens.",
  crossLoadings: (items) => `Følger et andet konstrukt mere end sit eget: ${items}.`,
};
