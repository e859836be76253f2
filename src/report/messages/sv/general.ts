import type { GeneralWords } from "../words/generalWords";

export const general: GeneralWords = {
  locale: "sv",
  reportTitle: "Enkätrapport",
  source: (file) => `Data: ${file}`,
  unnamed: "(namnlös)",
  missingGroup: "(saknas)",
  quoted: (label) => `”${label}”`,
  range: (low, high) => `${low} till ${high}`,
  withRange: (estimate, range) => `${estimate} (${range})`,
  intervalColumn: (level) => `Intervall (${level})`,
  association:
    "Detta är samband, inte bevis på orsak: siffrorna säger vad som hör ihop i svaren, inte vad som skulle hända om något ändrades.",
  intervalMethods: new Map([
    ["adjusted-wald", "justerad Wald"],
    ["wald", "Wald"],
    ["wilson", "Wilson"],
    ["clopper-pearson", "Clopper–Pearson"],
    ["agresti-coull", "Agresti–Coull"],
    ["jeffreys", "Jeffreys"],
    ["score", "scoremetoden"],
    ["dirichlet", "Dirichlet"],
    ["t", "Students t"],
    ["normal", "normalfördelning"],
    ["feldt", "Feldt"],
    ["basic", "enkel bootstrap"],
    ["percentile", "percentil"],
    ["bc", "biaskorrigerad (BC)"],
    ["bca", "biaskorrigerad och accelererad (BCa)"],
    ["studentized", "studentiserad"],
  ]),
};
