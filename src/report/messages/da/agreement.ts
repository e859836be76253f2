import type { AgreementWords } from "../words/agreementWords";

export const agreement: AgreementWords = {
  icc: "ICC",
  iccHeading: "Bedømmeres enighed (intraklassekorrelation)",
  iccSummary: (subjects, raters) => `${subjects} emner, hvert bedømt af ${raters} bedømmere.`,
  single: "én bedømmelse",
  mean: "gennemsnit af alle",
  raters: {
    "other-for-each-subject": "andre for hvert emne",
    drawn: "trukket blandt mange",
    these: "kun disse",
  },
  ratersHeader: "Bedømmere",
  unit: "For",
  iccNote:
    "Formen skal vælges efter, hvordan bedømmelserne blev til, ikke efter hvilken der er størst. Trukket blandt mange: om også andre ville være enige. Kun disse: om de ordner emnerne ens.",
  kappaHeading: "To bedømmeres enighed (Cohens kappa)",
  kappa: (estimate, observed, expected, n) =>
    `Kappa er ${estimate}: De to er enige i ${observed} af ${n} tilfælde, og ved et tilfælde ville de være det i ${expected}.`,
  interval: (level, range) => `Intervallet (${level}) er ${range}.`,
  beyondChance: "De er mere enige, end tilfældet alene plejer at give; hvor meget siger kappa.",
  notBeyondChance: "Enigheden kan være tilfældets: Intervallet rummer 0.",
  weighted: {
    exact: "Kun det samme svar tæller som enighed.",
    linear: "Svar, der ligger nær, tæller delvis, efter afstanden.",
    quadratic: "Svar, der ligger nær, tæller delvis, efter afstanden i anden potens.",
  },
  first: "Første bedømmer",
  krippendorffHeading: "Koderes enighed (Krippendorffs alfa)",
  krippendorff: (estimate, units, coders) => `Alfa er ${estimate} for ${units} enheder og ${coders} kodere.`,
  reliable: {
    good: "Koder, der stemmer så godt, regnes som regel for pålidelige (0,8 og derover).",
    tentative: "Koder, der stemmer så godt, rækker som regel kun til foreløbige slutninger (0,667 til 0,8).",
    not: "Koder, der stemmer så lidt, stoler man som regel ikke på (under 0,667).",
  },
  byLowerEnd: "Bedømt efter intervallets nedre ende.",
  unknownInterval: "Hvor sikkert det er, vides ikke: Der blev ikke bedt om bootstrap.",
  measurement: {
    nominal: "Koder er ens eller forskellige.",
    ordinal: "Koder står i rækkefølge.",
    interval: "Koder er tal, og deres afstand tæller.",
    ratio: "Koder er tal fra 0, og deres forhold tæller.",
  },
  leftOut: (missing) => `${missing} enheder har færre end to koder og siger intet om enighed.`,
  figure: "Mål",
  value: "Værdi",
  codes: "Koder",
};
