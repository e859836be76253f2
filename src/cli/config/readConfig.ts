import * as v from "valibot";
import { quote } from "../../errors";
import { failure, fileTrouble } from "../failure";
import type { Terminal } from "../terminal";
import { configFault } from "./configFault";
import { type ReportConfig, reportConfig } from "./reportConfig";

/**
 * Reads a config file and checks its form.
 *
 * @throws CommanderError with exit code 1 when it cannot be read, is no JSON, or is not as a config should be
 */
export async function readConfig(terminal: Terminal, path: string): Promise<ReportConfig> {
  const text = await readText(terminal, path);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw failure(`config ${quote(path)} is not JSON: ${syntaxTrouble(text, error as SyntaxError)}`);
  }
  const checked = v.safeParse(reportConfig, value);
  if (checked.success) return checked.output;
  throw failure(`config ${quote(path)}: ${configFault(checked.issues)}`);
}

async function readText(terminal: Terminal, path: string): Promise<string> {
  try {
    const decoder = new TextDecoder();
    let text = "";
    for await (const bytes of terminal.readFile(path)) text += decoder.decode(bytes, { stream: true });
    return text + decoder.decode();
  } catch (error) {
    const trouble = fileTrouble(error);
    if (trouble === undefined) throw error;
    throw failure(`cannot read ${quote(path)}: ${trouble}`);
  }
}

/** Where the text ceases to be JSON, as far as the engine says it, and what the engine says. */
function syntaxTrouble(text: string, { message }: SyntaxError): string {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return message;
  const before = text.slice(0, Number(position)).split("\n");
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}: ${message}`;
}
