import type { DesignMatrix } from "../design/designMatrix";
import { tQuantile } from "../distributions/studentT";
import { AnalysisError, quote, suggestion } from "../errors";
import {
  adjustedEffect,
  benchmarkStrength,
  confounderBound,
  type PartialStrength,
} from "../estimate/sensitivity/confounderBound";
import { partialRSquared, robustnessValue, robustnessValueAtLevel } from "../estimate/sensitivity/robustness";
import { correlationFromMoments } from "../moments/moments";
import { describeValue, plainValue } from "../table/describeValue";
import type { SurveyData } from "../table/surveyData";
import { auditOf, auditWarnings } from "./audit";
import { fitDesign } from "./fit";
import { deepFreeze } from "./frozen";
import { type ImpactOptions, impactDesign } from "./impactOptions";
import type { ConfounderRow, ContrastFigures, SensitivityToConfounderResult } from "./impactResults";
import { required } from "./options";
import type { Warning } from "./results";
import { slopeContrast } from "./slopeContrast";
import { warning } from "./warnings";

export interface SensitivityToConfounderOptions extends ImpactOptions {
  /** The driver whose effect is in question. */
  readonly driver: string;
  /** The driver or control that a confounder is measured by, or several of them. */
  readonly benchmark: string | readonly string[];
  /** How many times as strong as the benchmark the confounder is; 1, 2 and 3 by default. */
  readonly times?: readonly number[];
}

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
): SensitivityToConfounderResult {
  const { design, level } = impactDesign(CALL, data, options, ["driver", "benchmark", "times"]);
  const times = checkTimes(options.times);
  const driver = columnsOf(design, "driver", required(CALL, options, "driver"));
  if (driver.length > 1) throw severalColumns(options.driver);
  const named = required(CALL, options, "benchmark");
  const benchmarks = typeof named === "string" ? [named] : named;
  if (!Array.isArray(benchmarks) || benchmarks.length === 0) throw noBenchmark(named);
  const place = driver[0]!;
  const compared = benchmarks.map((benchmark) => {
    const columns = columnsOf(design, "benchmark", benchmark);
    if (columns.includes(place)) throw itself(benchmark);
    return { benchmark, columns };
  });
  const fit = fitDesign(design, CALL, options);
  const effect = slopeContrast(fit, new Map([[place, 1]]), level);
  const size = fit.predictors.length + 1;
  const classical = Math.sqrt(fit.estimate.covariance[(place + 1) * (size + 1)]!);
  const df = fit.estimate.dfResidual;
  const widening = effect.stdError / classical;
  const t = effect.estimate / classical;
  const correlation = correlationFromMoments(fit.moments);
  const freedom = Math.min(fit.df, df) - 1;
  const rows = compared.flatMap(({ benchmark, columns }) => {
    const strength = fit.estimate.perfect ? null : benchmarkStrength(correlation, size, place, columns);
    return times.map((multiple) =>
      confounderRow(
        benchmark,
        multiple,
        strength,
        { estimate: effect.estimate, stdError: classical, df },
        { widening, freedom, level },
      ),
    );
  });
  const audit = auditOf(design.audit);
  const atLevel = robustnessValueAtLevel(t, df, level, 1, widening);
  return deepFreeze({
    kind: CALL,
    outcome: fit.outcome,
    driver: options.driver,
    level,
    errors: fit.errors,
    effect,
    partialRSquared: partialRSquared(t, df),
    robustnessValue: robustnessValue(t, df),
    robustnessValueAtLevel: Number.isFinite(atLevel) ? atLevel : null,
    rows,
    warnings: [...auditWarnings(audit), ...boundWarnings(rows, options.driver, effect)],
  });
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

/** Places of a term's columns among the predictors. */
function columnsOf(design: DesignMatrix, option: string, name: unknown): readonly number[] {
  const found = design.terms.find(({ term }) => term === name);
  if (found !== undefined) return found.columns;
  const known = design.terms.map(({ term }) => term);
  throw new AnalysisError(
    "unknown-column",
    `${CALL}: ${option} ${quote(name)} is not among the drivers and controls${suggestion(String(name), known)}`,
    { option, column: plainValue(name), known },
  );
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

function severalColumns(name: string): AnalysisError {
  return new AnalysisError(
    "invalid-option",
    `${CALL}: driver ${quote(name)} is a category of several columns and has no single effect; ask about one level by a 0/1 column of its own`,
    { option: "driver", column: name },
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
