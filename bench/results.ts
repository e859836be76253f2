import type { PeerInfo, Sizes } from "./benchCase";
import type { Timing } from "./measure";

/** One run of the bench as it is kept in bench/results.json: docs/performance.md says nothing that does not stand here. */
export interface BenchResults {
  /** A short run: the figures are rough. */
  readonly quick: boolean;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly machine: Machine;
  /** By program or package. */
  readonly versions: Readonly<Record<string, string>>;
  /** Programs that were not found, and how to get them. */
  readonly absent: readonly Absent[];
  readonly families: readonly FamilyResult[];
  readonly conversion: Conversion | null;
}

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  /** Mean number of waiting processes in the minute before the start. */
  readonly load: number;
}

export interface Absent {
  readonly program: string;
  readonly why: string;
}

export interface FamilyResult {
  readonly name: string;
  readonly title: string;
  readonly does: string;
  readonly per?: string;
  readonly peers: readonly PeerInfo[];
  readonly cases: readonly CaseResult[];
}

export interface CaseResult {
  readonly at: Sizes;
  readonly units: number;
  readonly own: Timing;
  readonly peers: readonly PeerResult[];
  readonly skipped: readonly { readonly peer: string; readonly why: string }[];
}

export interface PeerResult {
  readonly peer: string;
  readonly units: number;
  /** Spread and runs are 0 of a time that was converted and not measured. */
  readonly timing: Timing;
}

/** How the seconds of another machine become seconds of this one: times the smaller of the two factors. */
export interface Conversion {
  /** What this machine takes ÷ what that one took, for the two pieces of work that were timed on both. */
  readonly crossprod: number;
  readonly lm: number;
  /** What both machines timed besides: measured here against converted. */
  readonly checks: readonly { readonly what: string; readonly measured: number; readonly converted: number }[];
}

/** How many times as long the peer takes as orsak, for the same amount of work. */
export function ratioOf(own: CaseResult, other: PeerResult): number {
  return other.timing.median / other.units / (own.own.median / own.units);
}

/** The case of those sizes; sizes that are not named may be any. */
export function findCases(results: Pick<BenchResults, "families">, family: string, at: Sizes): readonly CaseResult[] {
  const cases = results.families.find(({ name }) => name === family)?.cases ?? [];
  return cases.filter((each) => Object.entries(at).every(([size, value]) => each.at[size] === value));
}
