import { tQuantile } from "../../distributions/studentT";
import { AnalysisError, quote, suggestion } from "../../errors";
import {
  adjustedEffect,
  benchmarkStrength,
  confounderBound,
  type PartialStrength,
} from "../../estimate/sensitivity/confounderBound";
import { partialRSquared, robustnessValue, robustnessValueAtLevel } from "../../estimate/sensitivity/robustness";
import { correlationFromMoments } from "../../moments/moments";
import { describeValue, plainValue } from "../../table/describeValue";
import { isRecord } from "../../table/isRecord";
import type { SurveyData } from "../../table/surveyData";
import { auditOf, auditWarnings } from "../audit";
import { deepFreeze } from "../frozen";
import { checkLevel } from "../level";
import { checkOptions, required } from "../options";
import { fitWarnings } from "../regression/coefficientRows";
import { fitDesign } from "../regression/fit";
import type { CoefficientCovariance, DriversResult, LinearRegressionResult, Warning } from "../results";
import { warning } from "../warnings";
import { type ImpactOptions, impactDesign } from "./impactOptions";
import type { ConfounderRow, ContrastFigures, SensitivityToConfounderResult } from "./impactResults";
import { figuresOf, slopeContrast } from "./slopeContrast";

/** Which effect is in question, and what a confounder is measured by. */
export interface ConfounderQuestion {
  /** The driver whose effect is in question. */
  readonly driver: string;
  /** The driver or control that a confounder is measured by, or several of them. */
  readonly benchmark: string | readonly string[];
  /** How many times as strong as the benchmark the confounder is; 1, 2 and 3 by default. */
  readonly times?: readonly number[];
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
}

export interface SensitivityToConfounderOptions extends ImpactOptions, ConfounderQuestion {}

const QUESTION: readonly string[] = ["driver", "benchmark", "times"];
const QUESTION_OF_RESULT: readonly string[] = [...QUESTION, "level"];
const CALL = "sensitivityToConfounder";

/**
 * What would be left of a driver's effect, had something been left out of the model that goes with driver and outcome so many times as
 * strongly as a named benchmark does, and works against the effect.
 *   |bias| = se·√(R²_yz·R²_dz/(1 − R²_dz)·df),   t on df − 1
 * The algebra is that of least squares, weighted where the model is. With robust, clustered or design-based errors the bias is the same,
 * and the adjusted error is as many times the classical one as it was before.
 * @returns a row for each benchmark and multiple; `robustnessValue` as in `drivers`
 * @throws AnalysisError "unknown-column" (driver or benchmark not in the model) · "invalid-option" · as `drivers` does
 * @source Cinelli & Hazlett (2020), J. R. Stat. Soc. B 82(1); agrees with sensemakr, test/reference/sensemakr.json
 * @example
 * sensitivityToConfounder(attitude, { outcome: "rating", drivers: ["complaints", "learning", "raises"], driver: "complaints",
 *   benchmark: "learning" }).rows.length // → 3
 */
export function sensitivityToConfounder(
  data: SurveyData,
  options: SensitivityToConfounderOptions,
): SensitivityToConfounderResult;
/**
 * The same from a finished model with classical errors, whose covariances hold all it takes: with V the covariance of the slopes,
 * R²_driver·benchmark = V_db²/(V_dd·V_bb) and R²_outcome·benchmark = t_b²/(t_b² + df). Driver and benchmark are of one column each.
 * @throws AnalysisError "invalid-option" (other errors: they need the rows) · "unknown-column"
 */
export function sensitivityToConfounder(
  result: DriversResult | LinearRegressionResult,
  options: ConfounderQuestion,
): SensitivityToConfounderResult;
export function sensitivityToConfounder(
  given: SurveyData | DriversResult | LinearRegressionResult,
  options: SensitivityToConfounderOptions | ConfounderQuestion,
): SensitivityToConfounderResult {
  const model = isFinished(given)
    ? fromResult(given, options)
    : fromRows(given as SurveyData, options as SensitivityToConfounderOptions);
  const { effect, classical, df, freedom, level, compared } = model;
  const widening = effect.stdError / classical;
  const t = effect.estimate / classical;
  const times = checkTimes(options.times);
  const rows = compared.flatMap(({ benchmark, strength }) =>
    times.map((multiple) =>
      confounderRow(
        benchmark,
        multiple,
        strength,
        { estimate: effect.estimate, stdError: classical, df },
        { widening, freedom, level },
      ),
    ),
  );
  const atLevel = robustnessValueAtLevel(t, df, level, 1, widening);
  return deepFreeze({
    kind: CALL,
    outcome: model.outcome,
    driver: options.driver,
    level,
    errors: model.errors,
    effect,
    partialRSquared: partialRSquared(t, df),
    robustnessValue: robustnessValue(t, df),
    robustnessValueAtLevel: Number.isFinite(atLevel) ? atLevel : null,
    rows,
    warnings: [...model.warnings, ...boundWarnings(rows, options.driver, effect)],
  });
}

