import type { CollinearityWords } from "../words/collinearityWords";

export const collinearity: CollinearityWords = {
  heading: "Collinearity",
  predictor: "Predictor",
  tolerance: "Tolerance",
  df: "Df",
  gvif: "GVIF",
  scaledGvif: "GVIF^(1/(2 Df))",
  scaledNote: "For a term of several columns, read GVIF^(1/(2 Df)): squared, it compares with a VIF.",
  conditionIndex: (largest) =>
    `Largest condition index: ${largest} (columns of unit length, intercept in); above 30 is commonly called strong.`,
  noConditionIndex: "There are no condition indices, because a correlation matrix does not hold the means they need.",
  together: (a, b, correlation) => `${a} and ${b} move together (r\u00a0=\u00a0${correlation})`,
  against: (a, b, correlation) => `${a} and ${b} move in opposite directions (r\u00a0=\u00a0${correlation})`,
  sharesCannotBeToldApart: "their shares cannot be told apart well",
  effectsCannotBeToldApart: "their effects cannot be told apart well",
  consider: "consider reading them as one, or joining them into an index",
  nothingTogether: "No two of them have a correlation of 0.7 or more.",
  largestVif: (term, vif) => `The largest VIF is ${vif} (${term}).`,
};
