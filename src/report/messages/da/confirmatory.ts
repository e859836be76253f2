import type { ConfirmatoryWords } from "../words/confirmatoryWords";

export const confirmatory: ConfirmatoryWords = {
  heading: "Passer målemodellen?",
  model: (basis, factors, items) =>
    `${basis} ${factors.text} ${factors.value === 1 ? "faktor" : "faktorer"} af ${items} spørgsmål.`,
  fits: {
    close: "Modellen ligger tæt på svarene efter almindelige grænser (CFI fra 0,95, RMSEA til 0,06, SRMR til 0,08).",
    fair: "Modellen ligger tæt på svarene efter nogle af de almindelige grænser, men ikke efter andre (CFI fra 0,95, RMSEA til 0,06, SRMR til 0,08).",
    poor: "Modellen ligger langt fra svarene efter almindelige grænser (CFI under 0,90 eller SRMR over 0,10).",
  },
  fit: (statistic, df, p) =>
    `χ²(${df}) = ${statistic}, p ${p}: hvor ofte en sand model ville ligge lige så langt fra. Med mange svar har enhver model, der ikke er helt sand, et lille p.`,
  measures: (cfi, tli, rmsea, srmr) => `Mål: CFI ${cfi}, TLI ${tli}, RMSEA ${rmsea}, SRMR ${srmr}.`,
  notConverged: "Der blev ikke fundet nogen løsning; tallene er der, hvor søgningen standsede, og skal ikke bruges.",
  factor: "Faktor",
  item: "Spørgsmål",
  loading: "Ladning",
  standardized: "Standardiseret",
  explained: "Forklaret %",
  loadingNote:
    "Ladning: enheder af spørgsmålet for én enhed af faktoren. Standardiseret: det samme som en korrelation. Forklaret: den del af spørgsmålet, som dets faktor forklarer.",
  correlation: "Korrelation",
  pairsHeading: "Hvordan faktorerne følges ad",
  misfitHeading: "Hvad modellen ikke gengiver",
  misfitMore: (a, b, residual) => `${a} og ${b} følges mere ad, end modellen siger (med ${residual}).`,
  misfitLess: (a, b, residual) => `${a} og ${b} følges mindre ad, end modellen siger (med ${residual}).`,
  misfitNote:
    "Sådanne par deler ofte ordlyd, eller noget, der ingen faktor har. At ændre modellen, til den passer, gør, at dens tilpasning intet betyder.",
};
