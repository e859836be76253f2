import type { CollinearityWords } from "../words/collinearityWords";

export const collinearity: CollinearityWords = {
  heading: "Kollinearitet",
  predictor: "Forklarende variabel",
  tolerance: "Tolerance",
  df: "Fg",
  gvif: "GVIF",
  scaledGvif: "GVIF^(1/(2 Fg))",
  scaledNote: "For et led med flere kolonner læses GVIF^(1/(2 Fg)): I anden potens kan det sammenlignes med en VIF.",
  conditionIndex: (largest) =>
    `Største konditionsindeks: ${largest} (kolonner af længde én, med skæring); over 30 kaldes som regel stærkt.`,
  noConditionIndex:
    "Der er ingen konditionsindeks, fordi en korrelationsmatrix ikke rummer de gennemsnit, der skal bruges.",
  together: (a, b, correlation) => `${a} og ${b} følges ad (r\u00a0=\u00a0${correlation})`,
  against: (a, b, correlation) => `${a} og ${b} går i hver sin retning (r\u00a0=\u00a0${correlation})`,
  sharesCannotBeToldApart: "deres andele kan dårligt skilles fra hinanden",
  effectsCannotBeToldApart: "deres effekter kan dårligt skilles fra hinanden",
  consider: "overvej at læse dem som én, eller at samle dem i et indeks",
  nothingTogether: "Ikke to af dem har en korrelation på 0,7 eller mere.",
  largestVif: (term, vif) => `Den største VIF er ${vif} (${term}).`,
};
