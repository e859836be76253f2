import { Command } from "commander";
import { AnalysisError, quote } from "../errors";
import type { ReportEntry } from "../report/driverReport";
import { analyses } from "./config/analyses";
import { exampleConfig } from "./config/exampleConfig";
import { readConfig } from "./config/readConfig";
import type { ReportConfig, SectionConfig } from "./config/reportConfig";
import { sectionOptions } from "./config/sectionOptions";
import { failure, libraryMessage, wrongUsage } from "./failure";
import { addOutputOptions, deliver, type OutputOptions } from "./output";
import type { ProgressBar } from "./progress";
import { readSurvey, type Survey } from "./readSurvey";
import type { Terminal } from "./terminal";

interface ReportCommandOptions extends OutputOptions {
  readonly config?: string;
  readonly exampleConfig?: boolean;
}

const EXAMPLES = `
Examples:
  orsak report --example-config > orsak.json
  orsak report survey.csv --config orsak.json --out report.html
  orsak report survey.xlsx --config orsak.json --out rapport.md --lang sv

A config file says how the survey is read and which analyses make the report,
section by section. Its JSON Schema comes with the package, for editors:
"$schema": "./node_modules/orsak/schema/orsak-config.schema.json".`;

/** `orsak report FILE --config CONFIG`: several analyses in one report. */
export function reportCommand(terminal: Terminal): Command {
  const command = new Command("report")
    .description("A report of several sections, as a config file describes it")
    .argument("[file]", "survey as CSV or Excel (.xlsx) with a header row; - for CSV from the standard input")
    .option("--config <file>", "JSON file that describes the report")
    .option("--example-config", "print a config file to start from");
  addOutputOptions(command);
  return command
    .addHelpText("after", EXAMPLES)
    .action(async (file: string | undefined, options: ReportCommandOptions) => {
      if (options.exampleConfig) {
        terminal.writeOut(`${JSON.stringify(exampleConfig, null, 2)}\n`);
        return;
      }
      if (file === undefined) throw wrongUsage("no survey given; orsak report FILE --config CONFIG");
      if (options.config === undefined) {
        throw wrongUsage("no config file given; --config FILE, and --example-config prints one to start from");
      }
      const config = await readConfig(terminal, options.config);
      const survey = await readSurvey(terminal, file, config.survey ?? {});
      const entries = await reportEntries(config, survey, options.config, terminal);
      await deliver(terminal, options, {
        json: entries.map(({ result }) => result),
        entries,
        report: {
          ...(config.title !== undefined && { title: config.title }),
          ...(config.description !== undefined && { description: config.description }),
          ...(config.language !== undefined && { language: config.language }),
          ...(file !== "-" && { source: file }),
        },
        inputs: file === "-" ? [options.config] : [file, options.config],
      });
    });
}

/** The results of all sections, one after the other, with a progress bar. */
async function reportEntries(
  { sections, survey: common = {} }: ReportConfig,
  survey: Survey,
  path: string,
  terminal: Terminal,
): Promise<readonly ReportEntry[]> {
  const bar = terminal.progress();
  try {
    const entries: ReportEntry[] = [];
    for (const [index, section] of sections.entries()) {
      entries.push(await entryOf(section, common, survey, { index, count: sections.length, path }, bar));
    }
    return entries;
  } finally {
    bar.stop();
  }
}

/** Where a section stands: for the progress bar, and for what is wrong with it. */
interface Place {
  readonly index: number;
  readonly count: number;
  readonly path: string;
}

async function entryOf(
  section: SectionConfig,
  common: NonNullable<ReportConfig["survey"]>,
  survey: Survey,
  { index, count, path }: Place,
  bar: ProgressBar,
): Promise<ReportEntry> {
  const analysis = analyses[section.analysis]!;
  const label = `${section.analysis} (${index + 1} of ${count})`;
  bar.update(0, 1, label);
  try {
    const result = await analysis.run(survey, sectionOptions(analysis, section, common), ({ done, total }) =>
      bar.update(done, total, label),
    );
    const { heading, rating, by } = section;
    return {
      result,
      ...(heading !== undefined && { heading }),
      ...(typeof rating === "string" && { column: rating }),
      ...(typeof by === "string" && { by }),
    };
  } catch (error) {
    if (!(error instanceof AnalysisError)) throw error;
    throw failure(`config ${quote(path)}, sections[${index}]: ${libraryMessage(error.message)}`);
  }
}
