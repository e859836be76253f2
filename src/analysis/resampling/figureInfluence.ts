import { packedLength } from "../../numeric/packedSums";
import type { ResamplingScheme } from "./resamplingScheme";

/** Part of a sum's own size by which it is moved to see what the figures do. */
const STEP = 1e-5;

/** What each unit that is drawn does to each figure. */
export interface FigureInfluence {
  /** By figure: its change as the weight of each unit grows. */
  readonly influences: readonly Float64Array[];
  /** How many equal units each entry stands for. */
  readonly frequencies: Float64Array | undefined;
}

/**
 * Empirical influence of every row (or group of rows) on every figure, without leaving any of them out: the figures are functions of
 * sums, and a row's part of each sum is known, so that
 *   influence_u = Σ_k ∂figure/∂S_k·s_uk
 * The derivatives take two evaluations for each of the (p + 1)(p + 2)/2 sums, by central differences, however many rows there are.
 * @param figuresOf packed sums → figures; may overwrite what it gave before
 */
export function figureInfluence(
  { sums, frequencies }: ResamplingScheme,
  width: number,
  figuresOf: (packed: Float64Array) => Float64Array,
): FigureInfluence {
  const size = sums.columns;
  const length = packedLength(size);
  const packed = new Float64Array(length);
  const whole = frequencies ?? new Float64Array(sums.units).fill(1);
  sums.into(whole, packed);
  const gradients = Array.from({ length: width }, () => new Float64Array(length));
  const scales = scalesOf(packed, size);
  const moved = packed.slice();
  for (let k = 0; k < length; k++) {
    const step = STEP * scales[k]!;
    moved[k] = packed[k]! + step;
    const ahead = figuresOf(moved).slice(0, width);
    moved[k] = packed[k]! - step;
    const behind = figuresOf(moved);
    for (let j = 0; j < width; j++) gradients[j]![k] = (ahead[j]! - behind[j]!) / (2 * step);
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
