import type { SamplingDesign } from "../../design/samplingDesign";
import { AnalysisError } from "../../errors";
import { drawTotals } from "../../estimate/score/drawTotals";
import { acceleration } from "../../inference/acceleration";
import { countReplicates } from "../../inference/countReplicates";
import { intervalFromReplicates } from "../../inference/intervalFromReplicates";
import type { Replicates } from "../../inference/replicateStore";
import { replicateSummary } from "../../inference/replicateSummary";
import { runReplicates } from "../../inference/runReplicates";
import { runToEnd } from "../../inference/runToEnd";
import { multinomialCountsInPlace } from "../../random/multinomialCounts";
import { planStratifiedWeights, stratifiedWeightsInPlace } from "../../random/stratifiedWeights";
import { intervalWarnings, resamplingWarnings } from "../resampling/bootstrapWarnings";
import type { ResamplingRecord } from "../results";
import type { Figure } from "./figure";
import type { ScoreBootstrapSetting } from "./scoreInterval";

/** What a mean is resampled from: people in categories, or rows with weights, drawn alone or by a design. */
export type MeanUnits =
  | { readonly kind: "counts"; readonly counts: Float64Array }
  | {
      readonly kind: "rows";
      /** Rows of the survey that have a value, and what they count for; ones when absent. */
      readonly rows: Uint32Array;
      readonly weights: Float64Array | undefined;
      readonly frequencies: Float64Array | undefined;
      readonly design: SamplingDesign | undefined;
    };

/**
 * A weighted mean with its bootstrap error and interval.
 *   θ = Σ wᵢvᵢ / Σ wᵢ
 * Counts are drawn as counts, whatever n is. Rows are drawn with their weights; under a design whole draws are, by Rao and Wu.
 * @param values vᵢ: by category for counts, else by place in `rows`
 * @param unit what the figure is multiplied with: 100 for percent and points
 */
export function bootstrapMean(
  units: MeanUnits,
  values: Float64Array,
  unit: number,
  setting: ScoreBootstrapSetting,
): Figure & { readonly resampling: ResamplingRecord } {
  const made = units.kind === "counts" ? fromCounts(units.counts, values, setting) : fromRows(units, values, setting);
  const { estimate, replicates, influence } = made;
  const figures = replicates.values.subarray(0, replicates.resamples).map((value) => value * unit);
  const interval = intervalFromReplicates(setting.method, {
    values: figures,
    estimate: estimate * unit,
    level: setting.level,
    ...(setting.method === "bca" && { acceleration: influence() }),
    ...(made.order && { order: made.order }),
    call: setting.call,
  });
  const resampling: ResamplingRecord = {
    method: interval.method,
    level: setting.level,
    resamples: setting.resamples,
    seed: setting.seed,
    failed: replicates.failed.map(({ cause, count }) => ({ cause, count })),
  };
  return {
    estimate: estimate * unit,
    stdError: replicateSummary(figures, estimate * unit).stdError,
    confLow: interval.low,
    confHigh: interval.high,
    warnings: [
      ...intervalWarnings([{ term: setting.call, ...interval }], setting.method),
      ...resamplingWarnings(resampling),
    ],
    resampling,
  };
}

interface MadeReplicates {
  readonly estimate: number;
  readonly replicates: Replicates;
  /** The figure as a whole number, where it is one: ties are then exact. */
  readonly order?: { readonly values: Float64Array; readonly estimate: number };
  /** Acceleration for BCa from the empirical influence of each unit. */
  readonly influence: () => number | null;
}

function fromCounts(counts: Float64Array, values: Float64Array, setting: ScoreBootstrapSetting): MadeReplicates {
  const n = sumOf(counts);
  const total = (drawn: Float64Array): number => {
    let sum = 0;
    for (let k = 0; k < drawn.length; k++) sum += drawn[k]! * values[k]!;
    return sum;
  };
  const result = new Float64Array(2);
  const replicates = runToEnd(
    countReplicates(
      (drawn) => {
        result[1] = total(drawn);
        result[0] = result[1] / n;
        return result;
      },
      { counts, width: 2, resamples: setting.resamples, seed: setting.seed, call: setting.call },
    ),
  );
  const estimate = total(counts) / n;
  return {
    estimate,
    replicates,
    ...(values.every(Number.isInteger) && {
      order: { values: replicates.values.subarray(replicates.resamples), estimate: total(counts) },
    }),
    influence: () =>
      acceleration(
        values.map((value) => value - estimate),
        { frequencies: counts },
      ),
  };
}

