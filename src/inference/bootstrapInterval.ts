export type BootstrapMethod = "normal" | "basic" | "percentile" | "bc" | "bca" | "studentized";

/**
 * - "ok"
 * - "extreme": an end stands beyond the outermost replicates' share (p < 1/(B + 1)); more resamples are needed
 * - "degenerate": all replicates are equal, so that the interval is a point
 * - "fallback": the method asked for could not be computed; `method` names the one that was, `cause` says why
 * - "no-replicates": none could be computed; the ends are null
 */
export type IntervalStatus = "ok" | "extreme" | "degenerate" | "fallback" | "no-replicates";

/** An interval from replicates, in the units of the figure. */
export interface BootstrapInterval {
  readonly low: number | null;
  readonly high: number | null;
  /** The method that the ends come from: not the one asked for when the status is "fallback". */
  readonly method: BootstrapMethod;
  readonly status: IntervalStatus;
  /** Why the method asked for could not be computed; null unless the status is "fallback". */
  readonly cause: string | null;
  /** Replicates used. */
  readonly replicates: number;
  /** Replicates left out because this figure could not be computed in them. */
  readonly failed: number;
}

/** The interval of a figure that no replicate has. */
export function emptyInterval(method: BootstrapMethod, failed: number): BootstrapInterval {
  return { low: null, high: null, method, status: "no-replicates", cause: null, replicates: 0, failed };
}

/** The interval that stands in for another one, saying why; one that had to fall back itself keeps its own reason. */
export function fallBack(interval: BootstrapInterval, cause: string): BootstrapInterval {
  return interval.status === "ok" || interval.status === "extreme"
    ? { ...interval, status: "fallback", cause }
    : interval;
}
