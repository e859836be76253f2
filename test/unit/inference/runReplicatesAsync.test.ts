import { afterEach, describe, expect, test, vi } from "vitest";
import { nextTask } from "../../../src/inference/nextTask";
import { permutationTest } from "../../../src/inference/permutationTest";
import { type Estimator, replicates } from "../../../src/inference/replicates";
import { runReplicatesAsync } from "../../../src/inference/runReplicatesAsync";
import { runToEnd } from "../../../src/inference/runToEnd";

const sum: Estimator = (weights) => Float64Array.of(weights.reduce((total, w, i) => total + w * i, 0));
const options = { units: 20, width: 1, resamples: 300, seed: 8 };

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("runReplicatesAsync", () => {
  test("gives bit for bit what the same computation gives without a pause", async () => {
    const paused = await runReplicatesAsync(replicates(sum, options), { yieldEvery: 0 });
    expect(paused).toEqual(runToEnd(replicates(sum, options)));
    const test = await runReplicatesAsync(permutationTest([1, 2], [3, 4, 5], { resamples: 99, seed: 1 }));
    expect(test).toEqual(runToEnd(permutationTest([1, 2], [3, 4, 5], { resamples: 99, seed: 1 })));
  });

  test("timers run while it works", async () => {
    const seen: string[] = [];
    setTimeout(() => seen.push("timer"), 0);
    const slow: Estimator = (weights) => {
      const until = Date.now() + 3;
      while (Date.now() < until);
      return sum(weights);
    };
    await runReplicatesAsync(replicates(slow, { ...options, resamples: 10 }), { yieldEvery: 5 });
    seen.push("done");
    expect(seen).toEqual(["timer", "done"]);
  });

  test("reports progress, the last time with all of them", async () => {
    const every: number[] = [];
    await runReplicatesAsync(replicates(sum, { ...options, resamples: 4 }), {
      onProgress: (done) => every.push(done),
      yieldEvery: 0,
    });
    expect(every).toEqual([1, 2, 3, 4]);
    const once: number[] = [];
    await runReplicatesAsync(replicates(sum, { ...options, resamples: 4 }), {
      onProgress: (done) => once.push(done),
      yieldEvery: 60_000,
    });
    expect(once).toEqual([4]);
  });

  test("a clock that is set back does not keep the thread", async () => {
    let now = 1e12;
    const clock = vi.spyOn(Date, "now").mockImplementation(() => {
      now -= 1000;
      return now;
    });
    const every: number[] = [];
    await runReplicatesAsync(replicates(sum, { ...options, resamples: 3 }), { onProgress: (done) => every.push(done) });
    clock.mockRestore();
    expect(every).toEqual([1, 2, 3]);
  });

  test("stops at the next turn when the signal says so", async () => {
    const controller = new AbortController();
    let last = 0;
    const run = runReplicatesAsync(replicates(sum, options), {
      signal: controller.signal,
      yieldEvery: 0,
      onProgress: (done) => {
        last = done;
        if (done === 5) controller.abort("changed my mind");
      },
    });
    await expect(run).rejects.toMatchObject({ name: "AbortError", cause: "changed my mind" });
    expect(last).toBe(5);
  });

  test("does nothing when the signal is aborted already", async () => {
    const estimator = vi.fn(sum);
    const run = runReplicatesAsync(replicates(estimator, options), { signal: AbortSignal.abort() });
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
    expect(estimator).not.toHaveBeenCalled();
  });

  test("what the estimator or the listener throws rejects the promise", async () => {
    const faulty: Estimator = () => {
      throw new TypeError("fault");
    };
    await expect(runReplicatesAsync(replicates(faulty, options))).rejects.toThrow("fault");
    const listener = () => {
      throw new RangeError("listener");
    };
    await expect(runReplicatesAsync(replicates(sum, options), { onProgress: listener })).rejects.toThrow("listener");
  });
});

describe("nextTask", () => {
  async function isTask(): Promise<boolean> {
    let microtasks = false;
    const task = nextTask();
    // A chain of microtasks ends before the next task begins.
    void Promise.resolve()
      .then(() => {})
      .then(() => {
        microtasks = true;
      });
    await task;
    return microtasks;
  }

  test("by setImmediate, by a message, by a timeout", async () => {
    expect(await isTask()).toBe(true);
    vi.stubGlobal("setImmediate", undefined);
    expect(await isTask()).toBe(true);
    vi.stubGlobal("MessageChannel", undefined);
    expect(await isTask()).toBe(true);
  });

  test("a host without an event loop goes on at once", async () => {
    vi.stubGlobal("setImmediate", undefined);
    vi.stubGlobal("MessageChannel", undefined);
    vi.stubGlobal("setTimeout", undefined);
    await expect(nextTask()).resolves.toBeUndefined();
  });
});
