import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { seeded } from "../seeded";

/** The columns of the file: an outcome, then its drivers. */
export const COLUMNS: readonly string[] = [
  "satisfaction",
  ...Array.from({ length: 15 }, (_, index) => `q${index + 1}`),
];

const SHARE_EMPTY = 0.01;
const TEXT_AT_A_TIME = 1_000_000;

/**
 * Writes ratings from 1 to 10 as CSV: 16 columns that hang together through a common part, 1 % of the cells empty. The
 * same every time, and never held as a whole.
 */
export async function writeSurvey(path: string, rows: number): Promise<void> {
  const next = seeded(4);
  const file = createWriteStream(path);
  let text = `${COLUMNS.join(",")}\n`;
  for (let row = 0; row < rows; row++) {
    const common = 4 * next();
    for (let column = 0; column < COLUMNS.length; column++) {
      if (column > 0) text += ",";
      if (next() >= SHARE_EMPTY) text += 1 + Math.round(common + 5 * next());
    }
    text += "\n";
    if (text.length < TEXT_AT_A_TIME) continue;
    if (!file.write(text)) await once(file, "drain");
    text = "";
  }
  file.end(text);
  await finished(file);
}
