import { writeFile } from "node:fs/promises";
import { builtinModules } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { bootstrap } from "../../src/analysis/bootstrap/bootstrap";
import { bootstrapAsync } from "../../src/analysis/bootstrap/bootstrapAsync";
import type { Progress } from "../../src/analysis/bootstrap/bootstrapBackground";
import type { JobPart } from "../../src/analysis/bootstrap/bootstrapJob";
import type { BootstrapOptions } from "../../src/analysis/bootstrap/bootstrapRequest";
import type { NamedStatistic } from "../../src/analysis/bootstrap/bootstrapStatistic";
import type { JobAnswer, WorkerPool } from "../../src/analysis/bootstrap/bootstrapWorkerPool";
import { drivers } from "../../src/analysis/drivers/drivers";
import { driversAsync } from "../../src/analysis/drivers/driversAsync";
import type { ImportanceMethod } from "../../src/analysis/results";
import { AnalysisError } from "../../src/errors";
import { type ClosableWorkerPool, workerPool } from "../../src/workers/workers";
import { type BuiltWorker, builtWorker } from "./builtWorker";

let built: BuiltWorker;
beforeAll(async () => {
  built = await builtWorker();
}, 120_000);
afterAll(() => built?.remove());

const pools: ClosableWorkerPool[] = [];
const pool = (size = 3): ClosableWorkerPool => {
  const made = workerPool({ size, create: built.create });
  pools.push(made);
  return made;
};
afterEach(async () => {
  await Promise.all(pools.splice(0).map((each) => each.close()));
});

const n = 240;
const survey = {
  y: Float64Array.from({ length: n }, (_, i) => ((i * 53) % 11) + ((i * 7) % 5)),
  a: Float64Array.from({ length: n }, (_, i) => (i * 53) % 11),
  b: Array.from({ length: n }, (_, i) => (i % 17 === 0 ? null : (i * 31) % 7)),
  c: Float64Array.from({ length: n }, (_, i) => ((i * 53) % 11) + ((i * i) % 3)),
  nps: Array.from({ length: n }, (_, i) => (i * 13) % 11),
  region: Array.from({ length: n }, (_, i) => "NSW"[i % 3]!),
  store: Array.from({ length: n }, (_, i) => i % 30),
  wt: Float64Array.from({ length: n }, (_, i) => 0.5 + ((i * 7) % 10) / 10),
  count: Array.from({ length: n }, (_, i) => i % 4),
};

