import { type DesignMatrix, designMatrix, incompleteDesignMatrix } from "../../design/designMatrix";
import type { CaseWeights } from "../../design/weights";
import { type AnswerCodes, answerCodes } from "../../estimate/correlation/answerCodes";
import { pairCorrelations } from "../../estimate/correlation/pairCorrelations";
import { type PolychoricMatrix, polychoricMatrix } from "../../estimate/correlation/polychoricMatrix";
import { rankColumn } from "../../estimate/correlation/rankScores";
import { correlationRepair } from "../../estimate/missing/pairwiseEstimator";
import { refuseConstant } from "../../estimate/regression/constantColumns";
import { kishSampleSize } from "../../estimate/score/kishSampleSize";
import { correlationFromMoments, covarianceFromMoments } from "../../moments/moments";
import { momentsOfColumns } from "../../moments/momentsOfColumns";
import { symmetricEigenInPlace, symmetricEigenOf } from "../../numeric/symmetricEigen";
import { auditOf, auditWarnings } from "../audit";
import { choice } from "../choice";
import { required } from "../options";
import type { Audit, Warning } from "../results";
import { emptyCellsOf, noPair, refuseContinuous, refuseSingleAnswer, singleItem, tooFewRows } from "./structureErrors";
import type { StructureOptions } from "./structureOptions";
import type { CorrelationKind, StructureFields } from "./structureResults";
import { matrixWarnings, polychoricWarnings } from "./structureWarnings";

/** Correlations as every call of this folder starts from them. All matrices k×k, row-major. */
export interface StructureMatrix {
  readonly kind: CorrelationKind;
  readonly rule: "listwise" | "pairwise" | null;
  readonly terms: readonly string[];
  /** As estimated. */
  readonly raw: Float64Array;
  /** The same, or the nearest matrix with eigenvalues of at least the floor. */
  readonly correlation: Float64Array;
  readonly smallestEigenvalue: number;
  readonly repaired: boolean;
  readonly n: number | null;
  /** Of every pair; null when given. */
  readonly nPairs: Float64Array | null;
  /** n for closed forms that count independent rows: null without rows, with sampling weights, pairs or ordered categories. */
  readonly nForTests: number | null;
  readonly weighted: boolean;
  readonly effectiveSampleSize: number | null;
  /** Of complete rows, with denominator n − 1. */
  readonly covariance: Float64Array | null;
  readonly polychoric: PolychoricMatrix | null;
  readonly codes: readonly AnswerCodes[];
  readonly design: DesignMatrix | null;
  readonly missing: number | null;
  readonly audit: Audit | null;
  readonly warnings: readonly Warning[];
}

/** The smallest eigenvalue that a repaired matrix keeps. */
const FLOOR = 1e-3;

/**
 * Correlations of items by the options that every call here shares.
 * @param needed the smallest n that the caller can use, given the number of items
 * @param option what the caller calls the kind of correlation
 * @throws AnalysisError "too-few-items" · "too-few-rows" · "constant-column" · "no-valid-answers" · as the table room does
 */
