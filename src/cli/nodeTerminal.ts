import { createReadStream } from "node:fs";
import { stat, writeFile } from "node:fs/promises";
import { stderr, stdin, stdout } from "node:process";
import type { Terminal } from "./terminal";

/**
 * The terminal this process runs in. When the reader of the output goes away early (`orsak … | head`), the process
 * ends quietly.
 */
export function nodeTerminal(): Terminal {
  for (const stream of [stdout, stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit();
      throw error;
    });
  }
  return {
    writeOut: (text) => void stdout.write(text),
    writeError: (text) => void stderr.write(text),
    readFile: (path) => (path === "-" ? stdin : createReadStream(path)),
    writeFile: (path, text) => writeFile(path, text, "utf8"),
    isSameFile,
    columns: stdout.isTTY ? stdout.columns : undefined,
    environment: process.env,
  };
}

async function isSameFile(path: string, other: string): Promise<boolean> {
  try {
    const [one, two] = await Promise.all([stat(path), stat(other)]);
    return one.dev === two.dev && one.ino === two.ino;
  } catch {
    return false;
  }
}
