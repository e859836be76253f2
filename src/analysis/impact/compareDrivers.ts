import type { DesignColumn } from "../../design/designColumn";
import type { DesignMatrix } from "../../design/designMatrix";
import { type GroupValue, groupsOf } from "../../design/groups";
import { fSurvival } from "../../distributions/fRatio";
import { AnalysisError, type ErrorCode, quote, quoteList } from "../../errors";
import { importanceNames } from "../../estimate/importance/importance";
import { equalCoefficients, type GroupCoefficients } from "../../estimate/regression/equalCoefficients";
import { adjustPValues } from "../../inference/adjustPValues";
import { choleskyInPlace, choleskySolveInPlace } from "../../numeric/cholesky";
import { missingCodesFor } from "../../table/missingCodes";
import { namedColumn } from "../../table/namedColumn";
import type { ColumnReference, SurveyData } from "../../table/surveyData";
import { auditOf, auditWarnings } from "../audit";
import { choice } from "../choice";
import { driverImportance } from "../drivers/driverTable";
import { type DriverTerm, driverTerms, importanceTerms } from "../drivers/driverTerms";
import { deepFreeze } from "../frozen";
import { required } from "../options";
import { type JointTest, jointTest, regressionModel, slopeRows } from "../regression/coefficientRows";
import { type Fit, fitDesign } from "../regression/fit";
import type { ImportanceMethod, Warning } from "../results";
import { warning } from "../warnings";
import { type ImpactOptions, impactDesign, rowsOfDesign, withPredictors } from "./impactOptions";
import type {
  CompareDriversResult,
  SegmentDifference,
  SegmentDriver,
  SegmentModel,
  SegmentTest,
} from "./impactResults";
import { figuresOf, slopeContrast } from "./slopeContrast";

export interface CompareDriversOptions extends ImpactOptions {
  /** The column of the segments. */
  readonly by: ColumnReference;
  /** How R² is shared among the drivers; "shapley" by default. */
  readonly importance?: ImportanceMethod;
  /** Segments with fewer answers are left out; 30 by default. */
  readonly minimum?: number;
}

const CALL = "compareDrivers";
const MINIMUM = 30;

/**
 * The same driver model in each segment, and whether the drivers work alike in all of them.
 * Each segment has coefficients, importance and errors of its own. A driver's test compares its coefficients over the segments: by
 * Welch's test, which lets every segment have its own spread of residuals. With clusters, strata or a population size, rows of one
 * cluster may lie in several segments; then one model with every driver times every segment gives the covariances of all coefficients,
 * and the test is Wald's F of their differences.
 * Several brands rated by the same people: one row for each person and brand, `by: "brand"`, `clusters: "person"`.
 * p-values of the drivers are Holm-adjusted over the drivers, those of pairs over all pairs.
 * @throws AnalysisError "too-few-rows" (fewer than two segments that can be fitted) · as `drivers` does
 * @source Johansen (1980); agrees with lm by segment, oneway.test, and vcovCL of the model with interactions, test/reference/segments.json
 * @example compareDrivers(simulateSurvey().data, { outcome: "satisfaction1", drivers: ["quality1", "value1"], by: "region" }).segments.length // → 4
 */
