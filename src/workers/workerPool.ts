import type { BootstrapJob, JobPart } from "../analysis/bootstrap/bootstrapJob";
import type { JobAnswer, WorkerPool } from "../analysis/bootstrap/bootstrapWorkerPool";
import { AnalysisError, quote, suggestion } from "../errors";
import { nodeProcessors } from "./nodeThreads";
import { sharedCopy } from "./sharedCopy";
import { type StartedWorker, startedWorker, startWorker, type WorkerLike } from "./startedWorker";

export interface WorkerPoolOptions {
  /** How many workers, at most; by default as many as there are processors. */
  readonly size?: number;
  /**
   * Starts a worker, a web worker or one of node:worker_threads, whose script calls `serveWorker()`: for bundlers that do
   * not find the library's own by themselves.
   */
  readonly create?: () => WorkerLike;
}

/** Workers for the option `workers`. They start when they are needed, and serve one call after another. */
export interface ClosableWorkerPool extends WorkerPool {
  /** Ends the workers at once, whatever they are doing. In Node, idle workers do not keep the process from ending. */
  close(): Promise<void>;
}

interface Request {
  readonly job: OpenedJob;
  readonly part: JobPart;
  readonly resolve: (answer: JobAnswer) => void;
  readonly reject: (error: Error) => void;
}

interface OpenedJob {
  readonly id: number;
  readonly data: BootstrapJob;
}

interface Slot {
  readonly worker: StartedWorker;
  /** Jobs whose data the worker has. */
  readonly jobs: Set<number>;
  isBusy: boolean;
  /** What it computes; null when it is idle, or when nobody waits for the answer any more. */
  request: Request | null;
}

/**
 * A pool of workers, in Node and browsers, for `bootstrapAsync` and `driversAsync`. The figures are those of one thread,
 * bit for bit. A job's columns go to each worker once, in shared memory where there is such a thing.
 * @throws AnalysisError "unknown-option" · "invalid-option"
 */
export function workerPool(options: WorkerPoolOptions = {}): ClosableWorkerPool {
  const { size, create } = checkedOptions(options);
  const slots: Slot[] = [];
  const queue: Request[] = [];
  let jobs = 0;
  let isClosed = false;

  const next = (slot: Slot): void => {
    const request = queue.shift();
    if (request === undefined) slot.worker.keepAlive(false);
    else give(slot, request);
  };
  const give = (slot: Slot, request: Request): void => {
    const { id, data } = request.job;
    slot.isBusy = true;
    slot.request = request;
    try {
      if (!slot.jobs.has(id)) slot.worker.post({ kind: "open", job: id, data });
      slot.jobs.add(id);
      slot.worker.post({ kind: "run", job: id, part: request.part });
      slot.worker.keepAlive(true);
    } catch (error) {
      // What cannot be sent (a function in place of data) never arrives, and nothing is computed.
      slot.isBusy = false;
      slot.request = null;
      request.reject(error as Error);
    }
  };
  const newSlot = (): Slot => {
    const worker = startedWorker(create(), {
      onAnswer: (answer) => {
        slot.isBusy = false;
        const { request } = slot;
        slot.request = null;
        request?.resolve(answer);
        next(slot);
      },
      onBreakdown: (error) => {
        const at = slots.indexOf(slot);
        if (at >= 0) slots.splice(at, 1);
        const { request } = slot;
        slot.request = null;
        request?.reject(error);
        // What still waits is for a new worker, or nobody would take it.
        const waiting = isClosed ? undefined : queue.shift();
        if (waiting !== undefined) place(waiting);
      },
    });
    const slot: Slot = { worker, jobs: new Set(), isBusy: false, request: null };
    slots.push(slot);
    return slot;
  };
  const place = (request: Request): void => {
    const idle = slots.find(({ isBusy }) => !isBusy);
    if (idle === undefined && slots.length >= size) {
      queue.push(request);
      return;
    }
    try {
      give(idle ?? newSlot(), request);
    } catch (error) {
      request.reject(error as Error);
    }
  };

  return {
    size,
    start: (data) => {
      const job: OpenedJob = { id: jobs++, data: sharedCopy(data) };
      const drop = (request: Request | null): void => request?.reject(new Error("the job was stopped"));
      return {
        run: (part) =>
          new Promise<JobAnswer>((resolve, reject) => {
            if (isClosed) reject(closedError());
            else place({ job, part, resolve, reject });
          }),
        stop: () => {
          for (const request of queue.filter((each) => each.job === job)) {
            queue.splice(queue.indexOf(request), 1);
            drop(request);
          }
          for (const slot of slots) {
            if (slot.request?.job === job) {
              drop(slot.request);
              slot.request = null;
            }
            if (slot.jobs.delete(job.id)) slot.worker.post({ kind: "close", job: job.id });
          }
        },
      };
    },
    close: async () => {
      isClosed = true;
      for (const request of queue.splice(0)) request.reject(closedError());
      const workers = slots.splice(0);
      for (const { request } of workers) request?.reject(closedError());
      for (const slot of workers) slot.request = null;
      await Promise.all(workers.map(({ worker }) => worker.terminate()));
    },
  };
}

function closedError(): Error {
  const error = new Error("the worker pool is closed; make a new one");
  error.name = "WorkerError";
  return error;
}

interface Navigator {
  readonly navigator?: { readonly hardwareConcurrency?: number };
}

function checkedOptions(options: WorkerPoolOptions): Required<WorkerPoolOptions> {
  const known = ["size", "create"];
  const stranger = Object.keys(options).find((option) => !known.includes(option));
  if (stranger !== undefined) {
    throw new AnalysisError(
      "unknown-option",
      `workerPool: unknown option ${quote(stranger)}${suggestion(stranger, known)}`,
      { option: stranger, known },
    );
  }
  const processors = nodeProcessors() ?? (globalThis as unknown as Navigator).navigator?.hardwareConcurrency ?? 1;
  const { size = processors, create = startWorker } = options;
  if (!Number.isSafeInteger(size) || size < 1) {
    throw new AnalysisError(
      "invalid-option",
      `workerPool: option "size" is ${quote(size)}, expected a whole number of at least 1`,
      { option: "size", value: String(size) },
    );
  }
  if (typeof create !== "function") {
    throw new AnalysisError(
      "invalid-option",
      `workerPool: option "create" is ${quote(create)}, expected a function that starts a worker`,
      { option: "create" },
    );
  }
  return { size, create };
}
