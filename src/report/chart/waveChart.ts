import type { ControlChartResult, GroupScore, ScoreTrendResult } from "../../analysis/comparison/comparisonResults";
import type { ChartNode } from "../document";
import { groupName } from "../groupName";
import { scoreFigures } from "../pieces/scoreFigures";
import { colour } from "./chartColours";
import { axisRoom, type ChartOptions, chartLanguage, chartNode, type Part, plotWidth, widest } from "./chartFrame";
import { figureSentence, sentences } from "./sentences";

const HEIGHT = 250;
const LEFT = 54;
const RIGHT = 22;

/**
 * A score wave by wave with its intervals: with the line through the waves, or with the limits of a control chart, where the
 * waves that are out of the ordinary stand out by colour and shape.
 *
 * @returns a node of a document; its `spec` is the Vega-Lite specification
 * @throws AnalysisError "unknown-option" · "invalid-option"
 */
export function waveChart(result: ScoreTrendResult | ControlChartResult, options: ChartOptions = {}): ChartNode {
  const language = chartLanguage("waveChart", options);
  const { words, formats } = language;
  const figures = scoreFigures(result.unit, language);
  const waves: readonly (GroupScore & {
    readonly fitted?: number;
    readonly limitLow?: number;
    readonly limitHigh?: number;
  })[] = result.waves;
  const names = result.waves.map(({ group }) => groupName(group, language));
  const signals = result.kind === "controlChart" ? result.waves.map((wave) => wave.signals.length > 0) : [];
  const values = waves.map((wave, k) => ({
    wave: k,
    name: names[k]!,
    estimate: wave.estimate,
    low: wave.confLow,
    high: wave.confHigh,
    role: signals[k] ? "signal" : "wave",
    ...(wave.fitted !== undefined && { fitted: wave.fitted }),
    ...(wave.limitLow !== undefined && { limitLow: wave.limitLow, limitHigh: wave.limitHigh }),
  }));
  const width = plotWidth({ left: LEFT, right: RIGHT });
  // As many names as there is room for: every second, every third …
  const every = Math.ceil(((widest(names, 12) + 12) * names.length) / width);
  const x: Part = {
    field: "wave",
    type: "ordinal",
    scale: { type: "point", padding: 0.5, domain: values.map(({ wave }) => wave) },
    axis: {
      title: words.chart.wave,
      titleAnchor: "end",
      labelExpr: `datum.value % ${every} === 0 ? ${JSON.stringify(names)}[datum.value] : ''`,
      labelAngle: 0,
      labelOverlap: false,
      ticks: false,
      grid: false,
    },
  };
  const y: Part = {
    field: "estimate",
    type: "quantitative",
    scale: { zero: false, nice: true },
    axis: {
      title: words.chart.scoreAxis[result.score],
      titleAnchor: "end",
      tickCount: 5,
      domain: false,
      ticks: false,
      ...axisRoom(LEFT),
    },
  };
  const signalled = names.filter((_, k) => signals[k]);
  const ends = [waves[0], waves.at(-1)].map((wave) => figures.figure(wave?.estimate));
  const last = result.kind === "controlChart" ? result.waves.at(-1) : undefined;
  const series = words.score.figures[result.score];
  return chartNode(
    {
      title: options.title ?? words.score.headings[result.score],
      note: sentences(
        result.kind === "scoreTrend" && words.chart.interval(formats.level(result.level)),
        last && words.chart.limits(figures.figure(last.limitLow), figures.figure(last.limitHigh)),
      ),
      alt: sentences(
        names.length > 0 && words.chart.fromTo(series, ends[0]!, names[0]!, ends[1]!, names.at(-1)!),
        result.kind === "scoreTrend" &&
          figureSentence(
            words.chart.slope[result.per],
            { estimate: result.estimate, low: result.confLow, high: result.confHigh },
            result.level,
            figures.difference,
            language,
          ),
        result.kind === "controlChart" &&
          (signalled.length > 0 ? words.chart.signals(formats.list(signalled)) : words.chart.noSignals),
      ),
      height: HEIGHT,
      left: LEFT,
      right: RIGHT,
      body: {
        data: { values },
        layer: [
          ...(result.kind === "controlChart"
            ? [
                {
                  mark: { type: "area", color: colour("paleBlue"), opacity: 0.5, interpolate: "step" },
                  encoding: { x, y: { ...y, field: "limitLow" }, y2: { field: "limitHigh" } },
                },
                {
                  data: { values: [{ centre: result.centre }] },
                  mark: { type: "rule", color: colour("axis"), strokeDash: [4, 3] },
                  encoding: { y: { ...y, field: "centre" } },
                },
                {
                  mark: { type: "line", color: colour("blue"), strokeWidth: 1.5 },
                  encoding: { x, y },
                },
              ]
            : [
                {
                  mark: { type: "line", color: colour("axis"), strokeWidth: 1.5, strokeDash: [4, 3] },
                  encoding: { x, y: { ...y, field: "fitted" } },
                },
                {
                  mark: { type: "rule", strokeWidth: 2, color: colour("blue"), strokeCap: "round" },
                  encoding: { x, y: { ...y, field: "low" }, y2: { field: "high" } },
                },
              ]),
          {
            mark: { type: "point", filled: true, size: 90, opacity: 1 },
            encoding: { x, y, color: role("blue", "orange"), shape: { ...roleScale(["circle", "diamond"]) } },
          },
        ],
      },
    },
    language,
  );
}

function role(wave: "blue", signal: "orange"): Part {
  return roleScale([colour(wave), colour(signal)]);
}

function roleScale(range: readonly string[]): Part {
  return { field: "role", type: "nominal", scale: { domain: ["wave", "signal"], range }, legend: null };
}
