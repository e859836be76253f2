import { describe, expect, it } from "vitest";
import { congruenceInto, fitTransformation } from "../../../../src/estimate/path/fitTransformation";
import { type PlsPathOptions, plsPath, simulateSurvey } from "../../../../src/index";
import { agrees } from "../../../reference/agree";

const constructs = {
  image: ["image1", "image2", "image3"],
  expectations: ["expectations1", "expectations2", "expectations3"],
  quality: ["quality1", "quality2", "quality3"],
  value: ["value1", "value2", "value3"],
};
const right = [
  { from: "image", to: "expectations" },
  { from: "expectations", to: "quality" },
  { from: "expectations", to: "value" },
  { from: "quality", to: "value" },
];
// Quality works through expectations, and not the other way round; image and value are strangers.
const wrong = [
  { from: "image", to: "quality" },
  { from: "image", to: "value" },
  { from: "image", to: "expectations" },
];

function test(seed: number, options: Partial<PlsPathOptions> = {}) {
  const { data } = simulateSurvey({ respondents: 300, seed, continuous: true, missing: 0 });
  return plsPath(data, { constructs, paths: right, consistent: true, fitTest: { resamples: 60 }, ...options }).fit!;
}

describe("a test of exact fit", () => {
  it("keeps a true model about as often as it should, and its resamples are as large as other samples' SRMR", () => {
    const fits = Array.from({ length: 12 }, (_, i) => test(i + 1));
    const rejected = fits.filter(({ test: found }) => found!.pValue <= 0.05).length;
    // Of true models one in twenty is rejected: more than three of twelve would be a chance of 0.2 %.
    expect(rejected).toBeLessThanOrEqual(3);
    const srmr = fits.map((fit) => fit.srmr).sort((a, b) => a - b);
    const critical = fits.reduce((sum, { test: found }) => sum + found!.critical, 0) / 12;
    expect(critical).toBeGreaterThan(srmr[6]!);
    expect(critical / srmr[10]!).toBeGreaterThan(0.75);
    expect(critical / srmr[10]!).toBeLessThan(1.35);
  });

  it("rejects a model that leaves out what is there", () => {
    const { srmr, test: found } = test(3, { paths: wrong });
    expect(found!.statistic).toBe(srmr);
    expect(found).toMatchObject({ pValue: 1 / 61, level: 0.95, resamples: 60, seed: 1, failed: [] });
    expect(srmr).toBeGreaterThan(found!.critical);
  });

  it("is absent unless it is asked for", () => {
    expect(test(1, { fitTest: false })).not.toHaveProperty("test");
    expect(() => test(1, { fitTest: { resample: 5 } as object })).toThrow('unknown option "resample" in fitTest');
  });
});

describe("fitTransformation", () => {
  const observed = Float64Array.of(1, 0.5, 0.2, 0.5, 1, 0.4, 0.2, 0.4, 1);
  const implied = Float64Array.of(1, 0.3, 0.3, 0.3, 1, 0.3, 0.3, 0.3, 1);

  it("turns one correlation matrix into the other", () => {
    const factor = fitTransformation(observed, implied, 3)!;
    const target = new Float64Array(9);
    congruenceInto(observed, factor, 3, new Float64Array(9), target);
    target.forEach((r, at) => agrees(r, implied[at]!));
  });

  it("does nothing when they are the same, and does not exist when one is none", () => {
    const identity = [1, 0, 0, 0, 1, 0, 0, 0, 1];
    fitTransformation(observed, observed, 3)!.forEach((value, at) => expect(value).toBeCloseTo(identity[at]!, 12));
    expect(fitTransformation(observed, Float64Array.of(1, 1, 0, 1, 1, 0, 0, 0, 1), 3)).toBeNull();
  });
});
