import { plural } from "../plural";
import type { QualityWords } from "../words/qualityWords";

export const quality: QualityWords = {
  heading: "Quality of the answers",
  summary: (flagged, n, percent) =>
    `${flagged.text} of ${n} respondents (${percent}) ${plural(flagged, "has", "have")} a mark against ${plural(flagged, "its", "their")} answers.`,
  none: (n) => `None of ${n} respondents has a mark against the answers. That does not show that all are good.`,
  reason: "Mark",
  respondents: "Respondents",
  checked: "Checked",
  reasons: {
    straightLining: "The same answer to everything",
    longString: "A long run of one answer",
    speeding: "Too fast",
    duplicate: "The same answers as somebody before",
    duplicateId: "The same id as somebody before",
    outOfRange: "An answer outside the scale",
    nonResponse: "Many questions without an answer",
    dropOff: "Left before the end",
    inconsistentPairs: "Contradicts itself",
    mahalanobis: "Answers far from all others",
    personTotal: "Answers against those of others",
  },
  notChecked: (reasons) => `Not checked, because something is missing for it: ${reasons}.`,
  caution:
    "A mark is a reason to look, not proof: careful people may agree with everything, or answer unlike others. Several marks say more than one.",
  kept: "Nobody was left out. Whoever is left out later should be counted and reported.",
};
