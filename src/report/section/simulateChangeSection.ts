import type { SimulateChangeResult, SimulatedChangeRow } from "../../analysis/impact/impactResults";
import { decimalsFor } from "../formats";
import { bulletList, heading, leftColumn, paragraph, rightColumn, table } from "../nodes";
import { effectReading } from "../reading/effectReading";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** What changes of drivers would go with, if the model held. */
export const simulateChangeSection: Section<SimulateChangeResult> = (result, naming, language) => {
  const { words, formats, name, quotedName, range } = language;
  const { changes, index, newMean } = result;
  const level = formats.level(result.level);
  const digits = decimalsFor([result.stdError])[0] ?? 2;
  const signed = (value: number | null | undefined): string => formats.signed(value, digits);
  const isKnown = newMean?.estimate != null && result.mean !== null;
  return [
    heading(2, naming.heading ?? words.impact.simulateHeading(name(result.outcome))),
    paragraph(
      words.impact.simulate(
        formats.list(changes.map(({ term, change }) => words.impact.changeOf(quotedName(term), signedPlain(change)))),
        name(result.outcome),
        signed(result.estimate),
        level,
        range(signed(result.confLow), signed(result.confHigh)),
      ),
      effectReading(result) === "open" && words.impact.simulateOpen,
      isKnown &&
        words.impact.newMean(
          formats.decimal(result.mean, digits),
          formats.decimal(newMean.estimate, digits),
          range(formats.decimal(newMean.confLow, digits), formats.decimal(newMean.confHigh, digits)),
        ),
      index?.estimate != null &&
        words.impact.index(
          formats.signed(index.estimate, 1),
          level,
          range(formats.signed(index.confLow, 1), formats.signed(index.confHigh, 1)),
        ),
    ),
    table<SimulatedChangeRow>(
      [
        leftColumn(words.driver.driver, (row) => name(row.term)),
        rightColumn(words.impact.meanNow, (row) => formats.decimal(row.mean, 2)),
        rightColumn(words.impact.change, (row) => signedPlain(row.change)),
        rightColumn(words.impact.meanAfter, (row) => formats.decimal(row.newMean, 2)),
        rightColumn(words.impact.goesWith, (row) => signed(row.estimate)),
        rightColumn(words.intervalColumn(level), (row) => range(signed(row.confLow), signed(row.confHigh))),
      ],
      changes,
    ),
    bulletList([words.impact.simulateIf, words.impact.simulateNote]),
    paragraph(words.association),
    ...resultWarnings(result.warnings, language),
  ];

  function signedPlain(change: number): string {
    return change > 0 ? `+${formats.plain(change)}` : formats.plain(change);
  }
};
