import type { Root } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { type Handle, type Options, toMarkdown as serialize } from "mdast-util-to-markdown";
import stringWidth from "string-width";
import { checkKnownOptions } from "./checkKnownOptions";
import type { ChartNode } from "./document";
import { paragraph } from "./nodes";

const OPTIONS: Options = {
  bullet: "-",
  listItemIndent: "one",
  extensions: [
    gfmTableToMarkdown({ stringLength: stringWidth }),
    {
      // What GitHub adds to Markdown beyond tables: struck-out text, and addresses that become links by themselves.
      unsafe: [
        { character: "~", inConstruct: "phrasing" },
        { character: "@", before: "[\\w.+-]", after: "[\\w.-]", inConstruct: "phrasing" },
        { character: ".", before: "[Ww]", after: "[\\w.-]", inConstruct: "phrasing" },
        { character: ":", before: "[PpSs]", after: "/", inConstruct: "phrasing" },
      ],
    },
  ],
};

export interface MarkdownOptions {
  /** Where the picture of a chart is to be found, by its place among the charts (0, 1, …); without it the text alternative stands there. */
  readonly image?: (chart: ChartNode, index: number) => string;
}

/**
 * A document as GitHub-flavoured Markdown. Every piece of text is escaped: a column called `a|b` or `<script>` shows as
 * just that.
 *
 * @param document what `driverReport` returned, or any mdast root of headings, paragraphs, lists, tables and charts
 * @returns Markdown, ending in a line break
 * @throws AnalysisError "unknown-option"
 * @example toMarkdown(driverReport(nps([10, 9, 7, 3])))
 */
export function toMarkdown(document: Root, options: MarkdownOptions = {}): string {
  checkKnownOptions("toMarkdown", options, ["image"]);
  let charts = 0;
  const chart: Handle = (node: ChartNode, _, state, info) => {
    const url = options.image?.(node, charts);
    charts += 1;
    if (url === undefined) {
      return state.handle(paragraph(node.alt), undefined, state, info);
    }
    const exit = state.enter("phrasing");
    const image = state.handle({ type: "image", url, alt: node.alt }, undefined, state, info);
    exit();
    return image;
  };
  return serialize(document, { ...OPTIONS, handlers: { chart } });
}
