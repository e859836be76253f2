import type { Draw } from "../../inference/weightedDraw";
import { shuffleInPlace } from "../../random/permutation";
import { streamAt } from "../../random/stream";
import { type ResamplingPlan, stratumAt } from "./bootstrapPlan";

/** Above this many units, random groups of units are left out by default: a figure each would cost O(n²). */
export const MOST_LEFT_OUT = 2_000;
export const LEFT_OUT_GROUPS = 1_000;
/** The stream that deals units into groups, out of the way of the resamples' own, which count up from 0. */
const DEALING_STREAM = 2 ** 51 + 1;
const NOT_LEFT_OUT = -1;

/**
 * What the jackknife leaves out, one entry after another: a unit, one of several people of a row, or a group of units.
 * Strata that are fully known, or that have a single unit, have nothing to leave out. Plain data.
 */
export interface LeaveOutPlan {
  /** For each row the entry that it belongs to; −1 where it is never left out. */
  readonly entryOf: Int32Array;
  readonly stratumOf: Int32Array;
  /** Units that go with each entry. */
  readonly sizes: Float64Array;
  /** Units in each stratum. */
  readonly totals: Float64Array;
  /** People like the one who is left out; null where an entry stands for itself. */
  readonly frequencies: Float64Array | null;
  /** Random groups of units are left out, not single ones. */
  readonly isGrouped: boolean;
}

/**
 * @param groups how many random groups to leave out in place of single units; by default 1,000 when there are more than 2,000
 * @param seed deals units into groups
 */
export function leaveOutPlan(plan: ResamplingPlan, seed: number, groups?: number): LeaveOutPlan {
  const units = unitsOf(plan);
  const totals = new Float64Array(plan.fractions.length);
  for (let unit = 0; unit < units.sizes.length; unit++) totals[units.stratumOf[unit]!]! += units.sizes[unit]!;
  const eligible: number[] = [];
  for (let unit = 0; unit < units.sizes.length; unit++) {
    const h = units.stratumOf[unit]!;
    if (units.sizes[unit]! > 0 && totals[h]! > 1 && plan.fractions[h]! < 1) eligible.push(unit);
  }
  if (groups === undefined && eligible.length <= MOST_LEFT_OUT) {
    const people = plan.units === "people";
    const entries = Int32Array.from(eligible, (_, entry) => entry);
    const sizes = new Float64Array(eligible.length).fill(1);
    const frequencies = people ? Float64Array.from(eligible, (unit) => units.sizes[unit]!) : null;
    return { ...asEntries(units, eligible, entries, sizes), totals, frequencies, isGrouped: false };
  }
  const dealt = dealtUnits(units, eligible, groups ?? LEFT_OUT_GROUPS, seed);
  return { ...asEntries(units, dealt.units, dealt.groupOf, dealt.sizes), totals, frequencies: null, isGrouped: true };
}

interface Units {
  /** For each row the index of its unit. */
  readonly unitOf: Int32Array;
  readonly stratumOf: Int32Array;
  /** 1, or the people behind a row; 0 for a row that is not there. */
  readonly sizes: Float64Array;
}

function unitsOf(plan: ResamplingPlan): Units {
  const { rows, clusterOf } = plan;
  const count = clusterOf === null ? rows : plan.count;
  const unitOf = clusterOf ?? Int32Array.from({ length: rows }, (_, row) => row);
  const stratumOf = new Int32Array(count);
  for (let row = 0; row < rows; row++) stratumOf[unitOf[row]!] = stratumAt(plan, row);
  if (plan.units === "people") return { unitOf, stratumOf, sizes: plan.weights! };
  const sizes = new Float64Array(count);
  if (plan.drawnRows === null) sizes.fill(1);
  else for (const row of plan.drawnRows) sizes[row] = 1;
  return { unitOf, stratumOf, sizes };
}

function asEntries(
  units: Units,
  chosen: readonly number[],
  entryOfChosen: Int32Array,
  sizes: Float64Array,
): Pick<LeaveOutPlan, "entryOf" | "stratumOf" | "sizes"> {
  const entryOfUnit = new Int32Array(units.sizes.length).fill(NOT_LEFT_OUT);
  const stratumOf = new Int32Array(sizes.length);
  chosen.forEach((unit, k) => {
    const entry = entryOfChosen[k]!;
    entryOfUnit[unit] = entry;
    stratumOf[entry] = units.stratumOf[unit]!;
  });
  return { entryOf: units.unitOf.map((unit) => entryOfUnit[unit]!), stratumOf, sizes };
}

interface Dealt {
  readonly units: readonly number[];
  readonly groupOf: Int32Array;
  readonly sizes: Float64Array;
}

/** Deals the units of each stratum into its share of the groups, two at least, like cards after a shuffle. */
function dealtUnits(units: Units, eligible: readonly number[], groups: number, seed: number): Dealt {
  const order = Uint32Array.from(eligible);
  shuffleInPlace(streamAt(seed, DEALING_STREAM), order);
  const inStratum = new Map<number, number[]>();
  for (const unit of order) {
    const h = units.stratumOf[unit]!;
    const known = inStratum.get(h);
    if (known === undefined) inStratum.set(h, [unit]);
    else known.push(unit);
  }
  const dealt: number[] = [];
  const groupOf: number[] = [];
  const sizes: number[] = [];
  for (const [, own] of [...inStratum].sort(([a], [b]) => a - b)) {
    // All people of one row alike: there is nothing between them to leave out.
    if (own.length < 2) continue;
    const share = Math.max(2, Math.round((groups * own.length) / eligible.length));
    const count = Math.min(own.length, share);
    const first = sizes.length;
    for (let g = 0; g < count; g++) sizes.push(0);
    own.forEach((unit, place) => {
      const group = first + (place % count);
      dealt.push(unit);
      groupOf.push(group);
      sizes[group]! += units.sizes[unit]!;
    });
  }
  return { units: dealt, groupOf: Int32Array.from(groupOf), sizes: Float64Array.from(sizes) };
}

/**
 * Fills the weights without an entry, for the entries from `first` on, one at each call. What is left of its stratum is
 * blown up to the stratum's size, so that the weights add up to what they do in a resample.
 */
export function leaveOutDraw(plan: ResamplingPlan, leaveOut: LeaveOutPlan, first: number): Draw {
  const { entryOf, stratumOf, sizes, totals, frequencies } = leaveOut;
  let next = first;
  return (_, weights) => {
    const entry = next++;
    const h = stratumOf[entry]!;
    const factor = totals[h]! / (totals[h]! - sizes[entry]!);
    for (let row = 0; row < weights.length; row++) {
      let weight = plan.weights === null ? 1 : plan.weights[row]!;
      if (stratumAt(plan, row) === h) {
        if (entryOf[row] === entry) weight = frequencies === null ? 0 : weight - 1;
        weight *= factor;
      }
      weights[row] = weight;
    }
  };
}
