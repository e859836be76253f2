import { describe, expect, it } from "vitest";
import { type Mediation, mediation, mediationEstimator } from "../../src/estimate/sensitivity/mediation";
import type { Moments } from "../../src/moments/moments";
import { agrees } from "./agree";
import reference from "./mediation.json";

const { n, columns, covariance } = reference;
const plain: Moments = {
  n,
  sumWeights: n,
  means: Float64Array.from(reference.means),
  crossProducts: Float64Array.from(covariance.flat(), (value) => value * (n - 1)),
};
const weighted: Moments = {
  n,
  sumWeights: reference.weights.sum,
  means: Float64Array.from(reference.weights.means),
  crossProducts: Float64Array.from(reference.weights.crossProducts.flat()),
};
const driver = columns.indexOf("x");
const outcome = columns.indexOf("y");

function agreesWith(found: Mediation, expected: (typeof reference)["two"]): void {
  const pairs = [
    [found.total, expected.total],
    [found.direct, expected.direct],
    [found.indirect, expected.indirect],
    ...found.paths.flatMap((path, k) => [
      [path.first, expected.first[k]!],
      [path.second, expected.second[k]!],
      [path.indirect, expected.paths[k]!],
    ]),
  ] as const;
  for (const [effect, oracle] of pairs) {
    agrees(effect!.estimate, oracle!.estimate);
    agrees(effect!.stdError, oracle!.stdError);
  }
  expect([found.df.withoutMediators, found.df.withMediators]).toEqual(expected.df);
}

describe("mediation = lm and the delta method (R)", () => {
  it("one mediator", () => {
    agreesWith(mediation(plain, { driver, outcome, mediators: reference.one.mediators }, "test"), reference.one);
  });

  it("two mediators and a control", () => {
    const { mediators, controls } = reference.two;
    agreesWith(mediation(plain, { driver, outcome, mediators, controls }, "test"), reference.two);
  });

  it("weighted", () => {
    const { mediators, controls } = reference.weighted;
    agreesWith(mediation(weighted, { driver, outcome, mediators, controls }, "test"), reference.weighted);
  });

  it("lavaan: direct, indirect, total, and every path", () => {
    const { mediators, controls } = reference.two;
    const found = mediation(plain, { driver, outcome, mediators, controls }, "test");
    const { lavaan } = reference;
    // lavaan's optimiser stops at about 1e-8.
    agrees(found.direct.estimate, lavaan.direct, 1e-6);
    agrees(found.indirect.estimate, lavaan.indirect, 1e-6);
    agrees(found.total.estimate, lavaan.total, 1e-6);
    found.paths.forEach((path, k) => {
      agrees(path.first.estimate, lavaan.first[k]!, 1e-6);
      agrees(path.second.estimate, lavaan.second[k]!, 1e-6);
    });
  });

  it("for resamples: the same effects from covariances", () => {
    const { mediators, controls } = reference.two;
    const effects = new Float64Array(5);
    const source = Float64Array.from(covariance.flat());
    const before = source.slice();
    mediationEstimator(columns.length, { driver, outcome, mediators, controls }, "test")(source, effects);
    expect(source).toEqual(before);
    const { total, direct, indirect, paths } = reference.two;
    [total, direct, indirect, ...paths].forEach(({ estimate }, k) => agrees(effects[k], estimate));
  });
});
