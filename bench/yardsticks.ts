import { type ForeignPeers, withForeignData } from "./foreignPeers";
import { type Effort, timing } from "./measure";
import yardsticks from "./peers/yardsticks.json";
import { type CaseResult, type Conversion, type FamilyResult, findCases } from "./results";
import { seeded } from "./seeded";

/** Seconds on the machine that bench/peers/yardsticks.json tells of. */
const seconds: Readonly<Record<string, number>> = yardsticks.seconds;

/** What was timed there and is also measured here, as it stands: family, sizes, peer. */
const CHECKS = [
  ["lm_summary_vif_1e5x20", "regression", { answers: 1e5, predictors: 20, data: "continuous" }, "R"],
  ["boot_nps_n1e4_B2000", "npsBootstrap", { answers: 1e4 }, "boot"],
  ["boot_nps_bca_n2000_B2500", "bca", { figure: "NPS" }, "boot"],
  ["psych_alpha_2436x25", "alpha", { answers: 2436, items: 25, resamples: 0 }, "psych"],
] as const;

/** Times the two pieces of work that were timed there as well; null without R. */
export function conversionFactors(foreign: ForeignPeers, effort: Effort): Omit<Conversion, "checks"> | null {
  if (!foreign.has("R")) return null;
  const crossprod = slowness("crossprod", 1e6, "yardstick_crossprod_1e6x20", foreign, effort);
  const lm = slowness("lm", 1e5, "yardstick_lm_1e5x20", foreign, effort);
  return crossprod === null || lm === null ? null : { crossprod, lm };
}

function slowness(task: string, n: number, yardstick: string, foreign: ForeignPeers, effort: Effort): number | null {
  const next = seeded(15);
  const columns = task === "lm" ? 21 : 20;
  const data = Array.from({ length: columns }, () => new Float64Array(n).map(next));
  const answer = withForeignData(data, (file) => foreign.run("R", { peer: "R", task }, file, effort));
  return answer === undefined || "skipped" in answer ? null : timing(answer.times).median / figure(yardstick);
}

/** Seconds that it would take here; null when there is nothing to convert by. The smaller factor flatters the peer. */
export function converted(
  { yardstick, less }: { readonly yardstick: string; readonly less?: string },
  factors: Omit<Conversion, "checks"> | null,
): number | null {
  if (factors === null) return null;
  const there = figure(yardstick) - (less === undefined ? 0 : figure(less));
  return there * Math.min(factors.crossprod, factors.lm);
}

/** How far the conversion is off where it can be checked. */
export function conversionChecks(
  families: readonly FamilyResult[],
  factors: Omit<Conversion, "checks">,
): Conversion["checks"] {
  return CHECKS.flatMap(([yardstick, family, at, peer]) => {
    const [found]: readonly (CaseResult | undefined)[] = findCases({ families }, family, at);
    const measured = found?.peers.find((each) => each.peer === peer)?.timing.median;
    return measured === undefined ? [] : [{ what: yardstick, measured, converted: converted({ yardstick }, factors)! }];
  });
}

function figure(name: string): number {
  const value = seconds[name];
  if (value === undefined) throw new Error(`there is no yardstick "${name}"`);
  return value;
}
