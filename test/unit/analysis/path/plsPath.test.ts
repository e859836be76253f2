import { describe, expect, it } from "vitest";
import { drawnRows } from "../../../../bench/cases/plainLoops";
import { plainPath } from "../../../../bench/cases/plainPath";
import { ecsiModel, type PlsPathOptions, type PlsPathResult, plsPath, simulateSurvey } from "../../../../src/index";
import { multinomialWeightsInPlace } from "../../../../src/random/resampleWeights";
import { streamAt } from "../../../../src/random/stream";
import { agrees } from "../../../reference/agree";

const NAMES = ["image", "expectations", "quality", "value", "satisfaction", "loyalty"] as const;
const SIZES = [5, 3, 5, 3, 4, 4];
const blocks = Object.fromEntries(
  NAMES.map((name, j) => [name, Array.from({ length: SIZES[j]! }, (_, i) => `${name}${i + 1}`)]),
) as Record<(typeof NAMES)[number], string[]>;
const model = ecsiModel(blocks);
const items = Object.values(blocks).flat();
type Columns = Record<string, Float64Array>;

function survey(respondents: number, seed: number): Columns {
  const { data } = simulateSurvey({ respondents, seed, missing: 0 });
  return Object.fromEntries(items.map((item) => [item, (data as unknown as Columns)[item]!]));
}

const data = survey(120, 3);
const result = plsPath(data, { ...model, scale: [1, 10] });

/** Every figure of two results agrees, whatever their order. */
function sameModel(a: PlsPathResult, b: PlsPathResult, tolerance = 1e-8): void {
  for (const kind of ["paths", "totalEffects"] as const) {
    expect(a[kind]).toHaveLength(b[kind].length);
    for (const { from, to, estimate } of a[kind]) {
      agrees(b[kind].find((row) => row.from === from && row.to === to)?.estimate, estimate, tolerance);
    }
  }
  for (const kind of ["weights", "loadings", "crossLoadings"] as const) {
    for (const { construct, indicator, estimate } of a[kind]) {
      const twin = b[kind].find((row) => row.construct === construct && row.indicator === indicator);
      agrees(twin?.estimate, estimate, tolerance);
    }
  }
  for (const row of a.constructs) {
    const twin = b.constructs.find(({ term }) => term === row.term)!;
    for (const figure of ["rSquared", "alpha", "rhoA", "rhoC", "ave", "index"] as const) {
      if (row[figure] === null) expect(twin[figure]).toBeNull();
      else agrees(twin[figure], row[figure], tolerance);
    }
  }
}

describe("beside a program that forms the scores", () => {
  it("has the same weights, loadings, paths, effects, R² and HTMT", () => {
    let place = 0;
    const plain = plainPath(Object.values(data), {
      blocks: NAMES.map((name) => blocks[name].map(() => place++)),
      paths: model.paths.map(({ from, to }) => [NAMES.indexOf(from as "image"), NAMES.indexOf(to as "image")]),
    });
    const at = (name: string): number => NAMES.indexOf(name as "image");
    for (const { from, to, estimate } of result.paths) agrees(estimate, plain.paths[at(from)]![at(to)]!, 1e-8);
    for (const { from, to, estimate } of result.totalEffects) {
      agrees(estimate, plain.totals[at(from)]![at(to)]!, 1e-8);
    }
    result.weights.forEach(({ estimate }, i) => agrees(estimate, plain.weights[i]!, 1e-8));
    result.loadings.forEach(({ estimate }, i) => agrees(estimate, plain.loadings[i]!, 1e-8));
    result.constructs.slice(1).forEach(({ rSquared }, j) => agrees(rSquared, plain.rSquared[j + 1]!, 1e-8));
    result.htmt.forEach(({ estimate }, p) => agrees(estimate, plain.htmt[p]!));
    expect(plain.htmt).toHaveLength(15);
  });
});

