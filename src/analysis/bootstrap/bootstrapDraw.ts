import { type Draw, weightedDraw } from "../../inference/weightedDraw";
import { multinomialCountsInPlace } from "../../random/multinomialCounts";
import { bayesianWeightsInPlace, multinomialWeightsInPlace, poissonWeightsInPlace } from "../../random/resampleWeights";
import { planStratifiedWeights, stratifiedWeightsInPlace } from "../../random/stratifiedWeights";
import { type ResamplingPlan, stratumAt } from "./bootstrapPlan";

/**
 * Fills the row weights of one resample: how often each row's unit was drawn, by the plan's scheme, times the row's own
 * weight. All memory is made here, none in a draw.
 */
export function drawOf(plan: ResamplingPlan, call: string): Draw {
  if (plan.units === "people") return peopleDraw(plan, plan.weights!);
  const draw = plan.drawnRows === null ? unitDraw(plan, call) : drawAmong(plan, plan.drawnRows, call);
  return plan.weights === null ? draw : weightedDraw(plan.weights, draw);
}

/** Draws among some of the rows; the others have weight 0 in every resample. */
function drawAmong(plan: ResamplingPlan, rows: Uint32Array, call: string): Draw {
  const draw = unitDraw({ ...plan, rows: rows.length }, call);
  const drawn = new Float64Array(rows.length);
  return (stream, weights) => {
    draw(stream, drawn);
    weights.fill(0);
    for (let i = 0; i < drawn.length; i++) weights[rows[i]!] = drawn[i]!;
  };
}

function unitDraw(plan: ResamplingPlan, call: string): Draw {
  const { scheme, clusterOf, stratumOf, fractions } = plan;
  if (scheme === "poisson") return poissonWeightsInPlace;
  if (scheme === "bayesian") return bayesianWeightsInPlace;
  if (scheme === "ordinary" && clusterOf === null && stratumOf === null) return multinomialWeightsInPlace;
  const stratified = planStratifiedWeights(call, plan.rows, {
    scheme,
    sampledShares: fractions,
    ...(clusterOf !== null && { clusters: clusterOf }),
    ...(stratumOf !== null && { strata: stratumOf }),
  });
  return (stream, weights) => stratifiedWeightsInPlace(stream, stratified, weights);
}

/** The people of one stratum: its part of the vectors that hold rows in order of their strata. */
interface Stratum {
  readonly frequencies: Float64Array;
  readonly counts: Float64Array;
  readonly draws: number;
  /** The weight of a row of f people, c of them drawn, is offset·f + step·c. */
  readonly offset: number;
  readonly step: number;
}

/** People are drawn from their stratum, whichever row they stand in: as if each row were written as often as it has people. */
function peopleDraw(plan: ResamplingPlan, frequencies: Float64Array): Draw {
  const { rows, fractions, scheme } = plan;
  const order = rowsByStratum(plan);
  const ordered = Float64Array.from(order, (row) => frequencies[row]!);
  const counts = new Float64Array(rows);
  const strata: Stratum[] = [];
  let start = 0;
  for (let h = 0; h < fractions.length; h++) {
    let end = start;
    let people = 0;
    while (end < rows && stratumAt(plan, order[end]!) === h) people += ordered[end++]!;
    const part = { frequencies: ordered.subarray(start, end), counts: counts.subarray(start, end) };
    strata.push({ ...part, ...peopleOfStratum(scheme === "rao-wu", people, fractions[h]!) });
    start = end;
  }
  return (stream, weights) => {
    let at = 0;
    for (let h = 0; h < strata.length; h++) {
      const stratum = strata[h]!;
      const { offset, step } = stratum;
      multinomialCountsInPlace(stream, stratum.frequencies, stratum.draws, stratum.counts);
      for (let k = 0; k < stratum.counts.length; k++) {
        weights[order[at++]!] = offset * stratum.frequencies[k]! + step * stratum.counts[k]!;
      }
    }
  };
}

/** As `planStratifiedWeights` has it for rows and clusters. */
function peopleOfStratum(
  isRaoWu: boolean,
  people: number,
  fraction: number,
): Pick<Stratum, "draws" | "offset" | "step"> {
  if (!isRaoWu) return { draws: people, offset: 0, step: 1 };
  const lambda = Math.sqrt(1 - fraction);
  return {
    draws: Math.max(people - 1, 0),
    offset: 1 - lambda,
    step: people > 1 ? (lambda * people) / (people - 1) : 0,
  };
}

function rowsByStratum(plan: ResamplingPlan): Uint32Array {
  const order = Uint32Array.from({ length: plan.rows }, (_, row) => row);
  const { stratumOf } = plan;
  // The sort keeps rows of a stratum in their order.
  return stratumOf === null ? order : order.sort((a, b) => stratumOf[a]! - stratumOf[b]! || a - b);
}
