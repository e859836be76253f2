/** Whether a comparison with this power would more often miss the difference than find it. */
export function isMostlyMissed(power: number): boolean {
  return power < 0.5;
}
