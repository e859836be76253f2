import { describe, expect, it } from "vitest";
import type { CaseWeights } from "../../../src/design/weights";
import { brantTest } from "../../../src/estimate/regression/brantTest";
import { clusterCovariance } from "../../../src/estimate/regression/clusterCovariance";
import { cumulativeLogit } from "../../../src/estimate/regression/cumulativeLogit";
import { designCovariance } from "../../../src/estimate/regression/designCovariance";
import {
  type LogisticRegression,
  logisticRegression,
  logisticScores,
  probabilities,
} from "../../../src/estimate/regression/logisticRegression";
import { logisticEffects, ordinalEffects } from "../../../src/estimate/regression/marginalEffects";
import {
  type OrdinalRegression,
  ordinalRegression,
  ordinalScores,
} from "../../../src/estimate/regression/ordinalRegression";
import { pseudoRSquared, tjurRSquared } from "../../../src/estimate/regression/pseudoRSquared";
import { robustCovariance } from "../../../src/estimate/regression/robustCovariance";
import { momentsOfColumns } from "../../../src/moments/momentsOfColumns";
import type { NumberColumn } from "../../../src/numeric/numberColumn";
import { streamAt } from "../../../src/random/stream";
import { agrees } from "../../reference/agree";

const none: CaseWeights = { kind: "none" };

interface Survey {
  readonly predictors: readonly NumberColumn[];
  readonly answers: NumberColumn;
}

/** Six ratings with a common part (five in bytes, one in doubles), and an answer of 0 … `top`. */
function survey(n: number, top: number, seed: number): Survey {
  const stream = streamAt(seed, 0);
  const predictors: NumberColumn[] = [1, 2, 3, 4, 5].map(() => new Int8Array(n));
  predictors.push(new Float64Array(n));
  const answers = new Int8Array(n);
  for (let i = 0; i < n; i++) {
    const common = stream.normal();
    for (const column of predictors)
      column[i] = Math.max(1, Math.min(10, Math.round(6 + 2 * (common + stream.normal()))));
    predictors[5]![i] = predictors[5]![i]! + stream.normal() / 4;
    const latent =
      0.3 * predictors[0]![i]! + 0.2 * predictors[5]![i]! - 0.1 * predictors[2]![i]! + 1.5 * stream.normal();
    answers[i] = Math.max(0, Math.min(top, Math.round(top / 2 + (latent - 2.5) * (top / 5))));
  }
  return { predictors, answers };
}

function momentsOf({ predictors, answers }: Survey, weights: CaseWeights) {
  const given = weights.kind === "none" ? null : weights.values;
  const n =
    weights.kind === "frequency"
      ? weights.values.reduce((sum, value) => sum + value, 0)
      : (given?.filter((weight) => weight > 0).length ?? answers.length);
  return momentsOfColumns([...predictors, answers], given, n);
}

const terms = { call: "test", predictors: ["a", "b", "c", "d", "e", "f"], outcome: "y" };

function logit(data: Survey, weights: CaseWeights = none): LogisticRegression {
  return logisticRegression(data.predictors, data.answers, weights, momentsOf(data, weights), terms);
}

function ordinal(data: Survey, weights: CaseWeights = none): OrdinalRegression {
  return ordinalRegression(data.predictors, data.answers, weights, momentsOf(data, weights), terms);
}

function allAgree(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance?: number): void {
  expect(actual).toHaveLength(expected.length);
  for (let i = 0; i < actual.length; i++) agrees(actual[i]!, expected[i]!, tolerance);
}

/** Rows taken in an order, some of them several times. */
function taken({ predictors, answers }: Survey, rows: readonly number[]): Survey {
  const of = <Column extends NumberColumn>(column: Column): Column => {
    const kept = new (column.constructor as new (length: number) => Column)(rows.length);
    for (const [i, row] of rows.entries()) kept[i] = column[row]!;
    return kept;
  };
  return { predictors: predictors.map(of), answers: of(answers) };
}

