import type { Language } from "./language";
import type { OneScore } from "./scoreColumns";

/** What the figures of a score are, in one or two sentences. */
export function scoreMeaning(score: OneScore, { words, formats }: Language): string {
  const either = (answers: readonly number[]): string => formats.either(answers.map((answer) => formats.plain(answer)));
  switch (score.kind) {
    case "nps":
      return score.cutoffs
        ? words.score.nps(formats.plain(score.cutoffs.promoters), formats.plain(score.cutoffs.detractors))
        : words.score.npsOfCounts;
    case "csat":
      return words.score.csat(either(score.top));
    case "ces":
      return score.version === "1.0" ? words.score.ces1 : words.score.ces2;
    case "customerIndex":
      return words.score.customerIndex;
    case "topBox":
      return words.score.boxes(either(score.top), formats.plain(score.scale[0]), formats.plain(score.scale[1]));
    case "bottomBox":
      return words.score.boxes(either(score.bottom), formats.plain(score.scale[0]), formats.plain(score.scale[1]));
    case "netScore":
      return words.score.netScore(either(score.top), either(score.bottom));
    case "meanScore":
      return words.score.meanScore(formats.plain(score.scale[0]), formats.plain(score.scale[1]));
  }
}
