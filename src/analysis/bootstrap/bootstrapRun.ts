import { AnalysisError, quoteList } from "../../errors";
import { checkSomeSucceeded } from "../../inference/checkSomeSucceeded";
import type { Estimator, Replicates } from "../../inference/replicateStore";
import { type OpenJob, openRows, type RowsJob } from "./bootstrapJob";
import { leaveOutPlan } from "./bootstrapLeaveOut";
import type { BootstrapRequest } from "./bootstrapRequest";
import { type BootstrapSubject, functionOnData } from "./bootstrapSubject";

/** A bootstrap made ready: what is to be computed, and what its result will be made of. */
export interface BootstrapRun {
  readonly subject: BootstrapSubject;
  readonly request: BootstrapRequest;
  /** All that a worker needs but the statistic. */
  readonly job: Omit<RowsJob, "statistic">;
  /** The figures; behind them their standard errors, when the interval is studentised. */
  readonly estimator: Estimator;
  /** The standard errors on the data themselves; null unless the interval is studentised. */
  readonly stdErrors: Float64Array | null;
  readonly leaveOuts: number;
}

export interface BootstrapReplicates {
  readonly resamples: Replicates;
  /** Figures with something left out, for the acceleration of BCa; null for other intervals. */
  readonly leaveOuts: Replicates | null;
}

/** @throws AnalysisError "invalid-option" · "invalid-data" · "not-finite" (standard errors that do not fit the statistic) */
export function bootstrapRun(subject: BootstrapSubject, request: BootstrapRequest): BootstrapRun {
  const { call, plan, terms } = subject;
  const studentized = request.stdError === undefined ? null : withStdErrors(subject, request);
  const leaveOut = request.method === "bca" ? leaveOutPlan(plan, request.seed) : null;
  const width = studentized === null ? terms.length : 2 * terms.length;
  return {
    subject,
    request,
    job: { kind: "rows", call, plan, leaveOut, width, seed: request.seed },
    estimator: studentized?.estimator ?? subject.estimator,
    stdErrors: studentized?.stdErrors ?? null,
    leaveOuts: leaveOut?.sizes.length ?? 0,
  };
}

function withStdErrors(
  { call, data, plan, terms, estimator }: BootstrapSubject,
  { stdError }: BootstrapRequest,
): { readonly estimator: Estimator; readonly stdErrors: Float64Array } {
  if (data !== null) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: a studentized interval needs the statistic as a function, beside the function of its standard error; use "bca"`,
      { option: "stdError" },
    );
  }
  const what = 'option "stdError"';
  const errors = functionOnData(call, what, stdError!, plan);
  if (errors.terms.length !== terms.length || errors.terms.some((term, k) => term !== terms[k])) {
    throw new AnalysisError(
      "invalid-data",
      `${call}: ${what} returned ${quoteList(errors.terms)}, expected a standard error for each figure, ${quoteList(terms)}`,
      { option: "stdError", got: [...errors.terms], expected: [...terms] },
    );
  }
  const odd = errors.figures.findIndex((error) => !(error >= 0 && error < Number.POSITIVE_INFINITY));
  if (odd >= 0) {
    throw new AnalysisError(
      "not-finite",
      `${call}: ${what} is ${errors.figures[odd]} on the data themselves, expected a finite number, 0 or more`,
      { option: "stdError", value: String(errors.figures[odd]) },
    );
  }
  const both = new Float64Array(2 * terms.length);
  return {
    stdErrors: errors.figures,
    estimator: (weights) => {
      both.set(estimator(weights));
      both.set(errors.estimator(weights), terms.length);
      return both;
    },
  };
}

/** A run on one thread, which yields how many figures are done. */
export function* bootstrapReplicates(run: BootstrapRun, open?: OpenJob): Generator<number, BootstrapReplicates> {
  const { request, job, estimator, leaveOuts } = run;
  const compute = open ?? openRows(job, estimator);
  const resamples = yield* compute({ phase: "resamples", first: 0, count: request.resamples });
  checkSomeSucceeded(resamples, job.call);
  if (leaveOuts === 0) return { resamples, leaveOuts: null };
  const rest = compute({ phase: "leave-outs", first: 0, count: leaveOuts });
  for (;;) {
    const step = rest.next();
    if (step.done) return { resamples, leaveOuts: step.value };
    yield request.resamples + step.value;
  }
}
