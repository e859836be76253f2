import { plural } from "../plural";
import type { ComparisonWords } from "../words/comparisonWords";

export const comparison: ComparisonWords = {
  heading: (score) => `${score}: sammenligning`,
  pairedHeading: (score) => `${score}: de samme personer sammenlignet`,
  summary: (comparisons, groups, answers) =>
    `${groups.text} ${plural(groups, "gruppe", "grupper")} og ${answers} svar i ${comparisons.text} ${plural(comparisons, "sammenligning", "sammenligninger")}.`,
  pairedSummary: (comparisons, columns) =>
    `${columns.text} måletal for de samme personer i ${comparisons.text} ${plural(comparisons, "sammenligning", "sammenligninger")}.`,
  scoresHeading: "Måletallene",
  differencesHeading: "Forskellene",
  comparison: "Sammenligning",
  difference: "Forskel",
  minus: (b, a) => `${b} − ${a}`,
  rest: "de øvrige",
  benchmark: (figure) => `sammenligningstallet ${figure}`,
  pAdjusted: "p, justeret",
  detectable: "Kan opdages",
  reading: "Læsning",
  readings: {
    higher: "højere",
    lower: "lavere",
    "among-many": "usikkert: en af mange",
    open: "kan være nul",
    equivalent: "inden for marginen",
    unknown: "–",
  },
  both: "Har svaret på begge",
  higher: (b, a, amount, level, range) => `${b} ligger ${amount} højere end ${a} (interval ${range}, ${level}).`,
  lower: (b, a, amount, level, range) => `${b} ligger ${amount} lavere end ${a} (interval ${range}, ${level}).`,
  open: (b, a, amount, level, range) =>
    `Forskellen mellem ${b} og ${a} kan være nul: Den er ${amount}, og dens interval (${level}), ${range}, rummer 0.`,
  openOf: (open, all) =>
    `I ${open.text} af ${all} sammenligninger kan forskellen være nul: Intervallet rummer 0. Det viser ikke, at der ingen forskel er.`,
  amongMany: (found, all) =>
    `I ${found.text} af ${all} rummer intervallet ikke 0, men blandt så mange sammenligninger opstår et sådant for ofte ved et tilfælde til, at man kan stole på det.`,
  equivalentOne: (b, a, margin) =>
    `Forskellen mellem ${b} og ${a} ligger inden for marginen (${margin}): Hvad den end er, er den efter den målestok for lille til at betyde noget.`,
  equivalent: (found, all, margin) =>
    `I ${found.text} af ${all} ligger forskellen inden for marginen (${margin}): Hvad den end er, er den efter den målestok for lille til at betyde noget.`,
  unknown: (found, all) => `I ${found.text} af ${all} er der intet interval; advarslerne siger hvorfor.`,
  andMore: (others) =>
    `Yderligere ${others.text} ${plural(others, "sammenligning viser en forskel; den", "sammenligninger viser en forskel; de")} står i tabellen.`,
  missed: (amount, power) =>
    `En virkelig forskel på ${amount} ville være opdaget med sandsynligheden ${power}; en mindre kan være der uden at ses.`,
  against: {
    "all-pairs": "Hver gruppe sammenlignes med hver af de andre.",
    rest: "Hver gruppe sammenlignes med alle de andre tilsammen.",
    previous: "Hver sammenlignes med den foregående.",
    baseline: "Hver sammenlignes med udgangspunktet.",
    benchmark: "Hver sammenlignes med sammenligningstallet, der regnes for nøjagtigt.",
  },
  differenceNote: "Forskel: det første minus det andet, i måletallets enheder.",
  intervalNote: (level, method) => `Interval for hver forskel for sig: ${level}, ${method}.`,
  adjusted: (method, comparisons) => `p er justeret for ${comparisons} sammenligninger (${method}).`,
  pNote:
    "p: hvor ofte en forskel mindst så langt fra 0 ville opstå ved et tilfælde, hvis der ingen var. Et stort p viser ikke, at der ingen forskel er.",
  detectableNote: (power) =>
    `Kan opdages: den mindste virkelige forskel, som så mange svar viser med sandsynligheden ${power}.`,
  marginNote: (margin) =>
    `Inden for marginen: En forskel på ${margin} blev på forhånd sat til at være for lille til at betyde noget.`,
  pairedNote: "Hver forskel gælder dem, der har svaret på begge, så hvem der har svaret, kan ikke ligge bag den.",
  adjustments: new Map([
    ["holm", "Holm"],
    ["benjamini-hochberg", "Benjamini–Hochberg"],
    ["bonferroni", "Bonferroni"],
  ]),

  changeHeading: (score) => `${score}: hvad ændringen består af`,
  change: (score, from, to, before, after) => `Fra ${from} til ${to} gik ${score} fra ${before} til ${after}.`,
  rose: (amount, level, range) => `Det er ${amount} mere (interval ${range}, ${level}).`,
  fell: (amount, level, range) => `Det er ${amount} mindre (interval ${range}, ${level}).`,
  changeOpen: (amount, level, range) =>
    `Ændringen kan være nul: Den er ${amount}, og dens interval (${level}), ${range}, rummer 0.`,
  split: (mix, within) =>
    `${mix} af den hænger sammen med, at andre personer har svaret, ${within} med andre svar inden for segmenterne.`,
  segment: "Segment",
  shareBefore: "Andel % før",
  shareAfter: "Andel % efter",
  scoreBefore: "Tal før",
  scoreAfter: "Tal efter",
  mix: "Hvem der har svaret",
  within: "Andre svar",
  together: "Tilsammen",
  segmentsFound: (segments) =>
    `Intervallet for den del, som ${segments} står for, rummer ikke 0, hver for sig: Tilfældet alene giver sjældent så meget.`,
  segmentsOpen: (level) => `Hvert segments del kan være nul: Alle intervaller (${level}) for “Tilsammen” rummer 0.`,
  mixNote:
    "Hvem der har svaret: hvad en større eller mindre andel af segmentet blandt svarene gør ved måletallet, efter hvor langt segmentet ligger fra helheden.",
  withinNote: "Andre svar: hvad en ændring af segmentets eget tal gør ved tallet for alle.",
  midpointNote: "Hver del er regnet ved gennemsnittet af de to målinger; alle dele tilsammen er nøjagtigt ændringen.",

  trendHeading: (score) => `${score}: udvikling`,
  per: { wave: "pr. måling", unit: "pr. enhed", year: "pr. år" },
  trend: (waves, answers, amount, per, level, range) =>
    `Gennem ${waves} målinger og ${answers} svar går en ret linje, der ændrer sig med ${amount} ${per} (interval ${range}, ${level}).`,
  rises: "Tallet stiger langs linjen.",
  falls: "Tallet falder langs linjen.",
  noTrend: "Der er måske ingen udvikling: Intervallet rummer 0. Det viser ikke, at der ingen er.",
  missedSlope: (amount, per, power) =>
    `En virkelig udvikling på ${amount} ${per} ville være opdaget med sandsynligheden ${power}; en mindre kan være der uden at ses.`,
  scatter:
    "Målingerne spreder sig mere om linjen, end tilfældet i, hvem der har svaret, forklarer, så linjen og dens interval udelader det, der rører enkelte målinger.",
  wave: "Måling",
  onLine: "På linjen",
  slopesHeading: "Hældningen på andre måder",
  method: "Metode",
  slope: "Hældning",
  slopeMethods: new Map([
    ["least-squares", "En linje gennem alle svar"],
    ["wave-least-squares", "En linje gennem et punkt pr. måling"],
    ["theil-sen", "Median af hældninger mellem målinger (Theil–Sen)"],
  ]),
  lineNote: "På linjen: hvor den rette linje ligger ved målingen.",
  slopeNote:
    "En linje gennem alle svar regner med tilfældet i, hvem der har svaret; de to andre regner med, hvor meget målingerne spreder sig, og kræver flere målinger for at sige noget.",
  trendTest: (name, p) =>
    `Test af en udvikling (${name}): p ${p}, det vil sige hvor ofte tilfældet alene giver en lige så tydelig.`,
  trendTests: new Map([
    ["cochran-armitage", "Cochran–Armitage"],
    ["mantel", "Mantel"],
  ]),
  ordered: {
    given: "Målingerne står i den rækkefølge, der er angivet.",
    number: "Målingerne står i nummerorden.",
    date: "Målingerne står i datoorden.",
    "iso-text": "Målingerne står i datoorden.",
  },

  controlHeading: (score) => `${score}: kontroldiagram`,
  ordinary: (waves, answers) => `Ingen af ${waves} målinger, med ${answers} svar, er ud over det sædvanlige.`,
  outOfOrdinary: (found, waves, names) => `${found.text} af ${waves} målinger er ud over det sædvanlige: ${names}.`,
  limits: "Grænser",
  signal: "Usædvanlig",
  signals: { "beyond-limits": "uden for grænserne", run: "en række på samme side" },
  limitsNote: (centre, sigmas, run) =>
    `Midterlinjen er ${centre}; grænserne ligger ${sigmas} standardafvigelser fra den. En række er ${run} målinger i træk på samme side af midterlinjen.`,
  baselineNote: "Midterlinje og grænser kommer af alle målinger.",
  notBaseline: (name) => `Midterlinje og grænser kommer af disse målinger: ${name}.`,
  controlMethods: new Map([
    ["sampling", "Grænserne regner med tilfældet i, hvem der har svaret."],
    [
      "laney",
      "Grænserne regner med tilfældet i, hvem der har svaret, og med hvor meget almindelige målinger varierer ud over det (Laney).",
    ],
    ["individuals", "Grænserne følger af, hvor meget hver måling afviger fra den foregående."],
  ]),
  excess: (times) => `Målingerne varierer ${times} gange så meget, som tilfældet i, hvem der har svaret, forklarer.`,
  ordinaryNote:
    "En måling inden for grænserne kræver ingen forklaring: Forskelle af den størrelse kommer og går af sig selv.",
};