// 1,300 rows of 260 that stand five times are two blocks of 512 rows and a part of one.
const small = survey(260, 10, 3);
const binary: Survey = { ...small, answers: Int8Array.from(small.answers, (answer) => Number(answer >= 8)) };
const five: CaseWeights = { kind: "frequency", values: new Float64Array(260).fill(5) };
const rows = Array.from({ length: 1300 }, (_, i) => (i * 7) % 260);
const codes = Int8Array.from({ length: 260 }, (_, i) => i % 13);
const clusters = Int32Array.from(codes);
const repeated = Int32Array.from(rows, (row) => codes[row]!);

describe("a row five times is frequency 5, in any order", () => {
  it("binary logit: estimates, errors of every kind, effects", () => {
    const once = logit(binary, five);
    const often = logit(taken(binary, rows));
    expect(often.n).toBe(once.n);
    agrees(often.intercept, once.intercept);
    allAgree(often.coefficients, once.coefficients);
    allAgree(often.covariance, once.covariance);
    agrees(often.deviance, once.deviance);
    const [left, right] = [logisticScores(once), logisticScores(often)];
    for (const kind of ["HC0", "HC1", "HC2", "HC3", "HC4", "linearized"] as const) {
      allAgree(robustCovariance(right, kind, "test"), robustCovariance(left, kind, "test"));
    }
    allAgree(
      clusterCovariance(right, repeated, "test").covariance,
      clusterCovariance(left, clusters, "test").covariance,
    );
    for (const change of ["derivative", "switch", { step: 2 }] as const) {
      const effects = logisticEffects(often, often.covariance, change);
      const expected = logisticEffects(once, once.covariance, change);
      allAgree(effects.estimates, expected.estimates);
      allAgree(effects.covariance, expected.covariance, 1e-9);
    }
    agrees(tjurRSquared(often), tjurRSquared(once));
    agrees(pseudoRSquared(often).mcKelveyZavoina, pseudoRSquared(once).mcKelveyZavoina);
  });

  it("ordinal logit: estimates, errors, effects, Brant's test", () => {
    const grouped: Survey = { ...small, answers: Int8Array.from(small.answers, (answer) => Math.floor(answer / 3)) };
    const once = ordinal(grouped, five);
    const often = ordinal(taken(grouped, rows));
    allAgree(often.coefficients, once.coefficients);
    allAgree(often.thresholds, once.thresholds);
    allAgree(often.covariance, once.covariance);
    agrees(often.deviance, once.deviance);
    const [left, right] = [ordinalScores(once), ordinalScores(often)];
    allAgree(robustCovariance(right, "HC1", "test"), robustCovariance(left, "HC1", "test"), 1e-9);
    allAgree(
      clusterCovariance(right, repeated, "test").covariance,
      clusterCovariance(left, clusters, "test").covariance,
      1e-9,
    );
    const scores = once.levels.map((level) => (level >= 3 ? 100 : level === 2 ? 0 : -100));
    allAgree(
      ordinalEffects(often, often.covariance, scores).estimates,
      ordinalEffects(once, once.covariance, scores).estimates,
    );
    const [test, expected] = [brantTest(often), brantTest(once)];
    if (test.status !== "tested" || expected.status !== "tested") throw new Error(test.status);
    agrees(test.omnibus.statistic, expected.omnibus.statistic, 1e-9);
  });
});

describe("weights", () => {
  const weight = (i: number): number => (i % 4 === 0 ? 0 : 0.5 + (i % 3));
  const weights: CaseWeights = { kind: "sampling", values: Float64Array.from({ length: 260 }, (_, i) => weight(i)) };
  const kept = Array.from({ length: 260 }, (_, i) => i).filter((i) => weight(i) > 0);
  const own: CaseWeights = { kind: "sampling", values: Float64Array.from(kept, weight) };

  it("a row of weight 0 is not there, nor is an answer that only such rows gave", () => {
    const odd: Survey = {
      ...small,
      answers: small.answers.map((answer, i) => (weight(i) === 0 ? 100 + (i % 5) : answer)),
    };
    const fit = ordinal(odd, weights);
    const expected = ordinal(taken(small, kept), own);
    expect(fit.levels).toEqual(expected.levels);
    allAgree(fit.coefficients, expected.coefficients);
    allAgree(fit.covariance, expected.covariance);
    expect(fit.n).toBe(expected.n);
  });

  it("sampling weights of any size give the same fit", () => {
    const expected = logit(binary, weights);
    for (const factor of [1e-160, 1e150]) {
      const scaled = logit(binary, { kind: "sampling", values: weights.values.map((value) => value * factor) });
      allAgree(scaled.coefficients, expected.coefficients);
      agrees(scaled.deviance, expected.deviance);
    }
  });
});

