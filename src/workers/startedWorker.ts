import type { FromWorker, ToWorker } from "./messages";
import { type NodeWorker, nodeThreads } from "./nodeThreads";

/** A web worker, as far as it is used. */
interface WebWorker {
  onmessage: ((event: never) => void) | null;
  onerror: ((event: never) => void) | null;
  onmessageerror: ((event: never) => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}

/** A worker of a browser, of Deno or Bun, or of node:worker_threads. */
export type WorkerLike = WebWorker | NodeWorker;

/** A worker of either kind that runs worker.js. */
export interface StartedWorker {
  post(message: ToWorker): void;
  /** Whether it keeps the process from ending; in Node only. */
  keepAlive(isNeeded: boolean): void;
  terminate(): Promise<void>;
}

export interface WorkerEvents {
  readonly onAnswer: (answer: FromWorker) => void;
  readonly onBreakdown: (error: Error) => void;
}

declare const Worker: new (script: URL, options: { readonly type: "module" }) => WebWorker;

/** Starts the worker that comes with the library: worker.js beside the file that holds this function. */
export function startWorker(): WorkerLike {
  const threads = nodeThreads();
  if (threads !== undefined) {
    const { url } = import.meta;
    return new threads.Worker(new URL("./worker.js", url));
  }
  // In this form, and no other, bundlers for browsers see that worker.js has to come along.
  return new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
}

/** Listens to a worker. */
export function startedWorker(worker: WorkerLike, { onAnswer, onBreakdown }: WorkerEvents): StartedWorker {
  const breakdown = (why: string, cause?: unknown): void => {
    const error = new Error(`a worker broke down: ${why}`, { cause });
    error.name = "WorkerError";
    onBreakdown(error);
  };
  const post = (message: ToWorker): void => worker.postMessage(message);
  if ("on" in worker) {
    worker.on("message", (answer) => onAnswer(answer as FromWorker));
    worker.on("error", (error) => breakdown((error as Error).message, error));
    worker.on("messageerror", (error) => breakdown("it sent what cannot be read", error));
    worker.on("exit", (code) => breakdown(`it ended with code ${code}`));
    return {
      post,
      keepAlive: (isNeeded) => (isNeeded ? worker.ref() : worker.unref()),
      terminate: async () => {
        await worker.terminate();
      },
    };
  }
  worker.onmessage = ({ data }: { readonly data: FromWorker }) => onAnswer(data);
  worker.onerror = (event: { readonly message?: string }) =>
    breakdown(event.message ?? "its script could not be loaded", event);
  worker.onmessageerror = (event: unknown) => breakdown("it sent what cannot be read", event);
  return {
    post,
    keepAlive: () => undefined,
    terminate: async () => worker.terminate(),
  };
}
