import { type DesignMatrix, incompleteDesignMatrix } from "../../design/designMatrix";
import { normalQuantile } from "../../distributions/normal";
import { tQuantile, tSurvival } from "../../distributions/studentT";
import { AnalysisError } from "../../errors";
import { ranksInPlace, sharesInPlace } from "../../estimate/importance/importance";
import { missingAccount } from "../../estimate/missing/missingAccount";
import { imputationFindings, listwiseFindings, type MissingFinding } from "../../estimate/missing/missingFindings";
import { multipleImputation } from "../../estimate/missing/multipleImputation";
import { poolEstimates } from "../../estimate/missing/poolEstimates";
import { leastSquares, leastSquaresFromMoments } from "../../estimate/regression/leastSquares";
import { linearizedCovariance } from "../../estimate/regression/linearizedCovariance";
import type { BootstrapInterval } from "../../inference/bootstrapInterval";
import { checkSomeSucceeded } from "../../inference/checkSomeSucceeded";
import { intervalFromReplicates } from "../../inference/intervalFromReplicates";
import type { Estimator, Replicates } from "../../inference/replicateStore";
import { replicateSummary } from "../../inference/replicateSummary";
import { replicates } from "../../inference/replicates";
import { runToEnd } from "../../inference/runToEnd";
import { correlationFromMoments, correlationInPlace, type Moments } from "../../moments/moments";
import { momentsOfColumns } from "../../moments/momentsOfColumns";
import { choleskyInPlace, choleskySolveInPlace } from "../../numeric/cholesky";
import { multinomialWeightsInPlace } from "../../random/resampleWeights";
import { streamAt } from "../../random/stream";
import { nextPositiveUniform } from "../../random/xoshiro128";
import type { BootstrapSettings } from "../bootstrapOption";
import { importanceOfResamples, importanceOfSample } from "../importance/importanceMethod";
import { importanceIntervals, type ShareInterval } from "../importance/resampledImportance";
import type { Fit } from "../regression/fit";
import type { Audit, DriverCoefficient, DriverRow, DriversResult, MissingAnswers, Warning } from "../results";
import type { DriversQuestion } from "./drivers";
import { type DriverImportance, type DriverTableInput, driverImportance, driverTable } from "./driverTable";
import { columnsOf, type IncompleteMoments, incompleteMoments } from "./incompleteMoments";
import { type MissingSettings, priorFor } from "./missingOption";

/** A coefficient's error and interval; null where there is none. */
interface Uncertainty {
  readonly estimate: number;
  readonly stdError: number | null;
  readonly df: number;
  readonly statistic: number | null;
  readonly pValue: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
}

/** Drivers from means and covariances of rows with missing answers; errors come from a bootstrap of the whole estimation, or not at all. */
export function driversFromIncomplete(
  data: unknown,
  setting: DriversQuestion,
  missing: MissingSettings,
): DriversResult {
  const { call, settings } = setting;
  const design = withoutFrequencies(incompleteDesignMatrix(data, setting.request, "any"), call);
  const found = incompleteMoments(missing, design, call);
  const table = tableInput(design, found.moments, setting);
  const importance = driverImportance(table);
  const made = settings && resample(table, design, found, settings);
  const resampled =
    made &&
    settings &&
    importanceIntervals(
      made,
      { call, names: table.terms.names!, groups: undefined, againstRandom: false, influence: noInfluence },
      importance.shares,
      settings,
    );
  const p = table.terms.terms.length;
  const uncertain = table.fit.predictors.map((_, j): Uncertainty => {
    const estimate = table.fit.estimate.coefficients[j]!;
    const none = { statistic: null, pValue: null, df: table.fit.df };
    if (made === null || settings === null) {
      return { estimate, stdError: null, confLow: null, confHigh: null, ...none };
    }
    const values = made.values.subarray((2 * p + j) * made.resamples, (2 * p + j + 1) * made.resamples);
    const { low, high }: BootstrapInterval = intervalFromReplicates(settings.method, {
      values,
      estimate,
      level: settings.level,
      call,
    });
    return { estimate, stdError: replicateSummary(values, estimate).stdError, confLow: low, confHigh: high, ...none };
  });
  return finished(driverTable(table, importance, resampled), design, {
    uncertain,
    errors: made === null ? "none" : "bootstrap",
    findings: found.findings,
    answers: answersOf(missing.method, design, found.nPairs),
  });
}

