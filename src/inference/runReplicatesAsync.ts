import { AnalysisError, quote } from "../errors";
import { nextTask } from "./nextTask";
import { stoppedError } from "./stoppedError";

/** As much of an AbortSignal as is needed: the language itself has none. */
export interface StopSignal {
  readonly aborted: boolean;
  readonly reason?: unknown;
}

export interface AsyncOptions {
  /** Called each time the computation yields, and at its end, with how many replicates are done. */
  readonly onProgress?: (done: number) => void;
  /** An AbortSignal. */
  readonly signal?: StopSignal;
  /** Milliseconds of work between two turns of the event loop; 16 by default, one frame of a screen. */
  readonly yieldEvery?: number;
  /** The public function that asks, for its messages; "bootstrap" by default. */
  readonly call?: string;
}

/**
 * Drives a computation that reports its progress (`replicates`, `countReplicates`, `jackknife`, `permutationTest` …)
 * without blocking its thread: after every `yieldEvery` milliseconds the event loop gets its turn. The result is that
 * of `runToEnd`, bit for bit. What it computes it does not know: pass replicates on to `checkSomeSucceeded`.
 *
 * An aborted signal is seen at the next turn, and before the first replicate. The promise is then rejected by an error
 * of the name "AbortError", as of any call that takes a signal, whose `cause` is the signal's reason. A single
 * replicate that takes longer than `yieldEvery` blocks for as long as it takes.
 * @throws AnalysisError "invalid-option"; what the computation throws; what onProgress throws
 * @example
 * const mean = ([a = 0, b = 0, c = 0]: Float64Array) => Float64Array.of((a + 2 * b + 3 * c) / 3);
 * const computation = replicates(mean, { units: 3, width: 1, resamples: 2000, seed: 7 });
 * (await runReplicatesAsync(computation, { onProgress: (done) => console.log(done) })).resamples // → 2000
 */
export async function runReplicatesAsync<Result>(
  computation: Generator<number, Result>,
  options: AsyncOptions = {},
): Promise<Result> {
  const { onProgress, signal, yieldEvery = 16, call = "bootstrap" } = options;
  if (!(yieldEvery >= 0)) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: the option "yieldEvery" is ${quote(yieldEvery)}, expected milliseconds, 0 or more`,
      { call, option: "yieldEvery", value: String(yieldEvery) },
    );
  }
  let done = 0;
  let reported = -1;
  if (signal?.aborted) throw stoppedError(call, done, signal.reason);
  let turn = Date.now();
  for (;;) {
    const step = computation.next();
    if (step.done) {
      if (done !== reported) onProgress?.(done);
      return step.value;
    }
    done = step.value;
    // A clock that is set back must not keep the thread.
    const now = Date.now();
    if (now >= turn && now - turn < yieldEvery) continue;
    onProgress?.(done);
    reported = done;
    await nextTask();
    if (signal?.aborted) throw stoppedError(call, done, signal.reason);
    turn = Date.now();
  }
}
