import type { Root } from "mdast";
import { AnalysisError } from "../errors";
import { renderCharts } from "../report/renderCharts";
import { toHtml } from "../report/toHtml";

/** A document as a page. Where the packages that draw charts are not installed, their text alternatives stand in it. */
export async function htmlPage(document: Root): Promise<string> {
  try {
    return toHtml(await renderCharts(document));
  } catch (error) {
    if (error instanceof AnalysisError && error.code === "missing-package") return toHtml(document);
    throw error;
  }
}
