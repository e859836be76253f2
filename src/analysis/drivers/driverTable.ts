import type { GroupValue } from "../../design/groups";
import { AnalysisError, quoteList } from "../../errors";
import { gvifOfTerms } from "../../estimate/collinearity/gvif";
import { decomposesRSquared, ranksInPlace, sharesInPlace } from "../../estimate/importance/importance";
import type { ImportanceTerms } from "../../estimate/importance/importanceTerms";
import { aliasedColumns } from "../../estimate/regression/aliases";
import { partialRSquared, robustnessValue, robustnessValueAtLevel } from "../../estimate/sensitivity/robustness";
import { correlationFromMoments } from "../../moments/moments";
import type { Scale } from "../../table/surveyData";
import { auditWarnings } from "../audit";
import { importanceOfSample, type SampledOrders } from "../importance/importanceMethod";
import type { ResampledImportance } from "../importance/resampledImportance";
import { covarianceOf, fitWarnings, jointTest, regressionModel, slopeRows } from "../regression/coefficientRows";
import { correlatedPairs } from "../regression/correlatedPairs";
import type { Fit } from "../regression/fit";
import type {
  Audit,
  CoefficientRow,
  DriverRow,
  DriverSensitivity,
  DriversResult,
  ImportanceMethod,
  Warning,
} from "../results";
import { warning } from "../warnings";
import { driverDominance } from "./driverDominance";
import type { DriverTerm } from "./driverTerms";

export interface DriverTableInput {
  readonly call: string;
  readonly fit: Fit;
  /** What the rows stand for. */
  readonly rows: readonly DriverTerm[];
  readonly terms: ImportanceTerms;
  readonly level: number;
  readonly importance: ImportanceMethod;
  /** Of each column, the outcome's last; undefined where none was declared. */
  readonly scales: readonly (Scale | undefined)[];
  readonly missing: number;
  readonly audit: Audit | null;
}

/** Importance on the data themselves: raw, as shares, and ranked. */
export interface DriverImportance {
  readonly correlation: Float64Array;
  readonly raw: Float64Array;
  /** NaN where the raw ones add up to nothing. */
  readonly shares: Float64Array;
  readonly ranks: Float64Array;
  /** Null when the importances are exact. */
  readonly orders: SampledOrders | null;
}

export function driverImportance(input: DriverTableInput): DriverImportance {
  const { fit, terms, importance, call } = input;
  const correlation = correlationFromMoments(fit.moments);
  const p = terms.terms.length;
  const raw = new Float64Array(p);
  const orders = namingCulprits(input, correlation, () =>
    importanceOfSample(importance, terms, call, correlation, raw),
  );
  const shares = new Float64Array(p);
  const ranks = new Float64Array(p);
  sharesInPlace(raw, shares);
  ranksInPlace(raw, ranks);
  return { correlation, raw, shares, ranks, orders };
}

/** Coefficients, importance, performance and collinearity of each driver, put side by side. */
export function driverTable(
  input: DriverTableInput,
  found: DriverImportance,
  resampled: ResampledImportance | null,
  findings: readonly Warning[] = [],
): DriversResult {
  const { fit, level, importance, terms } = input;
  const { correlation } = found;
  const slopes = slopeRows(fit, level);
  const inflation = gvifOfTerms(predictorsOf(correlation, fit.predictors.length), terms.terms, {
    call: input.call,
    terms: fit.predictors,
  });
  const rows = input.rows.map((row, j): DriverRow => {
    const { columns, drivers, category } = row;
    const { df, gvif } = inflation[j]!;
    const single = columns.length === 1 && drivers === undefined;
    const vif = df === 1 ? fit.estimate.vif[columns[0]!]! : gvif ** (1 / df);
    const interval = resampled?.intervals[j];
    return {
      term: row.term,
      ...(single ? singleColumn(input, slopes[columns[0]!]!, columns[0]!, correlation) : severalColumns(fit, columns)),
      importance: found.raw[j]!,
      ...(found.orders && { importanceStdError: existing(found.orders.stdErrors[j]!) }),
      share: Number.isFinite(found.shares[j]!) ? found.shares[j]! : null,
      ...(interval && { shareLow: interval.shareLow, shareHigh: interval.shareHigh }),
      rank: found.ranks[j]!,
      ...(interval && { rankLow: interval.rankLow, rankHigh: interval.rankHigh, letters: interval.letters }),
      ...(interval?.aboveRandom && { aboveRandom: interval.aboveRandom }),
      vif,
      tolerance: 1 / vif,
      ...(!single && { coefficients: columns.map((column) => slopes[column]!) }),
      ...(drivers && { drivers }),
      ...(category && { category: plainCategory(category) }),
    };
  });
  const controls = terms.controls ?? [];
  const dominance = importance === "dominance" ? driverDominance(terms, correlation, input.call) : null;
  return {
    kind: "drivers",
    outcome: fit.outcome,
    level,
    importance,
    errors: fit.errors,
    rows,
    ...(controls.length > 0 && { controls: controls.map((column) => slopes[column]!) }),
    covariance: covarianceOf(fit),
    model: regressionModel(fit, input.missing),
    movesTogether: correlatedPairs(correlation, fit.predictors.length + 1, fit.predictors),
    ...(dominance && { dominance }),
    ...(resampled && { differences: resampled.differences }),
    audit: input.audit,
    ...(resampled && { resampling: resampled.record }),
    warnings: [
      ...findings,
      ...(input.audit ? auditWarnings(input.audit) : []),
      ...fitWarnings(fit.estimate, fit.outcome, fit.predictors),
      ...driverWarnings(rows, input),
      ...ordersWarning(found, rows),
      ...(resampled?.warnings ?? []),
    ],
  };
}

