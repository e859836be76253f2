import { quoteList } from "../../errors";
import type { BootstrapMethod } from "../../inference/bootstrapInterval";
import type { ResamplingRecord, Warning } from "../results";
import { warning } from "../warnings";
import type { BootstrapRow } from "./bootstrapResults";

/** Fewer replicates than this leave the ends of a 95 % interval to a handful of them. */
const FEW_RESAMPLES = 1000;

const FAILURES: Readonly<Record<string, string>> = {
  "constant-column": "a column with a single value",
  "not-positive-definite": "drivers that determine one another",
  "not-finite": "no finite figure",
  "not-converged": "weights that did not settle",
  "no-valid-answers": "two columns that nobody drawn had answered both of",
  "separated-outcome": "drivers that separate the answers",
};

/**
 * What the reader has to know of the resampling: how many replicates failed and why, and whether there were few.
 * @param words of a call that has its own for a cause
 */
export function resamplingWarnings(record: ResamplingRecord, words: Readonly<Record<string, string>> = {}): Warning[] {
  const warnings: Warning[] = [];
  const failed = record.failed.reduce((sum, { count }) => sum + count, 0);
  if (failed > 0) {
    const causes = record.failed
      .map(({ cause, count }) => `${words[cause] ?? FAILURES[cause] ?? cause}: ${count}`)
      .join(", ");
    warnings.push(
      warning(
        "failed-replicates",
        `${failed} of ${record.resamples} resamples could not be computed (${causes}); the intervals rest on the others.`,
        { failed: record.failed, resamples: record.resamples },
      ),
    );
  }
  if (record.resamples < FEW_RESAMPLES) {
    warnings.push(
      warning(
        "few-resamples",
        `${record.resamples} resamples are few for an interval; its ends would move with another seed. Take ${FEW_RESAMPLES} or more.`,
        { resamples: record.resamples },
      ),
    );
  }
  return warnings;
}

const CAUSES: Readonly<Record<string, string>> = {
  "no-acceleration": "no acceleration could be computed",
  "acceleration-too-large": "the acceleration is too large for the formula",
  "estimate-outside": "all resamples lie on one side of the estimate",
  "no-standard-errors": "no resample has a standard error",
};

/** An interval and how it was reached. */
type ReachedInterval = Pick<BootstrapRow, "term" | "method" | "status" | "cause">;

/** What the reader has to know of the intervals: those that fell back, reach too far, are points or do not exist. */
export function intervalWarnings(rows: readonly ReachedInterval[], method: BootstrapMethod): Warning[] {
  const warnings: Warning[] = [];
  const say = (
    code: string,
    concerned: readonly ReachedInterval[],
    text: (names: string, many: boolean) => string,
    details: Readonly<Record<string, unknown>> = {},
  ): void => {
    if (concerned.length === 0) return;
    const terms = concerned.map(({ term }) => term);
    warnings.push(warning(code, text(quoteList(terms), terms.length > 1), { terms, ...details }));
  };
  for (const cause of new Set(rows.flatMap((row) => row.cause ?? []))) {
    const concerned = rows.filter((row) => row.cause === cause);
    const instead = concerned[0]!.method;
    say(
      "interval-fallback",
      concerned,
      (names, many) =>
        `The "${method}" ${many ? "intervals" : "interval"} of ${names} could not be made, since ${CAUSES[cause] ?? cause}; ` +
        `"${instead}" stands in ${many ? "their" : "its"} place.`,
      { cause, method: instead },
    );
  }
  say(
    "extreme-interval",
    rows.filter(({ status }) => status === "extreme"),
    (names, many) =>
      `An end of the ${many ? "intervals" : "interval"} of ${names} lies beyond the outermost resamples; take more resamples.`,
  );
  say(
    "degenerate-interval",
    rows.filter(({ status }) => status === "degenerate"),
    (names, many) =>
      `Every resample gives the same ${names}, so the ${many ? "intervals are points" : "interval is a point"}; it says nothing about how sure the ${many ? "figures are" : "figure is"}.`,
  );
  say(
    "no-replicates",
    rows.filter(({ status }) => status === "no-replicates"),
    (names, many) =>
      `${names} could not be computed in enough resamples, so there ${many ? "are no intervals" : "is no interval"}.`,
  );
  return warnings;
}
