import { drivers } from "orsak";
import type { BenchFamily, MakeCase, PeerWork } from "../benchCase";
import { columnNames, named, type SeededKind, seeded, seededSurvey } from "../seeded";
import { bruteForceShapley } from "./bruteForceShapley";
import { drawnRows, plainCovariance } from "./plainLoops";

function sharesCase(n: number, p: number, data: SeededKind, resamples: number): MakeCase {
  return (quick) => {
    if (quick && n * resamples > 2e6) return null;
    const { columns, outcome } = seededSurvey(data, n, p, 4);
    const survey = named({ columns, outcome });
    const options = { outcome: "y", drivers: columnNames(p), interval: { method: "percentile", resamples } } as const;
    const next = seeded(5);
    const byHand: PeerWork = {
      peer: "ml-matrix",
      work: () => bruteForceShapley(plainCovariance(drawnRows([...columns, outcome], next))),
    };
    return {
      at: { answers: n, drivers: p, data, resamples },
      units: resamples,
      work: () => drivers(survey, options),
      peers: [
        ...(n === 1000 && p === 10
          ? [
              {
                peer: "relaimpo",
                yardstick: "boot_relimp_lmg_p10_n1000_B20",
                less: "relaimpo_lmg_p10",
                units: 20,
              },
              byHand,
            ]
          : []),
      ],
    };
  };
}

export const bootstrappedShares: BenchFamily = {
  name: "bootstrappedShares",
  title: "Bootstrapped Shapley shares",
  does:
    '`drivers` with `interval: { method: "percentile" }`: the driver table, and shares and ranks of every resample with their intervals. ' +
    "The whole call, divided by the number of resamples.",
  per: "resample",
  peers: [
    {
      name: "relaimpo",
      language: "yardstick",
      does: '`boot.relimp(type = "lmg")` of 20 resamples, without what is computed once.',
    },
    {
      name: "ml-matrix",
      language: "JavaScript",
      does: "rows drawn into new columns, covariances by a plain loop, a regression by ml-matrix for each of the 1,024 subsets.",
    },
  ],
  cases: [
    sharesCase(1000, 10, "ratings", 500),
    sharesCase(1000, 10, "ratings", 2000),
    sharesCase(1000, 10, "ratings", 8000),
    sharesCase(1000, 10, "continuous", 2000),
    sharesCase(1000, 15, "ratings", 200),
    sharesCase(1e4, 10, "ratings", 2000),
    sharesCase(1e5, 10, "ratings", 2000),
    sharesCase(1e5, 10, "continuous", 2000),
    sharesCase(1e6, 10, "ratings", 2000),
  ],
};
