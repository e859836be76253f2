import { npsFromCounts } from "orsak";
import type { BenchFamily, MakeCase } from "../benchCase";

const RESAMPLES = 2000;

function countsCase(n: number): MakeCase {
  return () => {
    const counts = { promoters: 0.5 * n, passives: 0.3 * n, detractors: 0.2 * n };
    return {
      at: { answers: n, resamples: RESAMPLES },
      units: RESAMPLES,
      work: () => npsFromCounts(counts, { interval: { method: "percentile", resamples: RESAMPLES, seed: 1 } }),
      peers: [],
    };
  };
}

export const countsBootstrap: BenchFamily = {
  name: "countsBootstrap",
  title: "Bootstrapped NPS from counts",
  does: "`npsFromCounts` with the same bootstrap: what is left when nothing has to be read. It must not depend on how many people answered.",
  per: "resample",
  peers: [],
  cases: [1e3, 1e4, 1e5, 1e6, 1e7, 1e9].map(countsCase),
};