/** The effect in question, and how strong the benchmarks are. */
interface Questioned {
  readonly outcome: string;
  readonly errors: string;
  readonly level: number;
  readonly effect: ContrastFigures;
  /** The classical error of the effect and the degrees of freedom of the residuals. */
  readonly classical: number;
  readonly df: number;
  /** Of the adjusted interval. */
  readonly freedom: number;
  /** Null when there is nothing left to be strong in. */
  readonly compared: readonly { readonly benchmark: string; readonly strength: PartialStrength | null }[];
  readonly warnings: readonly Warning[];
}

function fromRows(data: SurveyData, options: SensitivityToConfounderOptions): Questioned {
  const { design, level } = impactDesign(CALL, data, options, QUESTION);
  const terms = design.terms.map(({ term }) => term);
  const columnsOf = (option: string, name: unknown): readonly number[] =>
    design.terms[placeOf(option, name, terms)]!.columns;
  const driver = columnsOf("driver", required(CALL, options, "driver"));
  if (driver.length > 1) throw severalColumns("driver", options.driver);
  const place = driver[0]!;
  const benchmarks = benchmarksOf(options).map((benchmark) => ({
    benchmark,
    columns: columnsOf("benchmark", benchmark),
  }));
  const fit = fitDesign(design, CALL, options);
  const size = fit.predictors.length + 1;
  const correlation = correlationFromMoments(fit.moments);
  const df = fit.estimate.dfResidual;
  return {
    outcome: fit.outcome,
    errors: fit.errors,
    level,
    effect: slopeContrast(fit, new Map([[place, 1]]), level),
    classical: Math.sqrt(fit.estimate.covariance[(place + 1) * (size + 1)]!),
    df,
    freedom: Math.min(fit.df, df) - 1,
    compared: benchmarks.map(({ benchmark, columns }) => ({
      benchmark,
      strength: fit.estimate.perfect ? null : benchmarkStrength(correlation, size, place, columns),
    })),
    warnings: [...auditWarnings(auditOf(design.audit)), ...fitWarnings(fit.estimate, fit.outcome, fit.predictors)],
  };
}

function isFinished(given: unknown): given is DriversResult | LinearRegressionResult {
  return isRecord(given) && (given.kind === "drivers" || given.kind === "linearRegression");
}

function fromResult(result: DriversResult | LinearRegressionResult, options: ConfounderQuestion): Questioned {
  checkOptions(CALL, options, QUESTION_OF_RESULT);
  const level = checkLevel(CALL, options?.level ?? result.level);
  const { covariance } = result as { covariance?: CoefficientCovariance | null };
  if (result.errors !== "classical" || !covariance) throw needsRows(result.errors);
  const { terms, values } = covariance;
  const slopes = new Map<string, number>();
  const all = result.kind === "drivers" ? [...result.rows, ...(result.controls ?? [])] : result.rows;
  for (const row of all) {
    if (row.estimate !== null) slopes.set(row.term, row.estimate);
    if ("coefficients" in row) for (const { term, estimate } of row.coefficients ?? []) slopes.set(term, estimate);
  }
  const known = terms.slice(1);
  const column = (option: string, name: unknown): number => {
    const several = all.find((row) => row.term === name && "coefficients" in row && row.coefficients !== undefined);
    if (several !== undefined) throw severalColumns(option, several.term);
    return placeOf(option, name, known) + 1;
  };
  const place = column("driver", required(CALL, options, "driver"));
  const df = result.model.df[1];
  const variance = values[place]![place]!;
  const effect = figuresOf(slopes.get(terms[place]!)!, Math.sqrt(variance), df, level, result.model.statistic === null);
  return {
    outcome: result.outcome,
    errors: result.errors,
    level,
    effect,
    classical: effect.stdError,
    df,
    freedom: df - 1,
    compared: benchmarksOf(options).map((benchmark) => {
      const other = column("benchmark", benchmark);
      const own = values[other]![other]!;
      const t = slopes.get(benchmark)! / Math.sqrt(own);
      return {
        benchmark,
        strength:
          effect.statistic === null
            ? null
            : { withDriver: values[place]![other]! ** 2 / (variance * own), withOutcome: partialRSquared(t, df) },
      };
    }),
    warnings: [],
  };
}

