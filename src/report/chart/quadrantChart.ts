import type { ChartNode } from "../document";
import type { Language } from "../language";
import { colour } from "./chartColours";
import { axisRoom, chartNode, type Part, plotWidth } from "./chartFrame";
import { placedNames } from "./placedNames";
import { type Box, placeLabels } from "./placeLabels";
import { sentences } from "./sentences";
import { labelLines } from "./textWidth";

/** A point of the matrix: how well it stands, and how much it matters. */
export interface QuadrantPoint {
  /** Cleaned for display. */
  readonly name: string;
  readonly performance: number;
  readonly impact: number;
  readonly impactText: string;
}

export interface QuadrantChart {
  readonly title: string;
  readonly axis: string;
  readonly points: readonly QuadrantPoint[];
  /** Where the fields part. */
  readonly cut: { readonly impact: number; readonly performance: number };
  /** The cut of the impact, as a sentence has it. */
  readonly cutText: string;
}

const HEIGHT = 380;
const LEFT = 58;
const RIGHT = 4;
const LABEL_ROOM = 11;

/**
 * Impact against performance in four fields, as customer-satisfaction institutes draw it: what matters and stands low
 * is the priority; what matters and stands high may be improved further; what matters little is kept, or can wait.
 */
export function quadrantChart(chart: QuadrantChart, language: Language): ChartNode {
  const { title, axis, points, cut, cutText } = chart;
  const { words, formats } = language;
  const width = plotWidth({ left: LEFT, right: RIGHT });
  const across = domainOf(
    points.map(({ performance }) => performance),
    cut.performance,
  );
  const up = domainOf(
    points.map(({ impact }) => impact),
    cut.impact,
  );
  const toX = (value: number): number => ((value - across[0]) / (across[1] - across[0])) * width;
  const toY = (value: number): number => HEIGHT - ((value - up[0]) / (up[1] - up[0])) * HEIGHT;
  const fields = [
    { name: words.chart.priority, right: false, top: true },
    { name: words.chart.improve, right: true, top: true },
    { name: words.chart.lowPriority, right: false, top: false },
    { name: words.chart.maintain, right: true, top: false },
  ];
  const heads = fields.map(({ name, right, top }) => ({
    name,
    align: right ? "right" : "left",
    x: right ? width - 8 : 8,
    y: top ? 15 : HEIGHT - 13,
  }));
  // Names keep away from the names of the fields, and from the lines between them.
  const taken: readonly Box[] = [
    ...[0, HEIGHT - 26].map((y): Box => ({ x: 0, y, width, height: 26 })),
    { x: toX(cut.performance) - 2, y: 0, width: 4, height: HEIGHT },
    { x: 0, y: toY(cut.impact) - 2, width, height: 4 },
  ];
  const lines = points.map(({ name }) => labelLines(name, LABEL_ROOM, 2));
  const named = points.map(({ performance, impact }, k) => {
    const [x, y] = [toX(performance), toY(impact)];
    const [cutX, cutY] = [toX(cut.performance), toY(cut.impact)];
    const own: Box = {
      x: performance >= cut.performance ? cutX : 2,
      y: impact >= cut.impact ? 2 : cutY,
      width: performance >= cut.performance ? width - 2 - cutX : cutX - 2,
      height: impact >= cut.impact ? cutY - 2 : HEIGHT - 2 - cutY,
    };
    return { x, y, lines: lines[k]!, area: own };
  });
  const area: Box = { x: 2, y: 2, width: width - 4, height: HEIGHT - 4 };
  const inField = (right: boolean, top: boolean): readonly string[] =>
    points
      .filter((point) => point.performance >= cut.performance === right && point.impact >= cut.impact === top)
      .map(({ name }) => words.quoted(name));
  const x: Part = {
    field: "performance",
    type: "quantitative",
    scale: { domain: across, nice: false, zero: false },
    axis: { title: words.chart.performanceAxis, titleAnchor: "end", tickCount: 5, grid: false, ticks: false },
  };
  const y: Part = {
    field: "impact",
    type: "quantitative",
    scale: { domain: up, nice: false, zero: false },
    axis: {
      title: labelLines(axis, HEIGHT / 12, 1)[0],
      titleAnchor: "end",
      tickCount: 5,
      grid: false,
      ticks: false,
      ...axisRoom(LEFT),
    },
  };
  return chartNode(
    {
      title,
      note: words.chart.cut(cutText, formats.decimal(cut.performance, 1)),
      alt: sentences(
        inField(false, true).length > 0
          ? field(words.chart.priority, inField(false, true))
          : words.chart.noneToPrioritise,
        field(words.chart.improve, inField(true, true)),
        field(words.chart.maintain, inField(true, false)),
        field(words.chart.lowPriority, inField(false, false)),
        words.chart.cut(cutText, formats.decimal(cut.performance, 1)),
      ),
      height: HEIGHT,
      left: LEFT,
      right: RIGHT,
      body: {
        layer: [
          {
            data: { values: [{ performance: across[0], to: cut.performance, impact: cut.impact, top: up[1] }] },
            mark: { type: "rect", color: colour("paleOrange"), opacity: 0.55 },
            encoding: { x, x2: { field: "to" }, y, y2: { field: "top" } },
          },
          {
            data: { values: [cut] },
            mark: { type: "rule", color: colour("axis"), strokeDash: [4, 3] },
            encoding: { x },
          },
          {
            data: { values: [cut] },
            mark: { type: "rule", color: colour("axis"), strokeDash: [4, 3] },
            encoding: { y },
          },
          ...heads.map(
            (head): Part => ({
              data: { values: [{ name: head.name }] },
              mark: { type: "text", align: head.align, baseline: "middle", color: colour("muted"), fontWeight: 600 },
              encoding: { x: { value: head.x }, y: { value: head.y }, text: { field: "name" } },
            }),
          ),
          {
            data: { values: points },
            mark: {
              type: "point",
              filled: true,
              size: 80,
              opacity: 1,
              color: colour("blue"),
              tooltip: { expr: "datum.name + ': ' + datum.impactText" },
            },
            encoding: { x, y },
          },
          ...placedNames(named, placeLabels(named, area, taken)),
        ],
      },
    },
    language,
  );

  function field(name: string, names: readonly string[]): string | null {
    return names.length > 0 ? `${name}: ${formats.list(names)}.` : null;
  }
}

/** All figures and the cut, with a margin for the names at the edges. */
function domainOf(figures: readonly number[], cut: number): readonly [number, number] {
  const low = Math.min(cut, ...figures);
  const high = Math.max(cut, ...figures);
  const margin = high > low ? 0.16 * (high - low) : 1;
  return [low - margin, high + margin];
}
