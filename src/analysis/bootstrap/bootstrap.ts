import { runToEnd } from "../../inference/runToEnd";
import type { BootstrapResult } from "../resampling/bootstrapResults";
import { type BootstrapOptions, bootstrapRequest } from "./bootstrapRequest";
import { bootstrapResult } from "./bootstrapResult";
import { bootstrapReplicates, bootstrapRun } from "./bootstrapRun";
import type { NamedStatistic, Statistic } from "./bootstrapStatistic";
import { type BootstrapData, bootstrapSubject } from "./bootstrapSubject";

/**
 * Bootstrap of any statistic: a function of row weights, or one of the library's own by its columns. The statistic is
 * computed on the data themselves, then on each resample; a resample is nothing but other weights. Rows, whole
 * clusters, or the people of a frequency are drawn, within strata where there are any; sampling weights are carried
 * along. Of a statistic named by its columns, rows without an answer are left out first; with strata, clusters or a
 * population size they were drawn as well, and are drawn again.
 *
 * BCa takes its acceleration from the jackknife: one more figure for each unit, or above 2,000 units for each of 1,000
 * random groups of them. A resample in which a figure is NaN, or in which an AnalysisError is thrown, is left out and
 * counted; any other error is passed on.
 * @param data a survey, or one column of it; of a function's data only the number of rows, and the columns that
 *   `weights`, `strata` and `clusters` name, are read
 * @returns a row for each figure: `stdError` is the standard deviation of the replicates
 * @throws AnalysisError "invalid-data" (no figures) · "not-finite" (on the data themselves) · "invalid-option" ·
 *   "missing-option" · "unknown-option"; the most frequent cause when every resample failed; as the design room does
 * @source Efron & Tibshirani (1993); Rao & Wu (1988); intervals agree with boot and scipy.stats.bootstrap,
 *   clustered and stratified errors with survey::svymean, test/reference/bootstrapDesign.json
 * @example
 * const waiting = [3, 9, 4, 1, 12, 5, 8, 2, 6, 7];
 * const mean = (weights: Float64Array) => weights.reduce((sum, w, i) => sum + w * waiting[i]!, 0) / 10;
 * bootstrap(waiting, mean, { method: "normal", seed: 7 }).rows[0]!.estimate // → 5.7
 * @example bootstrap([9, 10, 3, 8], { nps: [9, 10, 3, 8] }).rows[0]!.estimate // → 25
 */
export function bootstrap(
  data: BootstrapData,
  statistic: Statistic | NamedStatistic,
  options: BootstrapOptions = {},
): BootstrapResult {
  const call = "bootstrap";
  const request = bootstrapRequest(call, options);
  const subject = bootstrapSubject(call, data, statistic, { options, scheme: options.scheme });
  const run = bootstrapRun(subject, request);
  return bootstrapResult(run, runToEnd(bootstrapReplicates(run)));
}
