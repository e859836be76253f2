import type { DriversResult } from "../../analysis/results";
import type { ChartNode } from "../document";
import { type ChartOptions, chartLanguage } from "./chartFrame";
import { intervalChart } from "./intervalChart";
import { figureSentence, sentences } from "./sentences";

/**
 * The share of each driver in what all of them explain, largest first, with its interval where there is one.
 *
 * @returns a node of a document; its `spec` is the Vega-Lite specification
 * @throws AnalysisError "unknown-option" · "invalid-option"
 * @example driverSharesChart(drivers(attitude, { outcome: "rating", drivers: ["learning", "raises"] })).type // → "chart"
 */
export function driverSharesChart(result: DriversResult, options: ChartOptions = {}): ChartNode {
  const language = chartLanguage("driverSharesChart", options);
  const { words, formats, name, quotedName } = language;
  const rows = [...result.rows].sort((a, b) => a.rank - b.rank);
  const [first, ...others] = rows;
  const level = result.resampling?.level ?? result.level;
  const next = others.slice(0, 3).map(({ term, share }) => `${quotedName(term)} ${formats.percent(share)}`);
  return intervalChart(
    {
      title: options.title ?? words.chart.sharesTitle(name(result.outcome)),
      ...(result.resampling !== undefined && { note: words.chart.interval(formats.level(level)) }),
      alt: sentences(
        first &&
          figureSentence(
            words.chart.largestShare(quotedName(first.term)),
            { estimate: first.share, low: first.shareLow, high: first.shareHigh },
            level,
            formats.percent,
            language,
          ),
        next.length > 0 && words.chart.nextShares(formats.list(next)),
      ),
      axis: words.chart.sharesAxis,
      bars: true,
      rows: rows.map(({ term, share, shareLow, shareHigh }) => ({
        name: name(term),
        estimate: inPercent(share),
        low: inPercent(shareLow),
        high: inPercent(shareHigh),
        text: formats.percent(share),
      })),
    },
    language,
  );
}

function inPercent(share: number | null | undefined): number | null {
  return typeof share === "number" ? 100 * share : null;
}
