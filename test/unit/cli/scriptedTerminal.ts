import type { Terminal } from "../../../src/cli/terminal";

/** A terminal whose files are in memory, and which remembers what was written to it. */
export interface ScriptedTerminal extends Terminal {
  readonly files: Map<string, Uint8Array>;
  readonly out: () => string;
  readonly errors: () => string;
  /** What the progress bar was told. */
  readonly steps: readonly string[];
}

/** Files are given as text or bytes; an error's code in an Error makes reading or writing that path fail with it. */
export function scriptedTerminal(
  files: Readonly<Record<string, string | Uint8Array | Error>> = {},
  environment: Terminal["environment"] = {},
  columns?: number,
): ScriptedTerminal {
  const encoder = new TextEncoder();
  const stored = new Map<string, Uint8Array>();
  const failing = new Map<string, Error>();
  for (const [path, content] of Object.entries(files)) {
    if (content instanceof Error) failing.set(path, content);
    else stored.set(path, typeof content === "string" ? encoder.encode(content) : content);
  }
  const out: string[] = [];
  const errors: string[] = [];
  const steps: string[] = [];
  return {
    files: stored,
    out: () => out.join(""),
    errors: () => errors.join(""),
    writeOut: (text) => void out.push(text),
    writeError: (text) => void errors.push(text),
    async *readFile(path) {
      const failure = failing.get(path);
      if (failure) throw failure;
      const content = stored.get(path);
      if (!content) throw fileError("ENOENT");
      // In parts that end anywhere, as those of a pipe do.
      for (let from = 0; from < content.length; from += 7) yield content.subarray(from, from + 7);
    },
    writeFile: async (path, text) => {
      const failure = failing.get(path);
      if (failure) throw failure;
      stored.set(path, encoder.encode(text));
    },
    isSameFile: async (path, other) => path === other,
    columns,
    progress: () => ({
      update: (done, total, label) => void steps.push(`${label}: ${done}/${total}`),
      stop: () => void steps.push("stop"),
    }),
    steps,
    environment,
  };
}

/** An error as the file system throws it. */
export function fileError(code: string): Error {
  return Object.assign(new Error(`${code}: refused`), { code });
}
