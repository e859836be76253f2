import { jobServer } from "./jobServer";
import type { ToWorker } from "./messages";
import { nodeThreads } from "./nodeThreads";

/** The global scope of a web worker. */
interface WorkerScope {
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
  postMessage(message: unknown, transfer: readonly ArrayBuffer[]): void;
}

/**
 * Makes the worker that calls it serve a pool: all that a worker's own script needs, where the pool is given `create`.
 * To be called once, at the top of the script.
 */
export function serveWorker(): void {
  const port = nodeThreads()?.parentPort;
  if (port) {
    port.on(
      "message",
      jobServer((answer, transfer) => port.postMessage(answer, transfer)),
    );
    return;
  }
  const scope = globalThis as unknown as WorkerScope;
  const serve = jobServer((answer, transfer) => scope.postMessage(answer, transfer));
  scope.onmessage = ({ data }) => void serve(data);
}