describe("the built script", () => {
  test("imports nothing, so that a browser can load it as it stands", () => {
    const imported = [...built.code.matchAll(/^\s*(?:import|export)\b[^(\n]*?["'](?<name>[^"'\n]+)["']/gmu)];
    expect(imported.map((match) => match.groups?.name)).toEqual([]);
    expect(built.code).toContain("getBuiltinModule");
    expect(builtinModules.filter((name) => built.code.includes(`from "${name}"`))).toEqual([]);
  });
});

describe("on worker threads the figures are those of one thread, bit for bit", () => {
  const statistics: readonly NamedStatistic[] = [
    { nps: "nps" },
    { mean: "b" },
    { topBox: "nps", scale: [0, 10], top: 2 },
    { cronbachAlpha: ["a", "b", "c"] },
  ];
  const designs: readonly BootstrapOptions[] = [
    {},
    { weights: "wt" },
    { weights: { frequency: "count" }, strata: "region" },
    { clusters: "store", strata: "region", weights: "wt", populationSize: { N: 20, S: 15, W: 30 } },
    { clusters: "store", method: "percentile" },
    { scheme: "bayesian", method: "basic" },
    { scheme: "poisson", method: "normal" },
  ];
  test.each(
    statistics.flatMap((statistic) => designs.map((design) => [statistic, design] as const)),
  )("bootstrap of %j, %j", async (statistic, design) => {
    const options = { ...design, resamples: 157, seed: 2 ** 40 + 3, keep: true };
    const expected = bootstrap(survey, statistic, options);
    expect(await bootstrapAsync(survey, statistic, { ...options, workers: sharedPool() })).toEqual(expected);
  });

  test.each<ImportanceMethod>(["shapley", "relative-weights", "car"])("drivers, %s", async (importance) => {
    const interval = { method: "percentile", resamples: 211, seed: 9 } as const;
    for (const weights of [undefined, "wt", { frequency: "count" }]) {
      const options = { outcome: "y", drivers: ["a", "b", "c"], importance, interval, ...(weights && { weights }) };
      expect(await driversAsync(survey, { ...options, workers: sharedPool() })).toEqual(drivers(survey, options));
    }
  });

  test("drivers of so many rows that groups of them are resampled", async () => {
    const long = 20_500;
    const column = (step: number) => Float64Array.from({ length: long }, (_, i) => (i * step) % 11);
    // Fractions: of whole numbers the few patterns would be drawn.
    const data = { y: column(53), a: column(7).map((value) => value + 0.5), b: column(31) };
    const interval = { method: "percentile", resamples: 100 } as const;
    const options = { outcome: "y", drivers: ["a", "b"], interval };
    const result = await driversAsync(data, { ...options, workers: sharedPool() });
    expect(result).toEqual(drivers(data, options));
    expect(result.resampling?.groups).toBe(1000);
  });

  test("whatever the number of workers and of calls at the same time", async () => {
    const options = { resamples: 100, seed: 5 };
    const statistic = { cronbachAlpha: ["a", "c"] };
    const expected = bootstrap(survey, statistic, options);
    for (const size of [1, 2, 5]) {
      const workers = pool(size);
      const both = await Promise.all([
        bootstrapAsync(survey, statistic, { ...options, workers }),
        bootstrapAsync(survey, { nps: "nps" }, { ...options, workers }),
        bootstrapAsync(survey, statistic, { ...options, workers }),
      ]);
      expect(both[0]).toEqual(expected);
      expect(both[1]).toEqual(bootstrap(survey, { nps: "nps" }, options));
      expect(both[2]).toEqual(expected);
    }
  });

  let shared: ClosableWorkerPool | undefined;
  const sharedPool = (): ClosableWorkerPool => {
    shared ??= workerPool({ size: 3, create: built.create });
    return shared;
  };
  afterAll(() => shared?.close());
});

describe("a statistic in a module", () => {
  const write = async (file: string, code: string): Promise<URL> => {
    await writeFile(path.join(built.folder, file), code);
    return pathToFileURL(path.join(built.folder, file));
  };

  test("is loaded by each worker, and gives what it gives on one thread", async () => {
    const module = await write(
      "spread.js",
      `export default (column) => {
        const a = column("a");
        return (weights) => {
          let sum = 0, total = 0;
          for (let i = 0; i < a.length; i++) { sum += weights[i] * a[i]; total += weights[i]; }
          let squares = 0;
          for (let i = 0; i < a.length; i++) squares += weights[i] * (a[i] - sum / total) ** 2;
          return { mean: sum / total, sd: Math.sqrt(squares / total) };
        };
      };`,
    );
    const options = { resamples: 300, seed: 8, keep: true };
    const statistic = { module, columns: ["a"] };
    const onOne = await bootstrapAsync(survey, statistic, options);
    expect(await bootstrapAsync(survey, statistic, { ...options, workers: pool() })).toEqual(onOne);
    expect(onOne.rows.map(({ term }) => term)).toEqual(["mean", "sd"]);
  });

  test("its failed resamples are counted, and its faults passed on with their names", async () => {
    const failing = await write(
      "failing.js",
      `export const sometimes = () => (weights) => weights[0] === 0 ? NaN : weights[0];
       export const refuses = () => (weights) => {
         if (weights[0] === 0) throw Object.assign(new Error("no"), { name: "AnalysisError", code: "constant-column", details: { row: 1 } });
         return 1;
       };
       export const broken = () => (weights) => { if (weights[0] === 3) throw new RangeError("a fault of row 0"); return 1; };
       export const changing = () => (weights) => weights[0] === 3 ? [1] : 1;`,
    );
    const options: BootstrapOptions = { resamples: 200, method: "percentile" };
    for (const name of ["sometimes", "refuses"]) {
      const statistic = { module: failing, export: name };
      const onOne = await bootstrapAsync(survey, statistic, options);
      expect(onOne.failed).toHaveLength(1);
      expect(await bootstrapAsync(survey, statistic, { ...options, workers: pool() })).toEqual(onOne);
    }
    for (const name of ["broken", "changing"]) {
      const statistic = { module: failing, export: name };
      const errors: unknown[] = [];
      for (const workers of [{}, { workers: pool() }]) {
        errors.push(
          await bootstrapAsync(survey, statistic, { ...options, ...workers }).catch((error: unknown) => error),
        );
      }
      const [onOne, onMany] = errors as [Error, Error];
      expect([onMany.name, onMany.message]).toEqual([onOne.name, onOne.message]);
      if (name === "broken") expect(onMany.stack).toContain("failing.js");
      else {
        expect(onMany).toBeInstanceOf(AnalysisError);
        expect((onMany as AnalysisError).details).toEqual((onOne as AnalysisError).details);
      }
    }
  });

  test("a worker that dies is replaced for the next call", async () => {
    const deadly = await write(
      "deadly.js",
      `import { isMainThread } from "node:worker_threads";
       export default () => (weights) => { if (!isMainThread) process.exit(3); return weights[0]; };`,
    );
    const workers = pool(2);
    await expect(bootstrapAsync(survey, { module: deadly }, { workers })).rejects.toThrow(
      "a worker broke down: it ended with code 3",
    );
    const options = { resamples: 50 };
    expect(await bootstrapAsync(survey, { nps: "nps" }, { ...options, workers })).toEqual(
      bootstrap(survey, { nps: "nps" }, options),
    );
  });
});

describe("a pool", () => {
  test("tells how far it has come", async () => {
    const seen: Progress[] = [];
    const onProgress = (progress: Progress) => void seen.push(progress);
    await bootstrapAsync(survey, { cronbachAlpha: ["a", "c"] }, { resamples: 60, workers: pool(2), onProgress });
    expect(seen.length).toBeGreaterThan(8);
    expect(seen.at(-1)).toEqual({ done: 300, total: 300 });
  });

  test("stops at the signal, at once, and serves the next call", async () => {
    const workers = pool(2);
    const controller = new AbortController();
    const reason = new Error("enough");
    const long = {
      outcome: "y",
      drivers: ["a", "b", "c"],
      interval: { method: "percentile", resamples: 200_000 },
    } as const;
    const running = driversAsync(survey, {
      ...long,
      workers,
      signal: controller.signal,
    });
    setTimeout(() => controller.abort(reason), 20);
    await expect(running).rejects.toMatchObject({ name: "AbortError", cause: reason });
    const { signal } = controller;
    await expect(bootstrapAsync(survey, { nps: "nps" }, { workers, signal })).rejects.toThrow(
      "before the first replicate",
    );
    const options = { resamples: 50 };
    expect(await bootstrapAsync(survey, { nps: "nps" }, { ...options, workers })).toEqual(
      bootstrap(survey, { nps: "nps" }, options),
    );
  });

  test.each([
    [30, 1],
    [1, 30],
  ])("the first part that fails decides the error, whichever answer is quicker (%i, %i)", async (own, others) => {
    const failure = (message: string) => ({
      failure: { name: "Error", message, stack: null, code: null, details: {} },
    });
    const run = ({ first }: JobPart) =>
      new Promise<JobAnswer>((resolve) => {
        setTimeout(() => resolve(failure(`part from ${first}`)), first === 0 ? own : others);
      });
    const workers: WorkerPool = { size: 3, start: () => ({ run, stop: () => undefined }) };
    await expect(bootstrapAsync(survey, { nps: "nps" }, { workers })).rejects.toThrow("part from 0");
  });

  test("the signal is not kept waiting by a part that takes long", async () => {
    const controller = new AbortController();
    let stopped = 0;
    const run = () => new Promise<JobAnswer>(() => undefined);
    const workers: WorkerPool = { size: 2, start: () => ({ run, stop: () => void stopped++ }) };
    const running = bootstrapAsync(survey, { nps: "nps" }, { workers, signal: controller.signal });
    setTimeout(() => controller.abort(), 5);
    await expect(running).rejects.toMatchObject({ name: "AbortError" });
    expect(stopped).toBe(1);
  });

  test("a signal that only says so, without events, is seen after a part", async () => {
    const signal = { aborted: false, reason: "now" };
    const onProgress = () => {
      signal.aborted = true;
    };
    await expect(
      bootstrapAsync(survey, { nps: "nps" }, { workers: pool(2), signal, onProgress }),
    ).rejects.toMatchObject({ name: "AbortError", cause: "now" });
  });

  test("passes on what onProgress throws", async () => {
    const onProgress = (): never => {
      throw new RangeError("no more");
    };
    await expect(bootstrapAsync(survey, { nps: "nps" }, { workers: pool(2), onProgress })).rejects.toThrow(RangeError);
  });

  test("leaves a function on the calling thread, and says so", async () => {
    const own = (weights: Float64Array) => weights[0]! + weights[1]!;
    const result = await bootstrapAsync(survey, own, { resamples: 1000, workers: pool() });
    const { warnings, ...rest } = bootstrap(survey, own, { resamples: 1000 });
    expect(result).toEqual({
      ...rest,
      warnings: [...warnings, expect.objectContaining({ code: "on-calling-thread" })],
    });
  });

  test("that is closed refuses, at once and afterwards", async () => {
    const workers = pool(2);
    const running = bootstrapAsync(survey, { cronbachAlpha: ["a", "b", "c"] }, { resamples: 100_000, workers });
    setTimeout(() => void workers.close(), 50);
    await expect(running).rejects.toThrow("the worker pool is closed; make a new one");
    await expect(bootstrapAsync(survey, { nps: "nps" }, { workers })).rejects.toThrow("the worker pool is closed");
  });

  test("whose script is not there says so", async () => {
    const nowhere = new URL("nowhere.js", built.script);
    const workers = workerPool({ size: 2, create: () => new Worker(nowhere, { execArgv: [] }) });
    await expect(bootstrapAsync(survey, { nps: "nps" }, { workers })).rejects.toThrow(
      /a worker broke down: .*nowhere\.js/u,
    );
    await workers.close();
  });

  test("that cannot start a worker passes on why", async () => {
    const workers = workerPool({
      size: 2,
      create: () => {
        throw new Error("no threads here");
      },
    });
    await expect(bootstrapAsync(survey, { nps: "nps" }, { workers })).rejects.toThrow("no threads here");
  });
});
