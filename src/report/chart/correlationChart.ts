import type { CollinearityResult } from "../../analysis/impact/impactResults";
import type { VifResult } from "../../analysis/results";
import type { ChartNode } from "../document";
import { type ColourName, colour } from "./chartColours";
import { CHART_WIDTH, type ChartOptions, chartLanguage, chartNode, type Part, widest } from "./chartFrame";
import { rowLabels } from "./rowLabels";
import { sentences } from "./sentences";

const STEPS: readonly ColourName[] = ["heat1", "heat2", "heat3", "heat4", "heat5", "heat6", "heat7"];
const CUTS: readonly number[] = [-0.7, -0.4, -0.1, 0.1, 0.4, 0.7];
const WIDEST_CELL = 52;
/** Narrower cells have no room for a figure. */
const NARROWEST_WITH_FIGURE = 32;
const WIDEST_NAMES = 130;
const GAP = 10;
const HEAD = 24;

/**
 * Correlations of the drivers with each other as a heat map, and the VIF of each beside it.
 *
 * @returns a node of a document; its `spec` is the Vega-Lite specification
 * @throws AnalysisError "unknown-option" · "invalid-option"
 * @example correlationChart(vifFromCorrelation([[1, 0.6], [0.6, 1]], { terms: ["price", "speed"] })).type // → "chart"
 */
export function correlationChart(result: VifResult | CollinearityResult, options: ChartOptions = {}): ChartNode {
  const language = chartLanguage("correlationChart", options);
  const { words, formats, name, quotedName } = language;
  const { terms, values } = result.correlations;
  const vifOf = new Map(result.rows.map(({ term, vif }) => [term, vif]));
  const factors = terms.map((term) => vifOf.get(term));
  const factorTexts = factors.map((vif) => (vif === undefined ? "" : formats.inflation(vif)));
  const y: Part = { field: "row", type: "ordinal", scale: { type: "band", padding: 0 }, axis: null };
  const names = terms.map((term, row) => `${row + 1} ${name(term)}`);
  const labels = rowLabels(names, y, WIDEST_NAMES);
  const factorRoom = widest([...factorTexts, "VIF"]) + GAP;
  const room = CHART_WIDTH - labels.left - factorRoom;
  const width = Math.min(room, WIDEST_CELL * terms.length);
  const cellWidth = width / terms.length;
  const pairs = terms.flatMap((a, row) =>
    terms.slice(0, row).map((b, column) => {
      const correlation = values[row]?.[column] ?? 0;
      const step = CUTS.filter((cut) => correlation >= cut).length;
      return {
        row,
        column,
        a,
        b,
        correlation,
        text: cellWidth >= NARROWEST_WITH_FIGURE ? formats.decimal(correlation, 2) : "",
        onStrong: step === 0 || step === STEPS.length - 1,
      };
    }),
  );
  const strongest = [...pairs].sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation))[0];
  const worst = [...result.rows].sort((a, b) => b.vif - a.vif)[0];
  const x: Part = {
    field: "column",
    type: "ordinal",
    scale: { type: "band", padding: 0, domain: terms.map((_, k) => k) },
    axis: null,
  };
  const rows: Part = { ...y, scale: { type: "band", padding: 0, domain: terms.map((_, k) => k) } };
  return chartNode(
    {
      title: options.title ?? words.chart.correlationTitle,
      note: words.chart.correlationNote,
      alt: sentences(
        strongest &&
          words.chart.strongest(
            quotedName(strongest.a),
            quotedName(strongest.b),
            formats.decimal(strongest.correlation, 2),
          ),
        worst && words.chart.largestVif(quotedName(worst.term), formats.inflation(worst.vif)),
      ),
      height: terms.length * labels.rowHeight,
      left: labels.left,
      right: CHART_WIDTH - labels.left - width,
      above: HEAD,
      below: 8,
      body: {
        data: { values: pairs },
        layer: [
          {
            mark: { type: "rect", stroke: colour("paper"), strokeWidth: 1.5 },
            encoding: {
              x,
              y: rows,
              color: {
                field: "correlation",
                type: "quantitative",
                scale: { type: "threshold", domain: CUTS, range: STEPS.map((step) => colour(step)) },
                legend: null,
              },
            },
          },
          {
            mark: { type: "text", baseline: "middle", fontSize: 12 },
            encoding: {
              x,
              y: rows,
              text: { field: "text" },
              color: { condition: { test: "datum.onStrong", value: colour("onStrong") }, value: colour("ink") },
            },
          },
          // Each column by its number, over the diagonal.
          {
            data: { values: terms.map((_, k) => ({ row: k, column: k, text: String(k + 1) })) },
            mark: { type: "text", baseline: "middle", color: colour("muted"), fontSize: 12 },
            encoding: { x, y: rows, text: { field: "text" } },
          },
          {
            data: { values: factorTexts.map((text, row) => ({ row, text })) },
            mark: { type: "text", align: "right", baseline: "middle" },
            encoding: { x: { value: width + factorRoom }, y: rows, text: { field: "text" } },
          },
          {
            data: { values: [{ text: "VIF" }] },
            mark: { type: "text", align: "right", baseline: "bottom", color: colour("muted") },
            encoding: { x: { value: width + factorRoom }, y: { value: -4 }, text: { field: "text" } },
          },
          labels.layer,
        ],
        resolve: { scale: { color: "independent" } },
      },
    },
    language,
  );
}
