import type { QualityWords } from "../words/qualityWords";

export const quality: QualityWords = {
  heading: "Svarenes kvalitet",
  summary: (flagged, n, percent) =>
    `${flagged.text} af ${n} svarpersoner (${percent}) har en bemærkning til deres svar.`,
  none: (n) => `Ingen af ${n} svarpersoner har nogen bemærkning. Det viser ikke, at alle svar er gode.`,
  reason: "Bemærkning",
  respondents: "Svarpersoner",
  checked: "Prøvet",
  reasons: {
    straightLining: "Det samme svar på alt",
    longString: "En lang række af ét svar",
    speeding: "For hurtigt",
    duplicate: "De samme svar som en tidligere",
    duplicateId: "Det samme id som en tidligere",
    outOfRange: "Et svar uden for skalaen",
    nonResponse: "Mange spørgsmål uden svar",
    dropOff: "Holdt op før tid",
    inconsistentPairs: "Siger sig selv imod",
    mahalanobis: "Svar langt fra alle andres",
    personTotal: "Svar tværtimod andres",
  },
  notChecked: (reasons) => `Ikke prøvet, fordi noget mangler til det: ${reasons}.`,
  caution:
    "En bemærkning er en grund til at se efter, intet bevis: Omhyggelige folk kan være enige i alt eller svare anderledes end andre. Flere bemærkninger siger mere end én.",
  kept: "Ingen er udeladt. Den, der udelades senere, bør tælles og oplyses.",
};
