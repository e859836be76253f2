import type { AgreementWords } from "../words/agreementWords";

export const agreement: AgreementWords = {
  icc: "ICC",
  iccHeading: "Agreement of raters (intraclass correlation)",
  iccSummary: (subjects, raters) => `${subjects} subjects, each rated by ${raters} raters.`,
  single: "one rating",
  mean: "mean of all",
  raters: {
    "other-for-each-subject": "others for each subject",
    drawn: "drawn from many",
    these: "only these",
  },
  ratersHeader: "Raters",
  unit: "Of",
  iccNote:
    "The form has to be chosen by how the ratings were made, not by which is largest. Raters drawn from many: whether others would agree too. Only these: whether they order the subjects alike.",
  kappaHeading: "Agreement of two raters (Cohen's kappa)",
  kappa: (estimate, observed, expected, n) =>
    `Kappa is ${estimate}: the two agree in ${observed} of ${n} cases, and by chance would in ${expected}.`,
  interval: (level, range) => `Its ${level} interval is ${range}.`,
  beyondChance: "They agree more than chance alone usually gives; how much is for kappa to say.",
  notBeyondChance: "The agreement may be that of chance: the interval holds 0.",
  weighted: {
    exact: "Only the same answer counts as agreement.",
    linear: "Answers that lie near count in part, by their distance.",
    quadratic: "Answers that lie near count in part, by their squared distance.",
  },
  first: "First rater",
  krippendorffHeading: "Agreement of coders (Krippendorff's alpha)",
  krippendorff: (estimate, units, coders) => `Alpha is ${estimate} for ${units} units and ${coders} coders.`,
  reliable: {
    good: "Codes that agree so far are commonly taken as reliable (0.8 and above).",
    tentative: "Codes that agree so far are commonly taken for tentative conclusions only (0.667 to 0.8).",
    not: "Codes that agree so little are commonly not relied on (below 0.667).",
  },
  byLowerEnd: "Judged by the lower end of its interval.",
  unknownInterval: "How sure that is, is not known: no bootstrap was asked for.",
  measurement: {
    nominal: "Codes are the same or not.",
    ordinal: "Codes are in an order.",
    interval: "Codes are numbers, and their distance counts.",
    ratio: "Codes are numbers from 0, and their ratio counts.",
  },
  leftOut: (missing) => `${missing} units have fewer than two codes and say nothing of agreement.`,
  figure: "Figure",
  value: "Value",
  codes: "Codes",
};