function benchmarksOf(options: ConfounderQuestion): readonly string[] {
  const named: unknown = required(CALL, options, "benchmark");
  const benchmarks: unknown = typeof named === "string" ? [named] : named;
  if (!Array.isArray(benchmarks) || benchmarks.length === 0) throw noBenchmark(named);
  const own = benchmarks.find((benchmark) => benchmark === options.driver);
  if (own !== undefined) throw itself(options.driver);
  return benchmarks as string[];
}

function placeOf(option: string, name: unknown, known: readonly string[]): number {
  const place = known.indexOf(name as string);
  if (place >= 0) return place;
  throw new AnalysisError(
    "unknown-column",
    `${CALL}: ${option} ${quote(name)} is not among the drivers and controls${suggestion(String(name), known)}`,
    { option, column: plainValue(name), known: [...known] },
  );
}

function needsRows(errors: string): AnalysisError {
  return new AnalysisError(
    "invalid-option",
    `${CALL}: the errors of this result are ${quote(errors)}, and the bounds need the classical ones as well; give the survey in place of the result, with the options of the model`,
    { errors },
  );
}

function confounderRow(
  benchmark: string,
  times: number,
  strength: PartialStrength | null,
  effect: { readonly estimate: number; readonly stdError: number; readonly df: number },
  { widening, freedom, level }: { readonly widening: number; readonly freedom: number; readonly level: number },
): ConfounderRow {
  const bound = strength && confounderBound(strength, { withDriver: times });
  const nothing = { estimate: null, stdError: null, statistic: null, df: freedom, confLow: null, confHigh: null };
  if (bound === null || bound.status === "beyond-driver" || !(freedom > 0)) {
    return {
      benchmark,
      times,
      withDriver: null,
      withOutcome: null,
      status: bound?.status ?? "beyond-driver",
      ...nothing,
    };
  }
  const adjusted = adjustedEffect(effect, bound);
  const stdError = adjusted.stdError * widening;
  const half = tQuantile((1 + level) / 2, freedom) * stdError;
  return {
    benchmark,
    times,
    withDriver: bound.withDriver,
    withOutcome: bound.withOutcome,
    status: bound.status,
    estimate: adjusted.estimate,
    stdError,
    statistic: stdError > 0 ? adjusted.estimate / stdError : null,
    df: freedom,
    confLow: adjusted.estimate - half,
    confHigh: adjusted.estimate + half,
  };
}

function checkTimes(times: unknown): readonly number[] {
  if (times === undefined) return [1, 2, 3];
  const valid = Array.isArray(times) && times.length > 0 && times.every((value) => Number.isFinite(value) && value > 0);
  if (valid) return times as number[];
  throw new AnalysisError(
    "invalid-option",
    `${CALL}: times ${Array.isArray(times) ? `hold ${times.length === 0 ? "nothing" : describeValue(times.find((value) => !(Number.isFinite(value) && value > 0)))}` : `are ${describeValue(times)}`}, expected multiples above 0 such as [1, 2, 3]`,
    { option: "times" },
  );
}

function noBenchmark(got: unknown): AnalysisError {
  return new AnalysisError(
    "invalid-option",
    `${CALL}: benchmark is ${Array.isArray(got) ? "an empty list" : describeValue(got)}, expected a driver or control that you know to matter, by name`,
    { option: "benchmark" },
  );
}

function severalColumns(option: string, name: string): AnalysisError {
  const mend =
    option === "driver"
      ? "ask about one level by a 0/1 column of its own"
      : "give the survey in place of the result, with the options of the model";
  return new AnalysisError(
    "invalid-option",
    `${CALL}: ${option} ${quote(name)} has several columns and so no single effect; ${mend}`,
    { option, column: name },
  );
}

function itself(name: string): AnalysisError {
  return new AnalysisError(
    "invalid-option",
    `${CALL}: ${quote(name)} is both driver and benchmark; a confounder is compared with another driver`,
    { option: "benchmark", column: name },
  );
}

function boundWarnings(rows: readonly ConfounderRow[], driver: string, effect: ContrastFigures): Warning[] {
  const warnings: Warning[] = [];
  const beyond = rows.filter(({ status }) => status === "beyond-driver");
  if (beyond.length > 0) {
    const named = beyond.map(({ benchmark, times }) => `${times} × ${quote(benchmark)}`).join(", ");
    warnings.push(
      warning(
        "no-such-confounder",
        `There is no confounder so strong: ${named} would explain more than is left of ${quote(driver)}. These rows have no figures.`,
        { rows: beyond.map(({ benchmark, times }) => ({ benchmark, times })) },
      ),
    );
  }
  if (effect.statistic !== null && effect.confLow <= 0 === effect.confHigh >= 0) {
    warnings.push(
      warning(
        "effect-not-found",
        `The effect of ${quote(driver)} cannot be told from 0 as it is, so nothing is needed to explain it away.`,
        { driver },
      ),
    );
  }
  return warnings;
}
