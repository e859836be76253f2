import type { WarningWords } from "../words/warningWords";

export const warnings: WarningWords = {
  heading: "Warnings",
  /** Results have theirs in English. */
  messages: new Map(),
  ofGroup: (group, message) => `${group}: ${message}`,
};
