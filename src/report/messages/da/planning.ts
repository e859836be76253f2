import type { PlanningWords } from "../words/planningWords";

export const planning: PlanningWords = {
  headings: {
    sampleSize: "Hvor mange svar der skal til",
    marginOfError: "Hvor sikkert måletallet bliver med så mange svar",
    comparisonPower: "Hvad en sammenligning ville opdage",
    comparisonSampleSize: "Hvor mange svar en sammenligning kræver",
    detectableDifference: "Den mindste forskel, der ville blive opdaget",
  },
  sampleSize: (score, margin, level, answers) =>
    `For at kende ${score} på ${margin} nær til begge sider, med et interval på ${level}, skal der ${answers} svar til.`,
  marginOfError: (score, margin, level, answers) =>
    `${answers} svar giver ${score} på ${margin} nær til begge sider, med et interval på ${level}.`,
  comparisonPower: (first, second, difference, power) =>
    `Med ${first} svar i den første gruppe og ${second} i den anden opdages en virkelig forskel på ${difference} med sandsynligheden ${power}.`,
  mostlyMissed: "Oftest ville den blive overset, så det ville sige lidt, at intet blev fundet.",
  comparisonSampleSize: (first, second, difference, power) =>
    `For at opdage en virkelig forskel på ${difference} med sandsynligheden ${power} skal der ${first} svar til i den første gruppe og ${second} i den anden.`,
  detectable: (first, second, rise, fall, power) =>
    `Med ${first} svar i den første gruppe og ${second} i den anden er den mindste stigning, der opdages med sandsynligheden ${power}, ${rise}, det mindste fald ${fall}.`,
  nothingDetectable: (first, second, power) =>
    `Med ${first} svar i den første gruppe og ${second} i den anden opdages ingen forskel på skalaen med sandsynligheden ${power}.`,
  riseOnly: (first, second, rise, power) =>
    `Med ${first} svar i den første gruppe og ${second} i den anden er den mindste stigning, der opdages med sandsynligheden ${power}, ${rise}; intet fald på skalaen er stort nok.`,
  fallOnly: (first, second, fall, power) =>
    `Med ${first} svar i den første gruppe og ${second} i den anden er det mindste fald, der opdages med sandsynligheden ${power}, ${fall}; ingen stigning på skalaen er stor nok.`,
  plan: "Planen",
  value: "Værdi",
  score: "Måletal",
  level: "Intervallets konfidensniveau",
  designEffect: "Designeffekt",
  population: "Antal personer i alt",
  share: "Forventet andel %",
  standardDeviation: "Forventet standardafvigelse",
  answersNote: "Det er svar, ikke udsendte spørgeskemaer.",
  foundNote: (level) => `Opdaget: Forskellens interval (${level}) rummer ikke 0.`,
  assumedNote: "Planen holder, så langt svarene bliver som forventet.",
};