export function compareDrivers(data: SurveyData, options: CompareDriversOptions): CompareDriversResult {
  const { design, level } = impactDesign(CALL, data, options, ["by", "importance", "minimum"]);
  const importance = choice(CALL, "importance", options.importance, importanceNames, "shapley");
  const minimum = checkMinimum(options.minimum);
  const by = namedColumn(design.table, required(CALL, options, "by"), { call: CALL, option: "by" });
  refuseInModel(design, by);
  const groups = groupsOf(by, missingCodesFor(options.missingCodes, by.name, CALL), CALL);
  const codes = Int32Array.from(design.rows, (row) => groups.codes[row]!);
  const segments: Segment[] = [];
  const leftOut: { segment: string; n: number; cause: string }[] = [];
  groups.values.forEach((value, code) => {
    const places = placesOf(codes, code);
    const part = rowsOfDesign(design, places);
    if (part.n < minimum) leftOut.push({ segment: labelOf(value), n: part.n, cause: `fewer than ${minimum}` });
    else {
      const fit = fitOrCause(part, options);
      if (typeof fit === "string") leftOut.push({ segment: labelOf(value), n: part.n, cause: fit });
      else segments.push({ value: plainGroup(value), code, design: part, fit });
    }
  });
  if (segments.length < 2) throw tooFewSegments(by.name, segments, leftOut);
  const rows = driverTerms(CALL, design.terms, undefined);
  const pooled = isPooled(options);
  const comparison = pooled
    ? pooledComparison(design, codes, segments, rows, level, options)
    : welchComparison(segments, rows, level);
  const adjusted = adjustPValues(comparison.tests.map(({ pValue }) => pValue));
  const adjustedPairs = adjustPValues(comparison.differences.map(({ pValue }) => pValue));
  const missing = codes.reduce((sum, code) => sum + (code < 0 ? 1 : 0), 0);
  const audit = auditOf(design.audit);
  return deepFreeze({
    kind: CALL,
    outcome: design.columns.at(-1)!.term,
    by: by.name,
    level,
    importance,
    errors: segments[0]!.fit.errors,
    method: pooled ? "pooled" : "welch",
    segments: segments.map((segment) => segmentModel(segment, rows, importance, level)),
    tests: comparison.tests.map(
      (test, j): SegmentTest => ({ term: rows[j]!.term, ...test, adjustedPValue: adjusted[j] ?? null }),
    ),
    differences: comparison.differences.map(
      (difference, at): SegmentDifference => ({ ...difference, adjustedPValue: adjustedPairs[at] ?? null }),
    ),
    overall: comparison.overall,
    audit,
    warnings: [...auditWarnings(audit), ...segmentWarnings(leftOut, missing, by.name)],
  });
}

interface Segment {
  readonly value: string | number | boolean;
  readonly code: number;
  readonly design: DesignMatrix;
  readonly fit: Fit;
}

interface Comparison {
  readonly tests: readonly JointTest[];
  readonly differences: readonly Omit<SegmentDifference, "adjustedPValue">[];
  readonly overall: JointTest;
}

function isPooled({ clusters, strata, populationSize }: CompareDriversOptions): boolean {
  return clusters !== undefined || strata !== undefined || populationSize !== undefined;
}

/** Errors that one segment may run into without spoiling the others. */
const OF_A_SEGMENT: readonly ErrorCode[] = ["too-few-rows", "constant-column", "aliased-columns"];

function fitOrCause(part: DesignMatrix, options: CompareDriversOptions): Fit | string {
  try {
    return fitDesign(part, CALL, isPooled(options) ? {} : options);
  } catch (error) {
    if (!(error instanceof AnalysisError && OF_A_SEGMENT.includes(error.code))) throw error;
    return error.message.replace(`${CALL}: `, "");
  }
}

function segmentModel(
  { value, design, fit }: Segment,
  rows: readonly DriverTerm[],
  importance: ImportanceMethod,
  level: number,
): SegmentModel {
  const slopes = slopeRows(fit, level);
  const found = driverImportance({
    call: CALL,
    fit,
    rows,
    terms: importanceTerms(rows, design),
    level,
    importance,
    scales: [],
    missing: 0,
    audit: null,
  });
  return {
    segment: value,
    rows: rows.map(({ term, columns }, j): SegmentDriver => {
      const share = found.shares[j]!;
      const parts = {
        importance: found.raw[j]!,
        share: Number.isFinite(share) ? share : null,
        rank: found.ranks[j]!,
      };
      if (columns.length === 1) return { ...slopes[columns[0]!]!, term, ...parts };
      const { statistic, df, pValue } = jointTest(fit, columns);
      return {
        term,
        estimate: null,
        stdError: null,
        statistic,
        df: df[1],
        pValue,
        confLow: null,
        confHigh: null,
        ...parts,
        coefficients: columns.map((column) => slopes[column]!),
      };
    }),
    model: regressionModel(fit, 0),
  };
}

function coefficientsOf({ fit }: Segment, columns: readonly number[]): GroupCoefficients {
  const size = fit.predictors.length + 1;
  return {
    estimates: Float64Array.from(columns, (column) => fit.estimate.coefficients[column]!),
    covariance: Float64Array.from(columns.flatMap((i) => columns.map((j) => fit.covariance[(i + 1) * size + j + 1]!))),
    df: fit.df,
  };
}

