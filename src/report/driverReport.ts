import type { Root } from "mdast";
import { AnalysisError, quote, suggestion } from "../errors";
import { chartsOf } from "./chart/chartsOf";
import type { ScoreChartOptions } from "./chart/scoreChart";
import { checkKnownOptions } from "./checkKnownOptions";
import { plainLine } from "./label";
import type { Language } from "./language";
import type { Naming } from "./naming";
import { type Block, heading, paragraph } from "./nodes";
import { type ReportLanguage, reportLanguage } from "./reportLanguage";
import type { Section } from "./section/section";
import { type ReportedResult, SECTIONS } from "./section/sections";

/** A result with names that it does not carry itself. */
export interface ReportEntry {
  readonly result: ReportedResult;
  /** In place of the section's own heading. */
  readonly heading?: string;
  /** The column that was scored, to be named in the heading of a score. */
  readonly column?: string;
  /** The column whose values are the groups of a score. */
  readonly by?: string;
}

export interface ReportOptions {
  /** The first line; "Survey report" unless given. */
  readonly title?: string;
  /** Where the answers came from, for instance the file's name. */
  readonly source?: string;
  /** A paragraph of your own under the title. */
  readonly description?: string;
  /** "en" unless given, "sv", "da", or the messages of another language. */
  readonly language?: ReportLanguage;
  /** Whether results are also drawn, as far as there are charts of them; false unless given. `renderCharts` then draws them. */
  readonly charts?: boolean;
}

const TEXTS: readonly string[] = ["title", "source", "description"];

/**
 * A report on one result or several, as a document: a Markdown syntax tree (mdast) of headings, paragraphs, lists and
 * tables, plain data, for `toMarkdown`, `toText` or any tool of the unified family. Nothing is computed here: every
 * figure stands in the results. Each result becomes a section, in the order given.
 *
 * @param results a result of this library, `{ heading, result }`, or a list of these
 * @returns an mdast root; its text is not escaped, which is each renderer's job
 * @throws AnalysisError "unknown-option" · "invalid-option" · "invalid-data" (not a result of this library)
 * @example toMarkdown(driverReport(nps([10, 9, 7, 3]), { title: "Recommendation" }))
 */
export function driverReport(
  results: ReportedResult | ReportEntry | readonly (ReportedResult | ReportEntry)[],
  options: ReportOptions = {},
): Root {
  checkKnownOptions("driverReport", options, [...TEXTS, "language", "charts"]);
  const { language: asked, charts = false, ...texts } = options;
  if (typeof charts !== "boolean") {
    throw new AnalysisError("invalid-option", `driverReport: charts must be true or false, got ${quote(charts)}`, {
      option: "charts",
    });
  }
  checkTexts(texts, TEXTS);
  const language = reportLanguage("driverReport", asked);
  const { words, name } = language;
  const list = Array.isArray(results) ? (results as readonly unknown[]) : [results];
  if (list.length === 0) throw new AnalysisError("invalid-data", "driverReport: there are no results to report", {});
  const children: Block[] = [heading(1, options.title === undefined ? words.reportTitle : name(options.title))];
  if (options.description !== undefined) children.push(paragraph(plainLine(options.description)));
  if (options.source !== undefined) children.push(paragraph(words.source(name(options.source))));
  for (const entry of list) children.push(...section(entry, language, charts));
  return {
    type: "root",
    children: children.filter((block) => !isEmpty(block)),
    data: { page: { language: words.locale, skip: words.page.skip, contents: words.page.contents } },
  };
}

function section(entry: unknown, language: Language, charts: boolean): readonly Block[] {
  const { result, naming } = unpack(entry, language);
  // Each section takes results of its own kind, and the table holds it under that kind.
  const write = Object.hasOwn(SECTIONS, result.kind) ? (SECTIONS[result.kind] as Section<ReportedResult>) : undefined;
  if (write === undefined) return notAResult(result);
  const blocks = write(result, naming, language);
  if (!charts) return blocks;
  // After the first words of a section, before its tables.
  const place = blocks.findIndex(({ type }) => type !== "heading" && type !== "paragraph");
  const charted = chartsOf(result, chartOptions(result, naming, language));
  return [...blocks.slice(0, place), ...charted, ...blocks.slice(place)];
}

/** Only scores are named by their column. */
function chartOptions(result: ReportedResult, { column }: Naming, { words }: Language): ScoreChartOptions {
  return { language: words, ...(column !== undefined && result.kind in words.score.headings && { column }) };
}

function unpack(entry: unknown, { name }: Language): { readonly result: ReportedResult; readonly naming: Naming } {
  if (typeof entry !== "object" || entry === null) return notAResult(entry);
  if (!("result" in entry) || "kind" in entry) return { result: entry as ReportedResult, naming: {} };
  const { result, ...names } = entry as ReportEntry;
  if (typeof result !== "object" || result === null) return notAResult(result);
  checkTexts(names, ["heading", "column", "by"]);
  const shown = (text: string | undefined): string | undefined => (text === undefined ? undefined : name(text));
  return { result, naming: { heading: shown(names.heading), column: shown(names.column), by: shown(names.by) } };
}

function notAResult(value: unknown): never {
  const kind = typeof value === "object" && value !== null ? (value as { kind?: unknown }).kind : undefined;
  const got =
    kind === undefined ? (value === null ? "null" : `a value of type ${typeof value}`) : `kind ${quote(kind)}`;
  throw new AnalysisError(
    "invalid-data",
    `driverReport: expected a result of this library, got ${got}${typeof kind === "string" ? suggestion(kind, Object.keys(SECTIONS)) : ""}; pass what the analysis returned`,
    {},
  );
}

/** Options and names of a report are all text. */
function checkTexts(options: object, known: readonly string[]): void {
  checkKnownOptions("driverReport", options, known);
  for (const [option, value] of Object.entries(options)) {
    if (value === undefined || typeof value === "string") continue;
    throw new AnalysisError("invalid-option", `driverReport: ${option} must be text, got ${quote(value)}`, { option });
  }
}

function isEmpty(block: Block): boolean {
  if (block.type === "list") return block.children.length === 0;
  return block.type === "paragraph" && block.children.every((child) => child.type === "text" && child.value === "");
}
