import { csat } from "../../src/analysis/score/csat";
import { nps } from "../../src/analysis/score/nps";
import { normalQuantile } from "../../src/distributions/normal";
import { streamAt } from "../../src/random/stream";

/** A way to draw respondents whose answers cannot be listed: they come with weights or in clusters. */
export interface SimulatedDesign {
  readonly name: string;
  readonly clusters: number;
  readonly size: number;
  /** Share of the variance of the mood behind the answers that a cluster has in common. */
  readonly common: number;
  /** Standard deviation of the logarithm of the weights; 0 for no weights. */
  readonly weightSpread: number;
}

export interface SimulatedCoverage {
  readonly nps: number;
  readonly csat: number;
}

/** 50 % promoters, 20 % detractors; 70 % satisfied. */
const PROMOTERS_FROM = normalQuantile(0.5);
const DETRACTORS_TO = normalQuantile(0.2);
const SATISFIED_FROM = normalQuantile(0.3);

/** How often the default intervals hold the truth in seeded surveys of one design. */
export function simulatedCoverage(design: SimulatedDesign, surveys: number, seed: number): SimulatedCoverage {
  const stream = streamAt(seed, 0);
  const n = design.clusters * design.size;
  const recommend = new Uint8Array(n);
  const satisfied = new Uint8Array(n);
  const weights = new Float64Array(n).fill(1);
  const clusters = Int32Array.from({ length: n }, (_, row) => Math.floor(row / design.size));
  const options = {
    ...(design.size > 1 ? { clusters } : {}),
    ...(design.weightSpread > 0 ? { weights } : {}),
  };
  const covered = { nps: 0, csat: 0 };
  for (let survey = 0; survey < surveys; survey++) {
    let shared = 0;
    for (let row = 0; row < n; row++) {
      if (row % design.size === 0) shared = Math.sqrt(design.common) * stream.normal();
      const mood = shared + Math.sqrt(1 - design.common) * stream.normal();
      recommend[row] = mood >= PROMOTERS_FROM ? 10 : mood <= DETRACTORS_TO ? 3 : 8;
      satisfied[row] = mood >= SATISFIED_FROM ? 5 : 2;
      if (design.weightSpread > 0) weights[row] = Math.exp(design.weightSpread * stream.normal());
    }
    const score = nps(recommend, options);
    const share = csat(satisfied, options);
    if (score.confLow !== null && score.confLow <= 30 && 30 <= score.confHigh!) covered.nps++;
    if (share.confLow !== null && share.confLow <= 70 && 70 <= share.confHigh!) covered.csat++;
  }
  return { nps: covered.nps / surveys, csat: covered.csat / surveys };
}