export function structureMatrix(
  call: string,
  data: unknown,
  options: StructureOptions,
  needed: (items: number) => number,
  option: "correlation" | "method" = "correlation",
): StructureMatrix {
  const kind = choice(call, option, options?.correlation, ["pearson", "spearman", "polychoric"], "pearson");
  const rule = choice(call, "missing", options?.missing, ["listwise", "pairwise"], "listwise");
  const correction = emptyCellsOf(call, options?.emptyCells, kind, option);
  const request = {
    call,
    option: "items",
    columns: required(call, options, "items"),
    missingCodes: options.missingCodes,
    scale: options.scale,
    weights: options.weights,
  };
  const design = rule === "listwise" ? designMatrix(data, request) : incompleteDesignMatrix(data, request, "any");
  const terms = design.columns.map(({ term }) => term);
  const k = terms.length;
  if (k < 2) throw singleItem(call, terms);
  const columns = design.columns.map(({ values }) => values);
  const weights = design.weights.kind === "none" ? null : design.weights.values;
  const weighted = design.weights.kind === "sampling";
  const audit = auditOf(design.audit);
  const common = {
    kind,
    rule,
    terms,
    design,
    audit,
    weighted,
    missing: design.missing,
    n: design.n,
    effectiveSampleSize: weighted ? kishOf(design.weights) : null,
    nForTests: weighted || rule === "pairwise" || kind === "polychoric" ? null : design.n,
  };
  if (rule === "pairwise" && design.n < needed(k)) throw tooFewRows(call, design.n, k, needed(k));

  let raw: Float64Array;
  let nPairs: Float64Array | null = null;
  let covariance: Float64Array | null = null;
  let polychoric: PolychoricMatrix | null = null;
  let codes: readonly AnswerCodes[] = [];
  if (rule === "listwise") {
    const moments = momentsOfColumns(columns, weights, design.n);
    refuseConstant(call, moments, terms, needed(k));
    covariance = covarianceFromMoments(moments);
    raw = correlationFromMoments(moments);
    nPairs = new Float64Array(k * k).fill(design.n);
  } else raw = new Float64Array(k * k);
  if (rule === "pairwise" || kind !== "pearson") codes = columns.map((column) => answerCodes(column));
  refuseSingleAnswer(call, terms, codes);
  if (kind === "polychoric") {
    refuseContinuous(call, terms, codes, option);
    const made = polychoricMatrix(codes, weights, correction, FLOOR);
    if ("cause" in made) throw noPair(call, made, terms);
    polychoric = made;
    raw = made.rawCorrelation;
    if (rule === "pairwise") nPairs = made.nPairs;
  } else if (rule === "pairwise") {
    const made = pairCorrelations(codes, weights, kind === "spearman");
    if ("cause" in made) throw noPair(call, made, terms);
    raw = made.correlation;
    nPairs = made.sumWeights;
  } else if (kind === "spearman") {
    const ranks = codes.map((code) => rankColumn(code, weights));
    raw = correlationFromMoments(momentsOfColumns(ranks, weights, design.n));
  }
  if (rule === "pairwise" && weighted) nPairs = countedPairs(columns);
  const whole = wholeMatrix(raw, k);
  return {
    ...common,
    ...whole,
    raw,
    nPairs,
    covariance,
    polychoric,
    codes,
    warnings: [
      ...(rule === "listwise" ? auditWarnings(audit) : []),
      ...(polychoric ? polychoricWarnings(polychoric, terms, correction) : []),
      ...matrixWarnings(whole, rule, nPairs, terms),
    ],
  };
}

/** The fields that all results here have. */
export function structureFields(matrix: StructureMatrix, warnings: readonly Warning[]): StructureFields {
  return {
    correlation: matrix.kind,
    rule: matrix.rule,
    n: matrix.n,
    missing: matrix.missing,
    ...(matrix.effectiveSampleSize !== null && { effectiveSampleSize: matrix.effectiveSampleSize }),
    repaired: matrix.repaired,
    audit: matrix.audit,
    warnings: [...matrix.warnings, ...warnings],
  };
}

/** A row-major matrix as rows, plain data. */
export function rowsOf(values: ArrayLike<number>, width: number): number[][] {
  return Array.from({ length: values.length / width }, (_, i) =>
    Array.from({ length: width }, (__, j) => values[i * width + j]!),
  );
}

/** Rounding alone leaves this of an eigenvalue that is 0. */
const ROUNDING = 1e-10;

/** Correlations made pair by pair need not belong together; of complete rows they always do. */
function wholeMatrix(
  raw: Float64Array,
  k: number,
): Pick<StructureMatrix, "correlation" | "smallestEigenvalue" | "repaired"> & { readonly largestRepair: number } {
  const smallestEigenvalue = smallestEigenvalueOf(raw, k);
  if (smallestEigenvalue >= -ROUNDING)
    return { correlation: raw, smallestEigenvalue, repaired: false, largestRepair: 0 };
  const correlation = raw.slice();
  correlationRepair(k, FLOOR)(correlation);
  return {
    correlation,
    smallestEigenvalue,
    repaired: true,
    largestRepair: correlation.reduce((most, value, at) => Math.max(most, Math.abs(value - raw[at]!)), 0),
  };
}

export function smallestEigenvalueOf(matrix: Float64Array, k: number): number {
  const eigen = symmetricEigenOf(k);
  symmetricEigenInPlace(matrix, eigen);
  return eigen.values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

/** Rows that answered both: sampling weights say nothing of how many people there were. */
function countedPairs(columns: readonly ArrayLike<number>[]): Float64Array {
  const k = columns.length;
  const counts = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j <= i; j++) {
      let both = 0;
      for (let row = 0; row < columns[i]!.length; row++) {
        if (!Number.isNaN(columns[i]![row]!) && !Number.isNaN(columns[j]![row]!)) both++;
      }
      counts[i * k + j] = both;
      counts[j * k + i] = both;
    }
  }
  return counts;
}

function kishOf(weights: CaseWeights): number | null {
  if (weights.kind !== "sampling") return null;
  let sum = 0;
  let squares = 0;
  for (const weight of weights.values) {
    sum += weight;
    squares += weight * weight;
  }
  return kishSampleSize(sum, squares);
}
