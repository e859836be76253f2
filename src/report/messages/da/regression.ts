import type { RegressionWords } from "../words/regressionWords";

export const regression: RegressionWords = {
  heading: (outcome) => `Regression af ${outcome}`,
  term: "Led",
  intercept: "(Skæring)",
  coefficient: "Koefficient",
  standardized: "Standardiseret",
  stdError: "Standardfejl",
  statistic: "t",
  p: "p",
  vif: "VIF",
  summary: (basis, predictors, outcome, explained) =>
    `${basis} ${
      predictors.value === 1
        ? "Den ene forklarende variabel forklarer"
        : `De ${predictors.text} forklarende variable forklarer tilsammen`
    } ${explained} af variationen i ${outcome} (forklaringsgraden).`,
  fit: (rSquared, adjusted, sigma, intercept) =>
    `R² (forklaringsgrad) ${rSquared}, justeret R² ${adjusted}, residualernes standardafvigelse ${sigma}, skæring ${intercept}.`,
  fTest: (statistic, df1, df2, p) => `F(${df1}, ${df2}) = ${statistic}, p ${p}.`,
  noFTest: "Der er ingen F-test, fordi modellen ikke efterlader residualer at sammenligne med.",
  coefficientNote: (outcome) =>
    `Koefficient (effektmål): hvor meget højere ${outcome} er, i sine egne enheder, for én enhed mere af dette, når de øvrige er uændrede.`,
  significanceNote:
    "p: hvor ofte en koefficient mindst så langt fra 0 ville opstå ved et tilfælde, hvis der ingen effekt var. Et stort p viser ikke, at der ingen effekt er.",
  vifNote:
    "VIF: hvor mange gange større koefficientens varians bliver af overlappet med de øvrige; 1 er intet overlap, over 5 kalder på forsigtighed.",
  errorsClassical: "Standardfejl: klassiske.",
  errorsLinearized: "Standardfejl: lineariserede, som stikprøvevægtene kræver.",
  errorsNamed: (name) => `Standardfejl: ${name}.`,
  errorsOf: new Map([
    ["clustered", "Standardfejl: for klynger af rækker, der hører sammen."],
    ["design", "Standardfejl: efter stikprøvedesignet."],
    ["bootstrap", "Standardfejl og intervaller: fra en bootstrap af hele estimationen."],
    ["pooled", "Standardfejl: sammenvejet over de udfyldte datasæt efter Rubins regler."],
    [
      "none",
      "Der er ingen standardfejl: Når svar mangler, kommer de fra en bootstrap, og der blev ikke bedt om nogen.",
    ],
  ]),
  noFTestOfIncomplete: "Der er ingen F-test: Når svar mangler, står intet enkelt antal rækker bag modellen.",
  noStatistic: "t og p er –, hvor standardfejlen er 0.",
};