describe("f²", () => {
  it("is what R² loses without the path, scores held fixed, beside what it leaves", () => {
    const scores = plsPath(data, { ...model, scores: true }).scores!;
    const single = Object.fromEntries(scores.map(({ term, score }) => [term, score.map((value) => value!)]));
    const alone = Object.fromEntries(NAMES.map((name) => [name, [name]]));
    const whole = plsPath(single, { constructs: alone, paths: model.paths });
    for (const { from, to, fSquared } of result.paths) {
      const paths = model.paths.filter((path) => path.from !== from || path.to !== to);
      const rSquared = (of: PlsPathResult): number => of.constructs.find(({ term }) => term === to)!.rSquared ?? 0;
      const left = paths.some((path) => path.to === to);
      const without = left ? rSquared(plsPath(single, { constructs: usedBy(paths, alone), paths })) : 0;
      agrees(fSquared, (rSquared(whole) - without) / (1 - rSquared(whole)), 1e-8);
    }
  });
});

function usedBy<Items>(
  paths: PlsPathOptions["paths"],
  constructs: Readonly<Record<string, Items>>,
): Record<string, Items> {
  const used = paths.flatMap(({ from, to }) => [from, to]);
  return Object.fromEntries(Object.entries(constructs).filter(([name]) => used.includes(name)));
}

describe("index and impact", () => {
  const rows = plsPath(data, { ...model, scale: [1, 10], scores: true });

  it("the index is the weighted mean of the answers on 0–100, and its SD is that of the respondents' own", () => {
    for (const { term, index, indexStandardDeviation } of rows.constructs) {
      const weights = rows.weights.filter(({ construct }) => construct === term);
      agrees(
        weights.reduce((sum, { indexWeight }) => sum + indexWeight!, 0),
        1,
      );
      const own = Float64Array.from({ length: 120 }, (_, i) =>
        weights.reduce(
          (sum, { indicator, indexWeight }) => sum + (indexWeight! * (data[indicator]![i]! - 1) * 100) / 9,
          0,
        ),
      );
      const mean = own.reduce((sum, value) => sum + value, 0) / 120;
      agrees(index, mean);
      agrees(indexStandardDeviation, Math.sqrt(own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 119));
      const listed = rows.scores!.find((row) => row.term === term)!;
      listed.index!.forEach((value, i) => agrees(value, own[i]!));
      listed.score.forEach((value, i) => agrees(value, (own[i]! - mean) / indexStandardDeviation!, 1e-9));
    }
  });

  it("impact is the total effect times the quotient of the SDs, and so from scores under PLSc too", () => {
    const spread = (name: string): number => rows.constructs.find(({ term }) => term === name)!.indexStandardDeviation!;
    const corrected = plsPath(data, { ...model, scale: [1, 10], consistent: true });
    rows.totalEffects.forEach(({ from, to, estimate, perIndexPoint, perFiveIndexPoints, unstandardized }, e) => {
      agrees(perIndexPoint, (estimate * spread(to)) / spread(from));
      agrees(perFiveIndexPoints, 5 * perIndexPoint!);
      // All items have the same scale, so a point of the index is the same part of it everywhere.
      agrees(unstandardized, perIndexPoint!);
      agrees(corrected.totalEffects[e]!.perIndexPoint, perIndexPoint!);
      expect(rows.priorityMatrix[e]).toMatchObject({ term: from, target: to, impact: perIndexPoint });
    });
    expect(Math.abs(corrected.totalEffects[0]!.estimate)).toBeGreaterThan(Math.abs(rows.totalEffects[0]!.estimate));
  });

  it("needs scales, and of all items of the construct", () => {
    const { constructs } = plsPath(data, { ...model, scale: { value1: [1, 10], value2: [1, 10], image1: [1, 10] } });
    expect(constructs.every(({ index }) => index === null)).toBe(true);
    const some = plsPath(data, {
      ...model,
      scale: Object.fromEntries(blocks.value.map((item) => [item, [1, 10] as const])),
    });
    expect(some.constructs.filter(({ index }) => index !== null).map(({ term }) => term)).toEqual(["value"]);
    expect(some.totalEffects.every(({ perIndexPoint }) => perIndexPoint === null)).toBe(true);
    agrees(some.constructs[3]!.index, result.constructs[3]!.index!);
  });

  it("rows that were left out have no scores", () => {
    const gaps = { ...data, image1: [...data.image1!] as (number | null)[] };
    gaps.image1[2] = null;
    const { scores, n, missing } = plsPath(gaps, { ...model, scores: true });
    expect([n, missing]).toEqual([119, 1]);
    expect(scores).toHaveLength(6);
    for (const { score, index } of scores!) {
      expect(index).toBeUndefined();
      expect(score).toHaveLength(120);
      expect(score.flatMap((value, i) => (value === null ? [i] : []))).toEqual([2]);
    }
  });
});

