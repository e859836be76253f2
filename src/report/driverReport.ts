import type { Root } from "mdast";
import type { AnyResult, BoxScoreResult } from "../analysis/results";
import { AnalysisError, quote, quoteList } from "../errors";
import { alphaSection } from "./alphaSection";
import { checkKnownOptions } from "./checkKnownOptions";
import { collinearitySection } from "./collinearitySection";
import { driverSection } from "./driverSection";
import { plainLine } from "./label";
import type { Language } from "./language";
import type { Naming } from "./naming";
import { type Block, heading, paragraph } from "./nodes";
import { regressionSection } from "./regressionSection";
import { type ReportLanguage, reportLanguage } from "./reportLanguage";
import { scoreSection } from "./scoreSection";

/** What a report can be made of. */
export type ReportedResult = AnyResult | BoxScoreResult;

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
}

const TEXTS: readonly string[] = ["title", "source", "description"];
const KINDS = [
  "nps",
  "csat",
  "ces",
  "customerIndex",
  "topBox",
  "bottomBox",
  "netScore",
  "meanScore",
  "drivers",
  "linearRegression",
  "vif",
  "cronbachAlpha",
] as const;

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
  checkKnownOptions("driverReport", options, [...TEXTS, "language"]);
  const { language: asked, ...texts } = options;
  checkTexts(texts, TEXTS);
  const language = reportLanguage("driverReport", asked);
  const { words, name } = language;
  const list = Array.isArray(results) ? (results as readonly unknown[]) : [results];
  if (list.length === 0) throw new AnalysisError("invalid-data", "driverReport: there are no results to report", {});
  const children: Block[] = [heading(1, options.title === undefined ? words.reportTitle : name(options.title))];
  if (options.description !== undefined) children.push(paragraph(plainLine(options.description)));
  if (options.source !== undefined) children.push(paragraph(words.source(name(options.source))));
  for (const entry of list) children.push(...section(entry, language));
  return { type: "root", children: children.filter((block) => !isEmptyParagraph(block)) };
}

function section(entry: unknown, language: Language): readonly Block[] {
  const { result, naming } = unpack(entry, language);
  switch (result.kind) {
    case "nps":
    case "csat":
    case "ces":
    case "customerIndex":
    case "topBox":
    case "bottomBox":
    case "netScore":
    case "meanScore":
      return scoreSection(result, naming, language);
    case "drivers":
      return driverSection(result, naming.heading, language);
    case "linearRegression":
      return regressionSection(result, naming.heading, language);
    case "vif":
      return collinearitySection(result, naming.heading, language);
    case "cronbachAlpha":
      return alphaSection(result, naming.heading, language);
    default:
      return notAResult(result);
  }
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
    `driverReport: expected a result of one of the kinds ${quoteList(KINDS, KINDS.length)}, got ${got}; pass what the analysis returned`,
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

function isEmptyParagraph(block: Block): boolean {
  return block.type === "paragraph" && block.children.every((child) => child.type === "text" && child.value === "");
}
