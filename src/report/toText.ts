import type { List, Nodes, Root, RootContent, Table } from "mdast";
import stringWidth from "string-width";
import { checkKnownOptions } from "./checkKnownOptions";
import { plainLine } from "./label";
import { textTable } from "./textTable";
import { wrapLines } from "./wrapLines";

export interface TextOptions {
  /** Columns of the terminal; 80 unless given, never fewer than 20. Tables may use all of them, prose stops at 100. */
  readonly width?: number;
  /** Headings in bold, by terminal sequences. Off unless asked for: a file or a pipe should not get them. */
  readonly bold?: boolean;
}

const NARROWEST = 20;
const WIDEST_PROSE = 100;
const RULES: readonly string[] = ["═", "─", "╌"];
const ESCAPE = String.fromCharCode(0x1b);

/**
 * A document as text for a terminal: aligned columns, figures to the right, no line wider than the terminal.
 * Whatever the labels hold, no terminal sequence in them gets through.
 *
 * @param document what `driverReport` returned, or any mdast root of headings, paragraphs, lists and tables
 * @returns lines ending in a line break
 * @throws AnalysisError "unknown-option" · "invalid-option"
 * @example toText(driverReport(nps([10, 9, 7, 3])), { width: 100 })
 */
export function toText(document: Root, options: TextOptions = {}): string {
  checkKnownOptions("toText", options, ["width", "bold"]);
  const asked = options.width ?? 80;
  const width = Math.max(NARROWEST, Number.isFinite(asked) ? Math.floor(asked) : 80);
  const blocks = document.children.map((block, index) => {
    const lines = textBlock(block, width, options.bold === true);
    return block.type === "heading" && block.depth <= 2 && index > 0 ? ["", ...lines] : lines;
  });
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function textBlock(block: RootContent, width: number, bold: boolean): readonly string[] {
  const prose = Math.min(width, WIDEST_PROSE);
  switch (block.type) {
    case "heading": {
      const lines = wrapLines(textOf(block), prose);
      const mark = RULES[block.depth - 1];
      const rule = mark ? [mark.repeat(Math.max(...lines.map((line) => stringWidth(line))))] : [];
      return [...(bold ? lines.map((line) => `${ESCAPE}[1m${line}${ESCAPE}[22m`) : lines), ...rule];
    }
    case "list":
      return textList(block, prose);
    case "table":
      return textTable(
        {
          align: columnsOf(block).map((_, column) => (block.align?.[column] === "right" ? "right" : "left")),
          header: columnsOf(block),
          rows: block.children.slice(1).map((row) => row.children.map(textOf)),
        },
        width,
      );
    case "thematicBreak":
      return ["─".repeat(prose)];
    default:
      return wrapLines(textOf(block), prose);
  }
}

function columnsOf(table: Table): readonly string[] {
  return table.children[0]?.children.map(textOf) ?? [];
}

function textList(list: List, width: number): readonly string[] {
  return list.children.flatMap((item, index) => {
    const mark = list.ordered ? `${(list.start ?? 1) + index}. ` : "- ";
    const lines = wrapLines(textOf(item), width - mark.length);
    return lines.map((line, at) => (at === 0 ? mark : " ".repeat(mark.length)) + line);
  });
}

/** The words of a node and of all below it, on one line. */
function textOf(node: Nodes): string {
  return plainLine(rawText(node));
}

function rawText(node: Nodes): string {
  if ("value" in node) return node.value;
  if ("alt" in node) return node.alt ?? "";
  if (node.type === "break") return " ";
  if ("children" in node)
    return (node.children as readonly Nodes[]).map(rawText).join(node.type === "listItem" ? " " : "");
  return "";
}
