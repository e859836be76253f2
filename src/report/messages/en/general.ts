import type { GeneralWords } from "../words/generalWords";

export const general: GeneralWords = {
  locale: "en",
  reportTitle: "Survey report",
  source: (file) => `Data: ${file}`,
  unnamed: "(no name)",
  missingGroup: "(missing)",
  quoted: (label) => `“${label}”`,
  range: (low, high) => `${low} to ${high}`,
  withRange: (estimate, range) => `${estimate} (${range})`,
  intervalColumn: (level) => `${level} interval`,
  association:
    "This is association, not proof of cause: these figures say what goes together in the answers, not what would happen if something were changed.",
  intervalMethods: new Map([
    ["adjusted-wald", "adjusted Wald"],
    ["wald", "Wald"],
    ["wilson", "Wilson"],
    ["clopper-pearson", "Clopper–Pearson"],
    ["agresti-coull", "Agresti–Coull"],
    ["jeffreys", "Jeffreys"],
    ["score", "score"],
    ["dirichlet", "Dirichlet"],
    ["t", "Student's t"],
    ["normal", "normal"],
    ["feldt", "Feldt"],
    ["bc", "bias-corrected (BC)"],
    ["bca", "bias-corrected and accelerated (BCa)"],
    ["studentized", "studentised"],
  ]),
};
