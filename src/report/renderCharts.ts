import type { Root } from "mdast";
import { checkKnownOptions } from "./checkKnownOptions";
import type { ChartNode } from "./document";
import { type SvgOptions, toSvg } from "./toSvg";

/**
 * A document with its charts drawn, for `toHtml`. It takes the packages vega and vega-lite, which do not come with orsak.
 *
 * @param document what `driverReport(…, { charts: true })` returned, or any mdast root that holds charts
 * @returns a copy; the document itself stays as it is
 * @throws AnalysisError as toSvg
 * @example (await renderCharts(driverReport(nps([10, 9, 7, 3]), { charts: true }))).children.filter(({ type }) => type === "chart").length // → 2
 */
export async function renderCharts(document: Root, options: SvgOptions = {}): Promise<Root> {
  checkKnownOptions("renderCharts", options, ["theme"]);
  const { theme = "page" } = options;
  const children: Root["children"] = [];
  // One after the other: Vega numbers what it draws, and a report has to come out alike every time.
  for (const node of document.children) {
    children.push(node.type === "chart" ? ({ ...node, svg: await toSvg(node, { theme }) } satisfies ChartNode) : node);
  }
  return { ...document, children };
}
