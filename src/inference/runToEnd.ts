/**
 * Drives a computation that reports its progress to its end, on this thread, without looking at the progress.
 * @returns what the computation returns
 */
export function runToEnd<Result>(computation: Generator<number, Result>): Result {
  for (;;) {
    const step = computation.next();
    if (step.done) return step.value;
  }
}