describe("predictors", () => {
  it("units and origins do not matter", () => {
    const moved: Survey = {
      ...binary,
      predictors: binary.predictors.map((column, j) => Float64Array.from(column, (x) => x * 10 ** (20 * j - 60))),
    };
    const expected = logit(binary);
    const fit = logit(moved);
    fit.coefficients.forEach((slope, j) => agrees(slope * 10 ** (20 * j - 60), expected.coefficients[j]!));
    agrees(fit.deviance, expected.deviance);
    // Rounded to what is left of a number that far from 0, and moved back.
    const at = (offset: number): Survey => ({
      ...binary,
      predictors: binary.predictors.map((column) => Float64Array.from(column, (x) => x + 2 ** 24 - offset)),
    });
    allAgree(logit(at(0)).coefficients, logit(at(2 ** 24)).coefficients, 1e-9);
  });

  it("nearly the same twice: the fit turns them first, and its errors are those of the sum and the difference", () => {
    // b and b + 1e-5·c: the model is that of b and c, in other coordinates.
    for (const share of [1e-1, 1e-3, 1e-5]) {
      const [a, b, c] = binary.predictors as [NumberColumn, NumberColumn, NumberColumn];
      const near = Float64Array.from(b, (x, i) => x + share * c[i]!);
      const plain: Survey = { ...binary, predictors: [a, b, c] };
      const hard: Survey = { ...binary, predictors: [a, b, near] };
      const expected = logit(plain);
      const fit = logit(hard);
      expect(fit.converged).toBe(true);
      expect(fit.model.rotation === null).toBe(share === 1e-1);
      agrees(fit.deviance, expected.deviance);
      // The column's own part is rounded at 1e-16/share.
      const tolerance = 1e-15 / share + 1e-11;
      agrees(fit.coefficients[2]! * share, expected.coefficients[2]!, tolerance);
      agrees(fit.coefficients[1]! + fit.coefficients[2]!, expected.coefficients[1]!, 1e-9 / share / 1e3);
      agrees(fit.covariance[15]! * share ** 2, expected.covariance[15]!, 10 * tolerance);
      const robust = robustCovariance(logisticScores(fit), "HC3", "test");
      agrees(robust[15]! * share ** 2, robustCovariance(logisticScores(expected), "HC3", "test")[15]!, 10 * tolerance);
      agrees(
        logisticEffects(fit, fit.covariance).estimates[0]!,
        logisticEffects(expected, expected.covariance).estimates[0]!,
      );

      const grouped = (data: Survey): OrdinalRegression =>
        ordinal({ ...data, answers: Int8Array.from(small.answers, (answer) => Math.floor(answer / 3)) });
      const [left, right] = [brantTest(grouped(hard)), brantTest(grouped(plain))];
      if (left.status !== "tested" || right.status !== "tested") throw new Error(left.status);
      agrees(left.omnibus.statistic, right.omnibus.statistic, 1e-8);
      agrees(left.rows[2]!.statistic, right.rows[2]!.statistic, 1e-8);
    }
  });

  it("fitted probabilities average to the observed share", () => {
    const fit = logit(binary);
    const mean = (values: ArrayLike<number>): number =>
      Array.from(values).reduce((sum, x) => sum + x, 0) / values.length;
    agrees(mean(probabilities(fit)), mean(binary.answers));
  });
});

