import { createContext, Script } from "node:vm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bootstrap } from "../../src/analysis/bootstrap/bootstrap";
import { bootstrapAsync } from "../../src/analysis/bootstrap/bootstrapAsync";
import { type WorkerLike, workerPool } from "../../src/workers/workers";
import { type BuiltWorker, builtWorker } from "./builtWorker";

// Node has no web workers. This is one on the same thread: the built script in a world that has the language, postMessage
// and nothing else, and messages that arrive later, as copies.

let built: BuiltWorker;
beforeAll(async () => {
  built = await builtWorker();
}, 120_000);
afterAll(() => built?.remove());

type Listener = (event: { data?: unknown; message?: string }) => void;

interface FakeWorker {
  onmessage: Listener | null;
  onerror: Listener | null;
  onmessageerror: Listener | null;
  postMessage(message: unknown): void;
  terminate(): void;
}

const started: { terminated: boolean; messages: unknown[] }[] = [];

function fakeWebWorker(): FakeWorker {
  const record = { terminated: false, messages: [] as unknown[] };
  started.push(record);
  const worker: FakeWorker = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (message) => {
      record.messages.push(message);
      const data: unknown = structuredClone(message);
      setImmediate(() => {
        if (!record.terminated) inside.onmessage?.({ data });
      });
    },
    terminate: () => {
      record.terminated = true;
    },
  };
  const inside = createContext({
    postMessage: (answer: unknown, transfer: ArrayBuffer[]) => {
      const data: unknown = structuredClone(answer, { transfer });
      setImmediate(() => worker.onmessage?.({ data }));
    },
  }) as unknown as { onmessage: Listener | null };
  new Script(built.code).runInContext(inside as object);
  return worker;
}

const scores = Array.from({ length: 60 }, (_, i) => (i * 37) % 11);

describe("web workers", () => {
  test("give the figures of one thread, bit for bit", async () => {
    const workers = workerPool({ size: 2, create: () => fakeWebWorker() as WorkerLike });
    const options = { resamples: 200, seed: 4, weights: scores.map((_, i) => 1 + (i % 2)) };
    const result = await bootstrapAsync(scores, { mean: scores }, { ...options, workers });
    expect(result).toEqual(bootstrap(scores, { mean: scores }, options));
    expect(started).toHaveLength(2);
    // A job goes to each worker once.
    for (const { messages } of started) {
      expect(messages.filter((message) => (message as { kind: string }).kind === "open")).toHaveLength(1);
    }
    await workers.close();
    expect(started.every(({ terminated }) => terminated)).toBe(true);
  });

  test("share memory with the page only where it may", async () => {
    const bufferOf = async (): Promise<unknown> => {
      const workers = workerPool({ size: 1, create: () => fakeWebWorker() as WorkerLike });
      await bootstrapAsync(scores, { mean: scores }, { resamples: 20, clusters: scores, workers });
      await workers.close();
      const [open] = started.at(-1)!.messages as { data: { statistic: { columns: Float64Array[] } } }[];
      return open!.data.statistic.columns[0]!.buffer;
    };
    expect(await bufferOf()).toBeInstanceOf(SharedArrayBuffer);
    const host = globalThis as { crossOriginIsolated?: boolean };
    host.crossOriginIsolated = false;
    try {
      expect(await bufferOf()).toBeInstanceOf(ArrayBuffer);
    } finally {
      delete host.crossOriginIsolated;
    }
  });

  test.each<[string, (worker: FakeWorker) => void, string]>([
    [
      "an error in the script",
      (worker) => worker.onerror?.({ message: "Uncaught boom" }),
      "a worker broke down: Uncaught boom",
    ],
    [
      "a script that does not load",
      (worker) => worker.onerror?.({}),
      "a worker broke down: its script could not be loaded",
    ],
    [
      "a message that cannot be read",
      (worker) => worker.onmessageerror?.({}),
      "a worker broke down: it sent what cannot be read",
    ],
  ])("%s", async (_, happens, message) => {
    const create = (): WorkerLike => {
      const worker = fakeWebWorker();
      worker.postMessage = () => void setImmediate(() => happens(worker));
      return worker as WorkerLike;
    };
    const workers = workerPool({ size: 2, create });
    await expect(bootstrapAsync(scores, { mean: scores }, { workers })).rejects.toThrow(message);
    await workers.close();
  });
});
