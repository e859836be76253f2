import type { Heading, List, Paragraph, PhrasingContent, Root, RootContent, Table, TableRow } from "mdast";
import { toMarkdown } from "../src/report/toMarkdown";

const WIDTH = 120;

/** Text with code in `backquotes` and **strong** words. Everything else is text, and escaped as such. */
function phrasing(text: string): PhrasingContent[] {
  return text
    .split(/(`[^`]+`|\*\*[^*]+\*\*)/u)
    .filter((part) => part !== "")
    .map((part): PhrasingContent => {
      if (part.startsWith("`")) return { type: "inlineCode", value: part.slice(1, -1) };
      if (part.startsWith("**")) return { type: "strong", children: phrasing(part.slice(2, -2)) };
      return { type: "text", value: part };
    });
}

/** Lines of at most 120 characters; code in backquotes stays in one piece. */
function wrapped(text: string): string {
  const lines = [""];
  for (const word of text.match(/(?:`[^`]*`|[^\s`])+/gu) ?? []) {
    const line = lines.at(-1)!;
    if (line !== "" && line.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join("\n");
}

export function heading(depth: Heading["depth"], text: string): Heading {
  return { type: "heading", depth, children: phrasing(text) };
}

export function paragraph(...sentences: readonly string[]): Paragraph {
  return { type: "paragraph", children: phrasing(wrapped(sentences.join(" "))) };
}

export function list(items: readonly string[]): List {
  return {
    type: "list",
    spread: false,
    children: items.map((item) => ({ type: "listItem", spread: false, children: [paragraph(item)] })),
  };
}

export function code(lines: readonly string[]): RootContent {
  return { type: "code", lang: "sh", value: lines.join("\n") };
}

/** The first row is the header; columns of words lean to the left, figures to the right. */
export function table(rows: readonly (readonly string[])[], isLeft: (column: number) => boolean): Table {
  return {
    type: "table",
    align: rows[0]!.map((_, column) => (isLeft(column) ? "left" : "right")),
    children: rows.map(
      (row): TableRow => ({
        type: "tableRow",
        children: row.map((cell) => ({ type: "tableCell", children: phrasing(cell) })),
      }),
    ),
  };
}

/** The document as Markdown, written as reports are. */
export function markdown(children: readonly RootContent[]): string {
  const root: Root = { type: "root", children: [...children] };
  return toMarkdown(root);
}
