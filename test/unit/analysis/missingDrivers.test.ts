import { describe, expect, it } from "vitest";
import { drivers } from "../../../src/analysis/drivers/drivers";
import { driversFromMoments } from "../../../src/analysis/drivers/driversFromMoments";
import { incompleteDrivers } from "../../../src/analysis/drivers/incompleteDrivers";
import { attitude } from "../../../src/datasets/attitude";
import { emMoments } from "../../../src/estimate/missing/emMoments";
import { streamAt } from "../../../src/random/stream";
import { nextUniform } from "../../../src/random/xoshiro128";
import { agrees } from "../../reference/agree";

/** y = 1 + a + b + noise, a and b correlated .6 or so; a missing for those whose b is large more often (at random given b). */
function survey(n: number, seed: number): { y: number[]; a: (number | null)[]; b: number[]; whole: number[] } {
  const { state } = streamAt(seed, 0);
  const normal = (): number => {
    let sum = -6;
    for (let k = 0; k < 12; k++) sum += nextUniform(state);
    return sum;
  };
  const data = { y: [] as number[], a: [] as (number | null)[], b: [] as number[], whole: [] as number[] };
  for (let i = 0; i < n; i++) {
    const b = normal();
    const a = 0.6 * b + 0.8 * normal();
    data.y.push(1 + a + b + normal());
    data.whole.push(a);
    data.b.push(b);
    data.a.push(nextUniform(state) < (b > 0 ? 0.5 : 0.1) ? null : a);
  }
  return data;
}

const options = { outcome: "y", drivers: ["a", "b"] } as const;

describe("drivers of complete answers", () => {
  const complete = { outcome: "rating", drivers: ["complaints", "learning", "raises"] } as const;
  const listwise = drivers(attitude, complete);

  it.each(["pairwise", "em", "imputation", "dummy"] as const)("are the same by %s", (missing) => {
    const { rows, model } = incompleteDrivers(attitude, { ...complete, missing });
    rows.forEach((row, j) => {
      agrees(row.estimate, listwise.rows[j]!.estimate!, 1e-8);
      agrees(row.share, listwise.rows[j]!.share!, 1e-8);
    });
    agrees(model.rSquared, listwise.model.rSquared, 1e-8);
  });

  it("imputation has the errors of listwise when nothing is missing", () => {
    const { rows } = incompleteDrivers(attitude, { ...complete, missing: "imputation" });
    rows.forEach((row, j) => agrees(row.stdError, listwise.rows[j]!.stdError!, 1e-8));
  });
});

describe("drivers of answers missing at random", () => {
  const data = survey(3000, 5);

  it("em: the moments of EM, with errors from a bootstrap of all of it", () => {
    const plain = incompleteDrivers(data, { ...options, missing: "em" });
    expect(plain.rows[0]).toMatchObject({ stdError: null, pValue: null, confLow: null, sensitivity: null });
    expect(plain).toMatchObject({ errors: "none", covariance: null, model: { n: 3000, pValue: null } });
    const columns = [data.a, data.b, data.y].map((column) => Float64Array.from(column, (value) => value ?? Number.NaN));
    const { means, covariance } = emMoments(columns, { kind: "none" }, { call: "test", columns: ["a", "b", "y"] });
    const moments = { n: 3000, terms: ["a", "b", "y"], means, covariance: Array.from(covariance) };
    const expected = driversFromMoments(moments, { outcome: "y" });
    plain.rows.forEach((row, j) => agrees(row.estimate, expected.rows[j]!.estimate!, 1e-8));

    const result = incompleteDrivers(data, {
      ...options,
      missing: "em",
      interval: { method: "percentile", resamples: 200 },
    });
    expect(result.errors).toBe("bootstrap");
    for (const row of result.rows) {
      expect(row.confLow! < 1 && 1 < row.confHigh!).toBe(true);
      expect(row.stdError!).toBeGreaterThan(0.015);
      expect(row.stdError!).toBeLessThan(0.06);
      expect(row.letters).toBeDefined();
    }
    expect(result.missingAnswers!.nPairs[0]![0]).toBe(data.a.filter((value) => value !== null).length);
  });

  it("imputation: near the truth, with errors wider than if all had answered", () => {
    const { rows, warnings } = incompleteDrivers(data, {
      ...options,
      missing: { method: "imputation", imputations: 10 },
    });
    const whole = drivers({ ...data, a: data.whole }, options);
    rows.forEach((row, j) => {
      expect(Math.abs(row.estimate! - 1)).toBeLessThan(4 * row.stdError!);
      expect(row.stdError!).toBeGreaterThan(whole.rows[j]!.stdError!);
      expect(row.df).toBeGreaterThan(2);
    });
    expect(warnings.map(({ code }) => code)).toContain("missing-answers");
  });

  it("dummy: indicators among the controls, and a warning of the bias", () => {
    const { rows, controls, warnings, model, audit } = incompleteDrivers(data, { ...options, missing: "dummy" });
    expect(controls?.map(({ term }) => term)).toEqual(["a: no answer"]);
    expect(warnings[0]!.code).toBe("dummy-adjustment");
    expect(model.n).toBe(3000);
    expect(audit).toMatchObject({ used: 3000, leftOut: 0 });
    // Biased, as it says: b speaks for a where a is missing.
    expect(rows[1]!.estimate! - 1).toBeGreaterThan(0.1);
  });

  it("pairwise: every pair of answers counts", () => {
    const result = incompleteDrivers(data, {
      ...options,
      missing: "pairwise",
      interval: { method: "percentile", resamples: 200 },
    });
    expect(result.warnings.map(({ code }) => code)).toContain("pairwise");
    for (const row of result.rows) expect(row.confLow! < row.estimate! && row.estimate! < row.confHigh!).toBe(true);
  });
});

