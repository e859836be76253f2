import type { ProgressBar } from "./progress";

/** The world outside a command: what it reads and where it writes. Tests hand in one of their own. */
export interface Terminal {
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** The bytes of a file, or of the standard input for "-", in parts. Throws Node's error when it cannot be read. */
  readonly readFile: (path: string) => AsyncIterable<Uint8Array>;
  readonly writeFile: (path: string, text: string) => Promise<void>;
  /** Whether both paths lead to the same file. */
  readonly isSameFile: (path: string, other: string) => Promise<boolean>;
  /** Columns of the screen; undefined when the output is no screen. */
  readonly columns: number | undefined;
  /** A bar for long work; nothing is shown when the errors go to no screen. */
  readonly progress: () => ProgressBar;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The columns a report may use: those of the screen, else what COLUMNS says, else 80. */
export function terminalWidth({ columns, environment }: Terminal): number {
  const told = columns ?? Number(environment.COLUMNS);
  return Number.isSafeInteger(told) && told > 0 ? told : 80;
}

/** Whether headings may be bold: on a screen that has not asked for plain text. */
export function wantsBold({ columns, environment }: Terminal): boolean {
  return columns !== undefined && !environment.NO_COLOR && environment.TERM !== "dumb";
}
