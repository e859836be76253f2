import type { ReliabilityWords } from "../words/reliabilityWords";

export const reliability: ReliabilityWords = {
  compareHeading: "To alfa sammenlignet",
  compared: (b, a, amount, level, range) =>
    `Alfa for ${b} minus alfa for ${a} er ${amount} (interval ${range}, ${level}).`,
  higher: (b, a) => `Det er mere, end tilfældet alene plejer at give: ${b} er den mest samstemmende, ${a} den mindst.`,
  open: "Forskellen kan være nul: Intervallet rummer 0. Det viser ikke, at der ingen forskel er.",
  noInterval: "Der er intet interval, så det vides ikke, om forskellen er mere end et tilfælde.",
  scale: "Skala eller gruppe",
  alpha: "Alfa",
  items: "Spørgsmål",
  sameNote: "Begge skalaer er besvaret af de samme personer.",
  othersNote: "Grupperne er forskellige personer med den samme skala.",
  lengthHeading: "En skala af en anden længde",
  length: (reliability, factor, estimate) =>
    `En skala med reliabiliteten ${reliability} ville nå ${estimate} ved ${factor} gange sin længde.`,
  itemsNeeded: (items, needed) => `Det er ${needed} spørgsmål i stedet for ${items}.`,
  lengthNote: "Det gælder, så langt tilføjede spørgsmål er lige så gode som dem, der er (Spearman–Brown).",
  figure: "Mål",
  value: "Værdi",
  now: "Reliabilitet nu",
  after: "Reliabilitet da",
  guttmanHeading: "Nedre grænser for reliabiliteten (Guttman)",
  atLeast: (estimate) => `Efter λ2 er reliabiliteten mindst ${estimate}, så langt stikprøven rækker.`,
  lambdas: {
    lambda1: "λ1, ud fra varianserne alene",
    lambda2: "λ2, ud fra alle kovarianser",
    lambda3: "λ3, som er alfa",
    lambda4: "λ4, den bedste halvering",
    lambda5: "λ5, ud fra det spørgsmål, der mest følger de andre",
    lambda6: "λ6, ud fra hvad de andre siger om hvert spørgsmål",
  },
  boundNote: "Hver er en nedre grænse i det lange løb; i små stikprøver bliver λ4 og λ6 for høje.",
  splits: (tried, all) =>
    all
      ? `Alle ${tried} måder at halvere skalaen på blev prøvet.`
      : `${tried} måder at halvere skalaen på blev prøvet, tilfældigt valgt.`,
  splitHeading: "Reliabilitet ud fra skalaens halvdele",
  split: (mean, low, high) =>
    `Over måderne at halvere skalaen på er reliabiliteten ${mean} i gennemsnit, fra ${low} til ${high}.`,
  mean: "Gennemsnit",
  median: "Median",
  lowest: "Laveste",
  highest: "Højeste",
  best: (first, second) => `Halvdele, der stemmer bedst overens: ${first} over for ${second}.`,
  worst: (first, second) => `Halvdele, der stemmer dårligst overens: ${first} over for ${second}.`,
  splitNote: "Et bredt spænd siger, at spørgsmålene ikke alle måler det samme.",
  answers: (n) => `Baseret på ${n} svar.`,
  reversed: (items) => `Vendte svar: ${items}.`,
  polychoric: "Ud fra polykoriske korrelationer: dem mellem de normalfordelte variable bag ordnede svar.",
  omegaHeading: "Reliabilitet (McDonalds omega)",
  omega: (estimate, items, basis) =>
    `Omega er ${estimate} for ${items.text} spørgsmål${basis === null ? "" : `, ud fra ${basis} svar`}.`,
  interval: (level, range, method) => `Intervallet (${level}) er ${range} (${method}).`,
  hierarchical: (estimate) => `Det, alle spørgsmål har til fælles, udgør ${estimate} af summen (hierarkisk omega).`,
  hierarchicalWithin: (estimate, level, range) =>
    `Det, alle spørgsmål har til fælles, udgør ${estimate} af summen (hierarkisk omega, interval ${range}, ${level}).`,
  item: "Spørgsmål",
  general: "Fælles",
  group: (number) => `Gruppe ${number}`,
  communality: "Forklaret",
  omegaNote:
    "Omega: den del af summens varians, som faktorerne forklarer; fra 0,7 og op regnes det som regel for nok. Det siger, hvor godt spørgsmålene stemmer overens, ikke at de måler det rigtige.",
  hierarchicalNote: "Et lavt hierarkisk omega siger, at summen blander flere ting; så er grupperne bedre hver for sig.",
  omegaUnsure: "Hvor sikkert det er, vides ikke: Der blev ikke bedt om bootstrap.",
};
