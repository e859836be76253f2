import stringWidth from "string-width";

/**
 * Breaks text into lines no wider than `width` columns of a terminal: at spaces, and inside a word only when it is
 * wider than a line. Wide characters (漢, 😀) count as two columns.
 *
 * @param width columns of the first line, at least 2
 * @param indent columns by which every later line is shorter
 * @returns at least one line, without trailing spaces and without the indent
 */
export function wrapLines(text: string, width: number, indent = 0): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const room = (): number => Math.max(2, lines.length === 0 ? width : width - indent);
  const flush = (): void => {
    lines.push(line);
    line = "";
    used = 0;
  };
  for (const word of text.split(" ")) {
    if (word === "") continue;
    const size = stringWidth(word);
    if (used > 0 && used + 1 + size <= room()) {
      line += ` ${word}`;
      used += 1 + size;
      continue;
    }
    if (used > 0) flush();
    if (size <= room()) {
      line = word;
      used = size;
      continue;
    }
    for (const character of characters(word)) {
      const columns = stringWidth(character);
      if (used > 0 && used + columns > room()) flush();
      line += character;
      used += columns;
    }
  }
  if (used > 0 || lines.length === 0) flush();
  return lines;
}

/** Text as a reader counts it: an accent stays with its letter, an emoji family is one. */
function characters(word: string): readonly string[] {
  return Array.from(new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(word), (part) => part.segment);
}
