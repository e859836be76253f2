import { intervalFromReplicates } from "../../inference/intervalFromReplicates";
import type { Replicates } from "../../inference/replicateStore";
import { replicateSummary } from "../../inference/replicateSummary";
import { deepFreeze } from "../frozen";
import type { BootstrapResult, BootstrapRow } from "../resampling/bootstrapResults";
import { intervalWarnings, resamplingWarnings } from "../resampling/bootstrapWarnings";
import type { Warning } from "../results";
import { leaveOutAcceleration } from "./bootstrapAcceleration";
import type { BootstrapReplicates, BootstrapRun } from "./bootstrapRun";

/** The result of a run from its replicates, wherever these were computed. */
export function bootstrapResult(
  run: BootstrapRun,
  replicates: BootstrapReplicates,
  warnings: readonly Warning[] = [],
): BootstrapResult {
  const { subject, request } = run;
  const { method, level, resamples, seed } = request;
  const rows = subject.terms.map((term, j) => bootstrapRow(run, replicates, term, j));
  const failed = replicates.resamples.failed.map(({ cause, count }) => ({ cause, count }));
  return deepFreeze({
    kind: "bootstrap",
    rows,
    method,
    level,
    resamples,
    seed,
    scheme: subject.rows.scheme,
    resampled: { units: subject.rows.units, count: subject.rows.count, strata: subject.rows.fractions.length },
    n: subject.n,
    ...(subject.missing !== undefined && { missing: subject.missing }),
    failed,
    warnings: [
      ...resamplingWarnings({ method, level, resamples, seed, failed }),
      ...intervalWarnings(rows, method),
      ...warnings,
    ],
  });
}

function bootstrapRow(
  { subject, request, job, stdErrors }: BootstrapRun,
  { resamples, leaveOuts }: BootstrapReplicates,
  term: string,
  j: number,
): BootstrapRow {
  const { method, level, keep } = request;
  const estimate = subject.estimates[j]!;
  const values = figure(resamples, j);
  const { stdError, bias } = replicateSummary(values, estimate);
  const interval = intervalFromReplicates(method, {
    values,
    estimate,
    level,
    acceleration:
      leaveOuts === null ? null : leaveOutAcceleration(figure(leaveOuts, j), job.leaveOut!, subject.plan.fractions),
    ...(stdErrors !== null && { stdErrors: figure(resamples, subject.terms.length + j), stdError: stdErrors[j]! }),
    call: subject.call,
  });
  return {
    term,
    estimate,
    stdError,
    bias,
    confLow: interval.low,
    confHigh: interval.high,
    method: interval.method,
    status: interval.status,
    cause: interval.cause,
    failed: interval.failed,
    ...(keep && { replicates: Array.from(values, (value) => (Number.isNaN(value) ? null : value)) }),
  };
}

function figure(made: Replicates, j: number): Float64Array {
  return made.values.subarray(j * made.resamples, (j + 1) * made.resamples);
}
