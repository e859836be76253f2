import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cronbachAlpha, cronbachAlphaFromCovariance } from "../../src/analysis/reliability/cronbachAlpha";
import { guttmanLambdas, guttmanLambdasFromCovariance } from "../../src/analysis/reliability/guttmanLambdas";
import { omega, omegaFromCorrelation, omegaFromCovariance } from "../../src/analysis/reliability/omega";
import { splitHalf, splitHalfFromCovariance } from "../../src/analysis/reliability/splitHalf";
import { attitude } from "../../src/datasets/attitude";
import { feldtGroupsTest, pairedAlphaStdError } from "../../src/estimate/reliability/alphaDifference";
import { agrees } from "./agree";
import { bfiCovariance, bfiMeans, bfiN, bfiPolychoric } from "./bfi";

interface Psych {
  readonly terms: readonly string[];
  readonly reversed: readonly string[];
  readonly n: number;
  readonly total: Readonly<Record<string, number>>;
  readonly feldt: readonly [number, number];
  readonly variance: number;
  readonly dropped: Readonly<Record<string, readonly number[]>>;
  readonly items: Readonly<Record<string, readonly number[]>>;
}

type Lambdas = Readonly<Record<"lambda1" | "lambda2" | "lambda3" | "lambda4" | "lambda5" | "lambda6", number>>;

interface Guttman extends Lambdas {
  readonly halves: Readonly<Record<"max" | "min" | "mean" | "median" | "splits", number>>;
  readonly raw: Lambdas;
}

interface PsychOmega extends Readonly<Record<"total" | "modelImplied" | "hierarchical", number>> {
  readonly asymptotic: number;
  readonly explainedCommonVariance: number;
  readonly general: readonly number[];
  readonly uniqueness: readonly number[];
  readonly exact: Omit<PsychOmega, "uniqueness" | "exact">;
}

interface OrdinalReference {
  readonly alpha: number;
  readonly dropped: readonly number[];
  readonly omega: PsychOmega;
}

interface Test {
  readonly statistic: number;
  readonly pValue: number;
}

interface Sample {
  readonly covariance: readonly (readonly number[])[];
  readonly n: number;
}

const reference = JSON.parse(readFileSync(new URL("./reliability.json", import.meta.url), "utf8")) as {
  readonly alpha: Readonly<Record<string, Psych>>;
  readonly guttman: Readonly<Record<string, Guttman>>;
  readonly omega: Readonly<Record<string, Readonly<Record<string, PsychOmega>>>>;
  readonly polychoric: Readonly<Record<string, OrdinalReference>>;
  readonly compared: {
    readonly samples: readonly [Sample, Sample];
    readonly alphas: readonly [number, number];
    readonly groups: Test;
    readonly small: Test;
    readonly tail: Test;
    readonly correlation: number;
    readonly apart: number;
    readonly sharing: number;
  };
};

const scales = Object.entries(reference.alpha);

