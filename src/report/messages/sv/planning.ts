import type { PlanningWords } from "../words/planningWords";

export const planning: PlanningWords = {
  headings: {
    sampleSize: "Hur många svar som behövs",
    marginOfError: "Hur säkert mätvärdet blir med så många svar",
    comparisonPower: "Vad en jämförelse skulle upptäcka",
    comparisonSampleSize: "Hur många svar en jämförelse behöver",
    detectableDifference: "Den minsta skillnad som skulle upptäckas",
  },
  sampleSize: (score, margin, level, answers) =>
    `För att känna ${score} på ${margin} när åt båda hållen, med ett intervall av konfidensgrad ${level}, behövs ${answers} svar.`,
  marginOfError: (score, margin, level, answers) =>
    `${answers} svar ger ${score} på ${margin} när åt båda hållen, med ett intervall av konfidensgrad ${level}.`,
  comparisonPower: (first, second, difference, power) =>
    `Med ${first} svar i den första gruppen och ${second} i den andra upptäcks en verklig skillnad på ${difference} med sannolikheten ${power}.`,
  mostlyMissed: "Oftast skulle den missas, så det skulle säga föga att inget hittas.",
  comparisonSampleSize: (first, second, difference, power) =>
    `För att upptäcka en verklig skillnad på ${difference} med sannolikheten ${power} behövs ${first} svar i den första gruppen och ${second} i den andra.`,
  detectable: (first, second, rise, fall, power) =>
    `Med ${first} svar i den första gruppen och ${second} i den andra är ${rise} den minsta ökning och ${fall} den minsta minskning som upptäcks med sannolikheten ${power}.`,
  nothingDetectable: (first, second, power) =>
    `Med ${first} svar i den första gruppen och ${second} i den andra upptäcks ingen skillnad på skalan med sannolikheten ${power}.`,
  riseOnly: (first, second, rise, power) =>
    `Med ${first} svar i den första gruppen och ${second} i den andra är ${rise} den minsta ökning som upptäcks med sannolikheten ${power}; ingen minskning på skalan är stor nog.`,
  fallOnly: (first, second, fall, power) =>
    `Med ${first} svar i den första gruppen och ${second} i den andra är ${fall} den minsta minskning som upptäcks med sannolikheten ${power}; ingen ökning på skalan är stor nog.`,
  plan: "Planen",
  value: "Värde",
  score: "Mätvärde",
  level: "Intervallets konfidensgrad",
  designEffect: "Designeffekt",
  population: "Antal personer som finns",
  share: "Väntad andel %",
  standardDeviation: "Väntad standardavvikelse",
  answersNote: "Det är svar, inte utskick.",
  foundNote: (level) => `Upptäckt: skillnadens intervall (${level}) rymmer inte 0.`,
  assumedNote: "Planen håller så långt svaren blir som väntat.",
};