describe("weights of the respondents", () => {
  it("sampling weights are rows repeated, but for n", () => {
    const weights = Float64Array.from({ length: 120 }, (_, i) => 1 + (i % 3));
    const repeated = Object.fromEntries(
      items.map((item) => [
        item,
        Array.from(data[item]!).flatMap((answer, i) => Array<number>(weights[i]!).fill(answer)),
      ]),
    );
    for (const options of [{}, { consistent: true }, { scheme: "centroid" }] as const) {
      const weighted = plsPath(data, { ...model, ...options, scale: [1, 10], weights });
      sameModel(weighted, plsPath(repeated, { ...model, ...options, scale: [1, 10] }));
      expect(weighted.n).toBe(120);
    }
  });
});

describe("a bootstrap", () => {
  const resamples = 12;
  const options = { ...model, scale: [1, 10], interval: { method: "percentile", resamples, seed: 5 } } as const;

  it("is the model on each resample, and its SD the standard error of every figure", () => {
    const resampled = plsPath(data, options);
    const draws = Array.from({ length: resamples }, (_, i) => {
      const weights = new Float64Array(120);
      multinomialWeightsInPlace(streamAt(5, i), weights);
      return plsPath(data, { ...model, scale: [1, 10], weights });
    });
    const deviation = (pick: (of: PlsPathResult) => number): number => {
      const values = draws.map(pick);
      const mean = values.reduce((sum, value) => sum + value, 0) / resamples;
      return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (resamples - 1));
    };
    // Two runs that stop within 1e-10 of the same fixed point from different starts.
    const near = (value: number | null, pick: (of: PlsPathResult) => number): void =>
      agrees(value, deviation(pick), 1e-6);
    for (const kind of ["paths", "totalEffects", "indirectEffects", "weights", "loadings", "htmt"] as const) {
      resampled[kind].forEach(({ stdError }, i) => near(stdError, (of) => of[kind][i]!.estimate));
    }
    resampled.constructs.forEach(({ indexStdError, rSquaredStdError }, j) => {
      near(indexStdError, (of) => of.constructs[j]!.index!);
      if (j > 0) near(rSquaredStdError, (of) => of.constructs[j]!.rSquared!);
    });
    expect(resampled.resampling).toMatchObject({ method: "percentile", resamples, failed: [], flipped: 0 });
    expect(resampled.method).toBe("percentile");
    sameModel(resampled, result, 1e-12);
  });

  it.each(["bc", "bca", "basic", "normal"] as const)("%s intervals hold the estimate of a broad figure", (method) => {
    const { paths, constructs, priorityMatrix } = plsPath(data, {
      ...model,
      scale: [1, 10],
      interval: { method, resamples: 60, seed: 2 },
    });
    for (const { estimate, confLow, confHigh } of paths) {
      expect(confLow! < estimate && estimate < confHigh!).toBe(true);
    }
    for (const { index, indexLow, indexHigh } of constructs)
      expect(indexLow! < index! && index! < indexHigh!).toBe(true);
    for (const { impactLow, impactHigh } of priorityMatrix) expect(impactLow! < impactHigh!).toBe(true);
  });

  it("leaves what cannot vary, or does not exist, without an interval", () => {
    const single = { ...model.constructs, loyalty: ["loyalty1"] };
    const { weights, loadings, constructs } = plsPath(data, {
      ...model,
      constructs: single,
      interval: { method: "percentile", resamples: 5 },
    });
    expect(weights.at(-1)).toMatchObject({ estimate: 1, stdError: null, confLow: null, confHigh: null });
    expect(loadings.at(-1)).toMatchObject({ estimate: 1, stdError: null });
    expect(constructs.at(-1)).toMatchObject({
      alpha: null,
      rhoA: null,
      rhoC: null,
      ave: null,
      index: null,
      indexLow: null,
    });
  });

  it("counts resamples that fail, with their cause", () => {
    const [a, b] = [drawn(7), drawn(8)];
    // One answer differs: in about a third of the resamples it is not drawn.
    const rare = a.map((_, i) => (i === 0 ? 2 : 1));
    const { resampling, warnings } = plsPath(
      { a, b, rare },
      {
        constructs: { A: ["a", "rare"], B: ["b"] },
        paths: [{ from: "A", to: "B" }],
        interval: { method: "percentile", resamples: 40 },
      },
    );
    expect(resampling!.failed).toEqual([{ cause: "constant-column", count: expect.any(Number) }]);
    expect(resampling!.failed[0]!.count).toBeGreaterThan(5);
    expect(warnings.map(({ code }) => code)).toContain("failed-replicates");
    expect(() =>
      plsPath(data, { ...model, maxIterations: 3, interval: { method: "percentile", resamples: 5 } }),
    ).toThrow('all 5 resamples failed: "not-converged" (5)');
  });
});

