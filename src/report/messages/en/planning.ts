import type { PlanningWords } from "../words/planningWords";

export const planning: PlanningWords = {
  headings: {
    sampleSize: "How many answers it takes",
    marginOfError: "How sure so many answers make the score",
    comparisonPower: "What a comparison would find",
    comparisonSampleSize: "How many answers a comparison takes",
    detectableDifference: "The smallest difference that would be found",
  },
  sampleSize: (score, margin, level, answers) =>
    `To know ${score} to within ${margin} either way, with a ${level} interval, takes ${answers} answers.`,
  marginOfError: (score, margin, level, answers) =>
    `${answers} answers give ${score} to within ${margin} either way, with a ${level} interval.`,
  comparisonPower: (first, second, difference, power) =>
    `With ${first} answers in the first group and ${second} in the second, a true difference of ${difference} is found with a chance of ${power}.`,
  mostlyMissed: "More often than not it would be missed, so finding nothing would say little.",
  comparisonSampleSize: (first, second, difference, power) =>
    `To find a true difference of ${difference} with a chance of ${power} takes ${first} answers in the first group and ${second} in the second.`,
  detectable: (first, second, rise, fall, power) =>
    `With ${first} answers in the first group and ${second} in the second, the smallest rise found with a chance of ${power} is ${rise}, the smallest fall ${fall}.`,
  nothingDetectable: (first, second, power) =>
    `With ${first} answers in the first group and ${second} in the second, no difference on the scale is found with a chance of ${power}.`,
  riseOnly: (first, second, rise, power) =>
    `With ${first} answers in the first group and ${second} in the second, the smallest rise found with a chance of ${power} is ${rise}; no fall on the scale is.`,
  fallOnly: (first, second, fall, power) =>
    `With ${first} answers in the first group and ${second} in the second, the smallest fall found with a chance of ${power} is ${fall}; no rise on the scale is.`,
  plan: "The plan",
  value: "Value",
  score: "Score",
  level: "Level of the interval",
  designEffect: "Design effect",
  population: "People there are",
  share: "Expected share %",
  standardDeviation: "Expected standard deviation",
  answersNote: "These are answers, not invitations.",
  foundNote: (level) => `Found: the ${level} interval of the difference leaves out 0.`,
  assumedNote: "The plan holds as far as the answers turn out as expected.",
};
