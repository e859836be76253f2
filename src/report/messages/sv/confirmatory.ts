import type { ConfirmatoryWords } from "../words/confirmatoryWords";

export const confirmatory: ConfirmatoryWords = {
  heading: "Passar mätmodellen?",
  model: (basis, factors, items) =>
    `${basis} ${factors.text} ${factors.value === 1 ? "faktor" : "faktorer"} av ${items} frågor.`,
  fits: {
    close: "Modellen ligger nära svaren, efter vanliga gränser (CFI från 0,95, RMSEA till 0,06, SRMR till 0,08).",
    fair: "Modellen ligger nära svaren efter några av de vanliga gränserna, men inte efter andra (CFI från 0,95, RMSEA till 0,06, SRMR till 0,08).",
    poor: "Modellen ligger långt från svaren, efter vanliga gränser (CFI under 0,90 eller SRMR över 0,10).",
  },
  fit: (statistic, df, p) =>
    `χ²(${df}) = ${statistic}, p ${p}: hur ofta en sann modell skulle ligga lika långt ifrån. Med många svar har varje modell som inte är riktigt sann ett litet p.`,
  measures: (cfi, tli, rmsea, srmr) => `Mått: CFI ${cfi}, TLI ${tli}, RMSEA ${rmsea}, SRMR ${srmr}.`,
  notConverged: "Ingen lösning hittades; siffrorna är där sökandet slutade och ska inte användas.",
  factor: "Faktor",
  item: "Fråga",
  loading: "Laddning",
  standardized: "Standardiserad",
  explained: "Förklarat %",
  loadingNote:
    "Laddning: enheter av frågan för en enhet av faktorn. Standardiserad: detsamma som en korrelation. Förklarat: den del av frågan som dess faktor förklarar.",
  correlation: "Korrelation",
  pairsHeading: "Hur faktorerna följs åt",
  misfitHeading: "Vad modellen inte återger",
  misfitMore: (a, b, residual) => `${a} och ${b} följs åt mer än modellen säger (med ${residual}).`,
  misfitLess: (a, b, residual) => `${a} och ${b} följs åt mindre än modellen säger (med ${residual}).`,
  misfitNote:
    "Sådana par delar ofta formulering, eller något som saknar faktor. Att ändra modellen tills den passar gör att dess passning inget betyder.",
};
