import { type CsvOptions, checkCsvOptions, invalidCsvOption } from "./csvOptions";

/** How far reading has come. */
export interface CsvProgress {
  /** Bytes of the file; of text, those it has in UTF-8. */
  readonly bytes: number;
  /** Complete rows below the header. */
  readonly rows: number;
}

/** The options of `readCsv`, and those of reading that takes a while. */
export interface CsvStreamOptions extends CsvOptions {
  /** Called after each chunk of the source. */
  readonly onProgress?: (progress: CsvProgress) => void;
  /** An AbortSignal. The promise is rejected by an "AbortError" whose `cause` is the signal's reason. */
  readonly signal?: {
    readonly aborted: boolean;
    readonly reason?: unknown;
    addEventListener?(type: "abort", listener: () => void): void;
    removeEventListener?(type: "abort", listener: () => void): void;
  };
}

/** @throws AnalysisError "invalid-option" · "unknown-option" */
export function checkCsvStreamOptions(options: CsvStreamOptions, call: string): void {
  checkCsvOptions(options, call, ["onProgress", "signal"]);
  const { onProgress, signal } = options;
  if (onProgress !== undefined && typeof onProgress !== "function") {
    throw invalidCsvOption("onProgress", onProgress, "a function ({ bytes, rows }) => …", call);
  }
  if (signal !== undefined && typeof signal?.aborted !== "boolean") {
    const mend =
      typeof (signal as { signal?: unknown } | null)?.signal === "object" ? "; give the controller's signal" : "";
    throw invalidCsvOption("signal", signal, `an AbortSignal${mend}`, call);
  }
}
