import { plural } from "../plural";
import type { CollinearWords } from "../words/collinearWords";

export const collinear: CollinearWords = {
  heading: "Hvilke drivere der følges ad",
  summary: (basis, drivers) => `${basis} ${drivers.text} ${plural(drivers, "driver", "drivere")}.`,
  suggestions: {
    merge: (terms, correlation) =>
      `${terms} følges ad (|r| i gennemsnit ${correlation}) og kan dårligt skilles fra hinanden: Saml dem i et indeks, eller bedøm dem som én gruppe.`,
    drop: (terms, correlation) =>
      `${terms} følges ad så tæt (|r| i gennemsnit ${correlation}), at de spørger om det samme: Behold én af dem.`,
    together: (terms) =>
      `${terms} er i høj grad bestemt af flere andre tilsammen, skønt ikke af nogen af dem alene: Bedøm den sammen med dem.`,
    keep: (terms) => `${terms} kan skelnes fra de andre: Behold den.`,
  },
  keep: (terms, count) => `${terms} kan skelnes fra de andre: Behold ${plural(count, "den", "dem")}.`,
  condition: (index) => `Største konditionsindeks: ${index}; over 30 kaldes som regel stærkt.`,
  ridgeHeading: (outcome) => `Hvor stabile koefficienterne er: ${outcome}`,
  ridgeSummary: (basis, lambdas, last) =>
    `${basis} Ridge-regression med ${lambdas} straffe λ, fra 0 (mindste kvadrater) til ${last}.`,
  signsHold: "Ingen koefficient skifter fortegn undervejs.",
  signsChange: (terms, count) =>
    `${plural(count, "Koefficienten", "Koefficienterne")} for ${terms} skifter fortegn undervejs: Ikke engang retningen kan man stole på.`,
  coefficientAt: (lambda) => `Ved λ ${lambda}`,
  vifAt: (lambda) => `VIF ved λ ${lambda}`,
  sign: "Fortegn",
  changes: "skifter",
  holds: "holder",
  ridgeNote:
    "Standardiserede koefficienter ved tre af straffene: ingen, en i midten og den største. En, der flytter sig langt ved et lille λ, hviler på det, driverne har til fælles.",
  effectiveNote: (from, to) => `Koefficienter, der reelt virker: ${from} uden straf, ${to} ved den største.`,
  ridgeCaution: "Straffene viser, hvor stabile koefficienterne er; de giver ingen estimater at offentliggøre for sig.",
};
