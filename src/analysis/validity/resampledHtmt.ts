import type { DesignMatrix } from "../../design/designMatrix";
import type { ItemBlock } from "../../estimate/validity/htmt";
import { acceleration } from "../../inference/acceleration";
import { crossProductsInPlace } from "../../moments/moments";
import type { BootstrapSettings } from "../bootstrapOption";
import { figureInfluence } from "../resampling/figureInfluence";
import { resampledCrossProducts } from "../resampling/resampledCrossProducts";
import { type ResampledFigures, resampledFigures, resamplingOfDesign } from "../resampling/resampledFigures";
import { resamplingScheme } from "../resampling/resamplingScheme";
import { htmtOfCrossProducts } from "./htmtFigures";

/** The bootstrap intervals that HTMT has. */
export const HTMT_INTERVALS = ["percentile", "bc", "bca", "basic", "normal"] as const;
export type HtmtInterval = (typeof HTMT_INTERVALS)[number];

/**
 * Intervals of HTMT and HTMT2 of all pairs, from the same resamples.
 * @param estimates on the data themselves, in the order of `htmtOfCrossProducts`; not finite where there is none
 * @param terms what warnings call them
 */
export function resampledHtmt(
  design: DesignMatrix,
  blocks: readonly ItemBlock[],
  estimates: Float64Array,
  terms: readonly string[],
  settings: BootstrapSettings<HtmtInterval>,
  call: string,
): ResampledFigures {
  const items = design.columns.length;
  const accelerations = settings.method === "bca" ? accelerationsOf(design, blocks, estimates, settings.seed) : null;
  const resampling = resamplingOfDesign(design, settings.seed, (sums) => {
    const crossProducts = resampledCrossProducts(sums);
    const figures = htmtOfCrossProducts(items, blocks);
    return (weights) => figures(crossProducts(weights));
  });
  const named = terms.map((term, j) => ({
    term,
    estimate: estimates[j]!,
    ...(accelerations && { acceleration: accelerations[j]! }),
  }));
  return resampledFigures(resampling, named, settings, call);
}

function accelerationsOf(
  design: DesignMatrix,
  blocks: readonly ItemBlock[],
  estimates: Float64Array,
  seed: number,
): readonly (number | null)[] {
  const items = design.columns.length;
  const figures = htmtOfCrossProducts(items, blocks);
  const crossProducts = new Float64Array(items * items);
  const { influences, frequencies } = figureInfluence(resamplingScheme(design, seed), estimates.length, (packed) => {
    crossProductsInPlace(packed, items, crossProducts);
    return figures(crossProducts);
  });
  return influences.map((influence, j) =>
    Number.isFinite(estimates[j]!) ? acceleration(influence, frequencies === undefined ? {} : { frequencies }) : null,
  );
}
