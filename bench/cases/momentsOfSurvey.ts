import type { MomentsInput } from "orsak";
import { columnNames, ratings } from "../seeded";
import { plainCovariance } from "./plainLoops";

/** Means and covariances of a small seeded survey, computed without the library. */
export function momentsOfSurvey(n: number, p: number, seed: number): MomentsInput & { covariance: number[][] } {
  const { columns, outcome } = ratings(n, p, seed);
  const all = [...columns, outcome];
  return {
    n,
    terms: [...columnNames(p), "y"],
    means: all.map((column) => column.reduce((sum, value) => sum + value, 0) / n),
    covariance: plainCovariance(all),
  };
}