describe("Newton's method", () => {
  it("starts anywhere and ends at the same place", () => {
    const codesOf = Uint8Array.from(binary.answers);
    const centre = new Float64Array(6).fill(6);
    const data = { columns: binary.predictors, centre, codes: codesOf, categories: 2, weights: null };
    const expected = cumulativeLogit(data);
    // Far from the maximum, where a whole step would overshoot.
    for (const start of [expected.parameters, new Float64Array(7), Float64Array.of(2, -2, 2, -2, 2, -2, 5)]) {
      const found = cumulativeLogit(data, start);
      expect(found.converged).toBe(true);
      allAgree(found.parameters, expected.parameters);
    }
    expect(cumulativeLogit(data, expected.parameters).iterations).toBe(1);
  });

  it("does not take a long way for a run to infinity", () => {
    const x = Float64Array.from({ length: 400 }, (_, i) => i / 400);
    const answers = Int8Array.from({ length: 400 }, (_, i) => Number(i > 199));
    answers[199] = 1;
    answers[200] = 0;
    const data = { predictors: [x], answers };
    const moments = momentsOfColumns([x, answers], null, 400);
    const fit = logisticRegression(data.predictors, answers, none, moments, terms);
    expect(fit).toMatchObject({ converged: true, separation: null });
    expect(fit.coefficients[0]).toBeGreaterThan(400);
  });
});

describe("separation", () => {
  it("but for one answer in the wrong place, by however little, is none", () => {
    for (const little of [1e-3, 1e-6, 1e-8]) {
      const x = Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.5 + little, 0.6, 0.7, 0.8, 0.9);
      const answers = Int8Array.of(0, 0, 0, 0, 1, 0, 1, 1, 1, 1);
      const fit = logisticRegression([x], answers, none, momentsOfColumns([x, answers], null, 10), terms);
      expect(fit.separation).toBeNull();
      expect(fit.converged).toBe(true);
    }
  });
});

describe("design-based errors of an ordinal model", () => {
  it("single rows of one stratum are what sampling weights give by themselves", () => {
    const weights: CaseWeights = {
      kind: "sampling",
      values: Float64Array.from({ length: 260 }, (_, i) => 1 + (i % 3)),
    };
    const scores = ordinalScores(ordinal(small, weights));
    const design = {
      isClustered: false,
      drawOf: Int32Array.from({ length: 260 }, (_, i) => i),
      stratumOf: new Int32Array(260),
      sampled: Float64Array.of(260),
      fraction: Float64Array.of(0),
    };
    allAgree(designCovariance(scores, design, "test").covariance, robustCovariance(scores, "linearized", "test"), 1e-9);
  });
});

describe("Brant's test", () => {
  it("finds odds that are not proportional", () => {
    const stream = streamAt(5, 0);
    const x = new Float64Array(2000);
    const z = new Float64Array(2000);
    const answers = new Int8Array(2000);
    for (let i = 0; i < 2000; i++) {
      x[i] = stream.normal();
      z[i] = stream.normal();
      const above = (threshold: number, slope: number): boolean =>
        stream.uniform() < 1 / (1 + Math.exp(-(threshold + slope * x[i]! + z[i]!)));
      // x decides between the lowest answer and the rest, and nothing above.
      answers[i] = above(1, 1.5) ? (above(0, 0) ? 2 : 1) : 0;
    }
    const data = { predictors: [x, z], answers };
    const test = brantTest(ordinal(data));
    if (test.status !== "tested") throw new Error(test.status);
    expect(test.rows[0]!.pValue).toBeLessThan(1e-10);
    expect(test.rows[0]!.statistic).toBeGreaterThan(5 * test.rows[1]!.statistic);
    expect(test.omnibus.df).toBe(2);
    expect(test.slopes[0]).toBeGreaterThan(1.2);
  });

  it("says which split cannot be estimated", () => {
    const answers = [0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 1, 2, 0, 2];
    const x = Float64Array.of(1, 2, 3, 4, 5, 3, 4, 5, 4, 3, 5, 4, 6, 6, 2, 7);
    const fit = ordinal({ predictors: [x], answers: Int8Array.from(answers) });
    expect(fit.converged).toBe(true);
    expect(brantTest(fit)).toEqual({ status: "separated", level: 0 });
  });
});
