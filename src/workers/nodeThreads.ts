/** As much of a worker of node:worker_threads as is used. */
export interface NodeWorker {
  postMessage(message: unknown): void;
  on(event: string, listener: (value: unknown) => void): unknown;
  ref(): void;
  unref(): void;
  terminate(): unknown;
}

interface WorkerThreads {
  readonly isMainThread: boolean;
  readonly parentPort: {
    postMessage(message: unknown, transfer: readonly ArrayBuffer[]): void;
    on(event: "message", listener: (message: never) => void): unknown;
  } | null;
  readonly Worker: new (script: unknown) => NodeWorker;
}

interface Host {
  readonly process?: { readonly getBuiltinModule?: (name: string) => unknown };
}

/**
 * node:worker_threads where there is one. Asked for when it is needed, and not imported: browsers and their bundlers
 * read this file, too.
 */
export function nodeThreads(): WorkerThreads | undefined {
  return builtin("node:worker_threads") as WorkerThreads | undefined;
}

/** Processors that this process may use; undefined outside Node. */
export function nodeProcessors(): number | undefined {
  return (builtin("node:os") as { availableParallelism(): number } | undefined)?.availableParallelism();
}

function builtin(name: string): unknown {
  return (globalThis as unknown as Host).process?.getBuiltinModule?.(name);
}
