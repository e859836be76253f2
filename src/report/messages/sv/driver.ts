import { plural } from "../plural";
import type { DriverWords } from "../words/driverWords";

export const driver: DriverWords = {
  heading: (outcome) => `Drivkrafter bakom ${outcome}`,
  summary: (basis, drivers, outcome, explained) =>
    `${basis} ${
      drivers.value === 1 ? "Den enda drivkraften förklarar" : `De ${drivers.text} drivkrafterna förklarar tillsammans`
    } ${explained} av variationen i ${outcome} (förklaringsgraden).`,
  largest: (driver, share) => `Störst andel har ${driver}: ${share}.`,
  largestWithin: (driver, share, level, range) =>
    `Störst andel har ${driver}: ${share} (intervall ${range}, konfidensgrad ${level}).`,
  largestFirm: (level) => `Förstaplatsen är säker: intervallet för rangen (${level}) rymmer ingen annan plats.`,
  largestOpen: (level, rankRange) => `Förstaplatsen är inte säker: intervallet för rangen (${level}) är ${rankRange}.`,
  besideTheFirst: (first, others) => `${first} går inte att skilja från ${others} på andelarna.`,
  leftOut: (driver, outcome, share) =>
    `Något utelämnat skulle behöva förklara ${share} av det som de andra drivkrafterna lämnar kvar av både ${driver} och ${outcome} för att ensamt ligga bakom hela sambandet.`,
  letters: "Lika",
  lettersNote: "Lika: drivkrafter med en bokstav gemensam går inte att skilja åt på andelarna.",
  driver: "Drivkraft",
  share: "Andel %",
  rank: "Rang",
  performance: "Betygsindex",
  shareNote:
    "Andel: drivkraftens del av det som drivkrafterna tillsammans förklarar; andelarna summerar till 100. En drivkraft utan tydlig effekt står kvar i tabellen.",
  rescaledNote:
    "Andel: drivkraftens betydelse som del av summan över alla drivkrafter. Med den här metoden summerar betydelserna inte till R², så andelen är bara en jämförelse.",
  rankNote: (level) => `Rang: inom parentes dess intervall (${level}).`,
  performanceNote: "Betygsindex: medelsvaret, från 0 (skalans lägsta ände) till 100 (dess högsta).",
  noPerformance: "Betygsindex (medelvärdet på 0–100) visas inte, eftersom ingen skala har angetts.",
  somePerformance: "Betygsindex är – där ingen skala har angetts för drivkraften.",
  noIntervals: "Andelarna har inga intervall, eftersom ingen bootstrap begärdes: hur säkra de är vet man inte.",
  someIntervals: "Där intervallet är – gick det inte att beräkna ur omsamplingarna.",
  noShares: "Andelarna är –, eftersom drivkrafterna inte förklarar något som kan delas upp.",
  regressionHeading: "Regressionen bakom andelarna",
  togetherHeading: "Vad som följs åt",
  methodHeading: "Så är det beräknat",
  importance: {
    shapley:
      "Betydelse: Shapleyvärden (även kallade LMG eller generell dominans), den genomsnittliga ökningen av R² när drivkraften läggs till, över alla ordningar som drivkrafterna kan läggas till i.",
    "relative-weights":
      "Betydelse: Johnsons relativa vikter, som fördelar R² genom de okorrelerade variabler som ligger närmast drivkrafterna.",
    dominance:
      "Betydelse: generell dominans, den genomsnittliga ökningen av R² när drivkraften läggs till varje delmängd av de andra.",
    first: "Betydelse: R² för drivkraften ensam (dess kvadrerade korrelation med utfallet).",
    last: "Betydelse: ökningen av R² när drivkraften läggs till sist, efter alla andra.",
    "squared-beta": "Betydelse: den standardiserade koefficienten i kvadrat.",
    pratt: "Betydelse: Pratts mått, den standardiserade koefficienten gånger korrelationen; det kan vara negativt.",
    car: "Betydelse: CAR-talet i kvadrat, den kvadrerade korrelationen mellan utfallet och den dekorrelerade drivkraften.",
  },
  bootstrap: (level, method, resamples, seed) =>
    `Intervall för andelar och ranger: ${level}, bootstrap (${method}), ${resamples.text} ${plural(
      resamples,
      "omsampling",
      "omsamplingar",
    )}, slumptalsfrö ${seed}.`,
  grouped: (groups) =>
    `Eftersom raderna är många omsamplades ${groups} slumpvis bildade grupper av rader i stället för enskilda rader.`,
};
