import { plural } from "../plural";
import type { PathWords } from "../words/pathWords";

export const path: PathWords = {
  heading: "Stimodel",
  summary: (basis, constructs, paths) =>
    `${basis} ${constructs.text} ${plural(constructs, "konstrukt", "konstrukter")}, ${paths.text} ${plural(paths, "sti", "stier")}.`,
  explains: (construct, share) =>
    `Konstrukterne, der peger mod ${construct}, forklarer ${share} af dets variation (forklaringsgraden).`,
  open: (paths) => `Disse stier kan være nul, da deres intervaller rummer 0: ${paths}.`,
  noIntervals: "Stierne har ingen intervaller, fordi der ikke blev bedt om bootstrap: Hvor sikre de er, vides ikke.",
  arrow: (from, to) => `${from} → ${to}`,
  path: "Sti",
  coefficient: "Koefficient",
  pathNote:
    "Koefficient: hvor mange standardafvigelser mere af det andet konstrukt for én standardafvigelse mere af det første, når de øvrige er uændrede.",
  fSquaredNote:
    "f²: hvor meget stien føjer til det, der forklares; 0,02 kaldes som regel lille, 0,15 middel, 0,35 stor.",
  constructsHeading: "Konstrukterne",
  construct: "Konstrukt",
  items: "Spørgsmål",
  explained: "Forklaringsgrad %",
  index: "Indeks",
  alpha: "Alfa",
  indexNote: "Indeks: konstruktets gennemsnit på 0–100.",
  constructNote:
    "Alfa og ρc siger, hvor godt spørgsmålene stemmer overens, AVE hvor meget af spørgsmålene konstruktet forklarer; ρc fra 0,7 og AVE fra 0,5 regnes som regel for nok.",
  effectsHeading: "Ad alle veje",
  total: "I alt",
  direct: "Direkte",
  indirect: "Gennem andre",
  perFive: "Pr. 5 point",
  effectsNote:
    "I alt: ad alle veje tilsammen. Pr. 5 point: hvor mange point af det andet indeks der følges med fem point mere af det første (effektmål).",
  priorityHeading: (target) => `Prioriteringsmatrix for ${target}`,
  impact: "Effektmål",
  priorityNote: (target) =>
    `Effektmål: hvor mange point af indekset for ${target} der følges med ét point af dette indeks, ad alle veje. Et stort tal ved siden af et lavt indeks er det første at se på.`,
  itemsHeading: "Spørgsmålene",
  item: "Spørgsmål",
  loading: "Ladning",
  weight: "Vægt",
  itemsNote: "Ladning: spørgsmålets korrelation med sit konstrukt. Vægt: dets del i konstruktets tal.",
  fit: (srmr) =>
    `SRMR ${srmr}: hvor langt modellen i gennemsnit ligger fra spørgsmålenes korrelationer; under 0,08 kaldes som regel tæt.`,
  compareHeading: (by) => `Stimodel efter ${by}`,
  compareSummary: (basis, groups) => `${basis} ${groups.text} ${plural(groups, "gruppe", "grupper")}.`,
  pathDiffers: (path, a, b, amount) =>
    `${path} afviger mellem ${a} og ${b} med ${amount}, også når antallet af stier er regnet med.`,
  noPathDiffers:
    "Om ingen sti kan det siges, at den afviger mellem grupperne, når antallet af stier er regnet med. Det viser ikke, at de er ens.",
  notSame: (constructs, a, b) =>
    `I ${a} og ${b} måler ${constructs} ikke det samme: Deres stier kan ikke sammenlignes.`,
  sameEnough: (a, b) => `Intet taler imod, at konstrukterne er det samme i ${a} og ${b}.`,
  pairHeading: (a, b) => `${a} og ${b}`,
  difference: "Forskel",
  sameThing: "Det samme",
  invariance: { none: "nej", partial: "nok til at sammenligne stier", full: "nok til at slå grupperne sammen" },
  compareNote: (resamples, comparisons) =>
    `p: hvor ofte en tilfældig ombytning af grupperne (${resamples} gange) skiller stien mindst lige så meget; justeret for ${comparisons} forskelle.`,
  invarianceNote: "Det samme: om konstruktet er sat sammen af sine spørgsmål på samme måde i begge grupper (MICOM).",
  predictHeading: "Hvor godt stimodellen forudsiger",
  power: {
    high: "Svarene på hvert spørgsmål forudsiges bedre end med mindste kvadrater, for personer der blev udeladt.",
    medium: "Svarene på de fleste spørgsmål forudsiges bedre end med mindste kvadrater, for personer der blev udeladt.",
    low: "Svarene på få spørgsmål forudsiges bedre end med mindste kvadrater, for personer der blev udeladt.",
    none: "Svarene på intet spørgsmål forudsiges bedre end med mindste kvadrater, for personer der blev udeladt.",
  },
  noPower: "Der er ingen mindste kvadrater at sammenligne med.",
  worseThanMean: (items) => `Ikke bedre end de andres gennemsnit er forudsigelsen af ${items}.`,
  error: "Fejl",
  linearError: "Mindste kvadrater",
  qSquared: "Q²",
  predictNote: (folds, repeats) =>
    `Fejl: roden af middelkvadratet, i svarets enheder, over ${folds} dele af personerne, hver udeladt efter tur, ${repeats} gange.`,
  qSquaredNote: "Q²: den del af spredningen, der forudsiges; ved 0 eller derunder gør gennemsnittet det lige så godt.",
};