function drawn(seed: number): Float64Array {
  const stream = streamAt(seed, 0);
  return Float64Array.from({ length: 60 }, () => stream.normal());
}

describe("orientation", () => {
  // Two items that go strongly with the factor, three that go weakly against it: their sum goes with the two.
  const stream = streamAt(11, 0);
  const factor = Float64Array.from({ length: 400 }, () => stream.normal());
  const item = (loading: number): Float64Array =>
    factor.map((value) => loading * value + Math.sqrt(1 - loading ** 2) * stream.normal());
  const rows = {
    a: item(0.9),
    b: item(0.9),
    c: item(-0.5),
    d: item(-0.5),
    e: item(-0.5),
    y1: item(0.8),
    y2: item(0.8),
  };
  const constructs = { Mixed: ["a", "b", "c", "d", "e"], Outcome: ["y1", "y2"] };
  const paths = [{ from: "Mixed", to: "Outcome" }];
  const mixed = plsPath(rows, { constructs, paths });

  it("most loadings are positive, and the result says that the construct was turned round", () => {
    expect(mixed.loadings.map(({ estimate }) => Math.sign(estimate))).toEqual([-1, -1, 1, 1, 1, 1, 1]);
    expect(mixed.paths[0]!.estimate).toBeLessThan(0);
    expect(mixed.constructs.map(({ flipped }) => flipped)).toEqual([true, false]);
    expect(mixed.warnings.map(({ code }) => code)).toContain("negative-loading");
  });

  it("in a tie the first item decides", () => {
    for (const order of [
      ["a", "c"],
      ["c", "a"],
    ]) {
      const { loadings } = plsPath(rows, { constructs: { Mixed: order, Outcome: ["y1", "y2"] }, paths });
      expect(loadings.map(({ estimate }) => Math.sign(estimate))).toEqual([1, -1, 1, 1]);
    }
  });

  it("resamples are oriented as the sample is, and those turned round are counted", () => {
    const { paths: resampled, resampling } = plsPath(rows, {
      constructs,
      paths,
      interval: { method: "percentile", resamples: 50 },
    });
    expect(resampled[0]!.confHigh).toBeLessThan(0);
    expect(resampling!.flipped).toBe(0);
  });
});

