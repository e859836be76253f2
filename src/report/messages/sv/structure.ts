import { plural } from "../plural";
import type { StructureWords } from "../words/structureWords";

export const structure: StructureWords = {
  correlations: {
    pearson: "Pearsons korrelationer.",
    spearman: "Spearmans rangkorrelationer.",
    polychoric: "Polykoriska korrelationer: de mellan de normalfördelade variablerna bakom ordnade svar.",
    given: "Korrelationerna var givna.",
  },
  pairwise: "Varje korrelation vilar på dem som svarat på båda.",
  basis: (n) => `Bygger på ${n} svar.`,
  repaired: "Korrelationerna hörde inte ihop och ersattes av de närmaste som gör det.",
  item: "Fråga",
  pair: "Par",
  correlation: "Korrelation",
  answers: "Svar",
  correlationHeading: "Korrelationer",
  strongest: (first, second, correlation) => `Starkast är den mellan ${first} och ${second}: ${correlation}.`,
  open: (open, all) => `${open} av ${all} kan vara noll: intervallet rymmer 0.`,
  strongestPairs: (shown, all) => `De ${shown} starkaste av ${all} par.`,
  factorabilityHeading: "Är frågorna värda en faktoranalys?",
  kmo: (estimate) => `Kaiser–Meyer–Olkins mått är ${estimate}.`,
  worth: {
    good: "Frågorna har nog gemensamt för faktorer: från 0,8 och uppåt brukar det kallas bra.",
    middling: "Frågorna har något gemensamt: mellan 0,5 och 0,8 kan faktorer finnas, kanske otydliga.",
    not: "Frågorna har för lite gemensamt: under 0,5 brukar faktorer anses inte säga något.",
  },
  bartlett: (statistic, df, p) =>
    `Bartletts test: χ²(${df}) = ${statistic}, p ${p}, det vill säga hur ofta frågor utan något med varandra att göra skulle se så besläktade ut.`,
  kmoOfItem: "KMO",
  kmoNote: "KMO för en fråga: hur mycket av dess band till de andra som delas av alla; under 0,5 passar den dåligt.",
  parallelHeading: "Hur många faktorer?",
  suggested: (components, factors) =>
    `Parallellanalysen föreslår ${factors.text} ${plural(factors, "faktor", "faktorer")} (${components.text} ${plural(components, "komponent", "komponenter")}).`,
  place: "Plats",
  component: "Komponent",
  factor: "Faktor",
  reference: "Att överträffa",
  parallelNote: (quantile, resamples) =>
    `Att överträffa: det som ${quantile} av ${resamples} uppsättningar orelaterade svar stannar under. Antalet är ett förslag; vad faktorerna betyder avgör också.`,
  componentsHeading: "Principalkomponenter",
  factorsHeading: "Faktorer",
  explains: (factors, share) =>
    `${factors.text} ${plural(factors, "står", "står tillsammans")} för ${share} av frågornas varians.`,
  loadsOn: (factor, items) => `${factor} följer mest ${items}.`,
  communality: "Förklarat",
  loadingNote:
    "Laddning: hur mycket frågan har med faktorn att göra, från −1 till 1. Förklarat: den del av frågan som alla faktorer tillsammans står för.",
  share: "Andel %",
  cumulative: "Sammanlagt %",
  fit: (statistic, df, p, rmsea, tli) =>
    `Anpassning: χ²(${df}) = ${statistic}, p ${p} (ett litet p säger att fler faktorer behövs för att återge korrelationerna exakt), RMSEA ${rmsea}, TLI ${tli}.`,
  rmsr: (rmsr) => `I genomsnitt missar faktorerna korrelationerna med ${rmsr}.`,
  heywood: (items) => `Av ${items} tycks allt vara förklarat, vilket inte går att tro på.`,
  scalesHeading: "Föreslagna skalor",
  scales: (scales, items) => `${scales.text} ${plural(scales, "skala", "skalor")} av ${items} frågor.`,
  scale: "Skala",
  items: "Frågor",
  alpha: "Alfa",
  averageCorrelation: "Medel-r",
  against: (item) => `${item} (vänd)`,
  unplacedNone: (items) => `Hör inte till någon skala: ${items}.`,
  unplacedSeveral: (items) => `Hör till mer än en skala, och därför till ingen: ${items}.`,
  againstNote: "Vänd: frågan går emot de andra, och dess svar måste vändas innan de läggs ihop.",
  scalesNote: "Ett förslag ur svaren ensamma: läs frågorna, och behåll bara dem som frågar om en och samma sak.",
};
