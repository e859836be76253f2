import { plural } from "../plural";
import type { AlphaWords } from "../words/alphaWords";

export const alpha: AlphaWords = {
  heading: "Reliabilitet (Cronbachs alfa)",
  summary: (alpha, items, answers) =>
    `Alfa är ${alpha} för ${items.text} ${plural(items, "fråga", "frågor")}${answers === null ? "" : `, ur ${answers} fullständiga svar`}.`,
  interval: (level, range, method) => `Intervallet (${level}) är ${range} (${method}).`,
  noInterval: "Det finns inget intervall, eftersom svaren är för få.",
  noIntervalWithoutN: "Det finns inget intervall, eftersom antalet svar inte är känt.",
  noIntervalWarned: "Det finns inget intervall här; varningarna säger varför.",
  others: (standardized, averageCorrelation) =>
    `Standardiserad alfa är ${standardized}; frågorna korrelerar i genomsnitt ${averageCorrelation}.`,
  meaning:
    "Alfa säger hur väl frågorna stämmer överens med varandra, inte att de mäter rätt sak; från 0,7 och uppåt brukar det räcka för att slå ihop dem till ett index.",
  item: "Fråga",
  without: "Alfa utan frågan",
  itemTotal: "r med summan av alla",
  itemRest: "r med summan av övriga",
  tableNote: "En fråga utan vilken alfa är klart högre passar dåligt ihop med de övriga.",
  noneWithout: "Alfa utan en fråga är –, eftersom en ensam fråga inte har någon alfa.",
};
