import type { WarningWords } from "../words/warningWords";

export const warnings: WarningWords = {
  heading: "Warnings",
  message: (warning) => warning.message,
  ofGroup: (group, message) => `${group}: ${message}`,
};
