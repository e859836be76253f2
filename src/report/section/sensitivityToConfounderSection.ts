import type { ConfounderRow, SensitivityToConfounderResult } from "../../analysis/impact/impactResults";
import type { Language } from "../language";
import { errorsNote } from "../modelSummary";
import { bulletList, heading, leftColumn, paragraph, rightColumn, table } from "../nodes";
import { errorDigits } from "../pieces/errorDigits";
import { benchmarkReading } from "../reading/benchmarkReading";
import { effectReading } from "../reading/effectReading";
import { resultWarnings } from "../warningsSection";
import type { Section } from "./section";

/** How strong something left out would have to be to explain an effect away. */
export const sensitivityToConfounderSection: Section<SensitivityToConfounderResult> = (result, naming, language) => {
  const { words, formats, name, quotedName, range } = language;
  const { effect, rows } = result;
  const level = formats.level(result.level);
  const figures = errorDigits([effect], ({ stdError }) => stdError, language);
  const figure = (value: number | null): string => figures(effect, value);
  const isOpen = effectReading(effect) === "open";
  return [
    heading(2, naming.heading ?? words.impact.confounderHeading(name(result.driver))),
    paragraph(
      words.impact.confounderEffect(
        quotedName(result.driver),
        name(result.outcome),
        figure(effect.estimate),
        level,
        range(figure(effect.confLow), figure(effect.confHigh)),
      ),
      words.impact.confounder(quotedName(result.driver), name(result.outcome), formats.percent(result.robustnessValue)),
      isOpen
        ? words.impact.confounderAlready(level)
        : result.robustnessValueAtLevel !== null &&
            words.impact.confounderAtLevel(formats.percent(result.robustnessValueAtLevel), level),
    ),
    ...(rows.length === 0
      ? []
      : [
          ...(isOpen ? [] : [bulletList(benchmarks(result, language))]),
          table<ConfounderRow>(
            [
              leftColumn(words.impact.asStrongAs, ({ benchmark, times }) =>
                words.impact.timesAs(name(benchmark), formats.plain(times)),
              ),
              rightColumn(words.impact.withDriver, ({ withDriver }) => formats.percentFigure(withDriver)),
              rightColumn(words.impact.withOutcome, ({ withOutcome }) => formats.percentFigure(withOutcome)),
              rightColumn(words.impact.leftOver, ({ estimate, status }) =>
                status === "possible" || estimate === null
                  ? status === "beyond-driver"
                    ? words.impact.statuses[status]
                    : figure(estimate)
                  : words.withRange(figure(estimate), words.impact.statuses[status]),
              ),
              rightColumn(words.intervalColumn(level), ({ confLow, confHigh }) =>
                range(figure(confLow), figure(confHigh)),
              ),
            ],
            rows,
          ),
        ]),
    bulletList([
      rows.length > 0 && words.impact.confounderNote,
      rows.some(({ status }) => status === "beyond-driver") && words.impact.noSuchConfounder,
      rows.some(({ status }) => status === "beyond-outcome") && words.impact.allOfOutcome,
      words.impact.eValueNote,
      errorsNote(result.errors, language),
    ]),
    paragraph(words.association),
    ...resultWarnings(result.warnings, language),
  ];
};

/** One sentence for each benchmark. */
function benchmarks({ effect, rows }: SensitivityToConfounderResult, language: Language): readonly string[] {
  const { words, formats, quotedName } = language;
  const say = {
    holds: words.impact.benchmarkHolds,
    fails: words.impact.benchmarkFails,
    impossible: words.impact.benchmarkOnly,
  };
  return [...new Set(rows.map(({ benchmark }) => benchmark))].flatMap((benchmark) => {
    const found = benchmarkReading(
      Math.sign(effect.estimate),
      rows.filter((row) => row.benchmark === benchmark),
    );
    if (found === null) return [];
    const times = { value: found.times, text: formats.plain(found.times) };
    const strength = found.reading === "holds" ? words.impact.upToAsStrong(times) : words.impact.asStrong(times);
    return [say[found.reading](quotedName(benchmark), strength)];
  });
}
