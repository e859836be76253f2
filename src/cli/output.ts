import { type Command, Option } from "commander";
import { AnalysisError, quote } from "../errors";
import { driverReport, type ReportEntry, type ReportOptions } from "../report/driverReport";
import { renderCharts } from "../report/renderCharts";
import type { ReportedResult } from "../report/section/sections";
import { toHtml } from "../report/toHtml";
import { toMarkdown } from "../report/toMarkdown";
import { toText } from "../report/toText";
import { failure, fileTrouble } from "./failure";
import { type Terminal, terminalWidth, wantsBold } from "./terminal";

/** The options that say what comes out, and where. */
export interface OutputOptions {
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly out?: string;
  readonly lang?: "en" | "sv" | "da";
}

type Format = "html" | "json" | "markdown" | "text";

/** Adds the options of OutputOptions. */
export function addOutputOptions(command: Command): Command {
  return command
    .addOption(new Option("--json", "print the result itself, unrounded, as JSON").conflicts("markdown"))
    .option("--markdown", "print the report as Markdown")
    .option("--out <file>", "write to a file instead; .html, .json and .md choose the format")
    .addOption(new Option("--lang <language>", "language of the report (default: en)").choices(["en", "sv", "da"]));
}

/** What a command has found: what `--json` prints, and what the report says. */
export interface Findings {
  readonly json: ReportedResult | readonly ReportedResult[];
  readonly entries: readonly (ReportedResult | ReportEntry)[];
  readonly report: ReportOptions;
  /** The files that were read, which must not be written over: the survey, and its config. */
  readonly inputs: readonly string[];
}

/** Prints the findings, or writes them to the file asked for and says so. */
export async function deliver(terminal: Terminal, options: OutputOptions, findings: Findings): Promise<void> {
  const { out } = options;
  if (out === undefined) {
    terminal.writeOut(await render(options, findings, terminal, wantsBold(terminal)));
    return;
  }
  for (const [index, input] of findings.inputs.entries()) {
    if (await terminal.isSameFile(out, input)) {
      throw failure(`--out ${quote(out)} is the ${index === 0 ? "survey" : "config"} itself; name another file`);
    }
  }
  await writeReport(terminal, out, await render(options, findings, terminal, false));
  terminal.writeOut(`Wrote ${out}\n`);
}

/** Writes a file; what the file system refuses is a failure in one line. */
export async function writeReport(terminal: Terminal, path: string, text: string): Promise<void> {
  try {
    await terminal.writeFile(path, text);
  } catch (error) {
    const trouble = fileTrouble(error);
    if (trouble === undefined) throw error;
    throw failure(`cannot write ${quote(path)}: ${trouble}`);
  }
}

function formatOf({ json, markdown, out = "" }: OutputOptions): Format {
  if (json) return "json";
  if (markdown) return "markdown";
  if (/\.json$/i.test(out)) return "json";
  if (/\.(md|markdown)$/i.test(out)) return "markdown";
  if (/\.html?$/i.test(out)) return "html";
  return "text";
}

async function render(
  options: OutputOptions,
  { json, entries, report }: Findings,
  terminal: Terminal,
  bold: boolean,
): Promise<string> {
  const format = formatOf(options);
  if (format === "json") return `${JSON.stringify(json, null, 2)}\n`;
  const { lang } = options;
  const asked = { ...report, ...(lang !== undefined && { language: lang }) };
  if (format === "html") return page(entries, asked, terminal);
  const document = driverReport(entries, asked);
  return format === "markdown" ? toMarkdown(document) : toText(document, { width: terminalWidth(terminal), bold });
}

/** A page with charts; without them, and a word about it, where the packages that draw are not installed. */
async function page(entries: Findings["entries"], report: ReportOptions, terminal: Terminal): Promise<string> {
  try {
    return toHtml(await renderCharts(driverReport(entries, { ...report, charts: true })));
  } catch (error) {
    if (!(error instanceof AnalysisError) || error.code !== "missing-package") throw error;
    terminal.writeError("orsak: the page has no charts; npm install vega@6 vega-lite@6 draws them\n");
    return toHtml(driverReport(entries, report));
  }
}
