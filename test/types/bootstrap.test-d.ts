import { assertType, expectTypeOf, test } from "vitest";
import {
  type BootstrapResult,
  bootstrap,
  bootstrapAsync,
  driversAsync,
  jackknife,
  permutationTest,
} from "../../src/index";
import { workerPool } from "../../src/workers/workers";

const survey = { score: [9, 3, 8], store: ["a", "b", "b"] };
const mean = (weights: Float64Array): number => weights[0]!;

test("a statistic is a function of weights, or named by its columns", () => {
  expectTypeOf(bootstrap(survey, mean)).toEqualTypeOf<BootstrapResult>();
  bootstrap(survey, (weights) => ({ mean: weights[0]!, sd: 1 }), { clusters: "store" });
  bootstrap([1, 2, 3], (weights) => [weights[0]!, 2]);
  bootstrap(survey, { nps: "score" }, { weights: { frequency: "count" } });
  // @ts-expect-error a figure is a number
  bootstrap(survey, () => "4.2");
  // @ts-expect-error a statistic is not async
  bootstrap(survey, async () => 1);
  // @ts-expect-error a misspelt statistic
  bootstrap(survey, { np: "score" });
  // @ts-expect-error a misspelt setting of it
  bootstrap(survey, { nps: "score", cutoff: { promoters: 9, detractors: 6 } });
  // @ts-expect-error a scale has two ends
  jackknife(survey, { topBox: "score" });
  // @ts-expect-error a module has to be awaited
  bootstrap(survey, { module: new URL("file:///statistic.js") });
});

test("options", () => {
  // @ts-expect-error a misspelt option
  bootstrap(survey, mean, { resample: 100 });
  // @ts-expect-error a misspelt method
  bootstrap(survey, mean, { method: "bac" });
  // @ts-expect-error progress is for the asynchronous form
  bootstrap(survey, mean, { onProgress: () => undefined });
  // @ts-expect-error a jackknife draws nothing
  jackknife(survey, mean, { resamples: 100 });
  // @ts-expect-error a permutation test compares two lists
  permutationTest(survey, mean);
});

test("in the background", async () => {
  const workers = workerPool({ size: 2 });
  const { signal } = new AbortController();
  const module = new URL("file:///statistic.js");
  assertType<Promise<BootstrapResult>>(bootstrapAsync(survey, { module, columns: ["score"] }, { workers, signal }));
  void bootstrapAsync(survey, mean, { onProgress: ({ done, total }) => expectTypeOf(done).toEqualTypeOf(total) });
  // @ts-expect-error the number of workers is said to the pool
  void bootstrapAsync(survey, mean, { workers: 4 });
  // @ts-expect-error the controller is not the signal
  void driversAsync(survey, { outcome: "score", drivers: ["store"], signal: new AbortController() });
  await workers.close();
});
