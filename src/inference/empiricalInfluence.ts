import { AnalysisError, quote } from "../errors";
import { checkCodes } from "./checkCodes";
import { checkWhole } from "./checkWhole";
import { type Estimator, emptyStore, type Replicates, storedReplicates, storeReplicate } from "./replicateStore";
import { stratumSizes } from "./stratumSizes";
import { unitFrequencies } from "./unitFrequencies";

export interface EmpiricalInfluenceOptions {
  /** Length of the weight vector: rows, clusters, or answer categories. */
  readonly units: number;
  /** How many figures the estimator returns. */
  readonly width: number;
  /** How many equal units each entry stands for (the counts of answer categories). Ones by default. */
  readonly frequencies?: ArrayLike<number>;
  /** Stratum (or sample) of each entry, 0 … H − 1, when several are resampled apart. One stratum by default. */
  readonly strata?: ArrayLike<number>;
  /** How much of one unit is moved, in (0, 1); 0.001 by default. */
  readonly step?: number;
  /** The public function that asks, for its messages; "empiricalInfluence" by default. */
  readonly call?: string;
}

/**
 * Empirical influence values: the derivative of a figure as the data's distribution F moves towards one unit,
 *   Lᵢ = d/dε θ((1 − ε)F + εδᵢ) at ε = 0,
 * by central differences at ε = ±step/n, which are good to about step² relative. With strata, F and n are those of the
 * unit's own stratum. For a mean Lᵢ = xᵢ − x̄. Over all units Σ L = 0 up to that error.
 *
 * The weights always add up to n. It takes two estimates per entry, whatever the number of resamples, and suits smooth
 * figures only: a median has no derivative. An entry of frequency 0 gives NaN, which is not a failure.
 * @yields how many entries are done
 * @returns figure by figure, as `replicates`; `resamples` is the number of entries
 * @throws AnalysisError "invalid-option" · "invalid-data" · "weights-length" · "not-whole"
 * @source Davison & Hinkley (1997), ch. 2.7; agrees with boot::empinf(type = "inf") and closed forms,
 *   test/reference/bootstrapBoot.json
 * @example
 * const mean = ([a = 0, b = 0, c = 0]: Float64Array) => Float64Array.of((a + 2 * b + 3 * c) / (a + b + c));
 * runToEnd(empiricalInfluence(mean, { units: 3, width: 1 })).values // → Float64Array [-1.000, 0.000, 1.000] (rounded)
 */
export function* empiricalInfluence(
  estimator: Estimator,
  options: EmpiricalInfluenceOptions,
): Generator<number, Replicates> {
  const { units, width, frequencies, strata, step = 0.001, call = "empiricalInfluence" } = options;
  checkWhole(call, "units", units, 1);
  checkWhole(call, "width", width, 1);
  checkStep(call, step);
  const full = unitFrequencies(call, units, frequencies);
  if (strata !== undefined) checkCodes(call, "strata", strata, units);
  const sizes = stratumSizes(units, options);
  const weights = new Float64Array(units);
  const tilt = (unit: number, direction: 1 | -1): Float64Array => {
    const stratum = strata?.[unit] ?? 0;
    const rest = 1 - (direction * step) / sizes[stratum]!;
    for (let i = 0; i < units; i++) weights[i] = (strata?.[i] ?? 0) === stratum ? full[i]! * rest : full[i]!;
    weights[unit]! += direction * step;
    return estimator(weights);
  };
  let unit = 0;
  const slopes = new Float64Array(width);
  // Both estimates in one: if either fails, this unit's influence does.
  const influence: Estimator = () => {
    const behind = tilt(unit, -1);
    if (behind.length !== width) return behind;
    slopes.set(behind);
    const ahead = tilt(unit, 1);
    const size = sizes[strata?.[unit] ?? 0]!;
    for (let j = 0; j < width; j++) slopes[j] = ((ahead[j]! - slopes[j]!) * size) / (2 * step);
    return slopes;
  };
  const store = emptyStore(width, units, call);
  for (; unit < units; unit++) {
    if (full[unit] === 0) {
      for (let j = 0; j < width; j++) store.values[j * units + unit] = Number.NaN;
    } else {
      storeReplicate(store, unit, influence, weights);
    }
    yield unit + 1;
  }
  return storedReplicates(store);
}

function checkStep(call: string, step: number): void {
  if (step > 0 && step < 1) return;
  throw new AnalysisError(
    "invalid-option",
    `${call}: the option "step" is ${quote(step)}; expected a share of one unit, above 0 and below 1`,
    { call, option: "step", value: Number.isFinite(step) ? step : String(step) },
  );
}
