import type { CollinearityWords } from "../words/collinearityWords";

export const collinearity: CollinearityWords = {
  heading: "Kollinearitet",
  predictor: "Förklarande variabel",
  tolerance: "Tolerans",
  df: "Fg",
  gvif: "GVIF",
  scaledGvif: "GVIF^(1/(2 Fg))",
  scaledNote: "För en term med flera kolumner läses GVIF^(1/(2 Fg)): i kvadrat är det jämförbart med en VIF.",
  conditionIndex: (largest) =>
    `Största konditionsindex: ${largest} (kolumner av längd ett, med intercept); över 30 brukar kallas starkt.`,
  noConditionIndex: "Konditionsindex saknas, eftersom en korrelationsmatris inte innehåller de medelvärden som behövs.",
  together: (a, b, correlation) => `${a} och ${b} följs åt (r\u00a0=\u00a0${correlation})`,
  against: (a, b, correlation) => `${a} och ${b} går åt motsatta håll (r\u00a0=\u00a0${correlation})`,
  sharesCannotBeToldApart: "deras andelar går knappast att skilja åt",
  effectsCannotBeToldApart: "deras effekter går knappast att skilja åt",
  consider: "överväg att läsa dem som en, eller att slå ihop dem till ett index",
  nothingTogether: "Inga två av dem har en korrelation på 0,7 eller mer.",
  largestVif: (term, vif) => `Största VIF är ${vif} (${term}).`,
};
