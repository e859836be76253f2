import { packedLength } from "../../numeric/packedSums";
import { type ResamplingScheme, resamplingScheme } from "../resampling/resamplingScheme";
import { type ImportanceJob, importanceOfSums, resampledColumns } from "./bootstrapImportance";

/** Part of a sum's own size by which it is moved to see what the shares do. */
const STEP = 1e-5;

/** What each unit that is drawn does to each share. */
export interface ShareInfluence {
  /** By driver: the change of its share as the weight of each unit grows. */
  readonly influences: readonly Float64Array[];
  /** How many equal units each entry stands for. */
  readonly frequencies: Float64Array | undefined;
}

/**
 * Empirical influence of every row (or group of rows) on every share, without leaving any of them out: the shares are functions of
 * sums, and a row's part of each sum is known, so that
 *   influence_u = Σ_k ∂share/∂S_k·s_uk
 * The derivatives take two evaluations for each of the (p + 1)(p + 2)/2 sums, by central differences, however many rows there are.
 */
export function shareInfluence(job: ImportanceJob): ShareInfluence {
  const { sums, frequencies }: ResamplingScheme = resamplingScheme(resampledColumns(job), job.seed);
  const p = job.terms.terms.length;
  const size = sums.columns;
  const length = packedLength(size);
  const packed = new Float64Array(length);
  const whole = frequencies ?? new Float64Array(sums.units).fill(1);
  sums.into(whole, packed);
  const figures = importanceOfSums(size, job);
  const gradients = Array.from({ length: p }, () => new Float64Array(length));
  const scales = scalesOf(packed, size);
  const moved = packed.slice();
  for (let k = 0; k < length; k++) {
    const step = STEP * scales[k]!;
    moved[k] = packed[k]! + step;
    const ahead = figures(moved).slice(0, p);
    moved[k] = packed[k]! - step;
    const behind = figures(moved);
    for (let j = 0; j < p; j++) gradients[j]![k] = (ahead[j]! - behind[j]!) / (2 * step);
    moved[k] = packed[k]!;
  }
  return { influences: gradients.map((gradient) => sums.influences(gradient)), frequencies };
}

/** √(S_ii·S_jj) of each sum, the Gram matrix's diagonal being its measure. */
function scalesOf(packed: Float64Array, size: number): Float64Array {
  const diagonal = new Float64Array(size + 1);
  for (let i = 0, at = 0; i <= size; at += size + 1 - i, i++) diagonal[i] = packed[at]!;
  const scales = new Float64Array(packed.length);
  let at = 0;
  for (let i = 0; i <= size; i++) {
    for (let j = i; j <= size; j++) scales[at++] = Math.sqrt(diagonal[i]! * diagonal[j]!);
  }
  return scales;
}
