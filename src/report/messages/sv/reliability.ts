import { plural } from "../plural";
import type { ReliabilityWords } from "../words/reliabilityWords";

export const reliability: ReliabilityWords = {
  compareHeading: "Två alfa jämförda",
  compared: (b, a, amount, level, range) =>
    `Alfa för ${b} minus alfa för ${a} är ${amount} (intervall ${range}, ${level}).`,
  higher: (b, a) => `Det är mer än slumpen ensam brukar ge: ${b} är den mer samstämmiga, ${a} den mindre.`,
  open: "Skillnaden kan vara noll: intervallet rymmer 0. Det visar inte att skillnad saknas.",
  noInterval: "Intervall saknas, så det är inte känt om skillnaden är mer än slump.",
  scale: "Skala eller grupp",
  alpha: "Alfa",
  items: "Frågor",
  sameNote: "Båda skalorna besvarades av samma personer.",
  othersNote: "Grupperna är olika personer med samma skala.",
  lengthHeading: "En skala av annan längd",
  length: (reliability, factor, estimate) =>
    `En skala med reliabiliteten ${reliability} skulle nå ${estimate} vid ${factor} gånger sin längd.`,
  itemsNeeded: (items, needed) => `Det är ${needed} frågor i stället för ${items}.`,
  lengthNote: "Det gäller så långt tillagda frågor är lika bra som de som finns (Spearman–Brown).",
  figure: "Mått",
  value: "Värde",
  now: "Reliabilitet nu",
  after: "Reliabilitet då",
  guttmanHeading: "Undre gränser för reliabiliteten (Guttman)",
  atLeast: (estimate) => `Enligt λ2 är reliabiliteten minst ${estimate}, så långt stickprovet räcker.`,
  lambdas: {
    lambda1: "λ1, ur varianserna ensamma",
    lambda2: "λ2, ur alla kovarianser",
    lambda3: "λ3, som är alfa",
    lambda4: "λ4, den bästa halveringen",
    lambda5: "λ5, ur den fråga som mest följer de andra",
    lambda6: "λ6, ur vad de andra säger om varje fråga",
  },
  boundNote: "Var och en är en undre gräns i det långa loppet; i små stickprov blir λ4 och λ6 för höga.",
  splits: (tried, all) =>
    all
      ? `Alla ${tried} sätt att halvera skalan prövades.`
      : `${tried} sätt att halvera skalan prövades, slumpvis valda.`,
  splitHeading: "Reliabilitet ur skalans halvor",
  split: (mean, low, high) =>
    `Över sätten att halvera skalan är reliabiliteten ${mean} i genomsnitt, från ${low} till ${high}.`,
  mean: "Medelvärde",
  median: "Median",
  lowest: "Lägsta",
  highest: "Högsta",
  best: (first, second) => `Halvor som stämmer bäst överens: ${first} respektive ${second}.`,
  worst: (first, second) => `Halvor som stämmer sämst överens: ${first} respektive ${second}.`,
  splitNote: "Ett brett spann säger att frågorna inte alla mäter detsamma.",
  answers: (n) => `Bygger på ${n} svar.`,
  reversed: (items) => `Vända svar: ${items}.`,
  polychoric: "Ur polykoriska korrelationer: de mellan de normalfördelade variablerna bakom ordnade svar.",
  omegaHeading: "Reliabilitet (McDonalds omega)",
  omega: (estimate, items, basis) =>
    `Omega är ${estimate} för ${items.text} ${plural(items, "fråga", "frågor")}${basis === null ? "" : `, ur ${basis} svar`}.`,
  interval: (level, range, method) => `Intervallet (${level}) är ${range} (${method}).`,
  hierarchical: (estimate) => `Det som alla frågor har gemensamt utgör ${estimate} av summan (hierarkiskt omega).`,
  hierarchicalWithin: (estimate, level, range) =>
    `Det som alla frågor har gemensamt utgör ${estimate} av summan (hierarkiskt omega, intervall ${range}, ${level}).`,
  item: "Fråga",
  general: "Gemensamt",
  group: (number) => `Grupp ${number}`,
  communality: "Förklarat",
  omegaNote:
    "Omega: den del av summans varians som faktorerna förklarar; från 0,7 och uppåt brukar det räcka. Det säger hur väl frågorna stämmer överens, inte att de mäter rätt sak.",
  hierarchicalNote:
    "Ett lågt hierarkiskt omega säger att summan blandar flera saker; då är grupperna bättre var för sig.",
  omegaUnsure: "Hur säkert det är vet man inte: ingen bootstrap begärdes.",
};
