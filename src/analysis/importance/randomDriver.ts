import type { DesignColumn } from "../../design/designColumn";
import { normalQuantile } from "../../distributions/normal";
import { streamAt } from "../../random/stream";
import { nextPositiveUniform } from "../../random/xoshiro128";

/** Steps of a standard deviation: fine enough to be normal, and in bytes, so that ratings beside it stay in bytes as well. */
const STEPS = 25;

/** Its own stream, beside those of the orders and of the grouping of rows. */
const RANDOM_DRIVER_STREAM = 2 ** 51 + 2;

/**
 * A driver that has nothing to do with anything: normal numbers from the seed. A relative weight is never negative, so that only
 * comparison with such a one tells whether it is more than noise.
 * @source Tonidandel, LeBreton & Johnson (2009), Psychological Methods 14(4)
 */
export function randomDriver(rows: number, seed: number): DesignColumn {
  const { state } = streamAt(seed, RANDOM_DRIVER_STREAM);
  const values = new Int8Array(rows);
  for (let i = 0; i < rows; i++) {
    const uniform = nextPositiveUniform(state);
    // The quantile of 1 is infinite.
    const normal = normalQuantile(uniform < 1 ? uniform : 0.5);
    values[i] = Math.max(-127, Math.min(127, Math.round(STEPS * normal)));
  }
  return { term: "random variable", values, scale: undefined };
}
