import { AnalysisError, quote, quoteList, suggestion } from "../../errors";
import { describeValue, plainValue } from "../../table/describeValue";
import { isRecord } from "../../table/isRecord";
import { scaleFor } from "../../table/scale";
import type { Scale, Scales } from "../../table/surveyData";
import { deepFreeze } from "../frozen";
import { checkLevel } from "../level";
import { checkOptions } from "../options";
import type {
  CoefficientCovariance,
  DriversResult,
  IntervalEstimate,
  LinearRegressionResult,
  Warning,
} from "../results";
import { warning } from "../warnings";
import type { ContrastFigures, NonlinearityResult, SimulateChangeResult, SimulatedChangeRow } from "./impactResults";
import { figuresOf } from "./slopeContrast";

export interface SimulateChangeOptions {
  /** Ends of the answer scales, for all columns or by column: for figures on 0–100, and to notice a change that leaves the scale. */
  readonly scale?: Scales;
  /** Means of columns that the result does not hold, such as `{ price: 3.4 }`: for the expected mean. */
  readonly means?: Readonly<Record<string, number>>;
  /** What `nonlinearity` found on the same data: a change of a driver with a curve gets a warning. */
  readonly nonlinearity?: NonlinearityResult;
  /** The result's level unless given. */
  readonly level?: number;
}

const CALL = "simulateChange";

/**
 * What if: the change of the mean outcome that goes with changes of drivers, all other drivers held fixed.
 *   Δ = Σ dⱼbⱼ,   se = √(dᵀVd),   t on the degrees of freedom of the model
 * The expected mean is that of the regression at the shifted means, b₀ + Σ(x̄ⱼ + dⱼ)bⱼ, with the error of that figure.
 * It says what the model says: that the drivers cause the outcome is an assumption (docs/causality.md).
 * @param result of `drivers` or `linearRegression`
 * @param changes in driver units, `{ price: 0.5, speed: 1 }`
 * @throws AnalysisError "unknown-column" (not in the model) · "invalid-option" (a category, a product, no number; a result without covariances)
 * @source agrees with predict(lm, interval = "confidence") and dᵀVd, test/reference/whatIf.json
 * @example
 * const model = drivers(attitude, { outcome: "rating", drivers: ["complaints", "learning"] });
 * simulateChange(model, { complaints: 5 }).estimate // → 3.217588180985503
 */
export function simulateChange(
  result: DriversResult | LinearRegressionResult,
  changes: Readonly<Record<string, number>>,
  options: SimulateChangeOptions = {},
): SimulateChangeResult {
  checkOptions(CALL, options, ["scale", "means", "nonlinearity", "level"]);
  const covariance = covarianceIn(result);
  const level = checkLevel(CALL, options.level ?? result.level);
  const model = modelOf(result, covariance, options.means);
  const shifts = shiftsOf(result, changes, model);
  const contrast = (factors: ReadonlyMap<number, number>): ContrastFigures => contrastOf(model, factors, level);
  const total = contrast(shifts);
  const rows = [...shifts].map(([place, change]): SimulatedChangeRow => {
    const { estimate, confLow, confHigh } = contrast(new Map([[place, change]]));
    const mean = model.means[place] ?? null;
    return {
      term: model.terms[place]!,
      change,
      estimate,
      confLow,
      confHigh,
      mean,
      newMean: mean === null ? null : mean + change,
    };
  });
  const after = meanAfter(model, shifts, contrast);
  const outcomeScale = scaleFor(options.scale, result.outcome, CALL);
  const width = outcomeScale === undefined ? null : (outcomeScale[1] - outcomeScale[0]) / 100;
  return deepFreeze({
    kind: CALL,
    outcome: result.outcome,
    level,
    method: "t",
    errors: result.errors,
    changes: rows,
    ...total,
    index: width === null ? null : onIndex(total, 0, width),
    mean: after?.mean ?? null,
    newMean: after?.newMean ?? null,
    newIndex: after === null || width === null ? null : onIndex(after.newMean, outcomeScale![0], width),
    warnings: [
      ...(after === null ? [noMeans(model)] : []),
      ...scaleWarnings(rows, after?.newMean.estimate ?? null, result.outcome, options.scale),
      ...curveWarnings(rows, result.warnings, options.nonlinearity),
    ],
  });
}

/** "(Intercept)" first in all of them. */
interface Model {
  readonly terms: readonly string[];
  readonly estimates: readonly number[];
  readonly values: readonly (readonly number[])[];
  /** Undefined where a mean is not known; of the intercept 1. */
  readonly means: readonly (number | undefined)[];
  readonly df: number;
}

