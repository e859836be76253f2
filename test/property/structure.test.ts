import { fc, test } from "@fast-check/vitest";
import { describe } from "vitest";
import {
  cohenKappa,
  correlationMatrix,
  factorAnalysis,
  factorability,
  intraclassCorrelation,
  krippendorffAlpha,
  parallelAnalysis,
  principalComponents,
  suggestScales,
} from "../../src/index";
import { streamAt } from "../../src/random/stream";
import { type Answers, type Call, laws } from "./laws/laws";

const items = ["a", "b", "c", "d"] as const;
type Weights = NonNullable<Parameters<Call>[1]> | undefined;

const calls: Readonly<Record<string, Call>> = {
  correlationMatrix: (data, weights: Weights) => correlationMatrix(data as Answers, { items, ...weights }),
  "correlationMatrix, spearman, pairwise": (data, weights: Weights) =>
    correlationMatrix(data as Answers, { items, method: "spearman", missing: "pairwise", ...weights }),
  "correlationMatrix, polychoric": (data, weights: Weights) =>
    correlationMatrix(data as Answers, { items, method: "polychoric", ...weights }),
  factorability: (data, weights: Weights) => factorability(data as Answers, { items, ...weights }),
  parallelAnalysis: (data, weights: Weights) => parallelAnalysis(data as Answers, { items, resamples: 20, ...weights }),
  principalComponents: (data, weights: Weights) =>
    principalComponents(data as Answers, { items, components: 2, ...weights }),
  factorAnalysis: (data, weights: Weights) => factorAnalysis(data as Answers, { items, factors: 1, ...weights }),
  suggestScales: (data, weights: Weights) => suggestScales(data as Answers, { items, scales: 1, ...weights }),
  intraclassCorrelation: (data, weights: Weights) =>
    intraclassCorrelation(data as Answers, { raters: items, ...weights }),
  cohenKappa: (data, weights: Weights) =>
    cohenKappa(data as Answers, { raters: ["a", "b"], agreement: "linear", ...weights }),
  krippendorffAlpha: (data, weights: Weights) =>
    krippendorffAlpha(data as Answers, { coders: items, measurement: "ordinal", ...weights }),
};

/** Correlated answers of 1–4. */
const surveys = fc.record({ n: fc.integer({ min: 30, max: 60 }), seed: fc.nat() }).map(({ n, seed }): Answers => {
  const stream = streamAt(seed, 0);
  const data: Record<string, number[]> = Object.fromEntries(items.map((item) => [item, []]));
  for (let row = 0; row < n; row++) {
    const common = stream.normal();
    for (const item of items) {
      data[item]!.push(Math.min(4, Math.max(1, Math.round(2.5 + common + 0.8 * stream.normal()))));
    }
  }
  return data;
});

for (const [name, law] of Object.entries(laws)) {
  describe(name, () => {
    for (const [called, call] of Object.entries(calls)) {
      test.prop([surveys], { numRuns: 2 })(called, (data) => law(call, data));
    }
  });
}