function existing(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function ordersWarning({ orders, raw, shares }: DriverImportance, rows: readonly DriverRow[]): Warning[] {
  if (orders === null) return [];
  const sum = raw.reduce((total, value) => total + value, 0);
  const largest = orders.stdErrors.reduce((most, error) => Math.max(most, error), 0) / sum;
  const points = (100 * largest).toPrecision(2);
  return [
    warning(
      "sampled-orders",
      `With ${shares.length} drivers not all subsets can be looked at: the Shapley values are means over ${orders.permutations} orders of entry, which leave the shares uncertain by a standard error of up to ${points} percentage points${orders.converged ? "" : ", more than was aimed for"}.`,
      {
        drivers: rows.length,
        permutations: orders.permutations,
        largestStdError: largest,
        converged: orders.converged,
      },
    ),
  ];
}

/** Of the correlation matrix with the outcome last, the block of the predictors. */
function predictorsOf(correlation: Float64Array, p: number): Float64Array {
  const block = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) block[i * p + j] = correlation[i * (p + 1) + j]!;
  }
  return block;
}

type ColumnFigures = Pick<
  DriverRow,
  | "estimate"
  | "stdError"
  | "statistic"
  | "df"
  | "pValue"
  | "confLow"
  | "confHigh"
  | "sign"
  | "standardized"
  | "correlation"
  | "performance"
  | "mean"
  | "standardDeviation"
  | "impact"
  | "sensitivity"
>;

function singleColumn(
  { fit, scales, level }: DriverTableInput,
  { term: _, ...slope }: CoefficientRow,
  column: number,
  correlation: Float64Array,
): ColumnFigures {
  const p = fit.predictors.length;
  const mean = fit.moments.means[column]!;
  const deviation = sampleDeviation(fit, column);
  const scale = scales[column];
  return {
    ...slope,
    sign: Math.sign(slope.estimate),
    standardized: (slope.estimate * deviation) / sampleDeviation(fit, p),
    correlation: correlation[column * (p + 1) + p]!,
    performance: scale === undefined ? null : (100 * (mean - scale[0])) / (scale[1] - scale[0]),
    mean,
    standardDeviation: deviation,
    impact: {
      perStandardDeviation: slope.estimate * deviation,
      perFiveIndexPoints: perFiveIndexPoints(slope.estimate, scale, scales[p]),
      elasticity: fit.moments.means[p] === 0 ? null : (slope.estimate * mean) / fit.moments.means[p]!,
    },
    sensitivity: sensitivityOf(fit, column, slope, level),
  };
}

/** b·5·(driver's range/100)/(outcome's range/100). */
function perFiveIndexPoints(slope: number, driver: Scale | undefined, outcome: Scale | undefined): number | null {
  if (driver === undefined || outcome === undefined) return null;
  return (5 * slope * (driver[1] - driver[0])) / (outcome[1] - outcome[0]);
}

/**
 * From the classical t, whatever errors are reported: the algebra of what a left-out variable could do is that of least squares. The
 * value at the level uses the interval that is reported, with an error so many times as wide.
 */
