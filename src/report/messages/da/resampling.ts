import { plural } from "../plural";
import type { ResamplingWords } from "../words/resamplingWords";

export const resampling: ResamplingWords = {
  bootstrapHeading: "Bootstrap (gentagen trækning)",
  bootstrap: (resamples, units, level, method) =>
    `Intervaller: ${level}, ${method}, ud fra ${resamples.text} ${plural(resamples, "gentagelse", "gentagelser")} af ${units}.`,
  jackknifeHeading: "Jackknife (én udeladt ad gangen)",
  jackknife: (units, level) => `Intervaller (${level}) ud fra at udelade hver af ${units} efter tur.`,
  permutationHeading: "Permutationstest",
  permutation: (difference, asExtreme, resamples, share, alternative, paired) => {
    const how = {
      "two-sided": "mindst lige så langt fra 0",
      greater: "mindst lige så stor",
      less: "mindst lige så lav",
    }[alternative];
    const what = paired ? "tilfældig ombytning af hver persons to svar" : "tilfældig ombytning af svarene";
    return `Forskellen er ${difference}. Af ${resamples.text} omrokeringer ved ${what} gav ${asExtreme} en forskel ${how}: ${share}.`;
  },
  pShare: (p) => `andelen p ${p}`,
  seldom:
    "Tilfældet alene giver sjældent sådan en forskel, i færre end 5 af 100 omrokeringer. Det siger ikke, hvor stor forskellen er.",
  often: "Tilfældet alene giver ofte nok sådan en forskel: Den kan være nul. Det viser ikke, at der ingen forskel er.",
  fewest: "Andelen tæller data selv med som en af omrokeringerne, så den er aldrig 0.",
  figure: "Mål",
  estimate: "Estimat",
  corrected: "Uden bias",
  bias: "Bias",
  meaning: "Interval: hvor langt målet flytter sig, når svarene trækkes på ny blandt dem, der blev givet.",
  biasNote: "Bias: gentagelsernes gennemsnit minus estimatet.",
  correctedNote: "Uden bias: estimatet minus dets bias. Det varierer mere end estimatet selv.",
  jackknifeMeaning: "Interval: hvor langt målet flytter sig, når enkelte svar udelades, med Students t.",
  units: {
    rows: (count) => `${count.text} ${plural(count, "række", "rækker")}`,
    clusters: (count) => `${count.text} ${plural(count, "klynge", "klynger")} af rækker`,
    people: (count) => `${count.text} ${plural(count, "person", "personer")}`,
  },
  groupsLeftOut: (groups) => `De blev udeladt i ${groups} tilfældigt dannede grupper.`,
  strata: (strata) => `Inden for hvert af ${strata} strata.`,
  schemes: {
    ordinary: "Trukket med tilbagelægning, lige så mange som der er.",
    "rao-wu": "Trukket, som stikprøvedesignet kræver (Rao–Wu).",
    poisson: "Hver række tæller et tilfældigt antal gange for sig (Poisson).",
    bayesian: "Hver række har en tilfældig vægt, og ingen udelades (bayesiansk bootstrap).",
  },
  seed: (seed) => `Startværdi ${seed}: Den samme startværdi giver de samme tal.`,
  answers: (n, missing) => `Baseret på ${n} svar; ${missing} manglede.`,
  allAnswers: (n) => `Baseret på ${n} svar.`,
  group: "Gruppe",
  first: "Den første",
  second: "Den anden",
};
