import type { Language } from "../language";
import { besideTheFirst } from "../reading/besideTheFirst";
import type { DriverShare, SharedOut } from "./driverShare";

/** Which driver has the largest share, how sure its place is, and what cannot be told apart from it. */
export function largestShare(
  { resampling, differences }: SharedOut,
  rows: readonly DriverShare[],
  language: Language,
): readonly string[] {
  const { words, formats, quotedName, range } = language;
  const first = rows[0];
  if (!first || rows.length < 2 || first.share === null) return [];
  const driver = quotedName(first.term);
  const share = formats.percent(first.share);
  if (!resampling || first.shareLow == null || first.shareHigh == null) return [words.driver.largest(driver, share)];
  const level = formats.level(resampling.level);
  const interval = range(formats.percent(first.shareLow), formats.percent(first.shareHigh));
  const sentences = [words.driver.largestWithin(driver, share, level, interval)];
  if (first.rankLow != null && first.rankHigh != null) {
    const ranks = range(formats.plain(first.rankLow), formats.plain(first.rankHigh));
    sentences.push(first.rankHigh === 1 ? words.driver.largestFirm(level) : words.driver.largestOpen(level, ranks));
  }
  const others = rows.slice(1).map(({ term }) => term);
  const beside = besideTheFirst(first.term, others, differences);
  if (beside !== null && beside.length > 0) {
    sentences.push(words.driver.besideTheFirst(driver, formats.list(beside.map(quotedName))));
  }
  return sentences;
}
