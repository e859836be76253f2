import { type OpenJob, openJob } from "../analysis/bootstrap/bootstrapJob";
import { failureOf } from "../analysis/bootstrap/bootstrapWorkers";
import { runToEnd } from "../inference/runToEnd";
import type { FromWorker, ToWorker } from "./messages";

/**
 * What goes on in a worker: computes parts of jobs, on any kind of thread.
 * @param post sends an answer, and hands over the memory of its figures
 * @returns what to do with each message
 */
export function jobServer(
  post: (answer: FromWorker, transfer: ArrayBuffer[]) => void,
): (message: ToWorker) => Promise<void> {
  const opened = new Map<number, Promise<OpenJob>>();
  return async (message) => {
    const { job } = message;
    if (message.kind === "close") {
      opened.delete(job);
      return;
    }
    if (message.kind === "open") {
      const opening = openJob(message.data);
      // Each of its parts will say so.
      opening.catch(() => undefined);
      opened.set(job, opening);
      return;
    }
    try {
      const replicates = runToEnd((await opened.get(job)!)(message.part));
      post({ replicates }, [replicates.values.buffer as ArrayBuffer]);
    } catch (error) {
      post({ failure: failureOf(error) }, []);
    }
  };
}
