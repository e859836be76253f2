import type { ChartNode } from "../document";
import type { Language } from "../language";
import { type ColourName, colour } from "./chartColours";
import { CHART_WIDTH, chartNode, LABEL_SIZE, type Part, plotWidth, widest } from "./chartFrame";
import { ROWS, rowLabels } from "./rowLabels";
import { labelLines } from "./textWidth";

/** One row: a figure with its interval, in the units of the axis. */
export interface IntervalRow {
  /** Cleaned for display. */
  readonly name: string;
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The figure as it is written to the right. */
  readonly text: string;
  /** Set apart from the others: a total. */
  readonly isTotal?: boolean;
}

export interface IntervalChart {
  readonly title: string;
  readonly note?: string;
  readonly alt: string;
  readonly axis: string;
  readonly rows: readonly IntervalRow[];
  /** Bars from 0 behind the points, for parts of a whole. */
  readonly bars?: boolean;
  /** Where nothing is: a line at this value. */
  readonly reference?: number;
  /** An axis of ratios. */
  readonly isLogarithmic?: boolean;
}

const GAP = 12;
const BAR_HEIGHT = 18;

/** Figures with their intervals, one under the other. */
export function intervalChart(chart: IntervalChart, language: Language): ChartNode {
  const { title, note, alt, axis, rows, bars = false, reference, isLogarithmic = false } = chart;
  const labels = rowLabels(
    rows.map(({ name }) => name),
    ROWS,
  );
  const { left, rowHeight } = labels;
  const right = widest(rows.map(({ text }) => text)) + GAP;
  const width = plotWidth({ left, right });
  const height = rows.length * rowHeight;
  const x: Part = {
    field: "estimate",
    type: "quantitative",
    stack: null,
    scale: scaleOf(rows, bars ? 0 : reference, isLogarithmic),
    axis: {
      title: labelLines(axis, (width + left) / 12, 2),
      titleAnchor: "end",
      tickCount: Math.max(2, Math.min(6, Math.floor(width / 60))),
      labelOverlap: false,
      domain: false,
      ticks: false,
      grid: true,
    },
  };
  const ends: Part = { y: ROWS, x: { ...x, field: "low" }, x2: { field: "high" } };
  const tone: Part = roleColour("blue", "ink");
  return chartNode(
    {
      title,
      ...(note !== undefined && { note }),
      alt,
      height,
      left,
      right,
      below: 26 + 16 * labelLines(axis, (width + left) / 12, 2).length,
      body: {
        data: {
          values: rows.map(({ name, estimate, low, high, text, isTotal = false }, row) => ({
            row,
            name,
            estimate,
            low,
            high,
            text,
            role: isTotal ? "total" : "row",
          })),
        },
        layer: [
          ...(reference === undefined
            ? []
            : [
                {
                  data: { values: [{ reference }] },
                  mark: { type: "rule", color: colour("axis") },
                  encoding: { x: { field: "reference", type: "quantitative" } },
                },
              ]),
          ...(bars
            ? [
                {
                  mark: { type: "bar", height: BAR_HEIGHT, cornerRadiusEnd: 2, color: colour("paleBlue") },
                  encoding: { y: ROWS, x },
                },
              ]
            : []),
          { mark: { type: "rule", strokeWidth: 2.5, strokeCap: "round" }, encoding: { ...ends, color: tone } },
          {
            mark: {
              type: "point",
              filled: true,
              size: 80,
              opacity: 1,
              tooltip: { expr: "datum.name + ': ' + datum.text" },
            },
            encoding: { y: ROWS, x, color: tone },
          },
          {
            mark: { type: "text", align: "right", baseline: "middle", fontSize: LABEL_SIZE },
            encoding: { y: ROWS, x: { value: CHART_WIDTH - left }, text: { field: "text" } },
          },
          labels.layer,
        ],
      },
    },
    language,
  );
}

/** Rows in one colour, totals in another. */
function roleColour(row: ColourName, total: ColourName): Part {
  return {
    field: "role",
    type: "nominal",
    scale: { domain: ["row", "total"], range: [colour(row), colour(total)] },
    legend: null,
  };
}

/** From the lowest to the highest end there is, and `included` with them. */
function scaleOf(rows: readonly IntervalRow[], included: number | undefined, isLogarithmic: boolean): Part {
  const figures = rows
    .flatMap(({ estimate, low, high }) => [estimate, low, high])
    .concat(included ?? null)
    .filter((figure): figure is number => figure !== null);
  const low = Math.min(...figures);
  const high = Math.max(...figures);
  const margin = low === high ? Math.abs(low) * 0.1 + 0.5 : (high - low) * 0.04;
  return {
    ...(isLogarithmic && { type: "log" }),
    domain: isLogarithmic
      ? [low / 1.15, high * 1.15]
      : [low === included ? low : low - margin, high === included ? high : high + margin],
    nice: false,
    zero: false,
  };
}
