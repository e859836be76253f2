import { AnalysisError, quote } from "../../errors";
import { checkKnownOptions } from "../checkKnownOptions";
import type { ChartNode } from "../document";
import type { Language } from "../language";
import { type ReportLanguage, reportLanguage } from "../reportLanguage";
import { colour } from "./chartColours";
import { labelLines, textWidth } from "./textWidth";

/** What every chart takes. */
export interface ChartOptions {
  /** "en" unless given, "sv", "da", or the messages of another language. */
  readonly language?: ReportLanguage;
  /** In place of the chart's own title. */
  readonly title?: string;
}

/** A part of a Vega-Lite specification. */
export type Part = Readonly<Record<string, unknown>>;

/** Every chart is so wide, in units that a page scales to its column. */
export const CHART_WIDTH = 480;
export const LABEL_SIZE = 13;
export const LINE_HEIGHT = 16;
const TITLE_SIZE = 15;
const TITLE_LINE = 20;
const SMALL_SIZE = 12;
const SMALL_LINE = 16;
const SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json";

/** Reads the options that every chart takes. */
export function chartLanguage(call: string, options: ChartOptions, more: readonly string[] = []): Language {
  checkKnownOptions(call, options, ["language", "title", ...more]);
  if (options.title !== undefined && typeof options.title !== "string") {
    throw new AnalysisError("invalid-option", `${call}: title must be text, got ${quote(options.title)}`, {
      option: "title",
    });
  }
  return reportLanguage(call, options.language);
}

/** What makes a chart: its words, its measures and its layers. */
export interface ChartParts {
  readonly title: string;
  /** A line of small print under the title. */
  readonly note?: string;
  readonly alt: string;
  /** Of the plot itself; what is left and right of it belongs to labels. */
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** Room above the plot for an axis or a legend. */
  readonly above?: number;
  /** Room below the plot. */
  readonly below?: number;
  /** The rest of the specification. */
  readonly body: Part;
}

/** How wide the plot is between its labels. */
export function plotWidth({ left, right }: Pick<ChartParts, "left" | "right">): number {
  return CHART_WIDTH - left - right;
}

/**
 * A chart as a node of a document. Its measures are all given, so that it is drawn alike wherever it is: Vega without a
 * browser only guesses how wide text is.
 */
export function chartNode(parts: ChartParts, language: Language): ChartNode {
  const { title, note, alt, height, left, above = 0, below = 44, body } = parts;
  const titleLines = labelLines(title, CHART_WIDTH / TITLE_SIZE, 3);
  const noteLines = note === undefined ? [] : labelLines(note, CHART_WIDTH / SMALL_SIZE, 3);
  const heading = titleLines.length * TITLE_LINE + noteLines.length * SMALL_LINE + 18;
  return {
    type: "chart",
    spec: {
      $schema: SCHEMA,
      description: alt,
      title: {
        text: titleLines,
        ...(noteLines.length > 0 && { subtitle: noteLines }),
        anchor: "start",
        frame: "group",
        dx: -left,
        // From what stands highest above the plot, which is what `above` makes room for.
        offset: 12,
      },
      width: plotWidth(parts),
      height,
      autosize: "none",
      padding: { left, right: parts.right, top: heading + above, bottom: below },
      background: "transparent",
      ...body,
      config: configuration(language),
    },
    alt,
    // For tools that know no charts: the text alternative as a paragraph.
    data: { hName: "p", hChildren: [{ type: "text", value: alt }] },
  };
}

function configuration({ formats }: Language): Part {
  const axisText = {
    labelColor: colour("muted"),
    titleColor: colour("muted"),
    labelFontSize: SMALL_SIZE,
    titleFontSize: SMALL_SIZE,
  };
  const decimalSign = formats.decimal(1.5, 1).replace(/\d/gu, "");
  const thousands = formats.count(1_234_567).replace(/\d/gu, "").slice(0, 1);
  return {
    font: "system-ui, -apple-system, Segoe UI, Roboto, Helvetica Neue, Noto Sans, sans-serif",
    aria: false,
    locale: {
      number: {
        decimal: decimalSign,
        thousands,
        grouping: [3],
        currency: ["", ""],
        percent: formats.level(0.5).replace(/\d/gu, ""),
      },
    },
    view: { stroke: null },
    title: {
      color: colour("ink"),
      fontSize: TITLE_SIZE,
      fontWeight: 600,
      lineHeight: TITLE_LINE,
      subtitleColor: colour("muted"),
      subtitleFontSize: SMALL_SIZE,
      subtitleLineHeight: SMALL_LINE,
      subtitlePadding: 5,
    },
    axis: {
      ...axisText,
      titleFontWeight: "normal",
      gridColor: colour("grid"),
      domainColor: colour("axis"),
      tickColor: colour("axis"),
      labelPadding: 5,
      labelFlush: false,
      titlePadding: 8,
      labelLimit: 0,
      titleLimit: 0,
    },
    text: { color: colour("ink"), fontSize: LABEL_SIZE, lineHeight: LINE_HEIGHT, limit: 0 },
  };
}

/** Where the title of an upright axis stands, in all the room to the left of the plot: Vega would guess. */
export function axisRoom(left: number): Part {
  return { minExtent: left - 22, maxExtent: left - 22, titlePadding: 4 };
}

/** The width that the widest of some texts takes. */
export function widest(texts: readonly string[], size: number = LABEL_SIZE): number {
  return Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text))) * size);
}
