import type { LogitWords } from "../words/logitWords";

export const logit: LogitWords = {
  heading: (outcome) => `Regression av ${outcome}`,
  driversHeading: (outcome) => `Drivkrafter bakom ${outcome}`,
  event: (outcome, event) => `${outcome} ${event}`,
  atLeast: (answer) => `på ${answer} eller mer`,
  atMost: (answer) => `på ${answer} eller mindre`,
  equals: (answer) => `på ${answer}`,
  one: "på 1",
  summary: (basis, events, share, event) => `${basis} Av de använda har ${events.text} (${share}) ${event}.`,
  ordinalSummary: (basis, outcome, answers) => `${basis} Svaren på ${outcome} är ${answers}, i den ordningen.`,
  pseudo: {
    mcFadden: "McFaddens pseudo-R²",
    coxSnell: "Cox och Snells pseudo-R²",
    nagelkerke: "Nagelkerkes pseudo-R²",
    tjur: "Tjurs R²",
    mcKelveyZavoina: "McKelvey och Zavoinas R²",
  },
  pseudoIs: (name, figure) => `${name} ${figure}`,
  pseudoNote:
    "De står i stället för R² men är ingen förklaringsgrad: 0 säger att de förklarande variablerna inte säger något, 1 att de säger allt.",
  test: (statistic, p) =>
    `Test av alla tillsammans: ${statistic}, p ${p}, det vill säga hur ofta slumpen ensam skulle ge lika mycket.`,
  chiSquared: (df, value) => `χ²(${df}) = ${value}`,
  f: (df1, df2, value) => `F(${df1}, ${df2}) = ${value}`,
  largest: (term, effect, outcome, level, range) =>
    `Störst effekt, bland dem vars intervall inte rymmer 0, har ${term}: ${effect} på ${outcome} (intervall ${range}, ${level}).`,
  noneFound: "Varje effekt kan vara noll: alla intervall rymmer 0.",
  meanOf: (outcome) => `medelvärdet av ${outcome}`,
  npsOf: (outcome) => `NPS för ${outcome}`,
  oddsRatio: "Oddskvot",
  eventEffect: "Effekt, procentenheter",
  meanEffect: "Effekt på medel",
  npsEffect: "Effekt på NPS",
  eValue: "E-värde",
  oddsNote: (event) =>
    `Oddskvot: vad oddsen för ${event} multipliceras med för en enhet mer, när de övriga är oförändrade; 1 är ingen skillnad.`,
  higherOddsNote: (outcome) =>
    `Oddskvot: vad oddsen för ett högre svar på ${outcome} multipliceras med för en enhet mer, när de övriga är oförändrade; 1 är ingen skillnad.`,
  eventEffectNote: (event) =>
    `Effekt: hur många procentenheter mer av ${event} för en enhet mer, i genomsnitt över svaren.`,
  meanEffectNote: (outcome) =>
    `Effekt på medel: hur mycket högre medelvärdet av ${outcome} är för en enhet mer, i genomsnitt.`,
  npsEffectNote: (outcome) =>
    `Effekt på NPS: hur många poäng högre NPS för ${outcome} är för en enhet mer, i genomsnitt.`,
  switchNote:
    "För ja/nej-kolumner och kategorier är effekten den av ja i stället för nej, eller av nivån i stället för dess referens.",
  eValueNote:
    "E-värde: något utelämnat skulle behöva hänga ihop med både variabeln och utfallet med en riskkvot så stor för att ligga bakom sambandet.",
  noEffect: "En effekt som är – är inte definierad, eftersom variabeln ingår i ett samspel.",
  pNote:
    "p: hur ofta en oddskvot minst så långt från 1 skulle uppstå av en slump om det inte fanns något samband. Ett stort p visar inte att samband saknas.",
  effectsHeading: "Modellen bakom andelarna",
  shareNote: (name) =>
    `Andel: drivkraftens del av ${name} för drivkrafterna tillsammans; andelarna summerar till 100. En drivkraft utan tydlig effekt står kvar i tabellen.`,
  importance: (name) =>
    `Betydelse: Shapleyvärden av ${name}, den genomsnittliga ökningen när drivkraften läggs till, över alla ordningar som drivkrafterna kan läggas till i.`,
  orders: (permutations) => `De är skattade ur ${permutations} slumpvisa ordningar.`,
  proportional: (p) =>
    `Inget talar mot en och samma oddskvot för hela skalan (Brants test, p ${p}). Det visar inte att en räcker.`,
  notProportional: (p, terms) =>
    `En och samma oddskvot för hela skalan är för enkelt (Brants test, p ${p}), tydligast för ${terms}.`,
  notProportionalAlone: (p) => `En och samma oddskvot för hela skalan är för enkelt (Brants test, p ${p}).`,
};