describe("the whole table of alpha = psych::alpha", () => {
  it.each(scales)("%s", (name, psych) => {
    const { terms, n } = psych;
    const options = { n, terms, reverse: psych.reversed };
    const result =
      name === "attitude"
        ? cronbachAlpha(attitude, { items: terms })
        : cronbachAlphaFromCovariance(bfiCovariance(terms), options);
    expect(result.n).toBe(n);
    expect(result.reversed).toEqual(psych.reversed);
    const total = psych.total;
    agrees(result.estimate, total.raw_alpha!);
    agrees(result.standardized, total["std.alpha"]!);
    agrees(result.guttmanLambda6, total["G6(smc)"]!);
    agrees(result.averageCorrelation, total.average_r!);
    agrees(result.medianCorrelation, total.median_r!);
    agrees(result.correlationVariance, psych.variance);
    agrees(result.signalToNoise, total["S/N"]!);
    agrees(result.stdError, total.ase!);
    agrees(result.scaleStandardDeviation, total.sd!);
    agrees(result.confLow, psych.feldt[0]);
    agrees(result.confHigh, psych.feldt[1]);
    result.ifDropped.forEach((row, i) => {
      const without = (column: string): number => psych.dropped[column]![i]!;
      const item = (column: string): number => psych.items[column]![i]!;
      expect(row.term).toBe(terms[i]);
      agrees(row.estimate, without("raw_alpha"));
      agrees(row.standardized, without("std.alpha"));
      agrees(row.guttmanLambda6, without("G6(smc)"));
      agrees(row.averageCorrelation, without("average_r"));
      agrees(row.medianCorrelation, without("med.r"));
      agrees(row.correlationVariance, without("var.r"));
      agrees(row.signalToNoise, without("S/N"));
      agrees(row.stdError, without("alpha se"));
      agrees(row.itemTotal, item("raw.r"));
      agrees(row.itemTotalStandardized, item("std.r"));
      agrees(row.itemTotalCorrected, item("r.cor"));
      agrees(row.itemRest, item("r.drop"));
      agrees(row.standardDeviation, item("sd"));
      if (name === "attitude") agrees(row.mean, item("mean"));
    });
    if (name === "attitude") agrees(result.scaleMean, total.mean!);
  });

  it("Duhachek and Iacobucci's interval is ± z standard errors", () => {
    const { terms, n, total } = reference.alpha.agree!;
    const result = cronbachAlphaFromCovariance(bfiCovariance(terms), {
      n,
      terms,
      reverse: ["A1"],
      interval: "duhachek-iacobucci",
      level: 0.9,
    });
    const z = 1.6448536269514722;
    agrees(result.confLow, total.raw_alpha! - z * total.ase!);
    agrees(result.confHigh, total.raw_alpha! + z * total.ase!);
    expect(result).toMatchObject({ method: "duhachek-iacobucci", level: 0.9 });
  });

  it("means of reversed items are counted from the other end", () => {
    const { items } = reference.alpha.agree!;
    agrees(1 + 6 - bfiMeans(["A1"])[0]!, items.mean![0]!);
    expect(bfiN).toBe(2436);
  });
});

describe("Guttman's lambdas = psych::guttman, and by hand from covariances; split halves = brute force in R", () => {
  it.each(Object.entries(reference.guttman))("%s", (name, expected) => {
    const { terms, reversed } = reference.alpha[name]!;
    const ofAttitude = name === "attitude";
    const options = { terms, reverse: reversed };
    const lambdas = (standardized: boolean): ReturnType<typeof guttmanLambdas> =>
      ofAttitude
        ? guttmanLambdas(attitude, { items: terms, standardized })
        : guttmanLambdasFromCovariance(bfiCovariance(terms), { ...options, standardized });
    for (const lambda of ["lambda1", "lambda2", "lambda3", "lambda4", "lambda5", "lambda6"] as const) {
      agrees(lambdas(true)[lambda], expected[lambda]);
      agrees(lambdas(false)[lambda], expected.raw[lambda]);
    }
    const halves = ofAttitude
      ? splitHalf(attitude, { items: terms })
      : splitHalfFromCovariance(bfiCovariance(terms), options);
    for (const figure of ["max", "min", "mean", "median"] as const) agrees(halves[figure], expected.halves[figure]);
    expect(halves.splits).toEqual({ tried: expected.halves.splits, possible: expected.halves.splits, all: true });
    agrees(halves.alpha, expected.lambda3);
  });
});

