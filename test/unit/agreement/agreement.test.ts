import { describe, expect, it } from "vitest";
import { cohenKappa, intraclassCorrelation, krippendorffAlpha } from "../../../src/index";
import { streamAt } from "../../../src/random/stream";

type Codes = (number | null)[][];

/** Alpha by its words: the mean distance of codes within a unit over that of any two codes, pair by pair. */
function bruteForce(coders: Codes, measurement: string): number {
  const units = coders[0]!.map((_, unit) =>
    coders.map((coder) => coder[unit]!).filter((code) => code !== null && code !== undefined),
  );
  const used = units.filter((codes) => codes.length > 1);
  const all = used.flat();
  const count = (code: number): number => all.filter((other) => other === code).length;
  const distance = (c: number, v: number): number => {
    if (measurement === "nominal") return Number(c !== v);
    if (measurement === "interval") return (c - v) ** 2;
    if (measurement === "ratio") return c === v ? 0 : ((c - v) / (c + v)) ** 2;
    const [low, high] = [Math.min(c, v), Math.max(c, v)];
    const between = [...new Set(all)].filter((code) => code >= low && code <= high);
    return (between.reduce((sum, code) => sum + count(code), 0) - (count(c) + count(v)) / 2) ** 2;
  };
  let observed = 0;
  for (const codes of used) {
    for (let i = 0; i < codes.length; i++) {
      for (let j = 0; j < codes.length; j++) {
        if (i !== j) observed += distance(codes[i]!, codes[j]!) / (codes.length - 1);
      }
    }
  }
  let expected = 0;
  for (let i = 0; i < all.length; i++)
    for (let j = 0; j < all.length; j++) expected += i === j ? 0 : distance(all[i]!, all[j]!);
  return 1 - observed / all.length / (expected / (all.length * (all.length - 1)));
}

function someCodes(seed: number): Codes {
  const stream = streamAt(seed, 0);
  const truth = Array.from({ length: 30 }, () => 1 + stream.below(4));
  return Array.from({ length: 3 }, () =>
    truth.map((code) => (stream.uniform() < 0.15 ? null : stream.uniform() < 0.6 ? code : 1 + stream.below(4))),
  );
}
const named = (coders: Codes): Record<string, (number | null)[]> =>
  Object.fromEntries(coders.map((codes, i) => [`c${i}`, codes]));
const coders = ["c0", "c1", "c2"];

describe("krippendorffAlpha", () => {
  it("is the mean distance within units over that of any two codes", () => {
    for (let seed = 1; seed <= 5; seed++) {
      const codes = someCodes(seed);
      for (const measurement of ["nominal", "ordinal", "interval", "ratio"] as const) {
        const { estimate } = krippendorffAlpha(named(codes), { coders, measurement });
        expect(estimate).toBeCloseTo(bruteForce(codes, measurement), 12);
      }
    }
  });

  it("reads text codes, and ordered ones by their order", () => {
    const words = ["bad", "fair", "good", "best"];
    const codes = someCodes(6);
    const text = Object.fromEntries(
      codes.map((own, i) => [`c${i}`, own.map((code) => (code === null ? null : words[code - 1]!))]),
    );
    for (const measurement of ["nominal", "ordinal"] as const) {
      expect(krippendorffAlpha(text, { coders, measurement, categories: words }).estimate).toBeCloseTo(
        krippendorffAlpha(named(codes), { coders, measurement }).estimate,
        13,
      );
    }
    expect(krippendorffAlpha(text, { coders }).categories).toEqual(["bad", "best", "fair", "good"]);
  });

  it("has a bootstrap interval of its units", () => {
    const interval = { method: "percentile", resamples: 400, seed: 3 } as const;
    const found = krippendorffAlpha(named(someCodes(7)), { coders, interval });
    expect(found.confLow!).toBeLessThan(found.estimate);
    expect(found.confHigh!).toBeGreaterThan(found.estimate);
    expect(found.method).toBe("percentile");
    expect(krippendorffAlpha(named(someCodes(7)), { coders, interval })).toEqual(found);
    const weighted = krippendorffAlpha(named(someCodes(7)), { coders, interval, weights: new Array(30).fill(5) });
    expect(weighted.confLow).toBeCloseTo(found.confLow!, 12);
  });

  it("counts frequencies as units", () => {
    const codes = someCodes(8);
    const frequency = codes[0]!.map((_, unit) => 1 + (unit % 3));
    const written = codes.map((own) =>
      own.flatMap((code, unit) => new Array<number | null>(frequency[unit]!).fill(code)),
    );
    const counted = krippendorffAlpha(named(codes), { coders, weights: { frequency } });
    const whole = krippendorffAlpha(named(written), { coders });
    expect(counted.estimate).toBeCloseTo(whole.estimate, 12);
    expect([counted.n, counted.missing, counted.codes]).toEqual([whole.n, whole.missing, whole.codes]);
  });
});

describe("cohenKappa", () => {
  it("of numbers on a scale knows how far apart they lie", () => {
    const data = { a: [1, 2, 3, 4, 5, 5], b: [1, 2, 4, 4, 4, 5] };
    const [exact, linear, quadratic] = (["exact", "linear", "quadratic"] as const).map(
      (agreement) => cohenKappa(data, { raters: ["a", "b"], agreement }).estimate,
    );
    expect(linear).toBeGreaterThan(exact!);
    expect(quadratic).toBeGreaterThan(linear!);
  });

  it("quadratic is the agreement that (2,1) measures, but for the divisor of a variance", () => {
    const stream = streamAt(4, 0);
    const n = 5000;
    const a = Array.from({ length: n }, () => 1 + stream.below(5));
    const b = a.map((code) => (stream.uniform() < 0.7 ? code : 1 + stream.below(5)));
    const kappa = cohenKappa({ a, b }, { raters: ["a", "b"], agreement: "quadratic" }).estimate;
    const icc = intraclassCorrelation({ a, b }, { raters: ["a", "b"] }).rows[1]!.estimate!;
    expect(Math.abs(kappa - icc)).toBeLessThan(2 / n);
  });

  it("leaves out rows that one rater did not code, and counts categories that only one of them used", () => {
    const data = { a: ["x", "y", "x", null, "z"], b: ["x", "y", "y", "x", "x"] };
    const found = cohenKappa(data, { raters: ["a", "b"] });
    expect(found).toMatchObject({ n: 4, missing: 1, categories: ["x", "y", "z"] });
    expect(found.table).toEqual([
      [1, 1, 0],
      [0, 1, 0],
      [1, 0, 0],
    ]);
    expect(found.estimate).toBeCloseTo((0.5 - (0.5 * 0.5 + 0.25 * 0.5)) / (1 - (0.5 * 0.5 + 0.25 * 0.5)), 14);
  });
});

describe("intraclassCorrelation", () => {
  it("forgives a rater's level in (3,·) only", () => {
    const a = [1, 2, 3, 4, 5, 3];
    const shifted = a.map((rating) => rating + 2);
    const { rows } = intraclassCorrelation({ a, b: shifted }, { raters: ["a", "b"] });
    expect(rows[2]!.estimate).toBeCloseTo(1, 14);
    expect(rows[1]!.estimate!).toBeLessThan(0.6);
    expect(rows[2]!).toMatchObject({ statistic: null, pValue: null, confLow: null });
  });
});
