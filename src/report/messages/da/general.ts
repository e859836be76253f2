import type { GeneralWords } from "../words/generalWords";

export const general: GeneralWords = {
  locale: "da",
  reportTitle: "Undersøgelsesrapport",
  source: (file) => `Data: ${file}`,
  unnamed: "(uden navn)",
  missingGroup: "(mangler)",
  quoted: (label) => `“${label}”`,
  range: (low, high) => `${low} til ${high}`,
  withRange: (estimate, range) => `${estimate} (${range})`,
  intervalColumn: (level) => `Interval (${level})`,
  association:
    "Dette er sammenhænge, ikke bevis for årsager: Tallene siger, hvad der følges ad i svarene, ikke hvad der ville ske, hvis noget blev ændret.",
  intervalMethods: new Map([
    ["adjusted-wald", "justeret Wald"],
    ["wald", "Wald"],
    ["wilson", "Wilson"],
    ["clopper-pearson", "Clopper–Pearson"],
    ["agresti-coull", "Agresti–Coull"],
    ["jeffreys", "Jeffreys"],
    ["score", "scoremetoden"],
    ["dirichlet", "Dirichlet"],
    ["t", "Students t"],
    ["normal", "normalfordeling"],
    ["feldt", "Feldt"],
    ["basic", "simpel bootstrap"],
    ["percentile", "percentil"],
    ["bc", "biaskorrigeret (BC)"],
    ["bca", "biaskorrigeret og accelereret (BCa)"],
    ["studentized", "studentiseret"],
  ]),
};
