import { plural } from "../plural";
import type { ImpactWords } from "../words/impactWords";

export const impact: ImpactWords = {
  simulateHeading: (outcome) => `Hvad nu hvis: ${outcome}`,
  simulate: (changes, outcome, amount, level, range) =>
    `Efter modellen ville ${changes} følges med en ændring på ${amount} af gennemsnittet for ${outcome} (interval ${range}, ${level}).`,
  changeOf: (driver, change) => `${change} i ${driver}`,
  newMean: (before, after, range) => `Gennemsnittet ville blive ${after} (${range}) i stedet for ${before}.`,
  simulateOpen: "Det kan være nul: Intervallet rummer 0.",
  simulateIf:
    "Det er en aflæsning af modellen, ikke et løfte: Den gælder kun, hvis sammenhængen er driverens egen effekt og bliver ved at være en ret linje.",
  simulateNote:
    "Intervallet gælder tilfældet i, hvem der har svaret. Det rummer ikke tvivlen om, hvorvidt en ændring af driveren gør det, som sammenhængen siger, og den tvivl er som regel den største.",
  meanNow: "Gennemsnit nu",
  change: "Ændring",
  meanAfter: "Gennemsnit efter",
  goesWith: "Følges med",
  index: (amount, level, range) => `På 0–100 er det ${amount} (interval ${range}, ${level}).`,

  segmentsHeading: (outcome, by) => `Drivere bag ${outcome} efter ${by}`,
  segmentsSummary: (basis, segments, outcome) =>
    `${basis} Den samme model for ${outcome} i ${segments.text} ${plural(segments, "segment", "segmenter")}.`,
  segmentsAlike: (p) =>
    `Driverne følges måske ens med udfaldet i alle segmenter: Tilfældet alene skiller dem ofte så meget (test af alle tilsammen: p ${p}). Det viser ikke, at de gør det.`,
  segmentsDiffer: (p) =>
    `Driverne afviger mellem segmenterne mere, end tilfældet alene plejer at give (test af alle tilsammen: p ${p}, det vil sige hvor ofte det ville).`,
  driversDiffer: (_, names) => `${names} afviger mellem segmenterne, også når antallet af drivere er regnet med.`,
  noDriverDiffers:
    "Om ingen enkelt driver kan det siges, at den afviger mellem segmenterne, når antallet af drivere er regnet med.",
  pairDiffers: (driver, a, b, amount, level, range) =>
    `${driver}: Koefficienten i ${a} afviger fra den i ${b} med ${amount} (interval ${range}, ${level}).`,
  coefficientsHeading: "Koefficienter",
  sharesHeading: "Andele",
  segmentRows: "Rækker",
  explained: "Forklaringsgrad %",
  sharesNote:
    "Andelene, i procent, sammenlignes kun med øjet: De har ingen test. Forklaringsgrad %: hvor meget af variationen driverne tilsammen forklarer i segmentet.",
  adjustedNote: (comparisons) => `p er justeret for ${comparisons} drivere (Holm).`,

  penaltyHeading: (outcome) => `Minus og plus: ${outcome}`,
  penaltySummary: (basis, outcome) =>
    `${basis} Hvad lave og høje svar følges med i ${outcome}, i forhold til svarene i midten.`,
  low: "Lave",
  high: "Høje",
  penalty: "Minus",
  reward: "Plus",
  class: "Slags",
  classes: { basic: "grundkrav", performance: "ydelse", excitement: "begejstring", neither: "intet vist" },
  asymmetries: {
    "penalty-larger": (drivers) =>
      `Grundkrav: ${drivers}. Lave svar ligger længere under dem i midten, end høje svar ligger over.`,
    "penalty-only": (drivers) =>
      `Grundkrav: ${drivers}. Lave svar ligger under dem i midten; at høje svar ligger over, er ikke vist.`,
    both: (drivers) =>
      `Ydelse: ${drivers}. Lave svar ligger under dem i midten og høje svar over; at den ene side går længere, er ikke vist.`,
    "reward-larger": (drivers) =>
      `Begejstring: ${drivers}. Høje svar ligger længere over dem i midten, end lave svar ligger under.`,
    "reward-only": (drivers) =>
      `Begejstring: ${drivers}. Høje svar ligger over dem i midten; at lave svar ligger under, er ikke vist.`,
    neither: (drivers, count) =>
      `For ${drivers} er hverken minus eller plus vist: Intervallerne rummer 0. ${plural(count, "Den", "De")} kan alligevel have noget.`,
  },
  answersIn: (answers, count) => `${answers} (antal ${count})`,
  upTo: (answer) => `≤ ${answer}`,
  from: (answer) => `≥ ${answer}`,
  sharedCuts: (low, high) => `Lave svar er ${low}, høje ${high}; kolonnerne siger, hvor mange der har givet et.`,
  penaltyNote:
    "Minus og plus: hvor meget lavere eller højere udfaldet er, i sine egne enheder, ved et lavt eller højt svar end ved et i midten, når de andre drivere er uændrede.",

  curvesHeading: (outcome) => `Rette linjer eller kurver: ${outcome}`,
  curvesSummary: (basis, found, all) =>
    found.value === 0
      ? `${basis} Ingen af ${all} drivere er vist at følges med udfaldet på anden måde end i en ret linje.`
      : `${basis} Af ${all} drivere følges ${found.text} med udfaldet på anden måde end i en ret linje.`,
  curve: "Kurve",
  curves: { up: "stejlere opad", down: "fladere opad", uneven: "ujævn", none: "ingen vist" },
  curvesUp: (drivers) => `Jo højere ${drivers} allerede ligger, desto mere følges et trin til med.`,
  curvesDown: (drivers) => `Jo højere ${drivers} allerede ligger, desto mindre følges et trin til med.`,
  uneven: (drivers) =>
    `Med ${drivers} går udfaldet i ujævne trin: Hverken en ret linje eller en enkel kurve beskriver det.`,
  noCurves: "Ingen linje er vist at bøje. Det viser ikke, at linjerne er rette.",
  turns: "Vender ved",
  pCurve: "p for kurven",
  pCategories: "p for svarene",
  curveNote:
    "p for kurven: hvor ofte tilfældet alene ville bøje en ret linje så langt; justeret for antallet af drivere (Holm).",
  turnNote:
    "Vender ved: hvor den tilpassede kurve har sin top eller bund, når den ligger blandt svarene; usikkert, når ingen kurve er vist.",
  categoriesNote: "p for svarene: det samme med hvert svar for sig i stedet for en linje.",

  topicsHeading: (outcome) => `Emner og ${outcome}`,
  topicsSummary: (basis, topics, figure, estimate) =>
    `${basis} ${figure} er ${estimate}; ${topics.text} ${plural(topics, "emne", "emner")} bliver nævnt.`,
  topicsFound: (topics) => `De, der nævner ${topics}, ligger højere end andre, der er ens i alle øvrige emner.`,
  topicsBelow: (topics) => `De, der nævner ${topics}, ligger lavere end andre, der er ens i alle øvrige emner.`,
  topicsOpen: (count) =>
    `For ${count.text} ${plural(count, "emne", "emner")} kan forskellen være nul: Intervallet rummer 0.`,
  topic: "Emne",
  mentions: "Omtaler",
  prevalence: "Nævnt af %",
  scoreWith: "Med",
  scoreWithout: "Uden",
  lift: "Forskel",
  liftNote: "Forskel: tallet for dem, der nævner emnet, minus tallet for dem, der ikke gør.",
  topicsImpact: "På helheden",
  adjusted: "Justeret",
  impactHeading: "Hvad hvert emne følges med i tallet for alle",
  impactNote:
    "På helheden: tallet for alle minus tallet uden dem, der nævner emnet, det vil sige forskellen gange andelen, der nævner det.",
  adjustedTopicNote: "Justeret: forskellen mellem personer, der er ens i alle øvrige emner.",
  peopleNote:
    "“Uden” fjerner personerne, ikke problemet: Var det blevet løst, ville de også have svaret, på en eller anden måde. Folk nævner det, der vejede tungt for dem.",

  mediationHeading: (driver, outcome) => `Ad hvilken vej: ${driver} og ${outcome}`,
  mediation: (basis, driver, outcome, total, direct, indirect) =>
    `${basis} Én enhed mere af ${driver} følges med ${total} i ${outcome}: ${direct} direkte og ${indirect} gennem det, der ligger imellem.`,
  mediated: (share, mediators) => `Efter tallene går ${share} af sammenhængen gennem ${mediators}.`,
  mediationFound: (mediators) =>
    `Intervallet for vejen gennem ${mediators} rummer ikke 0: Tilfældet alene giver sjældent så meget.`,
  mediationOpen: (mediators) => `Vejen gennem ${mediators} kan være nul: Intervallet rummer 0.`,
  effect: "Del",
  estimate: "Estimat",
  total: "Det hele",
  direct: "Direkte",
  indirect: "Indirekte, tilsammen",
  through: (mediator) => `Gennem ${mediator}`,
  mediationMethod: (level, method) => `Intervaller: ${level}, ${method}.`,
  mediationBootstrap: (level, method, resamples, seed) =>
    `Intervaller: ${level}, bootstrap (${method}), ${resamples.text} ${plural(resamples, "gentagelse", "gentagelser")}, startværdi ${seed}.`,
  mediationNote:
    "Hver del er i udfaldets enheder for én enhed mere af driveren; direkte og indirekte giver tilsammen det hele.",
  assumptionsNote:
    "Dette deler en sammenhæng op. Det siger kun, hvordan noget virker, hvis intet udeladt rører driver, mellemled og udfald, og hvis de kommer i den rækkefølge; en undersøgelse på ét tidspunkt kan ikke vise nogen af delene.",
  pathsHeading: "Hver vejs to halvdele",
  mediator: "Mellemled",
  toMediator: "Driver til mellemled",
  toOutcome: "Mellemled til udfald",

  confounderHeading: (driver) => `Hvad nu hvis noget er udeladt: ${driver}`,
  confounderEffect: (driver, outcome, estimate, level, range) =>
    `Én enhed mere af ${driver} følges med ${estimate} i ${outcome} (interval ${range}, ${level}), når de andre drivere er uændrede.`,
  confounder: (driver, outcome, share) =>
    `Noget udeladt skulle forklare ${share} af det, som de andre drivere lader tilbage af både ${driver} og ${outcome}, for at ligge bag det hele.`,
  confounderAtLevel: (share, level) => `For at intervallet (${level}) skal rumme 0, ville ${share} af begge være nok.`,
  confounderAlready: (level) => `Intervallet (${level}) rummer allerede 0, uden at noget er udeladt.`,
  asStrong: (times) => (times.value === 1 ? "lige så stærkt som" : `${times.text} gange så stærkt som`),
  upToAsStrong: (times) => (times.value === 1 ? "lige så stærkt som" : `op til ${times.text} gange så stærkt som`),
  benchmarkHolds: (benchmark, upToAsStrong) =>
    `Var noget ${upToAsStrong} ${benchmark} udeladt, ville intervallet stadig ikke rumme 0.`,
  benchmarkFails: (benchmark, asStrong) =>
    `Var noget ${asStrong} ${benchmark} udeladt, ville intervallet rumme 0 eller ligge på den anden side: Sammenhængen kunne være nul.`,
  benchmarkOnly: (benchmark, asStrong) =>
    `Noget ${asStrong} ${benchmark} kan ikke findes: Det ville forklare mere, end der er tilbage.`,
  asStrongAs: "Udeladt",
  timesAs: (benchmark, times) => `${times} × ${benchmark}`,
  withDriver: "Af driveren %",
  withOutcome: "Af udfaldet %",
  leftOver: "Estimat da",
  statuses: { "beyond-driver": "umuligt", "beyond-outcome": "højst" },
  confounderNote:
    "Udeladt: noget så mange gange så stærkt som en driver i modellen. De to næste kolonner siger, hvor stor en del det ville forklare af det, som de andre lader tilbage.",
  noSuchConfounder: "Umuligt: Det ville forklare mere af driveren, end der er tilbage, så sådan noget findes ikke.",
  allOfOutcome: "Højst: Det ville forklare mere af udfaldet, end der er tilbage, og regnes for at forklare det hele.",

  eValueHeading: "Hvad nu hvis noget er udeladt (E-værdi)",
  eValue: (ratio, estimate) =>
    `For at ligge bag en risikoratio på ${ratio} skulle noget udeladt hænge sammen med både driver og udfald med en risikoratio på ${estimate} hver.`,
  eValueOdds: (oddsRatio, riskRatio, estimate) =>
    `For at ligge bag en oddsratio på ${oddsRatio}, taget som en risikoratio på ${riskRatio}, skulle noget udeladt hænge sammen med både driver og udfald med en risikoratio på ${estimate} hver.`,
  eValueLimit: (limit) => `For at intervallet skal rumme 1, ville ${limit} hver være nok.`,
  eValueNothing: "Intervallet rummer allerede 1: Der er måske intet at forklare.",
  eValueUnknown: "Uden interval vides det ikke, hvad der ville få det til at rumme 1.",
  eValueOfEstimate: "For at ligge bag kvoten",
  eValueOfInterval: "For at intervallet skal rumme 1",
  eValueNote: "Om der er noget så stærkt, er viden om forretningen; intet tal her siger det.",
};
