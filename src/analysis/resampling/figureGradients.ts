import { packedLength } from "../../numeric/packedSums";
import type { ResamplingScheme } from "./resamplingScheme";

/** Part of a sum's own size by which it is moved to see what the figures do. */
const STEP = 1e-5;

/**
 * Derivatives of figures by the sums that they are functions of, by central differences: two evaluations for each sum, however many rows
 * there are. With them the influence of every row is known without leaving any out: influence_u = Σ_k ∂figure/∂S_k·s_uk
 * (`sums.influences`).
 * @param figures packed sums → figures, of which the first `width` are looked at; may return the same buffer each time
 */
export function figureGradients(
  { sums, frequencies }: ResamplingScheme,
  figures: (packed: Float64Array) => Float64Array,
  width: number,
): Float64Array[] {
  const length = packedLength(sums.columns);
  const packed = new Float64Array(length);
  sums.into(frequencies ?? new Float64Array(sums.units).fill(1), packed);
  const gradients = Array.from({ length: width }, () => new Float64Array(length));
  const scales = scalesOf(packed, sums.columns);
  const moved = packed.slice();
  for (let k = 0; k < length; k++) {
    const step = STEP * scales[k]!;
    moved[k] = packed[k]! + step;
    const ahead = figures(moved).slice(0, width);
    moved[k] = packed[k]! - step;
    const behind = figures(moved);
    for (let j = 0; j < width; j++) gradients[j]![k] = (ahead[j]! - behind[j]!) / (2 * step);
    moved[k] = packed[k]!;
  }
  return gradients;
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
