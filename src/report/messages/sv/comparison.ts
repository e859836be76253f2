import { plural } from "../plural";
import type { ComparisonWords } from "../words/comparisonWords";

export const comparison: ComparisonWords = {
  heading: (score) => `${score}: jämförelse`,
  pairedHeading: (score) => `${score}: samma personer jämförda`,
  summary: (comparisons, groups, answers) =>
    `${groups.text} ${plural(groups, "grupp", "grupper")} och ${answers} svar, i ${comparisons.text} ${plural(comparisons, "jämförelse", "jämförelser")}.`,
  pairedSummary: (comparisons, columns) =>
    `${columns.text} mätvärden för samma personer, i ${comparisons.text} ${plural(comparisons, "jämförelse", "jämförelser")}.`,
  scoresHeading: "Mätvärdena",
  differencesHeading: "Skillnaderna",
  comparison: "Jämförelse",
  difference: "Skillnad",
  minus: (b, a) => `${b} − ${a}`,
  rest: "övriga",
  benchmark: (figure) => `jämförelsetalet ${figure}`,
  pAdjusted: "p, justerat",
  detectable: "Upptäckbar",
  reading: "Tolkning",
  readings: {
    higher: "högre",
    lower: "lägre",
    "among-many": "osäkert: en av många",
    open: "kan vara noll",
    equivalent: "inom marginalen",
    unknown: "–",
  },
  both: "Svarat på båda",
  higher: (b, a, amount, level, range) => `${b} ligger ${amount} högre än ${a} (intervall ${range}, ${level}).`,
  lower: (b, a, amount, level, range) => `${b} ligger ${amount} lägre än ${a} (intervall ${range}, ${level}).`,
  open: (b, a, amount, level, range) =>
    `Skillnaden mellan ${b} och ${a} kan vara noll: den är ${amount}, och dess intervall (${level}), ${range}, rymmer 0.`,
  openOf: (open, all) =>
    `I ${open.text} av ${all} jämförelser kan skillnaden vara noll: intervallet rymmer 0. Det visar inte att skillnad saknas.`,
  amongMany: (found, all) =>
    `I ${found.text} av ${all} rymmer intervallet inte 0, men bland så många jämförelser uppstår ett sådant av en slump för ofta för att gå att lita på.`,
  equivalentOne: (b, a, margin) =>
    `Skillnaden mellan ${b} och ${a} ligger inom marginalen (${margin}): vilken den än är, är den med det måttet för liten för att ha betydelse.`,
  equivalent: (found, all, margin) =>
    `I ${found.text} av ${all} ligger skillnaden inom marginalen (${margin}): vilken den än är, är den med det måttet för liten för att ha betydelse.`,
  unknown: (found, all) => `I ${found.text} av ${all} finns inget intervall; varningarna säger varför.`,
  andMore: (others) =>
    `Ytterligare ${others.text} ${plural(others, "jämförelse visar en skillnad; den", "jämförelser visar en skillnad; de")} står i tabellen.`,
  missed: (amount, power) =>
    `En verklig skillnad på ${amount} hade upptäckts med sannolikheten ${power}; en mindre kan finnas utan att synas.`,
  against: {
    "all-pairs": "Varje grupp jämförs med var och en av de andra.",
    rest: "Varje grupp jämförs med alla de andra tillsammans.",
    previous: "Var och en jämförs med den närmast före.",
    baseline: "Var och en jämförs med utgångsvärdet.",
    benchmark: "Var och en jämförs med jämförelsetalet, som antas vara exakt.",
  },
  differenceNote: "Skillnad: det första minus det andra, i mätvärdets enheter.",
  intervalNote: (level, method) => `Intervall för varje skillnad för sig: ${level}, ${method}.`,
  adjusted: (method, comparisons) => `p är justerat för ${comparisons} jämförelser (${method}).`,
  pNote:
    "p: hur ofta en skillnad minst så långt från 0 skulle uppstå av en slump om det inte fanns någon. Ett stort p visar inte att skillnad saknas.",
  detectableNote: (power) =>
    `Upptäckbar: den minsta verkliga skillnad som så många svar visar med sannolikheten ${power}.`,
  marginNote: (margin) =>
    `Inom marginalen: en skillnad på ${margin} har på förhand bestämts vara för liten för att ha betydelse.`,
  pairedNote: "Varje skillnad gäller dem som svarat på båda, så vilka som svarat kan inte ligga bakom den.",
  adjustments: new Map([
    ["holm", "Holm"],
    ["benjamini-hochberg", "Benjamini–Hochberg"],
    ["bonferroni", "Bonferroni"],
  ]),

  changeHeading: (score) => `${score}: vad förändringen består av`,
  change: (score, from, to, before, after) => `Från ${from} till ${to} gick ${score} från ${before} till ${after}.`,
  rose: (amount, level, range) => `Det är ${amount} mer (intervall ${range}, ${level}).`,
  fell: (amount, level, range) => `Det är ${amount} mindre (intervall ${range}, ${level}).`,
  changeOpen: (amount, level, range) =>
    `Förändringen kan vara noll: den är ${amount}, och dess intervall (${level}), ${range}, rymmer 0.`,
  split: (mix, within) =>
    `${mix} av den hör ihop med att andra personer har svarat, ${within} med andra svar inom segmenten.`,
  segment: "Segment",
  shareBefore: "Andel % före",
  shareAfter: "Andel % efter",
  scoreBefore: "Värde före",
  scoreAfter: "Värde efter",
  mix: "Vilka som svarat",
  within: "Andra svar",
  together: "Tillsammans",
  segmentsFound: (segments) =>
    `Intervallet för den del som ${segments} står för rymmer inte 0, var för sig: slumpen ensam ger sällan så mycket.`,
  segmentsOpen: (level) => `Varje segments del kan vara noll: alla intervall (${level}) för ”Tillsammans” rymmer 0.`,
  mixNote:
    "Vilka som svarat: vad en större eller mindre andel av segmentet bland svaren gör med mätvärdet, efter hur långt segmentet ligger från helheten.",
  withinNote: "Andra svar: vad en förändring av segmentets eget värde gör med värdet för alla.",
  midpointNote:
    "Varje del är värderad vid medelvärdet av de två mätningarna; alla delar tillsammans är exakt förändringen.",

  trendHeading: (score) => `${score}: trend`,
  per: { wave: "per mätning", unit: "per enhet", year: "per år" },
  trend: (waves, answers, amount, per, level, range) =>
    `Genom ${waves} mätningar och ${answers} svar går en rät linje som ändras med ${amount} ${per} (intervall ${range}, ${level}).`,
  rises: "Värdet stiger längs linjen.",
  falls: "Värdet sjunker längs linjen.",
  noTrend: "Det kan hända att det inte finns någon trend: intervallet rymmer 0. Det visar inte att trend saknas.",
  missedSlope: (amount, per, power) =>
    `En verklig trend på ${amount} ${per} hade upptäckts med sannolikheten ${power}; en mindre kan finnas utan att synas.`,
  scatter:
    "Mätningarna sprider sig mer kring linjen än vad slumpen i vilka som svarat förklarar, så linjen och dess intervall utelämnar det som rör enskilda mätningar.",
  wave: "Mätning",
  onLine: "På linjen",
  slopesHeading: "Lutningen på andra sätt",
  method: "Metod",
  slope: "Lutning",
  slopeMethods: new Map([
    ["least-squares", "En linje genom alla svar"],
    ["wave-least-squares", "En linje genom en punkt per mätning"],
    ["theil-sen", "Medianlutning mellan mätningar (Theil–Sen)"],
  ]),
  lineNote: "På linjen: var den räta linjen ligger vid mätningen.",
  slopeNote:
    "En linje genom alla svar räknar med slumpen i vilka som svarat; de två andra räknar med hur mycket mätningarna sprider sig, och kräver fler mätningar för att säga något.",
  trendTest: (name, p) =>
    `Test av en trend (${name}): p ${p}, det vill säga hur ofta slumpen ensam ger en lika tydlig trend.`,
  trendTests: new Map([
    ["cochran-armitage", "Cochran–Armitage"],
    ["mantel", "Mantel"],
  ]),
  ordered: {
    given: "Mätningarna står i den ordning som angetts.",
    number: "Mätningarna står i nummerordning.",
    date: "Mätningarna står i datumordning.",
    "iso-text": "Mätningarna står i datumordning.",
  },

  controlHeading: (score) => `${score}: styrdiagram`,
  ordinary: (waves, answers) => `Ingen av ${waves} mätningar, med ${answers} svar, avviker från det vanliga.`,
  outOfOrdinary: (found, waves, names) => `${found.text} av ${waves} mätningar avviker från det vanliga: ${names}.`,
  limits: "Gränser",
  signal: "Avviker",
  signals: { "beyond-limits": "utanför gränserna", run: "en följd på samma sida" },
  limitsNote: (centre, sigmas, run) =>
    `Mittlinjen är ${centre}; gränserna ligger ${sigmas} standardavvikelser från den. En följd är ${run} mätningar i rad på samma sida om mittlinjen.`,
  baselineNote: "Mittlinje och gränser kommer ur alla mätningar.",
  notBaseline: (name) => `Mittlinje och gränser kommer ur de här mätningarna: ${name}.`,
  controlMethods: new Map([
    ["sampling", "Gränserna räknar med slumpen i vilka som svarat."],
    [
      "laney",
      "Gränserna räknar med slumpen i vilka som svarat, och med hur mycket vanliga mätningar varierar därutöver (Laney).",
    ],
    ["individuals", "Gränserna följer av hur mycket varje mätning skiljer sig från den närmast före."],
  ]),
  excess: (times) => `Mätningarna varierar ${times} gånger så mycket som slumpen i vilka som svarat förklarar.`,
  ordinaryNote:
    "En mätning inom gränserna behöver ingen förklaring: skillnader av den storleken kommer och går av sig själva.",
};