describe("two alphas", () => {
  const { compared, alpha } = reference;

  it("of different respondents: Feldt's W with the tails of its own distribution = integrate in R", () => {
    const found = (a: number, b: number, n: readonly number[], items: readonly number[]): Test =>
      feldtGroupsTest({ alpha: a, n: n[0]!, items: items[0]! }, { alpha: b, n: n[1]!, items: items[1]! });
    const [men, women] = compared.samples.map(({ covariance }) => cronbachAlphaFromCovariance(covariance).alpha);
    const sizes = compared.samples.map(({ n }) => n);
    for (const [test, expected] of [
      [found(men!, women!, sizes, [5, 5]), compared.groups],
      [found(0.5, 0.8, [12, 30], [3, 4]), compared.small],
      [found(0.5, 0.9, [60, 80], [6, 6]), compared.tail],
    ] as const) {
      agrees(test.statistic, expected.statistic);
      agrees(test.pValue, expected.pValue, 1e-9);
    }
  });

  it("with many items the p-value nears that of Charter and Feldt's (1996) worked example, 0.242", () => {
    const many = feldtGroupsTest({ alpha: 0.71, n: 151, items: 10_000 }, { alpha: 0.78, n: 41, items: 10_000 });
    expect([many.statistic.toFixed(3), many.pValue.toFixed(3)]).toEqual(["1.318", "0.241"]);
  });

  it("of the same respondents: the delta method's error = a Jacobian by numbers in R", () => {
    const terms = [...alpha.neuroticism!.terms, ...alpha.agree!.terms];
    const turned = (i: number): number => (terms[i] === "A1" ? -1 : 1);
    const covariance = bfiCovariance(terms).map((row, i) => row.map((value, j) => turned(i) * turned(j) * value));
    const places = (from: number, to: number): number[] => [...Array(to).keys()].slice(from);
    const error = (a: number[], b: number[]): number =>
      pairedAlphaStdError(Float64Array.from(covariance.flat()), 10, a, b, bfiN);
    // The Jacobian is numerical.
    agrees(error(places(0, 5), places(5, 10)), compared.apart, 1e-8);
    agrees(error(places(0, 5), places(2, 8)), compared.sharing, 1e-8);
  });
});

describe("omega = psych::omega", () => {
  const solutions = Object.entries(reference.omega).flatMap(([name, byFactors]) =>
    Object.entries(byFactors).map(([factors, psych]) => [`${name}, ${factors}`, name, Number(factors), psych] as const),
  );

  it.each(solutions)("%s", (_, name, factors, psych) => {
    const { terms, reversed } = reference.alpha[name]!;
    const result =
      name === "attitude"
        ? omega(attitude, { items: terms, factors })
        : omegaFromCovariance(bfiCovariance(terms), { terms, reverse: reversed, factors });
    // psych's optimiser stops at about 1e-5, and three factors of seven items make more of that; the same run to the end is met closely.
    const near = (
      figure: "estimate" | "modelImplied" | "hierarchical" | "asymptotic" | "explainedCommonVariance",
    ): void => {
      const name = figure === "estimate" ? "total" : figure;
      agrees(result[figure], psych[name], 3e-4);
      agrees(result[figure], psych.exact[name], 1e-5);
    };
    near("estimate");
    near("modelImplied");
    result.loadings.forEach(({ uniqueness }, i) => {
      expect(Math.abs(uniqueness - psych.uniqueness[i]!)).toBeLessThan(1e-4);
    });
    if (factors === 1) {
      expect(result).toMatchObject({ hierarchical: null, estimator: "minres", groupFactors: [] });
      // With one factor both are (Σλ)²/((Σλ)² + Σu²).
      agrees(result.compositeReliability, result.modelImplied);
      return;
    }
    expect(result).toMatchObject({ estimator: "minres, oblimin, Schmid–Leiman", compositeReliability: null });
    near("hierarchical");
    near("asymptotic");
    near("explainedCommonVariance");
    result.loadings.forEach(({ general }, i) => {
      expect(Math.abs(general - psych.exact.general[i]!)).toBeLessThan(1e-5);
    });
  });
});

describe("ordinal alpha and omega = psych on the correlations of polycor", () => {
  it.each(Object.entries(reference.polychoric))("%s", (name, ordinal) => {
    const { terms, reversed } = reference.alpha[name]!;
    const correlation = bfiPolychoric(terms, reversed);
    const result = omegaFromCorrelation(correlation, { terms, factors: 1 });
    const alpha = cronbachAlphaFromCovariance(correlation, { terms });
    agrees(alpha.alpha, ordinal.alpha, 1e-5);
    alpha.ifDropped.forEach(({ estimate }, i) => agrees(estimate, ordinal.dropped[i]!, 1e-5));
    agrees(result.estimate, ordinal.omega.total, 1e-5);
  });
});
