import { plural } from "../plural";
import type { CollinearWords } from "../words/collinearWords";

export const collinear: CollinearWords = {
  heading: "Vilka drivkrafter som följs åt",
  summary: (basis, drivers) => `${basis} ${drivers.text} ${plural(drivers, "drivkraft", "drivkrafter")}.`,
  suggestions: {
    merge: (terms, correlation) =>
      `${terms} följs åt (|r| i medel ${correlation}) och går knappast att skilja åt: slå ihop dem till ett index, eller bedöm dem som en grupp.`,
    drop: (terms, correlation) =>
      `${terms} följs åt så nära (|r| i medel ${correlation}) att de frågar efter samma sak: behåll en av dem.`,
    together: (terms) =>
      `${terms} bestäms till stor del av flera andra tillsammans, fast inte av någon av dem ensam: bedöm den ihop med dem.`,
    keep: (terms) => `${terms} går att skilja från de andra: behåll den.`,
  },
  keep: (terms, count) => `${terms} går att skilja från de andra: behåll ${plural(count, "den", "dem")}.`,
  condition: (index) => `Största konditionsindex: ${index}; över 30 brukar kallas starkt.`,
  ridgeHeading: (outcome) => `Hur stadiga koefficienterna är: ${outcome}`,
  ridgeSummary: (basis, lambdas, last) =>
    `${basis} Ridge-regression med ${lambdas} straff λ, från 0 (minsta kvadrat) till ${last}.`,
  signsHold: "Ingen koefficient byter tecken på vägen.",
  signsChange: (terms, count) =>
    `${plural(count, "Koefficienten", "Koefficienterna")} för ${terms} byter tecken på vägen: inte ens riktningen går att lita på.`,
  coefficientAt: (lambda) => `Vid λ ${lambda}`,
  vifAt: (lambda) => `VIF vid λ ${lambda}`,
  sign: "Tecken",
  changes: "byts",
  holds: "består",
  ridgeNote:
    "Standardiserade koefficienter vid tre av straffen: inget, ett i mitten och det största. En som rör sig långt vid ett litet λ vilar på det som drivkrafterna har gemensamt.",
  effectiveNote: (from, to) => `Koefficienter som verkar i praktiken: ${from} utan straff, ${to} vid det största.`,
  ridgeCaution: "Straffen visar hur stadiga koefficienterna är; de ger inga skattningar att redovisa för sig.",
};
