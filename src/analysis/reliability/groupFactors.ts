import type { Omega } from "../../estimate/reliability/omega";
import type { OmegaGroupFactor } from "./reliabilityResults";

/** Each group factor with the items that load on it most: how much of their sum it and the general factor explain. */
export function groupFactors(
  { general, groups }: Omega,
  correlation: Float64Array,
  terms: readonly string[],
  factors: number,
): OmegaGroupFactor[] {
  const k = terms.length;
  const strongest = terms.map((_, i) => {
    const own = Array.from(groups.subarray(i * factors, (i + 1) * factors), Math.abs);
    return own.indexOf(Math.max(...own));
  });
  return Array.from({ length: factors }, (_, f) => {
    const places = [...strongest.keys()].filter((i) => strongest[i] === f);
    let variance = 0;
    let ofGeneral = 0;
    let ofGroup = 0;
    for (const i of places) {
      for (const j of places) variance += correlation[i * k + j]!;
      ofGeneral += general[i]!;
      ofGroup += groups[i * factors + f]!;
    }
    const share = (sum: number): number | null => (places.length > 0 && variance > 0 ? sum ** 2 / variance : null);
    const [byGeneral, byGroup] = [share(ofGeneral), share(ofGroup)];
    return {
      factor: f + 1,
      items: places.map((place) => terms[place]!),
      total: byGeneral === null || byGroup === null ? null : byGeneral + byGroup,
      general: byGeneral,
      group: byGroup,
    };
  });
}
