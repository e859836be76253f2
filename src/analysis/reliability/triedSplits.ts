import { eachSplit, possibleSplits, splitHalf } from "../../estimate/reliability/splitHalves";
import { quantileSorted } from "../../numeric/quantile";
import { nextBelow } from "../../random/nextBelow";
import { streamAt } from "../../random/stream";
import type { Warning } from "../results";
import { warning } from "../warnings";
import type { Split, SplitsTried } from "./reliabilityResults";

/** Which splits a call tries. */
export interface SplitSettings {
  readonly splits: number;
  readonly seed: number;
}

export interface TriedSplits {
  readonly mean: number;
  readonly median: number;
  readonly best: Split;
  readonly worst: Split;
  readonly splits: SplitsTried;
  readonly warnings: readonly Warning[];
}

/** All ways of halving a scale when they are no more than `splits`, else so many of them, drawn at random. */
export function triedSplits(matrix: Float64Array, terms: readonly string[], settings: SplitSettings): TriedSplits {
  const k = terms.length;
  const possible = possibleSplits(k);
  const all = possible !== null && possible <= settings.splits;
  const values = new Float64Array(all ? possible : settings.splits);
  const best = { estimate: Number.NEGATIVE_INFINITY, half: new Uint32Array(0) };
  const worst = { estimate: Number.POSITIVE_INFINITY, half: new Uint32Array(0) };
  let tried = 0;
  const visit = (estimate: number, half: Uint32Array): void => {
    values[tried++] = estimate;
    if (estimate > best.estimate) Object.assign(best, { estimate, half: half.slice() });
    if (estimate < worst.estimate) Object.assign(worst, { estimate, half: half.slice() });
  };
  if (all) eachSplit(matrix, k, visit);
  else drawnSplits(matrix, k, settings, visit);
  const named = ({ estimate, half }: typeof best): Split => ({
    estimate,
    halves: [terms.filter((_, i) => half.includes(i)), terms.filter((_, i) => !half.includes(i))],
  });
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / tried,
    median: quantileSorted(values.sort(), 0.5),
    best: named(best),
    worst: named(worst),
    splits: { tried, possible, all, ...(!all && { seed: settings.seed }) },
    warnings: all ? [] : [sampledSplits(tried, possible)],
  };
}

function drawnSplits(
  matrix: Float64Array,
  k: number,
  { splits, seed }: SplitSettings,
  visit: (estimate: number, half: Uint32Array) => void,
): void {
  const total = matrix.reduce((sum, value) => sum + value, 0);
  const stream = streamAt(seed, 0);
  const order = Uint32Array.from({ length: k }, (_, i) => i);
  const half = order.subarray(0, Math.floor(k / 2));
  for (let split = 0; split < splits; split++) {
    for (let i = 0; i < half.length; i++) {
      const other = i + nextBelow(stream.state, k - i);
      const held = order[i]!;
      order[i] = order[other]!;
      order[other] = held;
    }
    visit(splitHalf(matrix, k, half, total), half);
  }
}

function sampledSplits(tried: number, possible: number | null): Warning {
  return warning(
    "splits-sampled",
    `Of ${possible === null ? "all" : possible} ways to halve the scale ${tried} were tried, drawn at random; the best and the worst of all lie further out, so λ4 is at least what is given.`,
    { tried, possible },
  );
}
