import type { AlphaWords } from "../words/alphaWords";

export const alpha: AlphaWords = {
  heading: "Reliabilitet (Cronbachs alfa)",
  summary: (alpha, items, answers) =>
    `Alfa er ${alpha} for ${items.text} spørgsmål${answers === null ? "" : `, ud fra ${answers} fuldstændige svar`}.`,
  interval: (level, range, method) => `Intervallet (${level}) er ${range} (${method}).`,
  noInterval: "Der er intet interval, fordi der er for få svar.",
  noIntervalWithoutN: "Der er intet interval, fordi antallet af svar ikke kendes.",
  noIntervalWarned: "Der er intet interval her; advarslerne siger hvorfor.",
  others: (standardized, averageCorrelation) =>
    `Standardiseret alfa er ${standardized}; spørgsmålene korrelerer i gennemsnit ${averageCorrelation}.`,
  meaning:
    "Alfa siger, hvor godt spørgsmålene stemmer overens med hinanden, ikke at de måler det rigtige; fra 0,7 og op regnes det som regel for nok til at samle dem i ét indeks.",
  item: "Spørgsmål",
  without: "Alfa uden spørgsmålet",
  itemTotal: "r med summen af alle",
  itemRest: "r med summen af de øvrige",
  tableNote: "Et spørgsmål, uden hvilket alfa er klart højere, passer dårligt sammen med de øvrige.",
  noneWithout: "Alfa uden et spørgsmål er –, fordi ét spørgsmål alene ikke har nogen alfa.",
};
