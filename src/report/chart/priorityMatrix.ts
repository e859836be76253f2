import type { DriversResult } from "../../analysis/results";
import { AnalysisError, quote } from "../../errors";
import type { ChartNode } from "../document";
import { type ChartOptions, chartLanguage } from "./chartFrame";
import { quadrantChart } from "./quadrantChart";

/** Where the fields of a priority matrix part. */
export interface MatrixCut {
  /** Of the impact, in its units (of shares: parts of 1). */
  readonly impact?: number;
  /** 0–100. */
  readonly performance?: number;
}

export interface PriorityMatrixOptions extends ChartOptions {
  /** Unless given: an even share for every driver (its reciprocal number), and the mean of the drivers' performances. */
  readonly cut?: MatrixCut;
}

/**
 * Priority matrix: the share of each driver against its performance, in four fields. High share, low performance: priority.
 * It needs the performance of the drivers, hence their scales.
 *
 * @returns a node of a document; its `spec` is the Vega-Lite specification
 * @throws AnalysisError "unknown-option" · "invalid-option" · "invalid-data" (no driver has a share and a performance)
 */
export function priorityMatrix(result: DriversResult, options: PriorityMatrixOptions = {}): ChartNode {
  const call = "priorityMatrix";
  const language = chartLanguage(call, options, ["cut"]);
  const { words, formats, name } = language;
  const points = result.rows.flatMap(({ term, share, performance }) =>
    share === null || performance === null
      ? []
      : [{ name: name(term), performance, impact: 100 * share, impactText: formats.percent(share) }],
  );
  if (points.length === 0) {
    throw new AnalysisError(
      "invalid-data",
      `${call}: no driver has a performance, because drivers was given no scale; say scale: [1, 5], or whatever it is`,
      { call },
    );
  }
  const cut = matrixCut(call, options.cut, 1 / points.length, points);
  const outcome = name(result.outcome);
  return quadrantChart(
    {
      title: options.title ?? words.chart.priorityTitle(outcome),
      axis: words.chart.sharesAxis,
      points,
      cut: { impact: 100 * cut.impact, performance: cut.performance },
      cutText: words.chart.shareOf(formats.percent(cut.impact)),
    },
    language,
  );
}

/**
 * The cut that was asked for, or its default.
 *
 * @throws AnalysisError "invalid-option"
 */
export function matrixCut(
  call: string,
  asked: MatrixCut | undefined,
  impact: number,
  points: readonly { readonly performance: number }[],
): Required<MatrixCut> {
  for (const [part, value] of Object.entries(asked ?? {})) {
    if ((part === "impact" || part === "performance") && Number.isFinite(value)) continue;
    throw new AnalysisError(
      "invalid-option",
      `${call}: cut must be like { impact: 0.2, performance: 70 }, got ${part}: ${quote(value)}`,
      { option: "cut" },
    );
  }
  const sum = points.reduce((all, { performance }) => all + performance, 0);
  return { impact: asked?.impact ?? impact, performance: asked?.performance ?? sum / points.length };
}
