import { plural } from "../plural";
import type { ResamplingWords } from "../words/resamplingWords";

export const resampling: ResamplingWords = {
  bootstrapHeading: "Bootstrap (omsampling)",
  bootstrap: (resamples, units, level, method) =>
    `Intervall: ${level}, ${method}, ur ${resamples.text} ${plural(resamples, "omsampling", "omsamplingar")} av ${units}.`,
  jackknifeHeading: "Jackknife (en i taget utelämnad)",
  jackknife: (units, level) => `Intervall (${level}) ur att i tur och ordning utelämna var och en av ${units}.`,
  permutationHeading: "Permutationstest",
  permutation: (difference, asExtreme, resamples, share, alternative, paired) => {
    const how = {
      "two-sided": "minst lika långt från 0",
      greater: "minst lika stor",
      less: "minst lika låg",
    }[alternative];
    const what = paired ? "slumpvist byte av varje persons två svar" : "slumpvist byte av svaren";
    return `Skillnaden är ${difference}. Av ${resamples.text} omkastningar genom ${what} gav ${asExtreme} en skillnad ${how}: ${share}.`;
  },
  pShare: (p) => `andelen p ${p}`,
  seldom:
    "Slumpen ensam ger sällan en sådan skillnad, i färre än 5 av 100 omkastningar. Det säger inte hur stor skillnaden är.",
  often: "Slumpen ensam ger ofta nog en sådan skillnad: den kan vara noll. Det visar inte att skillnad saknas.",
  fewest: "Andelen räknar data själva som en av omkastningarna, så den är aldrig 0.",
  figure: "Mått",
  estimate: "Skattning",
  corrected: "Utan bias",
  bias: "Bias",
  meaning: "Intervall: hur långt måttet rör sig när svaren dras på nytt ur dem som gavs.",
  biasNote: "Bias: omsamplingarnas medelvärde minus skattningen.",
  correctedNote: "Utan bias: skattningen minus dess bias. Den varierar mer än skattningen själv.",
  jackknifeMeaning: "Intervall: hur långt måttet rör sig när enskilda svar utelämnas, med Students t.",
  units: {
    rows: (count) => `${count.text} ${plural(count, "rad", "rader")}`,
    clusters: (count) => `${count.text} kluster av rader`,
    people: (count) => `${count.text} ${plural(count, "person", "personer")}`,
  },
  groupsLeftOut: (groups) => `De utelämnades i ${groups} slumpvis bildade grupper.`,
  strata: (strata) => `Inom vart och ett av ${strata} strata.`,
  schemes: {
    ordinary: "Dragna med återläggning, lika många som det finns.",
    "rao-wu": "Dragna som urvalsdesignen kräver (Rao–Wu).",
    poisson: "Varje rad räknas ett slumpvist antal gånger för sig (Poisson).",
    bayesian: "Varje rad har en slumpvis vikt, och ingen utelämnas (bayesiansk bootstrap).",
  },
  seed: (seed) => `Slumptalsfrö ${seed}: samma frö ger samma siffror.`,
  answers: (n, missing) => `Bygger på ${n} svar; ${missing} saknades.`,
  allAnswers: (n) => `Bygger på ${n} svar.`,
  group: "Grupp",
  first: "Den första",
  second: "Den andra",
};
