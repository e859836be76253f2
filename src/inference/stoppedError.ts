/**
 * The error of a computation that a signal has stopped: of the name "AbortError", as of any call that takes a signal.
 * @param done replicates that were done by then
 * @param reason the signal's; becomes the `cause`
 */
export function stoppedError(call: string, done: number, reason: unknown): Error {
  const when = done === 0 ? "before the first replicate" : `after ${done} ${done === 1 ? "replicate" : "replicates"}`;
  const error = new Error(`${call}: stopped by the signal ${when}; there is no result`, { cause: reason });
  error.name = "AbortError";
  return error;
}
