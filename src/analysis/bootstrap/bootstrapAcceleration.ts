import { acceleration } from "../../inference/acceleration";
import { jackknifeInfluence } from "../../inference/jackknifeInfluence";
import type { LeaveOutPlan } from "./bootstrapLeaveOut";

/**
 * Acceleration of BCa from what a figure is without each unit, or each random group of units. Groups say the same as
 * units, but for chance: their sums are as skewed as the units' when both are counted.
 * How far a unit's influence reaches shrinks with √(1 − f), the part of its stratum that is left to chance.
 * @param leftOut the figure without each entry of the plan
 * @param fractions f of each stratum
 * @returns null when a figure is missing or none changes
 * @source Davison & Hinkley (1997), eq. 5.31
 */
export function leaveOutAcceleration(
  leftOut: Float64Array,
  { stratumOf, frequencies }: LeaveOutPlan,
  fractions: Float64Array,
): number | null {
  const kinds = { strata: stratumOf, ...(frequencies !== null && { frequencies }) };
  const influence = jackknifeInfluence(leftOut, kinds);
  for (let entry = 0; entry < influence.length; entry++) {
    influence[entry]! *= Math.sqrt(1 - fractions[stratumOf[entry]!]!);
  }
  return acceleration(influence, kinds);
}
