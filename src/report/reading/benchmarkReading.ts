import type { ConfounderRow } from "../../analysis/impact/impactResults";
import { effectReading } from "./effectReading";

/**
 * What confounders as strong as a known driver would leave of an effect, weakest first:
 * - "fails": from so many times on the interval would hold 0, or lie on the other side of it;
 * - "holds": up to so many times it would not;
 * - "impossible": there can be none even of the smallest strength asked about.
 */
export interface BenchmarkReading {
  readonly reading: "fails" | "holds" | "impossible";
  readonly times: number;
}

/**
 * @param sign direction of the effect as it was estimated: 1 or −1
 * @param rows of one benchmark
 */
export function benchmarkReading(sign: number, rows: readonly ConfounderRow[]): BenchmarkReading | null {
  const ordered = [...rows].sort((a, b) => a.times - b.times);
  const [weakest] = ordered;
  if (weakest === undefined) return null;
  const possible = ordered.filter(({ status }) => status !== "beyond-driver");
  if (possible.length === 0) return { reading: "impossible", times: weakest.times };
  const still = sign < 0 ? "below" : "above";
  const failing = possible.find((row) => effectReading(row) !== still);
  if (failing !== undefined) return { reading: "fails", times: failing.times };
  return { reading: "holds", times: possible[possible.length - 1]!.times };
}
