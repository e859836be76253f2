import { plural } from "../plural";
import type { PathWords } from "../words/pathWords";

export const path: PathWords = {
  heading: "Vägmodell",
  summary: (basis, constructs, paths) =>
    `${basis} ${constructs.text} konstrukt, ${paths.text} ${plural(paths, "väg", "vägar")}.`,
  explains: (construct, share) =>
    `Konstrukten som pekar mot ${construct} förklarar ${share} av dess variation (förklaringsgraden).`,
  open: (paths) => `De här vägarna kan vara noll, eftersom deras intervall rymmer 0: ${paths}.`,
  noIntervals: "Vägarna har inga intervall, eftersom ingen bootstrap begärdes: hur säkra de är vet man inte.",
  arrow: (from, to) => `${from} → ${to}`,
  path: "Väg",
  coefficient: "Koefficient",
  pathNote:
    "Koefficient: hur många standardavvikelser mer av det andra konstruktet för en standardavvikelse mer av det första, när de övriga är oförändrade.",
  fSquaredNote:
    "f²: hur mycket vägen lägger till det som förklaras; 0,02 brukar kallas litet, 0,15 måttligt, 0,35 stort.",
  constructsHeading: "Konstrukten",
  construct: "Konstrukt",
  items: "Frågor",
  explained: "Förklaringsgrad %",
  index: "Index",
  alpha: "Alfa",
  indexNote: "Index: konstruktets medelvärde på 0–100.",
  constructNote:
    "Alfa och ρc säger hur väl frågorna stämmer överens, AVE hur mycket av frågorna som konstruktet förklarar; ρc från 0,7 och AVE från 0,5 brukar räcka.",
  effectsHeading: "Längs alla vägar",
  total: "Totalt",
  direct: "Direkt",
  indirect: "Genom andra",
  perFive: "Per 5 enheter",
  effectsNote:
    "Totalt: längs alla vägar tillsammans. Per 5 enheter: hur många enheter av det andra indexet som hör ihop med fem enheter mer av det första (effektmått).",
  priorityHeading: (target) => `Prioriteringsmatris för ${target}`,
  impact: "Effektmått",
  priorityNote: (target) =>
    `Effektmått: hur många enheter av index för ${target} som hör ihop med en enhet av det här indexet, längs alla vägar. Ett stort tal bredvid ett lågt index är det första att titta på.`,
  itemsHeading: "Frågorna",
  item: "Fråga",
  loading: "Laddning",
  weight: "Vikt",
  itemsNote: "Laddning: frågans korrelation med sitt konstrukt. Vikt: dess del i konstruktets tal.",
  fit: (srmr) =>
    `SRMR ${srmr}: hur långt modellen i genomsnitt ligger från frågornas korrelationer; under 0,08 brukar kallas nära.`,
  compareHeading: (by) => `Vägmodell efter ${by}`,
  compareSummary: (basis, groups) => `${basis} ${groups.text} ${plural(groups, "grupp", "grupper")}.`,
  pathDiffers: (path, a, b, amount) =>
    `${path} skiljer sig mellan ${a} och ${b}, med ${amount}, även när antalet vägar räknats in.`,
  noPathDiffers:
    "Om ingen väg går det att säga att den skiljer sig mellan grupperna, när antalet vägar räknats in. Det visar inte att de är lika.",
  notSame: (constructs, a, b) =>
    `I ${a} och ${b} mäter ${constructs} inte samma sak: deras vägar går inte att jämföra.`,
  sameEnough: (a, b) => `Inget talar mot att konstrukten är samma sak i ${a} och ${b}.`,
  pairHeading: (a, b) => `${a} och ${b}`,
  difference: "Skillnad",
  sameThing: "Samma sak",
  invariance: { none: "nej", partial: "nog för att jämföra vägar", full: "nog för att slå ihop grupperna" },
  compareNote: (resamples, comparisons) =>
    `p: hur ofta ett slumpvist byte av grupperna (${resamples} gånger) skiljer vägen minst lika mycket åt; justerat för ${comparisons} skillnader.`,
  invarianceNote: "Samma sak: om konstruktet är sammansatt av sina frågor på samma sätt i båda grupperna (MICOM).",
  predictHeading: "Hur väl vägmodellen förutsäger",
  power: {
    high: "Svaren på varje fråga förutsägs bättre än med minsta kvadrat, för personer som utelämnats.",
    medium: "Svaren på de flesta frågor förutsägs bättre än med minsta kvadrat, för personer som utelämnats.",
    low: "Svaren på få frågor förutsägs bättre än med minsta kvadrat, för personer som utelämnats.",
    none: "Svaren på ingen fråga förutsägs bättre än med minsta kvadrat, för personer som utelämnats.",
  },
  noPower: "Det finns ingen minsta kvadrat att jämföra med.",
  worseThanMean: (items) => `Inte bättre än de andras medelvärde är förutsägelsen av ${items}.`,
  error: "Fel",
  linearError: "Minsta kvadrat",
  qSquared: "Q²",
  predictNote: (folds, repeats) =>
    `Fel: roten ur medelkvadraten, i svarets enheter, över ${folds} delar av personerna, var och en utelämnad i tur och ordning, ${repeats} gånger.`,
  qSquaredNote: "Q²: den del av spridningen som förutsägs; vid 0 eller lägre duger medelvärdet lika bra.",
};
