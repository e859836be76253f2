import { Command, CommanderError } from "commander";
import { version } from "../../package.json";
import { AnalysisError, quote } from "../errors";
import { demoCommand } from "./demoCommand";
import { driversCommand } from "./driversCommand";
import { libraryMessage } from "./failure";
import { reportCommand } from "./reportCommand";
import { scoresCommand } from "./scoresCommand";
import type { Terminal } from "./terminal";

const EXAMPLES = `
Examples:
  orsak demo
  orsak report survey.csv --config orsak.json --out report.html
  orsak scores survey.csv --nps "How likely to recommend us?" --by Region
  orsak drivers survey.csv --outcome Satisfaction --drivers "Price,Speed,Staff"

Every failure is one line on stderr. Exit code 1: the file or the data is at
fault; 2: the command line is. With ORSAK_TRACE=1 a fault of the program itself
shows where it happened.`;

/**
 * Runs the command line.
 *
 * @param args what stands after the program's name
 * @returns the exit code: 0, 1 (file, data or program at fault) or 2 (wrong usage)
 */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  const program = new Command("orsak")
    .description(
      "Driver analysis of customer surveys: which experiences go with the score, by how much, and how sure we are.",
    )
    .version(version, "-V, --version", "print the version")
    .addHelpText("after", EXAMPLES);
  let running = "orsak";
  const commands = [reportCommand, driversCommand, scoresCommand, demoCommand].map((make) => make(terminal));
  for (const command of commands) {
    const name = `orsak ${command.name()}`;
    program.addCommand(command);
    quiet(command, terminal).hook("preAction", () => {
      running = name;
    });
    command.exitOverride((error) => {
      running = name;
      throw error;
    });
  }
  quiet(program, terminal).exitOverride();
  if (args.length === 0) {
    terminal.writeError('orsak: no command given; try "orsak demo", or see "orsak --help"\n');
    return 2;
  }
  try {
    await program.parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    return tell(error, running, terminal);
  }
}

/** Help goes where the terminal says; what Commander would print of an error is told by `tell`. */
function quiet(command: Command, terminal: Terminal): Command {
  return command.configureOutput({
    writeOut: terminal.writeOut,
    writeErr: () => {},
    outputError: () => {},
    getOutHelpWidth: () => Math.min(terminal.columns ?? 100, 110),
    getOutHasColors: () => false,
  });
}

/** Says in one line what went wrong, and returns the exit code. */
function tell(error: unknown, running: string, terminal: Terminal): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    if (error.code.startsWith("orsak.")) {
      terminal.writeError(`${running}: ${oneLine(error.message)}\n`);
      return error.exitCode;
    }
    const message = oneLine(error.message)
      .replace(/^error: /, "")
      .replace(/\.$/, "")
      .replace(/'([^']*)'/g, (_, text: string) => quote(text));
    terminal.writeError(`${running}: ${message}; see "${running} --help"\n`);
    return 2;
  }
  if (error instanceof AnalysisError) {
    terminal.writeError(`${oneLine(libraryMessage(error.message))}${flagFor(error)}\n`);
    return 1;
  }
  const trace = terminal.environment.ORSAK_TRACE;
  if (trace && error instanceof Error) terminal.writeError(`${error.stack ?? error.message}\n`);
  else {
    terminal.writeError(
      `${running}: a fault in the program, not in your data: ${oneLine(String(error))}; ORSAK_TRACE=1 shows where\n`,
    );
  }
  return 1;
}

/** The messages speak of options as programs give them; the commonest mend of all also has its flag. */
function flagFor({ code, details }: AnalysisError): string {
  if (code !== "out-of-scale" || typeof details.value !== "number") return "";
  return ` (on the command line: --missing-code ${details.value}, or --scale)`;
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, " ").trim();
}
