import type { Replicates } from "../../inference/replicateStore";
import type { BootstrapJob, JobPart } from "./bootstrapJob";

/** Threads that compute parts of a job: what `workerPool()` of "orsak/workers" gives, or anything of its form. */
export interface WorkerPool {
  /** How many parts are computed at the same time. */
  readonly size: number;
  /** Takes a job, whose data go to each thread once. */
  start(job: BootstrapJob): WorkerTask;
}

/** A job on its threads. */
export interface WorkerTask {
  /** Computes a part as soon as a thread is free. Rejected when the thread breaks down. */
  run(part: JobPart): Promise<JobAnswer>;
  /** Nothing more is wanted of this job. */
  stop(): void;
}

/** What a thread answers; plain data. */
export type JobAnswer = { readonly replicates: Replicates } | { readonly failure: JobFailure };

/** An error as it passes from thread to thread. */
export interface JobFailure {
  readonly name: string;
  readonly message: string;
  readonly stack: string | null;
  /** Of an AnalysisError; null of any other. */
  readonly code: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}
