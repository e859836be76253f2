import type { NonlinearityRow } from "../../analysis/impact/impactResults";
import { isSeldom } from "./isSeldom";

/** "up" and "down" are curves; "uneven": the answers as categories fit better than a line, but no curve was found. */
export type CurveReading = "up" | "down" | "uneven" | "none";

/** How a driver goes with the outcome, other than in a straight line; null when it could not be looked for. */
export function curveReading({ curve, categories }: NonlinearityRow, level: number): CurveReading | null {
  if (curve === "up" || curve === "down") return curve;
  return isSeldom(categories?.adjustedPValue ?? null, 1 - level) ? "uneven" : curve;
}
