import type { QualityWords } from "../words/qualityWords";

export const quality: QualityWords = {
  heading: "Svarens kvalitet",
  summary: (flagged, n, percent) => `${flagged.text} av ${n} svarande (${percent}) har en anmärkning mot sina svar.`,
  none: (n) => `Ingen av ${n} svarande har någon anmärkning. Det visar inte att alla svar är bra.`,
  reason: "Anmärkning",
  respondents: "Svarande",
  checked: "Prövade",
  reasons: {
    straightLining: "Samma svar på allt",
    longString: "En lång följd av ett och samma svar",
    speeding: "För snabbt",
    duplicate: "Samma svar som någon tidigare",
    duplicateId: "Samma id som någon tidigare",
    outOfRange: "Ett svar utanför skalan",
    nonResponse: "Många frågor utan svar",
    dropOff: "Slutade i förtid",
    inconsistentPairs: "Säger emot sig själv",
    mahalanobis: "Svar långt från alla andras",
    personTotal: "Svar tvärtemot andras",
  },
  notChecked: (reasons) => `Inte prövat, eftersom något saknas för det: ${reasons}.`,
  caution:
    "En anmärkning är ett skäl att titta, inget bevis: noggranna personer kan hålla med om allt, eller svara olikt andra. Flera anmärkningar säger mer än en.",
  kept: "Ingen har utelämnats. Den som utelämnas senare bör räknas och redovisas.",
};