function covarianceIn(result: DriversResult | LinearRegressionResult): CoefficientCovariance {
  const kind: unknown = isRecord(result) ? result.kind : undefined;
  if (kind !== "drivers" && kind !== "linearRegression") {
    throw new AnalysisError(
      "invalid-option",
      `${CALL}: the first argument is ${typeof kind === "string" ? `a result of ${kind}` : describeValue(result)}, expected a result of drivers or linearRegression`,
      { kind: plainValue(kind) },
    );
  }
  const { covariance } = result as { covariance?: CoefficientCovariance | null };
  if (covariance !== undefined && covariance !== null) return covariance;
  throw new AnalysisError(
    "invalid-option",
    `${CALL}: the result holds no covariances of its coefficients, which the interval needs; fit the model to complete rows`,
    { kind },
  );
}

function modelOf(
  result: DriversResult | LinearRegressionResult,
  { terms, values }: CoefficientCovariance,
  given: Readonly<Record<string, number>> | undefined,
): Model {
  const known = new Map<string, { estimate: number; mean?: number }>();
  let df = result.model.df[1];
  const rows = result.kind === "drivers" ? [...result.rows, ...(result.controls ?? [])] : result.rows;
  for (const row of rows) {
    // With pooled imputations each coefficient has its own: the fewest are the careful choice.
    df = Math.min(df, row.df);
    const mean = "mean" in row && row.mean !== null ? row.mean : undefined;
    if (row.estimate !== null) known.set(row.term, { estimate: row.estimate, ...(mean !== undefined && { mean }) });
    if ("coefficients" in row) for (const slope of row.coefficients ?? []) known.set(slope.term, slope);
  }
  known.set("(Intercept)", { estimate: result.model.intercept, mean: 1 });
  for (const [name, mean] of Object.entries(given ?? {})) {
    const found = known.get(name);
    if (found === undefined || name === "(Intercept)") throw unknown("means", name, terms.slice(1));
    if (!Number.isFinite(mean)) throw notANumber("means", name, mean);
    known.set(name, { ...found, mean });
  }
  return {
    terms,
    values,
    df,
    estimates: terms.map((term) => known.get(term)!.estimate),
    means: terms.map((term) => known.get(term)!.mean),
  };
}

/** The changes by place among the terms. */
function shiftsOf(
  result: DriversResult | LinearRegressionResult,
  changes: Readonly<Record<string, number>>,
  { terms }: Model,
): ReadonlyMap<number, number> {
  if (!isRecord(changes) || Object.keys(changes).length === 0) {
    throw new AnalysisError(
      "invalid-option",
      `${CALL}: the changes are ${isRecord(changes) ? "empty" : describeValue(changes)}, expected drivers with their changes, such as { ${terms[1]}: 0.5 }`,
      { value: plainValue(changes) },
    );
  }
  const severals = new Map<string, readonly string[]>();
  if (result.kind === "drivers") {
    for (const row of result.rows) {
      if (row.category !== undefined || row.drivers !== undefined) {
        severals.set(row.term, row.drivers ?? row.coefficients?.map(({ term }) => term) ?? []);
      }
    }
  } else {
    for (const { term } of result.terms ?? []) {
      if (!terms.includes(term))
        severals.set(
          term,
          terms.filter((name) => name.startsWith(`${term}: `)),
        );
    }
  }
  const levels = result.kind === "drivers" ? result.rows.flatMap(levelTerms) : [...severals.values()].flat();
  const shifts = new Map<number, number>();
  for (const [name, change] of Object.entries(changes)) {
    const place = terms.indexOf(name);
    const members = severals.get(name);
    if (members !== undefined && !terms.includes(name)) throw severalColumns(name, members);
    if (place < 1) throw unknown("the changes", name, [...terms.slice(1)]);
    if (levels.includes(name)) throw notANumberDriver(name);
    const product = terms.find((term) => term.split(" × ").length > 1 && term.split(" × ").includes(name));
    if (product !== undefined) throw inProduct(name, product);
    if (typeof change !== "number" || !Number.isFinite(change)) throw notANumber("the changes", name, change);
    shifts.set(place, change);
  }
  return shifts;
}

function levelTerms(row: DriversResult["rows"][number]): string[] {
  return row.category === undefined ? [] : (row.coefficients ?? []).map(({ term }) => term);
}

function contrastOf(
  { estimates, values, df }: Model,
  factors: ReadonlyMap<number, number>,
  level: number,
): ContrastFigures {
  let sum = 0;
  let variance = 0;
  for (const [i, a] of factors) {
    sum += a * estimates[i]!;
    for (const [j, b] of factors) variance += a * b * values[i]![j]!;
  }
  return figuresOf(sum, Math.sqrt(Math.max(0, variance)), df, level);
}

