/** How far codes may be relied on, by Krippendorff's limits: "good" from 0.8, "tentative" from 0.667. */
export type CodingReading = "good" | "tentative" | "not";

/**
 * By the lower end of the interval where there is one: an alpha of 0.82 that may be 0.7 is no more than tentative.
 */
export function codingReading(estimate: number, confLow: number | null): CodingReading {
  const least = confLow ?? estimate;
  if (least >= 0.8) return "good";
  return least >= 0.667 ? "tentative" : "not";
}
