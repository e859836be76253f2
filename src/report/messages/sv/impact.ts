import { plural } from "../plural";
import type { ImpactWords } from "../words/impactWords";

export const impact: ImpactWords = {
  simulateHeading: (outcome) => `Tänk om: ${outcome}`,
  simulate: (changes, outcome, amount, level, range) =>
    `Enligt modellen skulle ${changes} höra ihop med en förändring på ${amount} av medelvärdet för ${outcome} (intervall ${range}, ${level}).`,
  changeOf: (driver, change) => `${change} i ${driver}`,
  newMean: (before, after, range) => `Medelvärdet skulle bli ${after} (${range}) i stället för ${before}.`,
  simulateOpen: "Det kan vara noll: intervallet rymmer 0.",
  simulateIf:
    "Det är en avläsning av modellen, inget löfte: den gäller bara om sambandet är drivkraftens egen effekt och förblir en rät linje.",
  simulateNote:
    "Intervallet gäller slumpen i vilka som svarat. Det rymmer inte tvivlet på om en ändring av drivkraften gör det som sambandet säger, och det tvivlet är oftast det större.",
  meanNow: "Medel nu",
  change: "Ändring",
  meanAfter: "Medel efter",
  goesWith: "Hör ihop med",
  index: (amount, level, range) => `På 0–100 är det ${amount} (intervall ${range}, ${level}).`,

  segmentsHeading: (outcome, by) => `Drivkrafter bakom ${outcome} efter ${by}`,
  segmentsSummary: (basis, segments, outcome) => `${basis} Samma modell för ${outcome} i ${segments.text} segment.`,
  segmentsAlike: (p) =>
    `Drivkrafterna kan höra ihop med utfallet på samma sätt i alla segment: slumpen ensam skiljer dem ofta så mycket åt (test av alla tillsammans: p ${p}). Det visar inte att de gör det.`,
  segmentsDiffer: (p) =>
    `Drivkrafterna skiljer sig mellan segmenten mer än slumpen ensam brukar ge (test av alla tillsammans: p ${p}, det vill säga hur ofta den skulle göra det).`,
  driversDiffer: (_, names) => `${names} skiljer sig mellan segmenten, även när antalet drivkrafter räknats in.`,
  noDriverDiffers:
    "Om ingen enskild drivkraft går det att säga att den skiljer sig mellan segmenten, när antalet drivkrafter räknats in.",
  pairDiffers: (driver, a, b, amount, level, range) =>
    `${driver}: koefficienten i ${a} skiljer sig från den i ${b} med ${amount} (intervall ${range}, ${level}).`,
  coefficientsHeading: "Koefficienter",
  sharesHeading: "Andelar",
  segmentRows: "Rader",
  explained: "Förklaringsgrad %",
  sharesNote:
    "Andelarna, i procent, jämförs bara med ögat: de har inget test. Förklaringsgrad %: hur mycket av variationen som drivkrafterna tillsammans förklarar i segmentet.",
  adjustedNote: (comparisons) => `p är justerat för ${comparisons} drivkrafter (Holm).`,

  penaltyHeading: (outcome) => `Minus och plus: ${outcome}`,
  penaltySummary: (basis, outcome) =>
    `${basis} Vad låga och höga svar hör ihop med i ${outcome}, jämfört med svaren i mitten.`,
  low: "Låga",
  high: "Höga",
  penalty: "Minus",
  reward: "Plus",
  class: "Slag",
  classes: { basic: "baskrav", performance: "prestation", excitement: "glädjeämne", neither: "inget visat" },
  asymmetries: {
    "penalty-larger": (drivers) =>
      `Baskrav: ${drivers}. Låga svar ligger längre under dem i mitten än höga svar ligger över.`,
    "penalty-only": (drivers) =>
      `Baskrav: ${drivers}. Låga svar ligger under dem i mitten; att höga svar ligger över är inte visat.`,
    both: (drivers) =>
      `Prestation: ${drivers}. Låga svar ligger under dem i mitten och höga svar över; att något av dem går längre är inte visat.`,
    "reward-larger": (drivers) =>
      `Glädjeämne: ${drivers}. Höga svar ligger längre över dem i mitten än låga svar ligger under.`,
    "reward-only": (drivers) =>
      `Glädjeämne: ${drivers}. Höga svar ligger över dem i mitten; att låga svar ligger under är inte visat.`,
    neither: (drivers, count) =>
      `För ${drivers} är varken minus eller plus visat: intervallen rymmer 0. ${plural(count, "Den", "De")} kan ändå ha något.`,
  },
  answersIn: (answers, count) => `${answers} (antal ${count})`,
  upTo: (answer) => `≤ ${answer}`,
  from: (answer) => `≥ ${answer}`,
  sharedCuts: (low, high) => `Låga svar är ${low}, höga ${high}; kolumnerna säger hur många som gett ett sådant.`,
  penaltyNote:
    "Minus och plus: hur mycket lägre eller högre utfallet är, i sina egna enheter, vid ett lågt eller högt svar än vid ett i mitten, när de andra drivkrafterna är oförändrade.",

  curvesHeading: (outcome) => `Räta linjer eller kurvor: ${outcome}`,
  curvesSummary: (basis, found, all) =>
    found.value === 0
      ? `${basis} Ingen av ${all} drivkrafter visas höra ihop med utfallet på annat sätt än i en rät linje.`
      : `${basis} Av ${all} drivkrafter hör ${found.text} ihop med utfallet på annat sätt än i en rät linje.`,
  curve: "Kurva",
  curves: { up: "brantare uppåt", down: "flackare uppåt", uneven: "ojämn", none: "ingen visad" },
  curvesUp: (drivers) => `Ju högre ${drivers} redan ligger, desto mer hör ett steg till ihop med.`,
  curvesDown: (drivers) => `Ju högre ${drivers} redan ligger, desto mindre hör ett steg till ihop med.`,
  uneven: (drivers) =>
    `Med ${drivers} går utfallet i ojämna steg: varken en rät linje eller en enkel kurva beskriver det.`,
  noCurves: "Ingen linje visas böja sig. Det visar inte att linjerna är räta.",
  turns: "Vänder vid",
  pCurve: "p för kurvan",
  pCategories: "p för svaren",
  curveNote:
    "p för kurvan: hur ofta slumpen ensam skulle böja en rät linje så långt; justerat för antalet drivkrafter (Holm).",
  turnNote:
    "Vänder vid: var den anpassade kurvan har sin topp eller botten, när den ligger bland svaren; osäkert när ingen kurva är visad.",
  categoriesNote: "p för svaren: detsamma med varje svar för sig i stället för en linje.",

  topicsHeading: (outcome) => `Ämnen och ${outcome}`,
  topicsSummary: (basis, topics, figure, estimate) =>
    `${basis} ${figure} är ${estimate}; ${topics.text} ${plural(topics, "ämne", "ämnen")} nämns.`,
  topicsFound: (topics) => `De som nämner ${topics} ligger högre än andra som är lika i alla övriga ämnen.`,
  topicsBelow: (topics) => `De som nämner ${topics} ligger lägre än andra som är lika i alla övriga ämnen.`,
  topicsOpen: (count) =>
    `För ${count.text} ${plural(count, "ämne", "ämnen")} kan skillnaden vara noll: intervallet rymmer 0.`,
  topic: "Ämne",
  mentions: "Omnämnanden",
  prevalence: "Nämns av %",
  scoreWith: "Med",
  scoreWithout: "Utan",
  lift: "Skillnad",
  liftNote: "Skillnad: värdet för dem som nämner ämnet minus värdet för dem som inte gör det.",
  topicsImpact: "På helheten",
  adjusted: "Justerad",
  impactHeading: "Vad varje ämne hör ihop med i värdet för alla",
  impactNote:
    "På helheten: värdet för alla minus värdet utan dem som nämner ämnet, det vill säga skillnaden gånger andelen som nämner det.",
  adjustedTopicNote: "Justerad: skillnaden mellan personer som är lika i alla övriga ämnen.",
  peopleNote:
    "”Utan” tar bort personerna, inte problemet: hade det varit löst skulle de också ha svarat, på något sätt. Människor nämner det som vägde tungt för dem.",

  mediationHeading: (driver, outcome) => `Vilken väg: ${driver} och ${outcome}`,
  mediation: (basis, driver, outcome, total, direct, indirect) =>
    `${basis} En enhet mer av ${driver} hör ihop med ${total} i ${outcome}: ${direct} direkt och ${indirect} genom det som ligger emellan.`,
  mediated: (share, mediators) => `Enligt siffrorna går ${share} av sambandet genom ${mediators}.`,
  mediationFound: (mediators) =>
    `Intervallet för vägen genom ${mediators} rymmer inte 0: slumpen ensam ger sällan så mycket.`,
  mediationOpen: (mediators) => `Vägen genom ${mediators} kan vara noll: intervallet rymmer 0.`,
  effect: "Del",
  estimate: "Skattning",
  total: "Hela",
  direct: "Direkt",
  indirect: "Indirekt, tillsammans",
  through: (mediator) => `Genom ${mediator}`,
  mediationMethod: (level, method) => `Intervall: ${level}, ${method}.`,
  mediationBootstrap: (level, method, resamples, seed) =>
    `Intervall: ${level}, bootstrap (${method}), ${resamples.text} ${plural(resamples, "omsampling", "omsamplingar")}, slumptalsfrö ${seed}.`,
  mediationNote:
    "Varje del är i utfallets enheter för en enhet mer av drivkraften; direkt och indirekt tillsammans är det hela.",
  assumptionsNote:
    "Detta delar upp ett samband. Det säger hur något fungerar bara om inget utelämnat rör drivkraft, mellanled och utfall, och om de kommer i den ordningen; en enkät vid ett enda tillfälle kan inte visa någotdera.",
  pathsHeading: "Varje vägs två halvor",
  mediator: "Mellanled",
  toMediator: "Drivkraft till mellanled",
  toOutcome: "Mellanled till utfall",

  confounderHeading: (driver) => `Tänk om något utelämnats: ${driver}`,
  confounderEffect: (driver, outcome, estimate, level, range) =>
    `En enhet mer av ${driver} hör ihop med ${estimate} i ${outcome} (intervall ${range}, ${level}), när de andra drivkrafterna är oförändrade.`,
  confounder: (driver, outcome, share) =>
    `Något utelämnat skulle behöva förklara ${share} av det som de andra drivkrafterna lämnar kvar av både ${driver} och ${outcome} för att ligga bakom alltihop.`,
  confounderAtLevel: (share, level) => `För att intervallet (${level}) ska rymma 0 skulle ${share} av båda räcka.`,
  confounderAlready: (level) => `Intervallet (${level}) rymmer 0 redan, utan att något utelämnats.`,
  asStrong: (times) => (times.value === 1 ? "lika starkt som" : `${times.text} gånger så starkt som`),
  upToAsStrong: (times) => (times.value === 1 ? "lika starkt som" : `upp till ${times.text} gånger så starkt som`),
  benchmarkHolds: (benchmark, upToAsStrong) =>
    `Hade något ${upToAsStrong} ${benchmark} utelämnats skulle intervallet ändå inte rymma 0.`,
  benchmarkFails: (benchmark, asStrong) =>
    `Hade något ${asStrong} ${benchmark} utelämnats skulle intervallet rymma 0 eller ligga bortom: sambandet kunde vara noll.`,
  benchmarkOnly: (benchmark, asStrong) =>
    `Något ${asStrong} ${benchmark} kan inte finnas: det skulle förklara mer än som finns kvar.`,
  asStrongAs: "Utelämnat",
  timesAs: (benchmark, times) => `${times} × ${benchmark}`,
  withDriver: "Av drivkraften %",
  withOutcome: "Av utfallet %",
  leftOver: "Skattning då",
  statuses: { "beyond-driver": "omöjligt", "beyond-outcome": "som mest" },
  confounderNote:
    "Utelämnat: något så många gånger så starkt som en drivkraft i modellen. De två följande kolumnerna säger hur stor del det skulle förklara av det som de andra lämnar kvar.",
  noSuchConfounder: "Omöjligt: det skulle förklara mer av drivkraften än som finns kvar, så något sådant finns inte.",
  allOfOutcome: "Som mest: det skulle förklara mer av utfallet än som finns kvar, och antas förklara alltihop.",

  eValueHeading: "Tänk om något utelämnats (E-värde)",
  eValue: (ratio, estimate) =>
    `För att ligga bakom en riskkvot på ${ratio} skulle något utelämnat behöva hänga ihop med både drivkraft och utfall med en riskkvot på ${estimate} vardera.`,
  eValueOdds: (oddsRatio, riskRatio, estimate) =>
    `För att ligga bakom en oddskvot på ${oddsRatio}, tagen som en riskkvot på ${riskRatio}, skulle något utelämnat behöva hänga ihop med både drivkraft och utfall med en riskkvot på ${estimate} vardera.`,
  eValueLimit: (limit) => `För att intervallet ska rymma 1 skulle ${limit} vardera räcka.`,
  eValueNothing: "Intervallet rymmer 1 redan: det kan hända att det inte finns något att förklara.",
  eValueUnknown: "Utan intervall är det inte känt vad som skulle få det att rymma 1.",
  eValueOfEstimate: "För att ligga bakom kvoten",
  eValueOfInterval: "För att intervallet ska rymma 1",
  eValueNote: "Om det finns något så starkt är kunskap om verksamheten; ingen siffra här säger det.",
};
