/** Whether items are worth factoring, by Kaiser's limits: "good" from 0.8, "not" below 0.5. */
export type KmoReading = "good" | "middling" | "not";

export function kmoReading(kmo: number | null): KmoReading | null {
  if (kmo === null || !Number.isFinite(kmo)) return null;
  if (kmo >= 0.8) return "good";
  return kmo < 0.5 ? "not" : "middling";
}
