import { outsideQuotes } from "./outsideQuotes";

/** In the order of trust: a comma is at home in text and numbers, a tab is not. */
const CANDIDATES = ["\t", ";", ","] as const;

/** Characters that are looked at. */
export const DELIMITER_SAMPLE: number = 1_000_000;

/** Enough rows to tell. */
const SAMPLE_ROWS = 100;

/**
 * The character between the cells of CSV text: of tab, semicolon and comma, the first that stands in the header, outside
 * quotes, and gives each of the first 100 rows as many cells; if none does, the one that the header has most of.
 * A header with none of them names a single column, and the answer is a comma.
 * @example csvDelimiter('name;price\n"Ek, Eva";2,5') // → ";"
 */
export function csvDelimiter(text: string): string {
  const lines = outsideQuotes(text.slice(0, DELIMITER_SAMPLE), CANDIDATES.join("")).split(/\r\n|\r|\n/);
  // The last line of a part may be cut short.
  if (text.length > DELIMITER_SAMPLE && lines.length > 1) lines.pop();
  const [header = "", ...rows] = lines.filter((line) => !isBlank(line)).slice(0, SAMPLE_ROWS + 1);
  const possible = CANDIDATES.filter((delimiter) => header.includes(delimiter));
  const even = possible.find((delimiter) => {
    const cells = header.split(delimiter).length;
    return rows.every((row) => row.split(delimiter).length === cells);
  });
  return even ?? mostFrequent(possible, header) ?? ",";
}

/** A row of empty cells between tabs is not blank. */
function isBlank(line: string): boolean {
  return line.trim() === "" && !line.includes("\t");
}

function mostFrequent(candidates: readonly string[], header: string): string | undefined {
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [...candidates].sort((a, b) => count(b) - count(a))[0];
}
