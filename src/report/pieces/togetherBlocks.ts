import type { CorrelatedPair } from "../../analysis/results";
import type { Language } from "../language";
import { movesTogether } from "../movesTogether";
import { type Block, bulletList, heading, paragraph } from "../nodes";
import type { DriverShare } from "./driverShare";

/** Which drivers move together, so that their shares cannot be told apart well. */
export function togetherBlocks(
  correlated: readonly CorrelatedPair[],
  rows: readonly DriverShare[],
  language: Language,
): readonly Block[] {
  const { words, formats, quotedName } = language;
  if (rows.length < 2) return [];
  const pairs = movesTogether(correlated, words.collinearity.sharesCannotBeToldApart, language);
  const mostInflated = rows.reduce((most, row) => (row.vif > most.vif ? row : most));
  return [
    heading(3, words.driver.togetherHeading),
    ...(pairs.length > 0 ? [bulletList(pairs)] : []),
    paragraph(
      pairs.length === 0 && words.collinearity.nothingTogether,
      words.collinearity.largestVif(quotedName(mostInflated.term), formats.inflation(mostInflated.vif)),
    ),
  ];
}
