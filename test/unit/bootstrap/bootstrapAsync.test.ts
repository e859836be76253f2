import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bootstrap } from "../../../src/analysis/bootstrap/bootstrap";
import { bootstrapAsync } from "../../../src/analysis/bootstrap/bootstrapAsync";
import type { Progress } from "../../../src/analysis/bootstrap/bootstrapBackground";
import { drivers } from "../../../src/analysis/drivers/drivers";
import { driversAsync } from "../../../src/analysis/drivers/driversAsync";
import { attitude } from "../../../src/datasets/attitude";

const scores = Array.from({ length: 80 }, (_, i) => (i * 37) % 11);
const mean = (weights: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < scores.length; i++) sum += weights[i]! * scores[i]!;
  return sum / scores.length;
};
/** Takes a millisecond, so that the event loop has to have its turn. */
const slow = (weights: Float64Array): number => {
  const until = performance.now() + 1;
  while (performance.now() < until);
  return mean(weights);
};

describe("bootstrapAsync", () => {
  test.each(["bca", "percentile", "normal"] as const)("gives what bootstrap gives, bit for bit: %s", async (method) => {
    const options = { method, resamples: 500, seed: 3, keep: true };
    expect(await bootstrapAsync(scores, mean, options)).toEqual(bootstrap(scores, mean, options));
    const statistic = { cronbachAlpha: ["complaints", "learning", "raises"] };
    expect(await bootstrapAsync(attitude, statistic, options)).toEqual(bootstrap(attitude, statistic, options));
  });

  test("lets other tasks have their turn, and tells how far it has come", async () => {
    const seen: Progress[] = [];
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await bootstrapAsync(scores, slow, { resamples: 60, onProgress: (progress) => seen.push(progress) });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.at(-1)).toEqual({ done: 140, total: 140 });
    const steps = seen.map(({ done }) => done);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });

  test("stops at the signal", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const running = bootstrapAsync(scores, slow, {
      resamples: 5000,
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    });
    await expect(running).rejects.toMatchObject({ name: "AbortError", cause: reason });
    await expect(bootstrapAsync(scores, mean, { signal: AbortSignal.abort() })).rejects.toThrow(
      "bootstrapAsync: stopped by the signal before the first replicate; there is no result",
    );
  });

  test("passes on what onProgress throws", async () => {
    const onProgress = (): never => {
      throw new RangeError("no more");
    };
    await expect(bootstrapAsync(scores, mean, { onProgress })).rejects.toThrow(RangeError);
  });
});

describe("a statistic in a module", () => {
  let folder: string;
  const address = (file: string): URL => pathToFileURL(path.join(folder, file));
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "orsak-module-"));
    await writeFile(
      path.join(folder, "mean.mjs"),
      `export default (column) => {
        const score = column("score");
        return (weights) => {
          let sum = 0;
          for (let i = 0; i < score.length; i++) sum += weights[i] * score[i];
          return sum / score.length;
        };
      };
      export const both = (column) => (weights) => ({ rows: weights.length, first: column("score")[0] });`,
    );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("gives what the function gives, bit for bit", async () => {
    const options = { resamples: 300, seed: 3 };
    const byModule = await bootstrapAsync(
      { score: scores },
      { module: address("mean.mjs"), columns: ["score"] },
      options,
    );
    expect(byModule).toEqual(bootstrap(scores, mean, options));
    const href = address("mean.mjs").href;
    expect(await bootstrapAsync(scores, { module: href, columns: { score: scores } }, options)).toEqual(byModule);
  });

  test("under any name that it exports", async () => {
    const { rows } = await bootstrapAsync(
      { score: [4, null, 2, 0] },
      { module: address("mean.mjs"), export: "both", columns: ["score"], missingCodes: [0] },
      { resamples: 10, method: "normal" },
    );
    expect(rows.map(({ term, estimate }) => [term, estimate])).toEqual([
      ["rows", 4],
      ["first", 4],
    ]);
  });
});

describe("driversAsync", () => {
  const options = { outcome: "rating", drivers: ["complaints", "learning", "raises"] } as const;
  const interval = { method: "percentile", resamples: 400, seed: 3 } as const;

  test("gives what drivers gives, bit for bit", async () => {
    expect(await driversAsync(attitude, { ...options, interval })).toEqual(drivers(attitude, { ...options, interval }));
    const weights = attitude.rating.map((_, i) => 1 + (i % 3));
    for (const weighted of [weights, { frequency: weights }]) {
      const both = { ...options, interval, weights: weighted, importance: "relative-weights" } as const;
      expect(await driversAsync(attitude, both)).toEqual(drivers(attitude, both));
    }
    expect(await driversAsync(attitude, options)).toEqual(drivers(attitude, options));
  });

  test("tells how far it has come, and stops at the signal", async () => {
    const seen: Progress[] = [];
    await driversAsync(attitude, { ...options, interval, onProgress: (progress) => seen.push(progress) });
    expect(seen.at(-1)).toEqual({ done: 400, total: 400 });
    await expect(
      driversAsync(attitude, { ...options, interval, signal: AbortSignal.abort("enough") }),
    ).rejects.toMatchObject({ name: "AbortError", cause: "enough" });
  });
});
