import { AnalysisError, quote, quoteList } from "../../errors";
import { type AnswerCodes, answerCodes } from "../../estimate/correlation/answerCodes";
import {
  POLYCHORIC_FLOOR,
  type PolychoricMatrix,
  polychoricEstimator,
  polychoricMatrix,
} from "../../estimate/correlation/polychoricMatrix";
import { correlationRepair } from "../../estimate/missing/pairwiseEstimator";
import { weightedDraw } from "../../inference/weightedDraw";
import { correlationInPlace } from "../../moments/moments";
import { multinomialCountsInPlace } from "../../random/multinomialCounts";
import { choice } from "../choice";
import { resampledCrossProducts } from "../resampling/resampledCrossProducts";
import { type Resampling, resamplingOfDesign } from "../resampling/resampledFigures";
import type { ItemCorrelation, Warning } from "../results";
import { warning } from "../warnings";
import type { ScaleItems, ScaleItemsOfRows } from "./scaleItems";

export interface CorrelationOption {
  /**
   * "pearson" (default), or "polychoric": the correlations of the normal variables behind answers in a few ordered categories, for ordinal
   * alpha and omega. They are of the variables, not of the answers: the sum of the answers themselves is less reliable than they say.
   */
  readonly correlation?: ItemCorrelation;
}

export interface ItemCorrelations {
  readonly kind: ItemCorrelation;
  /** k×k, row-major. */
  readonly matrix: Float64Array;
  readonly warnings: readonly Warning[];
}

export function correlationKind(call: string, { correlation }: CorrelationOption): ItemCorrelation {
  return choice(call, "correlation", correlation, ["pearson", "polychoric"], "pearson");
}

/** Pearson's, from covariances. */
export function pearsonCorrelations({ covariance, terms }: Pick<ScaleItems, "covariance" | "terms">): ItemCorrelations {
  const matrix = new Float64Array(covariance.length);
  correlationInPlace(covariance, terms.length, matrix);
  return { kind: "pearson", matrix, warnings: [] };
}

/**
 * The correlations of the items of a scale, of the kind asked for.
 * @throws AnalysisError "invalid-data" (polychoric of items with many different answers)
 */
export function itemCorrelations(call: string, items: ScaleItemsOfRows, kind: ItemCorrelation): ItemCorrelations {
  if (kind === "pearson") return pearsonCorrelations(items);
  const { terms, design } = items;
  const codes = codesOf(items);
  refuseManyAnswers(call, terms, codes);
  const weights = design.weights.kind === "none" ? null : design.weights.values;
  const made = polychoricMatrix(codes, weights);
  // Rows are complete and every item varies, so each pair has a table.
  if ("cause" in made) throw new AnalysisError("constant-column", `${call}: ${quote(terms[made.a]!)} does not vary`);
  return { kind, matrix: made.correlation, warnings: polychoricWarnings(made, terms) };
}

/**
 * A bootstrap of what is made of the correlations.
 * @param figuresOf is given k×k correlations, which it must not keep
 */
export function resampledCorrelations(
  items: ScaleItemsOfRows,
  kind: ItemCorrelation,
  seed: number,
  figuresOf: (correlation: Float64Array) => Float64Array,
): Resampling {
  const { design, terms } = items;
  const k = terms.length;
  const correlation = new Float64Array(k * k);
  if (kind === "pearson") {
    return resamplingOfDesign(design, seed, (sums) => {
      const crossProductsOf = resampledCrossProducts(sums);
      return (weights) => {
        correlationInPlace(crossProductsOf(weights), k, correlation);
        return figuresOf(correlation);
      };
    });
  }
  const { weights } = design;
  const estimate = polychoricEstimator(codesOf(items), 0);
  const nPairs = new Float64Array(k * k);
  const repair = correlationRepair(k, POLYCHORIC_FLOOR);
  return {
    units: design.columns[0]!.values.length,
    ...(weights.kind === "sampling" && { draw: weightedDraw(weights.values) }),
    ...(weights.kind === "frequency" && {
      draw: (stream, drawn) => multinomialCountsInPlace(stream, weights.values, design.n, drawn),
    }),
    estimator: (drawn) => {
      if (estimate(drawn, correlation, nPairs) !== null) {
        throw new AnalysisError("constant-column", "an item has a single answer in this resample");
      }
      repair(correlation);
      return figuresOf(correlation);
    },
  };
}

function codesOf({ design }: ScaleItemsOfRows): AnswerCodes[] {
  return design.columns.map(({ values }) => answerCodes(values));
}

/** More different answers than this are a measurement, not categories; the tables would be empty. */
const MOST_CATEGORIES = 20;

function refuseManyAnswers(call: string, terms: readonly string[], codes: readonly AnswerCodes[]): void {
  const at = codes.findIndex(({ answers }) => answers.length > MOST_CATEGORIES);
  if (at < 0) return;
  const answers = codes[at]!.answers.length;
  throw new AnalysisError(
    "invalid-data",
    `${call}: ${quote(terms[at]!)} has ${answers} different answers, and polychoric correlations are for at most ${MOST_CATEGORIES} ordered categories; take correlation: "pearson"`,
    { term: terms[at]!, answers, most: MOST_CATEGORIES },
  );
}

/** Sparse tables, pairs without a maximum, and correlations that did not belong together. */
function polychoricWarnings(made: PolychoricMatrix, terms: readonly string[]): Warning[] {
  const warnings: Warning[] = [];
  const names = (pairs: readonly { readonly a: number; readonly b: number }[]): string =>
    quoteList(
      pairs.map(({ a, b }) => `${terms[a]} and ${terms[b]}`),
      3,
    );
  if (made.sparse.length > 0) {
    const cells = made.sparse.reduce((sum, { emptyCells }) => sum + emptyCells, 0);
    warnings.push(
      warning(
        "empty-cells",
        `${cells} ${cells === 1 ? "combination of answers was" : "combinations of answers were"} given by nobody, in ${names(made.sparse)}. They count as they are, 0; where answers are few, merge rare ones.`,
        { pairs: made.sparse.map(({ a, b, emptyCells }) => ({ terms: [terms[a]!, terms[b]!], emptyCells })) },
      ),
    );
  }
  if (made.boundary.length > 0) {
    warnings.push(
      warning(
        "correlation-at-boundary",
        `The answers to ${names(made.boundary)} are ordered by one another, so the polychoric correlation has no maximum and stands at ±0.9999.`,
        { pairs: made.boundary.map(({ a, b }) => [terms[a]!, terms[b]!]) },
      ),
    );
  }
  if (made.repaired) {
    warnings.push(
      warning(
        "repaired-correlations",
        `The correlations, each made by itself, do not belong together: the smallest eigenvalue is ${made.smallestEigenvalue.toPrecision(3)}. The figures rest on the nearest ones that do; no correlation moved by more than ${made.largestRepair.toPrecision(2)}.`,
        { smallestEigenvalue: made.smallestEigenvalue, largestRepair: made.largestRepair },
      ),
    );
  }
  return warnings;
}