function sensitivityOf(
  fit: Fit,
  column: number,
  { stdError }: { readonly stdError: number },
  level: number,
): DriverSensitivity | null {
  const { estimate } = fit;
  if (estimate.perfect) return null;
  const size = estimate.coefficients.length + 1;
  const classical = Math.sqrt(estimate.covariance[(column + 1) * (size + 1)]!);
  const t = estimate.coefficients[column]! / classical;
  const df = estimate.dfResidual;
  const atLevel = robustnessValueAtLevel(t, df, level, 1, stdError / classical);
  return {
    partialRSquared: partialRSquared(t, df),
    robustnessValue: robustnessValue(t, df),
    robustnessValueAtLevel: Number.isFinite(atLevel) ? atLevel : null,
  };
}

function severalColumns(fit: Fit, columns: readonly number[]): ColumnFigures {
  const { statistic, df, pValue } = jointTest(fit, columns);
  return {
    estimate: null,
    stdError: null,
    statistic,
    df: df[1],
    pValue,
    confLow: null,
    confHigh: null,
    sign: null,
    standardized: null,
    correlation: null,
    performance: null,
    mean: null,
    standardDeviation: null,
    impact: null,
    sensitivity: null,
  };
}

/** A date is written as text, so that the result is the same after a trip through JSON. */
function plainCategory(category: NonNullable<DriverTerm["category"]>): NonNullable<DriverRow["category"]> {
  const plain = (value: GroupValue): string | number | boolean => (value instanceof Date ? value.toISOString() : value);
  return {
    contrasts: category.contrasts,
    reference: plain(category.reference),
    levels: category.levels.map(plain),
  };
}

/**
 * An importance method may find drivers too alike that least squares on the rows could still tell apart. It knows no names.
 * @throws AnalysisError "aliased-columns"
 */
function namingCulprits<Result>(
  { call, fit }: DriverTableInput,
  correlation: Float64Array,
  compute: () => Result,
): Result {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof AnalysisError && error.code === "not-positive-definite")) throw error;
    const p = fit.predictors.length;
    const among = Float64Array.from(
      { length: p * p },
      (_, at) => correlation[Math.floor(at / p) * (p + 1) + (at % p)]!,
    );
    throw aliasedColumns(call, among, fit.predictors, []);
  }
}

/** √(C_jj·(n/Σw)/(n − 1)). */
function sampleDeviation({ moments }: Fit, j: number): number {
  const { n, sumWeights, crossProducts, means } = moments;
  return Math.sqrt(((crossProducts[j * means.length + j]! / sumWeights) * n) / (n - 1));
}

function driverWarnings(rows: readonly DriverRow[], { importance, scales, rows: terms }: DriverTableInput): Warning[] {
  const warnings: Warning[] = [];
  const withoutScale = rows
    .filter(
      ({ mean }, j) => mean !== null && terms[j]!.category === undefined && scales[terms[j]!.columns[0]!] === undefined,
    )
    .map(({ term }) => term);
  if (withoutScale.length > 0) {
    warnings.push(
      warning(
        "no-scale",
        `No scale was declared for ${quoteList(withoutScale)}, so there is no performance on 0–100; give scale: [1, 5] or the like.`,
        { terms: withoutScale },
      ),
    );
  }
  const flipped = rows.filter((row) => (row.estimate ?? 0) * (row.correlation ?? 0) < 0).map(({ term }) => term);
  if (flipped.length > 0) {
    const several = flipped.length > 1;
    warnings.push(
      warning(
        "sign-flip",
        `${quoteList(flipped)} ${several ? "go" : "goes"} one way with the outcome alone and the other way once the other drivers are held fixed (suppression); do not read ${several ? "these coefficients" : "this coefficient"} on ${several ? "their" : "its"} own.`,
        { terms: flipped },
      ),
    );
  }
  if (!decomposesRSquared(importance)) {
    warnings.push(
      warning(
        "no-decomposition",
        `Importance "${importance}" does not split R² into parts; its shares are only parts of their own sum.`,
        { importance },
      ),
    );
  }
  const negative = rows.filter((row) => row.importance < 0).map(({ term }) => term);
  if (negative.length > 0) {
    warnings.push(
      warning(
        "negative-importance",
        `Importance "${importance}" is negative for ${quoteList(negative)}, so shares cannot be read as parts of a whole; "shapley" has no negative parts.`,
        { terms: negative },
      ),
    );
  }
  return warnings;
}
