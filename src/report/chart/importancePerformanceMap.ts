import type { PlsPathResult } from "../../analysis/path/pathResults";
import { AnalysisError, quote, suggestion } from "../../errors";
import type { ChartNode } from "../document";
import { chartLanguage } from "./chartFrame";
import { matrixCut, type PriorityMatrixOptions } from "./priorityMatrix";
import { quadrantChart } from "./quadrantChart";

export interface ImportancePerformanceMapOptions extends PriorityMatrixOptions {
  /** The construct to be raised; the last one that the paths lead to unless given. */
  readonly target?: string;
}

/**
 * Importance–performance map of a path model: what a point more of each construct's index goes with in that of the target,
 * against where the construct stands. The fields part at the means of both unless `cut` says otherwise.
 *
 * @returns a node of a document; its `spec` is the Vega-Lite specification
 * @throws AnalysisError "unknown-option" · "invalid-option" · "invalid-data" (the model has no indices: it needs scales)
 */
export function importancePerformanceMap(
  result: PlsPathResult,
  options: ImportancePerformanceMapOptions = {},
): ChartNode {
  const call = "importancePerformanceMap";
  const language = chartLanguage(call, options, ["cut", "target"]);
  const { words, formats, name } = language;
  const targets = result.priorityMatrix.map((row) => row.target);
  const target = options.target ?? targets.at(-1);
  if (options.target !== undefined && !targets.includes(options.target)) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: no path leads to target ${quote(options.target)}${suggestion(options.target, targets)}`,
      { option: "target" },
    );
  }
  const points = result.priorityMatrix.flatMap(({ target: own, term, impact, index }) =>
    own !== target || impact === null || index === null
      ? []
      : [{ name: name(term), performance: index, impact, impactText: formats.decimal(impact, 2) }],
  );
  if (target === undefined || points.length === 0) {
    throw new AnalysisError(
      "invalid-data",
      `${call}: the constructs have no indices, because the model was given no scales; say scale: [1, 10], or whatever it is`,
      { call },
    );
  }
  const mean = points.reduce((sum, { impact }) => sum + impact, 0) / points.length;
  const cut = matrixCut(call, options.cut, mean, points);
  return quadrantChart(
    {
      title: options.title ?? words.chart.priorityTitle(name(target)),
      axis: words.chart.impactAxis(name(target)),
      points,
      cut,
      cutText: words.chart.impactOf(formats.decimal(cut.impact, 2)),
    },
    language,
  );
}
