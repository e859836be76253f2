import { nps } from "orsak";
import * as simpleStatistics from "simple-statistics";
import type { BenchFamily, MakeCase } from "../benchCase";
import { recommendations } from "../seeded";

function npsCase(n: number): MakeCase {
  return () => {
    const answers = recommendations(n, 2);
    const list = Array.from(answers);
    return {
      at: { answers: n },
      work: () => nps(answers),
      peers: [
        {
          peer: "plain loop",
          work: () => {
            let promoters = 0;
            let detractors = 0;
            for (let i = 0; i < n; i++) {
              if (answers[i]! >= 9) promoters++;
              else if (answers[i]! <= 6) detractors++;
            }
            return (100 * (promoters - detractors)) / n;
          },
        },
        { peer: "simple-statistics", work: () => simpleStatistics.mean(list) },
      ],
    };
  };
}

export const score: BenchFamily = {
  name: "nps",
  title: "A score with its interval",
  does: "`nps` of a bare column of answers: every answer is checked against the scale and counted; score, error, interval and counts.",
  peers: [
    {
      name: "plain loop",
      language: "JavaScript",
      role: "floor",
      does: "promoters less detractors, nothing checked, no interval.",
      reason: "Each answer is looked at: is it there, is it a number of the scale; and counted by answer.",
    },
    {
      name: "simple-statistics",
      language: "JavaScript",
      does: "`mean` of the answers, with its compensated sum; no score at all.",
      reason: "A mean has nothing to check and nothing to count.",
    },
  ],
  cases: [npsCase(1000), npsCase(1e6)],
};
