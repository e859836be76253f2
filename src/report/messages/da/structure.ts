import { plural } from "../plural";
import type { StructureWords } from "../words/structureWords";

export const structure: StructureWords = {
  correlations: {
    pearson: "Pearsons korrelationer.",
    spearman: "Spearmans rangkorrelationer.",
    polychoric: "Polykoriske korrelationer: dem mellem de normalfordelte variable bag ordnede svar.",
    given: "Korrelationerne var givet.",
  },
  pairwise: "Hver korrelation hviler på dem, der har svaret på begge.",
  basis: (n) => `Baseret på ${n} svar.`,
  repaired: "Korrelationerne hørte ikke sammen og blev erstattet af de nærmeste, der gør.",
  item: "Spørgsmål",
  pair: "Par",
  correlation: "Korrelation",
  answers: "Svar",
  correlationHeading: "Korrelationer",
  strongest: (first, second, correlation) => `Den stærkeste er den mellem ${first} og ${second}: ${correlation}.`,
  open: (open, all) => `${open} af ${all} kan være nul: Intervallet rummer 0.`,
  strongestPairs: (shown, all) => `De ${shown} stærkeste af ${all} par.`,
  factorabilityHeading: "Er spørgsmålene en faktoranalyse værd?",
  kmo: (estimate) => `Kaiser–Meyer–Olkins mål er ${estimate}.`,
  worth: {
    good: "Spørgsmålene har nok til fælles til faktorer: Fra 0,8 og op kaldes det som regel godt.",
    middling: "Spørgsmålene har noget til fælles: Mellem 0,5 og 0,8 kan der være faktorer, måske utydelige.",
    not: "Spørgsmålene har for lidt til fælles: Under 0,5 regnes faktorer som regel for intet at sige.",
  },
  bartlett: (statistic, df, p) =>
    `Bartletts test: χ²(${df}) = ${statistic}, p ${p}, det vil sige hvor ofte spørgsmål uden noget med hinanden at gøre ville se så beslægtede ud.`,
  kmoOfItem: "KMO",
  kmoNote:
    "KMO for et spørgsmål: hvor meget af dets bånd til de andre der deles af alle; under 0,5 passer det dårligt.",
  parallelHeading: "Hvor mange faktorer?",
  suggested: (components, factors) =>
    `Parallelanalysen foreslår ${factors.text} ${plural(factors, "faktor", "faktorer")} (${components.text} ${plural(components, "komponent", "komponenter")}).`,
  place: "Plads",
  component: "Komponent",
  factor: "Faktor",
  reference: "At overgå",
  parallelNote: (quantile, resamples) =>
    `At overgå: det, som ${quantile} af ${resamples} sæt ubeslægtede svar holder sig under. Antallet er et forslag; hvad faktorerne betyder, afgør også.`,
  componentsHeading: "Hovedkomponenter",
  factorsHeading: "Faktorer",
  explains: (factors, share) =>
    `${factors.text} ${plural(factors, "står", "står tilsammen")} for ${share} af spørgsmålenes varians.`,
  loadsOn: (factor, items) => `${factor} følger mest ${items}.`,
  communality: "Forklaret",
  loadingNote:
    "Ladning: hvor meget spørgsmålet har med faktoren at gøre, fra −1 til 1. Forklaret: den del af spørgsmålet, som alle faktorer tilsammen står for.",
  share: "Andel %",
  cumulative: "Samlet %",
  fit: (statistic, df, p, rmsea, tli) =>
    `Tilpasning: χ²(${df}) = ${statistic}, p ${p} (et lille p siger, at der skal flere faktorer til for at gengive korrelationerne nøjagtigt), RMSEA ${rmsea}, TLI ${tli}.`,
  rmsr: (rmsr) => `I gennemsnit rammer faktorerne ${rmsr} ved siden af korrelationerne.`,
  heywood: (items) => `Af ${items} synes alt at være forklaret, hvad man ikke kan tro på.`,
  scalesHeading: "Foreslåede skalaer",
  scales: (scales, items) => `${scales.text} ${plural(scales, "skala", "skalaer")} af ${items} spørgsmål.`,
  scale: "Skala",
  items: "Spørgsmål",
  alpha: "Alfa",
  averageCorrelation: "Gns. r",
  against: (item) => `${item} (vendt)`,
  unplacedNone: (items) => `Hører ikke til nogen skala: ${items}.`,
  unplacedSeveral: (items) => `Hører til mere end én skala, og derfor til ingen: ${items}.`,
  againstNote: "Vendt: Spørgsmålet går imod de andre, og dets svar skal vendes, før de lægges sammen.",
  scalesNote: "Et forslag ud fra svarene alene: Læs spørgsmålene, og behold kun dem, der spørger om én og samme ting.",
};