function fromRows(
  units: MeanUnits & { kind: "rows" },
  values: Float64Array,
  setting: ScoreBootstrapSetting,
): MadeReplicates {
  const { rows, design } = units;
  // People behind a row are drawn one by one, unless whole clusters are.
  const people =
    design === undefined && units.frequencies !== undefined
      ? Float64Array.from(rows, (row) => units.frequencies![row]!)
      : undefined;
  const own = Float64Array.from(
    rows,
    (row) => (units.weights?.[row] ?? 1) * (people === undefined ? (units.frequencies?.[row] ?? 1) : 1),
  );
  if (design !== undefined && !design.isClustered && units.frequencies !== undefined) {
    throw new AnalysisError(
      "invalid-option",
      `${setting.call}: a bootstrap by strata draws rows, and with frequencies a row is several people; write each person as a row, or choose an interval by formula`,
      { option: "interval" },
    );
  }
  // Without a design each row of the sample is a unit; with one, each of its draws, also those without an answer.
  const unitOf = design === undefined ? undefined : Uint32Array.from(rows, (row) => design.drawOf[row]!);
  const plan =
    design === undefined
      ? undefined
      : planStratifiedWeights(setting.call, design.stratumOf.length, {
          strata: design.stratumOf,
          sampledShares: design.fraction,
          scheme: "rao-wu",
        });
  const result = new Float64Array(1);
  const mean = (drawn: Float64Array | null): number => {
    let sum = 0;
    let sumWeights = 0;
    for (let i = 0; i < rows.length; i++) {
      const times =
        drawn === null ? (people === undefined ? 1 : people[i]!) : drawn[unitOf === undefined ? i : unitOf[i]!]!;
      const weight = own[i]! * times;
      sum += weight * values[i]!;
      sumWeights += weight;
    }
    return sum / sumWeights;
  };
  const replicates = runReplicates(
    (drawn) => {
      result[0] = mean(drawn);
      return result;
    },
    {
      units: design === undefined ? rows.length : design.stratumOf.length,
      width: 1,
      resamples: setting.resamples,
      seed: setting.seed,
      call: setting.call,
      ...(plan && { draw: (stream, weights) => stratifiedWeightsInPlace(stream, plan, weights) }),
      ...(people && { draw: (stream, weights) => multinomialCountsInPlace(stream, people, sumOf(people), weights) }),
    },
  );
  const estimate = mean(null);
  return {
    estimate,
    replicates,
    influence: () => {
      const deviations = values.map((value) => value - estimate);
      if (design === undefined) {
        const influence = deviations.map((value, i) => value * own[i]!);
        return acceleration(influence, people === undefined ? {} : { frequencies: people });
      }
      return acceleration(
        influenceOfDraws(drawTotals(deviations, { ...units, sumWeights: sumOf(own) }, design), design),
        {
          strata: design.stratumOf,
        },
      );
    },
  };
}

/**
 * Influence of each draw, from what it adds to the mean: nₕ(z − z̄ₕ), shrunk by √(1 − fₕ), the part of its stratum that is
 * left to chance.
 */
function influenceOfDraws(totals: Float64Array, { stratumOf, fraction }: SamplingDesign): Float64Array {
  const sizes = new Float64Array(fraction.length);
  const means = new Float64Array(fraction.length);
  for (let draw = 0; draw < totals.length; draw++) {
    sizes[stratumOf[draw]!]!++;
    means[stratumOf[draw]!]! += totals[draw]!;
  }
  return totals.map((total, draw) => {
    const h = stratumOf[draw]!;
    return sizes[h]! * (total - means[h]! / sizes[h]!) * Math.sqrt(1 - fraction[h]!);
  });
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}
