import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { drivers } from "../../src/analysis/drivers/drivers";
import { linearRegression } from "../../src/analysis/regression/linearRegression";
import { vif } from "../../src/analysis/regression/vif";
import type { CoefficientRow, TermTest } from "../../src/analysis/results";
import { agrees } from "./agree";

interface Coefficients {
  readonly term: readonly string[];
  readonly estimate: readonly number[];
  readonly stdError: readonly number[];
  readonly statistic: readonly number[];
  readonly pValue: readonly number[];
}

interface Test {
  readonly statistic: number;
  readonly df: readonly [number, number];
  readonly pValue: number;
}

type Fits = "treatment" | "west" | "interaction" | "sums" | "hc3" | "clustered" | "design" | "controls";

const oracle = JSON.parse(readFileSync(new URL("modelTerms.json", import.meta.url), "utf8")) as {
  readonly data: Record<"y" | "price" | "speed" | "age" | "region" | "store" | "weight", number[]>;
  readonly gvif: readonly (readonly [number, number, number])[];
  readonly importance: { service: number; region: number; rSquared: number; controls: number };
  readonly designDf: number;
} & Record<"regionTest" | "interactionTest" | "hc3RegionTest", Test> &
  Record<Fits, Coefficients>;

const { data } = oracle;
const predictors = ["price", "speed", "region"];
const options = { outcome: "y", predictors, categorical: ["region"] };

function same(rows: readonly CoefficientRow[], expected: Coefficients): void {
  expect(rows.length).toBe(expected.term.length);
  rows.forEach((row, j) => {
    agrees(row.estimate, expected.estimate[j]!, 1e-9);
    agrees(row.stdError, expected.stdError[j]!, 1e-9);
    agrees(row.statistic, expected.statistic[j]!, 1e-9);
    agrees(row.pValue, expected.pValue[j]!, 1e-8);
  });
}

function sameTest(test: TermTest | undefined, expected: Test): void {
  agrees(test?.statistic, expected.statistic, 1e-9);
  expect(test?.df).toEqual(expected.df);
  agrees(test?.pValue, expected.pValue, 1e-8);
}

describe("categories", () => {
  it("each level against the first, as lm", () => {
    const result = linearRegression(data, options);
    expect(result.rows.map(({ term }) => term)).toEqual([
      "(Intercept)",
      "price",
      "speed",
      "region: South",
      "region: West",
    ]);
    same(result.rows, oracle.treatment);
    sameTest(
      result.terms?.find(({ term }) => term === "region"),
      oracle.regionTest,
    );
  });

  it("against a reference of choice", () => {
    same(linearRegression(data, { ...options, categorical: { region: { reference: "West" } } }).rows, oracle.west);
  });

  it("against the mean of the levels", () => {
    const categorical = { region: { contrasts: "sum", reference: "West" } } as const;
    same(linearRegression(data, { outcome: "y", predictors: ["price", "region"], categorical }).rows, oracle.sums);
  });

  it("interact with a number", () => {
    const result = linearRegression(data, { ...options, interactions: [["price", "region"]] });
    same(result.rows, oracle.interaction);
    expect(result.rows.at(-1)?.term).toBe("price × region: West");
    sameTest(result.terms?.at(-1), oracle.interactionTest);
  });

  it("may be numbers, the lowest being the reference; a level nobody has is left out", () => {
    const numbered = {
      ...data,
      region: data.region.map((name) => ["", "West", "North", "South"].indexOf(String(name))),
    };
    const rows = linearRegression(numbered, options).rows;
    expect(rows.map(({ term }) => term).slice(3)).toEqual(["region: 2", "region: 3"]);
    // The first 40 rows of the data that are not of the West.
    const some = numbered.region.map((code) => (code === 1 ? null : code));
    const two = linearRegression({ ...numbered, region: some }, options);
    expect(two.rows.map(({ term }) => term).slice(3)).toEqual(["region: 3"]);
    expect(two.terms).toBeUndefined();
  });
});

describe("errors", () => {
  it("HC3, as sandwich, and the joint test with them", () => {
    const result = linearRegression(data, { ...options, errors: "HC3" });
    expect(result.errors).toBe("HC3");
    same(result.rows, oracle.hc3);
    sameTest(result.terms?.at(-1), oracle.hc3RegionTest);
  });

  it("clusters, t on clusters − 1", () => {
    const result = linearRegression(data, { ...options, clusters: "store" });
    expect(result).toMatchObject({ errors: "clustered", model: { df: [4, 23] } });
    same(result.rows, oracle.clustered);
  });

  it("clusters with sampling weights: the design's, as svyglm", () => {
    const result = linearRegression(data, { ...options, clusters: "store", weights: "weight" });
    expect(result).toMatchObject({ errors: "design", model: { df: [4, oracle.designDf] } });
    same(result.rows, oracle.design);
  });
});

describe("a driver table of groups, categories and controls", () => {
  const table = drivers(data, {
    outcome: "y",
    drivers: predictors,
    categorical: ["region"],
    groups: { service: ["price", "speed"] },
    controls: ["age"],
    interval: { method: "bca", resamples: 400 },
  });

  it("shares what the controls leave, over all orders", () => {
    expect(table.rows.map(({ term }) => term)).toEqual(["service", "region"]);
    agrees(table.rows[0]!.importance, oracle.importance.service, 1e-9);
    agrees(table.rows[1]!.importance, oracle.importance.region, 1e-9);
    agrees(table.model.rSquared, oracle.importance.rSquared);
    const sum = table.rows[0]!.importance + table.rows[1]!.importance;
    agrees(sum, oracle.importance.rSquared - oracle.importance.controls, 1e-9);
  });

  it("keeps the coefficients of each", () => {
    const [service, region] = table.rows;
    const intercept = { term: "(Intercept)", estimate: table.model.intercept };
    const rows = [intercept, ...service!.coefficients!, ...region!.coefficients!, ...table.controls!];
    rows.forEach(({ estimate }, j) => agrees(estimate, oracle.controls.estimate[j]!, 1e-8));
    expect(service).toMatchObject({ drivers: ["price", "speed"], estimate: null, impact: null, sign: null });
    expect(region?.category).toEqual({ contrasts: "treatment", reference: "North", levels: ["South", "West"] });
    expect(table.rows.map(({ letters }) => letters)).toEqual(["a", "b"]);
    expect(table.differences).toHaveLength(1);
  });

  it("has the inflation of a category as car::vif", () => {
    const { rows } = drivers(data, { outcome: "y", drivers: predictors, categorical: ["region"] });
    rows.forEach(({ vif }, j) => agrees(vif, oracle.gvif[j]![2] ** 2, 1e-9));
  });
});

it("vif of a category is generalised, as car::vif", () => {
  const { rows } = vif(data, { predictors, categorical: ["region"] });
  rows.forEach(({ gvif, df, scaledGvif, vif: comparable }, j) => {
    const [expected, columns, scaled] = oracle.gvif[j]!;
    agrees(gvif, expected, 1e-9);
    agrees(scaledGvif, scaled, 1e-9);
    agrees(comparable, scaled ** 2, 1e-9);
    expect(df).toBe(columns);
  });
});
