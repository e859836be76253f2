import type { BootstrapResult } from "../../analysis/resampling/bootstrapResults";
import { AnalysisError, quote, suggestion } from "../../errors";
import type { ChartNode } from "../document";
import { decimalsFor } from "../formats";
import { colour } from "./chartColours";
import { axisRoom, type ChartOptions, chartLanguage, chartNode, type Part } from "./chartFrame";
import { figureSentence } from "./sentences";
import { labelLines } from "./textWidth";

export interface BootstrapChartOptions extends ChartOptions {
  /** Which figure; the first unless given. */
  readonly term?: string;
}

const HEIGHT = 220;
const LEFT = 56;
const RIGHT = 8;
const BINS = 40;

/**
 * How a bootstrapped figure came out in the resamples, with the estimate and its interval. The figures of the resamples
 * have to be there: `bootstrap(…, { keep: true })`.
 *
 * @returns a node of a document; its `spec` is the Vega-Lite specification
 * @throws AnalysisError "unknown-option" · "invalid-option" (no such term) · "invalid-data" (without replicates)
 */
export function bootstrapChart(result: BootstrapResult, options: BootstrapChartOptions = {}): ChartNode {
  const call = "bootstrapChart";
  const language = chartLanguage(call, options, ["term"]);
  const { words, formats, name } = language;
  const terms = result.rows.map(({ term }) => term);
  const row = result.rows.find(({ term }) => term === (options.term ?? terms[0]));
  if (row === undefined) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: there is no term ${quote(options.term)}${suggestion(String(options.term), terms)}`,
      { option: "term" },
    );
  }
  const replicates = (row.replicates ?? []).filter((value): value is number => value !== null);
  if (replicates.length === 0) {
    throw new AnalysisError(
      "invalid-data",
      `${call}: the figures of the resamples are not in the result; ask for them: bootstrap(…, { keep: true })`,
      { call },
    );
  }
  const [digits = 2] = decimalsFor([row.stdError]);
  const written = (value: number | null | undefined): string => formats.decimal(value, digits);
  const shown = name(row.term);
  const { estimate, confLow: low, confHigh: high } = row;
  const x: Part = {
    field: "from",
    type: "quantitative",
    axis: {
      title: labelLines(shown, 36, 1)[0],
      titleAnchor: "end",
      tickCount: 6,
      grid: false,
      ticks: false,
      labelOverlap: false,
    },
    scale: { nice: false, zero: false },
  };
  const at = (field: string): Part => ({ field, type: "quantitative" });
  return chartNode(
    {
      title: options.title ?? words.chart.bootstrapTitle(shown),
      note: words.chart.ends(formats.level(result.level)),
      alt: figureSentence(shown, { estimate, low, high }, result.level, written, language),
      height: HEIGHT,
      left: LEFT,
      right: RIGHT,
      body: {
        layer: [
          ...(low === null || high === null
            ? []
            : [
                {
                  data: { values: [{ low, high }] },
                  mark: { type: "rect", color: colour("tint") },
                  encoding: { x: at("low"), x2: { field: "high" } },
                },
              ]),
          {
            data: { values: replicates.map((value) => ({ value })) },
            transform: [
              { bin: { maxbins: BINS }, field: "value", as: ["from", "to"] },
              { aggregate: [{ op: "count", as: "count" }], groupby: ["from", "to"] },
            ],
            mark: { type: "bar", color: colour("blue"), stroke: colour("paper"), strokeWidth: 0.75 },
            encoding: {
              x,
              x2: { field: "to" },
              y2: { datum: 0 },
              y: {
                field: "count",
                type: "quantitative",
                axis: {
                  title: words.chart.resamplesAxis,
                  titleAnchor: "end",
                  tickCount: 4,
                  domain: false,
                  ticks: false,
                  ...axisRoom(LEFT),
                },
              },
            },
          },
          ...[low, high].flatMap((value) =>
            value === null
              ? []
              : [
                  {
                    data: { values: [{ value }] },
                    mark: { type: "rule", color: colour("axis"), strokeDash: [4, 3], strokeWidth: 1.5 },
                    encoding: { x: at("value") },
                  },
                ],
          ),
          {
            data: { values: [{ value: estimate }] },
            mark: { type: "rule", color: colour("orange"), strokeWidth: 2.5 },
            encoding: { x: at("value") },
          },
        ],
      },
    },
    language,
  );
}