function welchComparison(segments: readonly Segment[], rows: readonly DriverTerm[], level: number): Comparison {
  const perfect = segments.some(({ fit }) => fit.estimate.perfect);
  const test = (columns: readonly number[]): JointTest => {
    const equality = equalCoefficients(segments.map((segment) => coefficientsOf(segment, columns)));
    return perfect ? { ...equality, statistic: null, pValue: null } : equality;
  };
  return {
    tests: rows.map(({ columns }) => test(columns)),
    overall: test(rows.flatMap(({ columns }) => columns)),
    differences: rows
      .filter(({ columns }) => columns.length === 1)
      .flatMap(({ term, columns }) =>
        pairsOf(segments).map(([a, b]) => {
          const [one, two] = [a, b].map((segment) => coefficientsOf(segment, columns)) as [
            GroupCoefficients,
            GroupCoefficients,
          ];
          const [ofOne, ofTwo] = [one.covariance[0]!, two.covariance[0]!];
          const df = welchFreedomOf(ofOne, one.df, ofTwo, two.df);
          return {
            term,
            a: a.value,
            b: b.value,
            ...figuresOf(one.estimates[0]! - two.estimates[0]!, Math.sqrt(ofOne + ofTwo), df, level, perfect),
          };
        }),
      ),
  };
}

/** (V₁ + V₂)²/(V₁²/df₁ + V₂²/df₂). */
function welchFreedomOf(a: number, dfA: number, b: number, dfB: number): number {
  return a + b > 0 ? (a + b) ** 2 / ((a * a) / dfA + (b * b) / dfB) : dfA + dfB;
}

/** One model: a level and every column for each segment. Columns are centred within their segment, which leaves the slopes. */
function pooledComparison(
  whole: DesignMatrix,
  codes: Int32Array,
  segments: readonly Segment[],
  rows: readonly DriverTerm[],
  level: number,
  options: CompareDriversOptions,
): Comparison {
  const used = new Set(segments.map(({ code }) => code));
  const places = Uint32Array.from(codes.keys()).filter((place) => used.has(codes[place]!));
  const design = rowsOfDesign(whole, places);
  const own = Int32Array.from(places, (place) => codes[place]!);
  const columns = design.columns.slice(0, -1);
  const levels = segments.slice(1).map(
    ({ value, code }): DesignColumn => ({
      term: `segment ${value}`,
      values: Int8Array.from(own, (segment) => (segment === code ? 1 : 0)),
      scale: undefined,
    }),
  );
  const products = segments.flatMap(({ value, code, fit }) =>
    columns.map(
      ({ term, values }, j): DesignColumn => ({
        term: `${term} in ${value}`,
        values: Float64Array.from(own, (segment, row) => (segment === code ? values[row]! - fit.moments.means[j]! : 0)),
        scale: undefined,
      }),
    ),
  );
  const fit = fitDesign(withPredictors(design, [...levels, ...products]), CALL, options);
  const placeOf = (segment: number, column: number): number => levels.length + segment * columns.length + column;
  return {
    tests: rows.map((row) => equalSlopes(fit, segments.length, row.columns, placeOf)),
    overall: equalSlopes(
      fit,
      segments.length,
      rows.flatMap((row) => row.columns),
      placeOf,
    ),
    differences: rows
      .filter((row) => row.columns.length === 1)
      .flatMap((row) =>
        pairsOf(segments).map(([a, b]) => ({
          term: row.term,
          a: a.value,
          b: b.value,
          ...slopeContrast(
            fit,
            new Map([
              [placeOf(segments.indexOf(a), row.columns[0]!), 1],
              [placeOf(segments.indexOf(b), row.columns[0]!), -1],
            ]),
            level,
          ),
        })),
      ),
  };
}

