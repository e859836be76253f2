export { serveWorker } from "./serveWorker";
export type { WorkerLike } from "./startedWorker";
export { type ClosableWorkerPool, type WorkerPoolOptions, workerPool } from "./workerPool";
