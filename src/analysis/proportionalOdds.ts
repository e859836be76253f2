import { type BrantTest, brantTest } from "../estimate/regression/brantTest";
import type { OrdinalRegression } from "../estimate/regression/ordinalRegression";

/** Brant's test over the thresholds where it can be made. */
export interface ProportionalOdds {
  /** Null where no two thresholds can be compared. */
  readonly test: BrantTest | null;
  /** Thresholds compared, by number, counted from 0. */
  readonly compared: readonly number[];
  /** Thresholds whose binary logit has no finite estimates: too few answers lie beyond them. */
  readonly leftOut: readonly number[];
}

/**
 * Brant's test of proportional odds. A threshold whose own binary logit cannot be estimated is left out, since the ends of a long scale
 * often have a handful of answers; the others are compared as they are.
 */
export function proportionalOdds(fit: OrdinalRegression): ProportionalOdds {
  let compared = Array.from(fit.thresholds, (_, k) => k);
  const leftOut: number[] = [];
  while (compared.length >= 2) {
    const test = brantTest(onThresholds(fit, compared));
    if (test.status === "tested") return { test, compared, leftOut };
    // The level below the threshold that failed.
    const failed = compared.find((k) => fit.levels[k] === test.level);
    if (failed === undefined) break;
    leftOut.push(failed);
    compared = compared.filter((k) => k !== failed);
  }
  return { test: null, compared: [], leftOut };
}

/** The fit as if answers on both sides of the other thresholds were the same. Its levels are the answers below each threshold, and the last. */
function onThresholds(fit: OrdinalRegression, kept: readonly number[]): OrdinalRegression {
  const { model, thresholds, levels } = fit;
  if (kept.length === thresholds.length) return fit;
  const p = model.means.length;
  const { data, maximum } = model;
  const category = Uint8Array.from(levels, (_, k) => kept.filter((threshold) => threshold < k).length);
  const parameters = Float64Array.of(
    ...maximum.parameters.subarray(0, p),
    ...kept.map((k) => maximum.parameters[p + k]!),
  );
  return {
    ...fit,
    model: {
      ...model,
      levels: Float64Array.of(...kept.map((k) => levels[k]!), levels.at(-1)!),
      data: { ...data, codes: data.codes.map((code) => category[code]!), categories: kept.length + 1 },
      maximum: { ...maximum, parameters },
    },
  };
}
