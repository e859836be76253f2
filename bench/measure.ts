/** Seconds of repeated runs of one piece of work. */
export interface Timing {
  readonly median: number;
  /** Half the distance between the quartiles, as a share of the median. */
  readonly spread: number;
  readonly runs: number;
}

/** Where results go, so that no engine may leave the work out because nobody looks. */
let sink: unknown;

/**
 * Runs `work` until about `seconds` have passed (at least `least` times, after one run to warm up) and takes the median.
 * Work too short for the clock is run in batches.
 */
export function measure(work: () => unknown, seconds: number = 0.5, least: number = 5): Timing {
  sink = work();
  const once = timeOf(work, 1);
  const batch = Math.max(1, Math.ceil(0.002 / once));
  const times: number[] = [];
  const until = performance.now() + 1000 * seconds;
  while (times.length < least || (performance.now() < until && times.length < 1000)) times.push(timeOf(work, batch));
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.round(share * (times.length - 1))]!;
  return { median: at(0.5), spread: (at(0.75) - at(0.25)) / 2 / at(0.5), runs: times.length * batch };
}

function timeOf(work: () => unknown, batch: number): number {
  const start = performance.now();
  for (let i = 0; i < batch; i++) sink = work();
  return (performance.now() - start) / 1000 / batch;
}

/** What was computed last; read it once so that it counts as used. */
export function lastResult(): unknown {
  return sink;
}
