import type { ScoreUnit } from "../../analysis/comparison/comparisonResults";

const UNITS: ReadonlyMap<string, ScoreUnit> = new Map([
  ["nps", "points"],
  ["netScore", "points"],
  ["csat", "percent"],
  ["topBox", "percent"],
  ["bottomBox", "percent"],
  ["customerIndex", "index"],
]);

/** What a planned score is counted in. */
export function plannedUnit(score: string): ScoreUnit {
  return UNITS.get(score) ?? "scale";
}
