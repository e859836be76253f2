import { quote, quoteList } from "../../errors";
import type { ConfirmatoryFigures } from "../../estimate/confirmatory/confirmatoryFigures";
import { type FactorStructure, factorCorrelations } from "../../estimate/confirmatory/factorStructure";
import type { LikelihoodFit } from "../../estimate/confirmatory/maximumLikelihood";
import { symmetricEigenInPlace, symmetricEigenOf } from "../../numeric/symmetricEigen";
import type { Warning } from "../results";
import { warning } from "../warnings";
import type { FactorBlocks } from "./factorBlocks";

interface ConfirmatoryState {
  readonly blocks: FactorBlocks;
  /** Sampling weights. */
  readonly weighted: boolean;
  readonly structure: FactorStructure;
  readonly fit: LikelihoodFit;
  readonly figures: ConfirmatoryFigures;
}

/** What the reader of a measurement model has to know before believing it. */
export function confirmatoryWarnings(state: ConfirmatoryState): Warning[] {
  return [
    ...searchWarnings(state),
    ...improperWarnings(state),
    ...reversedWarnings(state),
    ...saturatedWarnings(state),
    ...(state.weighted ? [weightedLikelihood()] : []),
  ];
}

function searchWarnings({ blocks, structure, fit }: ConfirmatoryState): Warning[] {
  if (!fit.converged) {
    return [
      warning(
        "search-not-converged",
        `The search for the maximum of the likelihood stopped after ${fit.iterations} ${fit.iterations === 1 ? "step" : "steps"} without reaching it; errors and fit are left out, and the estimates are no more than where it stood. Does each item belong to its factor? Are there enough answers?`,
        { iterations: fit.iterations },
      ),
    ];
  }
  if (fit.notIdentified === null) return [];
  const { parameter, terms } = parameterAt(blocks, structure, fit.notIdentified);
  return [
    warning(
      "not-identified",
      `The answers do not fix the ${parameter} of ${quoteList(terms)}: other values would fit as well. Standard errors are left out. A factor of two items needs another factor that it clearly goes with.`,
      { parameter, terms },
    ),
  ];
}

function parameterAt(
  { items, names }: FactorBlocks,
  structure: FactorStructure,
  at: number,
): { readonly parameter: "loading" | "uniqueness" | "correlation"; readonly terms: readonly string[] } {
  if (at < structure.items) return { parameter: "loading", terms: [items[at]!] };
  const item = structure.uniquenessAt.indexOf(at);
  if (item >= 0) return { parameter: "uniqueness", terms: [items[item]!] };
  return { parameter: "correlation", terms: structure.pairs[at - structure.correlationsAt]!.map((k) => names[k]!) };
}

/** Estimates that no population can have. */
function improperWarnings({ blocks, structure, fit, figures }: ConfirmatoryState): Warning[] {
  const warnings: Warning[] = [];
  const items = blocks.items.filter((_, i) => figures.uniquenesses[i]!.estimate < 0);
  if (items.length > 0) {
    const many = items.length > 1;
    warnings.push(
      warning(
        "negative-uniqueness",
        `The unique ${many ? "variances" : "variance"} of ${quoteList(items)} ${many ? "are" : "is"} estimated below 0, which no variance can be (a Heywood case): too few answers, too few items on the factor, or a model that does not fit. Reliability and explained variance of ${many ? "their factors" : "its factor"} are left out.`,
        { terms: items },
      ),
    );
  }
  const pairs = structure.pairs.filter((_, pair) => Math.abs(fit.parameters[structure.correlationsAt + pair]!) > 1);
  for (const [a, b] of pairs) {
    warnings.push(
      warning(
        "improper-correlation",
        `The correlation of ${quote(blocks.names[a]!)} and ${quote(blocks.names[b]!)} is estimated beyond 1: their items measure one thing, or the model does not fit. Try them as one factor.`,
        { factors: [blocks.names[a]!, blocks.names[b]!] },
      ),
    );
  }
  const eigen = symmetricEigenOf(structure.factors);
  symmetricEigenInPlace(factorCorrelations(structure, fit.parameters), eigen);
  if (pairs.length === 0 && Math.min(...eigen.values) < 0) {
    warnings.push(
      warning(
        "improper-correlations",
        "The correlations of the factors that were estimated cannot occur together (their matrix is not positive definite): too few answers, or a model that does not fit.",
        { factors: [...blocks.names] },
      ),
    );
  }
  return warnings;
}

/** Items whose loading has the other sign than most of their factor's. */
function reversedWarnings({ blocks, structure, fit }: ConfirmatoryState): Warning[] {
  const terms = structure.blocks.flatMap((block) => {
    const negative = block.filter((item) => fit.parameters[item]! < 0);
    const reversed = 2 * negative.length > block.length ? block.filter((item) => fit.parameters[item]! > 0) : negative;
    return reversed.map((item) => blocks.items[item]!);
  });
  if (terms.length === 0) return [];
  return [
    warning(
      "reversed-items",
      `${quoteList(terms)} ${terms.length > 1 ? "run" : "runs"} against the other items; if the question is worded the other way round, reverse its answers first. Nothing was reversed.`,
      { terms },
    ),
  ];
}

function saturatedWarnings({ structure }: ConfirmatoryState): Warning[] {
  if ((structure.items * (structure.items + 1)) / 2 > structure.parameters) return [];
  return [
    warning(
      "saturated-model",
      "The model has as many parameters as there are variances and covariances, so it reproduces any answers: its fit tests nothing. A fourth item, or another factor, would make it a test.",
      { parameters: structure.parameters },
    ),
  ];
}

function weightedLikelihood(): Warning {
  return warning(
    "weighted-likelihood",
    "The estimates are weighted, but standard errors, χ² and all that rests on them treat the weights as if they said how precise an answer is: with sampling weights they do not hold.",
  );
}
