import type { ContrastFigures, PenaltyRewardResult } from "../../analysis/impact/impactResults";
import type { ChartNode } from "../document";
import { decimalsFor } from "../formats";
import { colour } from "./chartColours";
import { type ChartOptions, chartLanguage, chartNode, type Part, plotWidth, widest } from "./chartFrame";
import { ROWS, rowLabels } from "./rowLabels";
import { figureSentence, sentences } from "./sentences";
import { labelLines } from "./textWidth";

const BAR_HEIGHT = 16;
const GAP = 14;
const LEGEND = 24;

/**
 * What low answers cost and what high answers bring, against those in the middle, for each driver, with intervals.
 *
 * @returns a node of a document; its `spec` is the Vega-Lite specification
 * @throws AnalysisError "unknown-option" · "invalid-option"
 */
export function penaltyRewardChart(result: PenaltyRewardResult, options: ChartOptions = {}): ChartNode {
  const language = chartLanguage("penaltyRewardChart", options);
  const { words, formats, name, quotedName } = language;
  const classes = result.rows.map((row) => (row.class === null ? "–" : words.impact.classes[row.class]));
  const labels = rowLabels(
    result.rows.map(({ term }) => name(term)),
    ROWS,
  );
  const { left, rowHeight } = labels;
  const classLines = classes.map((text) => labelLines(text, 8, 2));
  const right = widest(classLines.flat()) + GAP;
  const width = plotWidth({ left, right });
  const outcome = name(result.outcome);
  const sides = result.rows.flatMap(({ term, penalty, reward }, row) => [
    ...side(row, term, "penalty", penalty),
    ...side(row, term, "reward", reward),
  ]);
  const [digits = 2] = decimalsFor([sides[0]?.stdError]);
  const written = (value: number | null | undefined): string => formats.signed(value, digits);
  const furthest = (kind: string): (typeof sides)[number] | undefined =>
    sides.filter((each) => each.kind === kind).sort((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate))[0];
  const [penalty, reward] = [furthest("penalty"), furthest("reward")];
  const ends = sides.flatMap(({ low, high }) => [low, high]);
  const margin = 0.04 * (Math.max(0, ...ends) - Math.min(0, ...ends));
  const x: Part = {
    field: "estimate",
    type: "quantitative",
    stack: null,
    scale: { domain: [Math.min(0, ...ends) - margin, Math.max(0, ...ends) + margin], nice: false, zero: false },
    axis: {
      title: labelLines(words.chart.differenceAxis(outcome), (left + width) / 12, 1)[0],
      titleAnchor: "end",
      tickCount: 5,
      domain: false,
      ticks: false,
    },
  };
  const tone = (of: { readonly penalty: Part["color"]; readonly reward: Part["color"] }): Part => ({
    field: "kind",
    type: "nominal",
    scale: { domain: ["penalty", "reward"], range: [of.penalty, of.reward] },
    legend: null,
  });
  const strong = tone({ penalty: colour("orange"), reward: colour("blue") });
  return chartNode(
    {
      title: options.title ?? words.chart.penaltyTitle(outcome),
      note: words.chart.interval(formats.level(result.level)),
      alt: sentences(
        penalty &&
          figureSentence(
            words.chart.largestPenalty(quotedName(penalty.term)),
            penalty,
            result.level,
            written,
            language,
          ),
        reward &&
          figureSentence(words.chart.largestReward(quotedName(reward.term)), reward, result.level, written, language),
      ),
      height: result.rows.length * rowHeight,
      left,
      right,
      above: LEGEND,
      body: {
        data: { values: sides },
        layer: [
          {
            mark: { type: "bar", height: BAR_HEIGHT },
            encoding: {
              y: ROWS,
              x,
              color: tone({ penalty: colour("paleOrange"), reward: colour("paleBlue") }),
            },
          },
          {
            data: { values: [{ zero: 0 }] },
            mark: { type: "rule", color: colour("axis") },
            encoding: { x: { ...x, field: "zero" } },
          },
          {
            mark: { type: "rule", strokeWidth: 2.5, strokeCap: "round" },
            encoding: { y: ROWS, x: { ...x, field: "low" }, x2: { field: "high" }, color: strong },
          },
          {
            mark: { type: "point", filled: true, size: 70, opacity: 1 },
            encoding: { y: ROWS, x, color: strong },
          },
          {
            data: { values: classLines.map((label, row) => ({ row, label, lines: label.length })) },
            mark: {
              type: "text",
              align: "right",
              baseline: "middle",
              color: colour("muted"),
              dy: { expr: "-8 * (datum.lines - 1)" },
            },
            encoding: { y: ROWS, x: { value: width + right }, text: { field: "label" } },
          },
          ...(["penalty", "reward"] as const).map(
            (kind): Part => ({
              data: { values: [{ text: words.chart[kind] }] },
              mark: {
                type: "text",
                align: kind === "penalty" ? "left" : "right",
                baseline: "bottom",
                fontWeight: 600,
                color: colour(kind === "penalty" ? "orange" : "blue"),
              },
              encoding: { x: { value: kind === "penalty" ? -left : width }, y: { value: -4 }, text: { field: "text" } },
            }),
          ),
          labels.layer,
        ],
        resolve: { scale: { color: "independent" } },
      },
    },
    language,
  );
}

function side(row: number, term: string, kind: "penalty" | "reward", figures: ContrastFigures | null) {
  if (figures === null) return [];
  const { estimate, stdError, confLow: low, confHigh: high } = figures;
  return [{ row, term, kind, estimate, stdError, low, high }];
}
