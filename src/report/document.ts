import type { Node } from "mdast";

/** A chart as Vega-Lite has it: plain JSON, with its data inside. */
export interface ChartSpecification {
  readonly $schema: string;
  /** What the chart shows, for whoever does not see it. */
  readonly description: string;
  readonly [property: string]: unknown;
}

/** A chart in a document. Where it cannot be drawn, its text alternative stands in its place. */
export interface ChartNode extends Node {
  readonly type: "chart";
  readonly spec: ChartSpecification;
  /** What the chart shows, as a sentence or two. */
  readonly alt: string;
  /** The chart drawn, once `renderCharts` has been there. */
  readonly svg?: string;
}

/** What a page says around a document, in the document's language. */
export interface PageTexts {
  /** BCP 47 tag of the language. */
  readonly language: string;
  /** The link that leads past what stands before the document. */
  readonly skip: string;
  /** Over the list of sections. */
  readonly contents: string;
}

declare module "mdast" {
  interface RootContentMap {
    chart: ChartNode;
  }
  interface RootData {
    page?: PageTexts;
  }
}
