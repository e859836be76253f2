import type { LogisticRegressionResult } from "../../analysis/regression/modelResults";
import type { DriversResult, LinearRegressionResult } from "../../analysis/results";
import type { ChartNode } from "../document";
import { errorDigits } from "../pieces/errorDigits";
import { type ChartOptions, chartLanguage } from "./chartFrame";
import { type IntervalRow, intervalChart } from "./intervalChart";
import { sentences } from "./sentences";

/** What has coefficients to be drawn. */
export type CoefficientsToChart = LinearRegressionResult | DriversResult | LogisticRegressionResult;

/** The intercept is no effect. */
const INTERCEPT = "(Intercept)";

/**
 * The coefficients of a model with their intervals (a forest plot); of a logistic one, odds ratios on a log scale.
 *
 * @returns a node of a document; its `spec` is the Vega-Lite specification
 * @throws AnalysisError "unknown-option" · "invalid-option"
 * @example coefficientsChart(linearRegression(attitude, { outcome: "rating", predictors: ["raises"] })).type // → "chart"
 */
export function coefficientsChart(result: CoefficientsToChart, options: ChartOptions = {}): ChartNode {
  const language = chartLanguage("coefficientsChart", options);
  const { words, formats, name, quotedName } = language;
  const isRatio = result.kind === "logisticRegression";
  const rows = isRatio ? oddsRatios(result) : coefficients(result);
  const reference = isRatio ? 1 : 0;
  const apart = rows.filter(
    ({ confLow, confHigh }) => confLow !== null && confHigh !== null && (confLow > reference || confHigh < reference),
  );
  const written = errorDigits(rows, ({ stdError }) => stdError, language);
  const value = formats.plain(reference);
  const outcome = name(result.outcome);
  return intervalChart(
    {
      title: options.title ?? words.chart.coefficientsTitle(outcome),
      note: words.chart.interval(formats.level(result.level)),
      alt: sentences(
        apart.length > 0
          ? words.chart.apart(value, formats.list(apart.map(({ term }) => quotedName(term))))
          : words.chart.noneApart(value),
      ),
      axis: isRatio ? words.chart.oddsAxis(outcome) : words.chart.coefficientsAxis(outcome),
      reference,
      isLogarithmic: isRatio,
      rows: rows.map(
        (row): IntervalRow => ({
          name: name(row.term),
          estimate: row.estimate,
          low: row.confLow,
          high: row.confHigh,
          text: isRatio ? formats.decimal(row.estimate, 2) : written(row, row.estimate),
        }),
      ),
    },
    language,
  );
}

interface Coefficient {
  readonly term: string;
  readonly estimate: number | null;
  readonly stdError: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
}

/** Of a category, or of drivers judged together, each coefficient of its own. */
function coefficients(result: LinearRegressionResult | DriversResult): readonly Coefficient[] {
  if (result.kind === "linearRegression") return result.rows.filter(({ term }) => term !== INTERCEPT);
  return result.rows.flatMap((row): readonly Coefficient[] => row.coefficients ?? [row]);
}

function oddsRatios(result: LogisticRegressionResult): readonly Coefficient[] {
  return result.rows.flatMap(({ term, stdError, oddsRatio }) =>
    oddsRatio === null ? [] : [{ term, stdError, ...oddsRatio }],
  );
}