/** Wald's F that the slopes of every segment are those of the first: (Cb)ᵀ(CVCᵀ)⁻¹Cb/q. */
function equalSlopes(
  { estimate, covariance, df }: Fit,
  segments: number,
  columns: readonly number[],
  placeOf: (segment: number, column: number) => number,
): JointTest {
  const size = estimate.coefficients.length + 1;
  const contrasts = columns.flatMap((column) =>
    Array.from({ length: segments - 1 }, (_, g) => [placeOf(g + 1, column), placeOf(0, column)] as const),
  );
  const q = contrasts.length;
  const variance = (i: number, j: number): number => covariance[(i + 1) * size + j + 1]!;
  const matrix = new Float64Array(q * q);
  contrasts.forEach(([a, b], i) => {
    contrasts.forEach(([c, d], j) => {
      matrix[i * q + j] = variance(a, c) - variance(a, d) - variance(b, c) + variance(b, d);
    });
  });
  const scale = contrasts.map((_, i) => Math.sqrt(matrix[i * (q + 1)]!));
  const correlation = matrix.map((value, at) => value / (scale[Math.floor(at / q)]! * scale[at % q]!));
  if (estimate.perfect || choleskyInPlace(correlation, q, 1e-13) >= 0) {
    return { statistic: null, df: [q, df], pValue: null };
  }
  const standardized = Float64Array.from(
    contrasts,
    ([a, b], i) => (estimate.coefficients[a]! - estimate.coefficients[b]!) / scale[i]!,
  );
  const solved = standardized.slice();
  choleskySolveInPlace(correlation, q, solved);
  const statistic = standardized.reduce((sum, value, i) => sum + value * solved[i]!, 0) / q;
  return { statistic, df: [q, df], pValue: fSurvival(statistic, q, df) };
}

function pairsOf(segments: readonly Segment[]): (readonly [Segment, Segment])[] {
  return segments.flatMap((a, i) => segments.slice(i + 1).map((b) => [a, b] as const));
}

function placesOf(codes: Int32Array, code: number): Uint32Array {
  return Uint32Array.from(codes.keys()).filter((place) => codes[place] === code);
}

function plainGroup(value: GroupValue): string | number | boolean {
  return value instanceof Date ? value.toISOString() : value;
}

function labelOf(value: GroupValue): string {
  return String(plainGroup(value));
}

function checkMinimum(minimum: unknown): number {
  if (minimum === undefined) return MINIMUM;
  if (typeof minimum === "number" && Number.isSafeInteger(minimum) && minimum >= 1) return minimum;
  throw new AnalysisError(
    "invalid-option",
    `${CALL}: minimum must be a whole number of answers, got ${quote(minimum)}`,
    { option: "minimum" },
  );
}

function refuseInModel(design: DesignMatrix, by: { readonly name: string }): void {
  const names = [...design.terms.map(({ term }) => term), design.columns.at(-1)!.term];
  if (!names.includes(by.name)) return;
  throw new AnalysisError(
    "duplicate-term",
    `${CALL}: the segments ${quote(by.name)} stand in the model as well, where they are the same within each segment; take them out of the model`,
    { column: by.name },
  );
}

function tooFewSegments(
  by: string,
  kept: readonly Segment[],
  leftOut: readonly { segment: string; n: number; cause: string }[],
): AnalysisError {
  const why = leftOut.map(({ segment, n, cause }) => `${quote(segment)} (n = ${n}: ${cause})`).join(", ");
  return new AnalysisError(
    "too-few-rows",
    `${CALL}: ${quote(by)} has ${kept.length === 1 ? "one segment" : "no segment"} that can be fitted, expected two or more${why === "" ? "" : `; left out: ${why}`}`,
    { column: by, kept: kept.map(({ value }) => value), leftOut },
  );
}

function segmentWarnings(
  leftOut: readonly { segment: string; n: number; cause: string }[],
  missing: number,
  by: string,
): Warning[] {
  const warnings: Warning[] = [];
  if (leftOut.length > 0) {
    const named = leftOut.map(({ segment, n, cause }) => `${quote(segment)} (n = ${n}: ${cause})`).join(", ");
    warnings.push(
      warning("segments-left-out", `Segments that could not be compared were left out: ${named}.`, {
        segments: leftOut,
      }),
    );
  }
  if (missing > 0) {
    warnings.push(
      warning(
        "missing-group",
        `${missing} ${missing === 1 ? "row has" : "rows have"} no segment in ${quoteList([by])} and ${missing === 1 ? "is" : "are"} left out.`,
        { column: by, rows: missing },
      ),
    );
  }
  return warnings;
}
