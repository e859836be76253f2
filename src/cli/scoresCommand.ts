import { Command, Option } from "commander";
import type { AnyScoreResult } from "../analysis/results";
import { ces } from "../analysis/score/ces";
import { csat } from "../analysis/score/csat";
import { customerIndex } from "../analysis/score/customerIndex";
import { nps } from "../analysis/score/nps";
import { quote } from "../errors";
import type { Scale } from "../table/surveyData";
import { wrongUsage } from "./failure";
import { addOutputOptions, deliver, type OutputOptions } from "./output";
import { readSurvey } from "./readSurvey";
import {
  addSurveyOptions,
  analysisOptions,
  collected,
  commonScale,
  parseNames,
  readingOptions,
  type SurveyOptions,
  scalesOf,
} from "./surveyOptions";
import type { Terminal } from "./terminal";

interface ScoresCommandOptions extends SurveyOptions, OutputOptions {
  readonly nps?: readonly string[];
  readonly csat?: readonly string[];
  readonly ces?: readonly string[];
  readonly cesVersion?: "1.0" | "2.0";
  readonly index?: readonly string[];
  readonly by?: string;
}

const TITLES = { en: "Scores", sv: "Nyckeltal", da: "Nøgletal" };

const EXAMPLES = `
Examples:
  orsak scores survey.csv --nps "How likely to recommend us?" --by Region
  orsak scores survey.csv --nps Recommend --csat Satisfied --missing-code 99
  orsak scores survey.csv --index "Satisfied,Expected,Ideal" --scale 1-10

--json prints one score as an object, several as a list: NPS first, then CSAT,
CES and the index. --missing-code and --scale are for the rated columns; NPS and
CES have scales of their own.`;

/** `orsak scores FILE`: NPS, CSAT, CES and index, in total and by group. */
export function scoresCommand(terminal: Terminal): Command {
  const command = new Command("scores")
    .description("Scores with intervals, in total and by group: NPS, CSAT, CES, index")
    .argument("<file>", "survey as CSV or Excel (.xlsx) with a header row; - for CSV from the standard input")
    .option("--nps <column>", "column of 0-10 recommendation (repeatable)", collected)
    .option("--csat <column>", "column of satisfaction, 1-5 unless --scale says otherwise (repeatable)", collected)
    .option("--ces <column>", "column of effort, CES 2.0 unless --ces-version says otherwise (repeatable)", collected)
    .addOption(
      new Option("--ces-version <version>", "2.0: 1-7, high is good; 1.0: 1-5, low is good").choices(["1.0", "2.0"]),
    )
    .option("--index <names>", 'columns of an index from 0 to 100: "a,b,c"; needs --scale', parseNames)
    .option("--by <column>", "column that makes the groups");
  addSurveyOptions(command);
  addOutputOptions(command);
  return command.addHelpText("after", EXAMPLES).action(async (file: string, options: ScoresCommandOptions) => {
    const asked = columnsOf(options);
    const scales = ratedScales(options, asked);
    const { by, cesVersion: version } = options;
    const common = { ...analysisOptions(options), ...(by !== undefined && { by }) };
    const ofRating = (rating: string): typeof common & { readonly rating: string; readonly scale?: Scale } => {
      const scale = scales.get(rating);
      return { ...common, rating, ...(scale !== undefined && { scale }) };
    };
    const survey = await readSurvey(terminal, file, readingOptions(options));
    const scores: { readonly result: AnyScoreResult; readonly column?: string; readonly by?: string }[] = [];
    const add = (result: AnyScoreResult, column?: string): void => {
      scores.push({ result, ...(column !== undefined && { column }), ...(by !== undefined && { by }) });
    };
    for (const rating of asked.nps) add(nps(survey, ofRating(rating)), rating);
    for (const rating of asked.csat) add(csat(survey, ofRating(rating)), rating);
    for (const rating of asked.ces) {
      add(ces(survey, { ...ofRating(rating), ...(version !== undefined && { version }) }), rating);
    }
    if (asked.index.length > 0) {
      const scale = Object.fromEntries([...scales].filter(([column]) => asked.index.includes(column)));
      add(customerIndex(survey, { ...common, items: asked.index, scale }));
    }
    const results = scores.map(({ result }) => result);
    await deliver(terminal, options, {
      json: results.length === 1 ? results[0]! : results,
      entries: scores,
      report: { title: TITLES[options.lang ?? "en"], source: file === "-" ? "standard input" : file },
      inputs: file === "-" ? [] : [file],
    });
  });
}

/** The columns to be scored, by kind of score. */
interface AskedColumns {
  readonly nps: readonly string[];
  readonly csat: readonly string[];
  readonly ces: readonly string[];
  readonly index: readonly string[];
}

function columnsOf({ nps = [], csat = [], ces = [], index = [] }: ScoresCommandOptions): AskedColumns {
  if (nps.length + csat.length + ces.length + index.length === 0) {
    throw wrongUsage("no score asked for; give --nps COLUMN, --csat COLUMN, --ces COLUMN or --index NAMES");
  }
  return { nps, csat, ces, index };
}

/** NPS and CES have a scale of their own: one for all columns is meant for the others, one that names them for them. */
function ratedScales(options: ScoresCommandOptions, asked: AskedColumns): ReadonlyMap<string, Scale> {
  const { nps, csat, ces, index } = asked;
  const scales = new Map(scalesOf(options, [...nps, ...csat, ...ces, ...index]));
  const unscaled = index.find((item) => !scales.has(item));
  if (unscaled !== undefined) {
    throw wrongUsage(`--index needs the scale of ${quote(unscaled)}: --scale 1-10, the lowest and the highest answer`);
  }
  if (commonScale(options) === undefined) return scales;
  const others = new Set([...csat, ...index]);
  if (others.size === 0) {
    throw wrongUsage("--scale is not needed: NPS is asked on 0-10, CES on the scale of its version; leave it out");
  }
  const named = new Set(options.scale?.map(({ column }) => column));
  for (const column of [...nps, ...ces]) if (!others.has(column) && !named.has(column)) scales.delete(column);
  return scales;
}
