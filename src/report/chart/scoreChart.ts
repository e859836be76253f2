import type { ChartNode } from "../document";
import { groupName } from "../groupName";
import type { ScoreToReport } from "../scoreColumns";
import { type ChartOptions, chartLanguage } from "./chartFrame";
import { intervalChart } from "./intervalChart";
import { figureSentence, sentences } from "./sentences";

export interface ScoreChartOptions extends ChartOptions {
  /** The column that was scored, for the title. */
  readonly column?: string;
}

/**
 * A score with its interval: all answers together, then each group.
 *
 * @returns a node of a document; its `spec` is the Vega-Lite specification
 * @throws AnalysisError "unknown-option" · "invalid-option"
 * @example scoreChart(nps([10, 9, 7, 3])).alt // → "NPS: 25.0 (95% interval −44.2 to 72.7)."
 */
export function scoreChart(result: ScoreToReport, options: ScoreChartOptions = {}): ChartNode {
  const language = chartLanguage("scoreChart", options, ["column"]);
  const { words, formats, name } = language;
  const digits = result.kind === "ces" || result.kind === "meanScore" ? 2 : 1;
  const written = (value: number | null | undefined): string => formats.decimal(value, digits);
  const heading = words.score.headings[result.kind];
  const groups = (result.groups ?? []).map((group) => ({ ...group, name: groupName(group.group, language) }));
  const known = groups.filter((group) => group.estimate !== null).sort((a, b) => b.estimate! - a.estimate!);
  const [highest, lowest] = [known[0], known.at(-1)];
  const range = (low: number | null, high: number | null): string => language.range(written(low), written(high));
  return intervalChart(
    {
      title:
        options.title ??
        (options.column === undefined ? heading : words.score.headingOf(heading, name(options.column))),
      note: words.chart.interval(formats.level(result.level)),
      alt: sentences(
        figureSentence(
          words.score.figures[result.kind],
          { estimate: result.estimate, low: result.confLow, high: result.confHigh },
          result.level,
          written,
          language,
        ),
        highest !== lowest &&
          highest &&
          words.chart.highest(highest.name, written(highest.estimate), range(highest.confLow, highest.confHigh)),
        highest !== lowest &&
          lowest &&
          words.chart.lowest(lowest.name, written(lowest.estimate), range(lowest.confLow, lowest.confHigh)),
      ),
      axis: words.chart.scoreAxis[result.kind],
      rows: [
        { ...result, name: words.score.total, isTotal: true },
        ...groups.map((group) => ({ ...group, isTotal: false })),
      ].map(({ name: row, estimate, confLow, confHigh, isTotal }) => ({
        name: row,
        estimate,
        low: confLow,
        high: confHigh,
        text: written(estimate),
        isTotal,
      })),
    },
    language,
  );
}
