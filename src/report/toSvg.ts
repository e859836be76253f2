import { AnalysisError, quote } from "../errors";
import { type ChartTheme, themeColours } from "./chart/chartColours";
import { checkKnownOptions } from "./checkKnownOptions";
import type { ChartNode, ChartSpecification } from "./document";

export interface SvgOptions {
  /** "light" (on white) unless given, "dark", or "page": in the colours of the page that `toHtml` writes. */
  readonly theme?: ChartTheme;
}

const THEMES: readonly unknown[] = ["light", "dark", "page"];

/**
 * Draws a chart, without a browser. It takes the packages vega and vega-lite, which do not come with orsak:
 * `npm install vega@6 vega-lite@6`.
 *
 * @param chart a chart of this library, or any Vega-Lite specification that has its data inside
 * @returns an `<svg>` element whose label is the chart's text alternative
 * @throws AnalysisError "missing-package" · "unknown-option" · "invalid-option" · "invalid-data" (a chart that loads data)
 * @example (await toSvg(driverSharesChart(drivers(attitude, { outcome: "rating", drivers: ["raises"] })))).slice(0, 4) // → "<svg"
 */
export async function toSvg(chart: ChartNode | ChartSpecification, options: SvgOptions = {}): Promise<string> {
  checkKnownOptions("toSvg", options, ["theme"]);
  const { theme = "light" } = options;
  if (!THEMES.includes(theme)) {
    throw new AnalysisError("invalid-option", `toSvg: theme must be "light", "dark" or "page", got ${quote(theme)}`, {
      option: "theme",
    });
  }
  const spec = ("spec" in chart ? chart.spec : chart) as ChartSpecification;
  const { vega, vegaLite } = await drawingPackages();
  const coloured = recoloured(spec, themeColours(theme)) as Parameters<typeof vegaLite.compile>[0];
  const view = new vega.View(vega.parse(vegaLite.compile(coloured).spec), {
    renderer: "none",
    loader: { ...vega.loader(), load: refuseToLoad },
  });
  try {
    const svg = await view.toSVG();
    return withoutRoles(svg).replace(/^<svg\b/u, `<svg role="img" aria-label="${attribute(spec.description ?? "")}"`);
  } finally {
    view.finalize();
  }
}

async function drawingPackages(): Promise<{
  readonly vega: typeof import("vega");
  readonly vegaLite: typeof import("vega-lite");
}> {
  try {
    const [vega, vegaLite] = await Promise.all([import("vega"), import("vega-lite")]);
    return { vega, vegaLite };
  } catch (error) {
    throw new AnalysisError(
      "missing-package",
      "toSvg: charts are drawn by the packages vega and vega-lite, which could not be loaded; npm install vega@6 vega-lite@6",
      { packages: ["vega", "vega-lite"], cause: String(error) },
    );
  }
}

function refuseToLoad(address: string): Promise<string> {
  return Promise.reject(
    new AnalysisError("invalid-data", `toSvg: the chart would load ${quote(address)}; put its data inside`, {
      address,
    }),
  );
}

/** The specification in other colours; its data stay as they are. */
function recoloured(part: unknown, colours: ReadonlyMap<string, string>): unknown {
  if (typeof part === "string") return colours.get(part) ?? part;
  if (Array.isArray(part)) return part.map((each) => recoloured(each, colours));
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      key === "data" || key === "datasets" ? value : recoloured(value, colours),
    ]),
  );
}

/** Vega calls each group of marks a graphic of its own, and leaves it without a name: the drawing as a whole has one. */
function withoutRoles(svg: string): string {
  return svg.replace(/<[a-zA-Z][^<>]*>/gu, (tag) => tag.replace(/ (?:role|aria-[a-z]+)="[^"]*"/gu, ""));
}

function attribute(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => `&#${character.charCodeAt(0)};`);
}
