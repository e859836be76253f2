import type { BenchCase, BenchFamily, PeerInfo, PeerWork } from "./benchCase";
import { type ForeignData, type ForeignPeers, withForeignData } from "./foreignPeers";
import { type Effort, timesOf, timing } from "./measure";
import type { CaseResult, Conversion, FamilyResult, PeerResult } from "./results";
import { converted } from "./yardsticks";

/** What a run has at hand. */
export interface Bench {
  readonly quick: boolean;
  readonly effort: Effort;
  readonly foreign: ForeignPeers;
  /** Null without R. */
  readonly factors: Omit<Conversion, "checks"> | null;
  /** Told each case as soon as it is measured. */
  readonly onCase: (result: CaseResult, per: string | undefined) => void;
}

export function runFamily({ name, title, does, per, peers, cases }: BenchFamily, bench: Bench): FamilyResult {
  const results: CaseResult[] = [];
  for (const make of cases) {
    const made = make(bench.quick);
    if (made === null) continue;
    const result = runCase(made, peers, bench);
    results.push(result);
    bench.onCase(result, per);
  }
  return { name, title, does, ...(per !== undefined && { per }), peers, cases: results };
}

function runCase(made: BenchCase, infos: readonly PeerInfo[], bench: Bench): CaseResult {
  // Half before the peers and half after them: a machine that slows down meanwhile shows in the spread, not in the ratio.
  const half = { ...bench.effort, least: Math.ceil(bench.effort.least / 2) };
  const before = timesOf(made.work, half);
  const local = made.peers.map((peer) => ("work" in peer ? timesOf(peer.work, bench.effort) : []));
  const others = withDataFor(made, (data) => made.peers.map((peer, k) => timed(peer, local[k]!, infos, bench, data)));
  const after = timesOf(made.work, half);
  return {
    at: made.at,
    units: made.units ?? 1,
    own: timing([...before, ...after]),
    peers: others.flatMap((other) => ("timing" in other ? [other] : [])),
    skipped: others.flatMap((other) => ("why" in other ? [other] : [])),
  };
}

type Outcome = PeerResult | { readonly peer: string; readonly why: string } | { readonly peer: string };

/** A peer whose language is absent is left out: the page says so once, not at every case. */
function timed(
  peer: PeerWork,
  local: readonly number[],
  infos: readonly PeerInfo[],
  { foreign, effort, factors }: Bench,
  data: ForeignData | null,
): Outcome {
  const { peer: name, units = 1 } = peer;
  const info = infos.find((each) => each.name === name);
  if (info === undefined) throw new Error(`the peer "${name}" is not described`);
  if ("work" in peer) return { peer: name, units, timing: timing(local) };
  if ("yardstick" in peer) {
    const median = converted(peer, factors);
    return median === null ? { peer: name } : { peer: name, units, timing: { median, spread: 0, runs: 0 } };
  }
  if (info.language === "JavaScript" || info.language === "yardstick") throw new Error(`"${name}" has no tasks`);
  if (data === null) throw new Error(`there are no data for "${name}"`);
  const answer = foreign.run(info.language, peer, data, effort);
  if (answer === undefined) return { peer: name };
  return "skipped" in answer
    ? { peer: name, why: answer.skipped }
    : { peer: name, units, timing: timing(answer.times) };
}

function withDataFor<Result>(made: BenchCase, use: (data: ForeignData | null) => Result): Result {
  const isForeign = made.peers.some((peer) => "task" in peer);
  return isForeign && made.data !== undefined ? withForeignData(made.data(), use) : use(null);
}
