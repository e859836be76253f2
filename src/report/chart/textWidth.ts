/**
 * How wide a text is likely to be, in units of its font's size: the fonts of readers' systems differ, and a wide one is taken.
 * Charts are laid out with it, so that no text meets another in any common font.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0;
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\uff00-\uff60]/u.test(
      character,
    )
  )
    return 1.05;
  if (/[iljtfrI.,:;'’!|()[\] ]/u.test(character)) return 0.4;
  if (/[mwMW%@—…<>+=~±−]/u.test(character)) return 0.97;
  if (/\p{Lu}/u.test(character)) return 0.73;
  return 0.63;
}

/**
 * A label on lines no wider than `room`, at most so many of them; what does not fit gives way to "…".
 *
 * @param room in units of the font's size
 */
export function labelLines(label: string, room: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of label.split(" ").flatMap((each) => pieces(each, room))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer) <= room) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  kept[most - 1] = `${shortened(kept[most - 1] ?? "", room - textWidth("…"))}…`;
  return kept;
}

/** A word in pieces that fit. */
function pieces(word: string, room: number): readonly string[] {
  const found: string[] = [];
  let rest = word;
  while (textWidth(rest) > room) {
    const piece = shortened(rest, room);
    found.push(piece);
    rest = rest.slice(piece.length);
  }
  return [...found, rest];
}

function shortened(text: string, room: number): string {
  let kept = "";
  for (const character of text) {
    if (kept !== "" && textWidth(kept + character) > room) break;
    kept += character;
  }
  return kept.trimEnd();
}
