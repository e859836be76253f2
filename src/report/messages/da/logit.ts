import type { LogitWords } from "../words/logitWords";

export const logit: LogitWords = {
  heading: (outcome) => `Regression af ${outcome}`,
  driversHeading: (outcome) => `Drivere bag ${outcome}`,
  event: (outcome, event) => `${outcome} ${event}`,
  atLeast: (answer) => `på ${answer} eller mere`,
  atMost: (answer) => `på ${answer} eller mindre`,
  equals: (answer) => `på ${answer}`,
  one: "på 1",
  summary: (basis, events, share, event) => `${basis} Af de brugte har ${events.text} (${share}) ${event}.`,
  ordinalSummary: (basis, outcome, answers) => `${basis} Svarene på ${outcome} er ${answers}, i den rækkefølge.`,
  pseudo: {
    mcFadden: "McFaddens pseudo-R²",
    coxSnell: "Cox og Snells pseudo-R²",
    nagelkerke: "Nagelkerkes pseudo-R²",
    tjur: "Tjurs R²",
    mcKelveyZavoina: "McKelvey og Zavoinas R²",
  },
  pseudoIs: (name, figure) => `${name} ${figure}`,
  pseudoNote:
    "De står i stedet for R², men er ingen forklaringsgrad: 0 siger, at de forklarende variable intet fortæller, 1 at de fortæller alt.",
  test: (statistic, p) =>
    `Test af alle tilsammen: ${statistic}, p ${p}, det vil sige hvor ofte tilfældet alene ville give lige så meget.`,
  chiSquared: (df, value) => `χ²(${df}) = ${value}`,
  f: (df1, df2, value) => `F(${df1}, ${df2}) = ${value}`,
  largest: (term, effect, outcome, level, range) =>
    `Den største effekt blandt dem, hvis interval ikke rummer 0, har ${term}: ${effect} på ${outcome} (interval ${range}, ${level}).`,
  noneFound: "Hver effekt kan være nul: Alle intervaller rummer 0.",
  meanOf: (outcome) => `gennemsnittet af ${outcome}`,
  npsOf: (outcome) => `NPS for ${outcome}`,
  oddsRatio: "Oddsratio",
  eventEffect: "Effekt, procentpoint",
  meanEffect: "Effekt på gennemsnit",
  npsEffect: "Effekt på NPS",
  eValue: "E-værdi",
  oddsNote: (event) =>
    `Oddsratio: hvad oddsene for ${event} ganges med for én enhed mere, når de øvrige er uændrede; 1 er ingen forskel.`,
  higherOddsNote: (outcome) =>
    `Oddsratio: hvad oddsene for et højere svar på ${outcome} ganges med for én enhed mere, når de øvrige er uændrede; 1 er ingen forskel.`,
  eventEffectNote: (event) =>
    `Effekt: hvor mange procentpoint mere af ${event} for én enhed mere, i gennemsnit over svarene.`,
  meanEffectNote: (outcome) =>
    `Effekt på gennemsnit: hvor meget højere gennemsnittet af ${outcome} er for én enhed mere.`,
  npsEffectNote: (outcome) =>
    `Effekt på NPS: hvor mange point højere NPS for ${outcome} er for én enhed mere, i gennemsnit.`,
  switchNote:
    "For ja/nej-kolonner og kategorier er effekten den af ja i stedet for nej, eller af niveauet i stedet for dets reference.",
  eValueNote:
    "E-værdi: Noget udeladt skulle hænge sammen med både variablen og udfaldet med en risikoratio så stor for at ligge bag sammenhængen.",
  noEffect: "En effekt, der er –, er ikke defineret, fordi variablen indgår i et samspil.",
  pNote:
    "p: hvor ofte en oddsratio mindst så langt fra 1 ville opstå ved et tilfælde, hvis der ingen sammenhæng var. Et stort p viser ikke, at der ingen er.",
  effectsHeading: "Modellen bag andelene",
  shareNote: (name) =>
    `Andel: driverens del af ${name} for driverne tilsammen; andelene summer til 100. En driver uden tydelig effekt bliver i tabellen.`,
  importance: (name) =>
    `Betydning: Shapleyværdier af ${name}, den gennemsnitlige stigning, når driveren tilføjes, over alle rækkefølger, som driverne kan tilføjes i.`,
  orders: (permutations) => `De er estimeret ud fra ${permutations} tilfældige rækkefølger.`,
  proportional: (p) =>
    `Intet taler imod én oddsratio for hele skalaen (Brants test, p ${p}). Det viser ikke, at én er nok.`,
  notProportional: (p, terms) =>
    `Én oddsratio for hele skalaen er for enkelt (Brants test, p ${p}), tydeligst for ${terms}.`,
  notProportionalAlone: (p) => `Én oddsratio for hele skalaen er for enkelt (Brants test, p ${p}).`,
};
