import type { RegressionWords } from "../words/regressionWords";

export const regression: RegressionWords = {
  heading: (outcome) => `Regression av ${outcome}`,
  term: "Term",
  intercept: "(Intercept)",
  coefficient: "Koefficient",
  standardized: "Standardiserad",
  stdError: "Medelfel",
  statistic: "t",
  p: "p",
  vif: "VIF",
  summary: (basis, predictors, outcome, explained) =>
    `${basis} ${
      predictors.value === 1
        ? "Den enda förklarande variabeln förklarar"
        : `De ${predictors.text} förklarande variablerna förklarar tillsammans`
    } ${explained} av variationen i ${outcome} (förklaringsgraden).`,
  fit: (rSquared, adjusted, sigma, intercept) =>
    `R² (förklaringsgrad) ${rSquared}, justerad R² ${adjusted}, residualernas standardavvikelse ${sigma}, intercept ${intercept}.`,
  fTest: (statistic, df1, df2, p) => `F(${df1}, ${df2}) = ${statistic}, p ${p}.`,
  noFTest: "Det finns inget F-test, eftersom anpassningen inte lämnar några residualer att jämföra med.",
  coefficientNote: (outcome) =>
    `Koefficient (effektmått): hur mycket högre ${outcome} är, i sina egna enheter, för en enhet mer av detta när de övriga är oförändrade.`,
  significanceNote:
    "p: hur ofta en koefficient som ligger minst så här långt från 0 skulle uppstå av en slump om det inte fanns någon effekt. Ett stort p visar inte att effekt saknas.",
  vifNote:
    "VIF: hur många gånger större koefficientens varians blir av överlappet med de övriga; 1 är inget överlapp, över 5 manar till försiktighet.",
  errorsClassical: "Medelfel: klassiska.",
  errorsLinearized: "Medelfel: linjäriserade, som urvalsvikterna kräver.",
  errorsNamed: (name) => `Medelfel: ${name}.`,
  errorsOf: new Map([
    ["clustered", "Medelfel: för kluster av rader som hör ihop."],
    ["design", "Medelfel: enligt urvalsdesignen."],
    ["bootstrap", "Medelfel och intervall: ur en bootstrap av hela skattningen."],
    ["pooled", "Medelfel: sammanvägda över de kompletterade datamängderna med Rubins regler."],
    ["none", "Medelfel saknas: när svar saknas kommer de ur en bootstrap, och ingen begärdes."],
  ]),
  noFTestOfIncomplete: "Det finns inget F-test: när svar saknas står inget enskilt antal rader bakom anpassningen.",
  noStatistic: "t och p är – där medelfelet är 0.",
};
