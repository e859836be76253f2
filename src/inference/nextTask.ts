interface Port {
  onmessage: (() => void) | null;
  postMessage(message: null): void;
  close(): void;
}

/** What a host may have to start a new task with; the language itself has nothing. */
interface Host {
  readonly setImmediate?: (task: () => void) => unknown;
  readonly MessageChannel?: new () => { readonly port1: Port; readonly port2: Port };
  readonly setTimeout?: (task: () => void, milliseconds: number) => unknown;
}

/**
 * Resolves in a new task, so that the event loop can turn to timers, input and drawing first. setImmediate in Node; a
 * message in browsers, whose nested timeouts wait for 4 ms; a timeout elsewhere. A host that has none of them has no
 * event loop to yield to.
 */
export function nextTask(): Promise<void> {
  const host = globalThis as unknown as Host;
  return new Promise((resolve) => {
    if (typeof host.setImmediate === "function") {
      host.setImmediate(resolve);
    } else if (typeof host.MessageChannel === "function") {
      const { port1, port2 } = new host.MessageChannel();
      port1.onmessage = (): void => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    } else if (typeof host.setTimeout === "function") {
      host.setTimeout(resolve, 0);
    } else {
      resolve();
    }
  });
}
