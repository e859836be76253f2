import type { AgreementWords } from "../words/agreementWords";

export const agreement: AgreementWords = {
  icc: "ICC",
  iccHeading: "Bedömares samstämmighet (intraklasskorrelation)",
  iccSummary: (subjects, raters) => `${subjects} objekt, vart och ett bedömt av ${raters} bedömare.`,
  single: "en bedömning",
  mean: "medel av alla",
  raters: {
    "other-for-each-subject": "andra för varje objekt",
    drawn: "dragna ur många",
    these: "bara dessa",
  },
  ratersHeader: "Bedömare",
  unit: "För",
  iccNote:
    "Formen ska väljas efter hur bedömningarna gjordes, inte efter vilken som är störst. Dragna ur många: om också andra skulle stämma överens. Bara dessa: om de ordnar objekten lika.",
  kappaHeading: "Två bedömares samstämmighet (Cohens kappa)",
  kappa: (estimate, observed, expected, n) =>
    `Kappa är ${estimate}: de två är överens i ${observed} av ${n} fall, och av en slump vore de det i ${expected}.`,
  interval: (level, range) => `Intervallet (${level}) är ${range}.`,
  beyondChance: "De är överens mer än slumpen ensam brukar ge; hur mycket säger kappa.",
  notBeyondChance: "Samstämmigheten kan vara slumpens: intervallet rymmer 0.",
  weighted: {
    exact: "Bara samma svar räknas som överens.",
    linear: "Svar som ligger nära räknas delvis, efter avståndet.",
    quadratic: "Svar som ligger nära räknas delvis, efter avståndet i kvadrat.",
  },
  first: "Första bedömaren",
  krippendorffHeading: "Kodares samstämmighet (Krippendorffs alfa)",
  krippendorff: (estimate, units, coders) => `Alfa är ${estimate} för ${units} enheter och ${coders} kodare.`,
  reliable: {
    good: "Koder som stämmer så väl brukar anses pålitliga (0,8 och uppåt).",
    tentative: "Koder som stämmer så väl brukar bara räcka till preliminära slutsatser (0,667 till 0,8).",
    not: "Koder som stämmer så lite brukar man inte lita på (under 0,667).",
  },
  byLowerEnd: "Bedömt efter intervallets nedre ände.",
  unknownInterval: "Hur säkert det är vet man inte: ingen bootstrap begärdes.",
  measurement: {
    nominal: "Koder är lika eller olika.",
    ordinal: "Koder står i ordning.",
    interval: "Koder är tal, och deras avstånd räknas.",
    ratio: "Koder är tal från 0, och deras kvot räknas.",
  },
  leftOut: (missing) => `${missing} enheter har färre än två koder och säger inget om samstämmighet.`,
  figure: "Mått",
  value: "Värde",
  codes: "Koder",
};
