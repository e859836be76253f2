/** Where an interval lies: above 0, below 0, or across it, and then there may be nothing. */
export type EffectReading = "above" | "below" | "open" | "unknown";

/** The ends of an interval, as results have them. */
export interface Ends {
  readonly confLow: number | null;
  readonly confHigh: number | null;
}

/** What may be said of an effect: its direction only when the whole interval lies on one side of 0. */
export function effectReading({ confLow, confHigh }: Ends): EffectReading {
  if (!isFigure(confLow) || !isFigure(confHigh)) return "unknown";
  if (confLow > 0) return "above";
  return confHigh < 0 ? "below" : "open";
}

function isFigure(value: number | null): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
