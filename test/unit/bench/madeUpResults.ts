import type { PeerInfo, Sizes } from "../../../bench/benchCase";
import type { BenchResults, CaseResult, FamilyResult, PeerResult } from "../../../bench/results";

/** A case that took `seconds`, and its peers with theirs. */
export function madeUpCase(
  at: Sizes,
  seconds: number,
  peers: Readonly<Record<string, number>> = {},
  units: number = 1,
): CaseResult {
  const timing = (median: number): PeerResult["timing"] => ({ median, spread: 0.02, runs: 9 });
  return {
    at,
    units,
    own: timing(seconds),
    peers: Object.entries(peers).map(([peer, median]) => ({ peer, units, timing: timing(median) })),
    skipped: [],
  };
}

export function madeUpFamily(
  name: string,
  cases: readonly CaseResult[],
  peers: readonly PeerInfo[] = [],
  more: Partial<FamilyResult> = {},
): FamilyResult {
  return { name, title: `The ${name} of it`, does: `What \`${name}\` does.`, peers, cases, ...more };
}

export function madeUpResults(families: readonly FamilyResult[], more: Partial<BenchResults> = {}): BenchResults {
  return {
    quick: false,
    date: "2026-11-23",
    machine: { processor: "A processor", cores: 2, memoryGiB: 8, system: "Linux x64", load: 0.1 },
    versions: { orsak: "0.1.0", "Node.js": "20.20.2" },
    absent: [],
    families,
    conversion: null,
    ...more,
  };
}
