import type { BootstrapJob, JobPart } from "../analysis/bootstrap/bootstrapJob";
import type { JobAnswer } from "../analysis/bootstrap/bootstrapWorkerPool";

/** What a pool says to a worker. A job is opened once, then its parts are computed one after another. */
export type ToWorker =
  | { readonly kind: "open"; readonly job: number; readonly data: BootstrapJob }
  | { readonly kind: "run"; readonly job: number; readonly part: JobPart }
  | { readonly kind: "close"; readonly job: number };

/** What a worker says to its pool: one answer to each "run". */
export type FromWorker = JobAnswer;
