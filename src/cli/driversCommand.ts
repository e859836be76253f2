import { Command, Option } from "commander";
import type { DriversOptions } from "../analysis/drivers/drivers";
import { driversAsync } from "../analysis/drivers/driversAsync";
import type { DriversResult, ImportanceMethod } from "../analysis/results";
import { wrongUsage } from "./failure";
import { addOutputOptions, deliver, type OutputOptions } from "./output";
import { readSurvey, type Survey } from "./readSurvey";
import {
  addSurveyOptions,
  analysisOptions,
  collected,
  parseNames,
  parseWhole,
  readingOptions,
  type SurveyOptions,
  scalesOf,
} from "./surveyOptions";
import type { Terminal } from "./terminal";

interface DriversCommandOptions extends SurveyOptions, OutputOptions {
  readonly outcome: string;
  readonly drivers?: readonly string[];
  readonly driver?: readonly string[];
  readonly importance?: ImportanceMethod;
  readonly interval: "percentile" | "none";
  readonly resamples: number;
  readonly seed: number;
}

const IMPORTANCE: readonly ImportanceMethod[] = [
  "shapley",
  "relative-weights",
  "dominance",
  "first",
  "last",
  "squared-beta",
  "pratt",
  "car",
];

const TITLES = { en: "Driver report", sv: "Drivkraftsanalys", da: "Driveranalyse" };

const EXAMPLES = `
Examples:
  orsak drivers survey.csv --outcome "Overall satisfaction" \\
    --drivers "Price,Speed,Staff" --scale 1-5 --missing-code 0
  orsak drivers survey.csv --outcome Recommend --driver "Price, total" \\
    --driver Speed --scale 1-5 --scale "Recommend=0-10" --out report.md

Shares and ranks have bootstrap intervals unless --interval none is given
(percentile, 2000 resamples, seed 1). The same seed gives the same report.`;

/** `orsak drivers FILE`: what goes with an outcome, and how much. */
export function driversCommand(terminal: Terminal): Command {
  const command = new Command("drivers")
    .description("How much each driver goes with the outcome: shares, intervals, regression, collinearity")
    .argument("<file>", "survey as CSV or Excel (.xlsx) with a header row; - for CSV from the standard input")
    .requiredOption("--outcome <name>", "column to explain")
    .option("--drivers <names>", 'columns that may explain it: "a,b,c"', parseNames)
    .option("--driver <name>", "one more of them; for a name with a comma in it (repeatable)", collected)
    .addOption(
      new Option("--importance <method>", "how R² is shared among the drivers (default: shapley)").choices(IMPORTANCE),
    )
    .addOption(
      new Option("--interval <method>", "bootstrap interval of shares and ranks")
        .choices(["percentile", "none"])
        .default("percentile"),
    )
    .option("--resamples <number>", "resamples of the bootstrap", parseWhole(1), 2000)
    .option("--seed <number>", "seed of the bootstrap", parseWhole(0), 1);
  addSurveyOptions(command);
  addOutputOptions(command);
  return command.addHelpText("after", EXAMPLES).action(async (file: string, options: DriversCommandOptions) => {
    const names = [...(options.drivers ?? []), ...(options.driver ?? [])];
    if (names.length === 0) {
      throw wrongUsage('no drivers given; name them: --drivers "a,b", or --driver "a" --driver "b"');
    }
    const scales = scalesOf(options, [...names, options.outcome]);
    const { interval: method, resamples, seed, importance } = options;
    const settings: DriversOptions = {
      outcome: options.outcome,
      drivers: names,
      ...analysisOptions(options),
      ...(scales.size > 0 && { scale: Object.fromEntries(scales) }),
      ...(importance !== undefined && { importance }),
      ...(method !== "none" && { interval: { method, resamples, seed } }),
    };
    const survey = await readSurvey(terminal, file, readingOptions(options));
    const result = await withProgress(terminal, survey, settings);
    await deliver(terminal, options, {
      json: result,
      entries: [result],
      report: { title: TITLES[options.lang ?? "en"], source: file === "-" ? "standard input" : file },
      inputs: file === "-" ? [] : [file],
    });
  });
}

async function withProgress(terminal: Terminal, survey: Survey, settings: DriversOptions): Promise<DriversResult> {
  const bar = terminal.progress();
  try {
    return await driversAsync(survey, {
      ...settings,
      onProgress: ({ done, total }) => bar.update(done, total, "resamples"),
    });
  } finally {
    bar.stop();
  }
}
