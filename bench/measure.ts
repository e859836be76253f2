/** How long one piece of work takes. */
export interface Timing {
  /** Seconds of one run. */
  readonly median: number;
  /** Half the distance between the quartiles, as a share of the median. */
  readonly spread: number;
  /** How many times stand behind the median. */
  readonly runs: number;
}

/** How long to measure; the same rule holds in peers.R and peers.py. */
export interface Effort {
  readonly seconds: number;
  /** Fewest runs, however long they take. */
  readonly least: number;
}

/** Shorter than this, and the clock would be what is measured. */
const SHORTEST = 0.002;

/** Where results go, so that no engine may leave the work out because nobody looks. */
let sink: unknown;

/** Runs that only warm up, as long as they fit into the time: an engine compiles what it has seen often enough. */
const WARM_UP = 30;

/**
 * Seconds per run, again and again until `seconds` have passed and at least `least` times. Up to 30 runs before that only warm
 * up, for as many seconds at most; a first run that takes them all counts. Work too short for the clock is run in batches.
 */
export function timesOf(work: () => unknown, { seconds, least }: Effort): number[] {
  const start = performance.now();
  let last = timeOf(work, 1);
  const times = last >= seconds ? [last] : [];
  const isOver = (since: number): boolean => performance.now() >= since + 1000 * seconds;
  for (let run = 1; run < WARM_UP && !isOver(start); run++) last = timeOf(work, 1);
  const batch = Math.max(1, Math.ceil(SHORTEST / last));
  const measured = times.length === 0 ? performance.now() : start;
  while (times.length < least || !isOver(measured)) times.push(timeOf(work, batch));
  return times;
}

export function timing(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))]!;
  return { median: at(0.5), spread: (at(0.75) - at(0.25)) / 2 / at(0.5), runs: sorted.length };
}

function timeOf(work: () => unknown, batch: number): number {
  const start = performance.now();
  for (let i = 0; i < batch; i++) sink = work();
  return Math.max(performance.now() - start, 1e-6) / 1000 / batch;
}

/** What was computed last; read it once so that it counts as used. */
export function lastResult(): unknown {
  return sink;
}