describe("what must not matter", () => {
  it("the order of constructs, items and paths", () => {
    const turned = Object.fromEntries(
      Object.entries(model.constructs)
        .reverse()
        .map(([name, block]) => [name, [...(block as string[])].reverse()]),
    );
    for (const options of [{}, { consistent: true }, { scheme: "factorial" }] as const) {
      sameModel(
        plsPath(data, { ...model, ...options, scale: [1, 10] }),
        plsPath(data, { constructs: turned, paths: [...model.paths].reverse(), ...options, scale: [1, 10] }),
      );
    }
  });

  it("the unit of an item", () => {
    const moved = { ...data, image1: data.image1!.map((answer) => 20 + 100 * answer) };
    const scale = {
      ...Object.fromEntries(items.map((each) => [each, [1, 10] as const])),
      image1: [120, 1020] as const,
    };
    sameModel(result, plsPath(moved, { ...model, scale }));
  });

  it("a sum counts its items alike", () => {
    const sums = plsPath(data, {
      ...model,
      constructs: Object.fromEntries(
        Object.entries(blocks).map(([name, block]) => [name, { items: block, mode: "sum" }]),
      ),
    });
    for (const { construct, estimate } of sums.weights) {
      agrees(estimate, sums.weights.find((row) => row.construct === construct)!.estimate);
    }
    expect(sums.constructs[0]).toMatchObject({ mode: "sum", kind: "composite", rhoA: null });
  });
});

describe("PLSc on the simulated survey, 20 seeds", () => {
  const { truth } = simulateSurvey({ respondents: 10, continuous: true });
  const seeds = Array.from({ length: 20 }, (_, i) => i + 1);
  const runs = seeds.map((seed) => {
    const { data: answers } = simulateSurvey({ respondents: 2000, seed, continuous: true, missing: 0 });
    return {
      corrected: plsPath(answers, { ...model, consistent: true }),
      plain: plsPath(answers, model),
    };
  });
  const over = (pick: (run: (typeof runs)[number]) => number): { mean: number; stdError: number } => {
    const values = runs.map(pick);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
    return { mean, stdError: Math.sqrt(variance / values.length) };
  };
  const pathOf = (of: PlsPathResult, from: string, to: string): number =>
    of.paths.find((row) => row.from === from && row.to === to)!.estimate;

  it("finds every path and loading of the truth within three standard errors of the mean over seeds", () => {
    for (const { from, to, coefficient } of truth.paths) {
      const { mean, stdError } = over(({ corrected }) => pathOf(corrected, from, to));
      expect(Math.abs(mean - coefficient) / stdError, `${from} → ${to}`).toBeLessThan(3);
    }
    truth.items.forEach(({ loading, item }, i) => {
      const { mean, stdError } = over(({ corrected }) => corrected.loadings[i]!.estimate);
      expect(Math.abs(mean - loading) / stdError, item).toBeLessThan(3);
    });
  });

  it("Mode A does not: its strong paths are attenuated, its loadings inflated", () => {
    for (const { from, to, coefficient } of truth.paths.filter((path) => path.coefficient > 0.5)) {
      const { mean, stdError } = over(({ plain }) => pathOf(plain, from, to));
      expect((coefficient - mean) / stdError, `${from} → ${to}`).toBeGreaterThan(5);
    }
    truth.items.forEach(({ loading, item }, i) => {
      const { mean, stdError } = over(({ plain }) => plain.loadings[i]!.estimate);
      expect((mean - loading) / stdError, item).toBeGreaterThan(3);
    });
  });
});

it("drawn rows and weights that count them are one", () => {
  // The baseline of the bench draws rows: the same estimate as from weights.
  let place = 0;
  const at = NAMES.map((name) => blocks[name].map(() => place++));
  const paths = model.paths.map(
    ({ from, to }) => [NAMES.indexOf(from as "image"), NAMES.indexOf(to as "image")] as const,
  );
  const next = ((): (() => number) => {
    const stream = streamAt(9, 0);
    return () => stream.uniform();
  })();
  const rows = drawnRows([...Object.values(data), Float64Array.from({ length: 120 }, (_, i) => i)], next);
  const weights = new Float64Array(120);
  for (const row of rows.at(-1)!) weights[row]!++;
  const plain = plainPath(rows.slice(0, -1), { blocks: at, paths });
  const weighted = plsPath(data, { ...model, weights });
  weighted.weights.forEach(({ estimate }, i) => agrees(estimate, plain.weights[i]!, 1e-8));
});
