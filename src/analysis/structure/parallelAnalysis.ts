import { AnalysisError, quote } from "../../errors";
import { factorability } from "../../estimate/factor/factorability";
import type { SurveyData } from "../../table/surveyData";
import { choice } from "../choice";
import { deepFreeze } from "../frozen";
import type { MatrixInput } from "../matrixInput";
import { checkOptions } from "../options";
import type { Warning } from "../results";
import { warning } from "../warnings";
import { determinedItem } from "./factorability";
import { givenStructure } from "./givenStructure";
import { parallelSuggestions, permutedCorrelations, simulatedCorrelations } from "./parallelReference";
import { type StructureMatrix, structureFields, structureMatrix } from "./structureMatrix";
import {
  GIVEN_OPTIONS,
  type GivenCorrelationOptions,
  STRUCTURE_OPTIONS,
  type StructureOptions,
} from "./structureOptions";
import type { ParallelAnalysisResult } from "./structureResults";

export interface ParallelSettings {
  /** How many sets of unrelated answers; 200 by default. */
  readonly resamples?: number;
  /** Whole number; the same seed gives the same figures everywhere. 1 by default. */
  readonly seed?: number;
  /** Which quantile of theirs an eigenvalue has to exceed; 0.95 by default. */
  readonly quantile?: number;
}

export type ParallelAnalysisOptions = StructureOptions &
  ParallelSettings & {
    /** "simulated" by default: normal answers. "permuted": the answers themselves, each item's dealt anew; complete rows without weights. */
    readonly method?: "simulated" | "permuted";
  };

const SETTINGS = ["resamples", "seed", "quantile"] as const;

/**
 * How many components or factors? As many as have an eigenvalue larger than answers give that have nothing to do with one another.
 * For components the eigenvalues of the correlations, for factors those with squared multiple correlations on the diagonal; each is
 * compared with a quantile of those of as many unrelated answers, and counting stops at the first that is not above.
 * Unrelated normal answers are drawn as cross-products, at a cost that does not grow with n. With weights, as many as Kish's effective sample size.
 * @throws AnalysisError "too-few-rows" (fewer than items + 1) · "not-positive-definite" (an item that others determine) · "invalid-option" …
 * @source Horn (1965); Humphreys & Ilgen (1969); observed eigenvalues agree with psych::fa.parallel(SMC = TRUE), test/reference/structure.json
 * @example parallelAnalysis(attitude, { items: ["complaints", "learning", "raises", "advance"] }).components.suggested // → 1
 */
export function parallelAnalysis(data: SurveyData, options: ParallelAnalysisOptions): ParallelAnalysisResult {
  const call = "parallelAnalysis";
  checkOptions(call, options, [...STRUCTURE_OPTIONS, ...SETTINGS, "method"]);
  const method = choice(call, "method", options?.method, ["simulated", "permuted"], "simulated");
  const matrix = structureMatrix(call, data, options, (items) => items + 1);
  if (method === "permuted" && (matrix.rule === "pairwise" || matrix.design!.weights.kind !== "none")) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: method "permuted" deals complete, unweighted answers; ${matrix.rule === "pairwise" ? 'with missing: "pairwise"' : "with weights"} take "simulated"`,
      { option: "method" },
    );
  }
  return parallelOf(call, matrix, options, method);
}

/**
 * Parallel analysis from correlations and the number of answers behind them.
 * @param correlation k×k: nested arrays, or one row-major array
 * @example parallelAnalysisFromCorrelation([[1, 0.6, 0.5], [0.6, 1, 0.4], [0.5, 0.4, 1]], { n: 200 }).components.suggested // → 1
 */
export function parallelAnalysisFromCorrelation(
  correlation: MatrixInput,
  options: GivenCorrelationOptions & ParallelSettings & { readonly n: number },
): ParallelAnalysisResult {
  const call = "parallelAnalysisFromCorrelation";
  checkOptions(call, options, [...GIVEN_OPTIONS, ...SETTINGS]);
  const matrix = givenStructure(call, correlation, options ?? {});
  if (matrix.n === null) {
    throw new AnalysisError(
      "missing-option",
      `${call}: option "n" is missing; chance correlations depend on the number of answers: write { n: … }`,
      { option: "n" },
    );
  }
  return parallelOf(call, matrix, options, "simulated");
}

/** The analysis of correlations that were checked already. */
export function parallelOf(
  call: string,
  matrix: StructureMatrix,
  settings: ParallelSettings,
  method: "simulated" | "permuted",
): ParallelAnalysisResult {
  const { terms, correlation } = matrix;
  const k = terms.length;
  const resamples = whole(call, "resamples", settings.resamples ?? 200, 20);
  const seed = whole(call, "seed", settings.seed ?? 1, 0);
  const { quantile = 0.95 } = settings;
  if (!(quantile > 0 && quantile < 1)) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: quantile must be a number between 0 and 1, got ${quote(quantile)}; 0.95 is usual`,
      { option: "quantile" },
    );
  }
  const n = answersBehind(matrix);
  if (!(n > k)) {
    throw new AnalysisError(
      "too-few-rows",
      `${call}: ${n} answers are too few for ${k} items; more than ${k} are needed. Use fewer items`,
      { n, columns: k, needed: k + 1 },
    );
  }
  const inverse = factorability(correlation, k);
  if (typeof inverse === "number") throw determinedItem(call, terms, inverse);
  const draw = method === "permuted" ? permutedCorrelations(matrix) : simulatedCorrelations(n, k);
  const { components, factors } = parallelSuggestions(correlation, k, draw, { resamples, seed, quantile });
  return deepFreeze({
    kind: "parallelAnalysis",
    components,
    factors,
    method,
    quantile,
    resamples,
    seed,
    ...structureFields(matrix, [
      ...(components.suggested === 0 ? [noStructure()] : []),
      ...(matrix.kind === "polychoric" && method === "simulated" ? [pearsonReference()] : []),
    ]),
  });
}

/** The n of simulated answers: of pairs the smallest, with weights Kish's. */
function answersBehind({ n, nPairs, rule, effectiveSampleSize }: StructureMatrix): number {
  if (rule === "pairwise") return nPairs!.reduce((least, pair) => Math.min(least, pair), Number.POSITIVE_INFINITY);
  return effectiveSampleSize ?? n!;
}

function whole(call: string, option: string, value: unknown, least: number): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= least) return value;
  throw new AnalysisError(
    "invalid-option",
    `${call}: ${option} must be a whole number of at least ${least}, got ${quote(value)}`,
    { option, least },
  );
}

function noStructure(): Warning {
  return warning(
    "no-structure",
    "Not even the first eigenvalue is larger than unrelated answers give: the items have nothing in common that this survey can show.",
  );
}

function pearsonReference(): Warning {
  return warning(
    "reference-is-pearson",
    'Polychoric correlations scatter more than the Pearson correlations of the simulated answers, so the number suggested may be too large; method: "permuted" compares like with like, and takes longer.',
  );
}