it("a frequency is as many rows", () => {
  const data = survey(60, 9);
  const twice = { y: [...data.y, ...data.y], a: [...data.a, ...data.a], b: [...data.b, ...data.b] };
  const doubled = incompleteDrivers(
    { ...data, count: data.y.map(() => 2) },
    { ...options, missing: "em", weights: { frequency: "count" } },
  );
  incompleteDrivers(twice, { ...options, missing: "em" }).rows.forEach((row, j) =>
    agrees(doubled.rows[j]!.estimate, row.estimate!, 1e-6),
  );
  expect(doubled.model.n).toBe(120);
});

it("two columns that nobody answered together", () => {
  const data = {
    y: [1, 2, 3, 4, 5, 6, 7, 8],
    a: [1, 3, 2, 5, null, null, null, null],
    b: [null, null, null, null, 2, 1, 4, 3],
  };
  const message = (missing: "em" | "pairwise" | null): string => {
    try {
      if (missing === null) drivers(data, options);
      else incompleteDrivers(data, { ...options, missing });
    } catch (error) {
      return (error as Error).message;
    }
    return "";
  };
  expect(message(null)).toMatchInlineSnapshot(
    `"drivers: no row has an answer in all 3 columns; most is missing in "a" (4 of 8 missing), "b" (4 of 8 missing). Leave such columns out, or take incompleteDrivers with missing: "em""`,
  );
  expect(message("pairwise")).toMatchInlineSnapshot(
    `"incompleteDrivers: no row answered both "a" and "b", so they have no correlation; leave one of each out, or choose missing: "em", which gets it from the other columns"`,
  );
});

it("what does not go together is refused", () => {
  const said = (more: object): string => {
    try {
      incompleteDrivers(survey(50, 1), { ...options, missing: "em", ...more });
    } catch (error) {
      return (error as Error).message;
    }
    return "";
  };
  expect(said({ missing: "me" })).toMatchInlineSnapshot(
    `"incompleteDrivers: missing "me" is not known; did you mean "em"?"`,
  );
  expect(said({ missing: { method: "imputation", imputations: 1 } })).toMatchInlineSnapshot(
    `"incompleteDrivers: missing.imputations must be a whole number of at least 2, got 1"`,
  );
  expect(said({ missing: "imputation", interval: "percentile" })).toMatchInlineSnapshot(
    `"incompleteDrivers: missing "imputation" has its errors from Rubin's rules, and shares have no interval then; for intervals of shares take missing: "em""`,
  );
  expect(said({ missing: "em", errors: "HC3" })).toMatchInlineSnapshot(
    `"incompleteDrivers: missing "em" has errors of its own, so errors cannot be asked for beside it; leave it out, or take the complete rows by drivers()"`,
  );
  expect(said({ missing: "em", interval: { method: "bca", resamples: 20 } })).toMatchInlineSnapshot(
    `"incompleteDrivers: interval "bca" needs complete rows; choose "bc" or "percentile""`,
  );
});
