import type { SimulateChangeResult } from "../../analysis/impact/impactResults";
import type { ChartNode } from "../document";
import { decimalsFor } from "../formats";
import { type ChartOptions, chartLanguage } from "./chartFrame";
import { intervalChart } from "./intervalChart";
import { figureSentence } from "./sentences";

/**
 * What-if: what each change, and all of them together, would do to the mean of the outcome, if the model held.
 *
 * @returns a node of a document; its `spec` is the Vega-Lite specification
 * @throws AnalysisError "unknown-option" · "invalid-option"
 */
export function simulatedChangeChart(result: SimulateChangeResult, options: ChartOptions = {}): ChartNode {
  const language = chartLanguage("simulatedChangeChart", options);
  const { words, formats, name } = language;
  const [digits = 2] = decimalsFor([result.stdError]);
  const written = (value: number | null | undefined): string => formats.signed(value, digits);
  const outcome = name(result.outcome);
  const rows = result.changes.map(({ term, change, estimate, confLow, confHigh }) => ({
    name: `${name(term)} ${change > 0 ? "+" : ""}${formats.plain(change)}`,
    estimate,
    low: confLow,
    high: confHigh,
    text: written(estimate),
    isTotal: false,
  }));
  const { estimate, confLow: low, confHigh: high } = result;
  const total = { name: words.chart.together, estimate, low, high, text: written(estimate), isTotal: true };
  const title = options.title ?? words.chart.whatIfTitle(outcome);
  return intervalChart(
    {
      title,
      note: words.chart.interval(formats.level(result.level)),
      alt: [...(rows.length > 1 ? [total] : []), ...rows]
        .map((row) => figureSentence(row.name, row, result.level, written, language))
        .join(" "),
      axis: words.chart.differenceAxis(outcome),
      reference: 0,
      rows: rows.length > 1 ? [...rows, total] : rows,
    },
    language,
  );
}
