import { AnalysisError } from "../../errors";
import { describeValue } from "../../table/describeValue";
import type { WorkerPool } from "./bootstrapWorkerPool";

/** How far a computation has come, in figures of resamples and of the jackknife. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** As much of an AbortSignal as is needed. */
export interface CancelSignal {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener?(type: "abort", listener: () => void): void;
  removeEventListener?(type: "abort", listener: () => void): void;
}

/** The options that calls have which let their thread go on with other things. */
export interface BackgroundOptions {
  /** Called now and then, and at the end. */
  readonly onProgress?: (progress: Progress) => void;
  /** An AbortSignal. The promise is rejected by an "AbortError" whose `cause` is the signal's reason. */
  readonly signal?: CancelSignal;
  /** Other threads to compute on, `workerPool()` of "orsak/workers": the same figures, bit for bit. */
  readonly workers?: WorkerPool;
}

export const BACKGROUND_OPTIONS = ["onProgress", "signal", "workers"] as const;

/** @throws AnalysisError "invalid-option" */
export function checkBackground(call: string, { onProgress, signal, workers }: BackgroundOptions): void {
  const refuse = (option: string, got: unknown, expected: string): AnalysisError =>
    new AnalysisError("invalid-option", `${call}: option "${option}" is ${describeValue(got)}, expected ${expected}`, {
      option,
    });
  if (onProgress !== undefined && typeof onProgress !== "function") {
    throw refuse("onProgress", onProgress, "a function ({ done, total }) => …");
  }
  if (signal !== undefined && typeof signal?.aborted !== "boolean") {
    const mend =
      typeof (signal as { signal?: unknown } | null)?.signal === "object" ? "; give the controller's signal" : "";
    throw refuse("signal", signal, `an AbortSignal${mend}`);
  }
  if (workers === undefined) return;
  const isPool = typeof workers?.start === "function" && Number.isSafeInteger(workers.size) && workers.size >= 1;
  if (!isPool) throw refuse("workers", workers, 'a pool, workerPool() of "orsak/workers"');
}
