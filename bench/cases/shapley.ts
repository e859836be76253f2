import { driversFromMoments } from "orsak";
import type { BenchFamily, MakeCase, PeerWork } from "../benchCase";
import { bruteForceShapley } from "./bruteForceShapley";
import { momentsOfSurvey } from "./momentsOfSurvey";

const TIMED_IN_R = [8, 10, 12, 14];

function shapleyCase(p: number): MakeCase {
  return (quick) => {
    if (quick && p > 20) return null;
    const moments = momentsOfSurvey(1000, p, 3);
    const yardsticks: PeerWork[] = [
      ...(TIMED_IN_R.includes(p) ? [{ peer: "relaimpo", yardstick: `relaimpo_lmg_p${p}` }] : []),
      ...(p === 8 ? [{ peer: "domir", yardstick: "domir_p8" }] : []),
    ];
    return {
      at: { drivers: p },
      work: () => driversFromMoments(moments, { outcome: "y" }),
      peers: [
        ...yardsticks,
        ...(p <= 12 ? [{ peer: "ml-matrix", work: () => bruteForceShapley(moments.covariance) }] : []),
        {
          peer: "relative weights",
          work: () => driversFromMoments(moments, { outcome: "y", importance: "relative-weights" }),
        },
      ],
    };
  };
}

export const shapley: BenchFamily = {
  name: "shapley",
  title: "Exact Shapley values",
  does: "`driversFromMoments`: the whole driver table from means and covariances, with the Shapley values over all 2^p subsets of p drivers.",
  peers: [
    { name: "relaimpo", language: "yardstick", does: '`calc.relimp(type = "lmg")`, the same values.' },
    { name: "domir", language: "yardstick", does: "general dominance, the same values." },
    { name: "ml-matrix", language: "JavaScript", does: "a regression for each subset, solved by ml-matrix." },
    {
      name: "relative weights",
      language: "JavaScript",
      role: "ourselves",
      does: 'the same call with `importance: "relative-weights"`: one eigenvalue problem, nearly the same shares.',
      reason: "An exact value takes every subset of the drivers; relative weights do not.",
    },
  ],
  cases: [8, 10, 12, 14, 16, 18, 20, 22].map(shapleyCase),
};
