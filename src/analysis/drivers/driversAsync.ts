import { checkSomeSucceeded } from "../../inference/checkSomeSucceeded";
import type { Replicates } from "../../inference/replicateStore";
import { runReplicatesAsync } from "../../inference/runReplicatesAsync";
import type { SurveyData } from "../../table/surveyData";
import { BACKGROUND_OPTIONS, type BackgroundOptions, checkBackground } from "../bootstrap/bootstrapBackground";
import { replicatesOnWorkers } from "../bootstrap/bootstrapWorkers";
import { deepFreeze } from "../frozen";
import { type ImportanceJob, openImportance } from "../importance/bootstrapImportance";
import { importanceContext, importanceIntervals } from "../importance/resampledImportance";
import type { DriversResult } from "../results";
import { type DriversOptions, driversInput } from "./drivers";
import { driverImportance, driverTable } from "./driverTable";

export interface DriversAsyncOptions extends DriversOptions, BackgroundOptions {}

/**
 * `drivers` that lets its thread go on with other things while it resamples: the event loop has its turn every 16
 * milliseconds, or the work is done by `workers`. The figures are those of `drivers`, bit for bit. What comes before the
 * bootstrap, and without one everything, is computed at once.
 * @throws AnalysisError as `drivers` does; an "AbortError" when the signal says so; what onProgress throws
 * @example
 * const options = { outcome: "rating", drivers: ["complaints", "learning"], interval: "percentile" } as const;
 * (await driversAsync(attitude, options)).rows[0]!.share // → 0.7064501672752301
 */
export async function driversAsync(data: SurveyData, options: DriversAsyncOptions): Promise<DriversResult> {
  const call = "driversAsync";
  const { table, job: unseeded, settings } = driversInput(call, data, options, BACKGROUND_OPTIONS);
  checkBackground(call, options);
  const found = driverImportance(table);
  if (settings === null) return deepFreeze(driverTable(table, found, null));
  const job: ImportanceJob = { ...unseeded, seed: settings.seed };
  const made = await replicatesOf(job, settings.resamples, options);
  return deepFreeze(
    driverTable(table, found, importanceIntervals(made, importanceContext(job), found.shares, settings)),
  );
}

async function replicatesOf(job: ImportanceJob, resamples: number, options: BackgroundOptions): Promise<Replicates> {
  const { onProgress, signal, workers } = options;
  if (workers !== undefined) {
    return (await replicatesOnWorkers(job, { resamples, leaveOuts: 0 }, { ...options, workers })).resamples;
  }
  const made = await runReplicatesAsync(openImportance(job)({ first: 0, count: resamples }), {
    call: job.call,
    ...(onProgress && { onProgress: (done: number) => onProgress({ done, total: resamples }) }),
    ...(signal && { signal }),
  });
  checkSomeSucceeded(made, job.call);
  return made;
}
