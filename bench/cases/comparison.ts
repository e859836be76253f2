import { compareScores } from "orsak";
import type { BenchFamily, MakeCase } from "../benchCase";
import { npsSigns, recommendations, seeded } from "../seeded";

function comparisonCase(n: number, groups: number): MakeCase {
  return (quick) => {
    if (quick && n > 1e4) return null;
    const recommend = recommendations(n, 13);
    const next = seeded(14);
    const region = Float64Array.from({ length: n }, () => Math.floor(next() * groups));
    const survey = { recommend, region };
    const signs = npsSigns(recommend);
    return {
      at: { answers: n, groups, comparisons: (groups * (groups - 1)) / 2 },
      work: () => compareScores(survey, { score: "nps", rating: "recommend", by: "region" }),
      peers: [
        { peer: "R", task: "welch" },
        {
          peer: "plain loop",
          work: () => {
            const sums = new Float64Array(groups);
            const counts = new Float64Array(groups);
            for (let i = 0; i < n; i++) {
              sums[region[i]!]! += signs[i]!;
              counts[region[i]!]!++;
            }
            return sums.map((sum, group) => sum / counts[group]!);
          },
        },
      ],
      data: () => [signs, region],
    };
  };
}

export const comparison: BenchFamily = {
  name: "comparison",
  title: "Scores of groups compared",
  does: "`compareScores` of NPS by group, all pairs: answers and groups are checked, then differences, intervals, tests and adjusted p-values.",
  peers: [
    {
      name: "R",
      language: "R",
      does: "`pairwise.t.test(pool.sd = FALSE)` of answers that are already 100, 0 or −100: p-values alone.",
    },
    {
      name: "plain loop",
      language: "JavaScript",
      role: "floor",
      does: "the score of each group, nothing checked and nothing compared.",
      reason: "Answers and group names are checked and counted before anything is compared.",
    },
  ],
  cases: [comparisonCase(1e4, 5), comparisonCase(1e5, 12)],
};
