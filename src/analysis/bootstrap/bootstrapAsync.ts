import { runReplicatesAsync } from "../../inference/runReplicatesAsync";
import type { BootstrapResult } from "../resampling/bootstrapResults";
import type { Warning } from "../results";
import { warning } from "../warnings";
import { BACKGROUND_OPTIONS, type BackgroundOptions, checkBackground } from "./bootstrapBackground";
import { type BootstrapOptions, bootstrapRequest } from "./bootstrapRequest";
import { bootstrapResult } from "./bootstrapResult";
import { bootstrapReplicates, bootstrapRun } from "./bootstrapRun";
import type { ModuleStatistic, NamedStatistic, Statistic } from "./bootstrapStatistic";
import { type BootstrapData, loadedSubject } from "./bootstrapSubject";
import { replicatesOnWorkers } from "./bootstrapWorkers";

export interface BootstrapAsyncOptions extends BootstrapOptions, BackgroundOptions {}

/**
 * `bootstrap` that lets its thread go on with other things: the event loop has its turn every 16 milliseconds, or the
 * work is done by `workers`. The figures are those of `bootstrap`, bit for bit.
 *
 * Workers compute the library's own statistics, and those in a module, which each of them loads. A function stays on
 * this thread, since it cannot be sent to another; the result then says so.
 * @throws AnalysisError as `bootstrap` does; an "AbortError" when the signal says so; what onProgress throws
 * @example
 * const scores = [9, 10, 3, 8, 7, 10];
 * (await bootstrapAsync(scores, { nps: scores }, { seed: 7 })).rows[0]!.estimate // → 33.333333333333336
 */
export async function bootstrapAsync(
  data: BootstrapData,
  statistic: Statistic | NamedStatistic | ModuleStatistic,
  options: BootstrapAsyncOptions = {},
): Promise<BootstrapResult> {
  const call = "bootstrapAsync";
  const request = bootstrapRequest(call, options, BACKGROUND_OPTIONS);
  checkBackground(call, options);
  const { onProgress, signal, workers } = options;
  const subject = await loadedSubject(call, data, statistic, { options, scheme: options.scheme });
  const run = bootstrapRun(subject, request);
  if (workers !== undefined && subject.data !== null) {
    const job = { ...run.job, statistic: subject.data };
    const size = { resamples: request.resamples, leaveOuts: run.leaveOuts };
    return bootstrapResult(run, await replicatesOnWorkers(job, size, { ...options, workers }));
  }
  const total = request.resamples + run.leaveOuts;
  const replicates = await runReplicatesAsync(bootstrapReplicates(run), {
    call,
    ...(onProgress && { onProgress: (done: number) => onProgress({ done, total }) }),
    ...(signal && { signal }),
  });
  return bootstrapResult(run, replicates, workers === undefined ? [] : [onCallingThread()]);
}

function onCallingThread(): Warning {
  return warning(
    "on-calling-thread",
    "A function cannot be sent to workers, so everything was computed on the calling thread; put the statistic into a module, { module: … }, and they can load it.",
  );
}
