import { plural } from "../plural";
import type { DriverWords } from "../words/driverWords";

export const driver: DriverWords = {
  heading: (outcome) => `Drivere bag ${outcome}`,
  summary: (basis, drivers, outcome, explained) =>
    `${basis} ${
      drivers.value === 1 ? "Den ene driver forklarer" : `De ${drivers.text} drivere forklarer tilsammen`
    } ${explained} af variationen i ${outcome} (forklaringsgraden).`,
  largest: (driver, share) => `Den største andel har ${driver}: ${share}.`,
  largestWithin: (driver, share, level, range) =>
    `Den største andel har ${driver}: ${share} (interval ${range}, konfidensniveau ${level}).`,
  largestFirm: (level) => `Førstepladsen er sikker: Intervallet for rangen (${level}) rummer ingen anden plads.`,
  largestOpen: (level, rankRange) => `Førstepladsen er ikke sikker: Intervallet for rangen (${level}) er ${rankRange}.`,
  besideTheFirst: (first, others) => `${first} kan ikke skelnes fra ${others} på andelene.`,
  leftOut: (driver, outcome, share) =>
    `Noget udeladt skulle forklare ${share} af det, som de andre drivere lader tilbage af både ${driver} og ${outcome}, for alene at ligge bag hele sammenhængen.`,
  letters: "Ens",
  lettersNote: "Ens: drivere med et bogstav til fælles kan ikke skelnes på andelene.",
  driver: "Driver",
  share: "Andel %",
  rank: "Rang",
  performance: "Vurdering",
  shareNote:
    "Andel: driverens del af det, som driverne tilsammen forklarer; andelene summer til 100. En driver uden tydelig effekt bliver i tabellen.",
  rescaledNote:
    "Andel: driverens betydning som del af summen over alle drivere. Med denne metode summer betydningerne ikke til R², så andelen er kun en sammenligning.",
  rankNote: (level) => `Rang: i parentes dens interval (${level}).`,
  performanceNote: "Vurdering: det gennemsnitlige svar, fra 0 (skalaens laveste ende) til 100 (dens højeste).",
  noPerformance: "Vurderingen (gennemsnittet på 0–100) vises ikke, fordi der ikke er angivet nogen skala.",
  somePerformance: "Vurderingen er –, hvor der ikke er angivet nogen skala for driveren.",
  noIntervals: "Andelene har ingen intervaller, fordi der ikke blev bedt om bootstrap: Hvor sikre de er, vides ikke.",
  someIntervals: "Hvor intervallet er –, kunne det ikke beregnes ud fra gentagelserne.",
  noShares: "Andelene er –, fordi driverne ikke forklarer noget, der kan deles op.",
  regressionHeading: "Regressionen bag andelene",
  togetherHeading: "Hvad der følges ad",
  methodHeading: "Sådan er det beregnet",
  importance: {
    shapley:
      "Betydning: Shapleyværdier (også kaldet LMG eller generel dominans), den gennemsnitlige stigning i R², når driveren tilføjes, over alle rækkefølger, som driverne kan tilføjes i.",
    "relative-weights":
      "Betydning: Johnsons relative vægte, som fordeler R² gennem de ukorrelerede variable, der ligger tættest på driverne.",
    dominance:
      "Betydning: generel dominans, den gennemsnitlige stigning i R², når driveren føjes til hver delmængde af de andre.",
    first: "Betydning: R² for driveren alene (dens kvadrerede korrelation med udfaldet).",
    last: "Betydning: stigningen i R², når driveren tilføjes til sidst, efter alle de andre.",
    "squared-beta": "Betydning: den standardiserede koefficient i anden potens.",
    pratt: "Betydning: Pratts mål, den standardiserede koefficient gange korrelationen; det kan være negativt.",
    car: "Betydning: CAR-tallet i anden potens, den kvadrerede korrelation mellem udfaldet og den dekorrelerede driver.",
  },
  bootstrap: (level, method, resamples, seed) =>
    `Intervaller for andele og range: ${level}, bootstrap (${method}), ${resamples.text} ${plural(
      resamples,
      "gentagelse",
      "gentagelser",
    )}, startværdi ${seed}.`,
  grouped: (groups) =>
    `Fordi der er mange rækker, blev ${groups} tilfældigt dannede grupper af rækker trukket i stedet for enkelte rækker.`,
};
