import { outsideQuotes, quotedCell } from "./outsideQuotes";

type LineBreak = "\n" | "\r\n" | "\r";

/** CSV text and the one line break that ends its rows. */
interface BrokenText {
  readonly text: string;
  readonly lineBreak: LineBreak;
}

/**
 * Finds the line break between rows; quoted cells may hold others and keep them. Where rows end now in one, now in
 * another (two exports pasted together), they are all made to end in "\n".
 */
export function csvLineBreak(text: string, delimiter: string): BrokenText {
  if (!text.includes("\r")) return { text, lineBreak: "\n" };
  const kinds = lineBreaksIn(text);
  if (kinds.length === 1) return { text, lineBreak: kinds[0]! };
  const ends = lineBreaksIn(outsideQuotes(text, delimiter));
  if (ends.length < 2) return { text, lineBreak: ends[0] ?? "\n" };
  const oneKind = new RegExp(`${quotedCell(delimiter).source}|\\r\\n?`, "gu");
  return { text: text.replace(oneKind, (match) => (match.startsWith('"') ? match : "\n")), lineBreak: "\n" };
}

function lineBreaksIn(text: string): readonly LineBreak[] {
  const kinds: LineBreak[] = [];
  if (text.includes("\r\n")) kinds.push("\r\n");
  if (/\r(?!\n)/.test(text)) kinds.push("\r");
  if (/(?<!\r)\n/.test(text)) kinds.push("\n");
  return kinds;
}
