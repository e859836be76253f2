import { AnalysisError, type ErrorCode } from "../../errors";
import { concatenateReplicates } from "../../inference/concatenateReplicates";
import type { Replicates } from "../../inference/replicateStore";
import { stoppedError } from "../../inference/stoppedError";
import type { BackgroundOptions } from "./bootstrapBackground";
import type { BootstrapJob, JobPart } from "./bootstrapJob";
import type { BootstrapReplicates } from "./bootstrapRun";
import type { JobFailure, WorkerPool } from "./bootstrapWorkerPool";

/** Parts for each thread: enough that none waits for long at the end, and that progress is seen. */
const PARTS_PER_THREAD = 8;

export interface JobSize {
  readonly resamples: number;
  readonly leaveOuts: number;
}

/**
 * A whole job on the threads of a pool: the same figures as on one thread, bit for bit, since each replicate has a
 * stream of its own. The first part that fails decides the error, whichever thread was quicker.
 * @throws AnalysisError as the job does on one thread; an "AbortError" when the signal says so; what a broken thread throws
 */
export async function replicatesOnWorkers(
  job: BootstrapJob,
  size: JobSize,
  { workers, onProgress, signal }: BackgroundOptions & { readonly workers: WorkerPool },
): Promise<BootstrapReplicates> {
  const { call } = job;
  const total = size.resamples + size.leaveOuts;
  if (signal?.aborted) throw stoppedError(call, 0, signal.reason);
  const parts = partsOf(size, workers.size * PARTS_PER_THREAD);
  const answers = new Array<Replicates>(parts.length);
  const task = workers.start(job);
  let next = 0;
  let done = 0;
  let isOver = false;
  let failed = { at: parts.length, failure: null as JobFailure | null };

  const thread = async (): Promise<void> => {
    while (next < parts.length && failed.failure === null && !isOver) {
      const at = next++;
      const answer = await task.run(parts[at]!);
      if (isOver) return;
      if ("failure" in answer) {
        if (at < failed.at) failed = { at, failure: answer.failure };
        continue;
      }
      answers[at] = answer.replicates;
      done += parts[at]!.count;
      onProgress?.({ done, total });
      if (signal?.aborted) throw stoppedError(call, done, signal.reason);
    }
  };
  let stop = (): void => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(stoppedError(call, done, signal?.reason));
  });
  signal?.addEventListener?.("abort", stop);
  try {
    await Promise.race([Promise.all(Array.from({ length: workers.size }, thread)), stopped]);
  } finally {
    isOver = true;
    signal?.removeEventListener?.("abort", stop);
    task.stop();
  }
  if (failed.failure !== null) throw errorOf(failed.failure);
  const leftOut = parts.findIndex(({ phase }) => phase === "leave-outs");
  return {
    resamples: concatenateReplicates(leftOut < 0 ? answers : answers.slice(0, leftOut), call),
    leaveOuts: leftOut < 0 ? null : joined(answers.slice(leftOut)),
  };
}

function partsOf({ resamples, leaveOuts }: JobSize, parts: number): JobPart[] {
  const most = Math.ceil((resamples + leaveOuts) / parts);
  const cut = (phase: JobPart["phase"], total: number): JobPart[] =>
    Array.from({ length: Math.ceil(total / most) }, (_, k) => ({
      phase,
      first: k * most,
      count: Math.min(most, total - k * most),
    }));
  return [...cut("resamples", resamples), ...cut("leave-outs", leaveOuts)];
}

/** As `concatenateReplicates`, but that all may have failed: then the interval says so. */
function joined(parts: readonly Replicates[]): Replicates {
  const { width } = parts[0]!;
  const resamples = parts.reduce((sum, part) => sum + part.resamples, 0);
  const values = new Float64Array(width * resamples);
  let from = 0;
  for (const part of parts) {
    for (let j = 0; j < width; j++) {
      values.set(part.values.subarray(j * part.resamples, (j + 1) * part.resamples), j * resamples + from);
    }
    from += part.resamples;
  }
  return { width, resamples, values, failed: [] };
}

function errorOf({ name, message, stack, code, details }: JobFailure): Error {
  if (code !== null) return new AnalysisError(code as ErrorCode, message, details);
  const error = new Error(message);
  error.name = name;
  if (stack !== null) error.stack = stack;
  return error;
}

/** An error as plain data. */
export function failureOf(error: unknown): JobFailure {
  if (!(error instanceof Error)) return { name: "Error", message: String(error), stack: null, code: null, details: {} };
  const { name, message, stack = null } = error;
  const known =
    error instanceof AnalysisError ? { code: error.code, details: error.details } : { code: null, details: {} };
  return { name, message, stack, ...known };
}
