import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import {
  ces,
  compareAlphas,
  confirmatoryFactors,
  cronbachAlpha,
  csat,
  customerIndex,
  discriminantValidity,
  drivers,
  guttmanLambdas,
  linearRegression,
  nps,
  omega,
  plsPath,
  splitHalf,
  vif,
} from "../../src/index";
import { streamAt } from "../../src/random/stream";
import { type Answers, type Call, laws } from "./laws/laws";
import { sameFigures } from "./laws/sameFigures";

const items = ["a", "b", "c"] as const;

/** What every public call that takes respondents owes its users, whatever it computes. */
const calls: Readonly<Record<string, Call>> = {
  nps: (data, weights) => nps(data as Answers, { rating: "y", ...weights }),
  "nps, score interval": (data, weights) => nps(data as Answers, { rating: "y", interval: "score", ...weights }),
  csat: (data, weights) => csat(data as Answers, { rating: "a", scale: [0, 10], ...weights }),
  ces: (data, weights) => ces(data as Answers, { rating: "ease", ...weights }),
  customerIndex: (data, weights) => customerIndex(data as Answers, { items, scale: [0, 10], ...weights }),
  drivers: (data, weights) => drivers(data as Answers, { outcome: "y", drivers: items, scale: [0, 10], ...weights }),
  "drivers, relative weights": (data, weights) =>
    drivers(data as Answers, { outcome: "y", drivers: items, importance: "relative-weights", ...weights }),
  linearRegression: (data, weights) =>
    linearRegression(data as Answers, { outcome: "y", predictors: items, ...weights }),
  vif: (data, weights) => vif(data as Answers, { predictors: items, ...weights }),
  discriminantValidity: (data, weights) =>
    discriminantValidity(data as Answers, { constructs: { A: ["a", "b", "c"], B: ["y"] }, ...weights }),
  cronbachAlpha: (data, weights) => cronbachAlpha(data as Answers, { items, ...weights }),
  "cronbachAlpha, polychoric": (data, weights) =>
    cronbachAlpha(data as Answers, { items, correlation: "polychoric", ...weights }),
  omega: (data, weights) => omega(data as Answers, { items, factors: 1, ...weights }),
  guttmanLambdas: (data, weights) => guttmanLambdas(data as Answers, { items, ...weights }),
  splitHalf: (data, weights) => splitHalf(data as Answers, { items, standardized: false, ...weights }),
  "compareAlphas, scales": (data, weights) =>
    compareAlphas(data as Answers, { scales: { one: items, other: ["a", "y"] }, ...weights }),
  plsPath: (data, weights) =>
    plsPath(data as Answers, {
      constructs: { cause: ["a", "b"], effect: ["c", "y"] },
      paths: [{ from: "cause", to: "effect" }],
      scale: [0, 10],
      ...weights,
    }),
  confirmatoryFactors: (data, weights) =>
    confirmatoryFactors(data as Answers, { factors: { One: ["a", "b", "c", "y"] }, ...weights }),
};

/** Correlated ratings of 0–10 and an ease of 1–7. */
const surveys = fc.record({ n: fc.integer({ min: 25, max: 80 }), seed: fc.nat() }).map(({ n, seed }): Answers => {
  const stream = streamAt(seed, 0);
  const rows = Array.from({ length: n }, () => {
    const common = stream.normal();
    const rating = (): number => Math.min(10, Math.max(0, Math.round(6 + 1.5 * common + 1.5 * stream.normal())));
    return { a: rating(), b: rating(), c: rating(), y: rating(), ease: 1 + Math.floor(7 * stream.uniform()) };
  });
  return {
    a: rows.map(({ a }) => a),
    b: rows.map(({ b }) => b),
    c: rows.map(({ c }) => c),
    y: rows.map(({ y }) => y),
    ease: rows.map(({ ease }) => ease),
  };
});

for (const [name, law] of Object.entries(laws)) {
  describe(name, () => {
    for (const [called, call] of Object.entries(calls)) {
      test.prop([surveys], { numRuns: 15 })(called, (data) => law(call, data));
    }
  });
}

describe("the laws can be broken", () => {
  const data = { y: [10, 9, 3, 7, 1, 2, 10, 9, 8, 10] };

  it("a call that looks at the first row only breaks the law of order", () => {
    expect(() => laws.rowOrderDoesNotMatter((given) => ({ first: (given as Answers).y![0] }), { y: [1, 2] })).toThrow(
      "result.first",
    );
  });

  it("a call that ignores frequencies breaks theirs", () => {
    expect(() => laws.repeatedRowsAreFrequencies((given) => nps(given as Answers, { rating: "y" }), data)).toThrow(
      "result.",
    );
  });

  it("a mutable result is not plain data", () => {
    expect(() => laws.resultIsPlainData(() => ({ estimate: 1 }), data)).toThrow("not frozen");
    expect(() => laws.resultIsPlainData(() => Object.freeze({ estimate: Number.NaN }), data)).toThrow();
  });

  it("a figure that is off by 1e-8 is another figure", () => {
    expect(() => sameFigures({ a: [1 + 1e-8] }, { a: [1] })).toThrow("result.a.0");
    expect(() => sameFigures({ a: 1 }, { a: 1, b: null })).toThrow("result.b");
    sameFigures({ a: 1 + 1e-12, skip: 1 }, { a: 1, skip: 2 }, ["skip"]);
  });
});