/** Drivers by multiple imputation: the regression of each completed survey, pooled by Rubin's rules; importance is averaged. */
export function driversByImputation(data: unknown, setting: DriversQuestion, missing: MissingSettings): DriversResult {
  const { call, level } = setting;
  if (setting.settings !== null) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: missing "imputation" has its errors from Rubin's rules, and shares have no interval then; for intervals of shares take missing: "em"`,
      { option: "interval" },
    );
  }
  const design = withoutFrequencies(incompleteDesignMatrix(data, setting.request, "any"), call);
  const columns = columnsOf(design);
  const names = design.columns.map(({ term }) => term);
  const terms = { call, predictors: names.slice(0, -1), outcome: names.at(-1)! };
  const q = terms.predictors.length;
  const weights = design.weights.kind === "sampling" ? design.weights.values : null;
  const { terms: importanceOf } = setting.rowsOf(design);
  const raw = new Float64Array(importanceOf.terms.length);
  const meanRaw = new Float64Array(raw.length);
  const estimates = terms.predictors.map(() => [] as number[]);
  const variances = terms.predictors.map(() => [] as number[]);
  const all: Moments[] = [];
  const { imputations, seed } = missing;
  const account = missingAccount(columns, design.weights, { call, columns: names });
  const { prior, findings } = priorFor(missing, account.nPairs);
  let dfComplete = 0;
  const imputed = multipleImputation(
    columns,
    weights,
    { imputations, prior, source: (imputation) => randomSource(seed, imputation) },
    { call, columns: names },
    (filled) => {
      const moments = momentsOfColumns(filled, weights, design.n);
      const predictors = filled.slice(0, -1);
      const fit = leastSquares(predictors, filled.at(-1)!, weights, moments, terms);
      const covariance =
        weights === null ? fit.covariance : linearizedCovariance(predictors, filled.at(-1)!, weights, moments, fit);
      dfComplete = fit.dfResidual;
      for (let j = 0; j < q; j++) {
        estimates[j]!.push(fit.coefficients[j]!);
        variances[j]!.push(covariance[(j + 1) * (q + 2)]!);
      }
      importanceOfSample(setting.importance, importanceOf, call, correlationFromMoments(moments), raw);
      for (let k = 0; k < raw.length; k++) meanRaw[k]! += raw[k]! / imputations;
      all.push(moments);
    },
  );
  const table = tableInput(design, meanMoments(all), setting);
  const shares = new Float64Array(raw.length);
  const ranks = new Float64Array(raw.length);
  sharesInPlace(meanRaw, shares);
  ranksInPlace(meanRaw, ranks);
  const importance: DriverImportance = { ...driverImportance(table), raw: meanRaw, shares, ranks };
  const uncertain = estimates.map((values, j): Uncertainty => {
    const pooled = poolEstimates(values, variances[j]!, dfComplete);
    const statistic = pooled.estimate / pooled.stdError;
    const half = tQuantile((1 + level) / 2, pooled.df) * pooled.stdError;
    return {
      estimate: pooled.estimate,
      stdError: pooled.stdError,
      df: pooled.df,
      statistic,
      pValue: Math.min(1, 2 * tSurvival(Math.abs(statistic), pooled.df)),
      confLow: pooled.estimate - half,
      confHigh: pooled.estimate + half,
    };
  });
  return finished(driverTable(table, importance, null), design, {
    uncertain,
    errors: "pooled",
    findings: [...listwiseFindings(account), ...imputationFindings(imputed), ...findings],
    answers: { ...answersOf("imputation", design, account.nPairs), imputations },
  });
}

/** Imputation i takes stream i of the seed. */
function randomSource(seed: number, imputation: number): { normal(): number; resample(weights: Float64Array): void } {
  const stream = streamAt(seed, imputation);
  return {
    normal: () => {
      const uniform = nextPositiveUniform(stream.state);
      // The quantile of 1 is infinite.
      return normalQuantile(uniform < 1 ? uniform : 0.5);
    },
    resample: (weights) => multinomialWeightsInPlace(stream, weights),
  };
}

function meanMoments(all: readonly Moments[]): Moments {
  const [first] = all;
  const mean = (of: (moments: Moments) => Float64Array): Float64Array =>
    of(first!).map((_, at) => all.reduce((sum, moments) => sum + of(moments)[at]! / all.length, 0));
  return { ...first!, means: mean(({ means }) => means), crossProducts: mean(({ crossProducts }) => crossProducts) };
}

function tableInput(design: DesignMatrix, moments: Moments, setting: DriversQuestion): DriverTableInput {
  const { call, level, importance } = setting;
  const names = design.columns.map(({ term }) => term);
  const [predictors, outcome] = [names.slice(0, -1), names.at(-1)!];
  const estimate = leastSquaresFromMoments(moments, { call, predictors, outcome });
  const fit: Fit = {
    outcome,
    predictors,
    moments,
    estimate,
    covariance: estimate.covariance,
    robustCovariance: null,
    df: estimate.dfResidual,
    errors: "classical",
  };
  return {
    call,
    fit,
    ...setting.rowsOf(design),
    level,
    importance,
    scales: design.columns.map(({ scale }) => scale),
    missing: 0,
    audit: null,
  };
}

