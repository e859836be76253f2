import type { NpsResult } from "../../analysis/results";
import type { ChartNode } from "../document";
import { groupName } from "../groupName";
import { type ColourName, colour } from "./chartColours";
import { chartLanguage, chartNode, LABEL_SIZE, type Part, plotWidth, widest } from "./chartFrame";
import { ROWS, rowLabels } from "./rowLabels";
import type { ScoreChartOptions } from "./scoreChart";
import { textWidth } from "./textWidth";

const KINDS = ["detractors", "passives", "promoters"] as const;
const TONES: Readonly<Record<(typeof KINDS)[number], ColourName>> = {
  detractors: "orange",
  passives: "paleGrey",
  promoters: "blue",
};
const BAR_HEIGHT = 24;
const LEGEND = 26;
const GAP = 12;

/**
 * How the answers of an NPS part into detractors, passives and promoters: all together, then by group.
 *
 * @returns a node of a document; its `spec` is the Vega-Lite specification
 * @throws AnalysisError "unknown-option" · "invalid-option"
 * @example npsDistributionChart(nps([10, 9, 7, 3])).alt // → "50% are promoters, 25% passives and 25% detractors."
 */
export function npsDistributionChart(result: NpsResult, options: ScoreChartOptions = {}): ChartNode {
  const language = chartLanguage("npsDistributionChart", options, ["column"]);
  const { words, formats, name } = language;
  const lines = [
    { name: words.score.total, score: result },
    ...(result.groups ?? []).map((group) => ({ name: groupName(group.group, language), score: group })),
  ].filter(({ score }) => score.shares.promoters !== null);
  const labels = rowLabels(
    lines.map((line) => line.name),
    ROWS,
  );
  const scores = lines.map(({ score }) => formats.signed(score.estimate, 0));
  const { left, rowHeight } = labels;
  const right = widest(["NPS", ...scores]) + GAP;
  const width = plotWidth({ left, right });
  const percent = (share: number | null): string => formats.level(share === null ? null : Math.round(share) / 100);
  const bars = lines.flatMap(({ score, name: group }, row) => {
    let from = 0;
    return KINDS.map((kind) => {
      const share = score.shares[kind] ?? 0;
      const start = from;
      from += share;
      const text = percent(share);
      const fits = textWidth(text) * LABEL_SIZE + 8 < (share / 100) * width;
      return { row, group, kind, share, from: start, to: from, middle: (start + from) / 2, text: fits ? text : "" };
    });
  });
  const x: Part = { field: "from", type: "quantitative", scale: { domain: [0, 100], nice: false } };
  const title = words.chart.distributionTitle;
  return chartNode(
    {
      title:
        options.title ?? (options.column === undefined ? title : words.score.headingOf(title, name(options.column))),
      alt: words.chart.distribution(
        percent(result.shares.promoters),
        percent(result.shares.passives),
        percent(result.shares.detractors),
      ),
      height: lines.length * rowHeight,
      left,
      right,
      above: LEGEND,
      body: {
        data: { values: bars },
        resolve: { scale: { color: "independent" } },
        layer: [
          {
            mark: { type: "bar", height: BAR_HEIGHT, stroke: colour("paper"), strokeWidth: 1 },
            encoding: {
              y: ROWS,
              x: {
                ...x,
                axis: {
                  title: words.chart.answersAxis,
                  titleAnchor: "end",
                  tickCount: 5,
                  domain: false,
                  ticks: false,
                  grid: false,
                },
              },
              x2: { field: "to" },
              color: toned((kind) => TONES[kind]),
            },
          },
          {
            mark: { type: "text", baseline: "middle" },
            encoding: {
              y: ROWS,
              x: { ...x, field: "middle" },
              text: { field: "text" },
              color: toned((kind) => (kind === "passives" ? "ink" : "onStrong")),
            },
          },
          {
            data: { values: scores.map((text, row) => ({ row, text })) },
            mark: { type: "text", align: "right", baseline: "middle" },
            encoding: { y: ROWS, x: { value: width + right }, text: { field: "text" } },
          },
          ...legend(),
          labels.layer,
        ],
      },
    },
    language,
  );

  /** What each part of a bar is, over the bars: at their left end, in their middle, at their right end. */
  function legend(): readonly Part[] {
    const places = [
      { kind: "detractors", text: words.chart.detractors, at: 0, align: "left" },
      { kind: "passives", text: words.chart.passives, at: width / 2, align: "center" },
      { kind: "promoters", text: words.chart.promoters, at: width, align: "right" },
    ] as const;
    const heads = places.map(
      ({ kind, text, at, align }): Part => ({
        data: { values: [{ text }] },
        mark: {
          type: "text",
          align,
          baseline: "bottom",
          color: colour(kind === "passives" ? "muted" : TONES[kind]),
          fontWeight: 600,
        },
        encoding: { x: { value: at }, y: { value: -4 }, text: { field: "text" } },
      }),
    );
    const score: Part = {
      data: { values: [{ text: "NPS" }] },
      mark: { type: "text", align: "right", baseline: "bottom", color: colour("muted") },
      encoding: { x: { value: width + right }, y: { value: -4 }, text: { field: "text" } },
    };
    return [...heads, score];
  }
}

function toned(tone: (kind: (typeof KINDS)[number]) => ColourName): Part {
  return {
    field: "kind",
    type: "nominal",
    scale: { domain: KINDS, range: KINDS.map((kind) => colour(tone(kind))) },
    legend: null,
  };
}
