import type { Root } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { type Options, toMarkdown as serialize } from "mdast-util-to-markdown";
import stringWidth from "string-width";

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

/**
 * A document as GitHub-flavoured Markdown. Every piece of text is escaped: a column called `a|b` or `<script>` shows as
 * just that.
 *
 * @param document what `driverReport` returned, or any mdast root of headings, paragraphs, lists and tables
 * @returns Markdown, ending in a line break
 * @example toMarkdown(driverReport(nps([10, 9, 7, 3])))
 */
export function toMarkdown(document: Root): string {
  return serialize(document, OPTIONS);
}