/** [p shares, p ranks, q slopes] of resamples of the rows. */
function resample(
  { terms, importance, call, fit }: DriverTableInput,
  design: DesignMatrix,
  found: IncompleteMoments,
  { resamples, seed }: BootstrapSettings<ShareInterval>,
): Replicates {
  const size = design.columns.length;
  const q = size - 1;
  const p = terms.terms.length;
  const crossProductsOf = found.openResamples();
  const estimate = importanceOfResamples(importance, terms, call);
  const crossProducts = new Float64Array(size * size);
  const correlation = new Float64Array(size * size);
  const factor = new Float64Array(q * q);
  const raw = new Float64Array(p);
  const result = new Float64Array(2 * p + q);
  const [shares, ranks, slopes] = [result.subarray(0, p), result.subarray(p, 2 * p), result.subarray(2 * p)];
  const estimator: Estimator = (weights) => {
    crossProductsOf(weights, crossProducts);
    correlationInPlace(crossProducts, size, correlation);
    estimate(correlation, raw);
    sharesInPlace(raw, shares);
    ranksInPlace(raw, ranks);
    for (let i = 0; i < q; i++) {
      for (let j = 0; j < q; j++) factor[i * q + j] = correlation[i * size + j]!;
      slopes[i] = correlation[i * size + q]!;
    }
    if (choleskyInPlace(factor, q, 1e-13) >= 0) {
      throw new AnalysisError("not-positive-definite", "the drivers determine one another in this resample");
    }
    choleskySolveInPlace(factor, q, slopes);
    const outcome = Math.sqrt(crossProducts[size * size - 1]!);
    for (let j = 0; j < q; j++) slopes[j] = (slopes[j]! * outcome) / Math.sqrt(crossProducts[j * (size + 1)]!);
    return result;
  };
  const units = design.columns[0]!.values.length;
  const width = 2 * p + fit.predictors.length;
  const made = runToEnd(replicates(estimator, { units, width, resamples, seed, call }));
  checkSomeSucceeded(made, call);
  return made;
}

function noInfluence(): never {
  throw new AnalysisError(
    "invalid-option",
    'incompleteDrivers: interval "bca" needs complete rows; choose "bc" or "percentile"',
    {
      option: "interval",
    },
  );
}

/** The most rows that frequencies are written out to. */
const MOST_WRITTEN_OUT = 2 ** 22;

/** Rows with a frequency are written out: the people behind one would otherwise all be drawn, or miss the same answer, together. */
function withoutFrequencies(design: DesignMatrix, call: string): DesignMatrix {
  if (design.weights.kind !== "frequency") return design;
  const { values } = design.weights;
  const total = values.reduce((sum, frequency) => sum + frequency, 0);
  if (total > MOST_WRITTEN_OUT) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: the frequencies add up to ${total}, and rows with missing answers have to be written out one by one, ${MOST_WRITTEN_OUT} at most; take missing: "listwise"`,
      { option: "missing", total, most: MOST_WRITTEN_OUT },
    );
  }
  const rows = new Uint32Array(total);
  let at = 0;
  for (let row = 0; row < values.length; row++) {
    rows.fill(row, at, at + values[row]!);
    at += values[row]!;
  }
  return {
    ...design,
    weights: { kind: "none" },
    rows: Uint32Array.from(rows, (row) => design.rows[row]!),
    columns: design.columns.map((column) => ({
      ...column,
      values: Float64Array.from(rows, (row) => column.values[row]!),
    })),
  };
}

function answersOf(method: MissingAnswers["method"], design: DesignMatrix, nPairs: Float64Array): MissingAnswers {
  const size = design.columns.length;
  return {
    method,
    terms: design.columns.map(({ term }) => term),
    nPairs: Array.from({ length: size }, (_, i) => Array.from(nPairs.subarray(i * size, (i + 1) * size))),
  };
}

interface Finish {
  readonly uncertain: readonly Uncertainty[];
  readonly errors: string;
  readonly findings: readonly MissingFinding[];
  readonly answers: MissingAnswers;
}

/** What rests on a single n or on t tables is taken out of the table, and what is known of errors put in. */
function finished(
  table: DriversResult,
  design: DesignMatrix,
  { uncertain, errors, findings, answers }: Finish,
): DriversResult {
  const names = design.columns.map(({ term }) => term);
  const of = (term: string): Uncertainty => uncertain[names.indexOf(term)]!;
  const coefficient = (row: DriverCoefficient): DriverCoefficient => ({ ...row, ...of(row.term) });
  const rows = table.rows.map((row): DriverRow => {
    if (row.coefficients !== undefined) {
      return { ...row, statistic: null, pValue: null, coefficients: row.coefficients.map(coefficient) };
    }
    return { ...row, ...of(row.term), sensitivity: null };
  });
  const warnings: Warning[] = findings.map(({ code, message, details }) => ({ code, message, details }));
  return {
    ...table,
    errors,
    rows,
    ...(table.controls && { controls: table.controls.map(coefficient) }),
    covariance: null,
    model: { ...table.model, n: design.n, statistic: null, pValue: null },
    missingAnswers: answers,
    audit: auditOfAll(design),
    warnings: [...warnings, ...table.warnings],
  };
}

/** Rows are left out only when they have no answer at all. */
export function auditOfAll({ audit, rows }: DesignMatrix): Audit {
  const used = new Set(rows).size;
  return {
    rows: audit.rows,
    used,
    leftOut: audit.rows - used,
    columns: audit.columns.map(({ term, missing }) => ({ term, missing, onlyMissing: 0 })),
  };
}
