import type { SamplingDesign } from "../../design/samplingDesign";

/**
 * Variance of a total under a design of strata, clusters and finite populations, first stage.
 *   V = Σₕ (1 − nₕ/Nₕ) · nₕ/(nₕ − 1) · Σ_c (z_hc − z̄ₕ)²
 * For a weighted mean z_hc is Σ wᵢeᵢ/Σw over the rows of draw c, eᵢ = yᵢ − ȳ_w. A draw without such rows has z = 0 and counts in nₕ,
 * so that a group is estimated as a part of the whole sample.
 * @param totals z of each draw
 * @returns squared units of z; null when some stratum that is not fully sampled has fewer than two draws
 * @source Binder (1983); agrees with survey::svymean(svydesign(ids, strata, weights, fpc)), test/reference/scoreSurvey.json
 */
export function designVariance(totals: Float64Array, design: SamplingDesign): number | null {
  const { stratumOf, units, sampled, fraction } = design;
  const means = new Float64Array(sampled.length);
  for (let draw = 0; draw < totals.length; draw++) means[stratumOf[draw]!]! += units[draw]! * totals[draw]!;
  for (let h = 0; h < means.length; h++) means[h]! /= sampled[h]!;
  const squares = new Float64Array(sampled.length);
  for (let draw = 0; draw < totals.length; draw++) {
    const h = stratumOf[draw]!;
    squares[h]! += units[draw]! * (totals[draw]! - means[h]!) ** 2;
  }
  let variance = 0;
  for (let h = 0; h < squares.length; h++) {
    if (fraction[h]! >= 1) continue;
    if (sampled[h]! < 2) return null;
    variance += ((1 - fraction[h]!) * sampled[h]! * squares[h]!) / (sampled[h]! - 1);
  }
  return variance;
}
