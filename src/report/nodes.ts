import type { Heading, List, Paragraph, RootContent, Table, TableRow } from "mdast";

/** A block of a document. */
export type Block = RootContent;

/** One column of a table: its header, which way it leans, and the cell of each row. */
export interface Column<Row> {
  readonly header: string;
  readonly align: "left" | "right";
  readonly cell: (row: Row, index: number) => string;
}

/** A column of names or words. */
export function leftColumn<Row>(header: string, cell: Column<Row>["cell"]): Column<Row> {
  return { header, align: "left", cell };
}

/** A column of figures. */
export function rightColumn<Row>(header: string, cell: Column<Row>["cell"]): Column<Row> {
  return { header, align: "right", cell };
}

export function heading(depth: Heading["depth"], text: string): Heading {
  return { type: "heading", depth, children: [{ type: "text", value: text }] };
}

/** One paragraph of the sentences given; empty ones are left out. */
export function paragraph(...sentences: readonly (string | null | false | undefined)[]): Paragraph {
  const value = sentences.filter((sentence) => sentence).join(" ");
  return { type: "paragraph", children: [{ type: "text", value }] };
}

/** A list with one item for each sentence; empty ones are left out. */
export function bulletList(sentences: readonly (string | null | false | undefined)[]): List {
  const items = sentences.filter((sentence): sentence is string => Boolean(sentence));
  return {
    type: "list",
    ordered: false,
    spread: false,
    children: items.map((item) => ({ type: "listItem", spread: false, children: [paragraph(item)] })),
  };
}

/** A table with a header row, read down the columns given. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  const header = tableRow(columns.map((column) => column.header));
  const body = rows.map((row, index) => tableRow(columns.map((column) => column.cell(row, index))));
  return { type: "table", align: columns.map((column) => column.align), children: [header, ...body] };
}

function tableRow(cells: readonly string[]): TableRow {
  return {
    type: "tableRow",
    children: cells.map((value) => ({ type: "tableCell", children: [{ type: "text", value }] })),
  };
}
