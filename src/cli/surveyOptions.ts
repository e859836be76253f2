import { type Command, InvalidArgumentError } from "commander";
import { quote, suggestion } from "../errors";
import type { MissingCodes, Scale } from "../table/surveyData";
import { wrongUsage } from "./failure";
import { isEncoding, type ReadingOptions } from "./readSurvey";

/** A scale as written on the command line: for every column, or for the one named. */
interface DeclaredScale {
  readonly column: string | null;
  readonly ends: Scale;
}

/** The options that say how the file is to be read; every command on a file has them. */
export interface SurveyOptions {
  readonly missingCode?: readonly string[];
  readonly scale?: readonly DeclaredScale[];
  readonly weights?: string;
  readonly frequencies?: string;
  readonly level?: number;
  readonly delimiter?: string;
  readonly decimal?: "." | ",";
  readonly encoding?: string;
  readonly sheet?: string;
}

/** Adds the options of SurveyOptions. */
export function addSurveyOptions(command: Command): Command {
  return command
    .option("--missing-code <code>", 'an answer that means "no answer", such as 0 or 99 (repeatable)', collected)
    .option(
      "--scale <ends>",
      'lowest and highest answer: 1-5 for all columns, "NAME=0-10" for one (repeatable)',
      (text: string, before: readonly DeclaredScale[] = []) => [...before, parseScale(text)],
    )
    .option("--weights <column>", "column of sampling weights")
    .option("--frequencies <column>", "column that says how many answers each row stands for")
    .option("--level <level>", "confidence level (default: 0.95)", parseLevel)
    .option("--delimiter <character>", "character between cells (default: found from the header)", parseDelimiter)
    .option("--decimal <mark>", "mark before decimals, . or , (default: found from the cells)", parseDecimal)
    .option("--encoding <name>", "encoding of a CSV file that is not UTF-8, such as windows-1252", parseEncoding)
    .option("--sheet <name>", "sheet of an Excel file (default: the first)");
}

/** How the file is read. */
export function readingOptions({
  delimiter,
  decimal,
  encoding,
  sheet,
  missingCode = [],
}: SurveyOptions): ReadingOptions {
  return {
    ...(delimiter !== undefined && { delimiter }),
    ...(decimal !== undefined && { decimal }),
    ...(encoding !== undefined && { encoding }),
    ...(sheet !== undefined && { sheet }),
    ...(missingCode.length > 0 && { missingCodes: missingCode.map((code) => (isNumber(code) ? Number(code) : code)) }),
  };
}

/** What every analysis takes from the command line, whatever its columns. */
export function analysisOptions({ weights, frequencies, level, missingCode = [] }: SurveyOptions): {
  readonly missingCodes?: MissingCodes;
  readonly weights?: string | { readonly frequency: string };
  readonly level?: number;
} {
  if (weights !== undefined && frequencies !== undefined) {
    throw wrongUsage("--weights and --frequencies exclude each other: give the one that your column holds");
  }
  const codes = missingCode.filter(isNumber).map(Number);
  return {
    ...(codes.length > 0 && { missingCodes: codes }),
    ...(weights !== undefined && { weights }),
    ...(frequencies !== undefined && { weights: { frequency: frequencies } }),
    ...(level !== undefined && { level }),
  };
}

/**
 * The scale declared for each of the columns that has one, its own before the one for all.
 *
 * @throws CommanderError with exit code 2 when a scale names a column that is not analysed, or is given twice
 */
export function scalesOf({ scale = [] }: SurveyOptions, columns: readonly string[]): ReadonlyMap<string, Scale> {
  const scales = new Map<string, Scale>();
  const common = commonScale({ scale });
  if (common !== undefined) for (const column of columns) scales.set(column, common);
  const named = new Set<string>();
  for (const { column, ends } of scale) {
    if (column === null) continue;
    if (!columns.includes(column)) {
      throw wrongUsage(`--scale names ${quote(column)}, which is not analysed here${suggestion(column, columns)}`);
    }
    if (named.has(column)) throw wrongUsage(`--scale is given twice for ${quote(column)}`);
    named.add(column);
    scales.set(column, ends);
  }
  return scales;
}

/** The scale declared for all columns, if any. */
export function commonScale({ scale = [] }: Pick<SurveyOptions, "scale">): Scale | undefined {
  const forAll = scale.filter(({ column }) => column === null);
  if (forAll.length > 1) {
    throw wrongUsage('--scale is given twice for all columns; name the column of one: --scale "NAME=0-10"');
  }
  return forAll[0]?.ends;
}

/** Gathers an option that may be given several times. */
export function collected(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** Names separated by commas; spaces around them are not part of the name. */
export function parseNames(text: string): readonly string[] {
  return text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** A confidence level. */
export function parseLevel(text: string): number {
  const level = Number(text);
  if (isNumber(text) && level > 0 && level < 1) return level;
  throw new InvalidArgumentError("Expected a number between 0 and 1, such as 0.95.");
}

/** A whole number of at least `least`. */
export function parseWhole(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (isNumber(text) && Number.isSafeInteger(value) && value >= least) return value;
    throw new InvalidArgumentError(`Expected a whole number of at least ${least}.`);
  };
}

function isNumber(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

/** "1-5", "0..10" or "-2:2", with "NAME=" before it for a single column (the last "=" counts). */
function parseScale(text: string): DeclaredScale {
  const equals = text.lastIndexOf("=");
  const column = equals < 0 ? null : text.slice(0, equals).trim();
  const ends = /^\s*(-?\d+(?:\.\d+)?)\s*(?:-|–|:|\.\.)\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text.slice(equals + 1));
  const low = Number(ends?.[1]);
  const high = Number(ends?.[2]);
  if (ends === null || low >= high) {
    throw new InvalidArgumentError('Expected the lowest and the highest answer, such as 1-5 or "NAME=0-10".');
  }
  return { column, ends: [low, high] };
}

function parseDelimiter(text: string): string {
  if (text === "\\t" || text.toLowerCase() === "tab") return "\t";
  if (Array.from(text).length !== 1) throw new InvalidArgumentError("Expected one character, such as ; or tab.");
  return text;
}

function parseDecimal(text: string): "." | "," {
  if (text !== "." && text !== ",") throw new InvalidArgumentError("Expected . or a comma.");
  return text;
}

function parseEncoding(text: string): string {
  if (!isEncoding(text)) throw new InvalidArgumentError("Expected an encoding such as windows-1252 or utf-16le.");
  return text;
}
