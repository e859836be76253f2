import type { Root } from "mdast";
import { driverReport, type ReportEntry, type ReportOptions } from "../driverReport";
import type { ReportedResult } from "../section/sections";
import { toMarkdown } from "../toMarkdown";
import { toText } from "../toText";

/** What a notebook shows, by the type of what it is: it takes the richest that it knows. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/** Something that Deno's notebook, and any other that asks for "Jupyter.display", shows as a report. */
export interface Displayed {
  readonly [jupyter: symbol]: () => MimeBundle;
  /** The report as text, for a notebook that asks for nothing. */
  readonly toString: () => string;
}

/**
 * A result, several, or a document, to be the last line of a notebook's cell. Results stay plain data, so they cannot
 * show themselves; this wraps them.
 *
 * @param content whatever `driverReport` takes, or what it returned
 * @param options of `driverReport`; a document is shown as it is
 * @throws AnalysisError as driverReport
 * @example String(display(nps([10, 9, 7, 3]), { title: "Recommendation" })).split("\n")[0] // → "Recommendation"
 */
export function display(
  content: Root | ReportedResult | ReportEntry | readonly (ReportedResult | ReportEntry)[],
  options: ReportOptions = {},
): Displayed {
  const document = isDocument(content) ? content : driverReport(content, options);
  const bundle: MimeBundle = Object.freeze({ "text/plain": toText(document), "text/markdown": toMarkdown(document) });
  return Object.freeze({
    [Symbol.for("Jupyter.display")]: () => bundle,
    toString: () => toText(document),
  });
}

function isDocument(content: unknown): content is Root {
  return typeof content === "object" && content !== null && (content as { type?: unknown }).type === "root";
}
