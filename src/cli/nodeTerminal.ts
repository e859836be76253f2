import { createReadStream } from "node:fs";
import { stat, writeFile } from "node:fs/promises";
import { stderr, stdin, stdout } from "node:process";
import { Presets, SingleBar } from "cli-progress";
import { NO_PROGRESS, type ProgressBar } from "./progress";
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
    progress: () => (stderr.isTTY ? progressBar() : NO_PROGRESS),
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

/** A bar on the error stream, so that the report itself can go into a pipe or a file. */
function progressBar(): ProgressBar {
  const bar = new SingleBar(
    { stream: stderr, format: "{bar} {percentage} %  {label}", hideCursor: true, clearOnComplete: true, fps: 10 },
    Presets.shades_classic,
  );
  let started = false;
  return {
    update: (done, total, label) => {
      if (!started) bar.start(total, done, { label });
      started = true;
      bar.setTotal(total);
      bar.update(done, { label });
    },
    stop: () => bar.stop(),
  };
}