function meanAfter(
  { means, estimates }: Model,
  shifts: ReadonlyMap<number, number>,
  contrast: (factors: ReadonlyMap<number, number>) => ContrastFigures,
): { readonly mean: number; readonly newMean: IntervalEstimate & { readonly estimate: number } } | null {
  if (!means.every((mean) => mean !== undefined)) return null;
  const mean = means.reduce((sum, value, j) => sum + value * estimates[j]!, 0);
  const shifted = contrast(new Map(means.map((value, j) => [j, value + (shifts.get(j) ?? 0)])));
  const { estimate, confLow, confHigh } = shifted;
  return { mean, newMean: { estimate, confLow, confHigh } };
}

function onIndex({ estimate, confLow, confHigh }: IntervalEstimate, low: number, width: number): IntervalEstimate {
  const on = (value: number | null): number | null => (value === null ? null : (value - low) / width);
  return { estimate: on(estimate), confLow: on(confLow), confHigh: on(confHigh) };
}

function noMeans({ terms, means }: Model): Warning {
  const lacking = terms.filter((_, j) => means[j] === undefined);
  return warning(
    "no-mean",
    `The expected mean needs the mean of every column of the model, and the result has none of ${quoteList(lacking)}; give means: { ${quote(lacking[0])}: … }. The change itself does not need it.`,
    { terms: lacking },
  );
}

function scaleWarnings(
  rows: readonly SimulatedChangeRow[],
  newMean: number | null,
  outcome: string,
  scales: Scales | undefined,
): Warning[] {
  const beyond: { term: string; newMean: number; scale: Scale }[] = [];
  const look = (term: string, mean: number | null): void => {
    const scale = scaleFor(scales, term, CALL);
    if (mean === null || scale === undefined || (mean >= scale[0] && mean <= scale[1])) return;
    beyond.push({ term, newMean: mean, scale });
  };
  for (const row of rows) look(row.term, row.newMean);
  look(outcome, newMean);
  return beyond.map(({ term, newMean: mean, scale }) =>
    warning(
      "beyond-scale",
      `The change takes the mean of ${quote(term)} to ${mean.toPrecision(3)}, beyond its scale from ${scale[0]} to ${scale[1]}; nobody can answer so. Take a smaller change.`,
      { term, newMean: mean, scale: [...scale] },
    ),
  );
}

function curveWarnings(
  rows: readonly SimulatedChangeRow[],
  warnings: readonly Warning[],
  found: NonlinearityResult | undefined,
): Warning[] {
  const bent = [...warnings, ...(found?.warnings ?? [])]
    .filter(({ code }) => code === "nonlinear")
    .flatMap(({ details }) => (Array.isArray(details.terms) ? (details.terms as string[]) : []));
  const concerned = rows.map(({ term }) => term).filter((term) => bent.includes(term));
  if (concerned.length === 0) return [];
  return [
    warning(
      "nonlinear",
      `The outcome does not go up and down with ${quoteList(concerned)} in a straight line, as this what-if supposes; read it for small changes only.`,
      { terms: concerned },
    ),
  ];
}

function unknown(where: string, name: string, known: readonly string[]): AnalysisError {
  const list = known.filter((term) => term !== "(Intercept)");
  return new AnalysisError(
    "unknown-column",
    `${CALL}: ${where} name ${quote(name)}, which is not in the model${suggestion(name, list)}`,
    { column: name, known: list },
  );
}

function notANumber(where: string, name: string, got: unknown): AnalysisError {
  return new AnalysisError(
    "invalid-option",
    `${CALL}: ${where} have ${describeValue(got)} for ${quote(name)}, expected a finite number in its units`,
    { column: name, value: typeof got === "number" ? String(got) : plainValue(got) },
  );
}

function severalColumns(name: string, members: readonly string[]): AnalysisError {
  return new AnalysisError(
    "invalid-option",
    `${CALL}: ${quote(name)} stands for several columns, ${quoteList(members)}, and has no units that it could change by; change drivers that are numbers`,
    { column: name, members: [...members] },
  );
}

function notANumberDriver(name: string): AnalysisError {
  return new AnalysisError(
    "invalid-option",
    `${CALL}: ${quote(name)} is a level of a category, not a number that can change; its coefficient is the difference to the reference`,
    { column: name },
  );
}

function inProduct(name: string, product: string): AnalysisError {
  return new AnalysisError(
    "invalid-option",
    `${CALL}: ${quote(name)} stands in ${quote(product)} as well, so what a change does depends on the other column; fit the model without the interaction, or by segment with compareDrivers`,
    { column: name, product },
  );
}
